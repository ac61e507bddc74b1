import { trendEn } from '../trend-en.js';
import { trendZhCN } from '../trend-zh-cn.js';
import { trendZhTW } from '../trend-zh-tw.js';
import type { Part } from './part.js';

export const trendPart: Part<'trend'> = { name: 'trend', 'zh-CN': trendZhCN, 'zh-TW': trendZhTW, en: trendEn };

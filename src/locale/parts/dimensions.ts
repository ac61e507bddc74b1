import { dimensionsEn } from '../words-en.js';
import { dimensionsZhCN } from '../words-zh-cn.js';
import { dimensionsZhTW } from '../words-zh-tw.js';
import type { Part } from './part.js';

export const dimensionsPart: Part<'dimensions'> = { name: 'dimensions', 'zh-CN': dimensionsZhCN, 'zh-TW': dimensionsZhTW, en: dimensionsEn };

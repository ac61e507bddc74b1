import { remedyEn } from '../remedy-en.js';
import { remedyZhCN } from '../remedy-zh-cn.js';
import { remedyZhTW } from '../remedy-zh-tw.js';
import type { Part } from './part.js';

export const remedyPart: Part<'remedy'> = { name: 'remedy', 'zh-CN': remedyZhCN, 'zh-TW': remedyZhTW, en: remedyEn };

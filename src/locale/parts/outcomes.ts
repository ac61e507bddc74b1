import { outcomesEn } from '../words-en.js';
import { outcomesZhCN } from '../words-zh-cn.js';
import { outcomesZhTW } from '../words-zh-tw.js';
import type { Part } from './part.js';

export const outcomesPart: Part<'outcomes'> = { name: 'outcomes', 'zh-CN': outcomesZhCN, 'zh-TW': outcomesZhTW, en: outcomesEn };

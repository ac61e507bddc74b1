import { countersEn } from '../formulas-en.js';
import { countersZhCN } from '../formulas-zh-cn.js';
import { countersZhTW } from '../formulas-zh-tw.js';
import type { Part } from './part.js';

export const countersPart: Part<'counters'> = { name: 'counters', 'zh-CN': countersZhCN, 'zh-TW': countersZhTW, en: countersEn };

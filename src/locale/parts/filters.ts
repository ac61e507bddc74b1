import { filtersEn } from '../filters-en.js';
import { filtersZhCN } from '../filters-zh-cn.js';
import { filtersZhTW } from '../filters-zh-tw.js';
import type { Part } from './part.js';

export const filtersPart: Part<'filters'> = { name: 'filters', 'zh-CN': filtersZhCN, 'zh-TW': filtersZhTW, en: filtersEn };

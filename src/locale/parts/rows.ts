import { rowsEn } from '../rows-en.js';
import { rowsZhCN } from '../rows-zh-cn.js';
import { rowsZhTW } from '../rows-zh-tw.js';
import type { Part } from './part.js';

export const rowsPart: Part<'rows'> = { name: 'rows', 'zh-CN': rowsZhCN, 'zh-TW': rowsZhTW, en: rowsEn };

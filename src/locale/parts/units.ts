import { unitsEn } from '../units-en.js';
import { unitsZhCN } from '../units-zh-cn.js';
import { unitsZhTW } from '../units-zh-tw.js';
import type { Part } from './part.js';

export const unitsPart: Part<'units'> = { name: 'units', 'zh-CN': unitsZhCN, 'zh-TW': unitsZhTW, en: unitsEn };

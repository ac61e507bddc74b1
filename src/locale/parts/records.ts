import { recordsEn } from '../records-en.js';
import { recordsZhCN } from '../records-zh-cn.js';
import { recordsZhTW } from '../records-zh-tw.js';
import type { Part } from './part.js';

export const recordsPart: Part<'records'> = { name: 'records', 'zh-CN': recordsZhCN, 'zh-TW': recordsZhTW, en: recordsEn };

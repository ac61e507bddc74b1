import { pageEn } from '../page-en.js';
import { pageZhCN } from '../page-zh-cn.js';
import { pageZhTW } from '../page-zh-tw.js';
import type { Part } from './part.js';

export const pagePart: Part<'page'> = { name: 'page', 'zh-CN': pageZhCN, 'zh-TW': pageZhTW, en: pageEn };

import { contributionEn } from '../contribution-en.js';
import { contributionZhCN } from '../contribution-zh-cn.js';
import { contributionZhTW } from '../contribution-zh-tw.js';
import type { Part } from './part.js';

export const contributionPart: Part<'contribution'> = { name: 'contribution', 'zh-CN': contributionZhCN, 'zh-TW': contributionZhTW, en: contributionEn };

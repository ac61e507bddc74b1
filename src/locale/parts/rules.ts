import { rulesEn } from '../rules-en.js';
import { rulesZhCN } from '../rules-zh-cn.js';
import { rulesZhTW } from '../rules-zh-tw.js';
import type { Part } from './part.js';

export const rulesPart: Part<'rules'> = { name: 'rules', 'zh-CN': rulesZhCN, 'zh-TW': rulesZhTW, en: rulesEn };

import { plansEn } from '../plans-en.js';
import { plansZhCN } from '../plans-zh-cn.js';
import { plansZhTW } from '../plans-zh-tw.js';
import type { Part } from './part.js';

export const plansPart: Part<'plans'> = { name: 'plans', 'zh-CN': plansZhCN, 'zh-TW': plansZhTW, en: plansEn };

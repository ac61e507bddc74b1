import { rollUpRefusalsEn } from '../words-en.js';
import { rollUpRefusalsZhCN } from '../words-zh-cn.js';
import { rollUpRefusalsZhTW } from '../words-zh-tw.js';
import type { Part } from './part.js';

export const rollUpRefusalsPart: Part<'rollUpRefusals'> = { name: 'rollUpRefusals', 'zh-CN': rollUpRefusalsZhCN, 'zh-TW': rollUpRefusalsZhTW, en: rollUpRefusalsEn };

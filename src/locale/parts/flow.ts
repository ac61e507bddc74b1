import { flowEn } from '../flow-en.js';
import { flowZhCN } from '../flow-zh-cn.js';
import { flowZhTW } from '../flow-zh-tw.js';
import type { Part } from './part.js';

export const flowPart: Part<'flow'> = { name: 'flow', 'zh-CN': flowZhCN, 'zh-TW': flowZhTW, en: flowEn };

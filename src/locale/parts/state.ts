import { stateEn } from '../state-en.js';
import { stateZhCN } from '../state-zh-cn.js';
import { stateZhTW } from '../state-zh-tw.js';
import type { Part } from './part.js';

export const statePart: Part<'state'> = { name: 'state', 'zh-CN': stateZhCN, 'zh-TW': stateZhTW, en: stateEn };

import { decayEn } from '../decay-en.js';
import { decayZhCN } from '../decay-zh-cn.js';
import { decayZhTW } from '../decay-zh-tw.js';
import type { Part } from './part.js';

export const decayPart: Part<'decay'> = { name: 'decay', 'zh-CN': decayZhCN, 'zh-TW': decayZhTW, en: decayEn };

import { reasonsEn } from '../state-en.js';
import { reasonsZhCN } from '../state-zh-cn.js';
import { reasonsZhTW } from '../state-zh-tw.js';
import type { Part } from './part.js';

export const reasonsPart: Part<'reasons'> = { name: 'reasons', 'zh-CN': reasonsZhCN, 'zh-TW': reasonsZhTW, en: reasonsEn };

import { journeyEn } from '../journey-en.js';
import { journeyZhCN } from '../journey-zh-cn.js';
import { journeyZhTW } from '../journey-zh-tw.js';
import type { Part } from './part.js';

export const journeyPart: Part<'journey'> = { name: 'journey', 'zh-CN': journeyZhCN, 'zh-TW': journeyZhTW, en: journeyEn };

import { quadrantEn } from '../quadrant-en.js';
import { quadrantZhCN } from '../quadrant-zh-cn.js';
import { quadrantZhTW } from '../quadrant-zh-tw.js';
import type { Part } from './part.js';

export const quadrantPart: Part<'quadrant'> = { name: 'quadrant', 'zh-CN': quadrantZhCN, 'zh-TW': quadrantZhTW, en: quadrantEn };

import { tileEn } from '../tile-en.js';
import { tileZhCN } from '../tile-zh-cn.js';
import { tileZhTW } from '../tile-zh-tw.js';
import type { Part } from './part.js';

export const tilePart: Part<'tile'> = { name: 'tile', 'zh-CN': tileZhCN, 'zh-TW': tileZhTW, en: tileEn };

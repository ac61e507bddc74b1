import { radarEn } from '../radar-en.js';
import { radarZhCN } from '../radar-zh-cn.js';
import { radarZhTW } from '../radar-zh-tw.js';
import type { Part } from './part.js';

export const radarPart: Part<'radar'> = { name: 'radar', 'zh-CN': radarZhCN, 'zh-TW': radarZhTW, en: radarEn };

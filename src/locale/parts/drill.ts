import { drillEn } from '../drill-en.js';
import { drillZhCN } from '../drill-zh-cn.js';
import { drillZhTW } from '../drill-zh-tw.js';
import type { Part } from './part.js';

export const drillPart: Part<'drill'> = { name: 'drill', 'zh-CN': drillZhCN, 'zh-TW': drillZhTW, en: drillEn };

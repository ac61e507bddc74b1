import { alertsEn } from '../alerts-en.js';
import { alertsZhCN } from '../alerts-zh-cn.js';
import { alertsZhTW } from '../alerts-zh-tw.js';
import type { Part } from './part.js';

export const alertsPart: Part<'alerts'> = { name: 'alerts', 'zh-CN': alertsZhCN, 'zh-TW': alertsZhTW, en: alertsEn };

import { staffingEn } from '../staffing-en.js';
import { staffingZhCN } from '../staffing-zh-cn.js';
import { staffingZhTW } from '../staffing-zh-tw.js';
import type { Part } from './part.js';

export const staffingPart: Part<'staffing'> = { name: 'staffing', 'zh-CN': staffingZhCN, 'zh-TW': staffingZhTW, en: staffingEn };

import { boardEn } from '../board-en.js';
import { boardZhCN } from '../board-zh-cn.js';
import { boardZhTW } from '../board-zh-tw.js';
import type { Part } from './part.js';

export const boardPart: Part<'board'> = { name: 'board', 'zh-CN': boardZhCN, 'zh-TW': boardZhTW, en: boardEn };

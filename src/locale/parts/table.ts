import { tableEn } from '../table-en.js';
import { tableZhCn } from '../table-zh-cn.js';
import { tableZhTw } from '../table-zh-tw.js';
import type { Part } from './part.js';

export const tablePart: Part<'table'> = { name: 'table', 'zh-CN': tableZhCn, 'zh-TW': tableZhTw, en: tableEn };

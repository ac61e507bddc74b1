import { sandboxEn } from '../sandbox-en.js';
import { sandboxZhCN } from '../sandbox-zh-cn.js';
import { sandboxZhTW } from '../sandbox-zh-tw.js';
import type { Part } from './part.js';

export const sandboxPart: Part<'sandbox'> = { name: 'sandbox', 'zh-CN': sandboxZhCN, 'zh-TW': sandboxZhTW, en: sandboxEn };

import { variantsEn } from '../formulas-en.js';
import { variantsZhCN } from '../formulas-zh-cn.js';
import { variantsZhTW } from '../formulas-zh-tw.js';
import type { Part } from './part.js';

export const variantsPart: Part<'variants'> = { name: 'variants', 'zh-CN': variantsZhCN, 'zh-TW': variantsZhTW, en: variantsEn };

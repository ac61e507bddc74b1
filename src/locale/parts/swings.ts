import { swingsEn } from '../swings-en.js';
import { swingsZhCN } from '../swings-zh-cn.js';
import { swingsZhTW } from '../swings-zh-tw.js';
import type { Part } from './part.js';

export const swingsPart: Part<'swings'> = { name: 'swings', 'zh-CN': swingsZhCN, 'zh-TW': swingsZhTW, en: swingsEn };

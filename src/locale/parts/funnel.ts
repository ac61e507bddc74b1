import { funnelEn } from '../funnel-en.js';
import { funnelZhCN } from '../funnel-zh-cn.js';
import { funnelZhTW } from '../funnel-zh-tw.js';
import type { Part } from './part.js';

export const funnelPart: Part<'funnel'> = { name: 'funnel', 'zh-CN': funnelZhCN, 'zh-TW': funnelZhTW, en: funnelEn };

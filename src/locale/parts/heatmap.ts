import { heatmapEn } from '../heatmap-en.js';
import { heatmapZhCN } from '../heatmap-zh-cn.js';
import { heatmapZhTW } from '../heatmap-zh-tw.js';
import type { Part } from './part.js';

export const heatmapPart: Part<'heatmap'> = { name: 'heatmap', 'zh-CN': heatmapZhCN, 'zh-TW': heatmapZhTW, en: heatmapEn };

import { metricsEn } from '../metrics-en.js';
import { metricsZhCN } from '../metrics-zh-cn.js';
import { metricsZhTW } from '../metrics-zh-tw.js';
import type { Part } from './part.js';

export const metricsPart: Part<'metrics'> = { name: 'metrics', 'zh-CN': metricsZhCN, 'zh-TW': metricsZhTW, en: metricsEn };

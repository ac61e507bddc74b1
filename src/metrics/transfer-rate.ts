import type { MetricDefinition } from '../domain/metric.js';

/** Transfer rate, 转接率: the share of answered contacts handed on. */
export const transferRate: MetricDefinition = {
  id: 'transferRate',
  unit: 'ratio',
  direction: 'down',
  rollUp: 'ratio',
  variants: {
    answered: { numerator: { plus: ['transferred'] }, denominator: { plus: ['answered'] } },
  },
};

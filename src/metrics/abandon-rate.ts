import type { MetricDefinition } from '../domain/metric.js';

/** Abandon rate, 放弃率: the share of offered contacts that left before an answer. */
export const abandonRate: MetricDefinition = {
  id: 'abandonRate',
  unit: 'ratio',
  direction: 'down',
  rollUp: 'ratio',
  variants: {
    offered: { numerator: { plus: ['abandoned'] }, denominator: { plus: ['offered'] } },
    withoutShort: {
      numerator: { plus: ['abandoned'], minus: ['abandonedShort'] },
      denominator: { plus: ['offered'], minus: ['abandonedShort'] },
    },
  },
};

import type { MetricDefinition } from '../domain/metric.js';

/**
 * Service level, 服务水平: the share of contacts answered within the service threshold, such as 80/20.
 * Named variants are in use side by side; the same hour gives 64.0 to 80.0 % (domain.md section 2).
 */
export const serviceLevel: MetricDefinition = {
  id: 'serviceLevel',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    offered: { numerator: { plus: ['answeredWithin'] }, denominator: { plus: ['offered'] } },
    answered: { numerator: { plus: ['answeredWithin'] }, denominator: { plus: ['answered'] } },
    handledOrAbandoned: { numerator: { plus: ['answeredWithin'] }, denominator: { plus: ['answered', 'abandoned'] } },
    withoutShort: {
      numerator: { plus: ['answeredWithin'] },
      denominator: { plus: ['answered', 'abandoned'], minus: ['abandonedShort'] },
    },
    abandonedWithinGood: {
      numerator: { plus: ['answeredWithin', 'abandonedWithin'] },
      denominator: { plus: ['answered', 'abandoned'] },
    },
    withoutAbandonedWithin: {
      numerator: { plus: ['answeredWithin'] },
      denominator: { plus: ['answered', 'abandoned'], minus: ['abandonedWithin'] },
    },
  },
};

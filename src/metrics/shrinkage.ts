import type { MetricDefinition } from '../domain/metric.js';

/**
 * Shrinkage, 缩减率: the share of scheduled time lost to breaks, training, absence.
 * Staffing divides by (1 - shrinkage).
 */
export const shrinkage: MetricDefinition = {
  id: 'shrinkage',
  unit: 'ratio',
  direction: 'down',
  rollUp: 'ratio',
  variants: {
    scheduled: { numerator: { plus: ['lost'] }, denominator: { plus: ['scheduled'] } },
  },
};

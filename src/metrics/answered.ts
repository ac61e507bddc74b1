import type { MetricDefinition } from '../domain/metric.js';

/** Answered, 接通量. */
export const answered: MetricDefinition = {
  id: 'answered',
  unit: 'contacts',
  direction: 'target',
  rollUp: 'sum',
  variants: {
    count: { numerator: { plus: ['answered'] } },
  },
};

import type { MetricDefinition } from '../domain/metric.js';

/** Abandoned, 放弃量. */
export const abandoned: MetricDefinition = {
  id: 'abandoned',
  unit: 'contacts',
  direction: 'down',
  rollUp: 'sum',
  variants: {
    count: { numerator: { plus: ['abandoned'] } },
  },
};

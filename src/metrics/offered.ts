import type { MetricDefinition } from '../domain/metric.js';

/** Offered, 呼入量: contacts that entered the queue. */
export const offered: MetricDefinition = {
  id: 'offered',
  unit: 'contacts',
  direction: 'target',
  rollUp: 'sum',
  variants: {
    count: { numerator: { plus: ['offered'] } },
  },
};

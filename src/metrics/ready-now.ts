import type { MetricDefinition } from '../domain/metric.js';

/** Ready now, 空闲坐席: agents ready at the latest instant. */
export const readyNow: MetricDefinition = {
  id: 'readyNow',
  unit: 'agents',
  direction: 'target',
  rollUp: 'snapshot',
  variants: {
    snapshot: { numerator: { plus: ['readyNow'] } },
  },
};

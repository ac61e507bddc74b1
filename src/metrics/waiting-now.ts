import type { MetricDefinition } from '../domain/metric.js';

/** Waiting now, 当前排队: contacts in the queue at the latest instant. */
export const waitingNow: MetricDefinition = {
  id: 'waitingNow',
  unit: 'contacts',
  direction: 'down',
  rollUp: 'snapshot',
  variants: {
    snapshot: { numerator: { plus: ['waitingNow'] } },
  },
};

import type { MetricDefinition } from '../domain/metric.js';

/**
 * Occupancy, 占用率: the share of available time spent handling.
 * Two trades use the word for opposite things, so the formula is always within reach on screen.
 */
export const occupancy: MetricDefinition = {
  id: 'occupancy',
  unit: 'ratio',
  direction: 'target',
  rollUp: 'ratio',
  variants: {
    handling: { numerator: { plus: ['talk', 'hold', 'wrapUp'] }, denominator: { plus: ['talk', 'hold', 'wrapUp', 'ready'] } },
  },
};

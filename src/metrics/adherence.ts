import type { MetricDefinition } from '../domain/metric.js';

/**
 * Adherence, 排班遵守率: the share of scheduled time without exception, never below 0.
 * Undefined where nothing was scheduled.
 */
export const adherence: MetricDefinition = {
  id: 'adherence',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    scheduled: { numerator: { plus: ['scheduled'], minus: ['exception'] }, denominator: { plus: ['scheduled'] }, floor: 0 },
  },
};

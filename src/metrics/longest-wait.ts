import type { MetricDefinition } from '../domain/metric.js';

/** Longest wait, 最长等待: a maximum over contacts, never a sum. */
export const longestWait: MetricDefinition = {
  id: 'longestWait',
  unit: 'seconds',
  direction: 'down',
  rollUp: 'max',
  variants: {
    maximum: { numerator: { plus: ['waitMax'] } },
  },
};

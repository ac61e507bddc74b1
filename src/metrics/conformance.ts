import type { MetricDefinition } from '../domain/metric.js';

/**
 * Conformance, 工时符合度: time worked per time scheduled.
 * May exceed 1; Infinity where somebody worked although nothing was scheduled.
 */
export const conformance: MetricDefinition = {
  id: 'conformance',
  unit: 'ratio',
  direction: 'target',
  rollUp: 'ratio',
  variants: {
    scheduled: { numerator: { plus: ['staffed'] }, denominator: { plus: ['scheduled'] }, unbounded: true },
  },
};

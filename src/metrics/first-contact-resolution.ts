import type { MetricDefinition } from '../domain/metric.js';

/**
 * First contact resolution, FCR, 首次解决率: the share of first contacts not followed by another within 7 days.
 * Provisional while a repeat window is open.
 */
export const firstContactResolution: MetricDefinition = {
  id: 'firstContactResolution',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    firstContacts: { numerator: { plus: ['resolvedFirst'] }, denominator: { plus: ['firstContacts'] } },
  },
};

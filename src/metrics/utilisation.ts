import type { MetricDefinition } from '../domain/metric.js';

/** Utilisation, 工时利用率: productive time per paid time. */
export const utilisation: MetricDefinition = {
  id: 'utilisation',
  unit: 'ratio',
  direction: 'target',
  rollUp: 'ratio',
  variants: {
    paid: { numerator: { plus: ['productive'] }, denominator: { plus: ['paid'] } },
  },
};

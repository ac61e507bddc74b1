import type { MetricDefinition } from '../domain/metric.js';

/** Quality, 质检分: weighted points won per points possible; a critical failure wins none. */
export const quality: MetricDefinition = {
  id: 'quality',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    points: { numerator: { plus: ['qualityPoints'] }, denominator: { plus: ['qualityPossible'] } },
  },
};

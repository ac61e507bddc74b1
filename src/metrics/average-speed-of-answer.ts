import type { MetricDefinition } from '../domain/metric.js';

/** Average speed of answer, ASA, 平均应答速度: mean wait of the answered. */
export const averageSpeedOfAnswer: MetricDefinition = {
  id: 'averageSpeedOfAnswer',
  unit: 'seconds',
  direction: 'down',
  rollUp: 'ratio',
  variants: {
    answered: { numerator: { plus: ['waitAnswered'] }, denominator: { plus: ['answered'] } },
  },
};

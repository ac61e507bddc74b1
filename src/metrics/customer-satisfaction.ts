import type { MetricDefinition } from '../domain/metric.js';

/** Customer satisfaction, CSAT, 满意度: the top two boxes of five, always with n. */
export const customerSatisfaction: MetricDefinition = {
  id: 'customerSatisfaction',
  unit: 'ratio',
  direction: 'up',
  rollUp: 'ratio',
  variants: {
    surveyed: { numerator: { plus: ['satisfied'] }, denominator: { plus: ['surveyed'] } },
  },
};

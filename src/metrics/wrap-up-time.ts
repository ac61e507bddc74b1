import type { MetricDefinition } from '../domain/metric.js';

/** Wrap-up time, ACW, 事后整理时长: after-call work per answered contact. */
export const wrapUpTime: MetricDefinition = {
  id: 'wrapUpTime',
  unit: 'seconds',
  direction: 'target',
  rollUp: 'ratio',
  variants: {
    answered: { numerator: { plus: ['wrapUp'] }, denominator: { plus: ['answered'] } },
  },
};

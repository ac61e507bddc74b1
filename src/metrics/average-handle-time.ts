import type { MetricDefinition } from '../domain/metric.js';

/** Average handle time, AHT, 平均处理时长: talk, hold and wrap-up per answered contact. */
export const averageHandleTime: MetricDefinition = {
  id: 'averageHandleTime',
  unit: 'seconds',
  direction: 'target',
  rollUp: 'ratio',
  variants: {
    answered: { numerator: { plus: ['talk', 'hold', 'wrapUp'] }, denominator: { plus: ['answered'] } },
    handled: { numerator: { plus: ['talk', 'hold', 'wrapUp'] }, denominator: { plus: ['handled'] } },
    talkOnly: { numerator: { plus: ['talk'] }, denominator: { plus: ['answered'] } },
  },
};

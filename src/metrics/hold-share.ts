import type { MetricDefinition } from '../domain/metric.js';

/** Hold share, 挂起占比: the share of handling that the customer spent on hold. */
export const holdShare: MetricDefinition = {
  id: 'holdShare',
  unit: 'ratio',
  direction: 'down',
  rollUp: 'ratio',
  variants: {
    handling: { numerator: { plus: ['hold'] }, denominator: { plus: ['talk', 'hold', 'wrapUp'] } },
  },
};

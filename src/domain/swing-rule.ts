import type { Filters } from './dimension.js';
import type { Duration } from './duration.js';
import type { MetricChoice } from './metric.js';

/**
 * A swing worth looking into, as data: a ratio moved by more points than `threshold` against the comparable stretch
 * before, and not by chance.
 */
export interface SwingRule extends MetricChoice {
  readonly id: string;
  readonly name: string;
  /** Points of the ratio, 0.05 for five; a move of exactly so many is none. */
  readonly threshold: number;
  /** How likely chance alone may be to move it so far, such as 0.05. */
  readonly alpha: number;
  /** How far back the comparable stretch lies. */
  readonly compare: Duration;
  readonly filters?: Filters;
}

/** Satisfaction against the same stretch a week before, as domain.md section 7 has it. */
export const SATISFACTION_SWING: SwingRule = {
  id: 'customer-satisfaction-swing',
  name: '满意度波动超过 5 个百分点',
  metric: 'customerSatisfaction',
  threshold: 0.05,
  alpha: 0.05,
  compare: 'P7D',
};

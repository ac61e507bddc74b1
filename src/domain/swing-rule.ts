import type { Filters } from './dimension.js';
import type { Duration } from './duration.js';
import type { MetricChoice } from './metric.js';

/**
 * A swing worth looking into, as data: a ratio moved by more points than `threshold` against the comparable stretch
 * before, and not by chance.
 */
export interface SwingRule extends MetricChoice {
  readonly id: string;
  /** What people call it; in words of its own, in the viewer's language, when absent. */
  readonly name?: string;
  /** Points of the ratio, 0.05 for five; a move of exactly so many is none. */
  readonly threshold: number;
  /** How likely chance alone may be to move it so far, such as 0.05. */
  readonly alpha: number;
  /** How far back the comparable stretch lies. */
  readonly compare: Duration;
  /** Only these, whatever else the board looks at. */
  readonly filters?: Filters;
}

/** What a swing rule is unless it says otherwise: domain.md section 7, against the same stretch a week before. */
export const SWING_DEFAULTS = { threshold: 0.05, alpha: 0.05, compare: 'P7D' } as const satisfies Partial<SwingRule>;

/** Satisfaction that moves by more than five points. */
export const SATISFACTION_SWING: SwingRule = { ...SWING_DEFAULTS, id: 'customer-satisfaction-swing', metric: 'customerSatisfaction' };

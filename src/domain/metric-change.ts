import type { Filters } from './dimension.js';
import type { MetricChoice } from './metric.js';
import type { Interval } from './time.js';

/** How one metric moved between two stretches: what a contribution view opens with. */
export interface MetricChange extends MetricChoice {
  /** Which part of the centre; all of it when empty. */
  readonly scope: Filters;
  readonly before: Interval;
  readonly now: Interval;
}

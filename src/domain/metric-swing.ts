import type { RuleTrouble } from './alert-book.js';
import type { Completeness } from './answer.js';
import type { MetricChange } from './metric-change.js';
import type { Measure } from './reading.js';
import type { SwingRule } from './swing-rule.js';
import type { EpochMs } from './time.js';
import type { Zone } from './zone.js';

/** A swing that a rule found in what a board looks at, with everything to check it by. */
export interface MetricSwing {
  readonly rule: SwingRule;
  /** What a contribution view would have to explain. */
  readonly change: MetricChange;
  readonly before: Measure;
  readonly now: Measure;
  /** Now less before, in points of the ratio. */
  readonly absoluteChange: number;
  /** The same as a share of before; undefined where that was 0. "5 %" is ambiguous, so both are told. */
  readonly relativeChange: number | undefined;
  /** How likely chance alone is to move it so far, either way. */
  readonly pValue: number;
  readonly completeness: Completeness;
  /** The source is late or lost: what it said last may not hold any more. */
  readonly stale: boolean;
  readonly asOf: EpochMs;
  readonly zone: Zone;
}

/** All swings in what a board looks at. */
export interface SwingBook {
  readonly swings: readonly MetricSwing[];
  /** Rules that are not judged, and why. */
  readonly problems: readonly RuleTrouble[];
}

export const NO_SWINGS: SwingBook = { swings: [], problems: [] };

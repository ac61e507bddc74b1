import type { Counts } from './counter.js';
import type { Interval } from './time.js';

/** Counters of a stretch of time, added up. */
export interface EffectStretch {
  readonly range: Interval;
  /** Absent while they are not known. */
  readonly counts?: Counts;
}

/** What was counted in the skill group that a run helps, around it. That it came after the start does not say that it came from it. */
export interface RunEffect {
  readonly before: EffectStretch;
  readonly during: EffectStretch;
  /** Absent while the run is not over. */
  readonly after?: EffectStretch;
}

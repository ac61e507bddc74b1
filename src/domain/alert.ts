import type { Counts } from './counter.js';
import type { EpochMs, Interval } from './time.js';

/** Where one alert stands; `domain.md` section 4 has the table of its life. */
export type AlertState = 'ok' | 'pending' | 'firing' | 'recovering';

/** What one closed slot says of a rule. Neutral says nothing: no data, or too little to judge by. */
export type SlotClass = 'breach' | 'between' | 'clear' | 'neutral';

export type TransitionReason =
  | 'breach' // the first slot below the limit
  | 'sustained' // below it for as long as the rule asks
  | 'recovered' // not below it any more before that
  | 'gap' // no data for longer than a pending alert survives
  | 'insufficientEvidence' // too little to judge by for longer than a pending alert survives
  | 'clear' // past the limit at which it may resolve
  | 'relapse' // below that again while recovering
  | 'resolved'; // past it for as long as the rule asks

/** One change of state. `at` is the end of the slot that caused it, on the source's clock. */
export interface AlertTransition {
  readonly at: EpochMs;
  readonly from: AlertState;
  readonly to: AlertState;
  readonly reason: TransitionReason;
  /** Start of the breach that the state belongs to; absent when nothing is wrong. */
  readonly since?: EpochMs;
}

/** What a source said of the interval that begins at `start`; of several, the highest revision counts. */
export interface Revised {
  readonly start: EpochMs;
  readonly revision: number;
}

/** One interval as the source counted it: a metric's numerator and denominator. */
export interface IntervalRecord extends Revised {
  readonly numerator: number;
  readonly denominator: number;
}

/** One interval with all its counters. */
export interface CountsRecord extends Revised {
  readonly counts: Counts;
  /** The source had not everything of it: it may alarm, but it clears nothing. */
  readonly isPartial?: true;
}

/** A closed slot with what was counted in it; nothing where the source said nothing. */
export interface Slot<R> extends Interval {
  readonly record: R | undefined;
}

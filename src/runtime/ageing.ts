import type { SourceDescription } from '../domain/adapter.js';
import { durationMs } from '../domain/duration.js';
import type { Query } from '../domain/query.js';
import { SECOND_MS, type EpochMs, type Interval } from '../domain/time.js';

/** How often a live source that names no cadence is asked. */
const USUAL_CADENCE_MS = 15 * SECOND_MS;

/** How often newer data is due from a live source, ms; `undefined` when none will come. */
export function cadenceMs(source: SourceDescription): number | undefined {
  return source.live ? (source.cadenceMs ?? USUAL_CADENCE_MS) : undefined;
}

/** How old an answer may be, ms: one cadence and one step, or a second cadence where no step was asked for. */
export function allowedAgeMs(query: Query, cadence: number): number {
  return cadence + (query.kind === 'counts' && query.step !== undefined ? durationMs(query.step) : cadence);
}

/** When an answer was last heard of. */
export interface Confirmation {
  /** What the source's clock read when the answer was made or last confirmed. */
  readonly asOf: EpochMs;
  /** What the wall read when `asOf` last changed. */
  readonly changedAt: EpochMs;
  readonly range: Interval;
}

/**
 * How long until an answer is late, ms; 0 or less when it is, `undefined` when it never will be because its
 * range was over long before.
 *
 * Both must be true of a late answer: by the source's clock it is older than allowed, and for two cadences nothing
 * has moved. The second keeps a replay at many times the speed, whose clock leaps between two answers, from
 * looking late while it flows.
 *
 * @param sourceNow - What the source's clock reads.
 * @param wall - What the wall reads.
 */
export function msUntilLate({ asOf, changedAt, range }: Confirmation, query: Query, cadence: number, sourceNow: EpochMs, wall: EpochMs): number | undefined {
  const allowed = allowedAgeMs(query, cadence);
  if (range.end + allowed < asOf) return undefined;
  return Math.max(asOf + allowed - sourceNow, changedAt + Math.min(allowed, 2 * cadence) - wall);
}

import { AdapterError } from './adapter.js';
import type { Duration } from './duration.js';
import type { TimeRange } from './query.js';
import { shift } from './step.js';
import { DAY_MS, type EpochMs, type Interval } from './time.js';
import { fromWall, toWall, type Zone } from './zone.js';

/**
 * The stretch that a range means at `asOf` on the source's clock.
 *
 * A past day is whole and today ends now; at midnight sharp today is the day just over, so that a recording that ends
 * there has a last day to show; all of a source that holds nothing is empty, at `asOf`.
 *
 * @param span - What the source holds, as `[first, last]` with its end past the last.
 * @param back - Moves the stretch back by this: days by the calendar, the rest by elapsed time.
 * @throws AdapterError `invalid` for a fixed range that runs backwards, a negative day or a duration that is none.
 */
export function resolveRange(range: TimeRange, asOf: EpochMs, zone: Zone, span: Interval | undefined, back?: Duration): Interval {
  try {
    const { start, end } = resolve(range, asOf, zone, span);
    return back === undefined ? { start, end } : { start: shift(start, back, -1, zone), end: shift(end, back, -1, zone) };
  } catch (error) {
    // A duration arrives from outside, so that a bad one is the question's fault and not the programmer's.
    if (error instanceof RangeError) throw new AdapterError('invalid', error.message);
    throw error;
  }
}

function resolve(range: TimeRange, asOf: EpochMs, zone: Zone, span: Interval | undefined): Interval {
  switch (range.kind) {
    case 'fixed':
      if (!(range.start <= range.end)) throw new RangeError(`invalid range: ${range.start} to ${range.end}`);
      return range;
    case 'last':
      return { start: shift(asOf, range.duration, -1, zone), end: asOf };
    case 'day': {
      if (!(range.back >= 0 && Number.isInteger(range.back))) throw new RangeError(`invalid day: ${range.back} back`);
      const day = Math.floor(toWall(zone, asOf - 1) / DAY_MS) - range.back;
      return { start: fromWall(zone, day * DAY_MS), end: Math.min(asOf, fromWall(zone, (day + 1) * DAY_MS)) };
    }
    case 'all':
      return !span || span.start > asOf ? { start: asOf, end: asOf } : { start: span.start, end: Math.min(span.end, asOf + 1) };
    default:
      throw new AdapterError('unsupported', `range ${JSON.stringify(range)}`);
  }
}

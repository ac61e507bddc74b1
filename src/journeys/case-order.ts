import type { TimedStep } from '../domain/journey-event.js';

/**
 * Events of one case in order of their starts, those of one instant as they stood; the list itself where it already is.
 *
 * @throws RangeError `invalid event: …` for a start or end that is no finite number.
 */
export function caseOrder<E extends TimedStep>(events: readonly E[]): readonly E[] {
  let isSorted = true;
  let previous = -Infinity;
  for (const { step, start, end } of events) {
    if (!Number.isFinite(start) || (end !== undefined && !Number.isFinite(end))) throw new RangeError(`invalid event: ${step} from ${start} to ${end}`);
    if (start < previous) isSorted = false;
    previous = start;
  }
  return isSorted ? events : events.toSorted((a, b) => a.start - b.start);
}

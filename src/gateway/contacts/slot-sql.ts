import { AdapterError } from '../../domain/adapter.js';
import type { Duration } from '../../domain/duration.js';
import { slotsOf } from '../../domain/step.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { digits, type Dialect } from './dialect.js';

/** Slots of one answer at most. */
const MOST_SLOTS = 200_000;

/** Slots of one width in a row. */
export interface SlotRun {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly width: number;
}

/**
 * The slots of a range as runs of equal width: of half hours one run, of days one more each time the clock is changed.
 * So the data base need know nothing of zones, which it might know otherwise.
 *
 * @throws AdapterError `invalid` for too many of them; RangeError for a step that is none.
 */
export function slotRuns(step: Duration, zone: Zone, range: Interval): SlotRun[] {
  const slots = slotsOf(step, zone, range);
  if (slots.length > MOST_SLOTS) throw new AdapterError('invalid', `${slots.length} slots, more than ${MOST_SLOTS}`);
  const runs: SlotRun[] = [];
  for (const { start, end } of slots) {
    const last = runs.at(-1);
    if (last && last.width === end - start) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, width: end - start });
  }
  return runs;
}

/** The start of the slot of an instant within the runs. */
export function slotSql(runs: readonly SlotRun[], at: string, { remainder }: Dialect): string {
  const [last, ...earlier] = [...runs].reverse();
  if (!last) return at;
  const within = ({ start, width }: SlotRun) => `${at} - ${remainder(`(${at} - ${digits(start)})`, digits(width))}`;
  const cases = earlier.reverse().map((run) => `WHEN ${at} < ${digits(run.end)} THEN ${within(run)}`);
  return cases.length === 0 ? within(last) : `CASE ${cases.join(' ')} ELSE ${within(last)} END`;
}

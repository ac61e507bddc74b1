import type { CountsAnswer } from '../domain/answer.js';
import type { Duration } from '../domain/duration.js';
import type { MetricChoice } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import { slotsOf } from '../domain/step.js';
import { countsAt } from './counts-at.js';
import { measure } from './measure.js';

/**
 * A metric slot by slot over the answer's whole range, without holes: a slot that the answer has no row for had
 * no contacts, so a ratio is undefined there and a count is 0.
 *
 * @param rows - The answer's rows of one group, at most one a slot; all when absent.
 */
export function slotMeasures(
  choice: MetricChoice,
  answer: CountsAnswer,
  step: Duration,
  rows: readonly number[] = [...Array(answer.length).keys()],
): SlotMeasure[] {
  const rowOfStart = new Map(rows.map((row) => [answer.start?.[row], row]));
  const silent = silentSlot(answer);
  return slotsOf(step, answer.zone, answer.range).map((slot) => {
    const row = rowOfStart.get(slot.start);
    return { ...slot, ...measure(choice, row === undefined ? silent : countsAt(answer, row)) };
  });
}

/** Counters of a slot without a row: 0 for each that the source provides, nothing for maxima and snapshots. */
export function silentSlot({ counters }: CountsAnswer) {
  const { waitMax, waitingNow, readyNow, staffedNow, ...sums } = counters;
  void [waitMax, waitingNow, readyNow, staffedNow];
  return Object.fromEntries(Object.keys(sums).map((id) => [id, 0]));
}

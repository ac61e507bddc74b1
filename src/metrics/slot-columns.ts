import type { CountsAnswer } from '../domain/answer.js';
import type { MetricChoice } from '../domain/metric.js';
import type { MeasureColumns } from '../domain/slot-columns.js';
import type { Interval } from '../domain/time.js';
import { countsAt } from './counts-at.js';
import { formulaOf, measureBy } from './measure.js';
import { silentSlot } from './slot-measures.js';

/** Slots as two columns, to be shared by every series over them. */
export interface SlotEdges {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function edgesOf(slots: readonly Interval[]): SlotEdges {
  return { start: Float64Array.from(slots, ({ start }) => start), end: Float64Array.from(slots, ({ end }) => end) };
}

/**
 * A metric slot by slot as columns, over slots that are the same for every series: a slot that the answer has no row for
 * had no contacts, so a ratio is undefined there and a count is 0.
 *
 * @param rows - The answer's rows of one group, at most one a slot.
 */
export function slotColumns(choice: MetricChoice, answer: CountsAnswer, edges: SlotEdges, rows: readonly number[]): SlotEdges & MeasureColumns {
  const formula = formulaOf(choice);
  const rowOfStart = new Map(rows.map((row) => [answer.start?.[row], row]));
  const silent = measureBy(formula, silentSlot(answer));
  const { length } = edges.start;
  const value = new Float64Array(length);
  const numerator = new Float64Array(length);
  const denominator = new Float64Array(length);
  for (let slot = 0; slot < length; slot++) {
    const row = rowOfStart.get(edges.start[slot]);
    const measured = row === undefined ? silent : measureBy(formula, countsAt(answer, row));
    value[slot] = measured.value ?? NaN;
    numerator[slot] = measured.numerator ?? NaN;
    denominator[slot] = measured.denominator ?? NaN;
  }
  return { ...edges, value, numerator, denominator };
}

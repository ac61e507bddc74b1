import { AdapterError } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import { durationParts } from '../../domain/duration.js';
import type { CountsQuery } from '../../domain/query.js';
import { slotOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import { AnswerColumns, type CountsColumns } from './answer-columns.js';
import type { ContactColumns } from './contact-columns.js';
import { countRows, type Thresholds } from './count-rows.js';
import type { Cube } from './cube.js';
import { KeyTable } from './key-table.js';
import { dimensionOf, leaveOut, rowsWithin, type Selection } from './selection.js';
import { Tally } from './tally.js';

const BLOCK = 4096;

/**
 * Counters of a selection as the query wants them split: by slot, within a slot by the members' labels. Slots and
 * combinations without a contact have no row.
 *
 * @param provided - Counters that the store has.
 */
export function countSelection(
  columns: ContactColumns,
  thresholds: Thresholds,
  cube: Cube,
  provided: readonly CounterId[],
  query: CountsQuery,
  selection: Selection,
  zone: string,
): CountsColumns {
  if (query.step !== undefined) assertStep(query.step);
  const by = [...new Set(query.by)].map(dimensionOf);
  const counters = query.counters ? provided.filter((id) => query.counters?.includes(id)) : provided;
  const tally = new Tally(16, counters);
  const table = new KeyTable(columns, by, tally);
  const isCubed = cube.canCount(by, selection.masks);
  const [first, last] = rowsWithin(columns, selection.range, selection.asOf);

  const slots = slotsOf(columns, query, selection, zone, first, last);
  const answer = new AnswerColumns(by, counters, table, tally, slots.length);

  for (const { slot, from, to } of slots) {
    const countRest = (rest: Interval) => {
      scan(columns, thresholds, selection, columns.firstAt(rest.start, from, to), columns.firstAt(rest.end, from, to), table, tally);
    };
    const within = { start: Math.max(slot.start, selection.range.start), end: Math.min(slot.end, selection.range.end) };
    if (isCubed) cube.count(within, selection, table, tally, countRest);
    else countRest(within);
    answer.take(slot);
  }

  return answer.columns(query.step !== undefined);
}

/** Slots that have rows of `[first, last)`, each with its rows. */
function slotsOf(columns: ContactColumns, { step }: CountsQuery, { range }: Selection, zone: string, first: number, last: number) {
  const slots: { readonly slot: Interval; readonly from: number; readonly to: number }[] = [];
  for (let from = first; from < last; ) {
    const slot = step === undefined ? range : slotOf(step, zone, columns.offeredAt[from] as number);
    const to = columns.firstAt(slot.end, from, last);
    slots.push({ slot, from, to });
    from = to;
  }
  return slots;
}

function scan(
  columns: ContactColumns,
  thresholds: Thresholds,
  selection: Selection,
  first: number,
  last: number,
  table: KeyTable,
  tally: Tally,
): void {
  const cells = new Int32Array(Math.min(BLOCK, last - first));
  for (let from = first; from < last; from += BLOCK) {
    const to = Math.min(from + BLOCK, last);
    cells.fill(0);
    leaveOut(columns, selection, from, to, cells);
    table.assign(from, to, cells);
    countRows(columns, thresholds, from, to, cells, tally.values);
  }
}

/** A step arrives from outside, so that a bad one is the question's fault and not the programmer's. */
function assertStep(step: string): void {
  try {
    durationParts(step);
  } catch (error) {
    if (error instanceof RangeError) throw new AdapterError('invalid', error.message);
    throw error;
  }
}

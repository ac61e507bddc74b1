import { COUNTERS, type CounterId } from '../../domain/counter.js';
import { ABANDONED, ANSWERED, FLAG_MASK, OUTCOME_MASK, SATISFIED_SHIFT, TRANSFERRED_SHIFT, YES, type ContactColumns } from './contact-columns.js';
import type { Thresholds } from './count-rows.js';
import type { IndexColumn } from './index-column.js';
import type { SecondsColumn } from './seconds-column.js';

/** Rows whose flags, masked, equal this count. */
interface Bits {
  readonly mask: number;
  readonly equals: number;
}

const ALL: Bits = { mask: 0, equals: 0 };
const IS_ANSWERED: Bits = { mask: OUTCOME_MASK, equals: ANSWERED };
const IS_ABANDONED: Bits = { mask: OUTCOME_MASK, equals: ABANDONED };
const IS_FLOW_OUT: Bits = { mask: OUTCOME_MASK, equals: 2 };
const IS_TRANSFERRED: Bits = { mask: (FLAG_MASK << TRANSFERRED_SHIFT) | OUTCOME_MASK, equals: (YES << TRANSFERRED_SHIFT) | ANSWERED };
const IS_SATISFIED: Bits = { mask: FLAG_MASK << SATISFIED_SHIFT, equals: YES << SATISFIED_SHIFT };
const IS_UNSATISFIED: Bits = { mask: FLAG_MASK << SATISFIED_SHIFT, equals: 1 << SATISFIED_SHIFT };

/** Rows `[from, to)`, and where in `sums` each counts, row `from` first. */
export interface Target {
  readonly from: number;
  readonly to: number;
  readonly cells: IndexColumn['values'];
  readonly sums: CounterSums;
}

/** Sums of one counter. Counts take half as much room as seconds, which is what reaching for them at random costs. */
export type CounterSums = Uint32Array | Float64Array;

/** Zeros for the sum of some counters of each of `size` things. */
export function sumsOf(counters: readonly CounterId[], size: number): CounterSums {
  return counters.some((counter) => COUNTERS[counter].unit === 'seconds') ? new Float64Array(size) : new Uint32Array(size);
}

/**
 * As `countRows`, but one counter alone: a table of 100,000 agents that is sorted by one counter need not drag sixteen
 * through memory.
 */
export function countOne(counter: CounterId, columns: ContactColumns, thresholds: Thresholds, target: Target): void {
  const { serviceThresholdSeconds, shortAbandonSeconds } = thresholds;
  switch (counter) {
    case 'offered':
      return addOnes(columns, ALL, target);
    case 'answered':
    case 'handled':
      return addOnes(columns, IS_ANSWERED, target);
    case 'abandoned':
      return addOnes(columns, IS_ABANDONED, target);
    case 'flowOut':
      return addOnes(columns, IS_FLOW_OUT, target);
    case 'transferred':
      return addOnes(columns, IS_TRANSFERRED, target);
    case 'surveyed':
      addOnes(columns, IS_UNSATISFIED, target);
      return addOnes(columns, IS_SATISFIED, target);
    case 'satisfied':
      return addOnes(columns, IS_SATISFIED, target);
    case 'answeredWithin':
      return addWithin(columns, IS_ANSWERED, serviceThresholdSeconds, target);
    case 'abandonedWithin':
      return addWithin(columns, IS_ABANDONED, serviceThresholdSeconds, target);
    case 'abandonedShort':
      return addWithin(columns, IS_ABANDONED, shortAbandonSeconds, target);
    case 'waitAnswered':
      return addSeconds(columns, columns.wait, IS_ANSWERED, target);
    case 'waitAbandoned':
      return addSeconds(columns, columns.wait, IS_ABANDONED, target);
    case 'talk':
    case 'hold':
    case 'wrapUp':
      return addSeconds(columns, columns[counter], IS_ANSWERED, target);
    case 'waitMax':
      return takeLongest(columns, target);
    default: // Contacts do not give it.
  }
}

// In each loop adding 0 is cheaper than a branch that the processor cannot foresee.

function addOnes(columns: ContactColumns, { mask, equals }: Bits, { from, to, cells, sums }: Target): void {
  const flags = columns.flags.values;
  for (let row = from; row < to; row++) {
    const at = cells[row - from] as number;
    sums[at] = (sums[at] as number) + (((flags[row] as number) & mask) === equals ? 1 : 0);
  }
}

function addWithin(columns: ContactColumns, { mask, equals }: Bits, atMost: number, { from, to, cells, sums }: Target): void {
  const flags = columns.flags.values;
  const { values: waits, divisor } = columns.wait;
  for (let row = from; row < to; row++) {
    const at = cells[row - from] as number;
    const isWithin = secondsOf(waits[row] as number, divisor) <= atMost;
    sums[at] = (sums[at] as number) + (isWithin && ((flags[row] as number) & mask) === equals ? 1 : 0);
  }
}

function addSeconds(columns: ContactColumns, column: SecondsColumn, { mask, equals }: Bits, { from, to, cells, sums }: Target): void {
  const { values, divisor, absent, isProvided } = column;
  if (!isProvided) return;
  const flags = columns.flags.values;
  for (let row = from; row < to; row++) {
    const seconds = values[row] as number;
    if (seconds === absent || ((flags[row] as number) & mask) !== equals) continue;
    const at = cells[row - from] as number;
    sums[at] = (sums[at] as number) + secondsOf(seconds, divisor);
  }
}

function takeLongest(columns: ContactColumns, { from, to, cells, sums }: Target): void {
  const { values: waits, divisor } = columns.wait;
  for (let row = from; row < to; row++) {
    const at = cells[row - from] as number;
    const wait = secondsOf(waits[row] as number, divisor);
    if (wait > (sums[at] as number)) sums[at] = wait;
  }
}

/** Dividing costs more than asking whether there is need to. */
function secondsOf(raw: number, divisor: number): number {
  return divisor === 1 ? raw : raw / divisor;
}

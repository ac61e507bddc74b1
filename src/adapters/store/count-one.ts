import type { CounterId } from '../../domain/counter.js';
import { ABANDONED, ANSWERED, FLAG_MASK, OUTCOME_MASK, SATISFIED_SHIFT, TRANSFERRED_SHIFT, YES, type ContactColumns } from './contact-columns.js';
import type { Thresholds } from './count-rows.js';
import type { SecondsColumn } from './seconds-column.js';

/** Rows whose flags, masked, equal this count. */
interface Bits {
  readonly mask: number;
  readonly equals: number;
}

const YES_TRANSFERRED: Bits = { mask: (FLAG_MASK << TRANSFERRED_SHIFT) | OUTCOME_MASK, equals: (YES << TRANSFERRED_SHIFT) | ANSWERED };
const YES_SATISFIED: Bits = { mask: FLAG_MASK << SATISFIED_SHIFT, equals: YES << SATISFIED_SHIFT };
const NO_SATISFIED: Bits = { mask: FLAG_MASK << SATISFIED_SHIFT, equals: 1 << SATISFIED_SHIFT };

/**
 * As `countRows`, but one counter alone, `sums[cell]`: a table of 100,000 agents that is sorted by one counter need not
 * drag sixteen through memory.
 */
export function countOne(
  counter: CounterId,
  columns: ContactColumns,
  { serviceThresholdSeconds, shortAbandonSeconds }: Thresholds,
  from: number,
  to: number,
  cells: Int32Array,
  sums: Float64Array,
): void {
  const outcome = (equals: number): Bits => ({ mask: OUTCOME_MASK, equals });
  switch (counter) {
    case 'offered':
      return addOnes({ mask: 0, equals: 0 });
    case 'answered':
    case 'handled':
      return addOnes(outcome(ANSWERED));
    case 'abandoned':
      return addOnes(outcome(ABANDONED));
    case 'flowOut':
      return addOnes(outcome(2));
    case 'transferred':
      return addOnes(YES_TRANSFERRED);
    case 'surveyed':
      addOnes(NO_SATISFIED);
      return addOnes(YES_SATISFIED);
    case 'satisfied':
      return addOnes(YES_SATISFIED);
    case 'answeredWithin':
      return addOnes(outcome(ANSWERED), serviceThresholdSeconds);
    case 'abandonedWithin':
      return addOnes(outcome(ABANDONED), serviceThresholdSeconds);
    case 'abandonedShort':
      return addOnes(outcome(ABANDONED), shortAbandonSeconds);
    case 'waitAnswered':
      return addSeconds(columns.wait, ANSWERED);
    case 'waitAbandoned':
      return addSeconds(columns.wait, ABANDONED);
    case 'talk':
    case 'hold':
    case 'wrapUp':
      return addSeconds(columns[counter], ANSWERED);
    case 'waitMax':
      return takeLongest();
    default: // Contacts do not give it.
  }

  function addOnes({ mask, equals }: Bits, atMost?: number): void {
    const flags = columns.flags.values;
    const { values: waits, divisor } = columns.wait;
    for (let row = from; row < to; row++) {
      const cell = cells[row - from] as number;
      if (cell < 0 || ((flags[row] as number) & mask) !== equals) continue;
      if (atMost === undefined || (waits[row] as number) / divisor <= atMost) sums[cell] = (sums[cell] as number) + 1;
    }
  }

  function addSeconds({ values, divisor, absent, isProvided }: SecondsColumn, equals: number): void {
    if (!isProvided) return;
    const flags = columns.flags.values;
    for (let row = from; row < to; row++) {
      const cell = cells[row - from] as number;
      const seconds = values[row] as number;
      if (cell < 0 || seconds === absent || ((flags[row] as number) & OUTCOME_MASK) !== equals) continue;
      sums[cell] = (sums[cell] as number) + seconds / divisor;
    }
  }

  function takeLongest(): void {
    const { values: waits, divisor } = columns.wait;
    for (let row = from; row < to; row++) {
      const cell = cells[row - from] as number;
      if (cell < 0) continue;
      const wait = (waits[row] as number) / divisor;
      if (wait > (sums[cell] as number)) sums[cell] = wait;
    }
  }
}

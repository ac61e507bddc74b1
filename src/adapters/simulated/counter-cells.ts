import type { CountsAnswer } from '../../domain/answer.js';
import { COUNTERS, COUNTER_IDS, type CounterId } from '../../domain/counter.js';
import type { DimensionId } from '../../domain/dimension.js';
import type { EpochMs, Interval } from '../../domain/time.js';

const PLACE = Object.fromEntries(COUNTER_IDS.map((id, place) => [id, place])) as Readonly<Record<CounterId, number>>;

/** Counters of one slot and combination of members. */
export class CounterCell {
  /** By place of the counter; `NaN` where nothing was added. */
  readonly #values: number[] = Array<number>(COUNTER_IDS.length).fill(NaN);

  constructor(
    readonly slot: Interval,
    readonly keys: readonly string[],
  ) {}

  /** `undefined` where nothing was added. */
  value(counter: CounterId): number | undefined {
    const value = this.#values[PLACE[counter]] ?? NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  /** Adds by the counter's roll-up. */
  add(counter: CounterId, value: number): void {
    const before = this.value(counter);
    const isMaximum = COUNTERS[counter].rollUp === 'max';
    this.#values[PLACE[counter]] = before === undefined ? value : isMaximum ? Math.max(before, value) : before + value;
  }
}

/** Counters by slot and members, filled from several sources, written out as the columns of one answer. */
export class CounterCells {
  readonly #by: readonly DimensionId[];
  readonly #range: Interval;
  readonly #isStepped: boolean;
  /** By start of the slot, then by members. */
  readonly #slots = new Map<EpochMs, Map<string, CounterCell>>();

  constructor(by: readonly DimensionId[], range: Interval, isStepped: boolean) {
    this.#by = by;
    this.#range = range;
    this.#isStepped = isStepped;
  }

  /** The cell of a slot and members, an empty one when there is none yet. */
  at(slot: Interval, keys: readonly string[]): CounterCell {
    let cells = this.#slots.get(slot.start);
    if (!cells) this.#slots.set(slot.start, (cells = new Map<string, CounterCell>()));
    const id = keys.length === 1 ? (keys[0] ?? '') : keys.join('\n');
    let cell = cells.get(id);
    if (!cell) cells.set(id, (cell = new CounterCell(slot, keys)));
    return cell;
  }

  /** Adds every row of an answer to the same question. */
  addAnswer(answer: CountsAnswer): void {
    const columns = Object.entries(answer.counters) as [CounterId, readonly (number | null)[]][];
    for (let row = 0; row < answer.length; row++) {
      const slot = { start: answer.start?.[row] ?? this.#range.start, end: answer.end?.[row] ?? this.#range.end };
      const keys = this.#by.map((dimension) => answer.keys[dimension]?.[row] ?? '');
      const cell = this.at(slot, keys);
      for (const [counter, values] of columns) {
        const value = values[row];
        if (typeof value === 'number') cell.add(counter, value);
      }
    }
  }

  /**
   * The columns, by slot and then by members.
   *
   * @param counters - Those to write. Where a cell has no value, sums are 0 and maxima `null`.
   * @param isNow - Whether a slot holds the present: there a snapshot without value is 0, elsewhere `null`.
   */
  columns(counters: readonly CounterId[], isNow: (slot: Interval) => boolean): Pick<CountsAnswer, 'length' | 'start' | 'end' | 'keys' | 'counters'> {
    const slots = [...this.#slots].sort(([a], [b]) => a - b);
    const cells = slots.flatMap(([, ofSlot]) => [...ofSlot.values()].sort((a, b) => compareKeys(a.keys, b.keys)));
    const columns: { [C in CounterId]?: (number | null)[] } = {};
    for (const counter of counters) {
      const { rollUp } = COUNTERS[counter];
      columns[counter] = cells.map((cell) => {
        const value = cell.value(counter);
        if (rollUp === 'snapshot') return isNow(cell.slot) ? (value ?? 0) : null;
        // Everything is measured in milliseconds; the rest is the noise of adding fractions in another order.
        return value === undefined ? (rollUp === 'max' ? null : 0) : Math.round(value * 1000) / 1000;
      });
    }
    return {
      length: cells.length,
      ...(this.#isStepped && { start: cells.map(({ slot }) => slot.start), end: cells.map(({ slot }) => slot.end) }),
      keys: Object.fromEntries(this.#by.map((dimension, i) => [dimension, cells.map(({ keys }) => keys[i] ?? '')])),
      counters: columns,
    };
  }
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

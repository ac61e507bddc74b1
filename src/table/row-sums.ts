import type { PackedRows } from '../domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';
import type { RowGroup } from './row-groups.js';
import { RowPlaces } from './row-places.js';

/** One counter of every group. */
interface Sums {
  readonly counter: CounterId;
  readonly isMax: boolean;
  /** The sum or the maximum so far, by group. */
  readonly values: Float64Array;
  /** Rows without the counter, by group: a sum without them would be of fewer. */
  readonly holes: Uint32Array;
}

/** A maximum that was lost and is looked for again, and how far that is. */
interface Search {
  readonly sums: Sums;
  readonly group: number;
  value: number;
  next: number;
}

/**
 * The counters of rows together, by group and of all: each by its roll-up, for subtotals and totals that divide last and
 * never average. Added up in pieces, so that a million rows hold up nothing, and kept right while cells change.
 */
export class RowSums {
  readonly #columns: PackedRows['columns'];
  readonly #rows: Uint32Array | undefined;
  readonly #length: number;
  readonly #groups: readonly RowGroup[];
  readonly #sums: readonly Sums[];
  readonly #searches: Search[] = [];
  #places: RowPlaces | undefined;
  #next = 0;
  #group = 0;

  /**
   * @param answer - Its columns are looked up anew at each piece: a live answer replaces them.
   * @param rows - Positions in the columns; all of the answer when absent.
   * @param groups - The stretches of `rows` that belong together; all of them are one where there are none.
   * @param counters - Those wanted; one that has no column is left out.
   */
  constructor({ columns, length }: PackedRows, rows: Uint32Array | undefined, groups: readonly RowGroup[], counters: readonly CounterId[]) {
    this.#columns = columns;
    this.#rows = rows;
    this.#length = rows?.length ?? length;
    this.#groups = groups.length > 0 ? groups : [{ id: '', start: 0, end: this.#length }];
    this.#sums = counters
      .filter((counter) => columns[counter])
      .map((counter) => {
        const isMax = COUNTERS[counter].rollUp === 'max';
        return { counter, isMax, values: new Float64Array(this.#groups.length).fill(isMax ? -Infinity : 0), holes: new Uint32Array(this.#groups.length) };
      });
  }

  /** Whether everything is added up. */
  get isDone(): boolean {
    return this.#next === this.#length && this.#searches.length === 0;
  }

  /** Adds as many rows as this at most, and says whether those were the last. */
  add(most: number): boolean {
    let left = most;
    while (left > 0 && this.#next < this.#length) left -= this.#addPiece(left);
    while (left > 0 && this.#next === this.#length && this.#searches[0]) left -= this.#search(this.#searches[0], left);
    return this.isDone;
  }

  /** Those of one group so far. A counter is left out where one of its rows does not have it. */
  countsOf(group: number): Counts {
    const counts: { [C in CounterId]?: number } = {};
    for (const { counter, values, holes } of this.#sums) {
      const value = values[group] as number;
      if (holes[group] === 0 && Number.isFinite(value)) counts[counter] = value;
    }
    return counts;
  }

  /** Those of all rows so far. */
  get total(): Counts {
    const counts: { [C in CounterId]?: number } = {};
    for (const { counter, isMax, values, holes } of this.#sums) {
      if (holes.some((many) => many > 0)) continue;
      const value = values.reduce((sum, one) => (isMax ? Math.max(sum, one) : sum + one), isMax ? -Infinity : 0);
      if (Number.isFinite(value)) counts[counter] = value;
    }
    return counts;
  }

  /** A cell was written: takes the old number out and the new one in. @param before - What stood there. @returns The group it changed; -1 for none. */
  change(row: number, column: string, before: unknown): number {
    const sums = this.#sums.find(({ counter }) => counter === column);
    if (!sums) return -1;
    this.#places ??= new RowPlaces(this.#rows);
    const place = this.#places.of(row);
    // What is not shown does not count, and what was not added yet will be as it is then.
    if (place < 0 || place >= this.#next) return -1;
    const group = this.#groupAt(place);
    const after = this.#columns[column]?.[row];
    const { isMax, values, holes } = sums;
    const isHole = isMax ? isNoMaximum : isNoNumber;
    holes[group] = (holes[group] as number) + Number(isHole(after)) - Number(isHole(before));
    if (!isMax) values[group] = (values[group] as number) + (isHole(after) ? 0 : (after as number)) - (isHole(before) ? 0 : (before as number));
    else this.#changeMaximum(sums, group, before, after);
    return group;
  }

  #changeMaximum(sums: Sums, group: number, before: unknown, after: unknown): void {
    const { values } = sums;
    const search = this.#searches.find((one) => one.sums === sums && one.group === group);
    const known = search?.value ?? values[group] ?? -Infinity;
    const value = typeof after === 'number' && !Number.isNaN(after) ? after : -Infinity;
    if (value >= known) {
      if (search) search.value = value;
      else values[group] = value;
    } else if (before === known) {
      if (search) [search.value, search.next] = [-Infinity, this.#start(group)];
      else this.#searches.push({ sums, group, value: -Infinity, next: this.#start(group) });
    }
  }

  /** @returns How many rows were added. */
  #addPiece(most: number): number {
    const { start = 0, end = this.#length } = this.#groups[this.#group] ?? {};
    const from = Math.max(this.#next, start);
    const to = Math.min(end, from + most);
    for (const sums of this.#sums) this.#addTo(sums, from, to);
    this.#next = to;
    if (to === end) this.#group++;
    return Math.max(1, to - from);
  }

  #addTo({ counter, isMax, values, holes }: Sums, from: number, to: number): void {
    const column = this.#columns[counter] ?? [];
    const rows = this.#rows;
    let value = values[this.#group] as number;
    let missing = 0;
    for (let at = from; at < to; at++) {
      const cell = column[rows ? (rows[at] as number) : at];
      if (isMax) {
        if (isNoMaximum(cell)) missing++;
        else if (typeof cell === 'number' && cell > value) value = cell;
      } else if (isNoNumber(cell)) missing++;
      else value += cell as number;
    }
    values[this.#group] = value;
    holes[this.#group] = (holes[this.#group] as number) + missing;
  }

  /** Looks for a maximum among some more rows. @returns Among how many. */
  #search(search: Search, most: number): number {
    const { sums, group } = search;
    const column = this.#columns[sums.counter] ?? [];
    const end = this.#groups[group]?.end ?? 0;
    const to = Math.min(end, search.next + most);
    for (let at = search.next; at < to; at++) {
      const cell = column[this.#rows ? (this.#rows[at] as number) : at];
      if (typeof cell === 'number' && cell > search.value) search.value = cell;
    }
    const looked = Math.max(1, to - search.next);
    search.next = to;
    if (to === end) {
      sums.values[group] = search.value;
      this.#searches.shift();
    }
    return looked;
  }

  #start(group: number): number {
    return this.#groups[group]?.start ?? 0;
  }

  /** The group that a place is in. */
  #groupAt(place: number): number {
    let low = 0;
    let high = this.#groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What a sum cannot do without: text, nothing, and what is no finite number. */
function isNoNumber(cell: unknown): boolean {
  return typeof cell !== 'number' || !Number.isFinite(cell);
}

/** The longest wait of nobody is nothing, not a hole; a text or no end of a wait is. */
function isNoMaximum(cell: unknown): boolean {
  return cell !== null && (typeof cell !== 'number' || Number.isNaN(cell) || cell === Infinity);
}

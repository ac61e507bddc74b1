import { STEP_LENGTH, type Steps } from '../domain/steps.js';

/** How a newer order of rows differs from the one shown. */
export interface MovedRows {
  /** Fewest rows that have to be moved so that the one order becomes the other: all others stay in the order they are in. */
  readonly moved: number;
  /** Rows that the newer order has and the older has not. */
  readonly joined: number;
  /** Rows that the older order has and the newer has not. */
  readonly left: number;
}

export const NOTHING_MOVED: MovedRows = { moved: 0, joined: 0, left: 0 };

/** Whether the orders differ at all. */
export function isMoved({ moved, joined, left }: MovedRows): boolean {
  return moved + joined + left > 0;
}

/**
 * Compares two orders; in steps.
 *
 * A row that climbs from the last place to the first moves all others by one place and is one row that moved: what is
 * counted is what is left beside the longest run of rows that the two orders have in the same sequence.
 *
 * @param before - Positions of the rows, each at most once; `undefined` for all of them as they were given.
 * @param after - The same, newer.
 * @param length - Rows there are.
 */
export function* comparingOrders(before: Uint32Array | undefined, after: Uint32Array | undefined, length: number): Steps<MovedRows> {
  // Place of each row in the older order, counted from 1; 0 where it has none.
  const places = new Uint32Array(length);
  const count = before?.length ?? length;
  for (let at = 0; at < count; at++) {
    if (at % STEP_LENGTH === 0) yield;
    places[before ? (before[at] as number) : at] = at + 1;
  }
  // By length, the least place at which a rising run of that length ends.
  const ends = new Uint32Array(Math.min(count, after?.length ?? length));
  let longest = 0;
  let common = 0;
  const total = after?.length ?? length;
  for (let at = 0; at < total; at++) {
    if (at % STEP_LENGTH === 0) yield;
    const place = places[after ? (after[at] as number) : at] as number;
    if (place === 0) continue;
    common++;
    if (longest === 0 || place > (ends[longest - 1] as number)) ends[longest++] = place;
    else ends[firstAbove(ends, longest, place)] = place;
  }
  return { moved: common - longest, joined: total - common, left: count - common };
}

/** The first of the rising `values` that is not below `value`. */
function firstAbove(values: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

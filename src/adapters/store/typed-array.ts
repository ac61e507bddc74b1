import { STEP_LENGTH, type Steps } from '../../domain/steps.js';

/** Moving numbers between typed arrays. */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A copy of the first `capacity` numbers, or of all with zeros behind them. */
export function resized<A extends TypedArray>(values: A, capacity: number): A {
  const next = new (values.constructor as new (length: number) => A)(capacity);
  next.set(values.length > capacity ? values.subarray(0, capacity) : values);
  return next;
}

/** As `resized`, in steps: memory is slow where it is touched first. */
export function* resizing<A extends TypedArray>(values: A, capacity: number): Steps<A> {
  const next = new (values.constructor as new (length: number) => A)(capacity);
  const length = Math.min(values.length, capacity);
  for (let from = 0; from < length; from += STEP_LENGTH) {
    next.set(values.subarray(from, Math.min(from + STEP_LENGTH, length)), from);
    yield;
  }
  return next;
}

/**
 * Puts `values[order[i]]` at `from + i`, in place; `order` is a permutation of `[from, from + order.length)`.
 *
 * @param width - Numbers to one row.
 */
export function* permute(values: TypedArray, from: number, order: Uint32Array, width = 1): Steps {
  const rows = Math.ceil(STEP_LENGTH / width);
  const reach = reachOf(order, from);
  // Rows that come nearly in order move a little way: what was there is kept for that way only.
  const before = new (values.constructor as new (length: number) => TypedArray)(Math.min(order.length, rows + 2 * reach) * width);
  let start = 0;
  let end = 0;
  for (let at = 0; at < order.length; at += rows) {
    const first = Math.max(0, at - reach);
    const last = Math.min(order.length, at + rows + reach);
    if (first > start) before.copyWithin(0, (first - start) * width, (end - start) * width);
    start = first;
    while (end < last) {
      const next = Math.min(end + rows, last);
      before.set(values.subarray((from + end) * width, (from + next) * width), (end - start) * width);
      end = next;
      // Memory is slow where it is touched first: not all of it at once.
      yield;
    }
    const some = order.subarray(at, at + rows);
    for (let part = 0; part < width; part++) move(before, from + start, some, values, from + at, width, part);
    yield;
  }
}

/** How far the row that moves farthest moves. */
function reachOf(order: Uint32Array, from: number): number {
  let reach = 0;
  for (let i = 0; i < order.length; i++) {
    const way = Math.abs((order[i] as number) - from - i);
    if (way > reach) reach = way;
  }
  return reach;
}

function move(before: TypedArray, from: number, order: Uint32Array, values: TypedArray, to: number, width: number, part: number): void {
  for (let i = 0; i < order.length; i++) values[(to + i) * width + part] = before[((order[i] as number) - from) * width + part] as number;
}

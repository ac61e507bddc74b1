import { orderingByNumber } from './order-by-number.js';
import { STEP_LENGTH, type Steps } from '../../domain/steps.js';

/**
 * The rows from `from` on, in order of their instant; equal ones keep their order.
 *
 * Rows `[0, sealed)` are in order already, so only those after the earliest newcomer move: a source that appends in
 * nearly the right order pays for the overlap alone.
 */
export function* sortedOrder(instants: Float64Array, sealed: number, length: number): Steps<{ from: number; order: Uint32Array }> {
  let earliest = Infinity;
  let isSorted = true;
  for (let row = sealed; row < length; row++) {
    const instant = instants[row] as number;
    if (instant < earliest) earliest = instant;
    if (row > 0 && instant < (instants[row - 1] as number)) isSorted = false;
  }
  if (isSorted) return { from: length, order: new Uint32Array(0) };

  const from = firstAbove(instants, earliest, sealed);
  const order = new Uint32Array(length - from);
  for (let i = 0; i < order.length; i++) {
    order[i] = i;
    if (i % STEP_LENGTH === 0) yield;
  }
  yield* orderingByNumber(instants.subarray(from, length), order);
  for (let i = 0; i < order.length; i++) order[i] = (order[i] as number) + from;
  yield;
  return { from, order };
}

function firstAbove(instants: Float64Array, instant: number, to: number): number {
  let from = 0;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((instants[middle] as number) <= instant) from = middle + 1;
    else to = middle;
  }
  return from;
}

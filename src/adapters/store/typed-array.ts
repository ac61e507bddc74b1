import { STEP_LENGTH, type Steps } from './steps.js';

/** Moving numbers between typed arrays. */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A copy of the first `capacity` numbers, or of all with zeros behind them. */
export function resized<A extends TypedArray>(values: A, capacity: number): A {
  const next = new (values.constructor as new (length: number) => A)(capacity);
  next.set(values.length > capacity ? values.subarray(0, capacity) : values);
  return next;
}

/** Puts `values[order[i]]` at `from + i`, in place; `order` is a permutation of `[from, from + order.length)`. */
export function* permute(values: TypedArray, from: number, order: Uint32Array): Steps {
  const before = values.slice(from, from + order.length);
  for (let at = 0; at < order.length; at += STEP_LENGTH) {
    move(before, from, order.subarray(at, at + STEP_LENGTH), values, from + at);
    yield;
  }
}

function move(before: TypedArray, from: number, order: Uint32Array, values: TypedArray, to: number): void {
  for (let i = 0; i < order.length; i++) values[to + i] = before[(order[i] as number) - from] as number;
}

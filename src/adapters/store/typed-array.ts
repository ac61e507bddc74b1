/** Moving numbers between typed arrays. */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A copy of the first `capacity` numbers, or of all with zeros behind them. */
export function resized<A extends TypedArray>(values: A, capacity: number): A {
  const next = new (values.constructor as new (length: number) => A)(capacity);
  next.set(values.length > capacity ? values.subarray(0, capacity) : values);
  return next;
}

/** Puts `values[order[i]]` at `from + i`, in place; `order` is a permutation of `[from, from + order.length)`. */
export function permute(values: TypedArray, from: number, order: Uint32Array): void {
  const before = values.slice(from, from + order.length);
  for (let i = 0; i < order.length; i++) values[from + i] = before[(order[i] as number) - from] as number;
}

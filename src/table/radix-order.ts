/**
 * Orders rows by number without comparing them: a least-significant-digit radix sort on an index.
 *
 * Stable, so several keys are several calls, the least important first. A hundred thousand keys take about 2 ms,
 * where a comparator takes 36.
 */
import { atOnce, type Steps } from '../domain/steps.js';

/** Sorted positions of `keys`; `NaN`, nothing to measure, comes last in both directions. Infinities are numbers. */
export function orderByNumbers(keys: Float64Array, descending = false, rows?: Uint32Array): Uint32Array {
  return atOnce(orderingByNumbers(keys, descending, rows));
}

/** The same, in steps. */
export function* orderingByNumbers(keys: Float64Array, descending = false, rows?: Uint32Array): Steps<Uint32Array> {
  const given = rows ?? inGivenOrder(keys.length);
  const order = new Uint32Array(given.length);
  const count = partition(keys, given, order);
  yield;
  const measured = order.subarray(0, count);
  const range = integerRange(keys, measured);
  yield;
  if (range) {
    yield* sortingDigits(measured, shifted(keys, measured, range, descending), bitsOf(range.max - range.min));
  } else {
    const { high, low } = floatBits(keys, measured, descending);
    yield;
    const byLow = yield* sortingDigits(measured, low, 32);
    yield* sortingDigits(measured, byLow ? byLow.map((at) => high[at] as number) : high, 32);
  }
  return order;
}

/** The positions 0 to before `length` as they come. */
export function inGivenOrder(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** Puts the rows with a number first and the rest behind them, both in the order given; says how many have one. */
function partition(keys: Float64Array, rows: Uint32Array, order: Uint32Array): number {
  let count = 0;
  for (const row of rows) if (!Number.isNaN(keys[row])) order[count++] = row;
  let rest = count;
  if (rest < rows.length) for (const row of rows) if (Number.isNaN(keys[row])) order[rest++] = row;
  return count;
}

interface IntegerRange {
  readonly min: number;
  readonly max: number;
}

/** The range of keys that are all whole and close enough together for 32 bits. */
function integerRange(keys: Float64Array, rows: Uint32Array): IntegerRange | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (const row of rows) {
    const key = keys[row] as number;
    if (key !== Math.floor(key)) return undefined;
    if (key < min) min = key;
    if (key > max) max = key;
  }
  return max - min < 2 ** 32 ? { min, max } : undefined;
}

function shifted(keys: Float64Array, rows: Uint32Array, { min, max }: IntegerRange, descending: boolean): Uint32Array {
  const digits = new Uint32Array(rows.length);
  for (let at = 0; at < digits.length; at++) {
    const key = keys[rows[at] as number] as number;
    digits[at] = descending ? max - key : key - min;
  }
  return digits;
}

/** The bits of each key in two halves that order as unsigned numbers, as the keys do. */
function floatBits(keys: Float64Array, rows: Uint32Array, descending: boolean): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(rows.length);
  const low = new Uint32Array(rows.length);
  const bits = new DataView(new ArrayBuffer(8));
  for (let at = 0; at < rows.length; at++) {
    // Adding 0 turns -0, which equals 0, into it.
    bits.setFloat64(0, (keys[rows[at] as number] as number) + 0);
    const top = bits.getUint32(0);
    const flip = top >>> 31 === 1 ? 0xffffffff : 0;
    const turn = descending ? 0xffffffff : 0;
    high[at] = (top ^ (flip || 0x80000000) ^ turn) >>> 0;
    low[at] = (bits.getUint32(4) ^ flip ^ turn) >>> 0;
  }
  return { high, low };
}

function bitsOf(range: number): number {
  return range < 1 ? 0 : 32 - Math.clz32(range);
}

/**
 * Reorders `rows` by the lowest `bits` of their digits, one a row; in steps of one pass over them.
 *
 * @returns Where each row stood before, or `undefined` when all digits were equal and nothing moved.
 */
export function* sortingDigits(rows: Uint32Array, digits: Uint32Array, bits: number): Steps<Uint32Array | undefined> {
  if (bits === 0 || rows.length < 2) return undefined;
  const passes = Math.ceil(bits / 16);
  const width = Math.ceil(bits / passes);
  const mask = 2 ** width - 1;
  let from = inGivenOrder(rows.length);
  let to: Uint32Array = new Uint32Array(rows.length);
  const counts = new Uint32Array(mask + 2);
  let moved = false;
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * width;
    counts.fill(0);
    for (const digit of digits) counts[((digit >>> shift) & mask) + 1] = (counts[((digit >>> shift) & mask) + 1] as number) + 1;
    if (counts[(((digits[0] as number) >>> shift) & mask) + 1] === rows.length) continue;
    yield;
    for (let bucket = 1; bucket < counts.length; bucket++) counts[bucket] = (counts[bucket] as number) + (counts[bucket - 1] as number);
    deal(from, to, digits, counts, shift, mask);
    yield;
    [from, to] = [to, from];
    moved = true;
  }
  if (!moved) return undefined;
  const before = rows.slice();
  for (let at = 0; at < rows.length; at++) rows[at] = before[from[at] as number] as number;
  return from;
}

/** Deals positions out to the places of their digits. */
function deal(from: Uint32Array, to: Uint32Array, digits: Uint32Array, counts: Uint32Array, shift: number, mask: number): void {
  for (const at of from) {
    const bucket = ((digits[at] as number) >>> shift) & mask;
    const place = counts[bucket] as number;
    to[place] = at;
    counts[bucket] = place + 1;
  }
}

import { atOnce, STEP_LENGTH, type Steps } from './steps.js';

const DIGITS = 1 << 16;
const SMALL = 1 << 11;

/** Numbers to order by; they stay as they are. */
export type OrderKeys = Float64Array | Uint32Array;

/**
 * Sorts `order`, positions in `keys`, by their keys; equal keys stay as they were. `NaN`, nothing to order by, comes
 * last either way.
 */
export function orderByNumber(keys: OrderKeys, order: Uint32Array, descending = false): void {
  atOnce(orderingByNumber(keys, order, descending));
}

/** The same in steps. */
export function* orderingByNumber(keys: OrderKeys, order: Uint32Array, descending = false): Steps {
  if (order.length < SMALL) {
    const sign = descending ? -1 : 1;
    const sorted = Array.from(order).sort((a, b) => {
      const left = keys[a] as number;
      const right = keys[b] as number;
      if (left === right) return 0;
      return left !== left || right !== right ? Number(left !== left) - Number(right !== right) : left < right ? -sign : sign;
    });
    order.set(sorted);
    return;
  }
  yield* radixOrder(yield* sortableBits(keys, descending), order);
}

/** The bits of each number, turned so that they sort as unsigned 64-bit integers: 4 digits of 16 bits, lowest first. */
function* sortableBits(keys: OrderKeys, descending: boolean): Steps<Uint16Array> {
  const numbers = new Float64Array(keys.length);
  for (let from = 0; from < numbers.length; from += STEP_LENGTH) {
    // Memory is slow where it is touched first: not all of it at once.
    numbers.set(keys.subarray(from, from + STEP_LENGTH), from);
    turnBits(numbers, from, Math.min(from + STEP_LENGTH, numbers.length), descending);
    yield;
  }
  return new Uint16Array(numbers.buffer);
}

function turnBits(numbers: Float64Array, from: number, to: number, descending: boolean): void {
  const words = new Uint32Array(numbers.buffer);
  for (let i = from; i < to; i++) {
    // -0 and 0 are equal, and adding 0 makes them one.
    const number = (numbers[i] as number) + 0;
    numbers[i] = number;
    const isNothing = number !== number;
    const high = words[2 * i + 1] as number;
    // Negative numbers order by all bits reversed, others above them.
    let flip = high >>> 31 === 1 ? 0xffff_ffff : 0;
    let lead = (high ^ (flip === 0 ? 0x8000_0000 : flip)) >>> 0;
    if (descending) {
      flip = ~flip >>> 0;
      lead = ~lead >>> 0;
    }
    words[2 * i] = isNothing ? 0xffff_ffff : ((words[2 * i] as number) ^ flip) >>> 0;
    words[2 * i + 1] = isNothing ? 0xffff_ffff : lead;
  }
}

function* radixOrder(digits: Uint16Array, order: Uint32Array): Steps {
  const { length } = order;
  let from = order;
  let to: Uint32Array = new Uint32Array(length);
  const ends = new Uint32Array(DIGITS);
  for (let digit = 0; digit < 4; digit++) {
    ends.fill(0);
    for (let at = 0; at < length; at += STEP_LENGTH) {
      countDigits(digits, digit, from.subarray(at, at + STEP_LENGTH), ends);
      yield;
    }
    if (ends[digits[4 * (from[0] as number) + digit] as number] === length) continue; // All alike: nothing to move.
    let total = 0;
    for (let at = 0; at < DIGITS; at++) {
      const count = ends[at] as number;
      ends[at] = total;
      total += count;
    }
    for (let at = 0; at < length; at += STEP_LENGTH) {
      moveByDigit(digits, digit, from.subarray(at, at + STEP_LENGTH), ends, to);
      yield;
    }
    [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
}

function countDigits(digits: Uint16Array, digit: number, positions: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) {
    const at = digits[4 * (positions[i] as number) + digit] as number;
    counts[at] = (counts[at] as number) + 1;
  }
}

function moveByDigit(digits: Uint16Array, digit: number, positions: Uint32Array, ends: Uint32Array, to: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    const at = digits[4 * position + digit] as number;
    const target = ends[at] as number;
    to[target] = position;
    ends[at] = target + 1;
  }
}

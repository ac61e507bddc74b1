import { atOnce, STEP_LENGTH, type Steps } from '../../domain/steps.js';

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
  yield* radixOrder(yield* wordsOf(keys, descending), order);
}

/** Keys as numbers without sign, in words of 32 bits. */
interface Words {
  readonly words: Uint32Array;
  readonly perKey: number;
  /** Digits of a key, lowest first. */
  readonly places: readonly Place[];
  readonly bits: number;
}

interface Place {
  readonly word: number;
  readonly shift: number;
}

function* wordsOf(keys: OrderKeys, descending: boolean): Steps<Words> {
  const span = yield* spanOf(keys);
  if (!span) {
    const places = [0, 1].flatMap((word) => [0, 16].map((shift) => ({ word, shift })));
    return { words: yield* sortableBits(keys, descending), perKey: 2, places, bits: 16 };
  }
  const { least, most, unit } = span;
  const words = new Uint32Array(keys.length);
  for (let from = 0; from < words.length; from += STEP_LENGTH) {
    fillOffsets(keys, from, Math.min(from + STEP_LENGTH, words.length), descending ? most : least, unit, words);
    yield;
  }
  const places: Place[] = [];
  for (let shift = 0; shift < 32 && (most - least) / unit >= 2 ** shift; shift += 11) places.push({ word: 0, shift });
  return { words, perKey: 1, places, bits: 11 };
}

function fillOffsets(keys: OrderKeys, from: number, to: number, origin: number, unit: number, words: Uint32Array): void {
  for (let i = from; i < to; i++) words[i] = Math.abs((keys[i] as number) - origin) / unit;
}

interface Span {
  least: number;
  most: number;
  unit: number;
}

/** Of whole numbers that differ by less than 32 bits; in thousands where all lie whole thousands apart, as the instants of a file mostly do. */
function* spanOf(keys: OrderKeys): Steps<Span | undefined> {
  const first = keys[0] as number;
  const span = { least: first, most: first, unit: 1000 };
  for (let from = 0; from < keys.length; from += STEP_LENGTH) {
    if (!extend(span, keys, from, Math.min(from + STEP_LENGTH, keys.length))) return undefined;
    yield;
  }
  return (span.most - span.least) / span.unit < 2 ** 32 ? span : undefined;
}

/** Whether all are whole numbers. */
function extend(span: Span, keys: OrderKeys, from: number, to: number): boolean {
  let { least, most, unit } = span;
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    if (!Number.isSafeInteger(key)) return false;
    if (key < least) least = key;
    if (key > most) most = key;
    if (unit === 1000 && (key - span.least) % 1000 !== 0) unit = 1;
  }
  Object.assign(span, { least, most, unit });
  return true;
}

/** The bits of each number, turned so that they sort as unsigned 64-bit integers, the lower word first. */
function* sortableBits(keys: OrderKeys, descending: boolean): Steps<Uint32Array> {
  const numbers = new Float64Array(keys.length);
  for (let from = 0; from < numbers.length; from += STEP_LENGTH) {
    // Memory is slow where it is touched first: not all of it at once.
    numbers.set(keys.subarray(from, from + STEP_LENGTH), from);
    turnBits(numbers, from, Math.min(from + STEP_LENGTH, numbers.length), descending);
    yield;
  }
  return new Uint32Array(numbers.buffer);
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

function* radixOrder(keys: Words, order: Uint32Array): Steps {
  const { length } = order;
  let from = order;
  let to: Uint32Array = new Uint32Array(length);
  const ends = new Uint32Array(1 << keys.bits);
  for (const place of keys.places) {
    ends.fill(0);
    for (let at = 0; at < length; at += STEP_LENGTH) {
      countDigits(keys, place, from.subarray(at, at + STEP_LENGTH), ends);
      yield;
    }
    if (ends.includes(length)) continue; // All alike: nothing to move.
    let total = 0;
    for (let at = 0; at < ends.length; at++) {
      const count = ends[at] as number;
      ends[at] = total;
      total += count;
    }
    for (let at = 0; at < length; at += STEP_LENGTH) {
      moveByDigit(keys, place, from.subarray(at, at + STEP_LENGTH), ends, to);
      yield;
    }
    [from, to] = [to, from];
  }
  if (from !== order) order.set(from);
}

function countDigits({ words, perKey }: Words, { word, shift }: Place, positions: Uint32Array, counts: Uint32Array): void {
  const mask = counts.length - 1;
  for (let i = 0; i < positions.length; i++) {
    const digit = ((words[perKey * (positions[i] as number) + word] as number) >>> shift) & mask;
    counts[digit] = (counts[digit] as number) + 1;
  }
}

function moveByDigit({ words, perKey }: Words, { word, shift }: Place, positions: Uint32Array, ends: Uint32Array, to: Uint32Array): void {
  const mask = ends.length - 1;
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as number;
    const digit = ((words[perKey * position + word] as number) >>> shift) & mask;
    const target = ends[digit] as number;
    to[target] = position;
    ends[digit] = target + 1;
  }
}

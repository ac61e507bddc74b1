import { IndexColumn } from './index-column.js';
import { permute, resized } from './typed-array.js';

/** Ids that are not a known prefix and digits; their number is an offset into the text. */
const TEXT = 255;
const MOST_DIGITS = 15;

interface Pattern {
  readonly prefix: string;
  /** Digits to pad to; 0 for a number without leading zeros. */
  readonly width: number;
}

/**
 * Ids per row. Most sources number their contacts, so an id is kept as a shared
 * prefix and a number; other ids are kept as UTF-8 in one buffer.
 */
export class IdColumn {
  readonly #kinds = new IndexColumn();
  #numbers: Uint32Array | Float64Array = new Uint32Array(0);
  readonly #patterns: Pattern[] = [];
  readonly #codes = new Map<string, number>();
  #last = 0;
  #text = new Uint8Array(0);
  #textLength = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  get bytes(): number {
    return this.#kinds.values.byteLength + this.#numbers.byteLength + this.#text.byteLength;
  }

  resize(capacity: number): void {
    this.#kinds.resize(capacity);
    this.#numbers = resized(this.#numbers, capacity);
    if (capacity > 0 && this.#text.length > this.#textLength * 1.25) this.#text = resized(this.#text, this.#textLength);
  }

  set(row: number, id: string): void {
    let start = id.length;
    let number = 0;
    for (let scale = 1; start > 0 && id.length - start < MOST_DIGITS; start--, scale *= 10) {
      const digit = id.charCodeAt(start - 1) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number += digit * scale;
    }
    const width = id.charCodeAt(start) === 48 && start < id.length - 1 ? id.length - start : 0;
    const kind = start < id.length ? this.#kindOf(id, start, width) : TEXT;
    this.#kinds.set(row, kind);
    this.#setNumber(row, kind === TEXT ? this.#write(id) : number);
  }

  at(row: number): string {
    const kind = this.#kinds.values[row] as number;
    const number = this.#numbers[row] as number;
    if (kind === TEXT) return this.#read(number);
    const { prefix, width } = this.#patterns[kind] as Pattern;
    return prefix + (width === 0 ? String(number) : String(number).padStart(width, '0'));
  }

  permute(from: number, order: Uint32Array): void {
    this.#kinds.permute(from, order);
    permute(this.#numbers, from, order);
  }

  #kindOf(id: string, start: number, width: number): number {
    const last = this.#patterns[this.#last];
    if (last?.width === width && last.prefix.length === start && id.startsWith(last.prefix)) return this.#last;
    const prefix = id.slice(0, start);
    const key = `${width} ${prefix}`;
    let kind = this.#codes.get(key);
    if (kind === undefined) {
      if (this.#patterns.length >= TEXT) return TEXT;
      kind = this.#patterns.push({ prefix, width }) - 1;
      this.#codes.set(key, kind);
    }
    this.#last = kind;
    return kind;
  }

  #setNumber(row: number, number: number): void {
    if (number > 0xffff_ffff && this.#numbers instanceof Uint32Array) this.#numbers = Float64Array.from(this.#numbers);
    this.#numbers[row] = number;
  }

  /** Appends a text behind its length in two bytes, and returns where. */
  #write(id: string): number {
    const bytes = this.#encoder.encode(id).subarray(0, 0xffff);
    const offset = this.#textLength;
    this.#textLength += 2 + bytes.length;
    if (this.#textLength > this.#text.length) this.#text = resized(this.#text, Math.ceil(this.#textLength * 1.25) + 64);
    this.#text[offset] = bytes.length & 0xff;
    this.#text[offset + 1] = bytes.length >> 8;
    this.#text.set(bytes, offset + 2);
    return offset;
  }

  #read(offset: number): string {
    const length = (this.#text[offset] as number) + (this.#text[offset + 1] as number) * 256;
    return this.#decoder.decode(this.#text.subarray(offset + 2, offset + 2 + length));
  }
}

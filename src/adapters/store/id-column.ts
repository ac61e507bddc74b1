import { NarrowIdCells, UuidCells } from './id-cells.js';
import { atOnce, type Steps } from '../../domain/steps.js';
import { resized, resizing } from './typed-array.js';
import { packUuid, unpackUuid } from './uuid.js';

/** Kinds that are no pattern: the number is an offset into the bytes (of a text, of a UUID), or the id itself, such as `1366720340.303`. */
const TEXT = 255;
const UUID = 254;
const NUMBER = 253;
/** Rows after which a column knows whether its source names contacts by UUID. */
const TRIAL = 256;
const MOST_PATTERNS = NUMBER;
const MOST_DIGITS = 15;
/** Longer texts are cut, in UTF-8 bytes. */
const LONGEST = 0xffff;

interface Pattern {
  readonly prefix: string;
  /** Digits to pad to; 0 for a number without leading zeros. */
  readonly width: number;
}

/**
 * Ids per row. Most sources number their contacts, so an id is kept as a shared
 * prefix and a number; UUIDs are kept as their 16 bytes and other ids as UTF-8, in one buffer. Where most of the first
 * rows are UUIDs, the rows themselves take 16 bytes.
 */
export class IdColumn {
  #cells: NarrowIdCells | UuidCells = new NarrowIdCells();
  #capacity = 0;
  #uuids = 0;
  readonly #words = new Uint32Array(4);
  readonly #patterns: Pattern[] = [];
  readonly #codes = new Map<string, number>();
  #last = 0;
  #bytes = new Uint8Array(0);
  #used = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  get bytes(): number {
    return this.#cells.bytes + this.#bytes.byteLength;
  }

  *resize(capacity: number): Steps {
    this.#capacity = capacity;
    yield* this.#cells.resize(capacity);
    if (capacity > 0 && this.#bytes.length > this.#used * 1.05) this.#bytes = yield* resizing(this.#bytes, this.#used);
  }

  set(row: number, id: string): void {
    if (row === TRIAL && this.#cells instanceof NarrowIdCells && this.#uuids * 2 > TRIAL) this.#widen(row);
    if (this.#cells instanceof UuidCells && this.#cells.setUuid(row, id)) return;
    let start = id.length;
    let number = 0;
    for (let scale = 1; start > 0 && id.length - start < MOST_DIGITS; start--, scale *= 10) {
      const digit = id.charCodeAt(start - 1) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number += digit * scale;
    }
    const width = id.charCodeAt(start) === 48 && start < id.length - 1 ? id.length - start : 0;
    const kind = this.#kindOf(id, start, width);
    this.#cells.set(row, kind, kind === TEXT ? this.#writeText(id) : kind === UUID ? this.#writeUuid() : kind === NUMBER ? Number(id) : number);
  }

  at(row: number): string {
    const uuid = this.#cells instanceof UuidCells ? this.#cells.uuid(row) : undefined;
    if (uuid !== undefined) return uuid;
    const kind = this.#cells.kind(row);
    const number = this.#cells.number(row);
    if (kind === TEXT) return this.#readText(number);
    if (kind === UUID) return this.#readUuid(number);
    if (kind === NUMBER) return String(number);
    const { prefix, width } = this.#patterns[kind] as Pattern;
    return prefix + (width === 0 ? String(number) : String(number).padStart(width, '0'));
  }

  *permute(from: number, order: Uint32Array): Steps {
    yield* this.#cells.permute(from, order);
  }

  #kindOf(id: string, start: number, width: number): number {
    if (start === id.length) return this.#isUuid(id) ? UUID : TEXT;
    const last = this.#patterns[this.#last];
    if (last?.width === width && last.prefix.length === start && id.startsWith(last.prefix)) return this.#last;
    if (this.#isUuid(id)) return UUID;
    if (id.includes('.') && String(Number(id)) === id) return NUMBER;
    const prefix = id.slice(0, start);
    const key = `${width} ${prefix}`;
    let kind = this.#codes.get(key);
    if (kind === undefined) {
      if (this.#patterns.length >= MOST_PATTERNS) return TEXT;
      kind = this.#patterns.push({ prefix, width }) - 1;
      this.#codes.set(key, kind);
    }
    this.#last = kind;
    return kind;
  }

  /** Gives every row so far 16 bytes. */
  #widen(rows: number): void {
    const ids = Array.from({ length: rows }, (_, row) => this.at(row));
    this.#cells = new UuidCells();
    atOnce(this.#cells.resize(this.#capacity));
    this.#bytes = new Uint8Array(0);
    this.#used = 0;
    for (const [row, id] of ids.entries()) this.set(row, id);
  }

  /** Leaves the UUID's numbers to be written. */
  #isUuid(id: string): boolean {
    return packUuid(id, this.#words);
  }

  #writeUuid(): number {
    this.#uuids++;
    return this.#write(new Uint8Array(this.#words.buffer));
  }

  #readUuid(at: number): string {
    return unpackUuid(new Uint32Array(this.#bytes.slice(at, at + 16).buffer));
  }

  /** Appends a text behind its length in two bytes, and returns where. */
  #writeText(id: string): number {
    const text = this.#encoder.encode(id).subarray(0, LONGEST);
    const at = this.#write(Uint8Array.of(text.length & 0xff, text.length >> 8));
    this.#write(text);
    return at;
  }

  #readText(at: number): string {
    const length = (this.#bytes[at] as number) + (this.#bytes[at + 1] as number) * 256;
    return this.#decoder.decode(this.#bytes.subarray(at + 2, at + 2 + length));
  }

  /** Appends bytes and returns where. */
  #write(bytes: Uint8Array): number {
    const at = this.#used;
    this.#used += bytes.length;
    if (this.#used > this.#bytes.length) this.#bytes = resized(this.#bytes, Math.ceil(this.#used * 1.25) + 64);
    this.#bytes.set(bytes, at);
    return at;
  }
}

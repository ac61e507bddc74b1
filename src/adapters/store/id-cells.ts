import { IndexColumn } from './index-column.js';
import type { Steps } from '../../domain/steps.js';
import { permute, resizing } from './typed-array.js';
import { packUuid, unpackUuid } from './uuid.js';

/** A kind of id and a number, per row: what an id is made of. */
export interface IdCells {
  readonly bytes: number;
  resize(capacity: number): Steps;
  permute(from: number, order: Uint32Array): Steps;
  set(row: number, kind: number, number: number): void;
  kind(row: number): number;
  number(row: number): number;
}

/** Five bytes a row where numbers are small, nine else. */
export class NarrowIdCells implements IdCells {
  readonly #kinds = new IndexColumn();
  #numbers: Uint32Array | Float64Array = new Uint32Array(0);

  get bytes(): number {
    return this.#kinds.values.byteLength + this.#numbers.byteLength;
  }

  *resize(capacity: number): Steps {
    yield* this.#kinds.resize(capacity);
    this.#numbers = yield* resizing(this.#numbers, capacity);
  }

  *permute(from: number, order: Uint32Array): Steps {
    yield* this.#kinds.permute(from, order);
    yield* permute(this.#numbers, from, order);
  }

  set(row: number, kind: number, number: number): void {
    this.#kinds.set(row, kind);
    if (this.#numbers instanceof Uint32Array && number >>> 0 !== number) this.#numbers = Float64Array.from(this.#numbers);
    this.#numbers[row] = number;
  }

  kind(row: number): number {
    return this.#kinds.values[row] as number;
  }

  number(row: number): number {
    return this.#numbers[row] as number;
  }
}

const WORDS = 4;
/** The first number of a row that is no UUID; the second is its kind, the rest the bits of its number. */
const MARK = 0xffff_ffff;

/** Sixteen bytes a row: a UUID takes them all and needs no kind. */
export class UuidCells implements IdCells {
  #words = new Uint32Array(0);
  readonly #number = new Float64Array(1);
  readonly #bits = new Uint32Array(this.#number.buffer);

  get bytes(): number {
    return this.#words.byteLength;
  }

  *resize(capacity: number): Steps {
    this.#words = yield* resizing(this.#words, capacity * WORDS);
  }

  *permute(from: number, order: Uint32Array): Steps {
    yield* permute(this.#words, from, order, WORDS);
  }

  /** Whether the id is a UUID, and is kept then. One that looks like a mark is kept as any other text. */
  setUuid(row: number, id: string): boolean {
    return packUuid(id, this.#words, row * WORDS) && this.#words[row * WORDS] !== MARK;
  }

  /** The UUID of a row; `undefined` where the row has something else. */
  uuid(row: number): string | undefined {
    return this.#words[row * WORDS] === MARK ? undefined : unpackUuid(this.#words, row * WORDS);
  }

  set(row: number, kind: number, number: number): void {
    this.#number[0] = number;
    this.#words.set([MARK, kind, ...this.#bits], row * WORDS);
  }

  kind(row: number): number {
    return this.#words[row * WORDS + 1] as number;
  }

  number(row: number): number {
    this.#bits.set(this.#words.subarray(row * WORDS + 2, row * WORDS + WORDS));
    return this.#number[0] as number;
  }
}

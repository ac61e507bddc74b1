import type { Steps } from '../../domain/steps.js';
import { permute, resizing } from './typed-array.js';

/** Whole numbers from 0, each row in as few bytes as the largest of the column needs: 1, 2 or 4. */
export class IndexColumn {
  /** Longer than the column has rows. Replaced on growth: read it anew after every `set`. */
  values: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(0);
  #largest = 0xff;

  *resize(capacity: number): Steps {
    this.values = yield* resizing(this.values, capacity);
  }

  set(row: number, value: number): void {
    if (value > this.#largest) this.#widen(value);
    this.values[row] = value;
  }

  *permute(from: number, order: Uint32Array): Steps {
    yield* permute(this.values, from, order);
  }

  #widen(value: number): void {
    this.#largest = value > 0xffff ? 0xffff_ffff : 0xffff;
    const wider = new (value > 0xffff ? Uint32Array : Uint16Array)(this.values.length);
    wider.set(this.values);
    this.values = wider;
  }
}

import type { Steps } from '../../domain/steps.js';
import { permute, resizing } from './typed-array.js';

/** Absent values, by width: no number of seconds is stored as these. */
const ABSENT_16 = 0xffff;
const ABSENT_32 = 0xffff_ffff;
const ABSENT_64 = -Infinity;

/**
 * Seconds per row, or absent, without loss: whole seconds take 2 bytes, whole
 * milliseconds 4, anything finer, larger or negative 8. A column without any value takes none.
 */
export class SecondsColumn {
  /** Every row is set, in turn. Row `i` has `values[i] / divisor` seconds unless `values[i] === absent`. Empty until a value came. Replaced on growth. */
  values: Uint16Array | Uint32Array | Float64Array = new Uint16Array(0);
  divisor = 1;
  absent = ABSENT_16;
  /** Whether any row has a value. */
  isProvided = false;
  #capacity = 0;

  *resize(capacity: number): Steps {
    this.#capacity = capacity;
    if (this.isProvided) this.values = yield* resizing(this.values, capacity);
  }

  /**
   * Keeps negative seconds too: a source whose clocks ran apart has them, and its own sums count them.
   *
   * @throws RangeError `invalid seconds: …` when not finite.
   */
  set(row: number, seconds: number | undefined): void {
    if (seconds === undefined) {
      if (this.isProvided) this.values[row] = this.absent;
      return;
    }
    if (!Number.isFinite(seconds)) throw new RangeError(`invalid seconds: ${seconds}`);
    if (!this.isProvided) this.#begin(row);
    let raw = this.divisor === 1 ? seconds : Math.round(seconds * 1000);
    if (this.absent !== ABSENT_64 && (raw < 0 || raw >= this.absent || (this.divisor === 1 ? raw !== Math.floor(raw) : raw / 1000 !== seconds))) {
      this.#widen(seconds);
      raw = this.divisor === 1 ? seconds : Math.round(seconds * 1000);
    }
    this.values[row] = raw;
  }

  at(row: number): number | undefined {
    if (!this.isProvided) return undefined;
    const raw = this.values[row];
    return raw === undefined || raw === this.absent ? undefined : raw / this.divisor;
  }

  *permute(from: number, order: Uint32Array): Steps {
    if (this.isProvided) yield* permute(this.values, from, order);
  }

  /** @param row - Those before it have no value. */
  #begin(row: number): void {
    this.isProvided = true;
    this.values = new Uint16Array(this.#capacity).fill(ABSENT_16, 0, row);
  }

  /** Rewrites the column so that `seconds` fits. */
  #widen(seconds: number): void {
    const { values, divisor, absent } = this;
    const ms = Math.round(seconds * 1000);
    const fits = divisor === 1 && ms >= 0 && ms < ABSENT_32 && ms / 1000 === seconds;
    this.values = fits ? new Uint32Array(values.length) : new Float64Array(values.length);
    this.divisor = fits ? 1000 : 1;
    this.absent = fits ? ABSENT_32 : ABSENT_64;
    for (let row = 0; row < values.length; row++) {
      const raw = values[row] as number;
      this.values[row] = raw === absent ? this.absent : fits ? raw * 1000 : raw / divisor;
    }
  }
}

import type { EpochMs } from '../domain/time.js';

/**
 * What the source's clock reads, told from its answers.
 *
 * Every answer says what that clock read when it was made; the largest lead over the wall seen so far is the
 * estimate with the least delay in it. The wall may be years off: only its differences count.
 */
export class SourceClock {
  #lead: number | undefined;

  /** @param asOf - What the source's clock read, heard when the wall read `wall`. */
  observe(asOf: EpochMs, wall: EpochMs): void {
    this.#lead = Math.max(this.#lead ?? -Infinity, asOf - wall);
  }

  /** Forgets: another source, or one that began again, as a replay does. */
  reset(): void {
    this.#lead = undefined;
  }

  /** `undefined` before the first answer. */
  at(wall: EpochMs): EpochMs | undefined {
    return this.#lead === undefined ? undefined : wall + this.#lead;
  }
}

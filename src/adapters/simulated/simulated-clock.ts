import type { EpochMs } from '../../domain/time.js';

/** A clock that runs `speed` times as fast as another; whole milliseconds, never backwards. */
export class SimulatedClock {
  readonly #wall: () => EpochMs;
  #speed: number;
  #anchor: { readonly wall: EpochMs; readonly time: EpochMs };
  #latest: EpochMs;

  /**
   * @param wall - The clock to follow.
   * @param start - What this one reads first; what the other reads when absent.
   * @throws RangeError `invalid speed: …` outside 1 to 600.
   */
  constructor(wall: () => EpochMs, speed: number, start?: EpochMs) {
    this.#wall = wall;
    this.#speed = checked(speed);
    const now = wall();
    this.#anchor = { wall: now, time: Math.floor(start ?? now) };
    this.#latest = this.#anchor.time;
  }

  get time(): EpochMs {
    const { wall, time } = this.#anchor;
    this.#latest = Math.max(this.#latest, Math.floor(time + (this.#wall() - wall) * this.#speed));
    return this.#latest;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Goes on from the present at another pace. */
  set speed(speed: number) {
    const { time } = this;
    this.#speed = checked(speed);
    this.#anchor = { wall: this.#wall(), time };
  }
}

function checked(speed: number): number {
  if (!(speed >= 1 && speed <= 600)) throw new RangeError(`invalid speed: ${speed}`);
  return speed;
}

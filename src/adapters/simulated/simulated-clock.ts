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
   * @param since - What the other read then; what it reads now when absent.
   * @throws RangeError `invalid speed: …` outside 1 to 600.
   */
  constructor(wall: () => EpochMs, speed: number, start?: EpochMs, since?: EpochMs) {
    this.#wall = wall;
    this.#speed = checked(speed);
    const now = since ?? wall();
    this.#anchor = { wall: now, time: Math.floor(start ?? now) };
    this.#latest = this.#anchor.time;
  }

  get time(): EpochMs {
    const { wall, time } = this.#anchor;
    this.#latest = Math.max(this.#latest, Math.floor(time + (this.#wall() - wall) * this.#speed));
    return this.#latest;
  }

  /** What it reads when the other does so, and how fast it goes from there. */
  get anchor(): { readonly wall: EpochMs; readonly time: EpochMs; readonly speed: number } {
    return { ...this.#anchor, speed: this.#speed };
  }

  /** Goes by another anchor, though never backwards. */
  set anchor({ wall, time, speed }: { readonly wall: EpochMs; readonly time: EpochMs; readonly speed: number }) {
    this.#latest = this.time;
    this.#anchor = { wall, time };
    this.#speed = checked(speed);
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

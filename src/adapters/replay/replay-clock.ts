import type { EpochMs, Interval } from '../../domain/time.js';

const MOST_SPEED = 600;

/**
 * Where a replay stands in its recording: a line from an anchor, at a speed. Every control sets a new anchor, so
 * that no change of speed moves the past.
 */
export class ReplayClock {
  readonly #now: () => EpochMs;
  readonly #span: Interval;
  #anchorWall: EpochMs;
  #anchorAt: EpochMs;
  #speed: number;
  #isPaused = false;

  /**
   * @param now - The clock on the wall.
   * @param span - The recording; the replay never leaves it and stands still at its end.
   * @param start - Where it begins, on the recording's time line.
   */
  constructor(now: () => EpochMs, span: Interval, start: EpochMs, speed = 1) {
    this.#now = now;
    this.#span = span;
    this.#anchorWall = now();
    this.#anchorAt = this.#clamp(start);
    this.#speed = validSpeed(speed);
  }

  /** On the recording's own time line. */
  get at(): EpochMs {
    if (this.#isPaused) return this.#anchorAt;
    // A wall clock that is set back must not turn the replay round.
    return this.#clamp(this.#anchorAt + Math.max(0, this.#now() - this.#anchorWall) * this.#speed);
  }

  get speed(): number {
    return this.#speed;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** @throws RangeError `invalid speed: …` outside 1 to 600. */
  setSpeed(speed: number): void {
    const valid = validSpeed(speed);
    this.#anchor(this.at);
    this.#speed = valid;
  }

  pause(): void {
    this.#anchor(this.at);
    this.#isPaused = true;
  }

  resume(): void {
    this.#anchor(this.at);
    this.#isPaused = false;
  }

  /** Goes to an instant of the recording, or to its nearest end. */
  seek(at: EpochMs): void {
    if (!Number.isFinite(at)) throw new RangeError(`invalid instant: ${at}`);
    this.#anchor(this.#clamp(at));
  }

  #anchor(at: EpochMs): void {
    this.#anchorWall = this.#now();
    this.#anchorAt = at;
  }

  #clamp(at: EpochMs): EpochMs {
    return Math.min(Math.max(at, this.#span.start), this.#span.end);
  }
}

function validSpeed(speed: number): number {
  if (!(speed >= 1 && speed <= MOST_SPEED)) throw new RangeError(`invalid speed: ${speed}`);
  return speed;
}

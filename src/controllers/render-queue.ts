import { frames } from './frame-scheduler.js';

/** A thousand elements have their turn within a second, and half of the time stays free. */
const TURNS_A_MS = 1.2;
/** Where frames come slowly for other reasons, each takes more, but never so many that it is late because of them. */
const TURNS_A_FRAME = { fewest: 20, most: 50 } as const;
const REST_MS = 200;
/** What nobody sees is brought up to date now and then, so that a page of few elements is never far behind. */
const UNSEEN_A_SECOND = 20;

/** Something that waits to be drawn. */
export interface Turn {
  /** Not before, ms of `performance.now()`. */
  readonly due: number;
  readonly isSeen: boolean;
  run(): void;
}

/**
 * Spreads drawing over the page's frames: so many a frame, what is seen first, in the order it asked.
 * What has had its turn asks again when it has something new.
 */
export class RenderQueue {
  readonly #waiting = new Set<Turn>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #servedAt = -Infinity;
  #unseen = UNSEEN_A_SECOND;

  add(turn: Turn): void {
    this.#waiting.add(turn);
    frames.request(this, this.#serve);
  }

  /** Looks again at who is seen and due. */
  look(): void {
    if (this.#waiting.size > 0) frames.request(this, this.#serve);
  }

  remove(turn: Turn): void {
    this.#waiting.delete(turn);
  }

  readonly #serve = (): void => {
    clearTimeout(this.#timer);
    const now = performance.now();
    const sinceMs = now - this.#servedAt;
    this.#servedAt = now;
    this.#unseen = Math.min(UNSEEN_A_SECOND, this.#unseen + (sinceMs * UNSEEN_A_SECOND) / 1000);
    // After a rest there is no frame to make up for.
    const earned = sinceMs < REST_MS ? sinceMs * TURNS_A_MS : 0;
    let left = Math.round(Math.min(TURNS_A_FRAME.most, Math.max(TURNS_A_FRAME.fewest, earned)));
    left -= this.#serveSome(now, true, left);
    this.#unseen -= this.#serveSome(now, false, Math.min(left, Math.floor(this.#unseen)));
    this.#arm(now);
  };

  #serveSome(now: number, isSeen: boolean, most: number): number {
    let served = 0;
    for (const turn of this.#waiting) {
      if (served >= most) break;
      if (turn.isSeen !== isSeen || turn.due > now) continue;
      this.#waiting.delete(turn);
      served++;
      turn.run();
    }
    return served;
  }

  /** The next frame where somebody seen is due, else a timer: frames without work are work too. */
  #arm(now: number): void {
    let waitMs = Infinity;
    for (const { due, isSeen } of this.#waiting) waitMs = Math.min(waitMs, Math.max(due - now, isSeen ? 0 : 1000 / UNSEEN_A_SECOND));
    if (waitMs <= 0) frames.request(this, this.#serve);
    else if (waitMs < Infinity) this.#timer = setTimeout(() => this.look(), waitMs);
  }
}

/** The page's queue. */
export const renderQueue = new RenderQueue();

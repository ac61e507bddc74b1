import { frames } from './frame-scheduler.js';

/**
 * What the drawing of one frame may take of the main thread, style, layout and paint with it, ms: two frames at 60 a second.
 * Less would cost more: each frame sorts and paints what has not changed as well.
 */
const FRAME_MS = 27;
/**
 * How many a frame draws at least and at most, however long they take. A slow machine pays most for the frame itself: fewer
 * turns in each would make a wall of a thousand take many times as long, and no frame much shorter.
 */
const TURNS_A_FRAME = { fewest: 128, most: 250 } as const;
/**
 * Frames that draw are so far apart, ms: what a frame costs beside its turns, as the copies that the browser takes of pixels
 * that changed, is paid half as often as at every frame, and nobody reads a number that fast.
 */
const APART_MS = 30;
/** What drawing may take of the main thread in the long run; the rest stays free for the page. */
const SHARE = 0.3;
/** How much of its share may be saved up, ms: a wall that changes once a second is drawn without a rest. A page that opens has more. */
const MOST_SAVED_MS = 250;
const OPENING_MS = 2500;
/** A page has opened once nothing was drawn for so long, ms. */
const QUIET_MS = 500;
/** How much of it may be spent in advance, ms, so that one slow frame does not bring all to a halt. */
const MOST_OWED_MS = 60;
/** What one turn takes until that has been measured, ms. */
const FIRST_GUESS_MS = 0.5;
/** What nobody sees is brought up to date now and then, so that a page of few elements is never far behind. */
const UNSEEN_A_SECOND = 20;

/** Something that waits to be drawn. */
export interface Turn {
  /** Not before, ms of `performance.now()`. */
  readonly due: number;
  readonly isSeen: boolean;
  /** What it costs beside a turn that lays out and paints elements, 0..1. */
  readonly weight: number;
  run(): void;
}

/**
 * Spreads drawing over the page's frames: what is seen first, in the order it asked, as much a frame as it can bear, which
 * is measured. What has had its turn asks again when it has something new.
 */
export class RenderQueue {
  readonly #waiting = new Set<Turn>();
  #drawn: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #servedAt = -Infinity;
  #unseen = UNSEEN_A_SECOND;
  #turnMs = FIRST_GUESS_MS;
  #savedMs = OPENING_MS;
  #served = 0;

  add(turn: Turn): void {
    this.#waiting.add(turn);
    this.look();
  }

  /** Looks again at who is seen and due. */
  look(): void {
    if (this.#waiting.size === 0) return;
    const restMs = this.#isOpening ? 0 : this.#servedAt + APART_MS - performance.now();
    if (restMs <= 0) frames.request(this, this.#serve);
    else this.#timer ??= setTimeout(this.#wake, restMs);
  }

  remove(turn: Turn): void {
    this.#waiting.delete(turn);
  }

  /** A page that opens is drawn in every frame. */
  get #isOpening(): boolean {
    return this.#savedMs > MOST_SAVED_MS;
  }

  readonly #wake = (): void => {
    this.#timer = undefined;
    if (this.#waiting.size > 0) frames.request(this, this.#serve);
  };

  readonly #serve = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const now = performance.now();
    const sinceMs = now - this.#servedAt;
    this.#servedAt = now;
    this.#unseen = Math.min(UNSEEN_A_SECOND, this.#unseen + (sinceMs * UNSEEN_A_SECOND) / 1000);
    if (sinceMs > QUIET_MS && sinceMs < Infinity) this.#savedMs = Math.min(this.#savedMs, MOST_SAVED_MS);
    this.#savedMs = Math.max(this.#savedMs, Math.min(MOST_SAVED_MS, this.#savedMs + sinceMs * SHARE));
    if (this.#savedMs > 0) {
      const left = Math.round(Math.min(TURNS_A_FRAME.most, Math.max(TURNS_A_FRAME.fewest, FRAME_MS / this.#turnMs)));
      const seen = this.#serveSome(now, true, left);
      const unseen = this.#serveSome(now, false, Math.min(left - seen, Math.floor(this.#unseen)));
      this.#unseen -= unseen;
      this.#served = seen + unseen;
      if (this.#served > 0) this.#askWhatItCost();
    }
    this.#arm(now);
  };

  /** A message comes after the frame that it was sent from has been painted. The channel is opened by the first: one that is only imported keeps Node alive. */
  #askWhatItCost(): void {
    if (!this.#drawn) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => this.#account();
      this.#drawn = port2;
    }
    this.#drawn.postMessage(undefined);
  }

  /** What the last frame cost, to know how much the next can bear. Few turns tell little of one. */
  #account(): void {
    const ms = performance.now() - this.#servedAt;
    this.#savedMs = Math.max(-MOST_OWED_MS, this.#savedMs - ms);
    if (this.#served >= TURNS_A_FRAME.fewest) this.#turnMs += (ms / this.#served - this.#turnMs) / 3;
  }

  #serveSome(now: number, isSeen: boolean, most: number): number {
    let served = 0;
    for (const turn of this.#waiting) {
      if (served >= most) break;
      if (turn.isSeen !== isSeen || turn.due > now) continue;
      this.#waiting.delete(turn);
      served += turn.weight;
      turn.run();
    }
    return served;
  }

  /** The next frame where somebody seen is due, else a timer: frames without work are work too. */
  #arm(now: number): void {
    let waitMs = Infinity;
    for (const { due, isSeen } of this.#waiting) waitMs = Math.min(waitMs, Math.max(due - now, isSeen ? 0 : 1000 / UNSEEN_A_SECOND));
    waitMs = Math.max(waitMs, -this.#savedMs / SHARE);
    if (!this.#isOpening) waitMs = Math.max(waitMs, APART_MS);
    if (waitMs <= 0) frames.request(this, this.#serve);
    else if (waitMs < Infinity) this.#timer = setTimeout(this.#wake, waitMs);
  }
}

/** The page's queue. */
export const renderQueue = new RenderQueue();

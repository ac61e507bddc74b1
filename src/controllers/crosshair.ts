import type { EpochMs } from '../domain/time.js';

/** Told which instant somebody points at; `undefined` when at none. */
type Follow = (at: EpochMs | undefined) => void;

/**
 * The instant that somebody points at in one widget of a board, for the others to mark.
 *
 * Who is told moves a line and draws nothing else again: this comes at the pace of a hand.
 */
export class Crosshair {
  readonly #followers = new Map<object, Follow>();
  #at: EpochMs | undefined;
  #by: object | undefined;

  /** Points at an instant, or at none: then only who pointed last takes it away. */
  point(by: object, at: EpochMs | undefined): void {
    if (at === undefined && by !== this.#by) return;
    if (at === this.#at && by === this.#by) return;
    // Whoever points marks the instant itself.
    const before = this.#by;
    this.#at = at;
    this.#by = at === undefined ? undefined : by;
    for (const [follower, follow] of this.#followers) {
      if (follower !== by) follow(at);
      else if (before !== by) follow(undefined);
    }
  }

  follow(by: object, follow: Follow): void {
    this.#followers.set(by, follow);
    if (this.#at !== undefined && this.#by !== by) follow(this.#at);
  }

  leave(by: object): void {
    this.#followers.delete(by);
    this.point(by, undefined);
  }
}

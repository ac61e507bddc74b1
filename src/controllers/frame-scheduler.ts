/**
 * One animation frame for the whole page.
 *
 * Whoever draws asks with a key of its own; asking twice before the frame draws once, the latest way.
 */
export class FrameScheduler {
  #waiting = new Map<object, () => void>();
  #frame: number | undefined;

  /** Calls `draw` in the next frame, instead of what the same key asked for before. */
  request(key: object, draw: () => void): void {
    this.#waiting.set(key, draw);
    this.#frame ??= requestAnimationFrame(() => this.#flush());
  }

  /** Forgets what the key asked for. */
  cancel(key: object): void {
    this.#waiting.delete(key);
    if (this.#waiting.size > 0 || this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #flush(): void {
    const due = this.#waiting;
    this.#waiting = new Map();
    this.#frame = undefined;
    for (const draw of due.values()) {
      try {
        draw();
      } catch (error) {
        // One broken painter must not stop the others; the page still hears of it.
        reportError(error);
      }
    }
  }
}

/** The page's scheduler. */
export const frames = new FrameScheduler();

/**
 * One animation frame for the whole page.
 *
 * Whoever draws asks with a key of its own; asking twice before the frame draws once, the latest way.
 */
export class FrameScheduler {
  #waiting = new Map<object, () => void>();
  readonly #told = new Map<object, () => void>();
  #frame: number | undefined;

  /** Calls `draw` in the next frame, instead of what the same key asked for before. */
  request(key: object, draw: () => void): void {
    this.#waiting.set(key, draw);
    this.#frame ??= requestAnimationFrame(() => this.#flush());
  }

  /** Settles once what the key asked for is drawn or forgotten, at once where it asked for nothing. */
  async drawn(key: object): Promise<void> {
    if (!this.#waiting.has(key)) return;
    const before = this.#told.get(key);
    await new Promise<void>((resolve) => {
      this.#told.set(key, () => {
        before?.();
        resolve();
      });
    });
  }

  /** Forgets what the key asked for. */
  cancel(key: object): void {
    this.#waiting.delete(key);
    this.#tell(key);
    if (this.#waiting.size > 0 || this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #flush(): void {
    const due = this.#waiting;
    this.#waiting = new Map();
    this.#frame = undefined;
    for (const [key, draw] of due) {
      try {
        draw();
      } catch (error) {
        // One broken painter must not stop the others; the page still hears of it.
        reportError(error);
      }
      this.#tell(key);
    }
  }

  #tell(key: object): void {
    const tell = this.#told.get(key);
    this.#told.delete(key);
    tell?.();
  }
}

/** The page's scheduler. */
export const frames = new FrameScheduler();

import type { Cancel, Clock } from '../../src/runtime/clock.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves when it is told to; an argument like any other. */
export class FakeClock implements Clock {
  #now: number;
  #timers: Timer[] = [];
  #frames: (() => void)[] = [];

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): Cancel {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  frame(run: () => void): Cancel {
    this.#frames.push(run);
    return () => void (this.#frames = this.#frames.filter((other) => other !== run));
  }

  /** How many timers wait: a runtime at rest has none. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Draws one picture, after everything that is under way has settled. */
  async draw(): Promise<void> {
    await settle();
    const due = this.#frames;
    this.#frames = [];
    for (const run of due) run();
    await settle();
  }

  /** Lets time pass, firing timers in order; draws at the end. */
  async pass(ms: number): Promise<void> {
    await settle();
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = end;
    await this.draw();
  }

  /** Sets the wall's clock without time passing, as a correction of the computer's clock does. */
  jump(to: number): void {
    this.#timers = this.#timers.map(({ at, run }) => ({ at: at - this.#now + to, run }));
    this.#now = to;
  }
}

/** Everything that needs no time has happened. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

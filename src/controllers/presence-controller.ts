import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/** Whether somebody is at the host: the pointer is over it or the focus is in it. A finger is there while it touches. */
export class PresenceController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #left: () => void;
  #isOver = false;
  #hasFocus = false;
  #signal: AbortController | undefined;

  /** @param left - Called once both have left, a frame later: between two elements of the host the focus is nowhere. */
  constructor(host: ReactiveElement, left: () => void) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  get isHere(): boolean {
    return this.#isOver || this.#hasFocus;
  }

  hostConnected(): void {
    this.#signal = new AbortController();
    const { signal } = this.#signal;
    const on = (type: string, listen: () => void) => this.#host.addEventListener(type, listen, { signal });
    on('pointerenter', () => (this.#isOver = true));
    // Who is here from the beginning enters by the first move.
    on('pointermove', () => (this.#isOver = true));
    on('pointerleave', () => this.#leave(() => (this.#isOver = false)));
    on('pointercancel', () => this.#leave(() => (this.#isOver = false)));
    on('focusin', () => (this.#hasFocus = true));
    on('focusout', () => this.#leave(() => (this.#hasFocus = false)));
  }

  hostDisconnected(): void {
    this.#signal?.abort();
    frames.cancel(this);
    this.#isOver = this.#hasFocus = false;
  }

  #leave(write: () => void): void {
    write();
    frames.request(this, () => {
      // What had the focus may be gone without a word.
      this.#hasFocus = this.#host.matches(':focus-within');
      if (!this.isHere) this.#left();
    });
  }
}

import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { EpochMs } from '../domain/time.js';
import { crosshairContext } from './contexts.js';
import type { Crosshair } from './crosshair.js';

/** Shares with the other widgets of the nearest board which instant somebody points at. Without a board it does nothing. */
export class CrosshairController implements ReactiveController {
  readonly #follow: (at: EpochMs | undefined) => void;
  readonly #context: ContextConsumer<typeof crosshairContext, ReactiveElement>;
  #joined: Crosshair | undefined;

  /** @param follow - Marks the instant that is pointed at elsewhere; `undefined` for none. */
  constructor(host: ReactiveElement, follow: (at: EpochMs | undefined) => void) {
    this.#follow = follow;
    this.#context = new ContextConsumer(host, { context: crosshairContext, subscribe: true, callback: () => this.#join() });
    host.addController(this);
  }

  /** Points at an instant for the others to mark; `undefined` when at none. */
  point(at: EpochMs | undefined): void {
    this.#joined?.point(this, at);
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#joined?.leave(this);
    this.#joined = undefined;
    // The consumer would keep the crosshair of a board that the host has left.
    delete this.#context.value;
    this.#follow(undefined);
  }

  #join(): void {
    const crosshair = this.#context?.value;
    if (crosshair === this.#joined) return;
    this.#joined?.leave(this);
    this.#joined = crosshair;
    crosshair?.follow(this, this.#follow);
  }
}

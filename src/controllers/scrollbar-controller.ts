import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';
import { observeSize } from './size-observer.js';

/**
 * Knows what a classic scrollbar takes of a scroller's width, and updates the host when it comes or goes: with the rows that
 * need it, after the update that drew them. Nothing is asked of the browser before it has laid out the page by itself.
 */
export class ScrollbarController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #find: () => HTMLElement | null;
  #stop: (() => void) | undefined;
  #watched: HTMLElement | null = null;

  /** CSS px; 0 before the first layout, and where scrollbars lie over what they scroll. */
  px = 0;

  /** @param find - The scroller, once the host has drawn it. */
  constructor(host: ReactiveElement, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const scroller = this.#host.isConnected ? this.#find() : null;
    if (scroller === this.#watched) return;
    this.hostDisconnected();
    if (!scroller) return;
    this.#watched = scroller;
    this.#stop = observeSize(scroller, () => this.#measure(scroller));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#watched = null;
    frames.cancel(this);
  }

  #measure(scroller: HTMLElement): void {
    const px = scroller.offsetWidth - scroller.clientWidth;
    if (px === this.px) return;
    this.px = px;
    // Written inside the observer it could change the size again and loop.
    frames.request(this, () => this.#host.requestUpdate());
  }
}

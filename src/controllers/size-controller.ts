import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';
import { observeSize } from './size-observer.js';

/**
 * Knows the size of the host's content box and updates the host when it changes.
 *
 * The update waits for the next frame: written inside the observer it could change the size again and loop.
 */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #watched: 'size' | 'width';
  readonly #isNeeded: () => boolean;
  #stop: (() => void) | undefined;

  /** CSS px; 0 before the first measurement. */
  width = 0;
  height = 0;

  /**
   * @param watched - `width` for a host that is as high as what it shows: its height alone is no reason to update.
   * @param isNeeded - Read before every update of the host: one that the browser fits into its box need not be watched.
   */
  constructor(host: ReactiveElement, watched: 'size' | 'width' = 'size', isNeeded: () => boolean = () => true) {
    this.#host = host;
    this.#watched = watched;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** Measures at once what nobody has measured yet, for a host without padding whose first picture would otherwise be drawn twice. */
  measure(): void {
    if (this.width > 0 || !this.#host.isConnected) return;
    this.width = this.#host.clientWidth;
    this.height = this.#host.clientHeight;
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const isWatched = this.#host.isConnected && this.#isNeeded();
    if (isWatched === (this.#stop !== undefined)) return;
    if (isWatched) this.#start();
    else this.hostDisconnected();
  }

  #start(): void {
    this.#stop = observeSize(this.#host, ({ width, height }) => {
      const isKnown = width === this.width && (height === this.height || this.#watched === 'width');
      this.width = width;
      this.height = height;
      if (isKnown) return;
      frames.request(this, () => this.#host.requestUpdate());
    });
  }

  /**
   * The width, asked of the browser where it has not been told yet: for a host that would otherwise draw its first picture
   * a frame or two later. Makes the browser lay out the page, once.
   */
  measured(): number {
    if (this.width > 0 || !this.#stop) return this.width;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(this.#host);
    const width = Math.max(0, this.#host.clientWidth - (parseFloat(paddingInlineStart) || 0) - (parseFloat(paddingInlineEnd) || 0));
    if (this.#watched === 'width') this.width = width;
    return width;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    frames.cancel(this);
  }
}

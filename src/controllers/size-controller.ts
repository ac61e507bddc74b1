import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

const measured = new WeakMap<Element, (box: DOMRectReadOnly) => void>();
let observer: ResizeObserver | undefined;

/** One observer for the page; made on first use, since a page without sized widgets needs none. */
function observe(element: Element, report: (box: DOMRectReadOnly) => void): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) measured.get(target)?.(contentRect);
  });
  measured.set(element, report);
  observer.observe(element);
  return () => {
    measured.delete(element);
    observer?.unobserve(element);
  };
}

/**
 * Knows the size of the host's content box and updates the host when it changes.
 *
 * The update waits for the next frame: written inside the observer it could change the size again and loop.
 */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #stop: (() => void) | undefined;

  /** CSS px; 0 before the first measurement. */
  width = 0;
  height = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = observe(this.#host, ({ width, height }) => {
      if (width === this.width && height === this.height) return;
      this.width = width;
      this.height = height;
      frames.request(this, () => this.#host.requestUpdate());
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    frames.cancel(this);
  }
}

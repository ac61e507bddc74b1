import type { ReactiveController, ReactiveElement } from 'lit';
import { renderQueue, type Turn } from './render-queue.js';
import { observeVisibility } from './visibility.js';

/** Nobody reads a number faster: four times a second. */
const APART_MS = 250;

/**
 * Draws a host whose numbers change all the time at a pace that people can read and pages can bear: at most four times
 * a second, latest first seen, spread over frames with every other host on the page.
 *
 * The host calls `turn` from `scheduleUpdate`, and `hasten` when something changed that must not wait.
 */
export class PaceController implements ReactiveController, Turn {
  readonly #host: ReactiveElement;
  #perform: (() => void) | undefined;
  #drawnAt = -Infinity;
  #isUrgent = false;
  #isVisible = true;
  #leave: (() => void) | undefined;

  /** What drawing the host costs beside one that is laid out and painted by the browser, 0..1. */
  weight = 1;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Until it is known, a host counts as seen; and what was never drawn comes before what was. */
  get isSeen(): boolean {
    return this.#isVisible || !this.#host.hasUpdated;
  }

  get due(): number {
    return this.#drawnAt + APART_MS;
  }

  /** Something changed that must not wait. */
  hasten(): void {
    this.#isUrgent = true;
    if (this.#perform) queueMicrotask(() => this.run());
  }

  /**
   * Performs at once what is urgent, and the rest when it is its turn.
   *
   * @returns Settles when it was performed.
   */
  turn(perform: () => void): Promise<void> | undefined {
    if (this.#isUrgent || !this.#host.isConnected || document.hidden) {
      this.#settle(perform);
      return undefined;
    }
    return new Promise((resolve) => {
      this.#perform = () => {
        // What fails rejects as it would have without a turn.
        resolve(new Promise((done) => done(this.#settle(perform))));
      };
      renderQueue.add(this);
    });
  }

  /** What the queue calls. */
  run(): void {
    const perform = this.#perform;
    this.#perform = undefined;
    renderQueue.remove(this);
    perform?.();
  }

  hostConnected(): void {
    this.#leave = observeVisibility(this.#host, (isVisible) => {
      this.#isVisible = isVisible;
      if (isVisible && this.#perform) renderQueue.look();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#isVisible = true;
    this.hasten();
  }

  #settle(perform: () => void): void {
    this.#isUrgent = false;
    this.#drawnAt = performance.now();
    perform();
  }
}

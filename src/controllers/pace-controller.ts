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
  #isUrgent = true;
  #leave: (() => void) | undefined;

  /** Until it is known, a host counts as seen. */
  isSeen = true;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
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
    if (this.#isUrgent || !this.#host.isConnected || !this.#host.hasUpdated) {
      this.#settle(perform);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      this.#perform = () => {
        try {
          this.#settle(perform);
          resolve();
        } catch (error) {
          reject(error);
        }
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
    this.#leave = observeVisibility(this.#host, (isSeen) => {
      this.isSeen = isSeen;
      if (isSeen && this.#perform) renderQueue.look();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.isSeen = true;
    this.hasten();
  }

  #settle(perform: () => void): void {
    this.#isUrgent = false;
    this.#drawnAt = performance.now();
    perform();
  }
}

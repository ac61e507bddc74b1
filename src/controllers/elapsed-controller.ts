import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Measures how long ago something was, and says so every second while its host is connected.
 *
 * The browser's clock may be wrong, so only its differences are used: added to the source's clock at the mark, they
 * give the source's clock now.
 */
export class ElapsedController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isRunning: () => boolean;
  readonly #tick: () => void;
  #mark = performance.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param isRunning - Whether anything ticks; asked at every update of the host.
   * @param tick - Called once a second.
   */
  constructor(host: ReactiveElement, isRunning: () => boolean, tick: () => void) {
    this.#host = host;
    this.#isRunning = isRunning;
    this.#tick = tick;
    host.addController(this);
  }

  /** Milliseconds since the last mark. */
  get elapsedMs(): number {
    return performance.now() - this.#mark;
  }

  /** Counts from now. */
  mark(): void {
    this.#mark = performance.now();
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    // An update that was asked for before the host left comes after it.
    if (this.#host.isConnected && this.#isRunning()) this.#timer ??= setInterval(this.#tick, 1000);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

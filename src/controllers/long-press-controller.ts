import type { ReactiveController, ReactiveElement } from 'lit';

/** How long a finger rests, as phones have it. */
const REST_MS = 500;
/** A finger that moves further scrolls. CSS px. */
const SLACK_PX = 10;

/** Tells its host of a finger that rests: not every browser makes a `contextmenu` of it. The host passes `pointerdown` on. */
export class LongPressController implements ReactiveController {
  readonly #press: (target: EventTarget | undefined, place: { readonly x: number; readonly y: number }) => void;
  #resting: AbortController | undefined;

  /** @param press - Called with what the finger is on, and where that is in the viewport. */
  constructor(host: ReactiveElement, press: (target: EventTarget | undefined, place: { readonly x: number; readonly y: number }) => void) {
    this.#press = press;
    host.addController(this);
  }

  readonly onPointerdown = (down: PointerEvent): void => {
    this.#stop();
    if (down.pointerType !== 'touch' || !down.isPrimary) return;
    this.#resting = new AbortController();
    const { signal } = this.#resting;
    // Outside of its handlers an event names the host.
    const [target] = down.composedPath();
    const timer = setTimeout(() => {
      this.#stop();
      this.#press(target, { x: down.clientX, y: down.clientY });
    }, REST_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const stop = () => this.#stop();
    window.addEventListener('pointermove', ({ clientX, clientY }) => Math.hypot(clientX - down.clientX, clientY - down.clientY) > SLACK_PX && stop(), { signal });
    for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'scroll']) window.addEventListener(end, stop, { capture: true, signal });
  };

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#resting?.abort();
    this.#resting = undefined;
  }
}

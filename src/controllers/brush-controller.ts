import type { ReactiveController, ReactiveElement } from 'lit';

/** What becomes of a stroke; places are px in the viewport. */
export interface Brushable {
  /** The stroke reaches from where it began to here. */
  readonly stroke: (fromX: number, toX: number) => void;
  /** It is finished where it stands. */
  readonly settle: () => void;
  /** It is taken back. */
  readonly cancel: () => void;
}

/** Px that a hand moves in a click, and that a finger trembles while it rests. */
const CLICK_PX = 5;
const REST_PX = 10;
/** How long a finger rests before it draws: as long as phones take for a long press. */
const REST_MS = 450;

/**
 * Strokes over a chart: with a mouse or a pen from where the main button went down to where it goes up, with a finger once
 * it has rested, since one that moves at once scrolls or pans. Escape or a second finger takes it back.
 */
export class BrushController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #brushable: Brushable;
  #from: { readonly x: number; readonly pointerId: number } | undefined;
  #isStroke = false;
  #isOver = false;
  #plot: HTMLElement | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, brushable: Brushable) {
    this.#host = host;
    this.#brushable = brushable;
    host.addController(this);
  }

  /** Whether a stroke is under way, so that the pointer points at nothing. */
  get isBrushing(): boolean {
    return this.#isStroke;
  }

  /** Whether the click that comes now ends a stroke, and means nothing else. Says so once. */
  takeClick(): boolean {
    const isOver = this.#isOver;
    this.#isOver = false;
    return isOver;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#isOver = false;
    if (this.#from && event.pointerType === 'touch') return this.onPointerCancel();
    if (event.button !== 0 || event.ctrlKey || event.metaKey) return;
    const { clientX: x, pointerId, currentTarget } = event;
    this.#from = { x, pointerId };
    if (event.pointerType !== 'touch' || !(currentTarget instanceof HTMLElement)) return;
    this.#rest = setTimeout(() => {
      // Fingers are captured by the browser itself.
      this.#begin(currentTarget);
      // What one finger would do besides: scroll up and down, and ask for a menu.
      for (const type of ['touchmove', 'contextmenu'] as const) currentTarget.addEventListener(type, prevent, { passive: false });
      this.#brushable.stroke(x, x);
    }, REST_MS);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || event.pointerId !== from.pointerId) return;
    if (event.buttons === 0 && event.pointerType !== 'touch') return this.#stop();
    const moved = Math.abs(event.clientX - from.x);
    if (!this.#isStroke && event.pointerType === 'touch') {
      if (moved > REST_PX) this.#stop();
      return;
    }
    if (!this.#isStroke && moved < CLICK_PX) return;
    if (!this.#isStroke && event.currentTarget instanceof HTMLElement) {
      event.currentTarget.setPointerCapture(event.pointerId);
      this.#begin(event.currentTarget);
    }
    this.#brushable.stroke(from.x, event.clientX);
  };

  readonly onPointerUp = ({ pointerId }: PointerEvent): void => {
    if (this.#from?.pointerId !== pointerId) return;
    const wasStroke = this.#isStroke;
    this.#stop();
    this.#isOver = wasStroke;
    if (wasStroke) this.#brushable.settle();
  };

  readonly onPointerCancel = (): void => {
    if (this.#isStroke) this.#brushable.cancel();
    this.#stop();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#brushable.cancel();
    this.#stop();
    this.#isOver = true;
  };

  #begin(plot: HTMLElement): void {
    this.#isStroke = true;
    this.#plot = plot;
    // Wherever the focus is while the button is down, Escape means the stroke.
    this.#host.ownerDocument.addEventListener('keydown', this.#onKey, { capture: true });
  }

  #stop(): void {
    clearTimeout(this.#rest);
    for (const type of ['touchmove', 'contextmenu'] as const) this.#plot?.removeEventListener(type, prevent);
    this.#plot = undefined;
    this.#from = undefined;
    this.#isStroke = false;
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKey, { capture: true });
  }
}

function prevent(event: Event): void {
  event.preventDefault();
}

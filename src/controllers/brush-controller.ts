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

/** Px that a hand moves in a click. */
const CLICK_PX = 5;

/** Strokes over a chart with a mouse or a pen: from where the main button went down to where it goes up. Escape takes it back. */
export class BrushController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #brushable: Brushable;
  #from: { readonly x: number; readonly pointerId: number } | undefined;
  #isStroke = false;
  #isOver = false;

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
    if (event.pointerType === 'touch' || event.button !== 0 || event.ctrlKey || event.metaKey) return;
    this.#from = { x: event.clientX, pointerId: event.pointerId };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || event.pointerId !== from.pointerId) return;
    if (event.buttons === 0) return this.#stop();
    if (!this.#isStroke && Math.abs(event.clientX - from.x) < CLICK_PX) return;
    if (!this.#isStroke && event.currentTarget instanceof Element) {
      this.#isStroke = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      // Wherever the focus is while the button is down, Escape means the stroke.
      this.#host.ownerDocument.addEventListener('keydown', this.#onKey, { capture: true });
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

  #stop(): void {
    this.#from = undefined;
    this.#isStroke = false;
    this.#host.ownerDocument.removeEventListener('keydown', this.#onKey, { capture: true });
  }
}

import type { ReactiveController, ReactiveElement } from 'lit';

export interface ColumnPointerOptions {
  /** CSS px of a column as it is drawn. */
  readonly widthOf: (id: string) => number;
  /** A column's edge was dragged to so many CSS px; `undefined` when that was called off. `isDone` when it was let go. */
  readonly resize: (id: string, width: number | undefined, isDone: boolean) => void;
  /** A column was dropped on another one, on its half towards the end or on the other. */
  readonly drop: (id: string, onto: string, isAfter: boolean) => void;
}

/** What moves less than this is a press, not a drag. CSS px. */
const SLACK_PX = 5;
/** So near to an edge, the view is pushed along. CSS px, and CSS px a move. */
const EDGE_PX = 40;
const PUSH_PX = 12;

/**
 * Columns under the pointer: the grip at a header's edge resizes, the header itself is dragged to another place. Escape calls
 * either off. A finger scrolls instead of dragging a header; its way is the menu.
 *
 * The host has one listener for `pointerdown` on its header; cells carry `data-column`, grips `data-grip`, and a `.drop` line
 * shows where a column would go.
 */
export class ColumnPointerController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: ColumnPointerOptions;
  #dragging: AbortController | undefined;

  constructor(host: ReactiveElement, options: ColumnPointerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    const { target, button } = event;
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const id = cell?.dataset['column'];
    if (button !== 0 || !(target instanceof Element) || !cell || id === undefined) return;
    const grip = target.closest<HTMLElement>('[data-grip]');
    if (grip) this.#resize(event, grip, id);
    else if (event.pointerType !== 'touch' && cell.dataset['fixed'] === undefined) this.#move(event, cell, id);
  };

  hostDisconnected(): void {
    this.#stop();
  }

  #resize(down: PointerEvent, grip: HTMLElement, id: string): void {
    const before = this.#options.widthOf(id);
    // Towards the end is wider, unless the grip is at the column's start.
    const sign = (this.#isRtl ? -1 : 1) * (grip.dataset['grip'] === 'start' ? -1 : 1);
    let width = before;
    down.preventDefault();
    this.#follow(down, grip, {
      move: ({ clientX }) => this.#options.resize(id, (width = before + sign * (clientX - down.clientX)), false),
      // A press without a move gives no width of its own.
      end: (isDone) => this.#options.resize(id, isDone && width !== before ? width : undefined, isDone && width !== before),
    });
  }

  #move(down: PointerEvent, cell: HTMLElement, id: string): void {
    let over: { readonly id: string; readonly isAfter: boolean } | undefined;
    let isMoved = false;
    this.#follow(down, cell, {
      move: (event) => {
        if (!isMoved && Math.abs(event.clientX - down.clientX) < SLACK_PX) return;
        if (!isMoved) cell.setPointerCapture(down.pointerId);
        isMoved = true;
        cell.dataset['dragged'] = '';
        this.#push(event.clientX);
        over = this.#over(event.clientX);
      },
      end: (isDone) => {
        delete cell.dataset['dragged'];
        this.#mark(undefined);
        if (!isMoved) return;
        // What was dragged was not pressed.
        const swallow = (event: Event) => event.stopPropagation();
        this.#host.renderRoot.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => this.#host.renderRoot.removeEventListener('click', swallow, { capture: true }));
        if (isDone && over && over.id !== id) this.#options.drop(id, over.id, over.isAfter);
      },
    });
  }

  #follow(down: PointerEvent, element: HTMLElement, { move, end }: { move: (event: PointerEvent) => void; end: (isDone: boolean) => void }): void {
    this.#stop();
    this.#dragging = new AbortController();
    const { signal } = this.#dragging;
    const finish = (isDone: boolean) => {
      if (signal.aborted) return;
      this.#stop();
      end(isDone);
    };
    if (element.dataset['grip'] !== undefined) element.setPointerCapture(down.pointerId);
    const isOurs = (event: PointerEvent) => event.pointerId === down.pointerId;
    window.addEventListener('pointermove', (event) => isOurs(event) && move(event), { signal });
    window.addEventListener('pointerup', (event) => isOurs(event) && finish(true), { signal });
    window.addEventListener('pointercancel', (event) => isOurs(event) && finish(false), { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(false);
      },
      { capture: true, signal },
    );
  }

  /** The column under the pointer and which half of it; columns that are held lie over those that scroll. */
  #over(x: number): { readonly id: string; readonly isAfter: boolean } | undefined {
    const cells = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-column]')];
    const held = cells.filter((cell) => getComputedStyle(cell).position === 'sticky');
    const holds = (cell: HTMLElement) => {
      const { left, right } = cell.getBoundingClientRect();
      return x >= left && x < right;
    };
    const cell = held.find(holds) ?? cells.find(holds);
    const id = cell?.dataset['column'];
    if (!cell || id === undefined) return undefined;
    const { left, width } = cell.getBoundingClientRect();
    const isRight = x > left + width / 2;
    this.#mark(isRight ? left + width : left);
    return { id, isAfter: isRight !== this.#isRtl };
  }

  /** Shows where the column would go; nowhere without a place. */
  #mark(x: number | undefined): void {
    const line = this.#host.renderRoot.querySelector<HTMLElement>('.drop');
    if (!line) return;
    line.hidden = x === undefined;
    if (x !== undefined) line.style.left = `${x - (line.parentElement?.getBoundingClientRect().left ?? 0)}px`;
  }

  #push(x: number): void {
    const scroller = this.#host.renderRoot.querySelector('.scroller');
    if (!scroller) return;
    const { left, right } = scroller.getBoundingClientRect();
    if (x < left + EDGE_PX) scroller.scrollLeft -= PUSH_PX;
    else if (x > right - EDGE_PX) scroller.scrollLeft += PUSH_PX;
  }

  #stop(): void {
    this.#dragging?.abort();
    this.#dragging = undefined;
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }
}

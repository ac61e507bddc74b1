import { frames } from './frame-scheduler.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Lines are drawn in whole tenths of a CSS px: short texts, and finer than an eye sees. */
const UNITS_A_PX = 10;

/** A box on the wall, in tenths of a CSS px from its upper left corner. */
export interface WallBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where one element lies, and what is drawn over it. */
export interface WallPlace {
  readonly group: SVGGElement;
  /** Undefined until it has been measured, and while it has no size. */
  readonly box: WallBox | undefined;
  /** Measures again in the next frame. */
  look(): void;
  leave(): void;
}

/**
 * One surface over a board, on which each of many elements draws where it lies: a thousand drawings in elements of their
 * own are a thousand things to sort in every frame.
 *
 * It scrolls with the board, takes its colours from CSS, and only has to know where each element lies: measured when one
 * of them or the board changes its size, and when the board's children change.
 */
export class Wall {
  /** What a board shows over its children. */
  readonly element: HTMLElement;
  readonly #board: Element;
  readonly #sheet: SVGGElement;
  readonly #places = new Map<Element, Place>();
  readonly #stale = new Set<Place>();
  readonly #sizes = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => target === this.element)) return this.look();
    for (const { target } of entries) this.#places.get(target)?.look();
  });

  constructor(board: Element) {
    this.#board = board;
    const document = board.ownerDocument;
    this.element = document.createElement('div');
    this.element.className = 'wall';
    this.element.ariaHidden = 'true';
    const svg = document.createElementNS(SVG, 'svg');
    this.#sheet = document.createElementNS(SVG, 'g');
    this.#sheet.setAttribute('transform', `scale(${1 / UNITS_A_PX})`);
    svg.append(this.#sheet);
    this.element.append(svg);
    // Not of the svg, whose size an observer takes for that of what is drawn.
    this.#sizes.observe(this.element);
  }

  /** Whether `host` stands on the wall itself: what scrolls or is moved inside of something else draws in its own box. */
  carries(host: Element): boolean {
    const slots = host.assignedSlot?.getRootNode();
    return slots !== undefined && slots === this.#board.shadowRoot;
  }

  /** @param moved - Called when the box is known, and whenever it is another. */
  join(element: Element, moved: () => void): WallPlace {
    const group = element.ownerDocument.createElementNS(SVG, 'g');
    this.#sheet.append(group);
    const place = new Place(group, moved, {
      look: () => this.#measureSoon(place),
      leave: () => {
        group.remove();
        this.#sizes.unobserve(element);
        this.#places.delete(element);
        this.#stale.delete(place);
      },
    });
    this.#places.set(element, place);
    this.#sizes.observe(element);
    place.look();
    return place;
  }

  /** Measures all again in the next frame. */
  look(): void {
    for (const place of this.#places.values()) this.#measureSoon(place);
  }

  #measureSoon(place: Place): void {
    this.#stale.add(place);
    frames.request(this, this.#measure);
  }

  readonly #measure = (): void => {
    const wall = this.element.getBoundingClientRect();
    // A board that the page has scaled is measured scaled.
    const units = (UNITS_A_PX * this.element.offsetWidth) / wall.width;
    const moved: Place[] = [];
    for (const [element, place] of this.#places) {
      if (!this.#stale.has(place)) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      const box = { left: (left - wall.left) * units, top: (top - wall.top) * units, width: width * units, height: height * units };
      if (place.moveTo(width > 0 && height > 0 && Number.isFinite(units) ? box : undefined)) moved.push(place);
    }
    this.#stale.clear();
    // All are measured before the first is drawn.
    for (const place of moved) place.moved();
  };
}

class Place implements WallPlace {
  box: WallBox | undefined;
  readonly look: () => void;
  readonly leave: () => void;

  constructor(readonly group: SVGGElement, readonly moved: () => void, { look, leave }: Pick<WallPlace, 'look' | 'leave'>) {
    this.look = look;
    this.leave = leave;
  }

  /** @returns Whether that is another place. */
  moveTo(box: WallBox | undefined): boolean {
    const before = this.box;
    this.box = box;
    return (['left', 'top', 'width', 'height'] as const).some((side) => Math.abs((box?.[side] ?? -1e9) - (before?.[side] ?? -1e9)) >= 1);
  }
}

import { frames } from './frame-scheduler.js';
import { WallBlinks } from './wall-blinks.js';
import { WallInk } from './wall-ink.js';
import { WallSheet, type Drawing, type Drawn, type SheetBox } from './wall-sheet.js';

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
  /** For what is drawn in vectors. */
  readonly group: SVGGElement;
  /** Undefined until it has been measured, and while it has no size. */
  readonly box: WallBox | undefined;
  /** The same in CSS px. */
  readonly area: SheetBox | undefined;
  /** Draws it anew in pixels; nothing where there is no drawing. */
  show(drawing: Drawing | undefined): void;
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
  /** The colours and the letters around. */
  readonly ink: WallInk;
  /** What blinks on it. */
  readonly blinks: WallBlinks;
  readonly #board: Element;
  readonly #pixels: WallSheet;
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
    this.ink = new WallInk(document, () => this.#pixels.redraw());
    this.#pixels = new WallSheet(document, () => this.#places.values());
    this.blinks = new WallBlinks(document);
    this.element.append(svg, this.#pixels.element, this.ink.element, this.blinks.element);
    // Not of the svg, whose size an observer takes for that of what is drawn.
    this.#sizes.observe(this.element);
  }

  /** Whether `host` stands on the wall itself: what scrolls or is moved inside of something else draws in its own box. */
  carries(host: Element): boolean {
    const slots = host.assignedSlot?.getRootNode();
    return slots !== undefined && slots === this.#board.shadowRoot;
  }

  /**
   * @param moved - Called when the box is known, and whenever it is another.
   * @param isWatched - Whether it is measured as well when it changes its size alone; a thousand that are cost a ms a frame.
   */
  join(element: Element, moved: () => void, isWatched = true): WallPlace {
    const place = new Place(this.#sheet, this.#pixels, moved, {
      look: () => this.#measureSoon(place),
      leave: () => {
        if (isWatched) this.#sizes.unobserve(element);
        this.#places.delete(element);
        this.#stale.delete(place);
      },
    });
    this.#places.set(element, place);
    if (isWatched) this.#sizes.observe(element);
    place.look();
    return place;
  }

  /** Lets go of what it holds while no board shows it. */
  leave(): void {
    this.ink.leave();
    this.#pixels.fit();
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
    this.#fitPixels(wall);
    if (moved.some(({ drawing }) => drawing)) this.#pixels.redraw();
  };

  /** As far as anything is drawn in pixels: a page may place its tiles outside of the grid's own size. */
  #fitPixels(corner: DOMRectReadOnly): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { drawing, box } of this.#places.values()) {
      if (!drawing || !box) continue;
      left = Math.min(left, box.left);
      top = Math.min(top, box.top);
      right = Math.max(right, box.left + box.width);
      bottom = Math.max(bottom, box.top + box.height);
    }
    const px = (units: number) => units / UNITS_A_PX;
    this.#pixels.fit(left < right ? { left: px(left), top: px(top), width: px(right - left), height: px(bottom - top) } : undefined, corner);
  }
}

class Place implements WallPlace, Drawn {
  readonly #sheet: Element;
  readonly #pixels: WallSheet;
  readonly #leave: () => void;
  #group: SVGGElement | undefined;
  box: WallBox | undefined;
  drawing: Drawing | undefined;
  readonly look: () => void;

  constructor(sheet: Element, pixels: WallSheet, readonly moved: () => void, { look, leave }: Pick<WallPlace, 'look' | 'leave'>) {
    this.#sheet = sheet;
    this.#pixels = pixels;
    this.look = look;
    this.#leave = leave;
  }

  get group(): SVGGElement {
    if (!this.#group) this.#sheet.append((this.#group = this.#sheet.ownerDocument.createElementNS(SVG, 'g')));
    return this.#group;
  }

  get area(): SheetBox | undefined {
    const { box } = this;
    return box && { left: box.left / UNITS_A_PX, top: box.top / UNITS_A_PX, width: box.width / UNITS_A_PX, height: box.height / UNITS_A_PX };
  }

  show(drawing: Drawing | undefined): void {
    if (!drawing && !this.drawing) return;
    this.drawing = drawing;
    this.#pixels.show(this);
  }

  leave(): void {
    this.#group?.remove();
    this.show(undefined);
    this.#leave();
  }

  /** @returns Whether that is another place. */
  moveTo(box: WallBox | undefined): boolean {
    const before = this.box;
    this.box = box;
    return (['left', 'top', 'width', 'height'] as const).some((side) => Math.abs((box?.[side] ?? -1e9) - (before?.[side] ?? -1e9)) >= 1);
  }
}

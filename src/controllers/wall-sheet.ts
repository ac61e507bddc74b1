import { WallBand } from './wall-band.js';

/** Height of one band, CSS px: what changes in one frame lies in one or two of them. */
const BAND_PX = 256;
/** So many device px are kept at most; of a larger wall only what is on screen or near it. */
const MOST_PX = 24e6;

/** A box on the sheet. */
export interface SheetBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws something within its box, in whole device px. @param ratio - Device px a CSS px. */
export type Drawing = (pen: CanvasRenderingContext2D, box: SheetBox, ratio: number) => void;

/** What has a place on the sheet: its box in CSS px from the wall's corner, undefined while there is none, and what is drawn there. */
export interface Drawn {
  readonly area: SheetBox | undefined;
  readonly drawing: Drawing | undefined;
}

/**
 * Pixels over a wall, in bands of canvases: what is drawn there is no element, so nothing of it is styled, laid out,
 * sorted or painted by the page when it changes. What changes within one task is drawn at its end, once.
 */
export class WallSheet {
  readonly element: HTMLElement;
  readonly #drawn: () => Iterable<Drawn>;
  readonly #changed = new Set<Drawn>();
  readonly #bands: WallBand[] = [];
  #isAll = false;
  #isQueued = false;
  #fitted = '';
  #area: SheetBox = NOWHERE;
  #ratio = 1;

  /** @param drawn - All that is on the sheet. */
  constructor(document: Document, drawn: () => Iterable<Drawn>) {
    this.#drawn = drawn;
    this.element = document.createElement('div');
    this.element.className = 'sheet';
  }

  /** Draws it anew at the end of the task, or takes it away where it has no drawing any more. */
  show(drawn: Drawn): void {
    this.#changed.add(drawn);
    this.#queue();
  }

  /** Draws all anew at the end of the task. */
  redraw(): void {
    this.#isAll = true;
    this.#queue();
  }

  /**
   * @param area - What it has to cover, CSS px from the wall's corner; undefined where nothing is drawn.
   * @param corner - Where that lies on the screen: pixels are laid on those of the screen.
   */
  fit(area: SheetBox = NOWHERE, corner: { readonly x: number; readonly y: number } = { x: 0, y: 0 }): void {
    const ratio = Math.max(1, devicePixelRatio);
    const whole = (at: number, origin: number) => (Math.floor((origin + at) * ratio) - origin * ratio) / ratio;
    const [left, top] = [whole(area.left, corner.x), whole(area.top, corner.y)];
    const [width, height] = [Math.ceil(area.left + area.width - left), Math.ceil(area.top + area.height - top)];
    const fitted = area === NOWHERE ? '' : [left, top, width, height, ratio].map((size) => size.toFixed(2)).join(' ');
    if (fitted === this.#fitted) return;
    this.#fitted = fitted;
    this.#area = { left, top, width, height };
    this.#ratio = ratio;
    for (const band of this.#bands.splice(0)) band.leave();
    // A whole number of device px each, so that none begins between two.
    const step = Math.round(BAND_PX * ratio) / ratio;
    for (let at = 0; area !== NOWHERE && at < height; at += step)
      this.#bands.push(new WallBand(this.element, { left, top: top + at, width, height: Math.min(step, height - at) }, ratio, () => this.redraw()));
    this.redraw();
  }

  #queue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      this.#flush();
    });
  }

  #flush(): void {
    const { width, height } = this.#area;
    const keepsAll = width * height * this.#ratio ** 2 <= MOST_PX;
    for (const band of this.#bands) band.prepare(keepsAll);
    if (this.#isAll) for (const band of this.#bands) band.clear();
    for (const drawn of this.#isAll ? this.#drawn() : this.#changed) this.#draw(drawn);
    this.#changed.clear();
    this.#isAll = false;
  }

  #draw({ area, drawing }: Drawn): void {
    if (!area) return;
    for (const band of this.#bands) if (band.area.top < area.top + area.height && area.top < band.area.top + band.area.height) band.draw(area, drawing);
  }
}

const NOWHERE: SheetBox = { left: 0, top: 0, width: 0, height: 0 };

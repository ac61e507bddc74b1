import { observeVisibility } from './visibility.js';
import type { Drawing, SheetBox } from './wall-sheet.js';

/** How near, as a CSS length: a band that scrolls in is drawn before it is seen. */
const NEAR = '600px';

/** A strip of a wall's pixels. Of a large wall it has them only while somebody may see them. */
export class WallBand {
  readonly #place: HTMLElement;
  readonly #ratio: number;
  readonly #leave: () => void;
  #isNear = true;
  #pen: CanvasRenderingContext2D | null = null;

  /**
   * @param area - CSS px from the wall's corner.
   * @param ratio - Device px a CSS px.
   * @param near - Called when it has come near, or gone.
   */
  constructor(parent: HTMLElement, readonly area: SheetBox, ratio: number, near: () => void) {
    this.#ratio = ratio;
    this.#place = parent.ownerDocument.createElement('div');
    Object.assign(this.#place.style, { left: `${area.left}px`, top: `${area.top}px`, width: `${area.width}px`, height: `${area.height}px` });
    parent.append(this.#place);
    this.#leave = observeVisibility(this.#place, (isNear) => {
      if (isNear === this.#isNear) return;
      this.#isNear = isNear;
      near();
    }, NEAR);
  }

  /** Takes or lets go of its pixels. @param isKept - Whether it has them wherever it is. */
  prepare(isKept: boolean): void {
    if (!isKept && !this.#isNear) {
      this.#pen = null;
      this.#place.replaceChildren();
      return;
    }
    if (this.#pen) return;
    const canvas = this.#place.ownerDocument.createElement('canvas');
    canvas.width = Math.ceil(this.area.width * this.#ratio);
    canvas.height = Math.ceil(this.area.height * this.#ratio);
    Object.assign(canvas.style, { width: `${canvas.width / this.#ratio}px`, height: `${canvas.height / this.#ratio}px` });
    this.#pen = canvas.getContext('2d');
    this.#place.replaceChildren(canvas);
  }

  /** Without a drawing, it is taken away. @param area - CSS px from the wall's corner. */
  draw({ left, top, width, height }: SheetBox, drawing: Drawing | undefined): void {
    const pen = this.#pen;
    if (!pen) return;
    const ratio = this.#ratio;
    const px = (at: number, origin: number) => Math.round((at - origin) * ratio);
    const [x, y] = [px(left, this.area.left), px(top, this.area.top)];
    const box = { left: x, top: y, width: px(left + width, this.area.left) - x, height: px(top + height, this.area.top) - y };
    pen.clearRect(box.left, box.top, box.width, box.height);
    drawing?.(pen, box, ratio);
  }

  clear(): void {
    this.#pen?.clearRect(0, 0, this.#pen.canvas.width, this.#pen.canvas.height);
  }

  leave(): void {
    this.#leave();
    this.#place.remove();
  }
}

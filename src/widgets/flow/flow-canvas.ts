import type { FlowPicture } from './flow-picture.js';

/** Of what is drawn in the box, px. */
export const CANVAS_HEIGHT = 420;
/** Below this size names can hardly be read. */
const LEAST_FIT = 0.75;
/** Of the element, as in its styles: from where on the lists stand below, and what they take beside the picture. */
const NARROW = 640;
const SIDE = 292;

/** Room for the picture in an element of some width. */
export function canvasWidth(width: number): number {
  return Math.floor(width < NARROW ? width : width - SIDE);
}

/** The size at which a graph fits its box, as far as it stays readable. */
export function fittingZoom(width: number, { places }: FlowPicture): number {
  return Math.min(1, Math.max(LEAST_FIT, canvasWidth(width) / places.width));
}

export function zoomed(zoom: number, factor: number): number {
  return Math.min(2, Math.max(0.3, zoom * factor));
}

/** Way of the mouse from which on it drags, px: a hand that clicks is never quite still. */
const DRAG = 4;

/** Drags a box under the mouse; fingers scroll by themselves. */
export class CanvasDrag {
  #way = 0;

  readonly move = ({ buttons, movementX, movementY, currentTarget, pointerType, pointerId }: PointerEvent): void => {
    if (buttons !== 1 || pointerType !== 'mouse' || !(currentTarget instanceof HTMLElement)) {
      this.#way = 0;
      return;
    }
    this.#way += Math.abs(movementX) + Math.abs(movementY);
    // From then on the mouse belongs to the box: nothing within is looked for or lit up on the way, and none is clicked at its end.
    if (this.#way >= DRAG && !currentTarget.hasPointerCapture(pointerId)) currentTarget.setPointerCapture(pointerId);
    currentTarget.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
  };
}

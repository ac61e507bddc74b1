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

/** Drags the box under the mouse; fingers scroll by themselves. */
export function pan({ buttons, movementX, movementY, currentTarget, pointerType }: PointerEvent): void {
  if (buttons === 1 && pointerType === 'mouse' && currentTarget instanceof HTMLElement) currentTarget.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
}

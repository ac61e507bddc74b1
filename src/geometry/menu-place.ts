import type { Box } from './card-place.js';

/** Room kept to the viewport's edges, CSS px. */
const GAP = 4;

/**
 * Where a menu opens: below its anchor, above where there is no room below and more above; along the anchor's start edge, turned
 * over where it would leave the viewport. A pointer's place is an anchor without a size.
 *
 * @returns The menu's upper left corner, never beyond the viewport's upper left.
 */
export function menuPlace(anchor: Box, menu: { readonly width: number; readonly height: number }, viewport: { readonly width: number; readonly height: number }, isRtl: boolean): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height;
  const roomBelow = viewport.height - GAP - below;
  const top = roomBelow >= menu.height || roomBelow >= anchor.top - GAP ? below : anchor.top - menu.height;
  const fromLeft = anchor.left;
  const fromRight = anchor.left + anchor.width - menu.width;
  const fits = (left: number) => left >= GAP && left + menu.width <= viewport.width - GAP;
  const [wanted, other] = isRtl ? [fromRight, fromLeft] : [fromLeft, fromRight];
  const left = fits(wanted) || !fits(other) ? wanted : other;
  const within = (place: number, size: number, room: number) => Math.max(GAP, Math.min(place, room - GAP - size));
  return { left: within(left, menu.width, viewport.width), top: within(top, menu.height, viewport.height) };
}

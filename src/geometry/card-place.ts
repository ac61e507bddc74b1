/** A rectangle in CSS px from the viewport's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room kept to the anchor and to the viewport's edges, CSS px. */
const GAP = 8;

/**
 * Where a card goes that explains `anchor` without covering it: below, where it fits, else above, else on the side
 * with more room; its end edge follows the anchor's, moved as far as needed to stay on screen.
 *
 * @returns The card's upper left corner, never beyond the viewport's upper left.
 */
export function cardPlace(anchor: Box, card: { readonly width: number; readonly height: number }, viewport: { readonly width: number; readonly height: number }): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - card.height;
  const roomBelow = viewport.height - GAP - below;
  const roomAbove = anchor.top - 2 * GAP;
  const top = roomBelow >= card.height || roomBelow >= roomAbove ? below : above;
  const right = viewport.width - GAP - card.width;
  const left = anchor.left + anchor.width - card.width;
  return {
    left: Math.max(GAP, Math.min(left, right)),
    top: Math.max(GAP, Math.min(top, viewport.height - GAP - card.height)),
  };
}

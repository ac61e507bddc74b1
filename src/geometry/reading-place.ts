/** Px kept between a card and the point it reads. */
const GAP = 14;

/**
 * Where a card goes that reads the slot at `x`, so that it never covers a point of that slot: right of it, where that
 * does not fit left of it, and where neither fits over the box, or under it when there is no room above.
 *
 * @param box - What the card stays beside, px; its upper left corner is the origin.
 * @param roomAbove - Px between the box and the top of the screen.
 * @returns The card's upper left corner.
 */
export function readingPlace(
  x: number,
  box: { readonly width: number; readonly height: number },
  card: { readonly width: number; readonly height: number },
  roomAbove: number,
): { readonly left: number; readonly top: number } {
  if (x + GAP + card.width <= box.width) return { left: x + GAP, top: 0 };
  if (x - GAP - card.width >= 0) return { left: x - GAP - card.width, top: 0 };
  const left = Math.max(0, Math.min(x - card.width / 2, box.width - card.width));
  return { left, top: roomAbove >= card.height + GAP ? -card.height - GAP / 2 : box.height + GAP / 2 };
}

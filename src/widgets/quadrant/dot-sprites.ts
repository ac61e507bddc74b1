import { dotSide, paintDot, type DotSprite, type Rgb } from '../../marks/dot.js';

const made = new Map<string, DotSprite>();

/** A dot as pixels, kept once made: making one costs as much as laying a thousand. */
export function dotSprite(radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number): DotSprite {
  const key = [radius, ...color, alpha, ...surface, ratio].join(' ');
  let sprite = made.get(key);
  if (!sprite) {
    const side = dotSide(radius, ratio);
    const drawing = new OffscreenCanvas(side, side);
    const pen = drawing.getContext('2d');
    if (pen) paintDot(pen, radius, color, alpha, surface, ratio);
    sprite = { image: drawing.transferToImageBitmap(), side };
    made.set(key, sprite);
  }
  return sprite;
}

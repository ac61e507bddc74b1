/** Red, green, blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A dot with a ring of the surface's colour around it, drawn once, to be laid wherever one stands. */
export interface DotSprite {
  readonly image: CanvasImageSource;
  /** Device pixels. */
  readonly side: number;
}

const known = new Map<string, DotSprite>();

/**
 * Kept once made: making one costs as much as laying a thousand.
 *
 * @param radius - Of the dot without its ring, CSS px. @param ratio - Device pixels a CSS px.
 */
export function dotSprite(radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number): DotSprite {
  const key = [radius, ...color, alpha, ...surface, ratio].join(' ');
  const made = known.get(key) ?? drawn(radius, color, alpha, surface, ratio);
  known.set(key, made);
  return made;
}

function drawn(radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number): DotSprite {
  const side = 2 * Math.ceil((radius + 2) * ratio);
  const drawing = new OffscreenCanvas(side, side);
  const pen = drawing.getContext('2d');
  if (pen)
    for (const [size, fill] of [[(radius + 1) * ratio, css(surface, 1)], [radius * ratio, css(color, alpha)]] as const) {
      pen.beginPath();
      pen.arc(side / 2, side / 2, size, 0, 2 * Math.PI);
      pen.fillStyle = fill;
      pen.fill();
    }
  return { image: drawing.transferToImageBitmap(), side };
}

function css([red, green, blue]: Rgb, alpha: number): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

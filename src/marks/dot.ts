/** Red, green, blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A dot drawn once, to be laid wherever one stands. */
export interface DotSprite {
  readonly image: CanvasImageSource;
  /** Device pixels. */
  readonly side: number;
}

/** Device pixels that a dot with its ring needs. */
export function dotSide(radius: number, ratio: number): number {
  return 2 * Math.ceil((radius + 2) * ratio);
}

/**
 * A dot with a ring of the surface's colour around it, in the middle of a square of `dotSide` pixels.
 *
 * @param radius - Of the dot without its ring, CSS px.
 * @param ratio - Device pixels a CSS px.
 */
export function paintDot(pen: OffscreenCanvasRenderingContext2D, radius: number, color: Rgb, alpha: number, surface: Rgb, ratio: number): void {
  const middle = dotSide(radius, ratio) / 2;
  for (const [size, fill] of [[(radius + 1) * ratio, css(surface, 1)], [radius * ratio, css(color, alpha)]] as const) {
    pen.beginPath();
    pen.arc(middle, middle, size, 0, 2 * Math.PI);
    pen.fillStyle = fill;
    pen.fill();
  }
}

function css([red, green, blue]: Rgb, alpha: number): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

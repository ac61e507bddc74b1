/**
 * Paints the points of a matrix into a canvas: pixels only, everything it needs is handed in.
 *
 * A few are drawn as dots with a ring of the surface's colour, so that neighbours stay apart. Where they would cover
 * each other, shade tells how many share a cell: darker by the logarithm, so that one person is seen beside a thousand.
 */

import { dotStamp, stampDot, type DotStamp, type Rgb } from './dot-stamp.js';

export interface QuadrantPaint {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** 1 for those picked; nobody is where absent. */
  readonly picked?: Uint8Array | undefined;
  readonly ink: Rgb;
  readonly accent: Rgb;
  readonly surface: Rgb;
  /** Of the plot and of the dots, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Where the plot begins in the canvas, CSS px; around it there is room for a dot on the plot's edge. */
  readonly origin: readonly [x: number, y: number];
  /** Device pixels a CSS px. */
  readonly ratio: number;
}

/** Side of a cell of the shading, CSS px. */
const CELL = 3;
/** Shades that can be told apart. */
const STEPS = 63;

/** Whether dots of this size would cover too much of each other to be told apart. */
export function isCrowded(count: number, { width, height }: { readonly width: number; readonly height: number }, radius: number): boolean {
  return count * (2 * radius + 2) ** 2 > 0.45 * width * height;
}

/** @param image - As large as the canvas, with whatever is in it: to be kept from one painting to the next, as fresh memory costs more than the dots. */
export function paintQuadrant(context: CanvasRenderingContext2D, paint: QuadrantPaint, image: ImageData): void {
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  if (isCrowded(paint.x.length, paint, paint.radius)) paintShading(pixels, image, paint);
  else paintDots(context, pixels, image, paint);
  context.putImageData(image, 0, 0);
}

function paintDots(context: CanvasRenderingContext2D, pixels: Uint32Array, { width }: ImageData, { x, y, picked, ink, accent, surface, radius, origin, ratio }: QuadrantPaint): void {
  const isPicking = picked?.includes(1) ?? false;
  const stamp = (color: Rgb, alpha: number) => dotStamp(context, radius * ratio, color, alpha, surface, ratio, width);
  const plain = stamp(ink, isPicking ? 0.4 : 0.85);
  const [left, top] = [origin[0] * ratio - plain.side / 2, origin[1] * ratio - plain.side / 2];
  const all = (dot: DotStamp, which: 0 | 1) => {
    for (let at = 0; at < x.length; at++) {
      const px = x[at] ?? NaN;
      if (!Number.isNaN(px) && (picked?.[at] ?? 0) === which) stampDot(pixels, dot, Math.round((y[at] ?? 0) * ratio + top) * width + Math.round(px * ratio + left));
    }
  };
  all(plain, 0);
  if (isPicking) all(stamp(accent, 1), 1);
}

function paintShading(pixels: Uint32Array, { width: stride, height: lines }: ImageData, { x, y, picked, ink, accent, width, height, origin, ratio }: QuadrantPaint): void {
  const cell = Math.max(1, Math.round(CELL * ratio));
  const [left, top] = [Math.round(origin[0] * ratio), Math.round(origin[1] * ratio)];
  const columns = Math.min(Math.floor((width * ratio) / cell) + 1, Math.floor((stride - left) / cell));
  const rows = Math.min(Math.floor((height * ratio) / cell) + 1, Math.floor((lines - top) / cell));
  const per = ratio / cell;
  const all = new Uint32Array(columns * rows);
  const some = picked && new Uint32Array(columns * rows);
  for (let at = 0; at < x.length; at++) {
    const px = x[at] ?? NaN;
    if (Number.isNaN(px)) continue;
    const place = Math.min(rows - 1, ((y[at] ?? 0) * per) | 0) * columns + Math.min(columns - 1, (px * per) | 0);
    all[place] = (all[place] ?? 0) + 1;
    if (some && picked[at]) some[place] = (some[place] ?? 0) + 1;
  }
  let [most, isPicking] = [1, false];
  for (let place = 0; place < all.length; place++) if ((all[place] ?? 0) > most) most = all[place] ?? 0;
  if (some) isPicking = some.some((count) => count > 0);
  const plain = shadesUpTo(most, ink, isPicking ? 0.35 : 1);
  const front = some && isPicking ? shadesUpTo(most, accent, 1) : plain;
  for (let row = 0; row < rows; row++) {
    const first = (top + row * cell) * stride + left;
    let isEmpty = true;
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const count = all[place] ?? 0;
      if (count === 0) continue;
      const own = some?.[place] ?? 0;
      const shade = (own > 0 ? front[own] : plain[count]) ?? 0;
      const from = first + column * cell;
      for (let pixel = from; pixel < from + cell; pixel++) pixels[pixel] = shade;
      isEmpty = false;
    }
    if (!isEmpty) for (let line = 1; line < cell; line++) pixels.copyWithin(first + line * stride, first, first + columns * cell);
  }
}

/**
 * The shade of each count, by its logarithm from hardly seen to full, as pixels of an image; the byte order is that of
 * every machine a browser runs on.
 */
function shadesUpTo(most: number, [red, green, blue]: Rgb, strength: number): Uint32Array {
  const shades = new Uint32Array(most + 1);
  const per = 1 / Math.log(most + 1);
  for (let count = 1; count <= most; count++) {
    const step = Math.round(Math.log(count + 1) * per * STEPS) / STEPS;
    const alpha = Math.round(255 * strength * (0.22 + 0.78 * step));
    shades[count] = ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return shades;
}

/**
 * The shading of a crowded matrix: how many share a cell, darker by the logarithm, so that one person is seen beside a
 * thousand. One pixel is one cell: the browser enlarges the small picture, which costs a ninth of painting the large one.
 */
import type { Rgb } from './dot.js';

/** Side of a cell, CSS px. */
const CELL = 3;
/** Shades that can be told apart. */
const STEPS = 63;

/** Cells over a plot, and the side of each in device pixels. */
export interface ShadeGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
}

export interface ShadePaint {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly picked?: Uint8Array | undefined;
  readonly ink: Rgb;
  readonly accent: Rgb;
  /** Device pixels a CSS px. */
  readonly ratio: number;
}

/** A cell is a whole number of device pixels, so that none is blurred; the last column and row hold what stands on the plot's edge. */
export function shadeGrid({ width, height }: { readonly width: number; readonly height: number }, ratio: number): ShadeGrid {
  const cell = Math.max(1, Math.round(CELL * ratio));
  return { columns: Math.floor((width * ratio) / cell) + 1, rows: Math.floor((height * ratio) / cell) + 1, cell };
}

/** @param pixels - One a cell, row by row; whatever is in them is written over. */
export function paintShades(pixels: Uint32Array, { columns, rows, cell }: ShadeGrid, { x, y, picked, ink, accent, ratio }: ShadePaint): void {
  const per = ratio / cell;
  const all = new Uint32Array(columns * rows);
  const some = picked && new Uint32Array(columns * rows);
  let most = 1;
  for (let at = 0; at < x.length; at++) {
    const px = x[at] ?? NaN;
    if (Number.isNaN(px)) continue;
    const place = Math.min(rows - 1, ((y[at] ?? 0) * per) | 0) * columns + Math.min(columns - 1, (px * per) | 0);
    const count = (all[place] ?? 0) + 1;
    all[place] = count;
    if (count > most) most = count;
    if (some && picked[at]) some[place] = (some[place] ?? 0) + 1;
  }
  const isPicking = some?.some((count) => count > 0) ?? false;
  const plain = shadesUpTo(most, ink, isPicking ? 0.35 : 1);
  for (let place = 0; place < all.length; place++) pixels[place] = plain[all[place] ?? 0] ?? 0;
  if (!some || !isPicking) return;
  const front = shadesUpTo(most, accent, 1);
  for (let place = 0; place < some.length; place++) if (some[place]) pixels[place] = front[some[place] ?? 0] ?? 0;
}

/**
 * The shade of each count, by its logarithm from hardly seen to full, as pixels of an image; nobody leaves a cell clear. The
 * byte order is that of every machine a browser runs on.
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

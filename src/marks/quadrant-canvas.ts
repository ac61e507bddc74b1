/**
 * Paints the points of a matrix into a canvas: pixels only, everything it needs is handed in.
 *
 * A few are drawn as dots with a ring of the surface's colour, so that neighbours stay apart. Where they would cover
 * each other, shade tells how many share a cell.
 */
import type { DotSprite, Rgb } from './dot.js';
import { paintShades, shadeGrid, type ShadeGrid, type ShadePaint } from './quadrant-shades.js';

export interface QuadrantPaint extends ShadePaint {
  /** A dot of this colour and opacity. */
  readonly dot: (color: Rgb, alpha: number) => DotSprite;
  /** Of the plot and of the dots, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Where the plot begins in the box, CSS px; around it there is room for a dot on the plot's edge. */
  readonly origin: readonly [x: number, y: number];
}

/** How a canvas lies in its box, CSS px, and how many pixels it has; `grid` where a pixel is a cell of the shading. */
export interface QuadrantSheet {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly [across: number, down: number];
  readonly grid: ShadeGrid | undefined;
}

/** Whether dots of this size would cover too much of each other to be told apart. */
export function isCrowded(count: number, { width, height }: { readonly width: number; readonly height: number }, radius: number): boolean {
  return count * (2 * radius + 2) ** 2 > 0.45 * width * height;
}

/** The canvas that a painting needs. @param box - Of the whole drawing, CSS px. */
export function quadrantSheet(paint: Pick<QuadrantPaint, 'x' | 'width' | 'height' | 'radius' | 'origin' | 'ratio'>, box: { readonly width: number; readonly height: number }): QuadrantSheet {
  const { ratio, origin } = paint;
  if (!isCrowded(paint.x.length, paint, paint.radius)) return { left: 0, top: 0, ...box, pixels: [Math.round(box.width * ratio), Math.round(box.height * ratio)], grid: undefined };
  const grid = shadeGrid(paint, ratio);
  const [left, top] = [Math.round(origin[0] * ratio) / ratio, Math.round(origin[1] * ratio) / ratio];
  return { left, top, width: (grid.columns * grid.cell) / ratio, height: (grid.rows * grid.cell) / ratio, pixels: [grid.columns, grid.rows], grid };
}

/**
 * @param isBlank - Whether nothing has been painted since the canvas got its size: wiping it would touch all its memory once more.
 * @param grid - Of the sheet.
 * @param image - As large as the sheet's cells, with whatever is in it: to be kept from one painting to the next.
 */
export function paintQuadrant(context: CanvasRenderingContext2D, paint: QuadrantPaint, isBlank: boolean, grid: ShadeGrid | undefined, image: ImageData | undefined): void {
  if (!grid || !image) {
    if (!isBlank) context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    return paintDots(context, paint);
  }
  paintShades(new Uint32Array(image.data.buffer), grid, paint);
  context.putImageData(image, 0, 0);
}

function paintDots(context: CanvasRenderingContext2D, { x, y, picked, ink, accent, dot, origin, ratio }: QuadrantPaint): void {
  const isPicking = picked?.includes(1) ?? false;
  const all = ({ image, side }: DotSprite, which: 0 | 1) => {
    const [left, top] = [origin[0] * ratio - side / 2, origin[1] * ratio - side / 2];
    for (let at = 0; at < x.length; at++) {
      const px = x[at] ?? NaN;
      if (!Number.isNaN(px) && (picked?.[at] ?? 0) === which) context.drawImage(image, Math.round(px * ratio + left), Math.round((y[at] ?? 0) * ratio + top));
    }
  };
  all(dot(ink, isPicking ? 0.4 : 0.85), 0);
  if (isPicking) all(dot(accent, 1), 1);
}

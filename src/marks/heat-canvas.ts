/**
 * Paints the cells of a heat map into a canvas: pixels only, everything it needs is handed in.
 *
 * The cells are one small image, a pixel each, drawn larger without smoothing; then the gaps are drawn over it. Tens of
 * thousands of cells cost one copy and a few hundred lines, where a rectangle each would not fit into a frame.
 */
import type { HeatGrid } from '../geometry/heat-grid.js';

export interface HeatPaint {
  readonly grid: HeatGrid;
  /** A step of the palette for each cell, row by row. */
  readonly codes: Uint8Array;
  /** The code of a cell without a value. */
  readonly nothing: number;
  /** Red, green and blue of each step, 0..255. */
  readonly palette: readonly (readonly [number, number, number])[];
  /** Resolved colours: of the gaps, and of the hatching where nothing was measured; what has not begun stays empty. As a canvas takes them. */
  readonly surface: string;
  readonly hatch: string;
  /** Px scrolled down. */
  readonly top: number;
  /** Device pixels a CSS px. */
  readonly ratio: number;
  /** Of a canvas nobody sees, at least as many pixels wide as there are columns and as high as there are rows in view. */
  readonly sheet: CanvasRenderingContext2D;
  /** Words in the cells, where they are wanted and fit. */
  readonly texts?: { readonly of: (row: number, column: number) => string; readonly font: string; readonly inkOf: (code: number) => string };
}

/** CSS px a cell below which gaps would eat it. */
const LEAST_FOR_GAP = 4;
const HATCH_PX = 8;

/** Clears the canvas and paints what is in view. */
export function paintHeat(context: CanvasRenderingContext2D, paint: HeatPaint): void {
  const { grid, top, ratio, surface } = paint;
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (grid.rows === 0 || grid.columns === 0) return;
  const first = Math.max(0, Math.floor(top / grid.rowHeight));
  const last = Math.min(grid.rows, Math.ceil((top + canvas.height / ratio) / grid.rowHeight));
  const x = (column: number) => Math.round(column * grid.columnWidth * ratio);
  const y = (row: number) => Math.round((row * grid.rowHeight - top) * ratio);
  paintHatch(context, paint, first, last, x, y);
  paintCells(context, paint, first, last, x, y);
  context.fillStyle = surface;
  const gap = Math.max(1, Math.round(ratio));
  if (grid.columnWidth >= LEAST_FOR_GAP) for (let column = 1; column < grid.columns; column++) context.fillRect(x(column), y(first), gap, y(last) - y(first));
  if (grid.rowHeight >= LEAST_FOR_GAP) for (let row = first; row < last; row++) context.fillRect(0, y(row + 1) - gap, x(grid.columns), gap);
  if (paint.texts) paintTexts(context, paint, first, last, x, y);
}

/** Under everything: cells without a value stay transparent and let it through. By a tile, since lines over the whole map cost a third of a frame. */
function paintHatch(context: CanvasRenderingContext2D, { grid, hatch, ratio, codes, nothing }: HeatPaint, first: number, last: number, x: (column: number) => number, y: (row: number) => number): void {
  if (!codes.includes(nothing)) return;
  const pattern = context.createPattern(hatchTile(context.canvas.ownerDocument, hatch, ratio), 'repeat');
  if (!pattern) return;
  context.fillStyle = pattern;
  for (let row = first; row < last; row++)
    for (let column = 0; column < grid.future; column++) {
      const from = column;
      while (column < grid.future && codes[row * grid.columns + column] === nothing) column++;
      if (column > from) context.fillRect(x(from), y(row), x(column) - x(from), y(row + 1) - y(row));
    }
}

function hatchTile(document: Document, colour: string, ratio: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  const size = Math.max(2, Math.round(HATCH_PX * ratio));
  tile.width = tile.height = size;
  const context = tile.getContext('2d');
  if (!context) return tile;
  context.strokeStyle = colour;
  context.lineWidth = ratio;
  context.beginPath();
  // From corner to corner, and the halves of its neighbours' lines that reach into the other corners.
  for (const at of [0, size, 2 * size]) {
    context.moveTo(at - size - 1, size + 1);
    context.lineTo(at + 1, -1);
  }
  context.stroke();
  return tile;
}

function paintCells(context: CanvasRenderingContext2D, { grid, codes, nothing, palette, sheet }: HeatPaint, first: number, last: number, x: (column: number) => number, y: (row: number) => number): void {
  const { columns } = grid;
  if (last <= first) return;
  const image = sheet.createImageData(columns, last - first);
  const pixels = new Uint32Array(image.data.buffer);
  // Little-endian, as every machine with a browser is.
  const words = palette.map(([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0);
  for (let at = first * columns, pixel = 0; at < last * columns; at++, pixel++) {
    const code = codes[at] ?? nothing;
    if (code !== nothing) pixels[pixel] = words[code] ?? 0;
  }
  sheet.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet.canvas, 0, 0, columns, last - first, 0, y(first), x(columns), y(last) - y(first));
}

function paintTexts(context: CanvasRenderingContext2D, { grid, texts, codes, nothing, ratio }: HeatPaint, first: number, last: number, x: (column: number) => number, y: (row: number) => number): void {
  if (!texts) return;
  context.font = texts.font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const room = grid.columnWidth * ratio - 4 * ratio;
  for (let row = first; row < last; row++)
    for (let column = 0; column < grid.columns; column++) {
      const code = codes[row * grid.columns + column] ?? nothing;
      const text = texts.of(row, column);
      if (code === nothing || context.measureText(text).width > room) continue;
      context.fillStyle = texts.inkOf(code);
      context.fillText(text, (x(column) + x(column + 1)) / 2, (y(row) + y(row + 1)) / 2);
    }
}

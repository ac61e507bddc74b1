import type { SparklineFrame } from '../geometry/sparkline.js';
import type { SparklineTrace } from '../geometry/sparkline-trace.js';
import type { FigureTexts } from './figures.js';

/** Colours and letters of a small tile, as the browser computed them. */
export interface Ink {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly surface: string;
  readonly better: string;
  readonly worse: string;
  /** CSS font family. */
  readonly family: string;
  readonly isRtl: boolean;
}

/** A tile below this has no room for more than its number, how that moved, and a line: CSS px inside of its border. The style sheet of the tile says the same. */
export const SMALL_TILE = { width: 72, height: 64 } as const;

/** Where its parts stand, CSS px from the tile's corner, border and padding included. */
const ROWS = { side: 5, value: { top: 1, height: 15, font: 13 }, delta: { top: 16, height: 11, font: 9 }, line: { left: 7, right: 9, top: 28, bottom: 3 } } as const;

/**
 * Draws a tile that is hardly larger than its number: value, difference, line and the target's tick.
 *
 * @param box - Of the tile, in the pen's px.
 * @param ratio - The pen's px a CSS px.
 * @param lineIn - Lays out the line in a frame of the pen's px.
 */
export function drawSmallTile(pen: CanvasRenderingContext2D, box: SparklineFrame, ratio: number, figures: FigureTexts, lineIn: (frame: SparklineFrame) => SparklineTrace, ink: Ink): void {
  const { value, side, line } = ROWS;
  const rows = { pen, box, ratio, ink };
  const { isStale, change } = figures;
  const size = value.font * ratio;
  writeRow(rows, value, side, [
    { text: figures.digits, font: `600 ${size}px ${ink.family}`, colour: isStale ? ink.ink3 : ink.ink },
    { text: figures.unit && `\u2009${figures.unit}`, font: `400 ${size / 2}px ${ink.family}`, colour: isStale ? ink.ink3 : ink.ink2 },
  ]);
  if (change) writeChange(rows, change, isStale);
  const frame = { left: box.left + line.left * ratio, top: box.top + line.top * ratio, width: box.width - (line.left + line.right) * ratio, height: box.height - (line.top + line.bottom) * ratio };
  if (frame.width > 0 && frame.height > 0) drawLine(rows, frame, lineIn(frame), isStale);
}

interface Rows {
  readonly pen: CanvasRenderingContext2D;
  readonly box: SparklineFrame;
  readonly ratio: number;
  readonly ink: Ink;
}

interface Words {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
}

/** @param before - CSS px that stay free before the words. @returns Where the words begin, in the pen's px. */
function writeRow({ pen, box, ratio, ink }: Rows, row: { readonly top: number; readonly height: number; readonly font: number }, before: number, words: readonly Words[]): number {
  // The middle of digits, which are a little less than three quarters of their size, in the middle of the row.
  const baseline = Math.round(box.top + (row.top + row.height / 2 + row.font * 0.365) * ratio);
  const said = words.filter(({ text }) => text !== '');
  let x = box.left + before * ratio;
  if (ink.isRtl) x = box.left + box.width - ROWS.side * ratio - said.reduce((sum, word) => sum + widthOf(pen, word), 0);
  const start = x;
  for (const word of said) {
    pen.font = word.font;
    pen.fillStyle = word.colour;
    pen.fillText(word.text, x, baseline);
    if (word !== said.at(-1)) x += widthOf(pen, word);
  }
  return start;
}

function widthOf(pen: CanvasRenderingContext2D, { text, font }: Words): number {
  pen.font = font;
  return pen.measureText(text).width;
}

function writeChange(rows: Rows, { digits, unit, arrow, verdict }: NonNullable<FigureTexts['change']>, isStale: boolean): void {
  const { ink, ratio } = rows;
  const { delta, side } = ROWS;
  const isTold = verdict !== 'neutral';
  const colour = isStale ? ink.ink3 : isTold ? ink[verdict] : ink.ink2;
  const font = `${isTold ? 600 : 400} ${delta.font * ratio}px ${ink.family}`;
  // An arrow is 0.75 em wide, and 0.3 em stay free after it.
  const room = arrow === 'level' ? 0 : 1.05 * delta.font;
  const start = writeRow(rows, delta, side + room, [{ text: unit ? `${digits}\u2009${unit}` : digits, font, colour }]);
  if (arrow !== 'level') drawArrow(rows, start - room * ratio, arrow, isTold, colour);
}

/** Filled where the difference is more than chance, open where it is not. */
function drawArrow({ pen, box, ratio }: Rows, left: number, arrow: 'up' | 'down', isFilled: boolean, colour: string): void {
  const em = ROWS.delta.font * ratio;
  const [top, bottom] = [box.top + (ROWS.delta.top + ROWS.delta.height / 2) * ratio - 0.36 * em, box.top + (ROWS.delta.top + ROWS.delta.height / 2) * ratio + 0.32 * em];
  const [foot, tip] = arrow === 'up' ? [bottom, top] : [top, bottom];
  const inset = isFilled ? 0 : 0.06 * em;
  pen.beginPath();
  pen.moveTo(left + 2 * inset, foot + (arrow === 'up' ? -inset : inset));
  pen.lineTo(left + 0.75 * em - 2 * inset, foot + (arrow === 'up' ? -inset : inset));
  pen.lineTo(left + 0.375 * em, tip + (arrow === 'up' ? inset : -inset));
  pen.closePath();
  if (isFilled) {
    pen.fillStyle = colour;
    pen.fill();
  } else stroke(pen, colour, 0.1 * em);
}

/** Whole device px: a line of one is drawn ten times as fast as one of one and a half. */
const lineWidth = (ratio: number) => Math.max(1, Math.floor(1.25 * ratio));

function drawLine({ pen, box, ratio, ink }: Rows, frame: SparklineFrame, trace: SparklineTrace, isFaint: boolean): void {
  pen.globalAlpha = isFaint ? 0.6 : 1;
  pen.lineJoin = 'bevel';
  pen.beginPath();
  trace.line(pen);
  stroke(pen, ink.ink3, lineWidth(ratio));
  dots(pen, (at) => trace.lone(at), ink.ink3, 1.5 * ratio);
  const { last, target } = trace;
  if (last?.isOpen) {
    pen.setLineDash([1.5 * ratio, 3 * ratio]);
    pen.beginPath();
    trace.open(pen);
    stroke(pen, ink.ink3, lineWidth(ratio));
    pen.setLineDash([]);
  }
  if (last) {
    const at = { x: frame.left + last.x * frame.width, y: frame.top + last.y * frame.height };
    dots(pen, (dot) => dot.lineTo(at.x, at.y), ink.ink2, 2.5 * ratio);
    if (last.isOpen) dots(pen, (dot) => dot.lineTo(at.x, at.y), ink.surface, 1.25 * ratio);
  }
  pen.globalAlpha = 1;
  if (target === undefined) return;
  pen.fillStyle = ink.ink;
  pen.fillRect(box.left + box.width - (ROWS.side + 3) * ratio, Math.round(frame.top + target * frame.height - (target * 2 * ratio)), 3 * ratio, 2 * ratio);
}

/** A canvas draws no line without a length: a circle a spot. */
function dots(pen: CanvasRenderingContext2D, trace: (dot: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }) => void, colour: string, radius: number): void {
  pen.fillStyle = colour;
  trace({
    moveTo: () => undefined,
    lineTo: (x, y) => {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fill();
    },
  });
}

function stroke(pen: CanvasRenderingContext2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

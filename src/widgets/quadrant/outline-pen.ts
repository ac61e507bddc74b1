import { insideBox, insideLasso, type Point } from '../../geometry/enclosed.js';
import type { QuadrantLayout, QuadrantSize } from '../../geometry/quadrant-layout.js';

/** What is drawn around points. */
export type Tool = 'box' | 'lasso';

/** How far a key moves the pen, as a share of the plot. */
const STEP = 0.02;
/** A finger or a hand that trembles draws nothing. */
const LEAST_DRAG_PX = 6;

/** Draws around points, by pointer or by keys: owns the line and nothing else. */
export class OutlinePen {
  #points: Point[] = [];
  #pointer: number | undefined;

  /** Whether a line is under way that can be seen. */
  get isDrawn(): boolean {
    return this.#points.length > 1;
  }

  /** Whether keys, not a pointer, draw. */
  get isKeyed(): boolean {
    return this.#points.length > 0 && this.#pointer === undefined;
  }

  /** @param pointer - Id of the pointer that draws; undefined for keys. */
  begin(place: Point, pointer?: number): void {
    this.#points = [place];
    this.#pointer = pointer;
  }

  isDrawnBy(pointer: number): boolean {
    return this.#points.length > 0 && this.#pointer === pointer;
  }

  /** @returns Whether the line grew. */
  extend(place: Point): boolean {
    const [first] = this.#points;
    if (this.#points.length === 1 && first && Math.hypot(place[0] - first[0], place[1] - first[1]) < LEAST_DRAG_PX) return false;
    this.#points.push(place);
    return true;
  }

  /** Moves the pen of keys one step, kept within the plot. */
  step([dx, dy]: Point, { width, height }: QuadrantSize): void {
    const [x, y] = this.#points.at(-1) ?? [0, 0];
    const by = Math.max(LEAST_DRAG_PX, STEP * Math.max(width, height));
    this.#points.push([Math.min(width, Math.max(0, x + dx * by)), Math.min(height, Math.max(0, y + dy * by))]);
  }

  drop(): void {
    this.#points = [];
    this.#pointer = undefined;
  }

  /** Corners of what is drawn, px in the plot; undefined while nothing is. */
  outline(tool: Tool): readonly Point[] | undefined {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (!first || !last || !this.isDrawn) return undefined;
    return tool === 'lasso' ? this.#points : [first, [last[0], first[1]], last, [first[0], last[1]]];
  }

  /** 1 for each point inside of what is drawn. */
  inside(tool: Tool, { x, y }: QuadrantLayout): Uint8Array {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (tool === 'lasso' || !first || !last) return insideLasso(x, y, this.#points);
    return insideBox(x, y, first, last);
  }
}

import type { StandingColumns, StandingPoint } from '../domain/standings.js';

/** Where a matrix puts its points: px inside the plot, from its upper left corner. */
export interface QuadrantLayout {
  readonly width: number;
  readonly height: number;
  /** `NaN` for those who cannot be placed. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Persons without ability, or without willingness. */
  readonly unmeasured: number;
  /** Scores beyond 0..100, drawn at the edge. */
  readonly beyond: number;
}

export interface QuadrantSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Both scores run from 0 to 100 over the whole plot, ability to the right, willingness upwards.
 *
 * @param before - A layout that nobody looks at any more, whose columns may be written over: fresh memory costs more than the places.
 */
export function quadrantLayout({ length, ability, willingness }: StandingColumns, { width, height }: QuadrantSize, before?: QuadrantLayout): QuadrantLayout {
  const x = before?.x.length === length ? before.x : new Float32Array(length);
  const y = before?.y.length === length ? before.y : new Float32Array(length);
  const [perX, perY] = [width / 100, height / 100];
  let [unmeasured, beyond] = [0, 0];
  for (let at = 0; at < length; at++) {
    const [a, w] = [ability[at] ?? NaN, willingness[at] ?? NaN];
    // One comparison each is enough: NaN fails it.
    if (a >= 0 && a <= 100 && w >= 0 && w <= 100) {
      x[at] = a * perX;
      y[at] = height - w * perY;
    } else if (Number.isNaN(a) || Number.isNaN(w)) {
      x[at] = y[at] = NaN;
      unmeasured++;
    } else {
      x[at] = clamp(a) * perX;
      y[at] = height - clamp(w) * perY;
      beyond++;
    }
  }
  return { width, height, x, y, unmeasured, beyond };
}

/** Where one point lies. */
export function placeOfPoint({ ability, willingness }: StandingPoint, { width, height }: QuadrantSize): readonly [x: number, y: number] {
  return [(clamp(ability) * width) / 100, height - (clamp(willingness) * height) / 100];
}

/** Which scores a place has, kept within 0..100. */
export function pointAtPlace([x, y]: readonly [number, number], { width, height }: QuadrantSize): StandingPoint {
  return { ability: clamp((x / width) * 100), willingness: clamp(((height - y) / height) * 100) };
}

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score));
}

import { curveMonotoneX, line } from 'd3-shape';

export interface MoodPoint {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

export interface MoodCurve {
  /** An SVG path; empty for fewer than two points in a row. */
  readonly path: string;
  readonly points: readonly MoodPoint[];
}

/** A mood from -1 to 1 over columns of equal width, 1 at the top; columns without one are a gap. */
export function moodCurve(moods: readonly (number | undefined)[], columnWidth: number, height: number, margin = 12): MoodCurve {
  const y = (mood: number) => margin + ((1 - Math.max(-1, Math.min(1, mood))) / 2) * (height - 2 * margin);
  const points = moods.flatMap((mood, index) => (mood === undefined ? [] : [{ x: (index + 0.5) * columnWidth, y: y(mood), index }]));
  const drawn = line<number | undefined>()
    .defined((mood) => mood !== undefined)
    .x((_, index) => (index + 0.5) * columnWidth)
    .y((mood) => y(mood ?? 0))
    .curve(curveMonotoneX);
  return { path: drawn(moods) ?? '', points };
}

/** A point of a line; NaN where there is nothing to draw. */
interface Valued {
  readonly value: number;
}

/** More points than this cannot be told apart on a small line. */
const MOST = 240;

/**
 * Fewer points that draw the same picture: of each bucket its lowest and its highest, in their order, so that no
 * spike is lost. A bucket without any value stays as one gap. Short series come back as they are.
 */
export function thinned<P extends Valued>(points: readonly P[], most = MOST): readonly P[] {
  if (points.length <= most) return points;
  const buckets = Math.max(1, Math.floor(most / 2));
  const kept: P[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * points.length) / buckets);
    const to = Math.floor(((bucket + 1) * points.length) / buckets);
    let low = from;
    let high = from;
    for (let at = from + 1; at < to; at++) {
      // Negated so that a number also displaces a NaN at the start.
      if (!((points[at]?.value ?? NaN) >= (points[low]?.value ?? NaN)) && Number.isFinite(points[at]?.value)) low = at;
      if (!((points[at]?.value ?? NaN) <= (points[high]?.value ?? NaN)) && Number.isFinite(points[at]?.value)) high = at;
    }
    for (const at of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
      const point = points[at];
      if (point) kept.push(point);
    }
  }
  return kept;
}

/**
 * Largest-triangle-three-buckets: `threshold` points that keep the shape of a line for the eye.
 * It may drop the one spike that matters, so it serves sparklines and never a chart that people are alarmed by.
 *
 * Source: Steinarsson, "Downsampling Time Series for Visual Representation", MSc thesis, University of Iceland, 2013.
 *
 * @param x - Ascending.
 * @returns Indices ascending; the first and the last point are always among them. All of them where `threshold`
 *   is not below their number. The first of equal triangles wins.
 * @throws RangeError `invalid threshold: …` below 3, unless everything is kept anyway.
 */
export function lttb(x: ArrayLike<number>, y: ArrayLike<number>, threshold: number): number[] {
  const { length } = x;
  if (threshold >= length) return Array.from({ length }, (_, index) => index);
  if (!(threshold >= 3)) throw new RangeError(`invalid threshold: ${threshold}`);
  const startOf = (bucket: number) => Math.floor((bucket * (length - 2)) / (threshold - 2)) + 1;
  const kept = [0];
  let anchor = 0;
  for (let bucket = 0; bucket < threshold - 2; bucket++) {
    const next = startOf(bucket + 1);
    const [nextX, nextY] = centre(x, y, next, Math.min(startOf(bucket + 2), length));
    const anchorX = x[anchor] ?? 0;
    const anchorY = y[anchor] ?? 0;
    let largest = -1;
    for (let index = startOf(bucket); index < next; index++) {
      const area = Math.abs((anchorX - nextX) * ((y[index] ?? 0) - anchorY) - (anchorX - (x[index] ?? 0)) * (nextY - anchorY));
      if (area > largest) {
        largest = area;
        kept[bucket + 1] = index;
      }
    }
    anchor = kept[bucket + 1] ?? anchor;
  }
  kept.push(length - 1);
  return kept;
}

/** The mean point of a bucket; the next bucket stands in the triangle as one point. */
function centre(x: ArrayLike<number>, y: ArrayLike<number>, from: number, to: number): readonly [number, number] {
  let sumX = 0;
  let sumY = 0;
  for (let index = from; index < to; index++) {
    sumX += x[index] ?? 0;
    sumY += y[index] ?? 0;
  }
  return [sumX / (to - from), sumY / (to - from)];
}

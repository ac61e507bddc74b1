/** One measured mood: seconds since any zero, and the value on its scale. */
export type SentimentPoint = readonly [seconds: number, value: number];

export interface TurningPoint {
  /** Among the points given. */
  readonly index: number;
  readonly kind: 'peak' | 'trough';
}

export interface SentimentCurve {
  /** One a point. */
  readonly smoothed: readonly number[];
  readonly turningPoints: readonly TurningPoint[];
}

/**
 * The mood behind single utterances, and where it turns (情绪拐点): a moving average for uneven times,
 * `m += (1 - exp(-dt / tau)) (s - m)`, and on it the extremes between which it swings by `minSwing` or more. The end of
 * the curve is no turning point: nobody knows yet whether it turns there.
 *
 * @param points - In order of time, all on one scale.
 * @param options.tauSeconds - Above 0; after that long, two thirds of a change have arrived.
 * @param options.minSwing - In the scale's unit, above 0.
 * @throws RangeError `invalid points: …`, `invalid tauSeconds: …`, `invalid minSwing: …`.
 */
export function sentimentCurve(points: readonly SentimentPoint[], { tauSeconds, minSwing }: { readonly tauSeconds: number; readonly minSwing: number }): SentimentCurve {
  if (!(tauSeconds > 0)) throw new RangeError(`invalid tauSeconds: ${tauSeconds}`);
  if (!(minSwing > 0)) throw new RangeError(`invalid minSwing: ${minSwing}`);
  const smoothed: number[] = [];
  let mood = 0;
  let previous: number | undefined;
  for (const [seconds, value] of points) {
    if (!Number.isFinite(seconds) || !Number.isFinite(value)) throw new RangeError(`invalid points: ${value} at ${seconds}`);
    if (previous !== undefined && seconds < previous) throw new RangeError(`invalid points: ${seconds} after ${previous}`);
    mood = previous === undefined ? value : mood + (1 - Math.exp(-(seconds - previous) / tauSeconds)) * (value - mood);
    smoothed.push(mood);
    previous = seconds;
  }
  return { smoothed, turningPoints: turningPoints(smoothed, minSwing) };
}

/** Extremes of a zig-zag: each is known once the curve is `minSwing` away from it. Of equal extremes, the first. */
function turningPoints(values: readonly number[], minSwing: number): TurningPoint[] {
  const found: TurningPoint[] = [];
  let high = 0;
  let low = 0;
  let heading: 'up' | 'down' | undefined;
  for (const [index, value] of values.entries()) {
    if (value > (values[high] ?? value)) high = index;
    if (value < (values[low] ?? value)) low = index;
    if (heading !== 'down' && (values[high] ?? value) - value >= minSwing) {
      found.push({ index: high, kind: 'peak' });
      heading = 'down';
      low = index;
    } else if (heading !== 'up' && value - (values[low] ?? value) >= minSwing) {
      found.push({ index: low, kind: 'trough' });
      heading = 'up';
      high = index;
    }
  }
  return found;
}

import { sentimentCurve, type TurningPoint } from './sentiment-curve.js';

/** Swing between two touchpoints from which on the mood counts as turned, on a scale of -1 to 1. */
const MIN_SWING = 0.3;

/** Where the mood turns along touchpoints. Those without a mood are passed over; `index` is among all of them. */
export function moodTurns(moods: readonly (number | undefined)[]): TurningPoint[] {
  const known = moods.flatMap((mood, index) => (mood === undefined ? [] : [{ mood, index }]));
  // A touchpoint's mood is a mean already: no smoothing between them.
  const { turningPoints } = sentimentCurve(known.map(({ mood }, at) => [at, mood]), { tauSeconds: Number.MIN_VALUE, minSwing: MIN_SWING });
  return turningPoints.flatMap(({ index, kind }) => {
    const point = known[index];
    return point ? [{ index: point.index, kind }] : [];
  });
}

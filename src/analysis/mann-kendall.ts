import { normalTail } from '../metrics/normal.js';

/** Whether values go one way more often than the other, and how likely chance alone is to do so. */
export interface TrendTest {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  readonly variance: number;
  /** Of `s`, with the continuity correction; 0 where nothing moves. */
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
}

export interface MannKendall extends TrendTest {
  /** Kendall's tau-b, -1..1; undefined where all values are equal. */
  readonly tauB: number | undefined;
}

/**
 * The test of Mann and Kendall for a trend of any shape, with ties taken into account. It takes the values as
 * independent: slots of one day depend on each other, so give it values without their season.
 *
 * Sources: Mann 1945; Kendall 1975; Gilbert 1987. O(n²).
 *
 * @throws RangeError `invalid values: …` for what is no finite number.
 */
export function mannKendall(y: readonly number[]): MannKendall {
  const { s, variance, pairs, tiedPairs } = scoreOf(y);
  const reach = Math.sqrt((pairs - tiedPairs) * pairs);
  return { ...testOf(s, variance), tauB: reach > 0 ? s / reach : undefined };
}

/**
 * The same over seasons, such as the slots of a day: each is compared with its own past only, then all are added.
 *
 * Source: Hirsch, Slack & Smith 1982, Water Resources Research 18, 107-121; without covariance between seasons.
 *
 * @param seasons - Values of each season, oldest first.
 */
export function seasonalKendall(seasons: readonly (readonly number[])[]): TrendTest {
  const scores = seasons.map(scoreOf);
  return testOf(
    scores.reduce((sum, { s }) => sum + s, 0),
    scores.reduce((sum, { variance }) => sum + variance, 0),
  );
}

function scoreOf(y: readonly number[]) {
  if (!y.every(Number.isFinite)) throw new RangeError('invalid values: not all are finite numbers');
  const n = y.length;
  let s = 0;
  for (let later = 1; later < n; later++) for (let earlier = 0; earlier < later; earlier++) s += Math.sign((y[later] ?? 0) - (y[earlier] ?? 0));
  const times = new Map<number, number>();
  for (const value of y) times.set(value, (times.get(value) ?? 0) + 1);
  const ties = [...times.values()];
  const spread = (count: number) => (count < 2 ? 0 : count * (count - 1) * (2 * count + 5));
  return {
    s,
    variance: (spread(n) - ties.reduce((sum, count) => sum + spread(count), 0)) / 18,
    pairs: (n * (n - 1)) / 2,
    tiedPairs: ties.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0),
  };
}

function testOf(s: number, variance: number): TrendTest {
  const z = s === 0 || variance <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, pValue: Math.min(1, 2 * normalTail(Math.abs(z))) };
}

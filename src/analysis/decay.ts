import type { BaselinePoint, Decay, DecayUnknown, HourlyDrift } from '../domain/decay.js';
import type { MetricChoice } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import { shift } from '../domain/step.js';
import { HOUR_MS, type EpochMs, type Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { isProportion } from '../metrics/delta.js';
import { METRICS } from '../metrics/index.js';
import { cusum } from './cusum.js';
import { peltL2 } from './pelt.js';
import { median } from '../metrics/quantile.js';
import { MAD_SIGMA, seasonalBaseline } from './seasonal-baseline.js';
import { theilSen, theilSenInterval } from './theil-sen.js';

export interface DecayOptions {
  /** Weeks of history, eight by default. */
  readonly weeks?: number;
  /** Allowance and limit of CUSUM in sigmas: half of one, and five. */
  readonly k?: number;
  readonly h?: number;
  readonly confidence?: number;
  /** Stretches that are like no other, such as holidays; their slots are no history. */
  readonly excluded?: readonly Interval[];
}

/** Fewer weeks than this have no median worth the name. */
const FEWEST_WEEKS = 4;
/** Fewer slots carry no line and no verdict. */
const FEWEST_SLOTS = 6;
/** A level shorter than this is a spike. */
const SHORTEST_LEVEL = 3;
const SPIKE_Z = 3;

/**
 * Compares each closed slot with the same weekday and slot of the weeks before and looks for what lasts (CUSUM), what leaps
 * out (three sigmas), how fast it drifts (Theil-Sen on the distance from the baseline) and since when (PELT).
 *
 * Sources: domain.md section 8; maths of each in its own file. Times are arguments: nothing here asks what time it is.
 *
 * @param slots - Of now, oldest first; those that end after `asOf` are left out.
 * @param history - Slots before, in any order, as many weeks as the source remembers.
 */
export function decayOf(choice: MetricChoice, slots: readonly SlotMeasure[], history: readonly SlotMeasure[], zone: Zone, asOf: EpochMs, options: DecayOptions = {}): Decay {
  const { weeks = 8, k = 0.5, h = 5, confidence = 0.95, excluded = [] } = options;
  const settings = { weeks, k, h };
  const closed = slots.filter(({ end }) => end <= asOf);
  const points = baselinePoints(choice, closed, history, zone, weeks, excluded);
  const judged = points.filter((point): point is Judged => point.z !== undefined && point.value !== undefined && point.expected !== undefined);
  const spikes = judged.filter(({ z }) => Math.abs(z) > SPIKE_Z);
  const unknown = unknownOf(points, judged);
  if (unknown) return { ...choice, verdict: 'unknown', unknown, points, spikes, settings };

  // A spike is the other rule's affair: one wild slot must not fill the sums.
  const z = judged.map((point) => Math.max(-SPIKE_Z, Math.min(SPIKE_Z, point.z)));
  const sums = cusum(z, 0, k, h);
  const from = lastLevel(z);
  const level = meanOf(z.slice(from));
  const side = sideOf(sums, level, k, h);
  const drift = driftOf(side === 0 || judged.length - from < FEWEST_SLOTS ? judged : judged.slice(from), confidence);
  const common = { ...choice, points, spikes, settings, ...(drift && { drift }) };
  if (side === 0) return { ...common, verdict: spikes.at(-1) === judged.at(-1) && spikes.length > 0 ? 'spike' : 'steady' };
  const lane = side > 0 ? sums.upper : sums.lower;
  const signal = judged[lane.findIndex((sum) => sum > h)];
  const since = judged[from];
  return { ...common, verdict: verdictOf(choice, side), ...(signal && { signalAt: signal.start }), ...(since && { since: since.start }) };
}

type Judged = BaselinePoint & { readonly value: number; readonly expected: number; readonly z: number };

function baselinePoints(choice: MetricChoice, slots: readonly SlotMeasure[], history: readonly SlotMeasure[], zone: Zone, weeks: number, excluded: readonly Interval[]): readonly BaselinePoint[] {
  const valueAt = new Map(history.filter(({ start }) => !excluded.some((stretch) => start >= stretch.start && start < stretch.end)).map(({ start, value }) => [start, value]));
  const known = slots.map((slot) => {
    const like = Array.from({ length: weeks }, (_, week) => valueAt.get(shift(slot.start, `P${7 * (week + 1)}D`, -1, zone))).filter((value) => value !== undefined && Number.isFinite(value));
    return { slot, like, baseline: like.length >= FEWEST_WEEKS ? seasonalBaseline(like) : undefined };
  });
  // Eight weeks tell little of one slot's spread; all slots together tell it well.
  const spread = median(known.flatMap(({ baseline }) => (baseline?.mad === undefined ? [] : [baseline.mad]))) ?? 0;
  return known.map(({ slot, like, baseline }): BaselinePoint => {
    const expected = baseline?.median;
    const sigma = expected === undefined ? 0 : Math.max(MAD_SIGMA * spread, chanceOf(choice, slot, expected));
    const isKnown = expected !== undefined && sigma > 0;
    return {
      ...slot,
      expected,
      low: isKnown ? expected - SPIKE_Z * sigma : undefined,
      high: isKnown ? expected + SPIKE_Z * sigma : undefined,
      z: isKnown && slot.value !== undefined && Number.isFinite(slot.value) ? (slot.value - expected) / sigma : undefined,
      weeks: like.length,
    };
  });
}

/** What chance alone does to a share of so few trials; 0 for what is no share of trials. */
function chanceOf(choice: MetricChoice, { denominator = 0 }: SlotMeasure, expected: number): number {
  return isProportion(choice) && denominator > 0 && expected >= 0 && expected <= 1 ? Math.sqrt((expected * (1 - expected)) / denominator) : 0;
}

function unknownOf(points: readonly BaselinePoint[], judged: readonly BaselinePoint[]): DecayUnknown | undefined {
  if (judged.length >= FEWEST_SLOTS) return undefined;
  const measured = points.filter(({ value }) => value !== undefined);
  if (measured.length < FEWEST_SLOTS) return 'few-slots';
  return measured.filter(({ expected }) => expected !== undefined).length < FEWEST_SLOTS ? 'few-weeks' : 'no-spread';
}

/** Index at which the level that lasts until the end began. */
function lastLevel(z: readonly number[]): number {
  return peltL2(z, 2 * Math.log(z.length), SHORTEST_LEVEL).changePoints.at(-1) ?? 0;
}

/** 1 above, -1 below, 0 for neither: the sums are past their limit at the end, and the level of now is still away. */
function sideOf({ upper, lower }: ReturnType<typeof cusum>, level: number, k: number, h: number): -1 | 0 | 1 {
  if ((lower.at(-1) ?? 0) > h && level < -k) return -1;
  return (upper.at(-1) ?? 0) > h && level > k ? 1 : 0;
}

function driftOf(points: readonly Judged[], confidence: number): HourlyDrift | undefined {
  const last = points.at(-1);
  if (!last || points.length < FEWEST_SLOTS) return undefined;
  const x = points.map(({ end }) => (end - last.end) / HOUR_MS);
  const y = points.map(({ value, expected }) => value - expected);
  const line = theilSen(x, y);
  const band = theilSenInterval(y, confidence, x);
  return line && band && { perHour: line.slope, lower: band.lower, upper: band.upper, confidence };
}

function verdictOf({ metric }: MetricChoice, side: -1 | 1): Decay['verdict'] {
  const { direction } = METRICS[metric];
  if (direction === 'target') return side > 0 ? 'higher' : 'lower';
  return side > 0 === (direction === 'up') ? 'better' : 'worse';
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

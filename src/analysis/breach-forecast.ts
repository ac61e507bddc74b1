import type { AlertCondition } from '../domain/alert-rule.js';
import type { SlotMeasure } from '../domain/reading.js';
import { HOUR_MS, type EpochMs } from '../domain/time.js';
import { theilSen, theilSenInterval } from './theil-sen.js';

/** When a metric will pass its limit if it goes on as it did. */
export interface BreachForecast {
  readonly likely: EpochMs;
  /** With the steeper and the gentler end of the slope's interval; the band is shown with the instant, never left out. */
  readonly earliest: EpochMs;
  readonly latest: EpochMs;
  /** Change an hour, in the metric's unit, with its interval. */
  readonly perHour: number;
  readonly perHourLower: number;
  readonly perHourUpper: number;
  readonly confidence: number;
}

export interface ForecastOptions {
  /** How far ahead a forecast means anything, ms; two hours by default. A band wider than that is none. */
  readonly horizonMs?: number;
  readonly confidence?: number;
  /** Slots taken into account, the newest; twelve by default. */
  readonly most?: number;
}

/** Fewer points than this carry no line. */
const FEWEST = 6;

/**
 * "Will breach at about hh:mm" from the last closed slots: a Theil-Sen line, every slot of the same weight.
 *
 * @param slots - Closed, oldest first; those with nothing to measure are passed over.
 * @returns undefined with fewer than six values, when it breaches already, when it does not head for the limit beyond
 *   doubt, or when the instant or its band reaches past the horizon.
 */
export function breachForecast(slots: readonly SlotMeasure[], { is, threshold }: AlertCondition, options: ForecastOptions = {}): BreachForecast | undefined {
  const { horizonMs = 2 * HOUR_MS, confidence = 0.95, most = 12 } = options;
  const used = slots.filter((slot): slot is SlotMeasure & { value: number } => slot.value !== undefined && Number.isFinite(slot.value)).slice(-most);
  const last = used.at(-1);
  if (used.length < FEWEST || !last) return undefined;
  const x = used.map(({ end }) => (end - last.end) / HOUR_MS);
  const y = used.map(({ value }) => value);
  const line = theilSen(x, y);
  const band = theilSenInterval(y, confidence, x);
  if (!line || !band) return undefined;
  // From where the line stands now, not from the last slot, which may be a wild one.
  const left = threshold - line.intercept;
  const isBreached = (value: number) => (is === 'below' ? value < threshold : value > threshold);
  if (isBreached(line.intercept) || isBreached(last.value)) return undefined;
  const hoursAt = (slope: number) => (is === 'below' ? slope < 0 : slope > 0) ? left / slope : Infinity;
  const [likely, one, other] = [line.slope, band.lower, band.upper].map((slope) => last.end + hoursAt(slope) * HOUR_MS);
  const earliest = Math.min(one ?? Infinity, other ?? Infinity);
  const latest = Math.max(one ?? Infinity, other ?? Infinity);
  if (likely === undefined || likely - last.end > horizonMs || !(latest - earliest <= horizonMs)) return undefined;
  return { likely, earliest, latest, perHour: line.slope, perHourLower: band.lower, perHourUpper: band.upper, confidence };
}

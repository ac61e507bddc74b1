import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.js';

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds, such as `PT30M`, `P1D`, `P1W`. */
export type Duration = string;

/** A duration taken apart: whole calendar days (which may last 23 to 25 hours) and milliseconds of clock time. */
export interface DurationParts {
  readonly days: number;
  readonly ms: number;
}

const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Takes an ISO 8601 duration apart.
 *
 * @throws RangeError `invalid duration: …` when the text is not one, is zero, or counts months or years,
 *   whose length is not fixed.
 */
export function durationParts(duration: Duration): DurationParts {
  const match = PATTERN.exec(duration);
  const [weeks, days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((digits) => Number(digits ?? 0));
  const parts = {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: (hours ?? 0) * HOUR_MS + (minutes ?? 0) * MINUTE_MS + (seconds ?? 0) * SECOND_MS,
  };
  if (!match || (parts.days === 0 && parts.ms === 0)) throw new RangeError(`invalid duration: ${duration}`);
  return parts;
}

/** Nominal length in milliseconds: a day counts as 24 hours, whatever the zone does to it. */
export function durationMs(duration: Duration): number {
  const { days, ms } = durationParts(duration);
  return days * DAY_MS + ms;
}

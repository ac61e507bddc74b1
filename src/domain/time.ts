/** Milliseconds since 1970-01-01T00:00Z. Instants carry this type, never `Date`. */
export type EpochMs = number;

/** Half-open stretch of time `[start, end)`; empty when `start === end`. */
export interface Interval {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const WEEK_MS = 604_800_000;

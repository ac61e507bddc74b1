import { SECOND_MS } from '../../domain/time.js';

const FIRST_MS = 250;
const LONGEST_MS = 8 * SECOND_MS;

/**
 * How long to wait before the next attempt, ms: full jitter, anything from nothing to a bound that doubles, so that a
 * thousand pages that were cut off together do not come back together; on top of what the server asked for.
 *
 * @param failures - In a row, this one included.
 * @param wantedMs - What the server asked for, if anything.
 * @param chance - 0 to 1.
 */
export function retryDelayMs(failures: number, wantedMs: number | undefined, chance = Math.random()): number {
  return (wantedMs ?? 0) + chance * Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}

/**
 * `Retry-After` in ms: seconds, or a date, which counts from the server's own `Date`, since the clock here may be wrong.
 * `undefined` where there is none, or none that can be read.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * SECOND_MS;
  const [at, now] = [Date.parse(value), Date.parse(headers.get('date') ?? '')];
  return Number.isNaN(at) || Number.isNaN(now) ? undefined : Math.max(0, at - now);
}

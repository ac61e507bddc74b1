import { AdapterError } from '../domain/adapter.js';
import { MINUTE_MS, SECOND_MS } from '../domain/time.js';

const FIRST_MS = SECOND_MS;
const LONGEST_MS = MINUTE_MS;

/**
 * How long to wait before asking again, ms; `undefined` when asking again is not worth while.
 *
 * Doubles from one second to one minute, and is never shorter than the source asked for.
 * An error that is no `AdapterError` is a fault nobody planned: worth another attempt only where newer data will come anyway.
 *
 * @param failures - How many times in a row it failed, this one included.
 */
export function retryDelayMs(error: unknown, failures: number, isLive: boolean): number | undefined {
  const wanted = error instanceof AdapterError ? error.retryAfterMs : isLive ? 0 : undefined;
  if (wanted === undefined) return undefined;
  return Math.max(wanted, Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)));
}

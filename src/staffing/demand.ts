import { quantity } from './argument.js';

/** What comes in during one stretch of time. */
export interface Demand {
  /** Contacts expected in the stretch; need not be whole. */
  readonly calls: number;
  /** Length of the stretch, s. */
  readonly periodSeconds: number;
  /** Mean handling time, s. */
  readonly handleSeconds: number;
}

/**
 * Offered load, erlangs: contacts in handling at a time if none had to wait.
 *
 * Calls are multiplied before they are divided: 100 calls of 180 s in 1,800 s are exactly 10, which decides whether 10 agents can keep up.
 *
 * @throws RangeError `invalid calls: …` and the like for negative numbers, NaN, or a stretch of no length.
 */
export function loadOf({ calls, periodSeconds, handleSeconds }: Demand): number {
  quantity('calls', calls);
  quantity('handleSeconds', handleSeconds);
  if (quantity('periodSeconds', periodSeconds) === 0) throw new RangeError(`invalid periodSeconds: ${periodSeconds}`);
  return (calls * handleSeconds) / periodSeconds;
}

import { normalDensity, normalTail } from '../metrics/normal.js';
import { quantity } from './argument.js';

/**
 * Share of contacts that wait in a large centre with `spare` times the square root of the load more agents than the load
 * (Halfin & Whitt 1981), 0..1: good enough to follow a slider, and no more.
 *
 * @throws RangeError `invalid spare: …` below 0.
 */
export function halfinWhittDelay(spare: number): number {
  quantity('spare', spare);
  if (spare === Infinity) return 0;
  return 1 / (1 + (spare * normalTail(-spare)) / normalDensity(spare));
}

import type { MetricChoice } from '../domain/metric.js';
import { formulaOf } from './measure.js';

/**
 * Whether the service threshold is part of the formula, so that its seconds must be said, and groups with unlike
 * thresholds cannot be put together.
 *
 * @throws RangeError `invalid variant: …` for a formula the metric does not have.
 */
export function usesThreshold(choice: MetricChoice): boolean {
  const { numerator, denominator } = formulaOf(choice);
  return [numerator, denominator].some((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])].some((counter) => counter.endsWith('Within')));
}

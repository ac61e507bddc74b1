import type { CounterId, Counts } from '../../domain/counter.js';
import type { MetricChoice } from '../../domain/metric.js';
import { formulaOf, measure } from '../../metrics/measure.js';
import type { ContactCounter } from './counter-sql.js';
import { digits } from './dialect.js';

/**
 * A metric's value as SQL, NULL for nothing to measure; none where it is so for everybody. Above and below its line a formula only adds and subtracts, so that
 * `measure` itself, asked about one contact of each counter, tells what every counter weighs.
 */
export function metricSql(choice: MetricChoice, counters: readonly ContactCounter[], name: (id: CounterId) => string): string[] {
  const none: Counts = Object.fromEntries(counters.map((id) => [id, 0]));
  if (measure(choice, none).numerator === undefined) return [];
  const side = (of: 'numerator' | 'denominator') =>
    counters.flatMap((id) => {
      const weight = measure(choice, { ...none, [id]: 1 })[of] ?? 0;
      return weight === 0 ? [] : [`${digits(weight)} * ${name(id)}`];
    }).join(' + ') || '0';
  const { denominator, scale = 1, floor } = formulaOf(choice);
  if (!denominator) return [side('numerator')];
  const value = `${digits(scale)} * (${side('numerator')}) / (${side('denominator')})`;
  return [`CASE WHEN ${side('denominator')} > 0 THEN ${floor === undefined ? value : `greatest(${value}, ${digits(floor)})`} END`];
}

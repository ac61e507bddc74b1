import type { CounterId, Counts } from '../../domain/counter.js';
import type { MetricChoice } from '../../domain/metric.js';
import { formulaOf, measure } from '../../metrics/measure.js';
import type { ContactCounter } from './counter-sql.js';
import { digits } from './dialect.js';

type Name = (id: CounterId) => string;

/** What stands above and below a formula's line, as SQL; nothing below where it has no line. */
export interface Sides {
  readonly numerator: string;
  readonly denominator: string | undefined;
}

/**
 * Nothing where there is nothing to measure for anybody. Above and below its line a formula only adds and subtracts, so that
 * `measure` itself, asked about one contact of each counter, tells what every counter weighs.
 */
export function sidesSql(choice: MetricChoice, counters: readonly ContactCounter[], name: Name): Sides | undefined {
  const none: Counts = Object.fromEntries(counters.map((id) => [id, 0]));
  if (measure(choice, none).numerator === undefined) return undefined;
  const side = (of: 'numerator' | 'denominator') =>
    counters.flatMap((id) => {
      const weight = measure(choice, { ...none, [id]: 1 })[of] ?? 0;
      return weight === 0 ? [] : [`${digits(weight)} * ${name(id)}`];
    }).join(' + ') || '0';
  return { numerator: side('numerator'), denominator: formulaOf(choice).denominator && side('denominator') };
}

/** A metric's value as SQL, NULL for nothing to measure; none where it is so for everybody. */
export function metricSql(choice: MetricChoice, counters: readonly ContactCounter[], name: Name): string[] {
  const sides = sidesSql(choice, counters, name);
  if (!sides) return [];
  const { numerator, denominator } = sides;
  if (denominator === undefined) return [numerator];
  const { scale = 1, floor } = formulaOf(choice);
  const value = `${digits(scale)} * (${numerator}) / (${denominator})`;
  return [`CASE WHEN ${denominator} > 0 THEN ${floor === undefined ? value : `greatest(${value}, ${digits(floor)})`} END`];
}

import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import type { CounterId } from '../../domain/counter.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { RowsQuery } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { isShare } from '../../metrics/fair-keys.js';
import { spreadOf, type RateSpread } from '../../metrics/rate-spread.js';
import { neededCounters } from './agent-filter-sql.js';
import type { Found } from './contact-table.js';
import { counterSql, type ContactCounter } from './counter-sql.js';
import type { Desk } from './counts-sql.js';
import { Binder, digits, type Dialect, type Statement } from './dialect.js';
import { metricSql, sidesSql } from './metric-sql.js';
import { selectionSql } from './selection-sql.js';

/** How shares are spread among all agents of a question, by `keyOf` the metric; those of which there is none are taken as they are. */
export type Spreads = ReadonlyMap<string, RateSpread>;

/** The questions that a spread takes: as `spreadingRates`, over one row an agent, whom no search and no filter of rows leaves out. */
export interface RateStatements {
  readonly key: string;
  /** One row: `persons`, `tries`, `hits`, `squares`, and `odd`, agents of whom it is no share. */
  readonly sums: Statement;
  /** One row, `apart`: the squares of how far each rate is from this, times the agent's tries. Asked second: numbers near each other lose nothing then. */
  readonly apart: (mean: number) => Statement;
}

const keyOf = ({ metric, variant }: MetricChoice) => JSON.stringify([metric, variant]);

/** What must be known of all agents before those of a page can be ordered. @throws AdapterError `unsupported`. */
export function rateStatements({ dialect, table, ...limits }: Desk, { order = [], filters }: RowsQuery, range: Interval, provided: readonly ContactCounter[]): RateStatements[] {
  return order.flatMap((one) => {
    if ('column' in one || !one.fair) return [];
    const counters = neededCounters(one, provided, 'order');
    const name = (id: CounterId) => `count${counters.findIndex((counter) => counter === id)}`;
    const sides = sidesSql(one, counters, name);
    if (sides?.denominator === undefined || !isShare(one)) return [];
    const { agent } = table.columns;
    const [hits, tries] = [dialect.double(sides.numerator), dialect.double(sides.denominator)];
    const ask = (cells: string) => {
      const binder = new Binder(dialect);
      const counted = counters.map((id) => `${counterSql(id, dialect, table, limits)} AS ${name(id)}`);
      const where = [...selectionSql(table, range, filters, binder), `${agent} <> ''`].join(' AND ');
      const agents = `SELECT ${[`${agent} AS who`, ...counted].join(', ')} FROM ${table.from} WHERE ${where} GROUP BY who`;
      return binder.statement(`SELECT ${cells} FROM (SELECT ${hits} AS hit, ${tries} AS tried FROM (${agents}) AS agents) AS rates WHERE tried <> 0`);
    };
    const far = (mean: number) => `(hit / tried - ${dialect.double(digits(mean))})`;
    return [{
      key: keyOf(one),
      sums: ask(`${dialect.double('count(*)')} AS persons, sum(tried) AS tries, sum(hit) AS hits, sum(tried * tried) AS squares, ${dialect.double(dialect.countIf('hit < 0 OR hit > tried'))} AS odd`),
      apart: (mean) => ask(`sum(tried * ${far(mean)} * ${far(mean)}) AS apart`),
    }];
  });
}

/** Asks for the spreads; `found` is what was answered. */
export async function learnSpreads(statements: readonly RateStatements[], ask: (statement: Statement) => Promise<Found>): Promise<{ readonly spreads: Spreads; readonly found: readonly Found[] }> {
  const spreads = new Map<string, RateSpread>();
  const found: Found[] = [];
  const asked = async (statement: Statement) => {
    const answer = await ask(statement);
    found.push(answer);
    return (name: string) => Number(answer.columns[name]?.[0] ?? 0);
  };
  for (const { key, sums, apart } of statements) {
    const cell = await asked(sums);
    const trials = cell('tries');
    if (cell('odd') > 0 || trials === 0) continue;
    const mean = cell('hits') / trials;
    const between = (await asked(apart(mean)))('apart');
    const spread = spreadOf({ persons: cell('persons'), trials, mean, squares: cell('squares'), between });
    if (spread) spreads.set(key, spread);
  }
  return { spreads, found };
}

/** What a sample's metric sorts by in the fair order, as `fairKeys`; NULL below the least sample, nothing where it is so for everybody. */
export function fairSql(choice: MetricChoice, counters: readonly ContactCounter[], name: (id: CounterId) => string, dialect: Dialect, spreads: Spreads): string[] {
  const sides = sidesSql(choice, counters, name);
  if (sides?.denominator === undefined) return [];
  const { numerator, denominator } = sides;
  const spread = spreads.get(keyOf(choice));
  const value = spread ? `(${dialect.double(digits(spread.alpha))} + ${numerator}) / (${dialect.double(digits(spread.alpha + spread.beta))} + ${denominator})` : metricSql(choice, counters, name).join('');
  return [`CASE WHEN ${denominator} >= ${digits(LEAST_SAMPLE)} THEN ${value} END`];
}

import { AdapterError } from '../../domain/adapter.js';
import type { CounterId, Counts } from '../../domain/counter.js';
import { isMetricId, type MetricChoice } from '../../domain/metric.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { formulaOf, measure } from '../../metrics/measure.js';
import { counterSql, joined, type ContactCounter } from './counter-sql.js';
import { orderedSql, pageSql, type PageStatements, type Ranked } from './contact-rows-sql.js';
import type { Desk } from './counts-sql.js';
import { Binder, digits } from './dialect.js';
import { selectionSql } from './selection-sql.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const BY_NAME: readonly Order[] = [{ column: 'name' }];
/** More skill groups than this, and their order among equals is cut short. */
const MOST_GROUPS = 100_000;

/**
 * A page of the agents with any contact in the selection, each with their counters there; by name unless asked otherwise.
 *
 * @param provided - Counters that the source has.
 * @throws AdapterError `unsupported` or `invalid`.
 */
export function agentRowsSql(desk: Desk, query: RowsQuery, range: Interval, provided: readonly ContactCounter[], ranked: Ranked): PageStatements {
  const { dialect, table } = desk;
  const { columns = [...ATTRIBUTES, ...provided], order = BY_NAME, filters, search = '' } = query;
  for (const name of columns) if (!ATTRIBUTES.includes(name) && !provided.some((id) => id === name)) throw new AdapterError('unsupported', `column ${name}`);
  const { agent } = table.columns;
  const where = (binder: Binder) => {
    const kept = [...selectionSql(table, range, filters, binder), `${agent} <> ''`];
    if (search !== '') kept.push(dialect.contains(dialect.lower(agent), binder.text(search.toLowerCase())));
    return kept.join(' AND ');
  };
  const ordered = order.flatMap((one) => countersOf(one, provided));
  const used = provided.filter((id) => columns.includes(id) || ordered.includes(id));
  const isByGroup = order.some((one) => 'column' in one && one.column === 'skillGroup');
  const hasGroup = isByGroup || columns.includes('skillGroup');
  const groups = ranked.skillGroup ?? [];
  const name = (id: CounterId) => `count${used.findIndex((one) => one === id)}`;
  const cell = (column: string) => (column === 'skillGroup' ? "nullif(main, '')" : ATTRIBUTES.includes(column) ? 'who' : dialect.double(name(column as CounterId)));
  const orders = order.flatMap((one) => orderOf(one).map((value) => orderedSql(value, one.descending)));
  const paged = pageSql(query);
  const [pageBinder, totalBinder] = [new Binder(dialect), new Binder(dialect)];
  return {
    names: columns,
    page: pageBinder.statement(isByGroup ? `${listed(where(pageBinder))} ${paged}` : listed(`${agent} ${dialect.among} (${paging(where(pageBinder))}) AND ${where(pageBinder)}`)),
    total: totalBinder.statement(`SELECT ${dialect.double(`count(DISTINCT ${agent})`)} AS total FROM ${table.from} WHERE ${where(totalBinder)}`),
  };

  /** Of all agents only what the order needs is counted; the rest for those on the page. */
  function paging(kept: string): string {
    const counted = ordered.map((id) => `${counterSql(id, dialect, table, desk)} AS ${name(id)}`);
    return `SELECT who FROM (SELECT ${[`${agent} AS who`, ...new Set(counted)].join(', ')} FROM ${table.from} WHERE ${kept} GROUP BY who) AS ranked ORDER BY ${[...orders, 'who'].join(', ')} ${paged}`;
  }

  function listed(kept: string): string {
    return `SELECT ${columns.map((column, index) => `${cell(column)} AS cell${index}`).join(', ')} FROM (${agents(kept)}) AS agents ORDER BY ${[...orders, 'who'].join(', ')}`;
  }

  /** Columns `who`, `main` (of several groups that with most contacts, of equals the first by name) and those of the counters. */
  function agents(kept: string): string {
    const counted = used.map((id, index) => `${counterSql(id, dialect, table, desk)} AS ${hasGroup ? 'part' : 'count'}${index}`);
    if (!hasGroup) return `SELECT ${[`${agent} AS who`, ...counted].join(', ')} FROM ${table.from} WHERE ${kept} GROUP BY who`;
    const { skillGroup } = table.columns;
    const score = `count(*) * ${digits(MOST_GROUPS)} - ${dialect.position(skillGroup, groups)}`;
    const inner = `SELECT ${[`${agent} AS who`, `${skillGroup} AS team`, `${score} AS score`, ...counted].join(', ')} FROM ${table.from} WHERE ${kept} GROUP BY who, team`;
    return `SELECT ${['who', `${dialect.mostOf('team', 'score')} AS main`, ...used.map((id, index) => `${joined(id, `part${index}`)} AS count${index}`)].join(', ')} FROM (${inner}) AS teams GROUP BY who`;
  }

  function orderOf(one: Order): string[] {
    if (!('column' in one)) return metricSql(one, countersOf(one, provided), name);
    if (one.column === 'skillGroup') return [`nullif(${dialect.position('main', groups)}, 0)`];
    return [ATTRIBUTES.includes(one.column) ? 'who' : name(one.column as CounterId)];
  }
}

/** What of the provided counters an order needs. @throws AdapterError `unsupported`. */
function countersOf(order: Order, provided: readonly ContactCounter[]): ContactCounter[] {
  if ('column' in order) {
    const found = provided.filter((id) => id === order.column);
    if (found.length === 0 && !ATTRIBUTES.includes(order.column)) throw new AdapterError('unsupported', `order by ${order.column}`);
    return found;
  }
  if (!isMetricId(order.metric)) throw new AdapterError('unsupported', `metric ${String(order.metric)}`);
  try {
    const { numerator, denominator } = formulaOf(order);
    const used: readonly CounterId[] = [numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
    return provided.filter((id) => used.includes(id));
  } catch (error) {
    // The variant's name arrives from outside, so that an unknown one is the question's fault.
    throw error instanceof RangeError ? new AdapterError('unsupported', error.message) : error;
  }
}

/**
 * A metric's value as SQL, NULL for nothing to measure; none where it is so for everybody. Above and below its line a formula only adds and subtracts, so that
 * `measure` itself, asked about one contact of each counter, tells what every counter weighs.
 */
function metricSql(choice: MetricChoice, counters: readonly ContactCounter[], name: (id: CounterId) => string): string[] {
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

import { AdapterError } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { filterSql, neededCounters } from './agent-filter-sql.js';
import { counterSql, joined, type ContactCounter } from './counter-sql.js';
import { orderedSql, pageSql, type PageStatements, type Ranked } from './contact-rows-sql.js';
import type { Desk } from './counts-sql.js';
import { Binder, digits } from './dialect.js';
import { fairSql, type Spreads } from './fair-sql.js';
import { metricSql } from './metric-sql.js';
import { selectionSql } from './selection-sql.js';

const ATTRIBUTES = ['agent', 'name', 'skillGroup'];
const BY_NAME: readonly Order[] = [{ column: 'name' }];
/** More skill groups than this, and their order among equals is cut short. */
const MOST_GROUPS = 100_000;

/**
 * A page of the agents with any contact in the selection, each with their counters there; by name unless asked otherwise.
 *
 * @param provided - Counters that the source has.
 * @param spreads - What was learned of all agents for a fair order.
 * @throws AdapterError `unsupported` or `invalid`.
 */
export function agentRowsSql(desk: Desk, query: RowsQuery, range: Interval, provided: readonly ContactCounter[], ranked: Ranked, spreads: Spreads): PageStatements {
  const { dialect, table } = desk;
  const { columns = [...ATTRIBUTES, ...provided], order = BY_NAME, filters, search = '', where: passed = [], groupBy } = query;
  if (groupBy !== undefined && groupBy !== 'skillGroup') throw new AdapterError('unsupported', `group by ${groupBy}`);
  for (const name of columns) if (!ATTRIBUTES.includes(name) && !provided.some((id) => id === name)) throw new AdapterError('unsupported', `column ${name}`);
  const { agent } = table.columns;
  const where = (binder: Binder) => {
    const kept = [...selectionSql(table, range, filters, binder), `${agent} <> ''`];
    if (search !== '') kept.push(dialect.contains(dialect.lower(agent), binder.text(search.toLowerCase())));
    return kept.join(' AND ');
  };
  const ordered = order.flatMap((one) => countersOf(one, provided));
  const filtered = passed.flatMap((filter) => neededCounters(filter, provided, 'filter'));
  const used = provided.filter((id) => groupBy !== undefined || columns.includes(id) || ordered.includes(id) || filtered.includes(id));
  const isByGroup = order.some((one) => 'column' in one && one.column === 'skillGroup');
  const hasGroup = isByGroup || groupBy !== undefined || columns.includes('skillGroup') || passed.some((filter) => 'column' in filter && filter.column === 'skillGroup');
  const groups = ranked.skillGroup ?? [];
  const name = (id: CounterId) => `count${used.findIndex((one) => one === id)}`;
  const cell = (column: string) => (column === 'skillGroup' ? "nullif(main, '')" : ATTRIBUTES.includes(column) ? 'who' : dialect.double(name(column as CounterId)));
  const orders = order.flatMap((one) => orderOf(one).map((value) => orderedSql(value, one.descending)));
  const paged = pageSql(query);
  const written = (write: (binder: Binder) => string) => {
    const binder = new Binder(dialect);
    return binder.statement(write(binder));
  };
  const everybody = (binder: Binder) => `(${agents(where(binder))}) AS agents${passes(binder)}`;
  return {
    names: columns,
    page: written((binder) => (isByGroup || passed.length > 0 ? `${listed(everybody(binder))} ${paged}` : listed(`(${agents(`${agent} ${dialect.among} (${paging(where(binder))}) AND ${where(binder)}`)}) AS agents`))),
    total: written((binder) => (passed.length > 0 ? `SELECT ${dialect.double('count(*)')} AS total FROM ${everybody(binder)}` : `SELECT ${dialect.double(`count(DISTINCT ${agent})`)} AS total FROM ${table.from} WHERE ${where(binder)}`)),
    ...(groupBy !== undefined && {
      grouped: {
        by: groupBy,
        order,
        counters: used,
        groups: written((binder) => `SELECT ${['main AS team', `${dialect.double('count(*)')} AS size`, ...used.map((id, index) => `${dialect.double(joined(id, name(id)))} AS sum${index}`)].join(', ')} FROM ${everybody(binder)} GROUP BY main`),
        page: (ids: readonly string[]) => written((binder) => `${listed(everybody(binder), [orderedSql(`nullif(${dialect.position('main', ids)}, 0)`, false)])} ${paged}`),
      },
    }),
  };

  /** What keeps the agents who pass every filter. */
  function passes(binder: Binder): string {
    const conditions = passed.map((filter) => filterSql(filter, { dialect, provided, who: 'who', main: 'main', counter: name }, binder));
    return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  }

  /** Of all agents only what the order needs is counted; the rest for those on the page. */
  function paging(kept: string): string {
    const counted = ordered.map((id) => `${counterSql(id, dialect, table, desk)} AS ${name(id)}`);
    return `SELECT who FROM (SELECT ${[`${agent} AS who`, ...new Set(counted)].join(', ')} FROM ${table.from} WHERE ${kept} GROUP BY who) AS ranked ORDER BY ${[...orders, 'who'].join(', ')} ${paged}`;
  }

  function listed(from: string, before: readonly string[] = []): string {
    return `SELECT ${columns.map((column, index) => `${cell(column)} AS cell${index}`).join(', ')} FROM ${from} ORDER BY ${[...before, ...orders, 'who'].join(', ')}`;
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
    if (!('column' in one)) return one.fair ? fairSql(one, countersOf(one, provided), name, dialect, spreads) : metricSql(one, countersOf(one, provided), name);
    if (one.column === 'skillGroup') return [`nullif(${dialect.position('main', groups)}, 0)`];
    return [ATTRIBUTES.includes(one.column) ? 'who' : name(one.column as CounterId)];
  }
}

/** What of the provided counters an order needs. @throws AdapterError `unsupported`. */
function countersOf(order: Order, provided: readonly ContactCounter[]): readonly ContactCounter[] {
  return neededCounters(order, provided, 'order');
}

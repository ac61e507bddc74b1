import { AdapterError } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import type { Filters } from '../../domain/dimension.js';
import type { CountsQuery, Order, RowsQuery } from '../../domain/query.js';
import { slotsOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import type { Bound } from './duck-engine.js';
import { COLUMN } from './duck-table.js';

/** Slots of one answer at most. */
const MOST_SLOTS = 200_000;

const answered = "FILTER (outcome = 'answered')";
const abandoned = "FILTER (outcome = 'abandoned')";
const sum = (what: string, filter: string) => `coalesce(sum(${what}) ${filter}, 0)`;

/** Each counter from its definition. */
export const COUNTER_SQL: Readonly<Partial<Record<CounterId, string>>> = {
  offered: 'count(*)',
  answered: `count(*) ${answered}`,
  answeredWithin: "count(*) FILTER (outcome = 'answered' AND wait <= $threshold)",
  abandoned: `count(*) ${abandoned}`,
  abandonedShort: "count(*) FILTER (outcome = 'abandoned' AND wait <= $short)",
  abandonedWithin: "count(*) FILTER (outcome = 'abandoned' AND wait <= $threshold)",
  flowOut: "count(*) FILTER (outcome = 'flowOut')",
  waitAnswered: sum('wait', answered),
  waitAbandoned: sum('wait', abandoned),
  waitMax: 'max(wait)',
  handled: `count(*) ${answered}`,
  talk: sum('talk', answered),
  hold: sum('hold', answered),
  wrapUp: sum('wrap_up', answered),
};

const DIMENSIONS = { skillGroup: COLUMN.skillGroup, channel: COLUMN.channel, agent: COLUMN.agent } as const;
export const CONTACT_COLUMNS = Object.keys(COLUMN) as readonly (keyof typeof COLUMN)[];

export interface Compiled {
  readonly sql: string;
  readonly values: Bound;
}

/** @throws AdapterError `unsupported`. */
export function memberSql(dimension: string): string {
  if (!Object.hasOwn(DIMENSIONS, dimension)) throw new AdapterError('unsupported', `dimension ${dimension}`);
  return `coalesce(${DIMENSIONS[dimension as keyof typeof DIMENSIONS]}, '')`;
}

/** Columns `slot`, then `key0` … in the order of `by`, then each counter by its name. */
export function countsSql({ step, by = [], filters }: CountsQuery, range: Interval, zone: Zone, counters: readonly CounterId[], limits: { readonly threshold: number; readonly short: number }): Compiled {
  const kept = selection(range, filters);
  const keys = by.map((dimension, index) => `${memberSql(dimension)} AS key${index}`);
  const counted = counters.map((id) => `(${COUNTER_SQL[id]})::DOUBLE AS "${id}"`);
  const groups = [...(step === undefined ? [] : ['slot']), ...keys.map((_, index) => `key${index}`)];
  const slots = step === undefined ? undefined : slotTexts(step, zone, range);
  const from = slots === undefined ? 'contacts' : "contacts ASOF JOIN (SELECT unnest(string_split($slots, ','))::BIGINT AS slot) AS slots ON offered_at >= slot";
  const used = new Set(counted.join().match(/\$(threshold|short)/g));
  return {
    sql: `SELECT ${[...(step === undefined ? [] : ['slot::DOUBLE AS slot']), ...keys, ...counted].join(', ')} FROM ${from} WHERE ${kept.sql}${groups.length > 0 ? ` GROUP BY ${groups.join(', ')}` : ''} HAVING count(*) > 0${groups.length > 0 ? ` ORDER BY ${groups.join(', ')}` : ''}`,
    values: { ...kept.values, ...(used.has('$threshold') && { threshold: limits.threshold }), ...(used.has('$short') && { short: limits.short }), ...(slots !== undefined && { slots }) },
  };
}

/** A page, and how many rows there are in all, in a column `total` of `totalSql`. @throws AdapterError `unsupported` or `invalid`. */
export function rowsSql({ filters, search, columns = CONTACT_COLUMNS, order = [], offset = 0, limit, where }: RowsQuery, range: Interval): { readonly names: readonly string[]; readonly page: Compiled; readonly total: Compiled } {
  if (where?.length) throw new AdapterError('unsupported', 'rows filtered by their columns');
  if (!(Number.isInteger(offset) && offset >= 0 && Number.isInteger(limit) && limit >= 0)) throw new AdapterError('invalid', `offset ${offset}, limit ${limit}`);
  const kept = selection(range, filters, search);
  const cells = columns.map((column) => {
    const sql = columnSql(column, `column ${column}`);
    return column === 'offeredAt' ? `${sql}::DOUBLE AS "${column}"` : `${sql} AS "${column}"`;
  });
  return {
    names: columns,
    page: { sql: `SELECT ${cells.join(', ')} FROM contacts WHERE ${kept.sql} ORDER BY ${[...order.flatMap(orderSql), 'offered_at', 'place'].join(', ')} LIMIT $limit::BIGINT OFFSET $offset::BIGINT`, values: { ...kept.values, limit, offset } },
    total: { sql: `SELECT count(*)::DOUBLE AS total FROM contacts WHERE ${kept.sql}`, values: kept.values },
  };
}

function selection(range: Interval, filters: Filters = {}, search = ''): Compiled {
  const parts = ['offered_at >= $start', 'offered_at < $end'];
  const values: Record<string, string | number> = { start: range.start, end: range.end };
  for (const [index, [dimension, members]] of Object.entries(filters).entries()) {
    const named = members.map((member, at) => {
      values[`member${index}_${at}`] = member;
      return `$member${index}_${at}`;
    });
    parts.push(named.length === 0 ? `${memberSql(dimension)} IS NULL` : `${memberSql(dimension)} IN (${named.join(', ')})`);
  }
  if (search !== '') {
    values.search = search.toLowerCase();
    parts.push("(contains(lower(id), $search) OR contains(lower(coalesce(agent, '')), $search))");
  }
  return { sql: parts.join(' AND '), values };
}

function slotTexts(step: string, zone: Zone, range: Interval): string {
  const slots = slotsOf(step, zone, range);
  if (slots.length > MOST_SLOTS) throw new AdapterError('invalid', `${slots.length} slots, more than ${MOST_SLOTS}`);
  return slots.map(({ start }) => start).join(',') || '0';
}

function orderSql(order: Order): string[] {
  const way = order.descending ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
  if (!('column' in order)) throw new AdapterError('unsupported', `order by metric ${order.metric} of contacts`);
  const sql = columnSql(order.column, `order by ${order.column}`);
  return order.column === 'id' ? [`length(${sql}) ${way}`, `${sql} ${way}`] : [`${sql} ${way}`];
}

function columnSql(column: string, words: string): string {
  if (!Object.hasOwn(COLUMN, column)) throw new AdapterError('unsupported', words);
  return COLUMN[column as keyof typeof COLUMN];
}

import { AdapterError } from '../../domain/adapter.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { FIELDS, type ContactField } from './contact-table.js';
import type { ContactCounter } from './counter-sql.js';
import type { Desk } from './counts-sql.js';
import { Binder, digits, type Statement } from './dialect.js';
import { selectionSql } from './selection-sql.js';

export const OUTCOMES = ['answered', 'abandoned', 'flowOut'] as const;
const TEXTS: readonly ContactField[] = ['skillGroup', 'channel', 'agent'];

/** A page in columns `cell0` …, and in a column `total` how many rows there are in all. */
export interface PageStatements {
  readonly names: readonly string[];
  readonly page: Statement;
  readonly total: Statement;
  /** Where rows are grouped: what there is to know of the groups first, then the page group by group. */
  readonly grouped?: GroupStatements;
}

export interface GroupStatements {
  /** Name of the column that brings rows together. */
  readonly by: string;
  /** What rows, and by that groups, are ordered by. */
  readonly order: readonly Order[];
  readonly counters: readonly ContactCounter[];
  /** A row a group: its text in `team`, its rows in `size`, its counters in `sum0` …. */
  readonly groups: Statement;
  /** The page, where groups come in this order. */
  readonly page: (ids: readonly string[]) => Statement;
}

/** Members by whose order a page may be sorted: of dimensions with few. */
export type Ranked = Readonly<Partial<Record<string, readonly string[]>>>;

/** A page of single contacts, oldest first unless asked otherwise. @throws AdapterError `unsupported` or `invalid`. */
export function contactRowsSql(desk: Desk, query: RowsQuery, range: Interval, ranked: Ranked): PageStatements {
  const { dialect, table } = desk;
  const { columns = FIELDS, order = [], filters, search = '' } = query;
  if (query.where?.length) throw new AdapterError('unsupported', 'contacts filtered by their columns');
  if (query.groupBy !== undefined) throw new AdapterError('unsupported', 'contacts grouped by their columns');
  const where = (binder: Binder) => {
    const kept = selectionSql(table, range, filters, binder);
    if (search !== '') kept.push(`(${[table.columns.id, table.columns.agent].map((column) => dialect.contains(dialect.lower(column), binder.text(search.toLowerCase()))).join(' OR ')})`);
    return kept.join(' AND ');
  };
  const cells = columns.map((name, index) => `${cellSql(desk, fieldOf(name, `column ${name}`))} AS cell${index}`);
  const paged = pageSql(query);
  const [pageBinder, totalBinder] = [new Binder(dialect), new Binder(dialect)];
  return {
    names: columns,
    page: pageBinder.statement(`SELECT ${cells.join(', ')} FROM ${table.from} WHERE ${where(pageBinder)} ORDER BY ${[...order.flatMap((one) => orderSql(desk, one, ranked)), ...table.order].join(', ')} ${paged}`),
    total: totalBinder.statement(`SELECT ${dialect.double('count(*)')} AS total FROM ${table.from} WHERE ${where(totalBinder)}`),
  };
}

/** @throws AdapterError `invalid` for a page that cannot be. */
export function pageSql({ offset = 0, limit }: RowsQuery): string {
  for (const [name, value] of Object.entries({ offset, limit })) if (!(Number.isSafeInteger(value) && value >= 0)) throw new AdapterError('invalid', `${name} ${value}`);
  return `LIMIT ${digits(limit)} OFFSET ${digits(offset)}`;
}

/** Nothing comes last, either way. */
export const orderedSql = (value: string, isDescending: boolean | undefined) => `${value} ${isDescending ? 'DESC' : 'ASC'} NULLS LAST`;

function cellSql({ dialect, table }: Desk, field: ContactField): string {
  const column = table.columns[field];
  if (TEXTS.includes(field)) return `nullif(${column}, '')`;
  return field === 'offeredAt' || field === 'waitSeconds' ? dialect.double(column) : column;
}

function orderSql({ dialect, table }: Desk, order: Order, ranked: Ranked): string[] {
  if (!('column' in order)) throw new AdapterError('unsupported', `order by metric ${order.metric} of contacts`);
  const field = fieldOf(order.column, `order by ${order.column}`);
  const column = table.columns[field];
  const members = field === 'outcome' ? OUTCOMES : ranked[field];
  if (members) return [orderedSql(`nullif(${dialect.position(column, members)}, 0)`, order.descending)];
  // Numbers within ids go as numbers where all share a prefix.
  if (field === 'id') return [dialect.length(column), column].map((value) => orderedSql(value, order.descending));
  return [orderedSql(field === 'agent' ? `nullif(${column}, '')` : column, order.descending)];
}

function fieldOf(name: string, words: string): ContactField {
  const field = FIELDS.find((one) => one === name);
  if (!field) throw new AdapterError('unsupported', words);
  return field;
}

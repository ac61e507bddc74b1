import { AdapterError } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import { isMetricId } from '../../domain/metric.js';
import type { Order, RowFilter } from '../../domain/query.js';
import { formulaOf } from '../../metrics/measure.js';
import type { ContactCounter } from './counter-sql.js';
import { digits, type Binder, type Dialect } from './dialect.js';
import { metricSql } from './metric-sql.js';

/** What agents can be filtered by, as SQL over one row an agent. */
export interface FilteredRows {
  readonly dialect: Dialect;
  readonly provided: readonly ContactCounter[];
  /** Columns of the agent's id and of the group with most of their contacts, empty for none. */
  readonly who: string;
  readonly main: string;
  readonly counter: (id: CounterId) => string;
}

/** Counters that an order or a filter is about. @throws AdapterError `unsupported` for what agents do not have. */
export function neededCounters(filter: Order | RowFilter, provided: readonly ContactCounter[], what: 'order' | 'filter'): readonly ContactCounter[] {
  if ('column' in filter) {
    const found = provided.filter((id) => id === filter.column);
    if (found.length === 0 && !['agent', 'name', 'skillGroup'].includes(filter.column)) throw new AdapterError('unsupported', `${what} by ${filter.column}`);
    return found;
  }
  if (!isMetricId(filter.metric)) throw new AdapterError('unsupported', `metric ${String(filter.metric)}`);
  try {
    const { numerator, denominator } = formulaOf(filter);
    const used: readonly string[] = [numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
    return provided.filter((id) => used.includes(id));
  } catch (error) {
    // The variant's name arrives from outside, so that an unknown one is the question's fault.
    throw error instanceof RangeError ? new AdapterError('unsupported', error.message) : error;
  }
}

/** A condition that keeps the agents who pass a filter, as `passesFilter` does: an id is its own label here. @throws AdapterError `unsupported`. */
export function filterSql(filter: RowFilter, rows: FilteredRows, binder: Binder): string {
  const counters = neededCounters(filter, rows.provided, 'filter');
  if (!('column' in filter)) {
    const [value] = metricSql(filter, counters, rows.counter);
    return value === undefined ? '1 = 0' : within(value, filter);
  }
  const [counter] = counters;
  if (!('contains' in filter) && !('anyOf' in filter)) return counter === undefined ? '1 = 0' : within(rows.counter(counter), filter);
  if (counter !== undefined) return passing(rows.dialect.numberText(rows.counter(counter)), filter, rows.dialect, binder);
  if (filter.column !== 'skillGroup') return passing(rows.who, filter, rows.dialect, binder);
  return `${rows.main} <> '' AND ${passing(rows.main, filter, rows.dialect, binder)}`;
}

function passing(text: string, filter: Extract<RowFilter, { contains: string } | { anyOf: readonly string[] }>, dialect: Dialect, binder: Binder): string {
  if ('contains' in filter) {
    const sought = filter.contains.trim().toLowerCase();
    return sought === '' ? '1 = 1' : dialect.contains(dialect.lower(text), binder.text(sought));
  }
  if (filter.anyOf.length === 0) return '1 = 0';
  const wanted = filter.anyOf.map((id) => binder.text(id)).join(', ');
  return `(${text} IN (${wanted}) OR ${dialect.hasPart(text, wanted)})`;
}

/** Nothing to measure lies nowhere. */
function within(value: string, { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number }): string {
  if (least === Infinity || most === -Infinity || Number.isNaN(least) || Number.isNaN(most)) return '1 = 0';
  const bounds = [...(least === -Infinity ? [] : [`${value} >= ${digits(least)}`]), ...(most === Infinity ? [] : [`${value} <= ${digits(most)}`])];
  return bounds.length === 0 ? `${value} IS NOT NULL` : `(${bounds.join(' AND ')})`;
}

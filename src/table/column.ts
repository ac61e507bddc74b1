import type { Cell } from '../domain/answer.js';
import type { CounterId } from '../domain/counter.js';
import type { MetricChoice, Unit } from '../domain/metric.js';
import type { Order } from '../domain/query.js';

/** One row as a page's own column sees it. */
export interface RowView {
  /** Key of the row, such as the agent's id. */
  readonly key: string;
  /** What the row has under a name; `null` where it has nothing. */
  cell(name: string): Cell;
}

/** What the cells of a column are made from. */
export type ColumnContent =
  /** An attribute of the row, read as text. */
  | { readonly kind: 'text'; readonly column: string }
  /** An agent state with its glyph and word, and, where the source says since when, how long. */
  | { readonly kind: 'state'; readonly column: string; readonly since: string }
  /** How long ago an instant of the source's clock was, running. */
  | { readonly kind: 'elapsed'; readonly column: string }
  /** Ids or words between commas, such as skills. */
  | { readonly kind: 'chips'; readonly column: string }
  /** A number as it is, in a unit or in words of the page's own. */
  | { readonly kind: 'number'; readonly column: string; readonly unit?: Unit; readonly write?: (value: number) => string }
  /** A metric computed from the row's own counters; `sample` shows the denominator beside it; `marks` as well, on a ratio of small samples, which rows chance alone does not explain: those outside the limits of a funnel around the ratio of all. */
  | { readonly kind: 'metric'; readonly choice: MetricChoice; readonly sample?: true; readonly marks?: 'funnel' }
  /** A ratio with a bar behind its number. */
  | { readonly kind: 'bar'; readonly choice: MetricChoice }
  /** A counter as it is. */
  | { readonly kind: 'counter'; readonly counter: CounterId }
  /** Numbers between commas, oldest first, as a small line; an empty one is a gap. */
  | { readonly kind: 'sparkline'; readonly column: string }
  /** A text of the page's own making. `key` is what it sorts by; without one it does not sort. */
  | { readonly kind: 'custom'; readonly write: (row: RowView) => string; readonly key?: (row: RowView) => Cell | undefined }
  /** Elements of the page's own: children of the table in the slot `<column id>:<row key>`. */
  | { readonly kind: 'slot' };

/** One column of a table, as it is declared. */
export type Column = ColumnContent & {
  readonly id: string;
  /** Key of the title among the interface's texts, or the title itself. */
  readonly title: string;
  /** CSS px the column needs. */
  readonly width: number;
  /** Share of the room left over; none when absent. */
  readonly grow?: number;
  readonly align: 'start' | 'end';
  /** Heading over this column and those beside it that have the same. */
  readonly heading?: string;
};

/** The name under which a column's cells lie in the rows; `undefined` for one that is computed. */
export function nameOf(column: Column): string | undefined {
  return 'column' in column ? column.column : column.kind === 'counter' ? column.counter : undefined;
}

/** Whether rows can be ordered by this column. */
export function isSortable(column: Column): boolean {
  return column.kind !== 'slot' && column.kind !== 'sparkline' && (column.kind !== 'custom' || column.key !== undefined);
}

/** What rows are ordered by for this column. */
export function orderOf(column: Column, descending: boolean): Order {
  const direction = descending ? { descending } : {};
  if (column.kind === 'metric' || column.kind === 'bar') return { ...column.choice, ...direction };
  return { column: nameOf(column) ?? column.id, ...direction };
}

/** Whether `order` orders by this column, in whichever direction. */
export function isOrderedBy(order: Order | undefined, column: Column): boolean {
  if (!order) return false;
  const own = orderOf(column, false);
  if ('column' in own) return 'column' in order && order.column === own.column;
  return 'metric' in order && order.metric === own.metric && order.variant === own.variant;
}

/** Whether `order` orders by the numbers of small samples, as one of the columns shows them. */
export function isOfSample(order: Order, columns: readonly Column[]): boolean {
  return columns.some((column) => column.kind === 'metric' && column.sample === true && isOrderedBy(order, column));
}

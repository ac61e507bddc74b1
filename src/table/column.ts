import type { CounterId } from '../domain/counter.js';
import type { Order } from '../domain/query.js';
import type { MetricChoice } from '../domain/metric.js';

/** What the cells of a column are made from. */
export type ColumnContent =
  /** An attribute of the row, read as text. */
  | { readonly kind: 'text'; readonly column: string }
  /** An agent state with its glyph and word, and, where the source says since when, how long. */
  | { readonly kind: 'state'; readonly column: string; readonly since: string }
  /** A metric computed from the row's own counters; `sample` shows the denominator beside it. */
  | { readonly kind: 'metric'; readonly choice: MetricChoice; readonly sample?: true }
  /** A ratio with a bar behind its number. */
  | { readonly kind: 'bar'; readonly choice: MetricChoice }
  /** A counter as it is. */
  | { readonly kind: 'counter'; readonly counter: CounterId };

/** One column of a table, as it is declared. */
export type Column = ColumnContent & {
  readonly id: string;
  /** Key of the title among the interface's texts. */
  readonly title: string;
  /** CSS px the column needs. */
  readonly width: number;
  /** Share of the room left over; none when absent. */
  readonly grow?: number;
  readonly align: 'start' | 'end';
};

/** What a source is asked to order by for this column. */
export function orderOf(column: Column, descending: boolean): Order {
  const direction = descending ? { descending } : {};
  switch (column.kind) {
    case 'text':
    case 'state':
      return { column: column.column, ...direction };
    case 'metric':
    case 'bar':
      return { ...column.choice, ...direction };
    case 'counter':
      return { column: column.counter, ...direction };
  }
}

/** Whether `order` orders by this column, in whichever direction. */
export function isOrderedBy(order: Order | undefined, column: Column): boolean {
  if (!order) return false;
  const own = orderOf(column, false);
  if ('column' in own) return 'column' in order && order.column === own.column;
  return 'metric' in order && order.metric === own.metric && order.variant === own.variant;
}

import { COUNTER_IDS } from '../domain/counter.js';
import { METRIC_IDS } from '../domain/metric.js';
import type { CountsQuery, RowsQuery } from '../domain/query.js';
import { choice, closed, either, flag, list, name, number, optional, record, tagged, text, whole, type Shape } from './shape.js';

/** As `TimeRange`. */
export const rangeShape = tagged('kind', {
  fixed: closed<{ kind: string; start: number; end: number }>({ kind: choice('fixed'), start: number, end: number }),
  last: closed<{ kind: string; duration: string }>({ kind: choice('last'), duration: name }),
  day: closed<{ kind: string; back: number }>({ kind: choice('day'), back: whole() }),
  all: closed<{ kind: string }>({ kind: choice('all') }),
});

const filters = record(list(text));

const countsQuery = closed<CountsQuery>({
  kind: choice('counts'),
  range: rangeShape,
  step: optional(name),
  by: optional(list(name)),
  filters: optional(filters),
  shift: optional(name),
  counters: optional(list(choice(...COUNTER_IDS))),
});

const metric = { metric: choice(...METRIC_IDS), variant: optional(name) };
const bounds = { least: optional(number), most: optional(number) };

const rowsQuery = closed<RowsQuery>({
  kind: choice('rows'),
  entity: name,
  range: rangeShape,
  filters: optional(filters),
  columns: optional(list(name)),
  order: optional(list(either(
    closed<{ column: string; descending?: boolean }>({ column: name, descending: optional(flag) }),
    closed<{ metric: string; variant?: string; fair?: true; descending?: boolean }>({ ...metric, fair: optional(choice(true)), descending: optional(flag) }),
  ))),
  search: optional(text),
  where: optional(list(either(
    closed<{ column: string; contains: string }>({ column: name, contains: text }),
    closed<{ column: string; anyOf: string[] }>({ column: name, anyOf: list(text) }),
    closed<{ column: string; least?: number; most?: number }>({ column: name, ...bounds }),
    closed<{ metric: string; variant?: string; least?: number; most?: number }>({ ...metric, ...bounds }),
  ))),
  groupBy: optional(name),
  offset: optional(whole()),
  limit: whole(),
});

/** As `Query`. */
export const queryShape: Shape = tagged('kind', { counts: countsQuery, rows: rowsQuery });

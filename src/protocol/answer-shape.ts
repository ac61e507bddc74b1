import { COUNTER_IDS } from '../domain/counter.js';
import type { AnyAnswer } from '../domain/adapter.js';
import type { AnsweredGroups, CountsAnswer, RowsAnswer } from '../domain/answer.js';
import type { Interval } from '../domain/time.js';
import { cell, choice, list, measured, name, number, open, optional, record, tagged, text, whole, type Shape, type ShapesOf } from './shape.js';

export const intervalShape = open<Interval>({ start: number, end: number });

const provenance = {
  asOf: number,
  zone: name,
  completeness: choice('full', 'partial', 'sampled', 'provisional'),
  revision: number,
};

const counters: ShapesOf<CountsAnswer['counters']> = Object.fromEntries(COUNTER_IDS.map((id) => [id, optional(list(measured))])) as unknown as ShapesOf<CountsAnswer['counters']>;

const columns = tagged('kind', {
  counts: open<CountsAnswer>({
    kind: choice('counts'),
    ...provenance,
    range: intervalShape,
    length: whole(),
    start: optional(list(number)),
    end: optional(list(number)),
    keys: record(list(text)),
    counters: open(counters),
  }),
  rows: open<RowsAnswer>({
    kind: choice('rows'),
    ...provenance,
    range: intervalShape,
    total: whole(),
    offset: whole(),
    length: whole(),
    columns: record(list(cell)),
    groups: optional(open<AnsweredGroups>({ by: name, ids: list(text), lengths: list(whole(1)), counters: open(counters) })),
  }),
});

/** As `Answer`: its columns are of the length that it names, which JSON Schema cannot say. */
export const answerShape: Shape = {
  schema: columns.schema,
  problem: (value, path) => columns.problem(value, path) ?? lengthProblem(value as AnyAnswer, path),
};

function lengthProblem(answer: AnyAnswer, path: string): string | undefined {
  const { length } = answer;
  const named = answer.kind === 'rows' ? answer.columns : { ...answer.keys, ...answer.counters, ...(answer.start && { start: answer.start }), ...(answer.end && { end: answer.end }) };
  for (const [name, column] of Object.entries<unknown>(named))
    // Names that nobody here knows are left alone, whatever stands under them.
    if (Array.isArray(column) && column.length !== length) return `${path}: the column ${name} has ${column.length} entries, not ${length}`;
  return answer.kind === 'rows' && answer.groups ? groupsProblem(answer.groups, answer.total, path) : undefined;
}

function groupsProblem({ ids, lengths, counters: sums }: AnsweredGroups, total: number, path: string): string | undefined {
  for (const [name, column] of Object.entries<unknown>({ lengths, ...sums }))
    if (Array.isArray(column) && column.length !== ids.length) return `${path}: ${name} of the groups has ${column.length} entries, not ${ids.length}`;
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  return rows === total ? undefined : `${path}: the groups have ${rows} rows, not ${total}`;
}

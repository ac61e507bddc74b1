/** The bank's February, counted by whichever source, beside the tables of the truth. */
import assert from 'node:assert/strict';
import type { DataAdapter } from '../../../src/domain/adapter.js';
import type { CountsAnswer } from '../../../src/domain/answer.js';
import type { CounterId } from '../../../src/domain/counter.js';
import type { MetricId } from '../../../src/domain/metric.js';
import { countsAt } from '../../../src/metrics/counts-at.js';
import { measure } from '../../../src/metrics/measure.js';
import { instantOf, truth, type TruthRow } from './truth.js';


const context = { signal: new AbortController().signal };

const COUNTERS: Readonly<Record<string, CounterId>> = {
  offered: 'offered',
  answered: 'answered',
  abandoned: 'abandoned',
  answered_within_20s: 'answeredWithin',
  abandoned_within_20s: 'abandonedWithin',
  wait_s_sum_answered: 'waitAnswered',
  wait_s_sum_abandoned: 'waitAbandoned',
  handle_s_sum: 'talk',
};
const METRICS: Readonly<Record<string, MetricId>> = {
  answer_rate: 'answerRate',
  service_level_80_20: 'serviceLevel',
  asa_s: 'averageSpeedOfAnswer',
  aht_s: 'averageHandleTime',
};

/** How each table is asked for, and which column of it has the start of a slot. */
const QUESTIONS: Readonly<Record<'intervals' | 'days' | 'month', { readonly step?: string; readonly at?: string }>> = {
  intervals: { step: 'PT30M', at: 'interval_start' },
  days: { step: 'P1D', at: 'date' },
  month: {},
};
export type Table = keyof typeof QUESTIONS;
export const TABLES = Object.keys(QUESTIONS) as Table[];

/** Compares one row of an answer with one of the truth, cell by cell, and tells how many cells. */
function assertRow(answer: CountsAnswer, row: number, expected: TruthRow, name: string): number {
  const counts = countsAt(answer, row);
  let cells = 0;
  for (const [column, counter] of Object.entries(COUNTERS)) {
    if (expected[column] === undefined) continue;
    assert.equal(counts[counter], Number(expected[column]), `${name} ${column}`);
    cells++;
  }
  for (const [column, metric] of Object.entries(METRICS)) {
    const text = expected[column];
    if (text === undefined) continue;
    const { value } = measure({ metric }, counts);
    if (text === '') assert.equal(value, undefined, `${name} ${column}`);
    else assert.ok(value !== undefined && Math.abs(value - Number(text)) <= 1e-6, `${name} ${column}: ${value}, not ${text}`);
    cells++;
  }
  return cells;
}

/** Every row of a table and no other, `ALL` and each type alike. */
export async function assertTruth(adapter: DataAdapter, table: Table): Promise<void> {
  const { at, ...query } = QUESTIONS[table];
  const keyOf = (row: TruthRow) => `${row['type']} ${at === undefined ? '' : instantOf(row[at] ?? '')}`;
  const rows = truth(table);
  const groups = new Map<string, TruthRow>(rows.map((row) => [keyOf(row), row]));
  assert.equal(groups.size, rows.length);
  let cells = 0;
  for (const by of [undefined, ['skillGroup']] as const) {
    const answer = await adapter.read({ kind: 'counts', range: { kind: 'all' }, ...query, ...(by ? { by } : {}) }, context);
    for (let row = 0; row < answer.length; row++) {
      const key = `${by ? answer.keys['skillGroup']?.[row] : 'ALL'} ${answer.start?.[row] ?? ''}`;
      const expected = groups.get(key);
      assert.ok(expected, `${table} has no ${key}`);
      cells += assertRow(answer, row, expected, key);
      groups.delete(key);
    }
  }
  assert.deepEqual([...groups.keys()], [], `rows of ${table} that were not answered`);
  assert.equal(cells, rows.length * 12);
}


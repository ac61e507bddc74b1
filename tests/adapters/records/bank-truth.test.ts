import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import bank from '../../../demo/mappings/anonymous-bank.mjs';
import { recordsAdapter, type RecordsAdapter } from '../../../src/adapters/records/records-adapter.js';
import type { CountsAnswer } from '../../../src/domain/answer.js';
import type { CounterId } from '../../../src/domain/counter.js';
import type { MappingModule } from '../../../src/domain/mapping-module.js';
import type { MetricId } from '../../../src/domain/metric.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { countsAt } from '../../../src/metrics/counts-at.js';
import { measure } from '../../../src/metrics/measure.js';
import { sharedUrl, withoutShared } from './reading.js';
import { instantOf, truth, type TruthRow } from './truth.js';

const skip = withoutShared('data/bank-calls/truth/intervals.csv');
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

function bankOf(month: string): RecordsAdapter {
  const source = new Blob([readFileSync(sharedUrl(`data/bank-calls/${month}.txt`))]);
  return recordsAdapter({ source, name: month, mapping: bank as MappingModule, reveal: true });
}

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

/**
 * Answered, talk and wait by agent, day and type, of the truth. It books a call on the date written in its row, the
 * adapter on the day of its offer: calls offered after midnight are moved to that day.
 */
function agentDays(): Record<string, number[]> {
  const days: Record<string, number[]> = {};
  const add = (server: string, day: number, type: string, values: readonly number[], sign: 1 | -1) => {
    const key = `${server} ${day} ${type}`;
    days[key] = (days[key] ?? [0, 0, 0]).map((value, at) => value + sign * (values[at] ?? 0));
    if (days[key]?.[0] === 0) delete days[key];
  };
  for (const { server = '', date = '', type = '', answered, handle_s_sum, asa_s } of truth('agents')) {
    const wait = Math.round(Number(asa_s) * Number(answered));
    if (server !== 'NO_SERVER') add(server, instantOf(date), type, [Number(answered), Number(handle_s_sum), wait], 1);
  }
  const hour = (clock = '') => Number(clock.split(':')[0]);
  const rows = readFileSync(sharedUrl('data/bank-calls/february.txt'), 'latin1').split('\n').map((line) => line.trim().split('\t'));
  let moved = 0;
  for (const fields of rows) {
    const [, , , , type = '', date = '', entry, exit, , start = '', , waited = '', outcome, , , served, server = ''] = fields;
    const offered = start === '0:00:00' ? exit : start;
    if (outcome !== 'AGENT' || server === 'NO_SERVER' || hour(entry) - hour(offered) <= 12) continue;
    const day = instantOf(`19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`);
    const values = [1, Number(served), Number(waited)];
    add(server, day, type, values, -1);
    add(server, day + 86_400_000, type, values, 1);
    moved++;
  }
  assert.ok(moved > 0);
  return days;
}

describe('adapters/records against the truth of February', { skip }, () => {
  let adapter: RecordsAdapter;
  before(async () => {
    adapter = bankOf('february');
    await adapter.describe(context);
  });

  /** Every row of a table and no other, `ALL` and each type alike. */
  async function assertTable(table: string, query: CountsQuery, keyOf: (row: TruthRow) => string): Promise<void> {
    const rows = truth(table);
    const groups = new Map<string, TruthRow>(rows.map((row) => [keyOf(row), row]));
    assert.equal(groups.size, rows.length);
    let cells = 0;
    for (const by of [undefined, ['skillGroup']] as const) {
      const answer = await adapter.read({ ...query, ...(by ? { by } : {}) }, context);
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

  it('agrees in every half hour', () =>
    assertTable('intervals', { kind: 'counts', range: { kind: 'all' }, step: 'PT30M' }, (row) => `${row['type']} ${instantOf(row['interval_start'] ?? '')}`));
  it('agrees in every day', () =>
    assertTable('days', { kind: 'counts', range: { kind: 'all' }, step: 'P1D' }, (row) => `${row['type']} ${instantOf(row['date'] ?? '')}`));
  it('agrees in the month', () => assertTable('month', { kind: 'counts', range: { kind: 'all' } }, (row) => `${row['type']} `));

  it('agrees in every agent, type and day', async () => {
    const answer = await adapter.read({ kind: 'counts', range: { kind: 'all' }, step: 'P1D', by: ['agent', 'skillGroup'] }, context);
    const found: Record<string, number[]> = {};
    for (let row = 0; row < answer.length; row++) {
      const { answered = 0, talk = 0, waitAnswered = 0 } = countsAt(answer, row);
      const agent = answer.keys['agent']?.[row];
      if (agent && answered > 0) found[`${agent} ${answer.start?.[row]} ${answer.keys['skillGroup']?.[row]}`] = [answered, talk, waitAnswered];
    }
    assert.deepEqual(found, agentDays());
  });

  it('accounts for every row as the truth does', async () => {
    const { report } = adapter;
    const { counters } = await adapter.read({ kind: 'counts', range: { kind: 'all' } }, context);
    const expected = Object.fromEntries(truth('row_accounting').map(({ what = '', rows }) => [what, Number(rows)]));
    assert.deepEqual(expected, {
      'data rows in file': report?.rows,
      abandoned: counters.abandoned?.[0],
      answered: counters.answered?.[0],
      ...report?.ignored,
      ...Object.fromEntries(Object.entries(report?.notes ?? {}).map(([name, rows]) => [`defect: ${name}`, rows])),
    });
    assert.deepEqual([report?.setAside, report?.used], [{}, report?.contacts]);
  });
});

describe('adapters/records with the months beside February', { skip }, () => {
  for (const [month, rows] of [['january', 31_599], ['march', 38_801]] as const) {
    it(`accounts for every row of ${month}`, async () => {
      const adapter = bankOf(month);
      const { history, dimensions } = await adapter.describe(context);
      const { report } = adapter;
      assert.ok(report && history);
      const ignored = Object.values(report.ignored).reduce((sum, count) => sum + count, 0);
      assert.deepEqual([report.rows, report.used + ignored, report.setAside], [rows, rows, {}]);
      assert.equal(new Date(history.start).getUTCMonth(), new Date(history.end - 1).getUTCMonth());
      const groups = dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id }) => id);
      assert.ok(groups?.every((group) => ['PS', 'PE', 'IN', 'NE', 'NW', 'TT', 'AA'].includes(group)), String(groups));
    });
  }
});

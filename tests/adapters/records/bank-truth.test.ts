import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import bank from '../../../demo/mappings/anonymous-bank.mjs';
import { recordsAdapter, type RecordsAdapter } from '../../../src/adapters/records/records-adapter.js';
import type { MappingModule } from '../../../src/domain/mapping-module.js';
import { countsAt } from '../../../src/metrics/counts-at.js';
import { sharedUrl, withoutShared } from './reading.js';
import { instantOf, truth } from './truth.js';
import { assertTruth, TABLES } from './truth-tables.js';

const skip = withoutShared('data/bank-calls/truth/intervals.csv');
const context = { signal: new AbortController().signal };

function bankOf(month: string): RecordsAdapter {
  const source = new Blob([readFileSync(sharedUrl(`data/bank-calls/${month}.txt`))]);
  return recordsAdapter({ source, name: month, mapping: bank as MappingModule, reveal: true });
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

  for (const table of TABLES) it(`agrees with all ${table}`, () => assertTruth(adapter, table));

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

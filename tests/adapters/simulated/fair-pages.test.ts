import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { simulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import type { Cell } from '../../../src/domain/answer.js';
import type { MetricId } from '../../../src/domain/metric.js';
import type { RowFilter, RowsQuery } from '../../../src/domain/query.js';
import { HOUR_MS } from '../../../src/domain/time.js';
import type { Column } from '../../../src/table/column.js';
import { localRows } from '../../../src/table/local-rows.js';
import { MIDNIGHT } from './centre-day.js';

const context = { signal: new AbortController().signal };
const METRICS = ['customerSatisfaction', 'transferRate', 'firstContactResolution', 'averageHandleTime'] as const satisfies readonly MetricId[];
const COLUMNS = [
  ...METRICS.map((metric): Column => ({ id: metric, kind: 'metric', choice: { metric }, sample: true, title: metric, width: 100, align: 'end' })),
  { id: 'answered', kind: 'counter', counter: 'answered', title: 'answered', width: 100, align: 'end' } satisfies Column,
];
const adapterAt = (at: number) => simulatedAdapter({ seed: 3, agents: 60, historyDays: 1, now: () => at, workerUrl: null });

describe('pages of a simulated centre in the fair order', () => {
  it('have everybody as they come where nobody has done anything', async () => {
    const adapter = simulatedAdapter({ seed: 3, agents: 60, historyDays: 0, start: MIDNIGHT, now: () => MIDNIGHT, workerUrl: null });
    const agents = async (order: RowsQuery['order'] & object) => (await adapter.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 100, order }, context)).columns['agent'];
    assert.equal((await agents([]))?.length, 60);
    for (const descending of [true, false]) assert.deepEqual(await agents([{ metric: 'customerSatisfaction', fair: true, descending }]), await agents([]));
  });

  it('are put together what the table would sort itself, for any selection, search, filter, size of pages and direction', async () => {
    const adapter = adapterAt(MIDNIGHT + 15 * HOUR_MS);
    const { dimensions } = await adapter.describe(context);
    const groups = dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id }) => id) ?? [];
    let isSorted = false;
    const anyFilter: fc.Arbitrary<readonly RowFilter[]> = fc.oneof(fc.constant([]), fc.record({ column: fc.constant('answered'), least: fc.integer({ min: 0, max: 40 }) }).map((filter) => [filter]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...METRICS), fc.boolean(), fc.subarray(groups, { minLength: 1 }), fc.constantFrom('', '1', '王'), anyFilter, fc.integer({ min: 7, max: 60 }), fc.integer({ min: 1, max: 15 }), async (metric, descending, skillGroup, search, where, limit, hours) => {
        const selection = { kind: 'rows', entity: 'agent', range: { kind: 'last', duration: `PT${hours}H` }, filters: { skillGroup } } as const;
        const order = [{ metric, descending, fair: true }] as const;
        const whole = await adapter.read({ ...selection, order: [], limit: 100 }, context);
        const own = localRows(whole, COLUMNS, { order, search, where, searched: ['name', 'agent'], language: 'zh' });
        const found: Cell[] = [];
        for (let total = 1; found.length < total; ) {
          const page = await adapter.read({ ...selection, order, search, where, limit, offset: found.length }, context);
          found.push(...(page.columns['agent'] ?? []));
          if (page.length === 0) break;
          ({ total } = page);
        }
        assert.deepEqual(found, Array.from(own, (row) => whole.columns['agent']?.[row]));
        isSorted ||= own.some((row, at) => row < (own[at - 1] ?? 0));
      }),
      { numRuns: 60 },
    );
    assert.ok(isSorted);
  });
});

/** Two sources of the same contacts, asked the same. */
import assert from 'node:assert/strict';
import { expectSameRows, RECOUNTED, rowsByKey } from '../../src/conformance/recount.js';
import { Subject } from '../../src/conformance/subject.js';
import type { DataAdapter } from '../../src/domain/adapter.js';
import { durationMs } from '../../src/domain/duration.js';
import type { CountsQuery, Order, RowFilter, RowsQuery } from '../../src/domain/query.js';

const signal = new AbortController().signal;
const BY_ID: Order = { column: 'id' };
const BY_AGENT: Order = { column: 'agent' };
const CONTACT_ORDERS: readonly (readonly Order[])[] = [[], [{ column: 'waitSeconds', descending: true }], [{ column: 'talkSeconds' }], [{ column: 'id', descending: true }], [{ column: 'skillGroup' }, { column: 'outcome', descending: true }], [{ column: 'channel', descending: true }], [{ column: 'agent' }]];
/** Shares of contacts and of seconds, one that is everybody's or nobody's, none that is a share, none that can be measured. */
const FAIR: readonly Order[] = [{ metric: 'serviceLevel', fair: true }, { metric: 'holdShare', fair: true, descending: true }, { metric: 'answerRate', fair: true }, { metric: 'averageHandleTime', fair: true, descending: true }, { metric: 'quality', fair: true }, { metric: 'offered', fair: true }];
const AGENT_ORDERS: readonly (readonly Order[])[] = [[], [{ column: 'answered', descending: true }, BY_AGENT], [{ column: 'talk' }, BY_AGENT], [{ column: 'skillGroup', descending: true }, BY_AGENT], [{ metric: 'averageHandleTime', descending: true }, BY_AGENT], [{ metric: 'serviceLevel' }, BY_AGENT], [{ metric: 'quality' }, BY_AGENT], [{ column: 'name', descending: true }], ...FAIR.map((fair) => [fair, BY_AGENT])];

/** What agents are filtered by, each alone and some together; texts are completed by what the contacts have. */
const agentFilters = (groups: readonly string[], agent: string): readonly (readonly RowFilter[])[] => [
  [{ column: 'skillGroup', anyOf: groups }],
  [{ column: 'skillGroup', anyOf: [] }],
  [{ column: 'skillGroup', contains: ` ${(groups[0] ?? '').slice(0, 2).toUpperCase()} ` }],
  [{ column: 'agent', anyOf: [agent, 'nobody'] }],
  [{ column: 'name', contains: agent.slice(-1) }],
  [{ column: 'name', contains: '' }],
  [{ column: 'name', least: 0 }],
  [{ column: 'answered', least: 2, most: 40 }, { column: 'agent', contains: agent.slice(-1) }],
  [{ column: 'answered', anyOf: ['3', '12'] }],
  [{ column: 'offered', contains: '1' }],
  [{ column: 'waitMax', most: 200 }],
  [{ metric: 'serviceLevel', least: 0.5 }, { metric: 'averageHandleTime', most: 400 }],
  [{ metric: 'quality', least: 0 }],
];

/** Rows of both, seconds to a millionth: sums come in another order. */
function assertSamePage(got: Readonly<Record<string, readonly unknown[]>>, wanted: Readonly<Record<string, readonly unknown[]>>, words: string): void {
  assert.deepEqual(Object.keys(got), Object.keys(wanted), words);
  for (const [name, cells] of Object.entries(wanted)) {
    assert.equal(got[name]?.length, cells.length, `${words}: ${name}`);
    for (const [row, cell] of cells.entries()) {
      const other = got[name]?.[row];
      const isNear = typeof cell === 'number' && typeof other === 'number' && Math.abs(cell - other) <= 1e-6 * Math.max(1, Math.abs(cell));
      assert.ok(isNear || cell === other, `${words}: ${name} of row ${row} is ${String(other)}, expected ${String(cell)}`);
    }
  }
}

/** Both answer random questions alike, and list the same contacts and agents in the same order. The clock of one may stand a little later than that of the other. */
export async function assertAlike(tested: DataAdapter, store: DataAdapter, { hasOrder = true, mostCells = Infinity } = {}): Promise<void> {
  const described = await store.describe({ signal });
  const { name: _, history: own, ...rest } = await tested.describe({ signal });
  const { name: __, history: theirs, setAside: ___, ...wanted } = described;
  assert.equal(own?.start, theirs?.start);
  assert.deepEqual({ ...rest, counters: [...rest.counters].sort() }, { ...wanted, counters: wanted.counters.filter((id) => RECOUNTED.includes(id)).sort() });
  const subject = new Subject(tested, described, 11);
  let rows = 0;
  const span = (described.history?.end ?? 0) - (described.history?.start ?? 0);
  const cellsOf = ({ step, by = [] }: CountsQuery) => (step === undefined ? 1 : span / durationMs(step)) * by.reduce((cells, of) => cells * (1 + (described.dimensions.find(({ id }) => id === of)?.members.length ?? 0)), 1);
  for (const query of subject.questions()) {
    if (cellsOf(query) > mostCells) continue;
    const got = await subject.read(query);
    const expected = await store.read(own?.end === theirs?.end ? query : { ...query, range: { kind: 'fixed', ...got.range } }, { signal });
    assert.deepEqual([got.range, got.completeness, got.asOf], [expected.range, 'full', own?.end]);
    expectSameRows(rowsByKey(got, query), rowsByKey(expected, query), RECOUNTED.filter((id) => described.counters.includes(id) && (id !== 'waitMax' || got.length > 0)));
    rows += got.length;
  }
  assert.ok(rows > 1_000, `${rows} rows`);
  const [groups, history] = [described.dimensions[0]?.members.slice(0, 2).map(({ id }) => id) ?? [], described.history ?? { start: 0, end: 0 }];
  const middle = { kind: 'fixed', start: history.start + (history.end - history.start) / 4, end: history.end - (history.end - history.start) / 3 } as const;
  const columns = ['agent', 'name', 'skillGroup', ...described.counters.filter((id) => RECOUNTED.includes(id))];
  const selections: Partial<RowsQuery>[] = [{}, { filters: { skillGroup: groups } }, { range: middle, search: '1', offset: 5 }];
  for (const [entity, orders] of [['contact', hasOrder ? CONTACT_ORDERS : CONTACT_ORDERS.slice(1).map((order) => [...order, BY_ID])], ['agent', AGENT_ORDERS]] as const)
    for (const [place, order] of orders.entries())
      for (const more of mostCells === Infinity ? selections : selections.slice(place % selections.length).slice(0, 1)) {
        const query: RowsQuery = { kind: 'rows', entity, range: { kind: 'all' }, limit: 50, ...(order.length > 0 && { order }), ...(entity === 'agent' && { columns }), ...more };
        const [got, expected] = [await tested.read(query, { signal }), await store.read(query, { signal })];
        assert.equal(got.total, expected.total, JSON.stringify(query));
        assertSamePage(got.columns, expected.columns, JSON.stringify(query));
      }
  const [agent] = (await store.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, columns: ['agent'], limit: 1 }, { signal })).columns['agent'] ?? [];
  let [passed, found] = [0, 0];
  for (const [place, where] of agentFilters(groups, String(agent)).entries())
    for (const groupBy of [undefined, 'skillGroup']) {
      const order = AGENT_ORDERS[place % AGENT_ORDERS.length] ?? [];
      const query: RowsQuery = { kind: 'rows', entity: 'agent', range: place % 3 === 0 ? middle : { kind: 'all' }, limit: 50, offset: place % 2, columns, where: place === 5 && groupBy !== undefined ? [] : where, ...(order.length > 0 && { order }), ...(groupBy !== undefined && { groupBy }) };
      const [got, expected] = [await tested.read(query, { signal }), await store.read(query, { signal })];
      assert.equal(got.total, expected.total, JSON.stringify(query));
      assertSamePage(got.columns, expected.columns, JSON.stringify(query));
      passed += got.total;
      if (groupBy === undefined) continue;
      found += got.groups?.ids.length ?? 0;
      assert.deepEqual({ ...got.groups, counters: [] }, { ...expected.groups, counters: [] }, JSON.stringify(query));
      const told = RECOUNTED.filter((id) => described.counters.includes(id));
      assertSamePage(Object.fromEntries(told.map((id) => [id, got.groups?.counters[id] ?? []])), Object.fromEntries(told.map((id) => [id, expected.groups?.counters[id] ?? []])), JSON.stringify(query));
    }
  assert.ok(passed > 0 && found > 0, `${passed} agents in ${found} groups`);
  for (const unheard of [{ where: [{ column: 'shoe', anyOf: ['42'] }] }, { groupBy: 'shoe' }, { where: [{ metric: 'luck' }] }, { order: [{ metric: 'luck', fair: true }] }] as unknown as Partial<RowsQuery>[])
    for (const source of [tested, store]) await assert.rejects(source.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 1, ...unheard }, { signal }), { code: 'unsupported' }, JSON.stringify(unheard));
}

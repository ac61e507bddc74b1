/** Two sources of the same contacts, asked the same. */
import assert from 'node:assert/strict';
import { expectSameRows, RECOUNTED, rowsByKey } from '../../src/conformance/recount.js';
import { Subject } from '../../src/conformance/subject.js';
import type { DataAdapter } from '../../src/domain/adapter.js';
import { durationMs } from '../../src/domain/duration.js';
import type { CountsQuery, Order, RowsQuery } from '../../src/domain/query.js';

const signal = new AbortController().signal;
const BY_ID: Order = { column: 'id' };
const BY_AGENT: Order = { column: 'agent' };
const CONTACT_ORDERS: readonly (readonly Order[])[] = [[], [{ column: 'waitSeconds', descending: true }], [{ column: 'talkSeconds' }], [{ column: 'id', descending: true }], [{ column: 'skillGroup' }, { column: 'outcome', descending: true }], [{ column: 'channel', descending: true }], [{ column: 'agent' }]];
const AGENT_ORDERS: readonly (readonly Order[])[] = [[], [{ column: 'answered', descending: true }, BY_AGENT], [{ column: 'talk' }, BY_AGENT], [{ column: 'skillGroup', descending: true }, BY_AGENT], [{ metric: 'averageHandleTime', descending: true }, BY_AGENT], [{ metric: 'serviceLevel' }, BY_AGENT], [{ metric: 'quality' }, BY_AGENT], [{ column: 'name', descending: true }]];

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
  const { name: __, history: theirs, setAside: ___, filtersRows: ____, groupsRows: _____, ...wanted } = described;
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
}

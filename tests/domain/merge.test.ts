import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CountsAnswer, RowsAnswer } from '../../src/domain/answer.js';
import { merge } from '../../src/domain/merge.js';

type Row = { start: number; group: string; offered: number };

function counts(rows: readonly Row[], asOf = 0): CountsAnswer {
  return {
    kind: 'counts', range: { start: 0, end: 100 }, asOf, zone: 'UTC', completeness: 'full', revision: 0, length: rows.length,
    start: rows.map(({ start }) => start), end: rows.map(({ start }) => start + 1),
    keys: { skillGroup: rows.map(({ group }) => group) }, counters: { offered: rows.map(({ offered }) => offered) },
  };
}

const rowsOf = (answer: CountsAnswer): Row[] =>
  Array.from({ length: answer.length }, (_, row) => ({ start: answer.start?.[row] ?? -1, group: answer.keys['skillGroup']?.[row] ?? '?', offered: answer.counters.offered?.[row] ?? -1 }));

describe('merge', () => {
  it('changes nothing but the time when the change has no rows', () => {
    const merged = merge(counts([{ start: 1, group: 'a', offered: 5 }]), counts([], 9));
    assert.deepEqual(rowsOf(merged), [{ start: 1, group: 'a', offered: 5 }]);
    assert.equal(merged.asOf, 9);
  });

  it('fills a counter that only one side has with nothing to say, never with 0', () => {
    const base = counts([{ start: 1, group: 'a', offered: 5 }]);
    const change = { ...counts([{ start: 2, group: 'a', offered: 6 }]), counters: { answered: [4] } };
    const { counters } = merge(base, change);
    assert.deepEqual(counters, { offered: [5, null], answered: [null, 4] });
  });

  it('puts a new slot where it belongs and leaves its arguments alone', () => {
    const base = counts([{ start: 1, group: 'a', offered: 5 }, { start: 3, group: 'a', offered: 7 }]);
    const copy = structuredClone(base);
    assert.deepEqual(rowsOf(merge(base, counts([{ start: 2, group: 'a', offered: 6 }]))).map(({ start }) => start), [1, 2, 3]);
    assert.deepEqual(base, copy);
  });

  it('agrees with a plain map of slot and key, for any two answers', () => {
    const rows = fc.uniqueArray(fc.record({ start: fc.nat(6), group: fc.constantFrom('a', 'b', 'c'), offered: fc.nat(100) }, { noNullPrototype: true }), { selector: ({ start, group }) => `${start} ${group}`, maxLength: 15 }).map((all) => all.sort((x, y) => x.start - y.start));
    fc.assert(
      fc.property(rows, rows, (base, change) => {
        const plain = new Map([...base, ...change].map((row) => [`${row.start} ${row.group}`, row]));
        const merged = rowsOf(merge(counts(base), counts(change)));
        const byKey = (x: Row, y: Row) => x.start - y.start || (x.group < y.group ? -1 : 1);
        assert.deepEqual([...merged].sort(byKey), [...plain.values()].sort(byKey));
        assert.ok(merged.every(({ start }, row) => row === 0 || start >= (merged[row - 1]?.start ?? 0)), 'slots ascend');
      }),
    );
  });

  it('replaces rows of the same id, and all of them where rows have none', () => {
    const page = (columns: RowsAnswer['columns'], length: number): RowsAnswer => ({ kind: 'rows', range: { start: 0, end: 1 }, asOf: 0, zone: 'UTC', completeness: 'full', revision: 0, total: 2, offset: 0, length, columns });
    const base = page({ id: ['a', 'b'], state: ['ready', 'talking'] }, 2);
    assert.deepEqual(merge(base, page({ id: ['b'], state: ['ready'] }, 1)).columns, { id: ['a', 'b'], state: ['ready', 'ready'] });
    assert.deepEqual(merge(base, page({ state: ['ready'] }, 1)).columns, { state: ['ready'] });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell, PackedRows } from '../../src/domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../../src/domain/counter.js';
import { LiveRows } from '../../src/table/live-rows.js';
import type { RowGroup } from '../../src/table/row-groups.js';
import { RowPlaces } from '../../src/table/row-places.js';
import { RowSums } from '../../src/table/row-sums.js';

const answer = (columns: PackedRows['columns'], length: number): PackedRows => ({
  kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns,
});
const NAMES: readonly CounterId[] = ['answered', 'waitMax'];

function added(sums: RowSums, most = Infinity): RowSums {
  while (!sums.add(most));
  return sums;
}
const totalOf = (of: PackedRows, rows: Uint32Array | undefined, counters: readonly CounterId[], most?: number) => added(new RowSums(of, rows, [], counters), most).total;

/** The slow twin: each row looked at. */
function slow({ columns }: PackedRows, rows: readonly number[], counters: readonly CounterId[]): Counts {
  return Object.fromEntries(
    counters.flatMap((counter) => {
      const isMax = COUNTERS[counter].rollUp === 'max';
      const cells = rows.map((row) => columns[counter]?.[row] ?? null).filter((cell) => !isMax || (cell !== null && cell !== -Infinity));
      if (cells.some((cell) => typeof cell !== 'number' || !Number.isFinite(cell))) return [];
      if (isMax) return cells.length === 0 ? [] : [[counter, Math.max(...(cells as number[]))]];
      return [[counter, (cells as number[]).reduce((sum, cell) => sum + cell, 0)]];
    }),
  );
}

describe('table/row-sums', () => {
  it('of no rows are nothing', () => {
    assert.deepEqual(totalOf(answer({ answered: [1], waitMax: [7] }, 1), new Uint32Array(0), NAMES), { answered: 0 });
  });
  it('add counters, compare maxima and leave attributes alone', () => {
    const rows = answer({ agent: ['a', 'b', 'c'], answered: [1, 2, 4], waitMax: [7, null, 9] }, 3);
    assert.deepEqual(totalOf(rows, Uint32Array.of(0, 1, 2), [...NAMES, 'talk']), { answered: 7, waitMax: 9 });
    assert.deepEqual(totalOf(rows, Uint32Array.of(1), NAMES), { answered: 2 });
  });
  it('leave out a counter that one of the rows does not have, or that is no finite number', () => {
    assert.deepEqual(totalOf(answer({ answered: [1, null], talk: [5, 6] }, 2), undefined, ['answered', 'talk']), { talk: 11 });
    assert.deepEqual(totalOf(answer({ answered: [1, Infinity], talk: ['5', 6], waitMax: [Infinity, 3] }, 2), undefined, ['answered', 'talk', 'waitMax']), {});
  });
  it('take all rows when none are named', () => assert.deepEqual(totalOf(answer({ answered: [1, 2, 4] }, 3), undefined, ['answered']), { answered: 7 }));
  it('are the same in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000), { freq: 20 }), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (cells, most) => {
        const rows = answer({ answered: cells, waitMax: cells }, cells.length);
        assert.deepEqual(totalOf(rows, undefined, NAMES, most), totalOf(rows, undefined, NAMES));
      }),
    );
  });
  it('stay those of a slow count, by group and of all, whatever cells change and whenever in between', () => {
    const anyCell = fc.oneof({ weight: 9, arbitrary: fc.nat(9) }, fc.constantFrom<Cell>(null, 'x', Infinity, -Infinity, NaN));
    const anyStep = fc.oneof(fc.record({ add: fc.integer({ min: 1, max: 4 }) }), fc.record({ row: fc.nat(11), name: fc.constantFrom(...NAMES), cell: anyCell }));
    const settings = fc.record({
      answered: fc.array(anyCell, { minLength: 12, maxLength: 12 }),
      waitMax: fc.array(anyCell, { minLength: 12, maxLength: 12 }),
      shown: fc.uniqueArray(fc.nat(11), { maxLength: 12 }),
      isAll: fc.boolean(),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 3 }),
      steps: fc.array(anyStep, { maxLength: 30 }),
    });
    fc.assert(
      fc.property(settings, ({ answered, waitMax, shown, isAll, cuts, steps }) => {
        const live = new LiveRows(answer({ agent: Array.from({ length: 12 }, (_, row) => `a${row}`), answered, waitMax }, 12), 'agent');
        const rows = isAll ? Array.from({ length: 12 }, (_, row) => row) : shown;
        const ends = [...cuts.filter((cut) => cut < rows.length).sort((a, b) => a - b), rows.length];
        const groups: RowGroup[] = ends.map((end, at) => ({ id: `g${at}`, start: ends[at - 1] ?? 0, end }));
        const sums = new RowSums(live.answer, isAll ? undefined : Uint32Array.from(shown), groups, NAMES);
        for (const step of steps) {
          if ('add' in step) sums.add(step.add);
          else live.apply({ keys: [`a${step.row}`], columns: { [step.name]: [step.cell] } }, (row, name, before) => sums.change(row, name, before));
        }
        added(sums, 3);
        assert.deepEqual(sums.total, slow(live.answer, rows, NAMES));
        groups.forEach(({ start, end }, at) => assert.deepEqual(sums.countsOf(at), slow(live.answer, rows.slice(start, end), NAMES)));
      }),
      { numRuns: 2_000 },
    );
  });
  it('say which group a change was of, none where it changed nothing', () => {
    const columns = { answered: [1, 2, 4] };
    const sums = added(new RowSums(answer(columns, 3), Uint32Array.of(2, 0), [{ id: 'a', start: 0, end: 1 }, { id: 'b', start: 1, end: 2 }], ['answered']));
    assert.equal(sums.change(0, 'talk', 1), -1);
    assert.equal(sums.change(1, 'answered', 1), -1);
    columns.answered[0] = 5;
    assert.equal(sums.change(0, 'answered', 1), 1);
    assert.deepEqual([sums.countsOf(0), sums.countsOf(1)], [{ answered: 4 }, { answered: 5 }]);
  });
});

describe('table/row-places', () => {
  it('are the rows themselves where all are shown as they are', () => assert.equal(new RowPlaces(undefined).of(7), 7));
  it('are none for rows that are not shown', () => {
    const places = new RowPlaces(Uint32Array.of(5, 2));
    assert.deepEqual([5, 2, 0, 9].map((row) => places.of(row)), [0, 1, -1, -1]);
    assert.equal(new RowPlaces(new Uint32Array(0)).of(0), -1);
  });
});

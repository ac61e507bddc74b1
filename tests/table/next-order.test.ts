import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell } from '../../src/domain/answer.js';
import { ArrangedRows } from '../../src/table/arranged-rows.js';
import type { Column } from '../../src/table/column.js';
import { LiveRows } from '../../src/table/live-rows.js';
import type { Arrangement } from '../../src/table/local-rows.js';
import { NextOrder } from '../../src/table/next-order.js';

const ANSWERED: Column = { id: 'answered', kind: 'counter', counter: 'answered', title: 'answered', width: 100, align: 'end' };
const AHT: Column = { id: 'aht', kind: 'metric', choice: { metric: 'averageHandleTime' }, title: 'aht', width: 100, align: 'end' };
const OWN: Column = { id: 'own', kind: 'custom', write: () => '', key: (row) => row.cell('talk'), title: 'own', width: 100, align: 'end' };
const BY_ANSWERED: Partial<Arrangement> = { order: [{ column: 'answered' }] };

function centre(cells: Record<string, readonly Cell[]>, asked: Partial<Arrangement> | undefined) {
  const length = Object.values(cells)[0]?.length ?? 0;
  const live = new LiveRows({ kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns: cells }, 'agent');
  const arranged = new ArrangedRows();
  const next = new NextOrder(arranged);
  const arrange = (by: Partial<Arrangement> | undefined) => arranged.arrange(live.answer, [ANSWERED, AHT, OWN], by && { order: [], search: '', searched: ['agent'], language: 'zh', ...by });
  arrange(asked);
  const find = () => {
    next.begin(live.answer);
    while (!next.goOn());
    return next.moved;
  };
  return { arranged, next, arrange, find, change: (keys: readonly string[], columns: Record<string, readonly Cell[]>) => next.changed(live.apply({ keys, columns }, () => undefined)) };
}
const AGENTS = { agent: ['a', 'b', 'c'], answered: [1, 2, 3], talk: [10, 20, 30] };

describe('table/next-order', () => {
  it('has nothing to tell of no rows, of rows as they were given, and before anything changed', () => {
    assert.deepEqual(centre({}, BY_ANSWERED).find(), { moved: 0, joined: 0, left: 0 });
    const { next, change } = centre(AGENTS, undefined);
    change(['a'], { answered: [9] });
    assert.equal(next.isOutdated, false);
    assert.equal(next.show(), false);
  });
  it('is outdated by cells that the order depends on, and by no others', () => {
    const { next, change } = centre(AGENTS, BY_ANSWERED);
    change(['a'], { talk: [99] });
    change(['nobody'], { answered: [99] });
    change(['a'], { answered: [1] });
    assert.equal(next.isOutdated, false);
    change(['a'], { answered: [9] });
    assert.equal(next.isOutdated, true);
  });
  for (const [name, by, cells] of [
    ['a metric’s counters', { order: [{ metric: 'averageHandleTime' }] }, { talk: [9] }],
    ['a filter', { where: [{ column: 'answered', least: 2 }] }, { answered: [9] }],
    ['a filter by a metric', { where: [{ metric: 'averageHandleTime', least: 2 }] }, { talk: [9] }],
    ['what a page’s own column may read', { order: [{ column: 'own' }] }, { talk: [9] }],
    ['groups', { groupBy: 'talk' }, { talk: [9] }],
  ] as const)
    it(`depends on ${name}`, () => {
      const { next, change } = centre(AGENTS, by);
      change(['a'], cells);
      assert.equal(next.isOutdated, true);
    });
  it('is outdated by a cell that changes while so many rows are being arranged that it takes steps, once they stand', () => {
    const many = { agent: Array.from({ length: 60_000 }, (_, row) => `a${row}`), answered: Array.from({ length: 60_000 }, (_, row) => row), talk: new Array<number>(60_000).fill(1) };
    const { arranged, next, arrange, find, change } = centre(many, undefined);
    arrange({ order: [{ column: 'answered', descending: true }] });
    assert.equal(arranged.goOn(), false);
    change(['a0'], { talk: [9] });
    while (!arranged.goOn());
    assert.equal(next.isOutdated, false, 'by a cell that the order does not depend on');
    arrange(undefined);
    arrange({ order: [{ column: 'answered', descending: true }] });
    assert.equal(arranged.goOn(), false);
    change(['a0'], { answered: [70_000] });
    assert.equal(next.isOutdated, false, 'while it is being arranged');
    while (!arranged.goOn());
    assert.equal(next.isOutdated, true, 'once it stands');
    find();
    next.show();
    assert.equal(arranged.rows?.[0], 0);
    assert.equal(next.isOutdated, false);
  });
  it('leaves the rows shown as they are until it is shown, and says how many rows moved', () => {
    const { arranged, next, find, change } = centre(AGENTS, BY_ANSWERED);
    change(['a'], { answered: [9] });
    assert.deepEqual(find(), { moved: 1, joined: 0, left: 0 });
    assert.deepEqual([...(arranged.rows ?? [])], [0, 1, 2]);
    assert.equal(next.show(), true);
    assert.deepEqual([...(arranged.rows ?? [])], [1, 2, 0]);
    assert.deepEqual(next.moved, { moved: 0, joined: 0, left: 0 });
    assert.equal(next.show(), false);
  });
  it('counts those who come to pass the filters and those who pass no more', () => {
    const { arranged, next, find, change } = centre(AGENTS, { where: [{ column: 'answered', least: 2 }] });
    change(['a', 'b'], { answered: [5, 0] });
    assert.deepEqual(find(), { moved: 0, joined: 1, left: 1 });
    next.show();
    assert.deepEqual([...(arranged.rows ?? [])], [0, 2]);
  });
  it('tells nothing where cells changed and the order did not, and nothing of an order that is no longer asked for', () => {
    const { next, arrange, find, change } = centre(AGENTS, BY_ANSWERED);
    change(['b'], { answered: [2.5] });
    assert.deepEqual(find(), { moved: 0, joined: 0, left: 0 });
    change(['a'], { answered: [9] });
    find();
    arrange({ order: [{ column: 'answered', descending: true }] });
    assert.deepEqual(next.moved, { moved: 0, joined: 0, left: 0 });
    assert.equal(next.show(), false);
  });
});

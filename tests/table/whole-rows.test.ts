import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RowsAnswer } from '../../src/domain/answer.js';
import type { Column } from '../../src/table/column.js';
import { isMoved } from '../../src/table/moved-rows.js';
import { WholeRows } from '../../src/table/whole-rows.js';

const COLUMNS: readonly Column[] = [{ id: 'answered', kind: 'counter', counter: 'answered', title: 'answered', width: 100, align: 'end' }];
const MOST_FIRST = { order: [{ column: 'answered', descending: true }], search: '', searched: [], language: 'zh' };
const answer = (rows: readonly (readonly [string, number])[]): RowsAnswer => ({
  kind: 'rows', asOf: 1, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: rows.length, offset: 0, length: rows.length,
  columns: { agent: rows.map(([id]) => id), answered: rows.map(([, count]) => count) },
});
const nothing = () => undefined;
/** The keys and numbers, in the order shown. */
function shown(rows: WholeRows): (readonly [unknown, unknown])[] {
  const { agent = [], answered = [] } = rows.answer?.columns ?? {};
  return Array.from(rows.arranged.rows ?? agent.map((_, at) => at), (at) => [agent[at], answered[at]] as const);
}
function found(rows: WholeRows): void {
  if (rows.answer) rows.next.begin(rows.answer);
  while (!rows.next.goOn());
}

describe('table/whole-rows', () => {
  it('holds nothing before there is anything, nor other people’s rows, nor other columns', () => {
    const rows = new WholeRows();
    assert.equal(rows.hold(answer([['a', 1]]), nothing), false);
    rows.accept(answer([['a', 1], ['b', 2]]));
    assert.equal(rows.hold(answer([['x', 1], ['y', 2]]), nothing), false);
    assert.equal(rows.hold({ ...answer([['a', 1], ['b', 2]]), columns: { agent: ['a', 'b'] } }, nothing), false);
    assert.equal(rows.held, undefined);
  });
  it('writes the cells of a newer answer, leaves its order, who joined and who left for later, and tells of them', () => {
    const rows = new WholeRows();
    rows.accept(answer([['a', 3], ['b', 2], ['c', 1], ['d', 0]]));
    rows.arranged.arrange(rows.answer as RowsAnswer, COLUMNS, MOST_FIRST);
    const touched: string[] = [];
    assert.equal(rows.hold(answer([['c', 9], ['e', 5], ['a', 3], ['b', 2]]), (row, column, before) => touched.push(`${row} ${column} ${before}`)), true);
    assert.deepEqual(shown(rows), [['a', 3], ['b', 2], ['c', 9], ['d', 0]]);
    assert.deepEqual(touched, ['2 answered 1']);
    assert.equal(rows.next.isOutdated, true);
    found(rows);
    assert.deepEqual(rows.next.moved, { moved: 1, joined: 1, left: 1 });
    assert.equal(rows.show(), true);
    assert.deepEqual(shown(rows), [['c', 9], ['e', 5], ['a', 3], ['b', 2]]);
    assert.equal(rows.held, undefined);
  });
  it('moves nothing where the answer merely lists the same order otherwise', () => {
    const rows = new WholeRows();
    rows.accept(answer([['a', 3], ['b', 2], ['c', 1]]));
    rows.arranged.arrange(rows.answer as RowsAnswer, COLUMNS, MOST_FIRST);
    rows.hold(answer([['c', 1], ['b', 2], ['a', 3]]), nothing);
    found(rows);
    assert.equal(isMoved(rows.next.moved), false);
    assert.equal(rows.show(), true);
    assert.deepEqual(shown(rows), [['a', 3], ['b', 2], ['c', 1]]);
  });
  it('shows after any answers and changes that were held what it would have shown at once', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(4)), { selector: ([key]) => key, minLength: 4 });
    fc.assert(
      fc.property(cells, fc.array(fc.oneof(fc.record({ answer: cells }), fc.record({ change: fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9)) })), { maxLength: 6 }), (first, steps) => {
        const [held, plain] = [new WholeRows(), new WholeRows()];
        for (const rows of [held, plain]) {
          rows.accept(answer(first));
          rows.arranged.arrange(rows.answer as RowsAnswer, COLUMNS, MOST_FIRST);
        }
        for (const step of steps) {
          if ('change' in step) for (const rows of [held, plain]) rows.change({ keys: [step.change[0]], columns: { answered: [step.change[1]] } }, nothing);
          else {
            plain.accept(answer(step.answer));
            const before = shown(held).map(([key]) => key);
            if (held.hold(answer(step.answer), nothing)) assert.deepEqual(shown(held).map(([key]) => key), before);
            else held.accept(answer(step.answer));
          }
        }
        found(held);
        held.show();
        for (const rows of [held, plain]) {
          rows.arranged.forget();
          rows.arranged.arrange(rows.answer as RowsAnswer, COLUMNS, MOST_FIRST);
        }
        assert.deepEqual(shown(held), shown(plain));
      }),
      { numRuns: 300 },
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell, PackedRows } from '../../src/domain/answer.js';
import type { Order } from '../../src/domain/query.js';
import { atOnce } from '../../src/domain/steps.js';
import { measure } from '../../src/metrics/measure.js';
import type { Column } from '../../src/table/column.js';
import { orderingGroups } from '../../src/table/group-order.js';
import { inGivenOrder } from '../../src/table/radix-order.js';
import { groupRows } from '../../src/table/row-groups.js';

const answer = (columns: PackedRows['columns'], length: number): PackedRows => ({
  kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns,
});
const ordered = (of: PackedRows, order: readonly Order[], columns: readonly Column[] = []) => atOnce(orderingGroups(of, columns, groupRows(inGivenOrder(of.length), of.columns['team'] ?? [], 'en'), order, 'team'));
const ids = (of: PackedRows, order: readonly Order[], columns?: readonly Column[]) => ordered(of, order, columns).groups.map(({ id }) => id);

describe('table/group-order', () => {
  const columns = { team: ['b', 'a', null, 'b', 'c'], answered: [1, 5, 100, 2, 3], offered: [10, 5, 100, 20, 4], talk: [1, 1, 1, 1, null] };
  const of = answer(columns, 5);
  it('is that of the names where nothing tells of groups, those without one last', () => {
    assert.deepEqual(ids(of, []), ['a', 'b', 'c', '']);
    assert.deepEqual(ids(of, [{ column: 'state', descending: true }]), ['a', 'b', 'c', '']);
    assert.deepEqual(ids(answer({ team: [] }, 0), [{ column: 'answered' }]), []);
  });
  it('is that of the names turned round where rows are ordered by what they are grouped by', () => assert.deepEqual(ids(of, [{ column: 'team', descending: true }]), ['c', 'b', 'a', '']));
  it('is that of the subtotals, equal ones by name, nothing to measure behind', () => {
    assert.deepEqual(ids(of, [{ column: 'answered', descending: true }]), ['a', 'b', 'c', '']);
    assert.deepEqual(ids(of, [{ column: 'answered' }]), ['b', 'c', 'a', '']);
    assert.deepEqual(ids(of, [{ column: 'talk' }]), ['a', 'b', 'c', '']);
    assert.deepEqual(ids(of, [{ metric: 'answerRate' }]), ['b', 'c', 'a', '']);
  });
  it('weighs subtotals of samples as it does rows: five of five not before 95 of 100, and too few last either way', () => {
    const column: Column = { id: 'csat', kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true, title: 'csat', width: 100, align: 'end' };
    const surveys = answer({ team: ['few', 'small', 'large', 'large', 'poor', 'none'], satisfied: [4, 5, 45, 50, 60, null], surveyed: [4, 5, 50, 50, 100, 0] }, 6);
    const order = (descending: boolean): Order[] => [{ metric: 'customerSatisfaction', descending }];
    assert.deepEqual(ids(surveys, order(true), [column]), ['large', 'small', 'poor', 'few', 'none']);
    assert.deepEqual(ids(surveys, order(false), [column]), ['poor', 'small', 'large', 'few', 'none']);
    const { sample: _, ...bare } = column;
    assert.deepEqual(ids(surveys, order(true), [bare]), ['few', 'small', 'large', 'poor', 'none']);
  });
  it('is that of a slow count for any rows, and keeps every row in its group as it stood', () => {
    const anyKey: fc.Arbitrary<Order> = fc.oneof(
      fc.record({ column: fc.constantFrom('answered', 'team', 'name'), descending: fc.boolean() }),
      fc.record({ metric: fc.constant('answerRate' as const), descending: fc.boolean() }),
    );
    const anyRow = fc.record({ team: fc.constantFrom<Cell>('a', 'b', 'c', 'd', '', null), answered: fc.nat(3), offered: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), fc.array(anyKey, { maxLength: 3 }), (rows, order) => {
        const given = answer({ team: rows.map(({ team }) => team), answered: rows.map(({ answered }) => answered), offered: rows.map(({ offered }) => offered) }, rows.length);
        const teams = [...new Set(rows.map(({ team }) => String(team ?? '')))].sort();
        const counts = (team: string) => {
          const own = rows.filter((row) => (row.team ?? '') === team);
          return { answered: own.reduce((sum, { answered }) => sum + answered, 0), offered: own.reduce((sum, { offered }) => sum + offered, 0) };
        };
        const compare = (a: string, b: string): number => {
          if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
          for (const by of order) {
            if ('column' in by && by.column === 'name') continue;
            const key = (team: string) => ('metric' in by ? measure(by, counts(team)).value : by.column === 'team' ? teams.indexOf(team) : counts(team).answered);
            const [left, right] = [key(a), key(b)];
            if (left === right) continue;
            if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
            return (left < right ? -1 : 1) * (by.descending ? -1 : 1);
          }
          return a < b ? -1 : 1;
        };
        const { rows: shown, groups } = ordered(given, order);
        assert.deepEqual(groups.map(({ id }) => id), [...teams].sort(compare));
        for (const { id, start, end } of groups) assert.deepEqual([...shown.subarray(start, end)], rows.flatMap(({ team }, row) => ((team ?? '') === id ? [row] : [])));
      }),
      { numRuns: 500 },
    );
  });
});

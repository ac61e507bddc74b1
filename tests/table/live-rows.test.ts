import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PackedRows } from '../../src/domain/answer.js';
import { dictionaryOf } from '../../src/table/dictionary.js';
import { KeyIndex } from '../../src/table/key-index.js';
import { LiveRows } from '../../src/table/live-rows.js';

const answer = (columns: PackedRows['columns'], length: number): PackedRows => ({
  kind: 'rows', asOf: 10, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns,
});

describe('table/key-index', () => {
  it('finds nothing among no keys', () => assert.equal(new KeyIndex([]).find('a'), -1));
  it('finds a key that comes twice at its first row, and counts the others', () => {
    const index = new KeyIndex(['a', 'b', 'a', null, 'a']);
    assert.equal(index.find('a'), 0);
    assert.equal(index.duplicates, 2);
  });
  it('finds any keys as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), fc.array(fc.string({ maxLength: 4 })), (keys, others) => {
        const index = new KeyIndex(keys);
        for (const key of [...keys, ...others]) assert.equal(index.find(key), keys.indexOf(key));
      }),
    );
  });
  it('tells a hundred thousand keys apart, of which many share what is kept of their hash', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `A${String(at).padStart(7, '0')}`);
    const index = new KeyIndex(keys);
    assert.ok(keys.every((key, row) => index.find(key) === row));
    assert.equal(index.find('A0100000'), -1);
    assert.equal(index.duplicates, 0);
  });
});

describe('table/live-rows', () => {
  const touchedBy = (rows: LiveRows, change: Parameters<LiveRows['apply']>[0]) => {
    const touched: string[] = [];
    rows.apply(change, (row, column) => touched.push(`${row} ${column}`));
    return touched;
  };
  it('writes cells by key, says which changed, and leaves the page’s own columns alone', () => {
    const talk = Float64Array.of(1, 2, 3);
    const state = ['ready', 'talking', null];
    const rows = new LiveRows(answer({ agent: ['a', 'b', 'c'], talk, state }, 3), 'agent');
    assert.deepEqual(touchedBy(rows, { keys: ['c', 'a'], columns: { talk: [9, undefined], state: ['ready', 'ready'] } }), ['2 talk', '2 state']);
    assert.deepEqual([...talk], [1, 2, 3]);
    assert.deepEqual(state, ['ready', 'talking', null]);
    assert.deepEqual([...(rows.answer.columns['talk'] ?? [])], [1, 2, 9]);
  });
  it('ignores keys, columns and values that are not here or are no news, and never renames a row', () => {
    const rows = new LiveRows(answer({ agent: ['a'], talk: Float64Array.of(NaN) }, 1), 'agent');
    assert.deepEqual(touchedBy(rows, { keys: ['x', 'a'], columns: { talk: [1, null], nobody: [1, 1], agent: ['y', 'y'] } }), []);
    assert.equal(rows.find('a'), 0);
  });
  it('writes by place as by key, and throws for a place where there is no row before anything is written', () => {
    const columns = { agent: ['a', 'b'], talk: Float64Array.of(1, 2) };
    const [byPlace, byKey] = [new LiveRows(answer(columns, 2), 'agent'), new LiveRows(answer(columns, 2), 'agent')];
    assert.deepEqual(touchedBy(byPlace, { rows: [1], columns: { talk: [5] } }), touchedBy(byKey, { keys: ['b'], columns: { talk: [5] } }));
    assert.deepEqual(byPlace.answer.columns, byKey.answer.columns);
    for (const row of [-1, 2, 0.5, NaN]) assert.throws(() => touchedBy(byPlace, { rows: [0, row], columns: { talk: [9, 9] } }), new RegExp(`invalid row: ${row}`));
    assert.deepEqual([...(byPlace.answer.columns['talk'] ?? [])], [1, 5]);
  });
  it('writes into the columns themselves where they are given over, and not where a copy was made before', () => {
    const talk = Float64Array.of(1, 2);
    const state = ['ready', 'ready'];
    const rows = new LiveRows(answer({ agent: ['a', 'b'], talk, state }, 2), 'agent');
    touchedBy(rows, { rows: [0], columns: { state: ['talking'] } });
    touchedBy(rows, { rows: [1], columns: { talk: [7], state: ['talking'] }, inPlace: true });
    assert.deepEqual([...talk], [1, 7]);
    assert.deepEqual(state, ['ready', 'ready']);
    assert.deepEqual(rows.answer.columns['state'], ['talking', 'talking']);
  });
  it('empties a packed cell with NaN', () => {
    const rows = new LiveRows(answer({ agent: ['a'], talk: Float64Array.of(5) }, 1), 'agent');
    touchedBy(rows, { keys: ['a'], columns: { talk: [null] } });
    assert.ok(Number.isNaN(rows.answer.columns['talk']?.[0]));
  });
  it('forgets the dictionary of a column that changed', () => {
    const rows = new LiveRows(answer({ agent: ['a'], state: ['ready'] }, 1), 'agent');
    touchedBy(rows, { keys: ['a'], columns: { state: ['talking'] } });
    assert.deepEqual(dictionaryOf(rows.answer.columns['state'] ?? []).entries, ['talking']);
    touchedBy(rows, { keys: ['a'], columns: { state: ['holding'] } });
    assert.deepEqual(dictionaryOf(rows.answer.columns['state'] ?? []).entries, ['holding']);
  });
  it('moves the clock forward and never back', () => {
    const rows = new LiveRows(answer({ agent: ['a'] }, 1), 'agent');
    touchedBy(rows, { keys: [], columns: {}, asOf: 20 });
    touchedBy(rows, { keys: [], columns: {}, asOf: 15 });
    assert.equal(rows.answer.asOf, 20);
  });
});

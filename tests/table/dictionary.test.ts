import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dictionaryOf } from '../../src/table/dictionary.js';

describe('table/dictionary', () => {
  it('is empty for an empty column', () => assert.deepEqual(dictionaryOf([]), { entries: [], codes: new Int32Array(0) }));
  it('gives rows without a text no code', () => assert.deepEqual([...dictionaryOf([null, 'a', null]).codes], [-1, 0, -1]));
  it('lists each text once, as it comes first, and gives every row its own', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ maxLength: 2 }))), (cells) => {
        const { entries, codes } = dictionaryOf(cells);
        assert.equal(new Set(entries).size, entries.length);
        assert.deepEqual([...codes].map((code) => entries[code]), cells.map((cell) => (cell === null ? undefined : String(cell))));
      }),
    );
  });
  it('is made once a column', () => {
    const column = ['b', 'a', 'b'];
    assert.equal(dictionaryOf(column), dictionaryOf(column));
  });
});

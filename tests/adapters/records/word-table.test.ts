import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordTable } from '../../../src/adapters/records/word-table.js';

describe('adapters/records words', () => {
  it('knows nothing without words', () => assert.equal(wordTable<number>([])('answered'), undefined));
  it('knows the empty word only where it is one of them', () => {
    assert.equal(wordTable([['no', false]])(''), undefined);
    assert.equal(wordTable([['', false]])(''), false);
  });
  it('equals a map, with few words and with many', () => {
    const word = fc.constantFrom('', 'a', 'b', 'ab', '是', '否', 'answered', 'abandoned', 'yes', 'no', '1', '0', 'x', 'y');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat()), { maxLength: 20 }), word, (entries, asked) => {
        assert.equal(wordTable(entries)(asked), new Map(entries).get(asked));
      }),
    );
  });
});

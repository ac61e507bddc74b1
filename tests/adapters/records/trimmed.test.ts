import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { trimmed } from '../../../src/adapters/records/trimmed.js';

describe('adapters/records trimming', () => {
  it('trims as trim does', () => {
    for (const text of ['', ' ', '\ufeffa', 'a\u3000', '　客服　', ' a b\t']) assert.equal(trimmed(text), text.trim());
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(trimmed(text), text.trim())));
  });
});

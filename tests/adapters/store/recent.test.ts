import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../../src/adapters/store/recent.js';

function made(recent: Recent<{ key: string }>, keys: string): string {
  let log = '';
  for (const key of keys) assert.equal(recent.get(key, () => ((log += key), { key })).key, key);
  return log;
}

describe('adapters/store recent', () => {
  it('makes a result once for as long as it is kept', () => {
    assert.equal(made(new Recent(2), 'aabab'), 'ab');
  });
  it('lets go of the one longest unasked', () => {
    assert.equal(made(new Recent(2), 'abacab'), 'abcb');
  });
  it('makes everything anew after it forgot', () => {
    const recent = new Recent<{ key: string }>(2);
    made(recent, 'ab');
    recent.clear();
    assert.equal(made(recent, 'ab'), 'ab');
  });
});

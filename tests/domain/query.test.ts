import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { queryKey, type CountsQuery } from '../../src/domain/query.js';

describe('domain/query', () => {
  it('has one key for equal questions however they were written', () => {
    const a: CountsQuery = { kind: 'counts', range: { kind: 'day', back: 0 }, filters: { channel: ['chat'], skillGroup: ['a'] } };
    const b: CountsQuery = { filters: { skillGroup: ['a'], channel: ['chat'] }, range: { back: 0, kind: 'day' }, kind: 'counts' };
    assert.equal(queryKey(a), queryKey(b));
  });
  it('has different keys where the order matters', () => {
    const by = (...dimensions: string[]): CountsQuery => ({ kind: 'counts', range: { kind: 'all' }, by: dimensions });
    assert.notEqual(queryKey(by('skillGroup', 'channel')), queryKey(by('channel', 'skillGroup')));
  });
});

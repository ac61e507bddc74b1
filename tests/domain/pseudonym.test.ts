import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pseudonymOf } from '../../src/domain/pseudonym.js';

describe('domain/pseudonym', () => {
  it('is the same for the same id, five letters and digits that are not mistaken for one another', () => {
    assert.equal(pseudonymOf('A0000001'), pseudonymOf('A0000001'));
    for (const id of ['', 'A1', '工号一']) assert.match(pseudonymOf(id), /^[2-9A-HJ-NP-Z]{5}$/);
  });
  it('tells nearly all of a thousand neighbours apart, and none by its beginning', () => {
    const all = Array.from({ length: 1000 }, (_, at) => pseudonymOf(`A${at}`));
    assert.ok(new Set(all).size >= 997);
    assert.ok(new Set(all.map((name) => name[0])).size > 25);
  });
});

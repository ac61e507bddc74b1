import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classify, type AlertLimit } from '../../src/alerts/limit.js';

const BELOW: AlertLimit = { breachedWhen: 'below', threshold: 0.8, resolveAt: 0.85, guard: { kind: 'minVolume', minVolume: 10 } };
const ABOVE: AlertLimit = { ...BELOW, breachedWhen: 'above', threshold: 0.1, resolveAt: 0.08 };
const wilson = (minVolume: number): AlertLimit => ({ ...BELOW, guard: { kind: 'wilson', z: 1.645, minVolume } });

describe('alerts/limit', () => {
  it('says nothing of nobody, and of fewer than it asks for', () => {
    assert.deepEqual([[0, 0], [0, 9], [9, 9], [10, 10]].map(([x = 0, n = 0]) => classify(BELOW, x, n)), ['neutral', 'neutral', 'neutral', 'clear']);
  });
  it('takes the limit itself for no breach, and the line at which it resolves for clear', () => {
    assert.deepEqual([799, 800, 849, 850].map((x) => classify(BELOW, x, 1_000)), ['breach', 'between', 'between', 'clear']);
    assert.deepEqual([101, 100, 81, 80].map((x) => classify(ABOVE, x, 1_000)), ['breach', 'between', 'between', 'clear']);
  });
  it('wants a breach beyond doubt where that is asked: a few with overwhelming evidence are enough, a few without are not', () => {
    assert.deepEqual([[0, 3], [7, 10], [2, 10], [700, 1_000]].map(([x = 0, n = 0]) => classify(wilson(0), x, n)), ['breach', 'neutral', 'breach', 'breach']);
  });
  it('wants a least volume besides, where a rule asks for both', () => {
    assert.deepEqual([[0, 9], [9, 9], [0, 10]].map(([x = 0, n = 0]) => classify(wilson(10), x, n)), ['neutral', 'neutral', 'breach']);
  });
});

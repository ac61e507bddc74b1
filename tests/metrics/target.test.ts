import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breachSide, isBreached, targetOf } from '../../src/metrics/target.js';

describe('metrics/target', () => {
  it('is undefined where none is written', () => {
    for (const nothing of [undefined, null, '', '  ']) assert.equal(targetOf(nothing, 'ratio'), undefined);
  });
  it('reads a ratio as a share or as percent', () => {
    assert.equal(targetOf('0.8', 'ratio'), 0.8);
    assert.equal(targetOf(' 80 % ', 'ratio'), 0.8);
    assert.equal(targetOf(0.8, 'ratio'), 0.8);
  });
  it('reads seconds and scores as they stand', () => {
    assert.equal(targetOf('20', 'seconds'), 20);
    assert.equal(targetOf('-10', 'score'), -10);
  });
  it('is NaN for what is no target: words, a bare percent sign, percent of seconds, a ratio of 80', () => {
    for (const [text, unit] of [['abc', 'ratio'], ['%', 'ratio'], ['80%', 'seconds'], ['80', 'ratio'], ['Infinity', 'seconds']] as const)
      assert.ok(Number.isNaN(targetOf(text, unit)), `${text} ${unit}`);
  });
  it('is missed strictly, on the side that is worse', () => {
    assert.equal(isBreached({ value: 0.8 }, 0.8, 'up'), false);
    assert.equal(isBreached({ value: 0.79999 }, 0.8, 'up'), true);
    assert.equal(isBreached({ value: 21 }, 20, 'down'), true);
    assert.equal(isBreached({ value: 19 }, 20, 'down'), false);
  });
  it('is never missed without a value, a goal or a better side', () => {
    assert.equal(isBreached({ value: undefined }, 0.8, 'up'), false);
    assert.equal(isBreached({ value: 0.1 }, undefined, 'up'), false);
    assert.equal(isBreached({ value: 900 }, 300, 'target'), false);
    assert.equal(breachSide('target'), undefined);
  });
});

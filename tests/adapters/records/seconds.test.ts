import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSeconds } from '../../../src/adapters/records/seconds.js';

describe('adapters/records seconds', () => {
  it('reads numbers in each unit', () => {
    assert.equal(readSeconds('0', 's'), 0);
    assert.equal(readSeconds('90', 's'), 90);
    assert.equal(readSeconds('1.5', 's'), 1.5);
    assert.equal(readSeconds('1100', 'ms'), 1.1);
    assert.equal(readSeconds('2', 'min'), 120);
    assert.equal(readSeconds('-3', 's'), -3);
    assert.equal(readSeconds('12345678901', 's'), 12345678901);
  });
  it('reads clocks', () => {
    for (const [text, seconds] of [['7', 7], ['02:03', 123], ['1:02:03', 3723], ['100:00:00', 360_000]] as const) {
      assert.equal(readSeconds(text, 'clock'), seconds);
    }
  });
  it('reads nothing else', () => {
    for (const text of ['', 'none', '1e3', '1,5', '0x10', ' 5']) assert.equal(readSeconds(text, 's'), NaN, text);
    for (const text of ['', '1:2:3:4', '-1:00', 'x']) assert.equal(readSeconds(text, 'clock'), NaN, text);
  });
});

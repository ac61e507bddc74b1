import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readLength, writeLength } from '../../src/alerts/length-text.js';
import { readNumber, writeNumber } from '../../src/alerts/number-text.js';

describe('alerts/number-text', () => {
  it('takes nothing for nothing, and words for words', () => {
    assert.deepEqual(['', '  ', 'many', '.', '1,2', '%'].map((text) => readNumber(text)), [undefined, undefined, 'many', '.', '1,2', '%']);
  });
  it('reads seconds as a number or a clock, and counts in groups', () => {
    assert.deepEqual(['20', '20 秒', '1:30', '1:02:03'].map((text) => readNumber(text, 'seconds')), [20, 20, 90, 3723]);
    assert.deepEqual([readNumber('1,200'), readNumber('-5', 'score'), readNumber('.5')], [1200, -5, 0.5]);
  });
  it('moves the decimal point of a percentage without a rounding error', () => {
    assert.deepEqual([0.07, 0.8, 0.825, 0.29, 1e-9].map((value) => writeNumber(value, 'ratio')), ['7', '80', '82.5', '29', '0.0000001']);
    assert.equal(readNumber('7', 'ratio'), 0.07);
  });
  it('reads every number back from the text it was written as', () => {
    for (const unit of ['ratio', 'seconds', 'contacts', 'score'] as const)
      fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), (value) => assert.equal(readNumber(writeNumber(value, unit), unit), value === 0 ? 0 : value)));
  });
});

describe('alerts/length-text', () => {
  it('writes a duration in its largest whole unit', () => {
    assert.deepEqual(['PT0S', 'PT90S', 'PT30M', 'PT1H', 'PT1H30M', 'P1D', 'P1W'].map((text) => Object.values(writeLength(text)).join(' ')), ['0 minute', '90 second', '30 minute', '1 hour', '90 minute', '1 day', '7 day']);
  });
  it('reads part of a unit in a smaller one, and gives back what is no length', () => {
    assert.deepEqual([['1.5', 'hour'], ['0.5', 'minute'], ['1.5', 'day'], ['90', 'minute'], ['0', 'day']].map(([amount, unit]) => readLength({ amount, unit } as never)), ['PT90M', 'PT30S', 'PT36H', 'PT90M', 'PT0S']);
    assert.deepEqual(['', '-5', 'long', '0.0001'].map((amount) => readLength({ amount, unit: 'minute' })), ['', '-5', 'long', '0.0001']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallLine } from '../../src/geometry/small-line.js';

describe('geometry/small-line', () => {
  it('draws nothing without numbers', () => {
    assert.equal(smallLine(''), '');
    assert.equal(smallLine('a,b'), '');
  });
  it('draws one number as a point in the middle', () => assert.equal(smallLine('5'), 'M50 10h0'));
  it('draws equal ones in the middle', () => assert.equal(smallLine('3,3'), 'M0 10L100 10'));
  it('draws the smallest at the bottom and the largest at the top', () => assert.equal(smallLine('0,10,5'), 'M0 19L50 1L100 10'));
  it('leaves gaps where there is no number', () => assert.equal(smallLine('1,,2,x,1'), 'M0 19h0M50 1h0M100 19h0'));
  it('draws the last of very many', () => assert.equal(smallLine(Array.from({ length: 500 }, (_, at) => at).join()).split('L').length, 60));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutMiddle } from '../../src/marks/cut-middle.js';

describe('marks/cut-middle', () => {
  it('leaves alone what fits', () => {
    assert.equal(cutMiddle('', 5), '');
    assert.equal(cutMiddle('王建国', 3), '王建国');
    assert.equal(cutMiddle('👩🏽‍💻👩🏽‍💻', 2), '👩🏽‍💻👩🏽‍💻');
  });
  it('keeps both ends', () => assert.equal(cutMiddle('信用卡境外消费与积分兑换专席二线', 7), '信用卡…席二线'));
  it('cuts no character apart', () => assert.equal(cutMiddle('👩🏽‍💻a👩🏽‍💻b👩🏽‍💻c👩🏽‍💻', 3), '👩🏽‍💻…👩🏽‍💻'));
  it('is done at once with ten thousand characters', () => {
    const cut = cutMiddle('甲'.repeat(5000) + '乙'.repeat(5000), 9);
    assert.equal(cut, '甲甲甲甲…乙乙乙乙');
  });
});

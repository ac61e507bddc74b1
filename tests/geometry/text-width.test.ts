import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitMiddle, textWidth } from '../../src/geometry/text-width.js';

test('no text has no width', () => {
  assert.equal(textWidth('', 12), 0);
});

test('an ideograph fills an em, a digit about six tenths', () => {
  assert.equal(textWidth('接通率', 12), 36);
  assert.equal(Math.round(textWidth('10', 12)), 14);
});

test('a name that fits is left alone', () => {
  assert.equal(fitMiddle('贷款', 24, 12), '贷款');
});

test('a long name keeps both ends and fits', () => {
  const name = '信用卡金卡客户服务投诉二线(华东区)技能组一';
  const short = fitMiddle(name, 96, 12);
  assert.ok(textWidth(short, 12) <= 96);
  assert.ok(short.startsWith('信用') && short.endsWith('一') && short.includes('…'));
});

test('where nothing fits the first character and the ellipsis remain', () => {
  assert.equal(fitMiddle('贷款咨询', 1, 12), '贷…');
});

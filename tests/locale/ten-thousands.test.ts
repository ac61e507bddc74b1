import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatCountText } from '../../src/locale/format.js';
import { tenThousands } from '../../src/locale/ten-thousands.js';

const language = fc.constantFrom('zh', 'zh-CN', 'zh-TW');

/** What `Intl` says, digits and unit together. */
function byIntl(value: number, tag: string): string {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: 0, maximumFractionDigits: 2, notation: 'compact' }).format(value);
}

describe('counts in ten thousands and hundred millions', () => {
  it('are left to Intl where they are not whole, smaller, larger, no numbers, or of another language', () => {
    for (const value of [NaN, Infinity, -Infinity, 0, 9_999, -9_999, 123_456.5, 1e12, 999_999_999_999, 1e21]) assert.equal(tenThousands(value, 'zh-CN'), undefined, `${value}`);
    for (const tag of ['en', 'ja', 'zh-HK', 'ZH', 'constructor', '']) assert.equal(tenThousands(123_456, tag), undefined, tag);
  });

  it('say what Intl says, halves and what rounds up to the next unit among them', () => {
    const halves = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(49, 50, 51), fc.constantFrom(1, 10_000)).map(([hundreds, rest, unit]) => (hundreds * 100 + rest) * unit);
    const edges = fc.tuple(fc.constantFrom(1e4, 1e5, 1e7, 1e8, 1e9, 1e11, 1e12), fc.integer({ min: -1_000_000, max: 1_000_000 })).map(([round, by]) => round + by);
    let plain = 0;
    fc.assert(
      fc.property(language, fc.oneof(halves, edges, fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 0, max: 2e12 })), (tag, value) => {
        const text = tenThousands(value, tag);
        if (!text) return;
        plain++;
        assert.equal(text.digits + text.unit, byIntl(value, tag));
      }),
      { numRuns: 5000 },
    );
    assert.ok(plain > 2500, `only ${plain} were written without Intl`);
  });

  it('read with their unit apart', () => {
    const texts = [100_000, 1_000_000, 123_456, 100_050, -123_456, 99_999_949, 99_999_950, 123_456_789].map((value) => formatCountText(value, 'zh-CN'));
    assert.deepEqual(texts, ['10 万', '100 万', '12.35 万', '10.01 万', '-12.35 万', '9999.99 万', '1 亿', '1.23 亿']);
    assert.equal(formatCountText(123_456, 'zh-TW'), '12.35 萬');
  });
});

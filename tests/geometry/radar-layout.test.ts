import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LEAST_AXES, MOST_AXES, radarLayout, wrapped, type RadarAxisScores, type RadarLabel } from '../../src/geometry/radar-layout.js';
import { textWidth } from '../../src/geometry/text-width.js';

const FRAME = { width: 480, height: 320, textSize: 12 };
const axis = (scores: readonly (number | undefined)[], rest: Partial<RadarAxisScores> = {}): RadarAxisScores => ({ name: '业务知识', note: '81', target: 80, scores, team: undefined, error: undefined, ...rest });
const axes = (...scores: (number | undefined)[]) => scores.map((score) => axis([score]));
const laid = (of: readonly RadarAxisScores[], frame = FRAME) => {
  const layout = radarLayout(of, frame);
  assert.ok(layout);
  return layout;
};
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 0.01, `${a} for ${b}`);
const box = ({ x, y, anchor, width, height }: RadarLabel) => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y, bottom: y + height };
};

describe('geometry/radar-layout', () => {
  it('makes no polygon of fewer than three axes or more than eight', () => {
    for (const count of [0, 1, LEAST_AXES - 1, MOST_AXES + 1, 40]) assert.equal(radarLayout(axes(...Array<number>(count).fill(50)), FRAME), undefined, String(count));
    for (const count of [LEAST_AXES, MOST_AXES]) assert.ok(radarLayout(axes(...Array<number>(count).fill(50)), FRAME), String(count));
  });
  it('starts at twelve o’clock and goes clockwise, a score as its share of the radius', () => {
    const { radius, outlines } = laid(axes(100, 50, 0, 25));
    const [up, right, down, left] = outlines[0]?.points ?? [];
    for (const [point, x, y] of [[up, 0, -radius], [right, radius / 2, 0], [down, 0, 0], [left, -radius / 4, 0]] as const) {
      near(point?.[0] ?? NaN, x);
      near(point?.[1] ?? NaN, y);
    }
  });
  it('draws the target as a regular ring where every axis has the same', () => {
    const { target, rings } = laid(axes(10, 20, 30, 40, 50));
    assert.equal(target, rings.find(({ score }) => score === 80)?.path);
  });
  it('closes what is whole, and opens the outline on both sides of an axis not measured, also across twelve o’clock', () => {
    assert.match(laid(axes(50, 60, 70, 80)).outlines[0]?.path ?? '', /^M[^M]*Z$/);
    for (const gap of [0, 1, 3]) {
      const { outlines, spokes } = laid(axes(...[50, 60, 70, 80].map((score, index) => (index === gap ? undefined : score))));
      assert.match(outlines[0]?.path ?? '', /^M[^MZ]*$/, `gap at ${gap}`);
      assert.equal(outlines[0]?.path.match(/[ML]/g)?.length, 3);
      assert.deepEqual(spokes.map(({ isMeasured }) => isMeasured), [0, 1, 2, 3].map((index) => index !== gap));
    }
  });
  it('draws points, and no line, where neighbours are missing on both sides; nothing of nothing', () => {
    const { outlines } = laid(axes(undefined, 60, undefined, 80));
    assert.deepEqual(outlines[0]?.points.map((point) => point !== undefined), [false, true, false, true]);
    assert.equal(laid(axes(undefined, undefined, undefined)).outlines[0]?.path, '');
  });
  it('has a band only where there is a team', () => {
    const { band, median } = laid(axes(50, 60, 70));
    assert.deepEqual([band, median], ['', '']);
    const team = { lower: 60, upper: 80, median: 70 };
    assert.match(laid([50, 60, 70].map((score) => axis([score], { team }))).band, /^M.*Z$/);
    assert.doesNotMatch(laid([50, 60, 70].map((score, index) => axis([score], { team: index === 1 ? undefined : team }))).band, /NaN/);
  });
  it('draws two profiles over one another and whiskers of the first along their axes', () => {
    const { outlines, errors, radius } = laid([axis([50, 60], { error: [40, 70] }), axis([50, 60]), axis([50, undefined])]);
    assert.equal(outlines.length, 2);
    assert.equal(errors.length, 1);
    near(errors[0]?.from[1] ?? NaN, -0.4 * radius);
    near(errors[0]?.to[1] ?? NaN, -0.7 * radius);
  });
  it('gives up where the names find no room beside a disc that can be read', () => {
    const long = [1, 2, 3, 4, 5, 6].map((score) => axis([score], { name: '客户情绪识别与安抚及升级处理能力' }));
    assert.equal(radarLayout(long, { ...FRAME, width: 200 }), undefined);
  });
  it('keeps every name inside and off the others and the disc, whatever the names are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'业务知识情绪安抚abc '), maxLength: 14 }), { minLength: LEAST_AXES, maxLength: MOST_AXES }),
        fc.integer({ min: 120, max: 900 }),
        fc.integer({ min: 120, max: 500 }),
        (names, width, height) => {
          const layout = radarLayout(names.map((name) => axis([50], { name })), { width, height, textSize: 12 });
          if (!layout) return;
          const boxes = layout.labels.map(box);
          for (const [index, a] of boxes.entries()) {
            assert.ok(a.left >= -width / 2 && a.right <= width / 2 && a.top >= -height / 2 && a.bottom <= height / 2, 'inside');
            for (const b of boxes.slice(index + 1)) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, 'apart');
          }
          assert.ok(layout.radius >= 52 && layout.radius <= Math.min(width, height) / 2);
        },
      ),
    ));
});

describe('geometry/radar-layout: wrapped', () => {
  it('has no lines of nothing', () => assert.deepEqual(wrapped('', 50, 12), []));
  it('cuts Chinese anywhere and other scripts between words', () => {
    assert.deepEqual(wrapped('客户情绪识别', 40, 12), ['客户情', '绪识别']);
    assert.deepEqual(wrapped('first call resolution', 72, 12), ['first call', 'resolution']);
  });
  it('gives up on a word wider than the room, and on more lines than are allowed', () => {
    assert.equal(wrapped('Donaudampfschifffahrt', 40, 12), undefined);
    assert.equal(wrapped('一二三四五六七八', 26, 12), undefined);
  });
  it('loses no letter, and no line is wider than the room', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'能力沟通 ab'), maxLength: 24 }), fc.integer({ min: 30, max: 200 }), (name, room) => {
        const lines = wrapped(name, room, 12);
        if (!lines) return;
        assert.equal(lines.join('').replace(/\s/g, ''), name.replace(/\s/g, ''));
        for (const line of lines) assert.ok(textWidth(line, 12) <= room);
      }),
    ));
});

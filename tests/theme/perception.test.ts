import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blinkCheck, type Blink } from '../../src/theme/perception/blink.js';
import { channels, fromLinear, lab, linear, type Triple } from '../../src/theme/perception/colour.js';
import { simulateCvd, type ColourVision } from '../../src/theme/perception/colour-vision.js';
import { contrastRatio } from '../../src/theme/perception/contrast.js';
import { deltaE2000 } from '../../src/theme/perception/delta-e.js';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly input: unknown;
  readonly expected: unknown;
}

const VECTORS = new URL('../../../shared/vectors/11-perception.open.json', import.meta.url);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);

const answers: Readonly<Record<string, (input: never) => unknown>> = {
  contrastRatio: ({ foreground, background }: { foreground: string; background: string }) => contrastRatio(foreground, background),
  deltaE2000: ({ lab1, lab2 }: { lab1: Triple; lab2: Triple }) => deltaE2000(lab1, lab2),
  simulateCvd: ({ colour, kind }: { colour: string; kind: ColourVision }) => simulateCvd(colour, kind),
  blinkCheck: (blink: Blink) => blinkCheck(blink),
};

describe('theme/perception', () => {
  it('refuses what is not a colour', () => {
    assert.throws(() => channels('red'), { message: 'invalid colour: red' });
    assert.throws(() => channels('#12345'), { message: 'invalid colour: #12345' });
  });
  it('goes to linear light and back without loss', () => {
    fc.assert(fc.property(hex, (colour) => assert.equal(fromLinear(linear(colour)), colour)));
  });
  it('gives equal colours the contrast 1 and no difference', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        assert.equal(contrastRatio(colour, colour), 1);
        assert.equal(deltaE2000(lab(colour), lab(colour)), 0);
      }),
    );
  });
  it('is symmetric in contrast and in difference', () => {
    fc.assert(
      fc.property(hex, hex, (one, two) => {
        assert.equal(contrastRatio(one, two), contrastRatio(two, one));
        assert.ok(Math.abs(deltaE2000(lab(one), lab(two)) - deltaE2000(lab(two), lab(one))) < 1e-9);
      }),
    );
  });
  it('leaves greys nearly grey for every kind of vision', () => {
    for (const kind of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      const [red, green, blue] = channels(simulateCvd('#808080', kind));
      assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) <= 1);
    }
  });
  it('puts white at L* 100 without colour', () => {
    const [lightness, a, b] = lab('#FFFFFF');
    assert.ok(Math.abs(lightness - 100) < 1e-3 && Math.abs(a) < 0.02 && Math.abs(b) < 0.02);
  });

  const known = existsSync(VECTORS);
  it('has its reference cases at hand', { skip: !known && process.env['CI'] !== 'true' && 'reference cases ../shared/vectors are missing' }, () => {
    assert.ok(known, 'reference cases ../shared/vectors are missing');
  });
  const cases = known ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as { cases: readonly Case[] }).cases : [];
  for (const { id, fn, input, expected } of cases) {
    it(`agrees with ${id}`, () => {
      const got = answers[fn]?.(input as never);
      if (typeof expected === 'number') assert.ok(Math.abs((got as number) - expected) <= 1e-9 * expected, `${String(got)} is not ${expected}`);
      else assert.deepEqual(got, expected);
    });
  }
});

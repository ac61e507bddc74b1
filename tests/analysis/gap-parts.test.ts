import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gapParts, type GapPart } from '../../src/analysis/gap-parts.js';

const RATE = { metric: 'answerRate' } as const;
const part = (key: string, numerator: number, denominator: number): GapPart => ({ key, numerator, denominator });
const parts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(500), fc.nat(500)).map(([key, answered, lost]) => part(key, answered, answered + lost)), { maxLength: 6 });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const rate = (all: readonly GapPart[]) => sum(all.map(({ numerator = 0 }) => numerator)) / sum(all.map(({ denominator = 0 }) => denominator));
const close = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);

describe('gapParts', () => {
  it('has nothing to say of nothing, of zero denominators, and of maxima', () => {
    assert.equal(gapParts(RATE, [], undefined, 0.8), undefined);
    assert.equal(gapParts(RATE, [part('a', 0, 0)], [part('a', 1, 2)], undefined), undefined);
    assert.equal(gapParts({ metric: 'longestWait' }, [{ key: 'a', numerator: 9 }], [{ key: 'a', numerator: 3 }], undefined), undefined);
  });
  it('gives one part all of it', () => assert.deepEqual(gapParts(RATE, [part('a', 1, 2)], undefined, 0.75), { kind: 'target', total: -0.25, effects: new Map([['a', -0.25]]) }));
  it('splits a change into parts that add up to it, those that are gone among them', () => {
    fc.assert(fc.property(parts, parts, (now, before) => {
      const gap = gapParts(RATE, now, before, 0.8);
      if (!(rate(now) >= 0) || !(rate(before) >= 0)) return;
      assert.equal(gap?.kind, 'change');
      close(gap?.total ?? NaN, rate(now) - rate(before));
      close(sum(gap?.effects.values() ?? []), rate(now) - rate(before));
    }));
  });
  it('splits the distance from a target, and from the average into what adds up to nothing', () => {
    fc.assert(fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (now, target) => {
      if (!(rate(now) >= 0)) return;
      close(sum(gapParts(RATE, now, undefined, target)?.effects.values() ?? []), rate(now) - target);
      close(sum(gapParts(RATE, now, undefined, undefined)?.effects.values() ?? []), 0);
    }));
  });
  it('splits the change of a count', () => {
    const gap = gapParts({ metric: 'offered' }, [{ key: 'a', numerator: 5 }], [{ key: 'a', numerator: 3 }, { key: 'b', numerator: 4 }], undefined);
    assert.deepEqual(gap, { kind: 'change', total: -2, effects: new Map([['a', 2], ['b', -4]]) });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contributionOf } from '../../src/analysis/contribution.js';
import type { CounterId } from '../../src/domain/counter.js';
import type { MetricChoice } from '../../src/domain/metric.js';
import { deltaOf } from '../../src/metrics/delta.js';
import { readingOf } from '../../src/metrics/reading.js';
import { slotsOf } from '../../src/domain/step.js';
import { waterfall } from '../../src/geometry/waterfall.js';
import { answerOf, BEFORE, comeAndGone, crowd, nothingBefore, NOW, satisfactionFell, slots, sourceOf, unlikeThresholds, type Row } from '../../stories/contribution-changes.js';

const near = (got: number | undefined, expected: number | undefined) =>
  assert.ok(got !== undefined && expected !== undefined && Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${got} is not ${expected}`);
const totals = (parts: readonly { readonly total: number }[]) => parts.reduce((sum, { total }) => sum + total, 0);
const answers = (by: string, now: readonly Row[], before: readonly Row[]) => [answerOf(NOW, by, now), answerOf(BEFORE, by, before)] as const;

/** Counters as a centre has them: parts never above their wholes. */
const counts = fc.record({ offered: fc.nat(2000), a: fc.double({ min: 0, max: 1, noNaN: true }), b: fc.double({ min: 0, max: 1, noNaN: true }), talk: fc.nat(99_999) }).map(({ offered, a, b, talk }) => {
  const answered = Math.round(offered * a);
  const surveyed = Math.round(answered * 0.4);
  const promoters = Math.round(surveyed * a);
  return { offered, answered, answeredWithin: Math.round(answered * b), talk, hold: 5, wrapUp: 9, surveyed, satisfied: Math.round(surveyed * b), promoters, detractors: surveyed - promoters } satisfies { readonly [C in CounterId]?: number };
});
const rows = fc.uniqueArray(fc.tuple(fc.nat(9), counts), { selector: ([id]) => id, maxLength: 10 }).map((list) => list.map(([id, own]): Row => ({ id: `g${id}`, counts: own })));
const choice = fc.constantFrom<MetricChoice>({ metric: 'answerRate' }, { metric: 'serviceLevel', variant: 'answered' }, { metric: 'averageHandleTime' }, { metric: 'customerSatisfaction' }, { metric: 'netPromoterScore' }, { metric: 'offered' });

describe('analysis/contribution', () => {
  it('takes the domain’s worked example apart', () => {
    const { account } = satisfactionFell;
    assert.deepEqual(account?.parts.map(({ id }) => id), ['phone', 'chat', 'wecom']);
    near(account?.rate, -0.07095);
    near(account?.mix, -0.01555);
    assert.equal(account?.isChance, false);
  });
  it('adds up to what a tile says changed, whatever the metric, the groups and their numbers', () => {
    fc.assert(
      fc.property(choice, rows, rows, (metric, now, before) => {
        const [one, two] = answers('skillGroup', now, before);
        const { account } = contributionOf(metric, 'skillGroup', one, two);
        const tile = deltaOf(readingOf(metric, 'P1D', one, two));
        if (account) near(totals(account.parts), tile?.difference);
        else assert.equal(tile, undefined);
      }),
      { numRuns: 300 },
    );
  });
  it('adds slots up to what their group says changed', () => {
    for (const metric of ['answerRate', 'offered', 'averageHandleTime'] as const) {
      const { account } = slots(metric);
      near(totals(account?.parts ?? []), (account?.now.value ?? 0) - (account?.before.value ?? 0));
      assert.deepEqual(account?.parts.map(({ slot }) => slot?.start), [...(account?.parts ?? [])].map(({ slot }) => slot?.start).sort());
    }
  });
  it('lays new and vanished members on their share', () => {
    for (const id of ['mail', 'wecom']) assert.equal(comeAndGone.account?.parts.find((part) => part.id === id)?.rate, 0);
  });
  it('counts the repeated hour of a long day to its like', () => {
    const zone = 'Europe/Berlin';
    const day = { start: Date.UTC(2026, 9, 24, 22), end: Date.UTC(2026, 9, 25, 23) };
    const before = { start: Date.UTC(2026, 9, 17, 22), end: Date.UTC(2026, 9, 18, 22) };
    const hours = (range: typeof day) => slotsOf('PT1H', zone, range).map((slot): Row => ({ slot, counts: { offered: 10 } }));
    assert.equal(hours(day).length, 25);
    const { account } = contributionOf({ metric: 'offered' }, 'slot', answerOf(day, 'slot', hours(day), { zone }), answerOf(before, 'slot', hours(before), { zone }));
    assert.equal(account?.parts.length, 24);
    assert.deepEqual(account?.parts.filter(({ total }) => total !== 0).map(({ total }) => total), [10]);
    assert.equal(account?.delta, 10);
  });
  it('refuses what does not add up, with the reason', () => {
    assert.equal(unlikeThresholds.refused, 'unlike-thresholds');
    assert.equal(nothingBefore.refused, 'nothing-before');
    const row = (own: Row['counts']): readonly Row[] => [{ id: 'a', counts: own }];
    const refused = (metric: MetricChoice, now: readonly Row[], before: readonly Row[], by = 'skillGroup') => contributionOf(metric, by, ...answers(by, now, before), sourceOf('skillGroup', [])).refused;
    assert.equal(refused({ metric: 'longestWait' }, row({ waitMax: 9 }), row({ waitMax: 3 })), 'not-mergeable');
    assert.equal(refused({ metric: 'answerRate' }, row({ offered: 9 }), row({ offered: 3 })), 'not-provided');
    assert.equal(refused({ metric: 'answerRate' }, row({ offered: 0, answered: 0 }), row({ offered: 3, answered: 3 })), 'nothing-now');
    assert.equal(refused({ metric: 'adherence' }, row({ scheduled: 10, exception: 30 }), row({ scheduled: 10, exception: 1 })), 'floored');
    const early = answerOf({ start: BEFORE.start - 1, end: BEFORE.end }, 'skillGroup', row({ offered: 3 }));
    assert.equal(contributionOf({ metric: 'offered' }, 'skillGroup', answerOf(NOW, 'skillGroup', row({ offered: 3 })), early, sourceOf('skillGroup', [])).refused, 'not-remembered');
  });
  it('lets groups of unlike thresholds have an answer rate', () => {
    const own = { offered: 9, answered: 8 };
    const source = sourceOf('skillGroup', [{ id: 'a', label: 'A', serviceThresholdSeconds: 30 }]);
    assert.equal(contributionOf({ metric: 'answerRate' }, 'skillGroup', ...answers('skillGroup', [{ id: 'a', counts: own }, { id: 'b', counts: own }], [{ id: 'a', counts: own }]), source).refused, undefined);
  });
});

describe('geometry/waterfall', () => {
  it('leads from where the metric stood to where it stands, however few rows it has', () => {
    for (const value of [satisfactionFell, comeAndGone, crowd(400)])
      for (const most of [1, 3, 1000]) {
        const { account } = value;
        if (!account) return assert.fail('refused');
        const { rows: laid, rest, before, now } = waterfall(account, most);
        const chain = [...laid, ...(rest ? [rest] : [])];
        near(chain[0]?.from, before);
        near(chain.at(-1)?.to, now);
        chain.slice(1).forEach(({ from }, index) => near(from, chain[index]?.to));
        assert.equal(laid.length + (rest?.rest.count ?? 0), account.parts.length);
        for (const { rate, mix } of chain) assert.ok([rate, mix].every(({ x, width }) => x >= 0 && x + width <= 100 + 1e-9));
      }
  });
});

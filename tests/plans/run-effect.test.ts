import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MINUTE_MS } from '../../src/domain/time.js';
import { effectLines, effectMetrics, effectQuestions, stretchesOf } from '../../src/plans/run-effect.js';
import { AT, bookLike, IVR, started } from '../../stories/plan-books.js';

const run = bookLike((ledger) => started(ledger, IVR, 20)).runs[0] ?? assert.fail();
const over = bookLike((ledger) => started(ledger, IVR, 90)).runs[0] ?? assert.fail();
const range = { start: AT - 50 * MINUTE_MS, end: AT - 20 * MINUTE_MS };

describe('plans/run-effect', () => {
  it('looks at half an hour before, at all of the run, and at half an hour after one that is over', () => {
    assert.deepEqual(stretchesOf(run), [{ start: run.startedAt - 30 * MINUTE_MS, end: run.startedAt }, { start: run.startedAt, end: run.expiresAt }]);
    assert.deepEqual(stretchesOf(over).at(-1), { start: over.endedAt, end: (over.endedAt ?? 0) + 30 * MINUTE_MS });
    assert.deepEqual(stretchesOf({ startedAt: 60_000, endedAt: 60_000, expiresAt: 9e6 }).length, 2, 'a run that ended as it began has no time of its own');
  });

  it('asks for the counters of its metrics, of the group that it helps alone', () => {
    const [before] = effectQuestions(run);
    assert.deepEqual(before?.filters, { skillGroup: ['card'] });
    assert.deepEqual([...(before?.counters ?? [])].sort(), ['abandoned', 'answered', 'answeredWithin', 'offered', 'waitAnswered']);
    assert.deepEqual(effectMetrics({ plan: { ...IVR, metrics: [] } }), ['answerRate', 'serviceLevel']);
  });

  it('divides each stretch by itself, last: no mean of means', () => {
    const [rate] = effectLines(run, { before: { range, counts: { offered: 400, answered: 160 } }, during: { range, counts: { offered: 40, answered: 38 } } });
    assert.deepEqual([rate?.before, rate?.during, rate?.after], [0.4, 0.95, undefined]);
    assert.ok(Math.abs((rate?.change ?? 0) - 0.55) < 1e-12);
    assert.equal(rate?.mayBeChance, false);
  });

  it('calls a difference of few contacts possible chance, and says nothing where nothing was counted', () => {
    const few = effectLines(run, { before: { range, counts: { offered: 12, answered: 6 } }, during: { range, counts: { offered: 12, answered: 8 } } })[0];
    assert.equal(few?.mayBeChance, true);
    const none = effectLines(run, { before: { range }, during: { range, counts: { offered: 0, answered: 0 } } })[0];
    assert.deepEqual([none?.before, none?.during, none?.change], [undefined, undefined, undefined]);
  });
});

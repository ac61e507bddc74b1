import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CountsAnswer } from '../../../src/domain/answer.js';
import { pinned } from '../../../src/domain/dimension.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import { DEFAULT_VIEW } from '../../../src/domain/view.js';
import { tileQuestions, tileReading } from '../../../src/widgets/tile/tile-reading.js';

const answer = (answered: number): CountsAnswer => ({
  kind: 'counts', range: { start: 0, end: 1_800_000 }, length: 1, start: [0], end: [1_800_000], keys: {},
  counters: { offered: [10], answered: [answered] }, asOf: 1_800_000, zone: 'UTC', completeness: 'full', revision: 1,
});
const ready = (answered: number): Loadable<CountsAnswer> => ({ status: 'ready', value: answer(answered) });
const fold = (...answers: Loadable<CountsAnswer>[]) => tileReading({ metric: 'answerRate' }, 'PT30M', answers, undefined);

describe('widgets/tile/tile-reading', () => {
  it('asks the board’s stretch, and the same a comparable period before', () => {
    const [now, before] = tileQuestions(DEFAULT_VIEW, { channel: ['phone'] });
    assert.deepEqual(now, { kind: 'counts', range: DEFAULT_VIEW.range, step: 'PT30M', filters: { channel: ['phone'] } });
    assert.deepEqual(before, { ...now, shift: 'P7D' });
  });
  it('lets nothing override what the tile is pinned to', () => {
    const view = { ...DEFAULT_VIEW, filters: { skillGroup: ['a', 'b'], channel: ['phone', 'chat'] } };
    assert.deepEqual(pinned(view.filters, 'c', undefined), { skillGroup: ['c'], channel: ['phone', 'chat'] });
  });
  it('loads while its answer does, and fails with it', () => {
    assert.equal(fold().status, 'loading');
    assert.equal(fold(LOADING, ready(9)).status, 'loading');
    assert.deepEqual(fold({ status: 'failed', reason: { code: 'timeout' } }, ready(9)), { status: 'failed', reason: { code: 'timeout' } });
  });
  it('is here without its comparison, which may load or fail', () => {
    for (const before of [LOADING, { status: 'failed', reason: { code: 'unsupported' } } as const]) {
      const folded = fold(ready(8), before);
      assert.ok(folded.status === 'ready');
      assert.deepEqual([folded.value.value, folded.value.previous], [0.8, undefined]);
    }
  });
  it('compares once both are here', () => {
    const folded = fold(ready(8), ready(9));
    assert.ok(folded.status === 'ready');
    assert.equal(folded.value.previous?.value, 0.9);
  });
  it('is as stale as its answer', () => {
    const folded = fold({ status: 'stale', value: answer(8), reason: { code: 'late' } }, ready(9));
    assert.ok(folded.status === 'stale');
    assert.deepEqual([folded.reason, folded.value.value], [{ code: 'late' }, 0.8]);
  });
});

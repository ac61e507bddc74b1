import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/domain/adapter.js';
import type { SwingBook } from '../../src/domain/metric-swing.js';
import { SATISFACTION_SWING } from '../../src/domain/swing-rule.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import { CockpitRuntime } from '../../src/runtime/cockpit-runtime.js';
import { SwingDesk } from '../../src/runtime/swing-desk.js';
import { FakeClock } from './fake-clock.js';
import { RANGE, SurveyAdapter, type Surveys } from './survey-adapter.js';

const WEEK = 7 * 86_400_000;
/** The worked example of domain.md section 7. */
const FELL: readonly [Surveys, Surveys] = [[1736, 2000], [1563, 2000]];

async function page(adapter: SurveyAdapter, rules: readonly unknown[] = [SATISFACTION_SWING]) {
  const clock = new FakeClock();
  const runtime = new CockpitRuntime(clock);
  runtime.adapter = adapter;
  const desk = new SwingDesk(runtime);
  desk.judgeBy(rules);
  const closed = new AbortController();
  const books: SwingBook[] = [];
  const draw = async () => {
    for (let frame = 0; frame < 5; frame++) await clock.draw();
  };
  desk.watch((book) => books.push(book), closed.signal);
  await draw();
  return { clock, runtime, desk, books, draw, close: () => closed.abort(), get book() { return books.at(-1) as SwingBook; } };
}

describe('runtime/swing-desk', () => {
  it('asks nothing without rules, or while nobody watches, and nothing any more when the last one has left', async () => {
    const adapter = new SurveyAdapter(...FELL);
    const desk = new SwingDesk(new CockpitRuntime(new FakeClock()));
    desk.judgeBy([SATISFACTION_SWING]);
    const { clock, close } = await page(adapter, []);
    assert.equal(adapter.asked.length, 0);
    close();
    await clock.pass(5_000);
    const one = await page(adapter);
    assert.equal(adapter.asked.length, 2);
    one.close();
    await one.clock.pass(5_000);
    assert.deepEqual([clock.waiting, one.clock.waiting], [0, 0]);
  });
  it('finds the swing of the worked example, with both changes, both stretches and the scope to explain', async () => {
    const { book } = await page(new SurveyAdapter(...FELL));
    const [swing] = book.swings;
    assert.deepEqual(swing?.change, {
      metric: 'customerSatisfaction', scope: {}, now: RANGE, before: { start: RANGE.start - WEEK, end: RANGE.end - WEEK },
    });
    assert.deepEqual([swing?.now.value, swing?.before.value, swing?.now.denominator], [0.7815, 0.868, 2000]);
    assert.equal(swing?.absoluteChange.toFixed(4), '-0.0865');
    assert.equal(swing?.relativeChange?.toFixed(4), '-0.0997');
    assert.ok((swing?.pValue ?? 1) < 1e-9);
    assert.deepEqual([swing?.stale, swing?.completeness], [false, 'full']);
  });
  it('finds none in a small move, one that chance may have made, or where nobody was asked', async () => {
    for (const [before, now] of [[[900, 1000], [850, 1000]], [[18, 20], [16, 20]], [[0, 0], [16, 20]], [[16, 20], [0, 0]]] as const)
      assert.deepEqual((await page(new SurveyAdapter(before, now))).book.swings, []);
  });
  it('compares with nothing that the source has forgotten half of', async () => {
    const adapter = new SurveyAdapter(...FELL, { history: { start: RANGE.start - WEEK + 1, end: RANGE.end } });
    assert.deepEqual((await page(adapter)).book.swings, []);
  });
  it('follows what comes in, and what the board looks at', async () => {
    const adapter = new SurveyAdapter([900, 1000], [890, 1000]);
    const one = await page(adapter);
    assert.equal(one.book.swings.length, 0);
    adapter.now = [800, 1000];
    adapter.tell();
    await one.draw();
    assert.equal(one.book.swings.length, 1);
    one.desk.look({ ...DEFAULT_VIEW, filters: { skillGroup: ['loan', 'card'] }, selection: { filters: { skillGroup: ['loan'] } } });
    await one.draw();
    assert.deepEqual(one.book.swings[0]?.change.scope, { skillGroup: ['loan'] });
    const asked = adapter.asked.length;
    one.desk.look({ ...DEFAULT_VIEW, filters: { skillGroup: ['loan', 'card'] }, selection: { filters: { skillGroup: ['loan'] } }, density: 'compact' });
    await one.draw();
    assert.equal(adapter.asked.length, asked, 'density is no question');
  });
  it('says of a swing that its source is lost, and of one by part of the truth, that it may not hold', async () => {
    const adapter = new SurveyAdapter(...FELL);
    const one = await page(adapter);
    adapter.completeness = 'partial';
    adapter.tell();
    await one.draw();
    assert.deepEqual(one.book.swings.map(({ stale, completeness }) => [stale, completeness]), [[true, 'partial']]);
    adapter.completeness = 'full';
    adapter.failure = new AdapterError('disconnected', 'line cut', 1_000);
    adapter.tell();
    await one.draw();
    assert.deepEqual(one.book.swings.map(({ stale }) => stale), [true]);
  });
  it('is no widget: it does not count in how current the board is', async () => {
    const { runtime } = await page(new SurveyAdapter(...FELL));
    const totals: number[] = [];
    runtime.judge(({ total }) => totals.push(total), new AbortController().signal);
    assert.deepEqual(totals, [0]);
  });
  it('tells what is wrong with a rule, and judges the others', async () => {
    const bad = [
      { ...SATISFACTION_SWING, id: 'seconds', metric: 'holdShare' },
      { ...SATISFACTION_SWING, id: 'happy', metric: 'happiness' },
      { ...SATISFACTION_SWING, id: 'points', threshold: 5 },
      { ...SATISFACTION_SWING, name: '', compare: 'a week' },
      7,
    ];
    const { book } = await page(new SurveyAdapter(...FELL), [...bad, SATISFACTION_SWING]);
    assert.equal(book.swings.length, 1);
    assert.deepEqual(
      book.problems.map(({ rule, problems }) => `${rule}: ${problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`),
      ['seconds: metric not-share', 'happy: metric unknown-metric', 'points: threshold out-of-range', 'customer-satisfaction-swing: name missing, compare not-duration', '5:  missing, id missing, metric missing'],
    );
  });
});

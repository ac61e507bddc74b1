import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AdapterError } from '../../src/domain/adapter.js';
import { leverKey, type Plan, type PlanCommand, type PlanRun } from '../../src/domain/plan.js';
import { verifyAudit } from '../../src/plans/audit-chain.js';
import { PlanLedger } from '../../src/plans/plan-ledger.js';
import { Floor, planOf, STEPS } from './floor.js';

const STEP_MS = 1000;
const NOTHING = { answerRate: undefined, serviceLevel: undefined };
const EXPECTED = { now: NOTHING, then: NOTHING };

function setUp(revertsOnExpiry = true) {
  const floor = new Floor();
  return { floor, ledger: new PlanLedger(floor, { stepMs: STEP_MS, revertsOnExpiry }) };
}

function startOf(ledger: PlanLedger, plan: Plan = planOf(), key = 'k1'): Extract<PlanCommand, { command: 'start' }> {
  return { command: 'start', key, plan, etag: ledger.etagOf(plan), by: '李经理', reason: '高峰' };
}

const statesOf = (run: PlanRun | undefined) => run?.steps.map(({ state }) => state);
const refusal = (code: string) => (error: unknown) => error instanceof AdapterError && error.code === code;

describe('plans/plan-ledger', () => {
  it('has nothing to tell before anything was done', () => {
    const { ledger } = setUp();
    assert.deepEqual([ledger.runs, ledger.audit, ledger.nextDue], [[], [], undefined]);
    ledger.advance(1e12);
    assert.deepEqual(ledger.runs, []);
  });

  it('does the steps one after another, then is active, and takes all back in the reverse order when it expires', () => {
    const { floor, ledger } = setUp();
    floor.values.set('divert|card', 0.1);
    ledger.start(startOf(ledger), EXPECTED, 0);
    assert.deepEqual([ledger.runs[0]?.state, statesOf(ledger.runs[0])], ['running', ['done', 'waiting', 'waiting']]);
    ledger.advance(2 * STEP_MS);
    ledger.advance(3 * STEP_MS);
    assert.deepEqual([ledger.runs[0]?.state, statesOf(ledger.runs[0])], ['active', ['done', 'done', 'done']]);
    assert.equal(ledger.nextDue, 60_000);
    ledger.advance(120_000);
    assert.deepEqual([ledger.runs[0]?.state, ledger.runs[0]?.endedAt], ['reverted', 60_000 + 3 * STEP_MS]);
    assert.deepEqual(floor.writes, ['divert|card=0.4', 'transfer|tech|card=3', 'overflow|card|loan=60', 'overflow|card|loan=0', 'transfer|tech|card=0', 'divert|card=0.1']);
    assert.deepEqual(ledger.audit.map(({ deed }) => deed), ['start', 'step', 'step', 'step', 'active', 'expire', 'undo', 'undo', 'undo', 'end']);
    assert.deepEqual(verifyAudit(ledger.audit), { isWhole: true });
  });

  it('only says that it expires where the source does not promise to take it back', () => {
    const { ledger } = setUp(false);
    ledger.start(startOf(ledger), EXPECTED, 0);
    ledger.advance(1e9);
    assert.equal(ledger.runs[0]?.state, 'expiring');
    ledger.revert({ command: 'revert', key: 'r', run: 'run-1', by: '李', reason: '' }, 1e9);
    ledger.advance(2e9);
    assert.equal(ledger.runs[0]?.state, 'reverted');
  });

  it('gives one run for a double click and for a second try, and refuses the key for another wish', () => {
    const { floor, ledger } = setUp();
    const command = startOf(ledger);
    const first = ledger.start(command, EXPECTED, 0);
    assert.equal(ledger.start(structuredClone(command), EXPECTED, 5).id, first.id);
    assert.equal(ledger.runs.length, 1);
    assert.throws(() => ledger.start({ ...command, reason: '别的' }, EXPECTED, 6), refusal('invalid'));
    assert.equal(floor.writes.length, 1);
  });

  it('refuses a start on a view that has passed, and a second tab', () => {
    const { ledger } = setUp();
    const [one, other] = [startOf(ledger, planOf(), 'tab 1'), startOf(ledger, planOf(), 'tab 2')];
    ledger.start(one, EXPECTED, 0);
    assert.throws(() => ledger.start(other, EXPECTED, 0), refusal('conflict'));
    const later = setUp().ledger;
    const stale = startOf(later);
    later.touched({ kind: 'divert', skillGroup: 'card' });
    assert.throws(() => later.start(stale, EXPECTED, 0), refusal('conflict'));
    assert.equal(later.runs.length, 0);
  });

  it('lets a lever be held again once its run is over', () => {
    const { ledger } = setUp();
    ledger.start(startOf(ledger), EXPECTED, 0);
    assert.deepEqual(ledger.conflictsOf(planOf()), ['run-1']);
    assert.deepEqual(ledger.conflictsOf(planOf([{ id: 'x', do: { lever: { kind: 'divert', skillGroup: 'loan' }, value: 1 } }])), []);
    ledger.advance(1e6);
    assert.deepEqual(ledger.conflictsOf(planOf()), []);
    assert.equal(ledger.start(startOf(ledger, planOf(), 'again'), EXPECTED, 2e6).id, 'run-2');
  });

  it('takes nothing back that somebody else has set since, and says which', () => {
    const { floor, ledger } = setUp();
    ledger.start(startOf(ledger), EXPECTED, 0);
    ledger.advance(10_000);
    floor.values.set('divert|card', 0.7);
    ledger.touched({ kind: 'divert', skillGroup: 'card' });
    const run = ledger.revert({ command: 'revert', key: 'r1', run: 'run-1', by: '王', reason: '' }, 11_000);
    assert.deepEqual([run.state, statesOf(run), run.steps[0]?.probed], ['conflict', ['kept', 'done', 'done'], 0.7]);
    assert.equal(floor.values.get('divert|card'), 0.7);
    // Asked once more, it takes back the rest.
    ledger.revert({ command: 'revert', key: 'r2', run: 'run-1', by: '王', reason: '' }, 12_000);
    ledger.advance(20_000);
    assert.deepEqual([ledger.runs[0]?.state, statesOf(ledger.runs[0]), floor.values.get('divert|card'), floor.values.get('transfer|tech|card')], ['reverted', ['kept', 'reverted', 'reverted'], 0.7, 0]);
  });

  it('extends, but not what is over', () => {
    const { ledger } = setUp();
    ledger.start(startOf(ledger), EXPECTED, 0);
    const longer = { command: 'extend', key: 'e1', run: 'run-1', byMs: 30_000, by: '李' } as const;
    assert.equal(ledger.extend(longer, 100).expiresAt, 90_000);
    assert.equal(ledger.extend(longer, 200).expiresAt, 90_000);
    ledger.advance(80_000);
    assert.equal(ledger.runs[0]?.state, 'active');
    assert.throws(() => ledger.extend({ ...longer, key: 'e2', byMs: 0 }, 100), refusal('invalid'));
    assert.throws(() => ledger.extend({ ...longer, key: 'e3', run: 'run-9' }, 100), refusal('not-found'));
    ledger.advance(1e6);
    assert.throws(() => ledger.extend({ ...longer, key: 'e4' }, 1e6), refusal('conflict'));
  });

  for (const [index, broken] of STEPS.entries())
    for (const fault of ['broken', 'deaf'] as const)
      it(`shows what stands where step ${index + 1} is ${fault}, claims nothing else, and can be taken back`, () => {
        const { floor, ledger } = setUp();
        const key = leverKey(broken.do.lever);
        floor[fault].add(key);
        ledger.start(startOf(ledger), EXPECTED, 0);
        ledger.advance(30_000);
        const run = ledger.runs[0];
        assert.equal(run?.state, 'failed');
        assert.deepEqual(statesOf(run), STEPS.map((_, at) => (at < index ? 'done' : at === index ? 'failed' : 'waiting')));
        const step = run.steps[index];
        assert.ok(step?.problem);
        assert.equal(step.probed, fault === 'broken' ? undefined : 0);
        assert.equal(ledger.audit.at(-1)?.deed, 'fail');
        floor[fault].clear();
        ledger.revert({ command: 'revert', key: 'r', run: 'run-1', by: '李', reason: '失败' }, 31_000);
        ledger.advance(60_000);
        assert.equal(ledger.runs[0]?.state, 'reverted');
        for (const value of floor.values.values()) assert.equal(value, 0);
        assert.deepEqual(verifyAudit(ledger.audit), { isWhole: true });
      });

  it('fails visibly where a step cannot be taken back, and goes on when asked again', () => {
    const { floor, ledger } = setUp();
    ledger.start(startOf(ledger), EXPECTED, 0);
    ledger.advance(10_000);
    floor.broken.add('transfer|tech|card');
    ledger.revert({ command: 'revert', key: 'r1', run: 'run-1', by: '李', reason: '' }, 10_000);
    ledger.advance(20_000);
    assert.deepEqual([ledger.runs[0]?.state, statesOf(ledger.runs[0])], ['failed', ['done', 'done', 'reverted']]);
    floor.broken.clear();
    ledger.revert({ command: 'revert', key: 'r2', run: 'run-1', by: '李', reason: '' }, 30_000);
    ledger.advance(40_000);
    assert.deepEqual([ledger.runs[0]?.state, floor.values.get('divert|card')], ['reverted', 0]);
  });

  it('does not depend on how the time until then was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 20 }), (looks) => {
        const [often, once] = [setUp(), setUp()];
        for (const { ledger } of [often, once]) ledger.start(startOf(ledger), EXPECTED, 0);
        for (const at of looks.sort((a, b) => a - b)) often.ledger.advance(at);
        often.ledger.advance(90_000);
        once.ledger.advance(90_000);
        assert.deepEqual(often.ledger.audit, once.ledger.audit);
        assert.deepEqual(often.ledger.runs, once.ledger.runs);
      }),
    );
  });
});

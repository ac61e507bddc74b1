import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STRATEGY_DEFAULTS, type SandboxResult, type SandboxScene, type StrategyId } from '../../src/domain/sandbox.js';
import { checkScene } from '../../src/staffing/check-scene.js';
import { erlangA } from '../../src/staffing/erlang-a.js';
import { planOfStrategy } from '../../src/staffing/plan-of-strategy.js';
import { randomise } from '../../src/staffing/randomise.js';
import { roughSandbox, sandboxSteps } from '../../src/staffing/sandbox.js';
import { sceneLike } from '../../stories/sandbox-scenes.js';

function played(scene: SandboxScene, settings = STRATEGY_DEFAULTS): { readonly result: SandboxResult; readonly progress: readonly number[] } {
  const progress: number[] = [];
  const steps = sandboxSteps(scene, settings);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { result: step.value, progress };
    progress.push(step.value);
  }
}

function outcome({ outcomes }: SandboxResult, id: StrategyId) {
  const found = outcomes.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const busy = sceneLike({ group: { ...sceneLike().group, calls: [150, 160, 240, 250, 230, 160, 155, 150] } });
const { result, progress } = played(busy);

describe('sandboxSteps', () => {
  it('tells how much is done, ever more, up to all of it', () => {
    assert.equal(progress.length, 7 * 8);
    assert.ok(progress.every((done, index) => index === 0 || done > (progress[index - 1] ?? 0)));
    assert.equal(progress.at(-1), 1);
  });

  it('makes every strategy better than doing nothing, and lets the donor pay for it', () => {
    const nothing = outcome(result, 'nothing');
    for (const id of ['people', 'divert', 'overflow'] as const) {
      assert.ok((outcome(result, id).serviceLevel ?? 0) > (nothing.serviceLevel ?? 1), id);
      assert.ok(outcome(result, id).abandoned < nothing.abandoned, id);
    }
    assert.ok((outcome(result, 'people').donorLoss?.serviceLevel ?? 0) > 0);
    assert.ok((outcome(result, 'overflow').donorLoss?.abandoned ?? 0) > 0);
    assert.equal(outcome(result, 'divert').donorLoss, undefined);
  });

  it('counts what each rule sends where', () => {
    const calls = busy.group.calls.reduce((sum, count) => sum + count, 0);
    assert.ok(Math.abs(outcome(result, 'divert').diverted - calls * STRATEGY_DEFAULTS.divertShare) < 1e-9);
    assert.ok(outcome(result, 'divert').callbacks > 0);
    assert.ok(outcome(result, 'overflow').overflowed > 0);
    assert.equal(outcome(result, 'nothing').callbacks, 0);
  });

  it('tells how long the target is missed: from the first slot below it to the last', () => {
    const { serviceLevels, recoverySeconds } = outcome(result, 'nothing');
    const below = serviceLevels.flatMap((level, index) => ((level ?? 1) < 0.8 ? [index] : []));
    assert.equal(recoverySeconds, (Math.max(...below) - Math.min(...below) + 1) * 1800);
    assert.equal(outcome(played({ ...busy, target: 0.01 }).result, 'nothing').recoverySeconds, 0);
    assert.equal(outcome(played({ ...busy, target: 0.999 }).result, 'nothing').recoverySeconds, undefined);
  });

  it('comes to what Erlang A says where nothing changes for hours', () => {
    const calm = sceneLike({ group: { ...sceneLike().group, calls: Array<number>(8).fill(160) } });
    const stands = erlangA({ arrivalRate: 160 / 1800, serviceRate: 1 / 240, patienceRate: 1 / 90 }, 24, 20);
    assert.ok(Math.abs((outcome(played(calm).result, 'nothing').serviceLevels.at(-1) ?? 0) - stands.slOffered) < 1e-6);
  });

  it('plays without a donor, whose strategies then do nothing', () => {
    const { donor: _, ...alone } = busy;
    const found = played(alone).result;
    assert.equal(outcome(found, 'overflow').overflowed, 0);
    assert.equal(outcome(found, 'overflow').serviceLevel, outcome(found, 'nothing').serviceLevel);
  });
});

describe('roughSandbox', () => {
  it('is within twenty points of the chain in every slot, and says that it is the fluid', () => {
    const rough = roughSandbox(busy, STRATEGY_DEFAULTS);
    assert.equal(rough.model, 'fluid');
    for (const id of ['nothing', 'people', 'divert'] as const)
      outcome(rough, id).serviceLevels.forEach((level, slot) => {
        const exact = outcome(result, id).serviceLevels[slot] ?? 0;
        assert.ok(Math.abs((level ?? 0) - exact) < 0.2, `${id} ${slot}: ${level} against ${exact}`);
      });
  });
});

describe('checkScene', () => {
  it('passes a scene, and names what no scene can have', () => {
    assert.deepEqual(checkScene(busy, STRATEGY_DEFAULTS), []);
    const { group } = busy;
    assert.deepEqual(checkScene({ ...busy, group: { ...group, calls: group.calls.map(() => -1) } }, STRATEGY_DEFAULTS), ['calls']);
    assert.deepEqual(checkScene({ ...busy, group: { ...group, agents: group.agents.map(() => 1.5) } }, STRATEGY_DEFAULTS), ['agents']);
    assert.deepEqual(checkScene({ ...busy, group: { ...group, patienceSeconds: 0 } }, STRATEGY_DEFAULTS), ['patienceSeconds']);
    assert.deepEqual(checkScene({ ...busy, group: { ...group, handleSeconds: 0 } }, STRATEGY_DEFAULTS), ['handleSeconds']);
    assert.deepEqual(checkScene({ ...busy, group: { ...group, calls: [], agents: [] } }, STRATEGY_DEFAULTS), ['intervals']);
    assert.deepEqual(checkScene(busy, { ...STRATEGY_DEFAULTS, overtime: NaN, divertShare: 2 }), ['overtime', 'divertShare']);
  });

  it('lets a group without agents be played: nobody is answered', () => {
    const { group } = busy;
    const none = { ...busy, group: { ...group, agents: group.agents.map(() => 0) } };
    assert.deepEqual(checkScene(none, STRATEGY_DEFAULTS), []);
    assert.equal(outcome(played(none).result, 'nothing').serviceLevel, 0);
  });
});

describe('planOfStrategy', () => {
  it('makes plain data of a strategy, and nothing of doing nothing', () => {
    assert.deepEqual(planOfStrategy(busy, 'people', STRATEGY_DEFAULTS, '名'), {
      ...{ id: 'sandbox-people-cards', name: '名', skillGroup: 'cards', risk: 'ordinary', queued: 'finish', expiresAfterMs: 4 * 3_600_000 },
      steps: [
        { id: 'overtime', do: { lever: { kind: 'overtime', skillGroup: 'cards' }, value: 3 } },
        { id: 'transfer', do: { lever: { kind: 'transfer', skillGroup: 'loans', to: 'cards' }, value: 3 } },
      ],
    });
    assert.equal(planOfStrategy(busy, 'nothing', STRATEGY_DEFAULTS, '名'), undefined);
    const { donor: _, ...alone } = busy;
    assert.equal(planOfStrategy(alone, 'overflow', STRATEGY_DEFAULTS, '名'), undefined);
    const draft = planOfStrategy(busy, 'divert', STRATEGY_DEFAULTS, '名');
    assert.deepEqual(structuredClone(draft), draft);
  });
});

describe('randomise', () => {
  it('leaves out columns that nothing reaches, and comes to the same', () => {
    const most = 400;
    const from: number[] = [];
    const to: number[] = [];
    const rate: number[] = [];
    for (let state = 0; state <= most; state++) {
      if (state < most) from.push(state), to.push(state + 1), rate.push(0.2);
      if (state > 0) from.push(state), to.push(state - 1), rate.push(Math.min(state, 20) / 100 + Math.max(0, state - 20) / 60);
    }
    const moves = { from: Int32Array.from(from), to: Int32Array.from(to), rate: Float64Array.from(rate) };
    const start = new Float64Array(most + 1);
    start[20] = 1;
    const whole = randomise(start, moves, 900);
    const cut = randomise(start, { ...moves, width: most + 1 }, 900);
    for (let state = 0; state <= most; state++) {
      assert.ok(Math.abs((whole.end[state] ?? 0) - (cut.end[state] ?? 1)) < 1e-12);
      assert.ok(Math.abs((whole.mean[state] ?? 0) - (cut.mean[state] ?? 1)) < 1e-12);
    }
  });
});

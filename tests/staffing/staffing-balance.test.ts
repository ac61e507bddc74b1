import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { SERVICE_LEVEL_VARIANTS, STAFFING_DEFAULTS, STAFFING_MODELS, type StaffingInputs } from '../../src/domain/staffing.js';
import { checkInputs } from '../../src/staffing/check-inputs.js';
import { erlangA } from '../../src/staffing/erlang-a.js';
import { erlangC } from '../../src/staffing/erlang-c.js';
import { measuredCase } from '../../src/staffing/measured-case.js';
import { MOST_ROWS, staffingBalance } from '../../src/staffing/staffing-balance.js';

const inputs = (more: Partial<StaffingInputs> = {}): StaffingInputs => ({ ...STAFFING_DEFAULTS, calls: 300, handleSeconds: 240, patienceSeconds: 90, agents: 40, ...more });

describe('checkInputs', () => {
  it('passes zero and endless patience, no agents, and no calls', () => {
    for (const more of [{ patienceSeconds: 0 }, { patienceSeconds: Infinity }, { agents: 0 }, { calls: 0 }]) assert.equal(checkInputs(inputs(more)).size, 0);
  });

  it('refuses what no centre can be, each with its reason', () => {
    const cases = { agents: [2.5, 'fraction'], calls: [-1, 'negative'], handleSeconds: [0, 'zero'], target: [1, 'share'], shrinkage: [1, 'share'], waitHour: [NaN, 'no-number'], abandoned: [Infinity, 'no-number'], patienceSeconds: [-1, 'negative'] } as const;
    for (const [field, [value, problem]] of Object.entries(cases)) assert.deepEqual([...checkInputs(inputs({ [field]: value }))], [[field, problem]]);
  });

  it('refuses a load that no page could draw', () => {
    assert.deepEqual([...checkInputs(inputs({ calls: 1e9 }))], [['calls', 'too-many']]);
  });
});

describe('staffingBalance', () => {
  it('requires the fewest agents that meet the target, in every model and variant', () => {
    for (const model of STAFFING_MODELS)
      for (const variant of SERVICE_LEVEL_VARIANTS) {
        const { rows, required } = staffingBalance(inputs(), model, variant);
        const level = (agents: number) => rows.find((row) => row.agents === agents)?.serviceLevel ?? 0;
        assert.ok(level(required) >= 0.8, `${model} ${variant}`);
        if (required > (rows[0]?.agents ?? 0)) assert.ok(level(required - 1) < 0.8, `${model} ${variant}`);
      }
  });

  it('finds the cheapest number by halving that trying each one finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 40 }), (calls, patienceSeconds, agentHour, abandoned) => {
        const { rows, optimum } = staffingBalance(inputs({ calls, patienceSeconds, agentHour, abandoned }));
        const best = rows.reduce((a, b) => (b.totalCost < a.totalCost ? b : a));
        const found = rows.find(({ agents }) => agents === optimum);
        if (found) assert.ok(found.totalCost <= best.totalCost * (1 + 1e-9), `${found.agents} at ${found.totalCost}, ${best.agents} at ${best.totalCost}`);
        else assert.ok(optimum === undefined || optimum < (rows[0]?.agents ?? 0) || optimum > (rows.at(-1)?.agents ?? 0));
      }),
      { numRuns: 150 },
    );
  });

  it('knows no cheapest number where agents cost nothing', () => {
    assert.equal(staffingBalance(inputs({ agentHour: 0 })).optimum, undefined);
  });

  it('takes Erlang C for patience without end, and says so', () => {
    const { rows, notes } = staffingBalance(inputs({ patienceSeconds: Infinity, agents: 45 }));
    const here = rows.find(({ agents }) => agents === 45);
    assert.equal(here?.serviceLevel, erlangC({ calls: 300, periodSeconds: 1800, handleSeconds: 240 }, 45, 20).serviceLevel);
    assert.ok(notes.includes('never-hang-up'));
  });

  it('says where the load is at or above the agents, and where there are none', () => {
    assert.ok(staffingBalance(inputs({ agents: 40 })).notes.includes('overload'));
    assert.ok(!staffingBalance(inputs({ agents: 41 })).notes.includes('overload'));
    assert.ok(staffingBalance(inputs({ agents: 0 })).notes.includes('no-agents'));
    assert.ok(staffingBalance(inputs({ patienceSeconds: 0 })).notes.includes('never-wait'));
  });

  it('draws at most two hundred numbers around the required, however far the current one is', () => {
    const { rows, required } = staffingBalance(inputs({ calls: 60_000, agents: 3 }));
    assert.ok(rows.length <= MOST_ROWS);
    assert.ok(rows.some(({ agents }) => agents === required));
  });

  it('counts those who hang up in time as served by one variant only', () => {
    const queue = erlangA({ arrivalRate: 1 / 6, serviceRate: 1 / 240, patienceRate: 1 / 90 }, 36, 20);
    assert.ok(queue.slCountingShort > queue.slOffered);
    const within = queue.slCountingShort - queue.slOffered;
    assert.ok(Math.abs((queue.slExcludingShort ?? 0) - queue.slOffered / (1 - within)) < 1e-12);
  });
});

describe('measuredCase', () => {
  const at = Date.UTC(2026, 1, 2, 1);
  const slot = 1_800_000;
  const answer = (counters: CountsAnswer['counters'], asOf = at + 10 * slot): CountsAnswer => {
    const length = counters.offered?.length ?? 0;
    const start = Array.from({ length }, (_, index) => at + index * slot);
    return { kind: 'counts', range: { start: at, end: at + length * slot }, asOf, zone: 'Asia/Shanghai', completeness: 'full', revision: 0, length, start, end: start.map((from) => from + slot), keys: {}, counters };
  };
  const counters = { offered: [0, 100, 200], answered: [0, 90, 150], abandoned: [0, 10, 50], waitAnswered: [0, 900, 6000], waitAbandoned: [0, 300, 1500], talk: [0, 18_000, 36_000], hold: [0, 0, 0], wrapUp: [0, 3600, 9000], ready: [7200, 5400, 0] };

  it('averages over the slots in which anybody called', () => {
    const found = measuredCase(answer(counters), {});
    assert.equal(found?.inputs.calls, 300);
    assert.equal(found?.inputs.periodSeconds, 3600);
    assert.equal(found?.inputs.handleSeconds, 66_600 / 240);
    assert.equal(found?.inputs.agents, 20);
    assert.deepEqual(found?.measured?.range, { start: at + slot, end: at + 3 * slot });
  });

  it('estimates patience as all waiting over all hang-ups, and says that it is an estimate', () => {
    const found = measuredCase(answer(counters), {});
    assert.equal(found?.inputs.patienceSeconds, 8700 / 60);
    assert.equal(found?.origins?.patienceSeconds, 'estimated');
    assert.equal(measuredCase(answer({ ...counters, abandoned: [0, 0, 0] }), {})?.inputs.patienceSeconds, Infinity);
  });

  it('takes the busiest slot that is over', () => {
    assert.equal(measuredCase(answer(counters), {}, 'busiest')?.inputs.calls, 200);
    assert.equal(measuredCase(answer(counters, at + 2.5 * slot), {}, 'busiest')?.inputs.calls, 100);
  });

  it('counts an open slot up to the clock of the source', () => {
    assert.equal(measuredCase(answer(counters, at + 2.5 * slot), {})?.inputs.periodSeconds, 2700);
  });

  it('assumes what the source does not count, and says so', () => {
    const found = measuredCase(answer({ offered: [10] }), { target: 0.9 });
    assert.equal(found?.inputs.handleSeconds, STAFFING_DEFAULTS.handleSeconds);
    assert.deepEqual([found?.origins?.calls, found?.origins?.handleSeconds, found?.origins?.target], ['measured', 'assumed', 'set']);
    assert.equal(found?.inputs.agents, undefined);
  });

  it('has nothing where nobody called', () => {
    assert.equal(measuredCase(answer({ offered: [0, 0] }), {}), undefined);
    assert.equal(measuredCase(answer({}), {}), undefined);
  });
});

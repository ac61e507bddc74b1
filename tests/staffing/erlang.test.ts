import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { erlangA } from '../../src/staffing/erlang-a.js';
import { erlangB, erlangBMaxLoad, erlangBServers } from '../../src/staffing/erlang-b.js';
import { erlangC, erlangCWaitQuantile } from '../../src/staffing/erlang-c.js';
import { requiredAgents, requiredAgentsErlangA } from '../../src/staffing/required-agents.js';
import { scheduledHeadcount } from '../../src/staffing/scheduled-headcount.js';
import { halfinWhittDelay } from '../../src/staffing/square-root-rule.js';

const near = (actual: number | undefined, expected: number, relative = 1e-9) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
const HOUR = { calls: 100, periodSeconds: 1800, handleSeconds: 180 };
const RATES = { arrivalRate: 100 / 1800, serviceRate: 1 / 180, patienceRate: 1 / 120 };

const servers = fc.integer({ min: 1, max: 400 });
const load = fc.double({ min: 0.01, max: 500, noNaN: true });
const patience = fc.double({ min: 5, max: 2000, noNaN: true });

/** Long-run chances of a birth-and-death chain by its balance, state by state: the slow twin of the closed forms. */
function balance(arrivals: number, service: number, hangUps: number, agents: number) {
  const weights = [1];
  for (let state = 1; state < agents + 4000 && (weights.at(-1) ?? 0) > 1e-18 * Math.max(...weights.slice(-50)); state++)
    weights.push(((weights[state - 1] ?? 0) * arrivals) / (service * Math.min(state, agents) + hangUps * Math.max(0, state - agents)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const queue = weights.reduce((total, weight, state) => total + (weight / sum) * Math.max(0, state - agents), 0);
  const wait = weights.reduce((total, weight, state) => total + (state >= agents ? weight / sum : 0), 0);
  return { queue, wait };
}

describe('staffing/erlang-b', () => {
  it('loses everybody without servers, and nobody without load', () => {
    assert.equal(erlangB(0, 5), 1);
    assert.equal(erlangB(0, 0), 1);
    assert.equal(erlangB(3, 0), 0);
    assert.equal(erlangB(3, Infinity), 1);
  });
  it('refuses what is no number of servers and no load', () => {
    for (const wrong of [-1, 1.5, NaN, Infinity]) assert.throws(() => erlangB(wrong, 1), /invalid servers/);
    for (const wrong of [-1, NaN]) assert.throws(() => erlangB(1, wrong), /invalid load/);
    for (const wrong of [0, 1, NaN, -0.1]) assert.throws(() => erlangBMaxLoad(3, wrong), /invalid blocking/);
    assert.throws(() => erlangBServers(Infinity, 0.1), /invalid load/);
  });
  it('carries no load without servers', () => {
    assert.equal(erlangBMaxLoad(0, 0.01), 0);
  });
  it('agrees with the textbook sum where that does not overflow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.1, max: 120, noNaN: true }), (n, a) => {
        let inverse = 0;
        let term = 1;
        for (let k = 0; k <= n; k++, term *= (n - k + 1) / a) inverse += term;
        near(erlangB(n, a), 1 / inverse, 1e-10);
      }),
    );
  });
  it('blocks less with every server, more with every erlang, and its inverses invert it', () => {
    fc.assert(
      fc.property(servers, load, (n, a) => {
        assert.ok(erlangB(n, a) < erlangB(n - 1, a) || erlangB(n, a) < 1e-300);
        assert.ok(erlangB(n, a * 1.01) > erlangB(n, a) || erlangB(n, a) < 1e-300);
        const blocked = erlangB(n, a);
        if (blocked > 1e-12 && blocked < 1) near(erlangBMaxLoad(n, blocked), a, 1e-6);
        const least = erlangBServers(a, 0.02);
        assert.ok(erlangB(least, a) <= 0.02 && (least === 0 || erlangB(least - 1, a) > 0.02));
      }),
    );
  });
});

describe('staffing/erlang-c', () => {
  it('says Infinity, 0 and full where agents cannot keep up, to the last call', () => {
    const { serviceLevel, averageSpeedOfAnswer, queueLength, occupancy } = erlangC(HOUR, 10, 20);
    assert.deepEqual([serviceLevel, averageSpeedOfAnswer, queueLength, occupancy], [0, Infinity, Infinity, 1]);
    assert.equal(erlangC(HOUR, 0, 20).occupancy, undefined);
  });
  it('answers at once where nothing comes in', () => {
    const idle = erlangC({ ...HOUR, calls: 0 }, 3, 20);
    assert.deepEqual([idle.serviceLevel, idle.averageSpeedOfAnswer, idle.occupancy], [1, 0, 0]);
  });
  it('has the wait that a share does not exceed: nothing for the many, Infinity without an end', () => {
    assert.equal(erlangCWaitQuantile(14, 10, 180, 0.5), 0);
    assert.equal(erlangCWaitQuantile(10, 10, 180, 0.5), Infinity);
    assert.equal(erlangCWaitQuantile(14, 10, 180, 1), Infinity);
  });
  it('keeps Little’s law: queue is arrivals times wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.double({ min: 0.1, max: 0.999, noNaN: true }), (n, use) => {
        const demand = { calls: n * use * 10, periodSeconds: 1800, handleSeconds: 180 };
        const queue = erlangC(demand, n, 20);
        near(queue.queueLength, (demand.calls / 1800) * queue.averageSpeedOfAnswer, 1e-9);
      }),
    );
  });
});

describe('staffing/erlang-a', () => {
  it('loses everybody without agents, after their patience', () => {
    const { abandonProbability, meanWait, meanWaitServed, occupancy } = erlangA(RATES, 0, 20);
    assert.deepEqual([abandonProbability, meanWait, meanWaitServed, occupancy], [1, 120, undefined, undefined]);
  });
  it('is Erlang C where nobody hangs up, and nearly so where hardly anybody does', () => {
    const patient = erlangA({ ...RATES, patienceRate: 0 }, 14, 20);
    const queue = erlangC(HOUR, 14, 20);
    near(patient.slOffered, queue.serviceLevel);
    near(patient.meanWait, queue.averageSpeedOfAnswer);
    assert.equal(patient.abandonProbability, 0);
    near(erlangA({ ...RATES, patienceRate: 1e-9 }, 14, 20).slOffered, queue.serviceLevel, 1e-6);
    assert.equal(erlangA({ ...RATES, arrivalRate: 0, patienceRate: 0 }, 0, 20).slOffered, 1);
  });
  it('is Erlang B where nobody waits', () => {
    const { abandonProbability, slOffered, slAnswered, meanWait } = erlangA({ ...RATES, patienceRate: Infinity }, 9, 20);
    near(abandonProbability, erlangB(9, 10));
    near(slOffered, 1 - erlangB(9, 10));
    assert.deepEqual([slAnswered, meanWait], [1, 0]);
    near(erlangA({ ...RATES, patienceRate: 1e6 }, 9, 20).abandonProbability, erlangB(9, 10), 1e-4);
  });
  it('refuses what is no rate', () => {
    assert.throws(() => erlangA({ ...RATES, serviceRate: 0 }, 3, 20), /invalid serviceRate/);
    assert.throws(() => erlangA({ ...RATES, patienceRate: -1 }, 3, 20), /invalid patienceRate/);
    assert.throws(() => erlangA(RATES, 2.5, 20), /invalid agents/);
    assert.throws(() => erlangA(RATES, 2, NaN), /invalid thresholdSeconds/);
  });
  it('agrees with the chain it stands for, balanced state by state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0.3, max: 1.6, noNaN: true }), patience, (n, use, seconds) => {
        const rates = { arrivalRate: (n * use) / 200, serviceRate: 1 / 200, patienceRate: 1 / seconds };
        const { queue, wait } = balance(rates.arrivalRate, rates.serviceRate, rates.patienceRate, n);
        const standing = erlangA(rates, n, 20);
        near(standing.queueLength, queue, 1e-7);
        near(standing.waitProbability, wait, 1e-8);
      }),
    );
  });
  it('adds up: answered and abandoned are everybody, each level is a share, and its base orders it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), load, patience, fc.double({ min: 0, max: 600, noNaN: true }), (n, a, seconds, threshold) => {
        const rates = { arrivalRate: a / 200, serviceRate: 1 / 200, patienceRate: 1 / seconds };
        const queue = erlangA(rates, n, threshold);
        for (const share of [queue.waitProbability, queue.abandonProbability, queue.slOffered, queue.slAnswered ?? 0, queue.slExcludingShort ?? 0])
          assert.ok(share >= -1e-12 && share <= 1 + 1e-9, `${share}`);
        assert.ok(queue.slOffered <= (queue.slExcludingShort ?? 1) + 1e-9 && (queue.slExcludingShort ?? 0) <= (queue.slAnswered ?? 1) + 1e-9);
        near(queue.queueLength, rates.arrivalRate * queue.meanWait, 1e-9);
        if (n > 0) near((queue.occupancy ?? 0) * n, a * (1 - queue.abandonProbability), 1e-9);
        assert.ok(erlangA(rates, n + 1, threshold).slOffered >= queue.slOffered - 1e-9);
      }),
    );
  });
  it('stands ten thousand agents and the longest patience', () => {
    const { slOffered, abandonProbability } = erlangA({ arrivalRate: 34, serviceRate: 1 / 300, patienceRate: 1 / 3600 }, 10_000, 20);
    near(abandonProbability, 1 - 10_000 / 10_200, 1e-3);
    assert.ok(slOffered > 0 && slOffered < 0.3, `${slOffered}`);
  });
});

describe('staffing/required-agents', () => {
  it('wants nobody for no calls, in either model', () => {
    assert.equal(requiredAgents({ ...HOUR, calls: 0 }, { thresholdSeconds: 20, serviceLevel: 0.8 }), 0);
    assert.equal(requiredAgentsErlangA({ ...RATES, arrivalRate: 0 }, { thresholdSeconds: 20, serviceLevel: 0.8 }), 0);
  });
  it('refuses goals that no number of agents meets', () => {
    for (const serviceLevel of [1, 1.2, NaN, -1]) {
      assert.throws(() => requiredAgents(HOUR, { thresholdSeconds: 20, serviceLevel }), /invalid serviceLevel/);
      assert.throws(() => requiredAgentsErlangA(RATES, { thresholdSeconds: 20, serviceLevel }), /invalid serviceLevel/);
    }
    assert.throws(() => requiredAgents(HOUR, { thresholdSeconds: 20, serviceLevel: 0.8, maxOccupancy: 0 }), /invalid maxOccupancy/);
    assert.throws(() => requiredAgentsErlangA(RATES, { thresholdSeconds: 20, serviceLevel: 0.8, maxAbandon: 0 }), /invalid maxAbandon/);
  });
  it('is enough and one less is not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2000, noNaN: true }), fc.double({ min: 0.05, max: 0.99, noNaN: true }), patience, (calls, goal, seconds) => {
        const demand = { calls, periodSeconds: 1800, handleSeconds: 240 };
        const waiting = requiredAgents(demand, { thresholdSeconds: 20, serviceLevel: goal });
        assert.ok(erlangC(demand, waiting, 20).serviceLevel >= goal && erlangC(demand, waiting - 1, 20).serviceLevel < goal);
        const rates = { arrivalRate: calls / 1800, serviceRate: 1 / 240, patienceRate: 1 / seconds };
        const patient = requiredAgentsErlangA(rates, { thresholdSeconds: 20, serviceLevel: goal });
        assert.ok(erlangA(rates, patient, 20).slOffered >= goal && erlangA(rates, patient - 1, 20).slOffered < goal);
        assert.ok(patient <= waiting);
      }),
      { numRuns: 40 },
    );
  });
});

describe('staffing/scheduled-headcount', () => {
  it('divides by who is left, not one more for the dust of floating point', () => {
    assert.equal(scheduledHeadcount(21, 0.3), 30);
    assert.equal(scheduledHeadcount(0, 0.3), 0);
    for (const wrong of [1, -0.1, NaN]) assert.throws(() => scheduledHeadcount(3, wrong), /invalid shrinkage/);
  });
  it('is enough and one less is not, for every whole percentage', () => {
    for (let percent = 0; percent < 100; percent++)
      for (let agents = 0; agents < 300; agents++) {
        const people = scheduledHeadcount(agents, percent / 100);
        assert.ok(people * (100 - percent) >= agents * 100 && (people - 1) * (100 - percent) < agents * 100, `${agents} at ${percent}`);
      }
  });
});

describe('staffing/square-root-rule', () => {
  it('lets everybody wait without a spare agent, nobody with many, and refuses fewer than none', () => {
    assert.deepEqual([halfinWhittDelay(0), halfinWhittDelay(Infinity)], [1, 0]);
    assert.ok(halfinWhittDelay(6) < 1e-6);
    assert.throws(() => halfinWhittDelay(-0.1), /invalid spare/);
  });
  it('comes near Erlang C as a centre grows', () => {
    const load = 10_000;
    const { waitProbability } = erlangC({ calls: load, periodSeconds: 300, handleSeconds: 300 }, load + Math.sqrt(load), 20);
    near(halfinWhittDelay(1), waitProbability, 5e-3);
  });
});

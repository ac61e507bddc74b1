import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { erlangA } from '../../src/staffing/erlang-a.js';
import { fluidStep, fluidWait, type FluidStep } from '../../src/staffing/fluid-queue.js';
import { fluidSurge } from '../../src/staffing/fluid-surge.js';
import { poissonWeights } from '../../src/staffing/poisson-weights.js';
import { promptness } from '../../src/staffing/promptness.js';
import { stationaryBacklog } from '../../src/staffing/stationary-backlog.js';
import type { Surge } from '../../src/staffing/surge.js';
import { transientIntervals, transientQueue, type TransientQuestion } from '../../src/staffing/transient-queue.js';

const near = (actual: number, expected: number, tolerance = 1e-9) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
const STEP: FluidStep = { inSystem: 10, agents: 24, arrivalRate: 0.1, serviceRate: 1 / 300, patienceRate: 1 / 180, seconds: 900 };
const SURGE: Surge = { intervalSeconds: 900, calls: [60, 110, 110, 60, 60, 60], agents: [24, 24, 24, 24, 24, 24], handleSeconds: 300, patienceSeconds: 180, initialInSystem: 20 };
const QUESTION: TransientQuestion = {
  intervalSeconds: 900, calls: [40], agents: [10], serviceRates: [1 / 300], patienceRate: 1 / 120, thresholdSeconds: 20, initialInSystem: 0, maxInSystem: 120,
};

/** The differential equation in ten thousand small steps: slow twin of the closed form. */
function creep({ agents, arrivalRate, serviceRate, patienceRate, seconds, ...start }: FluidStep): { readonly inSystem: number; readonly waited: number } {
  let { inSystem } = start;
  let waited = 0;
  const dt = seconds / 20_000;
  const slope = (level: number) => arrivalRate - serviceRate * Math.min(level, agents) - patienceRate * Math.max(0, level - agents);
  for (let step = 0; step < 20_000; step++) {
    const middle = inSystem + (slope(inSystem) * dt) / 2;
    waited += Math.max(0, middle - agents) * dt;
    inSystem += slope(middle) * dt;
  }
  return { inSystem, waited };
}

describe('staffing/fluid-queue', () => {
  it('stands still in no time, and drains without arrivals', () => {
    assert.deepEqual(fluidStep({ ...STEP, inSystem: 30, seconds: 0 }), { inSystem: 30, queue: 6, meanQueue: 6, served: 0, abandoned: 0 });
    near(fluidStep({ ...STEP, arrivalRate: 0, seconds: 1e6 }).inSystem, 0);
  });
  it('answers nobody without agents: they hang up, or wait', () => {
    const { served, abandoned, queue } = fluidStep({ ...STEP, agents: 0 });
    near(served, 0);
    near(abandoned + queue, 100);
    assert.equal(fluidStep({ ...STEP, agents: 0, patienceRate: 0 }).abandoned, 0);
  });
  it('refuses what is no flow', () => {
    assert.throws(() => fluidStep({ ...STEP, serviceRate: 0 }), /invalid serviceRate/);
    assert.throws(() => fluidStep({ ...STEP, arrivalRate: -1 }), /invalid arrivalRate/);
    assert.throws(() => fluidStep({ ...STEP, inSystem: NaN }), /invalid inSystem/);
  });
  it('follows the differential equation, across the line where the last agent is taken', () => {
    fc.assert(
      fc.property(
        fc.record({
          inSystem: fc.double({ min: 0, max: 80, noNaN: true }),
          agents: fc.integer({ min: 0, max: 40 }),
          arrivalRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
          serviceRate: fc.constantFrom(1 / 300, 1 / 120),
          patienceRate: fc.constantFrom(0, 1 / 180, 1 / 30),
          seconds: fc.constantFrom(60, 900, 1800),
        }),
        (step) => {
          const flow = fluidStep(step);
          const slow = creep(step);
          near(flow.inSystem, slow.inSystem, 1e-2);
          near(flow.meanQueue * step.seconds, slow.waited, 1 + slow.waited * 1e-3);
          near(step.inSystem + step.arrivalRate * step.seconds, flow.inSystem + flow.served + flow.abandoned, 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('does not care into how many pieces a stretch is cut', () => {
    const half = fluidStep({ ...STEP, arrivalRate: 0.2, seconds: 450 });
    const both = fluidStep({ ...STEP, arrivalRate: 0.2, inSystem: half.inSystem, seconds: 450 });
    const whole = fluidStep({ ...STEP, arrivalRate: 0.2 });
    near(both.inSystem, whole.inSystem);
    near(half.abandoned + both.abandoned, whole.abandoned);
  });
  it('waits for nothing in an empty queue and for ever where nobody answers', () => {
    assert.equal(fluidWait(0, 0, 1, 0), 0);
    assert.equal(fluidWait(3, 0, 1, 0), Infinity);
    assert.equal(fluidWait(6, 2, 0.5, 0), 6);
  });
});

describe('staffing/fluid-surge', () => {
  it('is empty for no intervals', () => {
    assert.deepEqual(fluidSurge({ ...SURGE, calls: [], agents: [] }, 60), []);
  });
  it('refuses lists of unlike length and shares that are none', () => {
    assert.throws(() => fluidSurge({ ...SURGE, agents: [24] }, 60), /invalid agents/);
    assert.throws(() => fluidSurge({ ...SURGE, extraAgents: [1] }, 60), /invalid extraAgents/);
    assert.throws(() => fluidSurge({ ...SURGE, overflow: { waitSeconds: 30, share: 1.2 } }, 60), /invalid share/);
    assert.throws(() => fluidSurge({ ...SURGE, patienceSeconds: 0 }, 60), /invalid patienceSeconds/);
    assert.throws(() => fluidSurge(SURGE, 0), /invalid stepSeconds/);
  });
  it('loses nobody: what came in was answered, hung up, was contained, promised, sent away, or is still there', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(level, level, level, level, fc.constantFrom(0, 300, 2700), (diverted, contained, accepted, away, delay) => {
        const surge: Surge = {
          ...SURGE,
          diversion: { from: 1, to: 2, share: diverted, containment: contained, reentrySeconds: 0 },
          callback: { waitSeconds: 40, accept: accepted, delaySeconds: delay },
          overflow: { waitSeconds: 60, share: away },
        };
        let kept = surge.initialInSystem;
        let promised = 0;
        let balance = 0;
        for (const flow of fluidSurge(surge, 60)) {
          near(kept + flow.entered, flow.served + flow.abandoned + flow.inSystemEnd, 1e-6);
          kept = flow.inSystemEnd;
          promised += flow.callbacks;
          balance += flow.offered - flow.diverted * contained - flow.overflowed - flow.entered;
        }
        // Returned callbacks have entered; what is missing was promised and is not due yet.
        assert.ok(balance > -1e-6 && balance <= promised + 1e-6, `${balance} of ${promised}`);
      }),
    );
  });
});

describe('staffing/poisson-weights', () => {
  it('is certain of nothing at mean 0, and adds to 1 with the right mean at any size', () => {
    near(poissonWeights(0).exactly[0] ?? 0, 1);
    for (const mean of [1e-9, 0.3, 7, 2000, 1e6]) {
      const { first, exactly } = poissonWeights(mean);
      near(exactly.reduce((sum, weight) => sum + weight, 0), 1);
      near(exactly.reduce((sum, weight, index) => sum + weight * (first + index), 0) / mean, 1, 1e-9);
    }
  });
});

describe('staffing/promptness', () => {
  /** The race of k + 1 departures against the threshold, in small steps. */
  function race(speed: number, patienceRate: number, threshold: number, ahead: number): number {
    const dt = threshold / 20_000;
    let chances = Array.from({ length: ahead + 2 }, (_, left): number => (left === ahead + 1 ? 1 : 0));
    let answered = 0;
    for (let step = 0; step < 20_000; step++) {
      const next = chances.slice();
      for (let left = 1; left <= ahead + 1; left++) {
        const chance = chances[left] ?? 0;
        const others = speed + patienceRate * (left - 1);
        next[left] = (next[left] ?? 0) - chance * (others + patienceRate) * dt;
        if (left === 1) answered += chance * speed * dt;
        else next[left - 1] = (next[left - 1] ?? 0) + chance * others * dt;
      }
      chances = next;
    }
    return answered;
  }
  it('answers nobody without agents', () => {
    assert.deepEqual([...promptness(0, 0.1, 20, 2)], [0, 0]);
  });
  it('agrees with the race it stands for, with and without hang-ups', () => {
    for (const [speed, patienceRate] of [[0.08, 1 / 180], [0.08, 0], [0.5, 1 / 30]] as const)
      for (const ahead of [0, 1, 5]) near(promptness(speed, patienceRate, 20, 9)[ahead] ?? NaN, race(speed, patienceRate, 20, ahead), 2e-4);
  });
  it('falls with every contact ahead and stays a share for thousands of agents', () => {
    for (const patienceRate of [0, 1 / 600]) {
      const within = promptness(5000 / 240, patienceRate, 20, 2000);
      assert.ok(within.every((share, k) => share >= 0 && share <= 1 && (k === 0 || share <= (within[k - 1] ?? 0) + 1e-12)));
      assert.ok((within[0] ?? 0) > 0.99 && (within[1999] ?? 1) < 1e-6);
    }
  });
});

describe('staffing/transient-queue', () => {
  it('stays empty where nothing comes in, and says of nobody how long they waited', () => {
    const [idle] = transientQueue({ ...QUESTION, calls: [0] });
    assert.deepEqual([idle?.meanQueue, idle?.served, idle?.serviceLevel], [0, 0, undefined]);
  });
  it('has no intervals for none', () => {
    assert.deepEqual(transientQueue({ ...QUESTION, calls: [], agents: [], serviceRates: [] }), []);
  });
  it('refuses what is no chain', () => {
    assert.throws(() => transientQueue({ ...QUESTION, agents: [2.5] }), /invalid agents/);
    assert.throws(() => transientQueue({ ...QUESTION, agents: [] }), /invalid agents/);
    assert.throws(() => transientQueue({ ...QUESTION, initialInSystem: 200 }), /invalid initialInSystem/);
    assert.throws(() => transientQueue({ ...QUESTION, divertShare: 2 }), /invalid divertShare/);
  });
  it('comes to Erlang A in the long run', () => {
    for (const [calls, agents] of [[40, 10], [60, 24], [90, 24]] as const) {
      const settled = transientQueue({ ...QUESTION, calls: Array<number>(12).fill(calls), agents: Array<number>(12).fill(agents), serviceRates: Array<number>(12).fill(1 / 300), maxInSystem: 200 }).at(-1);
      const standing = erlangA({ arrivalRate: calls / 900, serviceRate: 1 / 300, patienceRate: 1 / 120 }, agents, 20);
      near(settled?.meanQueue ?? NaN, standing.queueLength, 1e-7);
      near(settled?.serviceLevel ?? NaN, standing.slOffered, 1e-7);
      near(settled?.waitProbability ?? NaN, standing.waitProbability, 1e-7);
    }
  });
  it('loses nobody: all who come in join or stay away, and all who join are answered, hang up, or are still there', () => {
    const question: TransientQuestion = { ...QUESTION, calls: [40, 80, 20], agents: [10, 12, 4], serviceRates: [1 / 300, 1 / 280, 1 / 300], divertAboveSeconds: 30, divertShare: 0.4 };
    const intervals = transientQueue(question);
    for (const [index, { entered, divertedByWait }] of intervals.entries()) near(entered + divertedByWait, question.calls[index] ?? NaN, 1e-6);
    assert.ok(intervals.every(({ divertedByWait }) => divertedByWait > 0.1));
    const joined = intervals.reduce((sum, { entered }) => sum + entered, 0);
    const gone = intervals.reduce((sum, { served, abandoned }) => sum + served + abandoned, 0);
    const left = joined - gone;
    const queue = intervals.at(-1)?.queueEnd ?? 0;
    assert.ok(left >= queue && left <= queue + 4 + 1e-6, `${left} left, ${queue} of them waiting, four agents`);
  });
  it('keeps the books when crews change: helpers come and are called back, agents go, and everybody finishes what they have', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ calls: fc.integer({ min: 0, max: 90 }), agents: fc.integer({ min: 0, max: 14 }), helpers: fc.integer({ min: 0, max: 5 }) }), { minLength: 1, maxLength: 5 }), (shifts) => {
        const intervals = transientQueue({
          ...QUESTION,
          calls: shifts.map(({ calls }) => calls),
          agents: shifts.map(({ agents }) => agents),
          serviceRates: shifts.map(() => 1 / 300),
          helpers: { agents: shifts.map(({ helpers }) => helpers), rate: 1 / 375 },
          initialInSystem: 8,
        });
        let inside = 8;
        for (const [index, { entered, served, abandoned, queueEnd, waitProbability, serviceLevel }] of intervals.entries()) {
          near(entered, shifts[index]?.calls ?? NaN, 1e-6);
          inside += entered - served - abandoned;
          assert.ok(inside >= queueEnd - 1e-6, `${inside} inside, ${queueEnd} of them waiting`);
          assert.ok(waitProbability >= -1e-12 && waitProbability <= 1 + 1e-9 && (serviceLevel ?? 0) >= 0 && (serviceLevel ?? 0) <= 1 + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
  it('is what it was when a stretch is cut in two, and helpers as quick as the agents are agents', () => {
    const two = (agents: readonly number[], helpers: readonly number[]) =>
      transientQueue({ ...QUESTION, calls: [60, 60], agents, serviceRates: [1 / 300, 1 / 300], helpers: { agents: helpers, rate: 1 / 300 }, initialInSystem: 12 });
    const [whole] = transientQueue({ ...QUESTION, intervalSeconds: 1800, calls: [120], agents: [12], initialInSystem: 12 });
    for (const [agents, helpers] of [[[12, 12], [0, 0]], [[9, 9], [3, 3]]] as const) {
      const halves = two(agents, helpers);
      near(((halves[0]?.meanQueue ?? NaN) + (halves[1]?.meanQueue ?? NaN)) / 2, whole?.meanQueue ?? NaN, 1e-6);
      near((halves[0]?.abandoned ?? NaN) + (halves[1]?.abandoned ?? NaN), whole?.abandoned ?? NaN, 1e-6);
      near(((halves[0]?.serviceLevel ?? NaN) + (halves[1]?.serviceLevel ?? NaN)) / 2, whole?.serviceLevel ?? NaN, 1e-6);
    }
  });
  it('hands out interval by interval, so that a caller may stop', () => {
    const walk = transientIntervals({ ...QUESTION, calls: [40, 40], agents: [10, 10], serviceRates: [1 / 300, 1 / 300] });
    assert.ok((walk.next().value?.served ?? 0) > 20);
    walk.return();
    assert.equal(walk.next().done, true);
  });
});

const FILE = new URL('../../../shared/vectors/02-sandbox.open.json', import.meta.url);
const present = existsSync(FILE);
interface Mean {
  readonly mean: number;
  readonly ci95: number;
}
interface Referee {
  readonly fn: string;
  readonly id: string;
  readonly input: { readonly aht: number; readonly aht1: number; readonly patience: number; readonly L: number; readonly T: number; readonly calls: number[]; readonly s0: number[]; readonly s1: number[] };
  readonly expected: { readonly intervals: readonly Readonly<Record<'queueTime' | 'answeredWithin' | 'offered', Mean>>[] };
}

describe('the chain against twenty thousand simulated days', { skip: !present && process.env['CI'] !== 'true' && 'needs ../shared/vectors beside the project' }, () => {
  const read = JSON.parse(present ? readFileSync(FILE, 'utf8') : '{"cases":[]}') as Referee[] | { readonly cases: Referee[] };
  const cases = (Array.isArray(read) ? read : read.cases).filter(({ fn }) => fn === 'referee');
  it('has days to be held against', () => assert.ok(cases.length >= 2));
  for (const { id, input, expected } of cases)
    it(`${id}: queue within 3 % and service level within 0.01 in every interval`, () => {
      const chain = transientQueue({
        intervalSeconds: input.L,
        calls: input.calls,
        agents: input.s0,
        serviceRates: input.calls.map(() => 1 / input.aht),
        helpers: { agents: input.s1, rate: 1 / input.aht1 },
        patienceRate: 1 / input.patience,
        thresholdSeconds: input.T,
        initialInSystem: 20,
        maxInSystem: 400,
      });
      const worst = { queue: 0, level: 0 };
      for (let index = 0; index < chain.length; index++) {
        const seen = expected.intervals[index];
        const ours = chain[index];
        assert.ok(seen && ours);
        const queue = seen.queueTime.mean / input.L;
        worst.queue = Math.max(worst.queue, Math.abs(ours.meanQueue / queue - 1));
        worst.level = Math.max(worst.level, Math.abs((ours.serviceLevel ?? 0) - seen.answeredWithin.mean / seen.offered.mean));
      }
      assert.ok(worst.queue <= 0.03 && worst.level <= 0.01, JSON.stringify(worst));
    });
});

describe('staffing/stationary-backlog', () => {
  it('refuses lists of unlike length', () => {
    assert.throws(() => stationaryBacklog({ calls: [1], agents: [], handleSeconds: 300, intervalSeconds: 900, periodSeconds: 300 }), /invalid agents/);
  });
  it('says nothing of a queue that nobody serves, and keeps what it cannot serve', () => {
    const [first] = stationaryBacklog({ calls: [60], agents: [0], handleSeconds: 300, intervalSeconds: 900, periodSeconds: 300 });
    assert.deepEqual([first?.utilisation, first?.arrivalRateEnd], [0, 0]);
    near(first?.backlogRateEnd ?? 0, (3 * 60) / 900);
  });
});

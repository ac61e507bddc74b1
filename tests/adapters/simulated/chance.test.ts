import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { abandonShare, carriedRate } from '../../../src/adapters/simulated/erlang.js';
import { EventQueue } from '../../../src/adapters/simulated/event-queue.js';
import { fictionalNames } from '../../../src/adapters/simulated/names.js';
import { RandomStream } from '../../../src/adapters/simulated/random-stream.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const draws = (draw: (stream: RandomStream) => number, count = 20_000) => {
  const stream = new RandomStream(7, 'test');
  return Array.from({ length: count }, () => draw(stream));
};

describe('adapters/simulated/random-stream', () => {
  it('repeats itself for equal seeds and purposes, and only for these', () => {
    const first = (seed: number, purpose: string) => Array.from({ length: 4 }, ((stream) => () => stream.next())(new RandomStream(seed, purpose)));
    assert.deepEqual(first(1, 'talk'), first(1, 'talk'));
    assert.notDeepEqual(first(1, 'talk'), first(2, 'talk'));
    assert.notDeepEqual(first(1, 'talk'), first(1, 'hold'));
  });
  it('is uniform over [0, 1)', () => {
    const values = draws((stream) => stream.next());
    assert.ok(values.every((value) => value >= 0 && value < 1));
    const tenths = Array.from({ length: 10 }, (_, i) => values.filter((value) => Math.floor(value * 10) === i).length);
    // 99.99 % of chi-squared with 9 degrees of freedom.
    assert.ok(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0) < 33.7);
  });
  it('draws with the means it was asked for', () => {
    assert.ok(Math.abs(mean(draws((stream) => stream.exponential(90))) / 90 - 1) < 0.03);
    const talks = draws((stream) => stream.logNormal(200, 0.7));
    assert.ok(Math.abs(mean(talks) / 200 - 1) < 0.03);
    assert.ok(Math.abs(Math.sqrt(mean(talks.map((talk) => (talk - 200) ** 2))) / 140 - 1) < 0.1);
    assert.equal(new RandomStream(1, 'x').logNormal(5, 0), 5);
    assert.ok(Math.abs(mean(draws((stream) => stream.pick([1, 0, 3]))) - 1.5) < 0.03);
  });
});

describe('adapters/simulated/erlang', () => {
  it('knows the queue of one agent whose callers leave as fast as they are served: present is Poisson', () => {
    // With patience equal to service the number present is Poisson of the load, whatever the number of agents.
    const load = 1.5;
    const present = (k: number) => (Math.exp(-load) * load ** k) / [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800].slice(k, k + 1).reduce((_, f) => f, 1);
    const waiting = Array.from({ length: 10 }, (_, k) => k).reduce((sum, k) => sum + k * present(k + 1), 0);
    assert.ok(Math.abs(abandonShare(load, 1, 1, 1) - waiting / load) < 1e-5);
  });
  it('loses nobody of nobody, and more of more', () => {
    assert.equal(abandonShare(0, 3, 300, 90), 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.1, max: 1.5, noNaN: true }), (agents, load) => {
        const rate = (load * agents) / 300;
        assert.ok(abandonShare(rate, agents, 300, 90) <= abandonShare(rate * 1.1, agents, 300, 90));
        assert.ok(abandonShare(rate, agents + 1, 300, 90) <= abandonShare(rate, agents, 300, 90));
      }),
    );
  });
  it('finds the rate that loses just so many', () => {
    for (const agents of [1, 5, 30, 200]) assert.ok(Math.abs(abandonShare(carriedRate(agents, 0.06, 300, 120), agents, 300, 120) - 0.06) < 1e-4);
    assert.equal(carriedRate(0, 0.06, 300, 120), 0);
  });
});

describe('adapters/simulated/event-queue', () => {
  it('lets things happen in order of time and then of planning, also those planned meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (plans) => {
        const queue = new EventQueue(0);
        const happened: { at: number; order: number }[] = [];
        let order = 0;
        const plan = (at: number, again?: number) => {
          const mine = { at: Math.max(at, queue.now), order: order++ };
          queue.at(at, () => {
            assert.equal(queue.now, mine.at);
            happened.push(mine);
            if (again !== undefined) plan(again);
          });
        };
        for (const [at, again] of plans) plan(at, again);
        assert.equal(queue.advance(100), true);
        assert.equal(happened.length, plans.length * 2);
        for (const [i, { at, order: mine }] of happened.entries()) {
          const before = happened[i - 1];
          assert.ok(!before || before.at < at || (before.at === at && before.order < mine));
        }
      }),
    );
  });
  it('stops after so many events, and says so', () => {
    const queue = new EventQueue(0);
    let count = 0;
    for (let at = 1; at <= 3; at++) queue.at(at, () => void count++);
    assert.deepEqual([queue.advance(10, 2), count, queue.now], [false, 2, 2]);
    assert.deepEqual([queue.advance(10, 2), count, queue.now], [true, 3, 10]);
    assert.deepEqual([queue.advance(5), queue.now], [true, 10]);
  });
});

describe('adapters/simulated/names', () => {
  it('calls nobody as another, however many there are', () => {
    assert.equal(new Set(fictionalNames(1, 1500)).size, 1500);
    assert.deepEqual(fictionalNames(1, 0), []);
  });
});

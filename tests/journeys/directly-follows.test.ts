import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimedStep } from '../../src/domain/journey-event.js';
import { bottlenecks } from '../../src/journeys/bottlenecks.js';
import { directlyFollows } from '../../src/journeys/directly-follows.js';
import { variants } from '../../src/journeys/variants.js';

const event = (step: string, start: number, end: number | undefined = start): TimedStep => ({ step, start, end });
const events = fc.array(fc.record({ step: fc.constantFrom('a', 'b', 'c', '>'), start: fc.integer({ min: 0, max: 20 }), end: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }) }), { maxLength: 12 });
const manyCases = fc.array(events, { maxLength: 8 });

describe('journeys/directly-follows', () => {
  it('knows nothing of no cases, and takes one without events for none', () => {
    for (const cases of [[], [[]]]) {
      const { steps, edges, cases: count, reworkCaseRate, wait } = directlyFollows(cases);
      assert.deepEqual([steps, edges, count, reworkCaseRate, wait], [[], [], 0, undefined, 0]);
    }
  });
  it('has no edge in a case of one event, and counts the case', () => {
    const { edges, starts, ends, oddities } = directlyFollows([[event('a', 1, 3)]]);
    assert.deepEqual([edges, starts, ends, oddities.casesOfOne], [[], { a: 1 }, { a: 1 }, 1]);
  });
  it('measures no length and no wait where an end is missing or lies before its start, and counts both', () => {
    const { steps, edges, oddities } = directlyFollows([[{ step: 'a', start: 0, end: undefined }, event('b', 5, 4), event('c', 9)]]);
    assert.deepEqual(steps.map(({ step, service, measured }) => [step, service, measured]), [['a', 0, 0], ['b', 0, 0], ['c', 0, 1]]);
    assert.deepEqual(edges.map(({ count, measured, waitMean, waitMedian, waitShare }) => [count, measured, waitMean, waitMedian, waitShare]), [[1, 0, undefined, undefined, undefined], [1, 0, undefined, undefined, undefined]]);
    assert.deepEqual([oddities.withoutEnd, oddities.endBeforeStart], [1, 1]);
  });
  it('sorts events that stand out of order, keeps ties as they stood, and counts what it moved', () => {
    const { edges, oddities } = directlyFollows([[event('c', 9), event('a', 1), event('b', 1)]]);
    assert.deepEqual(edges.map(({ from, to }) => `${from}${to}`), ['ab', 'bc']);
    assert.equal(oddities.outOfOrder, 2);
  });
  it('takes an overlap for no wait, and counts it', () => {
    const { edges, wait, oddities } = directlyFollows([[event('a', 0, 10), event('b', 4, 12)]]);
    assert.deepEqual([edges[0]?.wait, wait, edges[0]?.waitShare, oddities.overlapping], [0, 0, undefined, 1]);
  });
  it('tells repeats at once from those after something else', () => {
    const { steps, reworkCases, oddities } = directlyFollows([['a', 'a', 'b', 'a'].map((step, at) => event(step, at))]);
    assert.deepEqual(steps.map(({ step, rework, selfLoops, loops }) => [step, rework, selfLoops, loops]), [['a', 2, 1, 1], ['b', 0, 0, 0]]);
    assert.deepEqual([reworkCases, oddities.selfLoops], [1, 1]);
  });
  it('follows a case of 10,000 events', () => {
    const { steps, edges, oddities } = directlyFollows([Array.from({ length: 10_000 }, (_, at) => event(at % 2 ? 'b' : 'a', at * 2, at * 2 + 1))]);
    assert.deepEqual([steps[0]?.count, edges.map(({ count }) => count), oddities.longestCase], [5_000, [5_000, 4_999], 10_000]);
  });
  it('refuses a time that is no number', () => {
    assert.throws(() => directlyFollows([[event('a', NaN)]]), /invalid event: a from NaN/);
    assert.throws(() => directlyFollows([[event('a', 0, Infinity)]]), /invalid event/);
  });
  it('loses nothing: every event is a step, every case has one edge less than events, and shares of waiting are one together', () => {
    fc.assert(
      fc.property(manyCases, (cases) => {
        const graph = directlyFollows(cases);
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        const full = cases.filter(({ length }) => length > 0);
        assert.equal(sum(graph.steps.map(({ count }) => count)), sum(cases.map(({ length }) => length)));
        assert.equal(sum(graph.edges.map(({ count }) => count)), sum(full.map(({ length }) => length - 1)));
        assert.equal(sum(Object.values(graph.starts)), full.length);
        assert.equal(sum(Object.values(graph.ends)), full.length);
        if (graph.wait > 0) assert.ok(Math.abs(sum(graph.edges.map(({ waitShare }) => waitShare ?? 0)) - 1) < 1e-9);
      }),
    );
  });
  it('does not care in which order cases come', () => {
    fc.assert(fc.property(manyCases, (cases) => assert.deepEqual(directlyFollows(cases.toReversed()), directlyFollows(cases))));
  });
  it('waits twice as long when everything takes twice as long', () => {
    fc.assert(
      fc.property(manyCases, (cases) => {
        const slow = cases.map((each) => each.map(({ step, start, end }) => ({ step, start: 2 * start, end: end === undefined ? undefined : 2 * end })));
        assert.equal(directlyFollows(slow).wait, 2 * directlyFollows(cases).wait);
      }),
    );
  });
});

describe('journeys/bottlenecks', () => {
  it('ranks by share of waiting, and leaves out where nobody waited', () => {
    const graph = directlyFollows([[event('a', 0), event('b', 5), event('c', 5), event('d', 25)]]);
    assert.deepEqual(bottlenecks(graph).map(({ from, waitShare }) => [from, waitShare]), [['c', 0.8], ['a', 0.2]]);
  });
});

describe('journeys/variants', () => {
  it('finds none in nothing', () => assert.deepEqual(variants([[]]), []));
  it('tells a step with an arrow in its name from two steps', () => {
    assert.deepEqual(variants([[event('a>b', 0)], [event('a', 0), event('b', 1)]]).map(({ cases }) => cases), [1, 1]);
  });
  it('counts every case with events once', () => {
    fc.assert(
      fc.property(manyCases, (cases) => {
        const counted = variants(cases);
        assert.equal(counted.reduce((sum, { cases: count }) => sum + count, 0), cases.filter(({ length }) => length > 0).length);
        assert.deepEqual(counted.map(({ cases: count }) => count), counted.map(({ cases: count }) => count).sort((a, b) => b - a));
      }),
    );
  });
});

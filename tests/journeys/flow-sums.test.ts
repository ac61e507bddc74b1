import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JourneyEvent } from '../../src/domain/journey-event.js';
import { channelPaths, holderPaths } from '../../src/journeys/case-paths.js';
import { CaseTable } from '../../src/journeys/case-table.js';
import { tableOf } from '../../src/journeys/event-table.js';
import { atOnce, flowOf, flowOfPages } from '../../src/journeys/flow-sums.js';
import { slowFlow } from './slow-flow.js';

const ORIGIN = { range: { start: 0, end: 1 }, asOf: 0, zone: 'UTC', completeness: 'full' } as const;
const event = (journey: string, step: string, start: number, over: Partial<JourneyEvent> = {}): JourneyEvent => ({ case: journey, step, start, end: start, ...over });
const name = fc.constantFrom('a', 'b', 'a>', 'a b', '>', '步骤', '__proto__');
const anyEvent = fc.record({
  case: fc.constantFrom('1', '2', '3', '', '__proto__'),
  step: name,
  start: fc.integer({ min: -5, max: 20 }),
  end: fc.option(fc.integer({ min: -9, max: 30 }), { nil: undefined }),
  id: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
});

describe('journeys/flow-sums', () => {
  it('says of any log what the slow twin says: graph, variants, and what was told twice', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const { graph, variants, faults } = flowOf(events, ORIGIN);
        const slow = slowFlow(events);
        assert.deepEqual([graph, variants, faults.repeated, faults.idsTwice], [slow.graph, slow.variants, slow.repeated, slow.idsTwice]);
      }),
      { numRuns: 500 },
    );
  });
  it('says the same of a log of many cases, long ones among them, in which hardly anything stands in order', () => {
    let seed = 5;
    const random = (below: number) => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) % below;
    const events = Array.from({ length: 20_000 }, () => event(`c${random(random(3) ? 3_000 : 3)}`, `step ${random(40)}`, random(500), { end: random(4) ? random(600) : undefined }));
    const { graph, variants } = flowOf(events, ORIGIN);
    const slow = slowFlow(events);
    assert.deepEqual([graph, variants], [slow.graph, slow.variants]);
  });
  it('says of rows what it says of events, and counts a row that it cannot read', () => {
    const events = [event('1', 'a', 5, { id: 'x' }), event('1', 'b', 3), event('1', 'a', 5, { id: 'x' })];
    const columns = { case: [...events.map((each) => each.case), ''], step: [...events.map(({ step }) => step), 'a'], start: [5, 3, 5, 1], end: [5, 3, 5, null], id: ['x', null, 'x', null] };
    const { graph, variants, faults } = atOnce(flowOfPages([{ kind: 'rows', ...ORIGIN, revision: 0, total: 4, offset: 0, length: 4, columns }], ORIGIN));
    const whole = flowOf(events, ORIGIN);
    assert.deepEqual([graph, variants], [whole.graph, whole.variants]);
    assert.deepEqual(faults, { repeated: 1, idsTwice: 0, unreadable: 1, unknownChannel: 0, withoutChannel: 0, offScale: 0, setAside: 0, beyond: 0 });
  });
  it('counts channels that the source does not know and events that tell none, and drops neither', () => {
    const events = [event('1', 'a', 0, { channel: 'phone' }), event('1', 'b', 1, { channel: 'fax' }), event('1', 'c', 2)];
    const { faults, graph, cases } = flowOf(events, { ...ORIGIN, channels: ['phone', 'chat'] });
    assert.deepEqual([faults.unknownChannel, faults.withoutChannel, graph.events], [1, 1, 3]);
    assert.deepEqual([...channelPaths(cases)], [['phone', 'fax', '']]);
    assert.equal(flowOf([event('1', 'a', 0)], ORIGIN).faults.withoutChannel, 0);
  });
});

describe('journeys/case-table', () => {
  it('has no case in nothing', () => assert.deepEqual([...new CaseTable(tableOf([]))], []));
  it('tells each case with its events in order, those of one instant as they stood', () => {
    const cases = new CaseTable(tableOf([event('2', 'late', 9), event('1', 'only', 0), event('2', 'first', 1), event('2', 'second', 1)]));
    assert.deepEqual([...cases].map(({ id, events }) => [id, ...events.map(({ step }) => step)]), [['2', 'first', 'second', 'late'], ['1', 'only']]);
  });
});

describe('journeys/case-paths', () => {
  it('goes by who did a step where events say so, passing over those that do not, and by steps where none does', () => {
    const paths = (...events: JourneyEvent[]) => [...holderPaths(new CaseTable(tableOf(events)))];
    assert.deepEqual(paths(event('1', 'a', 0), event('1', 'b', 1)), [['a', 'b']]);
    assert.deepEqual(paths(event('1', 'a', 0, { resource: 'one' }), event('1', 'b', 1), event('1', 'a', 2, { resource: 'two' })), [['one', 'two']]);
  });
  it('knows no channels where no event has one', () => assert.deepEqual([...channelPaths(new CaseTable(tableOf([event('1', 'a', 0)])))], []));
});

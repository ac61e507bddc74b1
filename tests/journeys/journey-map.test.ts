import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JourneyEvent } from '../../src/domain/journey-event.js';
import type { JourneyModel } from '../../src/domain/journey-model.js';
import { casesThrough, casesOfVariant } from '../../src/journeys/cases-through.js';
import { draftOf, edited, redone, undone, withEdit, type JourneyEdit } from '../../src/journeys/edit-journey.js';
import { CaseTable } from '../../src/journeys/case-table.js';
import { EventTable, tableOf } from '../../src/journeys/event-table.js';
import { journeyFromEvents } from '../../src/journeys/journey-from-events.js';
import { moodTurns } from '../../src/journeys/mood-path.js';
import { touchpointAlert } from '../../src/journeys/touchpoint-alert.js';
import { touchpointFacts } from '../../src/journeys/touchpoint-facts.js';

const MODEL: JourneyModel = { name: 'm', stages: [{ id: 's', name: 'S', touchpoints: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }] }, { id: 't', name: 'T', touchpoints: [{ id: 'c', name: 'C' }] }] };
const names = ({ stages }: JourneyModel) => stages.map(({ touchpoints }) => touchpoints.map(({ id }) => id).join('')).join('|');
const event = (journey: string, step: string, start: number, end: number | undefined, sentiment?: number): JourneyEvent => ({ case: journey, step, start, end, sentiment });

describe('journeys/edit-journey', () => {
  it('moves a touchpoint past its neighbour, over the border of its stage, and not beyond the ends', () => {
    assert.equal(names(edited(MODEL, { kind: 'move', id: 'a', by: 1 })), 'ba|c');
    assert.equal(names(edited(MODEL, { kind: 'move', id: 'b', by: 1 })), 'a|bc');
    assert.equal(names(edited(MODEL, { kind: 'move', id: 'c', by: -1 })), 'abc|');
    assert.equal(edited(MODEL, { kind: 'move', id: 'a', by: -1 }), MODEL);
  });
  it('renames stage and touchpoint, adds behind one or at the end of a stage, and removes', () => {
    assert.equal(edited(MODEL, { kind: 'rename-stage', id: 't', name: 'U' }).stages[1]?.name, 'U');
    assert.equal(edited(MODEL, { kind: 'rename', id: 'c', name: 'D' }).stages[1]?.touchpoints[0]?.name, 'D');
    assert.equal(names(edited(MODEL, { kind: 'add', after: 'a', touchpoint: { id: 'x', name: 'X' } })), 'axb|c');
    assert.equal(names(edited(MODEL, { kind: 'add', after: 't', touchpoint: { id: 'x', name: 'X' } })), 'ab|cx');
    assert.equal(names(edited(MODEL, { kind: 'remove', id: 'b' })), 'a|c');
  });
  it('adds, moves and removes stages with all that they hold, and keeps their order at the ends', () => {
    const stage = { id: 'u', name: 'U', touchpoints: [{ id: 'x', name: 'X' }] };
    assert.equal(names(edited(MODEL, { kind: 'add-stage', after: 's', stage })), 'ab|x|c');
    assert.equal(names(edited(MODEL, { kind: 'add-stage', after: undefined, stage })), 'ab|c|x');
    assert.equal(names(edited(MODEL, { kind: 'move-stage', id: 's', by: 1 })), 'c|ab');
    assert.equal(edited(MODEL, { kind: 'move-stage', id: 's', by: -1 }), MODEL);
    assert.equal(names(edited(MODEL, { kind: 'remove-stage', id: 's' })), 'c');
  });
  it('tells a stage from a touchpoint of the same id, as maps made from events have them', () => {
    const model: JourneyModel = { name: 'm', stages: [{ id: 'a', name: 'a', touchpoints: [{ id: 'a', name: 'a' }] }] };
    assert.deepEqual(edited(model, { kind: 'rename', id: 'a', name: 'b' }).stages.map(({ name }) => name), ['a']);
    assert.equal(edited(model, { kind: 'rename-stage', id: 'a', name: 'b' }).stages[0]?.touchpoints[0]?.name, 'a');
  });
  it('changes nothing for an id that is not there or a name of blanks', () => {
    for (const edit of [{ kind: 'remove', id: 'z' }, { kind: 'rename', id: 'a', name: ' ' }, { kind: 'move', id: 'z', by: 1 }, { kind: 'remove-stage', id: 'a' }, { kind: 'move-stage', id: 'z', by: 1 }, { kind: 'rename-stage', id: 's', name: ' ' }] as const) assert.equal(edited(MODEL, edit), MODEL);
  });
  const edits = fc.array(fc.oneof(
    fc.record({ kind: fc.constant('move' as const), id: fc.constantFrom('a', 'b', 'c'), by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant('rename' as const), id: fc.constantFrom('a', 's'), name: fc.string() }),
    fc.record({ kind: fc.constantFrom('move-stage' as const), id: fc.constantFrom('s', 't'), by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant('add-stage' as const), after: fc.constantFrom('s', undefined), stage: fc.constant({ id: 'u', name: 'U', touchpoints: [] }) }),
    fc.record({ kind: fc.constant('remove-stage' as const), id: fc.constantFrom('t', 'u') }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('b', 'c') }),
  ), { maxLength: 12 });
  it('undoes all that was done, and does it again', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const done = all.reduce((draft, edit: JourneyEdit) => withEdit(draft, edit), draftOf(MODEL));
        let draft = done;
        for (let turn = 0; turn < done.past.length; turn++) draft = undone(draft);
        assert.deepEqual(draft.model, MODEL);
        for (let turn = 0; turn < done.past.length; turn++) draft = redone(draft);
        assert.equal(draft.model, done.model);
        assert.equal(redone(draft).model, done.model);
      }),
    );
  });
});

describe('journeys/touchpoint-facts', () => {
  const cases = new CaseTable(tableOf([event('1', 'a', 0, 10, 1), event('1', 'b', 30, 40, -1), event('2', 'b', 5, 9), event('2', 'a', 0, undefined, 0)]));
  it('knows nothing of nothing', () => assert.equal(touchpointFacts(new CaseTable(tableOf([]))).size, 0));
  it('adds before it divides, and measures no mood and no wait where none is known', () => {
    const facts = touchpointFacts(cases);
    assert.deepEqual(facts.get('a'), { count: 2, cases: 2, mood: 0.5, moods: 2, wait: undefined, place: 0 });
    assert.deepEqual(facts.get('b'), { count: 2, cases: 2, mood: -1, moods: 1, wait: 20, place: 1 });
  });
  it('makes a map of steps in the order in which they come', () => {
    assert.deepEqual(journeyFromEvents(touchpointFacts(cases), 'm').stages.map(({ name }) => name), ['a', 'b']);
  });
});

describe('journeys/mood-path', () => {
  it('turns nowhere in nothing', () => assert.deepEqual(moodTurns([undefined]), []));
  it('passes over touchpoints without a mood, and names the others by their own place', () => {
    assert.deepEqual(moodTurns([0.5, undefined, -0.5, undefined, 0.4]), [{ index: 0, kind: 'peak' }, { index: 2, kind: 'trough' }]);
  });
});

describe('journeys/cases-through', () => {
  const cases = new CaseTable(tableOf([event('slow', 'a', 0, 1), event('slow', 'b', 100, 101), event('quick', 'a', 0, 1), event('quick', 'b', 3, 4), event('quick', 'c', 5, 5), event('none', 'b', 0, 1)]));
  it('finds the cases of an edge, those that waited longest first', () => {
    assert.deepEqual(casesThrough(cases, ['a', 'b']).map(({ id, wait }) => [id, wait]), [['slow', 99], ['quick', 2]]);
  });
  it('finds those of a whole path alone', () => assert.deepEqual(casesOfVariant(cases, ['a', 'b']).map(({ id }) => id), ['slow']));
  it('goes through a step for as long as it took', () => assert.deepEqual(casesThrough(cases, ['c']).map(({ wait }) => wait), [0]));
});

describe('journeys/event-table', () => {
  it('leaves out rows without case, step or start, and counts them', () => {
    const table = new EventTable();
    table.addRows({ length: 2, columns: { case: ['1', null], step: ['a', 'a'], start: [5, 5], end: [null, null], sentiment: [Number.NaN, 1] } }, 0, 2);
    const { step, end, sentiment } = table.event(0);
    assert.deepEqual([step, end, sentiment, table.length, table.unreadable], ['a', undefined, undefined, 1, 1]);
  });
  it('tells an event again as it was told, however many there are', () => {
    const events = Array.from({ length: 5_000 }, (_, at): JourneyEvent => ({ case: `c${at % 7}`, step: 's', start: at, end: at % 3 ? at : undefined, id: at % 2 ? `e${at}` : undefined, channel: at % 5 ? 'chat' : undefined, resource: undefined, sentiment: at % 4 ? -0.5 : undefined, confidence: undefined }));
    const table = tableOf(events);
    assert.deepEqual(events.map((_, at) => table.event(at)), events);
  });
});

describe('journeys/touchpoint-alert', () => {
  const alert = (over: object) => ({ key: 'k', rule: { severity: 'warning', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] } }, state: 'firing', notes: {}, ...over }) as never;
  const touchpoint = { id: 'q', name: 'Q', metric: { metric: 'answerRate', filters: { skillGroup: ['card'] } } } as const;
  it('finds none for a touchpoint without a metric, on another metric, or for another part', () => {
    assert.equal(touchpointAlert({ alerts: [alert({})] }, { id: 'x', name: 'X' }), undefined);
    assert.equal(touchpointAlert({ alerts: [alert({})] }, { id: 'x', name: 'X', metric: { metric: 'offered' } }), undefined);
    assert.equal(touchpointAlert({ alerts: [alert({ member: { dimension: 'skillGroup', id: 'loan' } })] }, touchpoint), undefined);
    assert.equal(touchpointAlert({ alerts: [alert({ state: 'pending' })] }, touchpoint), undefined);
  });
  it('prefers the critical one', () => {
    const critical = alert({ key: 'c', member: { dimension: 'skillGroup', id: 'card' }, rule: { severity: 'critical', when: { any: [{ metric: 'answerRate' }] } } });
    assert.equal(touchpointAlert({ alerts: [alert({}), critical] }, touchpoint)?.key, 'c');
  });
});

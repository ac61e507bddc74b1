import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { stepsOf } from '../../../src/adapters/simulated/journey-steps.js';
import type { Contact } from '../../../src/domain/contact.js';
import { atOnce, flowOfPages } from '../../../src/journeys/flow-sums.js';

const CONTACT: Contact = { id: 'S1', offeredAt: 100_000, skillGroup: 'card', channel: 'phone', outcome: 'answered', waitSeconds: 30, talkSeconds: 60, holdSeconds: 0 };
const names = (contact: Contact, journey = contact.id) => stepsOf(contact, journey).map(({ step }) => step);

describe('adapters/simulated/journey-steps', () => {
  it('goes from the menu to the queue, to an agent, and to the survey where one was answered', () => {
    assert.deepEqual(names(CONTACT), ['语音导航', '排队', '坐席应答']);
    assert.deepEqual(names({ ...CONTACT, channel: 'chat', satisfied: true }), ['机器人', '排队', '坐席应答', '满意度评价']);
    assert.deepEqual(names({ ...CONTACT, outcome: 'abandoned' }), ['语音导航', '排队', '放弃']);
    assert.deepEqual(names(CONTACT, 'S0'), ['转接', '排队', '二线应答']);
  });
  it('waits between queue and agent for as long as the contact did, and tells the same again', () => {
    const steps = stepsOf(CONTACT, 'S1');
    assert.equal((steps[2]?.start ?? 0) - (steps[1]?.end ?? 0), 30_000);
    assert.deepEqual(stepsOf(CONTACT, 'S1'), steps);
  });
  it('has moods on the scale, lower for who waited long', () => {
    const mood = (waitSeconds: number) => stepsOf({ ...CONTACT, waitSeconds }, 'S1')[2]?.sentiment ?? NaN;
    assert.ok(mood(600) < mood(0) && mood(600) >= -1);
  });
  it('answers rows of events that belong to its contacts, hand-overs within one journey', async () => {
    const adapter = simulatedAdapter({ seed: 3, now: () => 0, workerUrl: null, start: Date.UTC(2026, 1, 2, 6), historyDays: 1 });
    const { signal } = new AbortController();
    const range = { kind: 'day', back: 0 } as const;
    const page = await adapter.read({ kind: 'rows', entity: 'event', range, limit: 10_000 }, { signal });
    const contacts = await adapter.read({ kind: 'rows', entity: 'contact', range, limit: 1 }, { signal });
    const { graph } = atOnce(flowOfPages([page], page));
    assert.ok(graph.events > 1_000 && page.total >= contacts.total * 2, `${page.total} events`);
    assert.ok(graph.steps.some(({ step }) => step === '二线应答'));
    assert.ok(graph.cases < contacts.total, 'fewer journeys than contacts, since some were handed on');
    adapter.close();
  });
});

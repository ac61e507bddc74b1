/** Twilio's own payloads, each of them, through every reader. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availability, availableWorkers } from '../../../src/adapters/twilio/activities.js';
import { durationStatistics } from '../../../src/adapters/twilio/duration-statistics.js';
import { items, part } from '../../../src/adapters/twilio/payload.js';
import { cumulativeCounts, realtimeCounts } from '../../../src/adapters/twilio/queue-counts.js';
import { queueNames, queueStatistics } from '../../../src/adapters/twilio/queue-statistics.js';
import { sharedUrl, withoutShared } from '../records/reading.js';

const FOLDER = 'data/twilio-taskrouter';
const read = (file: string): unknown => JSON.parse(readFileSync(sharedUrl(`${FOLDER}/${file}`), 'utf8'));
const payload = (name: string): unknown => read(`Workspaces_WorkspaceSid_${name}.json`);
const LIMITS = { serviceThresholdSeconds: 10, shortAbandonSeconds: 5 };

describe('payloads of Twilio TaskRouter', { skip: withoutShared(FOLDER) }, () => {
  it('of every kind are read without a fault, and tell numbers that may be ones', () => {
    const files = readdirSync(sharedUrl(FOLDER)).filter((file) => file.endsWith('.json'));
    assert.equal(files.length, 28);
    for (const file of files) {
      const json = read(file);
      queueNames(json);
      availability(json);
      for (const { cumulative, realtime } of queueStatistics(json))
        for (const value of Object.values({ ...cumulativeCounts(cumulative, LIMITS), ...realtimeCounts(realtime) })) assert.ok(Number.isFinite(value) && value >= 0, file);
    }
  });

  it('of one queue tell its counters, the waits and what was within', () => {
    const [{ queue, cumulative, start, realtime } = {}] = queueStatistics(payload('TaskQueues_TaskQueueSid_CumulativeStatistics.fetch'));
    assert.deepEqual([queue?.slice(0, 2), start, realtime], ['WQ', Date.UTC(2015, 6, 30, 20), undefined]);
    assert.deepEqual(cumulativeCounts(cumulative, LIMITS), {
      offered: 100, answered: 100, answeredWithin: 0, abandoned: 100, abandonedShort: 0, abandonedWithin: 0, flowOut: 100, waitAnswered: 0, waitAbandoned: 0, waitMax: 0, handled: 100,
    });
  });

  it('split by other waits than ours tell nothing of what was within', () => {
    const [one] = queueStatistics(payload('TaskQueues_TaskQueueSid_CumulativeStatistics.fetch'));
    const counts = cumulativeCounts(one?.cumulative, { serviceThresholdSeconds: 20, shortAbandonSeconds: 3 });
    assert.deepEqual([counts.answeredWithin, counts.abandonedWithin, counts.abandonedShort], [undefined, undefined, undefined]);
  });

  it('of all queues at once, and of both kinds of one, have neither waits nor splits: those are absent, and not 0', () => {
    for (const name of ['TaskQueues_Statistics.readFull', 'TaskQueues_TaskQueueSid_Statistics.fetch']) {
      const told = queueStatistics(payload(name));
      assert.equal(told.length, 1);
      assert.equal(told[0]?.queue?.slice(0, 2), 'WQ');
      assert.deepEqual(cumulativeCounts(told[0]?.cumulative, LIMITS), { offered: 0, answered: 0, abandoned: 0, flowOut: 0 });
      assert.deepEqual(realtimeCounts(told[0]?.realtime), { waitingNow: 0, readyNow: 0 });
    }
  });

  it('of one queue at one instant tell who waits and who is available', () => {
    const [{ realtime, cumulative } = {}] = queueStatistics(payload('TaskQueues_TaskQueueSid_RealTimeStatistics.fetch'));
    assert.equal(cumulative, undefined);
    assert.deepEqual(realtimeCounts(realtime), { waitingNow: 0, readyNow: 100 });
  });

  it('of a workspace, whose tasks by status are empty, do not say that nobody waits', () => {
    const [{ realtime } = {}] = queueStatistics(payload('RealTimeStatistics.fetch'));
    assert.deepEqual(realtimeCounts(realtime), {});
  });

  it('of a workspace and of a workflow have no tasks that entered where they say so by another name', () => {
    const [workspace] = queueStatistics(payload('CumulativeStatistics.fetch'));
    assert.equal(cumulativeCounts(workspace?.cumulative, LIMITS).offered, undefined);
    const [workflow] = queueStatistics(payload('Workflows_WorkflowSid_CumulativeStatistics.fetch'));
    assert.deepEqual([workflow?.queue, cumulativeCounts(workflow?.cumulative, LIMITS).offered], [undefined, 100]);
  });

  it('with a maximum below the minimum, as of the activities in three of them, have no maximum and keep the total', () => {
    let odd = 0;
    for (const name of ['Workers_Statistics.fetch', 'Workers_CumulativeStatistics.fetch', 'Workers_WorkerSid_Statistics.fetch'])
      for (const activity of items(part(payload(name), 'cumulative') ?? payload(name), 'activity_durations')) {
        const { total, max } = durationStatistics(activity);
        const isOdd = (part(activity, 'max') as number) < (part(activity, 'min') as number);
        odd += Number(isOdd);
        assert.deepEqual([total, max], [part(activity, 'total'), isOdd ? undefined : part(activity, 'max')]);
      }
    assert.equal(odd, 6);
  });

  it('name activities in free text, so that only what an activity says of itself counts', () => {
    const [{ realtime } = {}] = queueStatistics(payload('TaskQueues_Statistics.readFull'));
    assert.ok(items(realtime, 'activity_statistics').some((activity) => /^[0-9a-f-]{36}$/.test(String(part(activity, 'friendly_name')))));
    const known = availability(payload('Activities.readFull'));
    assert.deepEqual([...known.values()], [true]);
    const working = { activity_statistics: [{ sid: 'a', friendly_name: 'Offline', workers: 3 }, { sid: 'b', friendly_name: 'Idle', workers: 5 }] };
    assert.equal(availableWorkers(working, new Map([['a', true], ['b', false]])), 3);
    assert.equal(availableWorkers(working, new Map([['a', true]])), undefined, 'who knows what the other five do');
    assert.equal(availableWorkers({ activity_statistics: [] }, new Map()), undefined);
  });

  it('of whatever shape never throw', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom('task_queues_statistics', 'cumulative', 'realtime', 'tasks_by_status', 'activity_statistics', 'split_by_wait_time', 'activities', 'task_queues', 'x'), (json, name) => {
      for (const made of [json, { [name]: json }, { [name]: [json] }, { cumulative: { [name]: json }, realtime: { [name]: json } }]) {
        queueNames(made);
        const known = availability(made);
        for (const { cumulative, realtime } of queueStatistics(made))
          for (const value of Object.values({ ...cumulativeCounts(cumulative, LIMITS), ...realtimeCounts(realtime, known) })) assert.ok(Number.isFinite(value) && value >= 0);
      }
    }), { numRuns: 500 });
  });

  it('with fields that nobody knows tell the same', () => {
    const json = payload('TaskQueues_TaskQueueSid_CumulativeStatistics.fetch') as object;
    const grown = { ...json, tasks_dreamt: 5, split_by_wait_time: { ...(part(json, 'split_by_wait_time') as object), 9: 'x' } };
    assert.deepEqual(cumulativeCounts(grown, LIMITS), cumulativeCounts(json, LIMITS));
    const damaged = { ...json, tasks_entered: '100', tasks_moved: null, tasks_canceled: -1 };
    const { offered, flowOut, abandoned } = cumulativeCounts(damaged, LIMITS);
    assert.deepEqual([offered, flowOut, abandoned], [undefined, undefined, undefined]);
  });
});

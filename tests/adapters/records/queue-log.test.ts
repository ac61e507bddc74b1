import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Mapping } from '../../../src/domain/mapping.js';
import { contactsOf, load, problemOf, sharedUrl, withoutShared } from './reading.js';

const LOG = JSON.parse(readFileSync(new URL('../../../demo/mappings/asterisk-queue-log.json', import.meta.url), 'utf8')) as Mapping;
const ENTER = '100000000|c1|sales|NONE|ENTERQUEUE||0770';

async function one(...events: string[]) {
  const loaded = await load([ENTER, ...events].join('\n'), LOG);
  const [contact] = contactsOf(loaded);
  const { outcome, waitSeconds, talkSeconds, agent } = contact ?? {};
  const { counters } = loaded.store.counts({ kind: 'counts', range: { kind: 'all' } }, loaded.store.span?.end ?? 0);
  const transferred = counters.transferred?.[0] ?? null;
  return { contact: [outcome, waitSeconds, talkSeconds ?? null, agent ?? null, transferred], report: loaded.report };
}

describe('adapters/records queue log', () => {
  it('says that a file is no queue log', async () => {
    assert.deepEqual(await problemOf('hello\nworld', LOG), { code: 'not-a-queue-log', line: 'hello' });
    assert.deepEqual(await problemOf(ENTER.replaceAll('|', ','), LOG), { code: 'wrong-delimiter', expected: '|', looksLike: ',' });
    assert.deepEqual(await problemOf('', LOG), { code: 'empty' });
  });
  it('puts a call together from its events', async () => {
    const { contact, report } = await one('100000004|c1|sales|SIP/7|CONNECT|4|c2|3', '100000064|c1|sales|SIP/7|COMPLETECALLER|4|60|1');
    assert.deepEqual(contact, ['answered', 4, 60, 'SIP/7', 0]);
    assert.deepEqual([report.rows, report.used, report.contacts], [3, 3, 1]);
  });
  it('computes from the times what old dialects do not write', async () => {
    assert.deepEqual((await one('100000004|c1|sales|Agent/7|CONNECT', '100000064|c1|sales|Agent/7|COMPLETEAGENT')).contact, ['answered', 4, 60, 'Agent/7', 0]);
    assert.deepEqual((await one('100000009|c1|sales|NONE|ABANDON|1')).contact, ['abandoned', 9, null, null, null]);
    assert.deepEqual((await one('100000030|c1|sales|NONE|EXITWITHTIMEOUT|1')).contact, ['flowOut', 30, null, null, null]);
  });
  it('knows every way out of the queue', async () => {
    const exits: readonly (readonly [event: string, outcome: string, wait: number])[] = [
      ['ABANDON|1|1|8', 'abandoned', 8],
      ['EXITEMPTY|1|1|8', 'flowOut', 8],
      ['EXITWITHTIMEOUT|1|1|8', 'flowOut', 8],
      ['EXITWITHKEY|9|1|1|8', 'flowOut', 8],
      ['EXITWITHKEY|9|1', 'flowOut', 9],
      ['SYSCOMPAT', 'flowOut', 9],
    ];
    for (const [event, outcome, wait] of exits) assert.deepEqual((await one(`100000009|c1|sales|NONE|${event}`)).contact.slice(0, 2), [outcome, wait], event);
  });
  it('knows every kind of transfer, of old and new dialects', async () => {
    for (const event of ['TRANSFER|200|ext', 'TRANSFER|200|ext|4|60', 'TRANSFER|200|ext|4|60|1', 'BLINDTRANSFER|200|ext|4|60|1', 'ATTENDEDTRANSFER|BRIDGE|b1|4|60|1', 'ATTENDEDTRANSFER|LINK|a|b|4|60|1']) {
      assert.deepEqual((await one('100000004|c1|sales|SIP/7|CONNECT|4', `100000064|c1|sales|SIP/7|${event}`)).contact, ['answered', 4, 60, 'SIP/7', 1], event);
    }
  });
  it('takes each entry of a call to a queue for a contact of its own', async () => {
    const loaded = await load([ENTER, '100000030|c1|sales|NONE|EXITWITHTIMEOUT|1|1|30', '100000031|c1|help|NONE|ENTERQUEUE||0770', '100000041|c1|help|NONE|ABANDON|1|1|10'].join('\n'), LOG);
    assert.deepEqual(contactsOf(loaded).map(({ skillGroup, outcome }) => [skillGroup, outcome]), [['sales', 'flowOut'], ['help', 'abandoned']]);
  });
  it('takes a call that is answered but not ended for answered, and notes it', async () => {
    const { contact, report } = await one('100000004|c1|sales|SIP/7|CONNECT|4');
    assert.deepEqual(contact, ['answered', 4, null, 'SIP/7', null]);
    assert.deepEqual(report.notes, { 'answered without an end': 1 });
  });
  it('sets aside what is unknown, unreadable, or without its other half', async () => {
    const call = (id: number) => [`100000000|ok${id}|sales|NONE|ENTERQUEUE||`, `100000001|ok${id}|sales|NONE|ABANDON|1|1|1`];
    const bad = ['100000000|c9|sales|NONE|ENTERQUEUE||', '100000000|c8|sales|NONE|ABANDON|1|1|1', 'noon|c7|sales|NONE|ENTERQUEUE||', '100000000|c6|sales|NONE|SURPRISE|1', '100000000|c5|sales'];
    const { report } = await load([...[1, 2, 3, 4].flatMap(call), ...bad].join('\n'), LOG);
    assert.deepEqual(report.setAside, { 'no-end': 1, 'no-entry': 1, clock: 1, 'unknown-event': 1, 'field-count': 1 });
    assert.deepEqual([report.rows, report.used, report.contacts], [13, 8, 4]);
  });
  it('ignores by name what tells nothing of a contact', async () => {
    const { report } = await one(
      '100000001|c1|sales|SIP/7|RINGNOANSWER|1000',
      '100000002|NONE|NONE|NONE|QUEUESTART|',
      '100000002|NONE|sales|SIP/7|PAUSE|tea',
      '100000003|c1|sales|NONE|DID|100',
      '100000009|c1|sales|NONE|ABANDON|1|1|9',
      '100000009|c1|sales|SIP/7|COMPLETEAGENT|1|1|1',
    );
    assert.deepEqual(report.ignored, { 'after-end': 1, 'agent-session': 1, 'call-detail': 1, 'ring-no-answer': 1, system: 1 });
  });
  it('reads times written as dates, in the zone of the mapping', async () => {
    const loaded = await load('2026-03-02 09:00:00.123456|c1|sales|NONE|ENTERQUEUE||\n2026-03-02 09:00:07|c1|sales|NONE|ABANDON|1|1|7', { ...LOG, zone: 'Asia/Shanghai' });
    assert.equal(contactsOf(loaded)[0]?.['offeredAt'], Date.UTC(2026, 2, 2, 1, 0, 0, 123));
  });
  it('reads a log of a real exchange with every event accounted for', { skip: withoutShared('data/asterisk-queue-log/queue_log.txt') }, async () => {
    const { report, store } = await load(readFileSync(sharedUrl('data/asterisk-queue-log/queue_log.txt')), LOG);
    const { counters } = store.counts({ kind: 'counts', range: { kind: 'all' } }, store.span?.end ?? 0);
    assert.deepEqual([report.rows, report.used, report.contacts, report.ignored, report.setAside], [278, 47, 20, { 'ring-no-answer': 221, system: 9 }, { 'no-end': 1 }]);
    assert.deepEqual([counters.answered, counters.abandoned, counters.flowOut], [[8], [12], [0]]);
    assert.deepEqual(report.samples.map(({ line, detail }) => [line, detail]), [[271, '1266839768.534']]);
  });
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { TwilioAdapter } from '../../../src/adapters/twilio/twilio-adapter.js';
import { seededContacts } from '../../../src/conformance/conformance.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { twilioDoor } from '../../../src/gateway/twilio-door.js';
import { conformance } from '../conformance.js';
import { FakeWorkspace } from './twilio-workspace.js';

const signal = new AbortController().signal;
const CONTACTS = seededContacts(400);
const NOW = (CONTACTS.at(-1)?.offeredAt ?? 0) + 1_000;
const ZONE = 'Europe/Berlin';
const adapterOf = (workspace: FakeWorkspace, now = () => NOW) => new TwilioAdapter({ get: workspace.get, zone: ZONE, now, historyHours: 24 * 5 });
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: unknown) => (error instanceof AdapterError ? error.code : String(error)));

// Quiet: who waits and who works is in no contact.
conformance('Twilio TaskRouter', () => adapterOf(Object.assign(new FakeWorkspace(CONTACTS), { isQuiet: true })), { contacts: CONTACTS, watches: false, leavesOut: ['inserts', 'gaps', 'partial', 'plans', 'order', 'skew', 'tokens', 'notes', 'where', 'fair', 'groups'] });

describe('Twilio TaskRouter', () => {
  it('describes the counters that its statistics have, and the queues by their names', async () => {
    const { counters, dimensions, entities, live } = await adapterOf(new FakeWorkspace(CONTACTS)).describe({ signal });
    assert.deepEqual([...counters].sort(), ['abandoned', 'abandonedShort', 'abandonedWithin', 'answered', 'answeredWithin', 'flowOut', 'handled', 'offered', 'readyNow', 'waitAbandoned', 'waitAnswered', 'waitMax', 'waitingNow']);
    assert.deepEqual(dimensions[0]?.members.map(({ label }) => label).slice(0, 1), [`队列 ${CONTACTS[0]?.skillGroup}`]);
    assert.deepEqual([dimensions[0]?.members.length, entities, live], [5, [], true], 'two queues a page');
  });

  it('asks once for a stretch that is over, and again for one that is not', async () => {
    const workspace = new FakeWorkspace(CONTACTS);
    const adapter = adapterOf(workspace);
    const query = { kind: 'counts', range: { kind: 'fixed', start: NOW - 7_200_000, end: NOW - 3_600_000 }, step: 'PT30M' } as const;
    await adapter.read(query, { signal });
    const before = workspace.asked.length;
    await adapter.read(query, { signal });
    assert.equal(workspace.asked.length, before);
    const open = { kind: 'counts', range: { kind: 'last', duration: 'PT30M' } } as const;
    await adapter.read(open, { signal });
    const between = workspace.asked.length;
    await adapter.read(open, { signal });
    assert.equal(workspace.asked.length - between, 10, 'five queues, what was and what is');
  });

  it('tells what is now of a range that ends now, in its last slot, and nothing of the past', async () => {
    const adapter = adapterOf(new FakeWorkspace(CONTACTS));
    const { counters } = await adapter.read({ kind: 'counts', range: { kind: 'last', duration: 'P1D' } }, { signal });
    assert.deepEqual([counters.waitingNow, counters.readyNow], [[15], [20]], 'who is reserved still waits; an activity is available by what it is, not by its name');
    const past = await adapter.read({ kind: 'counts', range: { kind: 'fixed', start: NOW - 86_400_000, end: NOW - 3_600_000 } }, { signal });
    assert.deepEqual(past.counters.waitingNow, [null]);
    assert.equal(past.completeness, 'full');
    const slots = await adapter.read({ kind: 'counts', range: { kind: 'last', duration: 'PT2H' }, step: 'PT15M' }, { signal });
    assert.deepEqual(slots.counters.waitingNow?.filter((value) => value !== null), [15]);
    assert.equal(slots.counters.waitingNow?.at(-1), 15);
  });

  it('says that a counter is not provided by this source, and is partial where one is missing that it had', async () => {
    const workspace = new FakeWorkspace(CONTACTS);
    const adapter = adapterOf(workspace);
    assert.equal(await codeOf(adapter.read({ kind: 'counts', range: { kind: 'all' }, counters: ['talk'] }, { signal })), 'unsupported');
    await adapter.describe({ signal });
    const whole = workspace.get;
    workspace.get = async (path) => (path.includes('Cumulative') ? { tasks_entered: 3 } : whole(path));
    const poor = new TwilioAdapter({ get: (path) => workspace.get(path), zone: ZONE, now: () => NOW });
    assert.deepEqual([...(await poor.describe({ signal })).counters].sort(), ['offered', 'readyNow', 'waitingNow']);
    workspace.get = whole;
    const changing = new TwilioAdapter({ get: (path) => workspace.get(path), zone: ZONE, now: () => NOW });
    await changing.describe({ signal });
    workspace.get = async (path) => (path.includes('Cumulative') ? { tasks_entered: 3 } : whole(path));
    const { completeness, counters } = await changing.read({ kind: 'counts', range: { kind: 'last', duration: 'PT7M' } }, { signal });
    assert.deepEqual([completeness, counters.offered, counters.answered], ['partial', [15], [null]], 'null, and never 0');
  });

  it('refuses settings that are none', () => {
    const { get } = new FakeWorkspace([]);
    assert.throws(() => new TwilioAdapter({ get, zone: 'Mars', now: () => 0 }), /^RangeError: invalid zone: Mars$/);
    assert.throws(() => new TwilioAdapter({ get, zone: ZONE, now: () => 0, pollMs: 0 }), /^RangeError: invalid pollMs: 0$/);
  });
});

describe('Twilio behind a gateway', () => {
  const workspace = new FakeWorkspace(CONTACTS);
  const seen: (string | undefined)[] = [];
  let status = 200;
  const twilio = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (status !== 200) return void response.writeHead(status, { 'retry-after': '7' }).end('{"message":"secret"}');
    void workspace.get((request.url ?? '').replace('/v1/Workspaces/WS1/', '')).then((payload) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(payload)));
  });
  let gateway: Gateway | undefined;
  after(async () => {
    await gateway?.close(100);
    twilio.close();
  });

  it('is asked with the key by the gateway alone, once for all, and its refusals are told in the contract’s codes', async () => {
    await new Promise<void>((resolve) => twilio.listen(0, '127.0.0.1', resolve));
    const get = twilioDoor({ workspace: 'WS1', key: 'SK1', secret: 'hush', url: `http://127.0.0.1:${(twilio.address() as AddressInfo).port}` });
    gateway = new Gateway({ adapter: new TwilioAdapter({ get, zone: ZONE, now: () => NOW }) });
    const url = await gateway.listen();
    const query = { kind: 'counts', range: { kind: 'last', duration: 'PT2H' } } as const;
    const answers = await Promise.all(Array.from({ length: 20 }, () => new HttpAdapter({ url, attempts: 1 }).read(query, { signal })));
    assert.ok((answers[0]?.counters.offered?.[0] ?? 0) > 0);
    assert.deepEqual(new Set(seen), new Set([`Basic ${btoa('SK1:hush')}`]));
    assert.equal(workspace.asked.filter((path) => path.includes('Cumulative')).length, 6, 'five queues, and one to see what there is');
    for (const [refused, code, retryAfterMs] of [[429, 'rate-limited', 7_000], [503, 'unavailable', 7_000], [401, 'forbidden', undefined], [404, 'not-found', undefined]] as const) {
      status = refused;
      const error: unknown = await new HttpAdapter({ url, attempts: 1 }).read({ ...query, range: { kind: 'last', duration: 'PT1H' } }, { signal }).catch((reason: unknown) => reason);
      assert.ok(error instanceof AdapterError);
      assert.deepEqual([error.code, error.retryAfterMs], [code, retryAfterMs]);
      assert.doesNotMatch(error.detail, /secret|hush/);
    }
  });
});

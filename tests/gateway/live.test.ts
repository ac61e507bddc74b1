import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import type { HttpOptions } from '../../src/adapters/http/http-options.js';
import { AdapterError } from '../../src/domain/adapter.js';
import { Gateway } from '../../src/gateway/gateway.js';
import type { GatewayOptions } from '../../src/gateway/gateway-options.js';
import { ALL, NumberedSource } from './numbered-source.js';
import { numbersTo, pause, until, Watcher } from './watcher.js';
import { Wire } from './wire.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function served(options: Partial<GatewayOptions> = {}, source = new NumberedSource()) {
  const gateway = new Gateway({ adapter: source, heartbeatMs: 2_000, ...options });
  const url = await gateway.listen();
  ends.push(() => gateway.close(100));
  return { source, gateway, url };
}

function watcher(url: string | URL, options: Partial<HttpOptions> = {}): Watcher {
  const watching = new Watcher(new HttpAdapter({ url, ...options }));
  ends.push(() => watching.stop());
  return watching;
}

/** Everything happened once, in its order. */
function assertWhole(watching: Watcher, count: number): void {
  assert.deepEqual(watching.members, numbersTo(count));
  assert.deepEqual(watching.doubled, []);
}

describe('live, through a gateway', () => {
  it('begins with the whole answer, and goes on with the changes alone', async () => {
    const { source, url } = await served();
    source.happen(3);
    const watching = watcher(url);
    await until(() => watching.members.length === 3);
    source.happen();
    await until(() => watching.members.length === 4);
    source.happen(2);
    await until(() => watching.members.length === 6);
    assertWhole(watching, 6);
    assert.deepEqual(watching.kinds(), ['reset', 'merge', 'merge']);
  });

  it('asks the source once for each distinct question, however many watch', async () => {
    const { source, gateway, url } = await served();
    const all = Array.from({ length: 40 }, () => watcher(url));
    await until(() => all.every(({ answer }) => answer));
    source.happen(5);
    await until(() => all.every(({ members }) => members.length === 5));
    assert.deepEqual([source.asked.watch, source.watching], [1, 1]);
    assert.equal(gateway.gauges.value('taps'), 1);
    assert.equal(gateway.gauges.value('streams'), 40);
  });

  it('puts the questions of a page on one line, also those that are added later', async () => {
    const { source, gateway, url } = await served();
    const adapter = new HttpAdapter({ url });
    const questions = Array.from({ length: 10 }, (_, index) => ({ ...ALL, filters: { channel: [String(index)] } }));
    const first = questions.slice(0, 8).map((query) => new Watcher(adapter, { query }));
    await until(() => first.every(({ answer }) => answer));
    const later = questions.slice(8).map((query) => new Watcher(adapter, { query }));
    ends.push(() => Promise.all([...first, ...later].map((one) => one.stop())));
    await until(() => later.every(({ answer }) => answer));
    source.happen(2);
    await until(() => [...first, ...later].every(({ members }) => members.length === 2));
    assert.equal(gateway.gauges.value('streams'), 1);
    assert.deepEqual(first[0]?.kinds(), ['reset', 'merge'], 'who was there before has not noticed');
  });

  it('lets the source go when nobody has watched for a while, and not before', async () => {
    const { source, url } = await served({ lingerMs: 150 });
    const first = watcher(url);
    await until(() => first.answer);
    await first.stop();
    await pause(50);
    const second = watcher(url);
    await until(() => second.answer);
    assert.deepEqual([source.asked.watch, source.watching], [1, 1]);
    await second.stop();
    await until(() => source.watching === 0);
  });

  it('goes on where it was after a line that broke: nothing lost, nothing twice', async () => {
    const { source, gateway, url } = await served();
    const wire = new Wire(url);
    const watching = watcher(await wire.open());
    ends.push(() => wire.close());
    await until(() => watching.answer);
    for (let event = 1; event <= 60; event++) {
      source.happen();
      if (event % 20 === 0) wire.cut();
      await pause(3);
    }
    await until(() => watching.members.length === 60);
    assertWhole(watching, 60);
    assert.equal(watching.kinds().filter((kind) => kind === 'reset').length, 1);
    assert.ok(gateway.gauges.value('joins_total', { from: 'log' }) >= 1);
  });

  it('begins anew where what was missed is no longer known', async () => {
    const { source, url } = await served({ keptChanges: 3 });
    const wire = new Wire(url);
    const watching = watcher(await wire.open());
    ends.push(() => wire.close());
    await until(() => watching.answer);
    source.happen();
    await until(() => watching.members.length === 1);
    wire.isCut = true;
    wire.cut();
    for (let event = 0; event < 10; event++) {
      source.happen();
      await pause(2);
    }
    wire.isCut = false;
    await until(() => watching.members.length === 11);
    assertWhole(watching, 11);
    assert.deepEqual(watching.kinds(), ['reset', 'merge', 'reset']);
  });

  it('notices a line that is dead though it stands', async () => {
    const { source, url } = await served({ heartbeatMs: 300 });
    const wire = new Wire(url);
    const watching = watcher(await wire.open(), { timeoutMs: 200 });
    ends.push(() => wire.close());
    await until(() => watching.answer);
    const before = wire.connections;
    await pause(1_500);
    assert.equal(wire.connections, before, 'a silent line with heartbeats is left alone');
    wire.isDead = true;
    source.happen();
    await until(() => wire.connections > before);
    wire.isDead = false;
    await until(() => watching.members.length === 1);
    assertWhole(watching, 1);
  });

  it('tells its watchers when patience ends, and they may come back', async () => {
    const { source, url } = await served();
    const wire = new Wire(url);
    const address = await wire.open();
    ends.push(() => wire.close());
    const watching = watcher(address, { patienceMs: 300 });
    await until(() => watching.answer);
    wire.isCut = true;
    wire.cut();
    await until(() => watching.error);
    assert.ok(watching.error instanceof AdapterError);
    assert.deepEqual([watching.error.code, watching.error.isRetryable], ['disconnected', true]);
    source.happen(4);
    wire.isCut = false;
    const again = watcher(address);
    await until(() => again.members.length === 4);
  });

  it('survives pieces cut anywhere, letter by letter', async () => {
    const { source, url } = await served();
    const wire = new Wire(url);
    wire.tamper = (bytes) => Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) => bytes.subarray(3 * index, 3 * index + 3));
    const watching = watcher(await wire.open());
    ends.push(() => wire.close());
    await until(() => watching.answer);
    source.happen(50);
    await until(() => watching.members.length === 50);
    assertWhole(watching, 50);
  });

  it('takes a damaged piece for a broken line, and asks again from where it stood', async () => {
    const { source, url } = await served();
    const wire = new Wire(url);
    const watching = watcher(await wire.open());
    ends.push(() => wire.close());
    await until(() => watching.answer);
    let damages = 0;
    wire.tamper = (bytes) => {
      const at = damages < 2 ? bytes.indexOf('"merge"') : -1;
      if (at < 0) return bytes;
      const damaged = Buffer.from(bytes);
      damaged.write(damages++ === 0 ? '"mer' : '\xff', at, 'latin1');
      return damaged;
    };
    for (let event = 1; event <= 5; event++) {
      source.happen();
      await pause(30);
    }
    await until(() => watching.members.length === 5);
    assertWhole(watching, 5);
    assert.equal(damages, 2);
  });

  it('keeps no more for a client that does not read than one answer, and brings it up to date in the end', async () => {
    const { source, gateway, url } = await served({ stallMs: 60_000 }, new NumberedSource(100_000));
    const body = JSON.stringify({ watches: [{ id: '1', query: ALL }] });
    const socket = connect(Number(url.port), '127.0.0.1');
    ends.push(() => socket.destroy());
    socket.write(`POST /v1/live HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    await until(() => gateway.gauges.value('streams') === 1);
    await pause(50);
    socket.pause();
    const rss = process.memoryUsage().heapUsed;
    // 100 kB each: 12 MB that nobody reads, far beyond what the kernel takes.
    for (let event = 0; event < 120; event += 4) {
      source.happen(4);
      await pause(0);
    }
    await until(() => gateway.gauges.value('changes_folded_total') > 5);
    const sent = gateway.gauges.value('changes_sent_total');
    assert.ok(process.memoryUsage().heapUsed - rss < 150e6);
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.resume();
    await until(() => text.includes('000119"'));
    assert.ok(gateway.gauges.value('changes_sent_total') - sent <= 2, 'in one event, not in dozens');
    const last = [...text.matchAll(/"(0\d{99999})"/g)].map(([, member]) => Number(member));
    assert.deepEqual(last, Array.from({ length: 120 }, (_, index) => index));
  });

  it('cuts off a client that leaves unread what it was sent', async () => {
    const { source, gateway, url } = await served({ stallMs: 150 }, new NumberedSource(100_000));
    const body = JSON.stringify({ watches: [{ id: '1', query: ALL }] });
    const socket = connect(Number(url.port), '127.0.0.1');
    socket.on('error', () => undefined);
    ends.push(() => socket.destroy());
    socket.write(`POST /v1/live HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    await until(() => gateway.gauges.value('streams') === 1);
    socket.pause();
    for (let events = 0; events < 120; events += 5) {
      source.happen(5);
      await pause(0);
    }
    await until(() => gateway.gauges.value('streams') === 0);
    assert.equal(gateway.gauges.value('stalled_total'), 1);
  });

  it('holds one change for a watcher that does not pull, whatever happens meanwhile', async () => {
    const { source, url } = await served();
    const adapter = new HttpAdapter({ url });
    const stop = new AbortController();
    ends.push(() => stop.abort());
    const changes = adapter.watch(ALL, { signal: stop.signal });
    assert.equal((await changes.next()).value?.kind, 'reset');
    for (let event = 0; event < 30; event++) {
      source.happen();
      await pause(2);
    }
    await pause(50);
    const held = (await changes.next()).value;
    assert.ok(held?.kind === 'merge');
    assert.deepEqual(held.answer.keys.skillGroup, numbersTo(30));
  });

  it('goes on with a new token when the old one expires in mid-stream: no reset, nothing lost', async () => {
    let issued = 0;
    const authenticate = async (token: string | undefined) => {
      if (token !== `t${issued}`) throw new AdapterError('unauthorised', 'expired');
      return { name: 'li', expiresInMs: 120 };
    };
    const { source, url } = await served({ authenticate });
    const watching = watcher(url, { token: async () => `t${++issued}` });
    await until(() => watching.answer);
    for (let event = 0; event < 50; event++) {
      source.happen();
      await pause(10);
    }
    await until(() => watching.members.length === 50);
    assertWhole(watching, 50);
    assert.ok(issued >= 3, `${issued} tokens`);
    assert.equal(watching.kinds().filter((kind) => kind === 'reset').length, 1);
  });

  it('tells who watches why the source failed, and asks it again for whoever comes back', async () => {
    const { source, url } = await served();
    const adapter = new HttpAdapter({ url });
    const watching = new Watcher(adapter);
    await until(() => watching.answer);
    source.failure = new AdapterError('unavailable', 'the switch is down', 700);
    source.nudge();
    await watching.done;
    assert.ok(watching.error instanceof AdapterError);
    assert.deepEqual([watching.error.code, watching.error.detail, watching.error.retryAfterMs], ['unavailable', 'the switch is down', 700]);
    source.failure = undefined;
    const asked = source.asked.watch;
    const early = new Watcher(adapter);
    await early.done;
    assert.deepEqual([source.asked.watch, (early.error as AdapterError).code], [asked, 'unavailable'], 'not before a second has passed');
    await pause(1_050);
    const again = watcher(url);
    await until(() => again.answer);
  });

  it('keeps words of a fault that nobody planned to itself', async () => {
    const lines: string[] = [];
    const { source, url } = await served({ log: (line) => lines.push(JSON.stringify(line)) });
    const watching = watcher(url);
    await until(() => watching.answer);
    source.failure = new Error('password of the database: hunter2');
    source.nudge();
    await watching.done;
    assert.equal((watching.error as AdapterError).message, 'internal: internal error');
    assert.ok(lines.some((line) => line.includes('hunter2')), 'the log has them');
  });

  it('sends live clients elsewhere when it stops', async () => {
    const source = new NumberedSource();
    const first = new Gateway({ adapter: source });
    const url = await first.listen();
    const watching = watcher(url);
    await until(() => watching.answer);
    await first.close(1_000);
    source.happen(3);
    const second = new Gateway({ adapter: source });
    await second.listen(Number(url.port));
    ends.push(() => second.close(100));
    await until(() => watching.members.length === 3);
    assertWhole(watching, 3);
    assert.deepEqual(watching.kinds(), ['reset', 'reset'], 'another life knows no place of this one');
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { RedisLog } from '../../../src/gateway/redis/redis-log.js';
import { NumberedSource } from '../numbered-source.js';
import { pause, until, type Watcher } from '../watcher.js';
import { Wire } from '../wire.js';
import { redisIsMissing, RedisServer } from './redis-server.js';
import { assertWhole, endAll, ends, redis, served, watcher } from './shared-gateways.js';
import { program } from '../../program.js';

afterEach(endAll);

const resets = (watching: Watcher) => watching.kinds().filter((kind) => kind === 'reset').length;

describe('gateways that share a log in Redis', { skip: redisIsMissing }, () => {
  it('ask the source once for all, and all tell the same', async () => {
    const server = await redis();
    const sources = [new NumberedSource(), new NumberedSource(), new NumberedSource()];
    const gateways = await Promise.all(sources.map((source) => served(server, source)));
    const watchers = gateways.flatMap(({ url }) => [watcher(url), watcher(url)]);
    await until(() => watchers.every(({ answer }) => answer));
    for (let event = 0; event < 30; event++) {
      for (const source of sources) source.happen();
      await pause(2);
    }
    await until(() => watchers.every(({ members }) => members.length === 30));
    for (const watching of watchers) assertWhole(watching, 30);
    assert.equal(sources.reduce((sum, { asked }) => sum + asked.watch, 0), 1);
  });

  it('go on for a client that comes to another of them: nothing lost, nothing twice, no reset', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const [first, second] = [await served(server, source), await served(server, source)];
    // The client knows one address, behind which the gateways take turns.
    const wire = new Wire(first.url);
    const watching = watcher(await wire.open());
    ends.push(() => wire.close());
    await until(() => watching.answer);
    for (const { gateway, url } of [second, first, second, first]) {
      source.happen(10);
      wire.turnTo(url);
      wire.cut();
      source.happen(5);
      await until(() => gateway.gauges.value('streams') === 1);
      source.happen(5);
    }
    await until(() => watching.members.length === 80);
    assertWhole(watching, 80);
    assert.equal(resets(watching), 1);
    assert.ok(second.gateway.gauges.value('joins_total', { from: 'log' }) >= 1);
    assert.equal(source.asked.watch, 1);
  });

  it('tell the whole answer where what was missed has been trimmed', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const [first, second] = [await served(server, source, { keptChanges: 4 }), await served(server, source, { keptChanges: 4 })];
    const wire = new Wire(first.url);
    const watching = watcher(await wire.open());
    const staying = watcher(first.url);
    ends.push(() => wire.close());
    await until(() => watching.answer && staying.answer);
    source.happen();
    await until(() => watching.members.length === 1);
    wire.isCut = true;
    wire.turnTo(second.url);
    wire.cut();
    for (let event = 0; event < 20; event++) {
      source.happen();
      await pause(5);
    }
    await until(() => staying.members.length === 21);
    wire.isCut = false;
    await until(() => watching.members.length === 21);
    assertWhole(watching, 21);
    assert.deepEqual([resets(watching), resets(staying)], [2, 1]);
    const late = watcher(second.url);
    await until(() => late.members.length === 21);
    assertWhole(late, 21);
  });

  it('take over from one that stops, and from one that falls silent', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const [first, second] = [await served(server, source), await served(server, source)];
    const leading = watcher(first.url);
    await until(() => leading.answer);
    const watching = watcher(second.url);
    await until(() => watching.answer);
    source.happen(3);
    await until(() => watching.members.length === 3);
    await leading.stop();
    await first.gateway.close(100);
    source.happen(3);
    await until(() => watching.members.length === 6);
    assertWhole(watching, 6);
    assert.equal(source.watching, 1);
    assert.equal(resets(watching), 2, 'another source’s beginning is told as one');
  });

  it('recover from a Redis that was killed and has forgotten everything', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const gateways = [await served(server, source), await served(server, source)];
    const watchers = gateways.map(({ url }) => watcher(url));
    await until(() => watchers.every(({ answer }) => answer));
    source.happen(5);
    await until(() => watchers.every(({ members }) => members.length === 5));
    const lives = gateways.map(({ liveLog }) => liveLog.life);
    assert.equal(lives[0], lives[1]);
    await server.kill();
    source.happen(5);
    await until(() => gateways.every(({ liveLog }) => liveLog.life === undefined));
    const refused = await fetch(new URL('/v1/live', gateways[0]?.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ watches: [{ id: '1', query: { kind: 'counts', range: { kind: 'all' } } }] }) });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '1']);
    await server.start();
    await until(() => watchers.every(({ members }) => members.length === 10));
    source.happen(5);
    await until(() => watchers.every(({ members }) => members.length === 15));
    for (const watching of watchers) assertWhole(watching, 15);
    assert.notEqual(gateways[0]?.liveLog.life, lives[0]);
  });

  it('take a Redis that came back with an old state for another one: numbers told twice are never the same place', async () => {
    const server = await redis(true);
    const source = new NumberedSource();
    const { url, liveLog } = await served(server, source);
    const watching = watcher(url);
    await until(() => watching.answer);
    source.happen(4);
    await until(() => watching.members.length === 4);
    const { life } = liveLog;
    await server.kill();
    await until(() => liveLog.life === undefined);
    await server.start();
    await until(() => liveLog.life);
    assert.notEqual(liveLog.life, life);
    source.happen(4);
    await until(() => watching.members.length === 8);
    assertWhole(watching, 8);
    assert.equal(resets(watching) >= 2, true);
  });

  it('notice a Redis that stands still, and go on when it moves', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const { url, liveLog } = await served(server, source);
    const watching = watcher(url);
    await until(() => watching.answer);
    server.freeze();
    ends.push(() => server.thaw());
    source.happen(3);
    await until(() => liveLog.life === undefined);
    server.thaw();
    await until(() => watching.members.length === 3);
    assertWhole(watching, 3);
  });

  it('start where Redis is away, and serve what needs no log', async () => {
    const server = new RedisServer();
    ends.push(() => server.close());
    await server.start();
    await server.kill();
    const source = new NumberedSource();
    source.happen(2);
    const liveLog = await RedisLog.open({ url: server.url });
    const gateway = new Gateway({ adapter: source, liveLog });
    ends.push(() => gateway.close(100));
    const url = await gateway.listen();
    const adapter = new HttpAdapter({ url, attempts: 1 });
    const { length } = await adapter.read({ kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'] }, { signal: new AbortController().signal });
    assert.equal(length, 2);
    const watching = watcher(url, 1);
    await until(() => watching.error);
    assert.ok(watching.error instanceof AdapterError && watching.error.code === 'unavailable');
    await server.start();
    const again = watcher(url);
    await until(() => again.members.length === 2);
  });

  it('lets a question go that its source fails, and says why', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const { url } = await served(server, source);
    const watching = watcher(url);
    await until(() => watching.answer);
    source.failure = new AdapterError('unavailable', 'the switch is down', 700);
    source.nudge();
    await watching.done;
    assert.ok(watching.error instanceof AdapterError && watching.error.detail === 'the switch is down');
  });

  it('refuses paces that are none', async () => {
    await assert.rejects(RedisLog.open({ url: 'redis://127.0.0.1:1', leaseMs: 0 }), /^RangeError: invalid leaseMs: 0$/);
  });

  it('lose no event and double none when the one that asks the source is killed in mid-stream', async () => {
    const server = await redis();
    const since = Date.now();
    const STEP_MS = 10;
    const start = async () => {
      const child = spawn(process.execPath, [...program('tests/gateway/numbered-gateway.ts'), '0', String(since), String(STEP_MS)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, REDIS_URL: server.url } });
      ends.push(() => child.kill('SIGKILL'));
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      return { child, url: new URL(`http://127.0.0.1:${line.toString().trim()}`) };
    };
    const first = await start();
    const wire = new Wire(first.url);
    ends.push(() => wire.close());
    const address = await wire.open();
    const watchers = [watcher(address), watcher(address)];
    await until(() => watchers.every(({ answer }) => answer), 30_000);
    const second = await start();
    watchers.push(watcher(second.url));
    await until(() => watchers.every(({ members }) => members.length > 20), 30_000);
    first.child.kill('SIGKILL');
    wire.turnTo(second.url);
    await once(first.child, 'exit');
    const target = Math.floor((Date.now() - since) / STEP_MS) + 100;
    await until(() => watchers.every(({ members }) => members.length >= target), 30_000);
    for (const watching of watchers) assertWhole(watching, watching.members.length);
  });

  it('are the program with REDIS_URL, two of one board', async () => {
    const server = await redis();
    const urls = await Promise.all([1, 2].map(() => gateway(['--simulated', '7', '--port', '0', '--board', 'floor'], server.url)));
    const watchers = urls.map((url) => watcher(url));
    await until(() => watchers.every(({ answer }) => answer), 60_000);
    const metrics = await Promise.all(urls.map(async (url) => (await fetch(new URL('/metrics', url))).text()));
    const asked = metrics.map((text) => Number(/upstream_questions_total (\d+)/.exec(text)?.[1]));
    assert.equal((asked[0] ?? 0) + (asked[1] ?? 0), 1, 'two programs, one question to the source');
  });
});

/** The address of a gateway as a program of its own. */
async function gateway(words: readonly string[], redisUrl: string): Promise<string> {
  const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, REDIS_URL: redisUrl } });
  ends.push(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  return (JSON.parse(line) as { url: string }).url;
}

/** Gateways of one Redis, for tests: started, watched, and ended together. */
import assert from 'node:assert/strict';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { RedisLog, type RedisLogOptions } from '../../../src/gateway/redis/redis-log.js';
import type { NumberedSource } from '../numbered-source.js';
import { numbersTo, until, Watcher } from '../watcher.js';
import { RedisServer } from './redis-server.js';

/** What a test leaves running, the last first; to be ended after each. */
export const ends: (() => unknown)[] = [];
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

export async function redis(keeps = false): Promise<RedisServer> {
  const server = new RedisServer(keeps);
  ends.push(() => server.close());
  await server.start();
  return server;
}

/** Its lease is longer than a busy machine may stand still: what counts how often sources are asked would count that too. */
export async function served(server: RedisServer, source: NumberedSource, options: Partial<RedisLogOptions> = {}) {
  const liveLog = await RedisLog.open({ url: server.url, leaseMs: 20_000, ...options });
  const gateway = new Gateway({ adapter: source, heartbeatMs: 1_000, liveLog });
  ends.push(() => gateway.close(100));
  const url = await gateway.listen();
  await until(() => liveLog.life);
  return { gateway, url, liveLog };
}

export function watcher(url: string | URL, patienceMs = 60_000): Watcher {
  const watching = new Watcher(new HttpAdapter({ url, patienceMs }));
  ends.push(() => watching.stop());
  return watching;
}

/** Everything happened once, in its order. */
export function assertWhole(watching: Watcher, count: number): void {
  assert.equal(watching.error, undefined);
  assert.deepEqual(watching.members, numbersTo(count));
  assert.deepEqual(watching.doubled, []);
}

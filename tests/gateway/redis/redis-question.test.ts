import { afterEach, describe, it } from 'node:test';
import { createClient } from 'redis';
import { redisClients } from '../../../src/gateway/redis/redis-client.js';
import { RedisLine } from '../../../src/gateway/redis/redis-line.js';
import { APPEND } from '../../../src/gateway/redis/scripts.js';
import { ALL, NumberedSource } from '../numbered-source.js';
import { pause, until } from '../watcher.js';
import { redisIsMissing } from './redis-server.js';
import { assertWhole, endAll, ends, redis, served, watcher } from './shared-gateways.js';

afterEach(endAll);

function standStill(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

describe('gateways that take the lead of a question in turn', { skip: redisIsMissing }, () => {
  it('begin anew where another has led in between, unseen', async () => {
    const server = await redis();
    const source = new NumberedSource();
    const { url } = await served(server, source, { leaseMs: 3_000 });
    const watching = watcher(url);
    await until(() => watching.answer);
    source.happen(3);
    await until(() => watching.members.length === 3);
    const line = await RedisLine.open(await redisClients(server.url), 'contact-cockpit:{board}');
    ends.push(() => line.end('is let go'));
    const client = createClient({ url: server.url });
    await client.connect();
    ends.push(() => client.destroy());
    const [lead = ''] = await client.keys('*:lead:*');
    const question = lead.slice(lead.lastIndexOf(':') + 1);
    const foreign = new NumberedSource();
    foreign.happened = 1;
    const answer = await foreign.read(ALL, { signal: new AbortController().signal });
    await client.set(lead, 'another');
    await line.run(APPEND, question, ['another', JSON.stringify({ kind: 'reset', answer }), 500, 1, 60_000, line.channel, question]);
    await client.del(lead);
    await until(() => watching.members.length === 1);
    await until(() => watching.members.length === 3);
    source.happen();
    await until(() => watching.members.length === 4);
    assertWhole(watching, 4);
  });

  it('stay whole on a machine that stands still for longer than a lease', async () => {
    const server = await redis();
    const sources = [new NumberedSource(), new NumberedSource(), new NumberedSource()];
    const gateways = await Promise.all(sources.map((source) => served(server, source, { leaseMs: 60 })));
    const watchers = gateways.map(({ url }) => watcher(url));
    await until(() => watchers.every(({ answer }) => answer));
    for (let event = 0; event < 30; event++) {
      for (const source of sources) source.happen();
      await pause(event % 7);
      if (event % 5 === 0) standStill(20 * (event % 8));
    }
    await until(() => watchers.every(({ members }) => members.length === 30));
    for (const watching of watchers) assertWhole(watching, 30);
    await until(() => sources.reduce((sum, { watching }) => sum + watching, 0) === 1);
  });
});

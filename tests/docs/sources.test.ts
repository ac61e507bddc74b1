/** The lines of the README about sources do what they say: each is run as it stands there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { text as streamText } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DataAdapter } from '../../src/domain/adapter.js';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { run } from '../../src/cli/run.js';
import { SEEDED_ZONE, seededContacts, seededCsv, type CheckResult } from '../../src/conformance/conformance.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { storeOf } from '../adapters/store/made-up.js';
import { Cluster, withoutCluster } from '../gateway/clickhouse/cluster.js';
import { insertContacts } from '../gateway/clickhouse/loading.js';
import { GrowingSource } from '../conformance/growing-source.js';
import { TokenIssuer } from '../gateway/jwt/token-issuer.js';
import { NumberedSource } from '../gateway/numbered-source.js';
import { redisIsMissing, RedisServer } from '../gateway/redis/redis-server.js';
import { until, Watcher } from '../gateway/watcher.js';
import { runBlock } from './run-block.js';
import { program } from '../program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const signal = new AbortController().signal;

/** A port that is free stands in for the one in README, which somebody may be using. */
let port = 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: found } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return found;
}

/** The block of README with these words in it. */
function block(language: string, words: string): string {
  const found = [...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text).filter((text) => text.includes(words));
  assert.equal(found.length, 1, `one block of ${language} with ${words}`);
  return (found[0] ?? '').replaceAll('8787', String(port));
}

describe('README, from a server', () => {
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cockpit-readme-'));
    port = await freePort();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('serves a file, and a page reads it from there', async () => {
    copyFileSync(join(ROOT, 'tests/adapters/records/contacts-sample.csv'), join(folder, 'calls.csv'));
    copyFileSync(join(ROOT, 'demo/mappings/contacts-csv.json'), join(folder, 'calls.mapping.json'));
    const [, name, ...words] = block('sh', 'contact-cockpit-gateway --file').trim().split(/\s+/);
    assert.equal(name, 'contact-cockpit-gateway');
    const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
      assert.equal((JSON.parse(line) as { url: string }).url, `http://127.0.0.1:${port}/`);
      const board: { adapter?: DataAdapter } = {};
      await runBlock(block('js', 'httpAdapter'), folder, { document: { querySelector: () => board }, fetchToken: async () => 't' });
      const answer = await board.adapter?.read({ kind: 'counts', range: { kind: 'all' } }, { signal });
      assert.ok((answer?.counters.offered?.[0] ?? 0) > 0);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  it('serves a file behind DuckDB, and a page reads it from there', async () => {
    writeFileSync(join(folder, 'model.json'), block('json', '"outcomes"'));
    writeFileSync(join(folder, 'calls.csv'), seededCsv());
    const [, , ...words] = block('sh', '--duckdb model.json --port').trim().split(/\s+/);
    const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      await once(createInterface(child.stderr), 'line');
      const { httpAdapter } = await import('../../src/index.js');
      const answer = await httpAdapter({ url: `http://127.0.0.1:${port}` }).read({ kind: 'counts', range: { kind: 'all' } }, { signal });
      assert.deepEqual(answer.counters.offered, [seededContacts().length]);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  it('shares a log in Redis between programs', { skip: redisIsMissing }, async () => {
    const redis = new RedisServer();
    await redis.start();
    const [environment = '', , , ...words] = block('sh', 'REDIS_URL=').trim().split(/\s+/);
    assert.equal(environment, 'REDIS_URL=redis://127.0.0.1:6379');
    const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, REDIS_URL: redis.url } });
    try {
      await once(createInterface(child.stderr), 'line');
      const watching = new Watcher(new HttpAdapter({ url: `http://127.0.0.1:${port}`, patienceMs: 60_000 }));
      await until(() => watching.answer, 60_000);
      await watching.stop();
      assert.deepEqual(await redis.boards(), ['contact-cockpit:{floor}']);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await redis.close();
    }
  });

  it('lets in whom a token names', async () => {
    const issuer = await TokenIssuer.open();
    const keys = await issuer.serve();
    const [, , ...words] = block('sh', '--jwks').replace('https://id.example/keys', keys).trim().split(/\s+/);
    const child = spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      await once(createInterface(child.stderr), 'line');
      const { people, dimensions } = await new HttpAdapter({ url: `http://127.0.0.1:${port}`, token: () => issuer.token({ queues: ['card'], people: 'desk-lead' }) }).describe({ signal });
      assert.deepEqual([people ?? 'named', dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id }) => id)], ['named', ['card']]);
      await assert.rejects(new HttpAdapter({ url: `http://127.0.0.1:${port}`, attempts: 1 }).describe({ signal }), /unauthorised/);
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
      issuer.close();
    }
  });

  it('makes the tables of ClickHouse and serves what is put into them', { skip: withoutCluster() }, async () => {
    const cluster = await Cluster.start();
    const gateway = (words: readonly string[]) => spawn(process.execPath, [...program('src/cli/contact-cockpit-gateway.ts'), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      const nodes = cluster.nodes.map(({ url }) => JSON.stringify(url)).join(', ');
      writeFileSync(join(folder, 'clickhouse.json'), block('json', '"nodes"').replace('"http://127.0.0.1:8123"', nodes));
      const [migrating = '', serving = ''] = block('sh', '--clickhouse').trim().split('\n');
      const made = gateway(migrating.split(/\s+/).slice(2));
      assert.equal((await streamText(made.stderr)).split('\n').filter((line) => line.endsWith(': version 1, 2 added')).length, cluster.nodes.length);
      await insertContacts(cluster.first, 'contact_cockpit', seededContacts());
      const served = gateway(serving.split(/\s+/).slice(2));
      try {
        await once(createInterface(served.stderr), 'line');
        const { httpAdapter } = await import('../../src/index.js');
        const answer = await httpAdapter({ url: `http://127.0.0.1:${port}` }).read({ kind: 'counts', range: { kind: 'all' } }, { signal });
        assert.deepEqual([answer.counters.offered, answer.completeness], [[seededContacts().length], 'full']);
      } finally {
        served.kill('SIGTERM');
        await once(served, 'exit');
      }
    } finally {
      await cluster.stop();
    }
  });

  it('holds an adapter and a server against the contract', async () => {
    const told: { results?: readonly CheckResult[]; broken?: readonly CheckResult[] } = {};
    const source = new GrowingSource();
    const text = `${block('js', 'new MyAdapter')}Object.assign(told, { results, broken });`;
    await runBlock(text, folder, { MyAdapter: function MyAdapter() { return source; }, offerOneMore: () => source.happen(), cutTheLine: () => undefined, told });
    assert.deepEqual(told.broken, []);
    assert.deepEqual(told.results?.filter(({ outcome }) => outcome === 'left-out').map(({ id }) => id), ['skew', 'tokens', 'plans', 'notes', 'partial']);
    const [, ...words] = block('sh', 'conformance http').trim().split(/\s+/);
    const gateway = new Gateway({ adapter: new StoreSource(storeOf(seededContacts(), SEEDED_ZONE), 'seeded') });
    await gateway.listen(port);
    const [output, messages] = [new PassThrough(), new PassThrough()];
    const code = await run(words.slice(1), { output, messages, folder });
    await gateway.close(100);
    output.end();
    assert.equal(code, 0, await streamText(output));
  });

  it('serves any adapter from a program of one’s own', async () => {
    const source = new NumberedSource();
    source.happen(7);
    const names: (string | undefined)[] = [];
    const text = block('js', 'new Gateway').replace(`await gateway.listen(${port})`, `await gateway.listen(${port}); stopped.push(gateway)`);
    const stopped: { close: (ms: number) => Promise<void> }[] = [];
    await runBlock(text, folder, { adapter: source, nameOf: async (token: string | undefined) => (names.push(token), 'li'), stopped });
    const { httpAdapter } = await import('../../src/index.js');
    const answer = await httpAdapter({ url: `http://127.0.0.1:${port}`, token: async () => 'mine' }).read({ kind: 'counts', range: { kind: 'all' } }, { signal });
    assert.equal(answer.length, 7);
    assert.deepEqual(names, ['mine']);
    await stopped[0]?.close(100);
  });
});

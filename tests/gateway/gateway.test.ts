import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { AdapterError } from '../../src/domain/adapter.js';
import type { Query } from '../../src/domain/query.js';
import { Gateway } from '../../src/gateway/gateway.js';
import type { GatewayOptions } from '../../src/gateway/gateway-options.js';
import type { LogLine } from '../../src/gateway/log-line.js';
import { decode } from '../../src/protocol/decode.js';
import { ALL, NumberedSource } from './numbered-source.js';
import { pause, until } from './watcher.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function served(options: Partial<GatewayOptions> = {}) {
  const source = new NumberedSource();
  const log: LogLine[] = [];
  const gateway = new Gateway({ adapter: source, log: (line) => log.push(line), ...options });
  const url = await gateway.listen();
  ends.push(() => gateway.close(100));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL(path, url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { source, gateway, url, log, post };
}

const signal = new AbortController().signal;
const asking = (query: unknown = ALL, id = '1') => ({ queries: [{ id, query }] });
const failureOf = async (response: Response) => ({ status: response.status, ...decode('FailureReply', await response.text()).error });

describe('gateway', () => {
  it('listens on this machine only, unless told otherwise', async () => {
    const { url } = await served();
    assert.equal(url.hostname, '127.0.0.1');
  });

  it('describes the source in the language asked for, and which doors there are', async () => {
    const { url } = await served();
    const reply = await fetch(new URL('/v1/describe', url), { headers: { 'accept-language': 'zh-CN,zh;q=0.8' } });
    const { protocol, source, can } = decode('DescribeReply', await reply.text());
    assert.deepEqual([protocol, source.name, can], [1, 'zh-CN', { live: true, act: false, notes: false }]);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
  });

  it('asks the source once for a question that many ask at once, and again for one asked later', async () => {
    const { source, gateway, url } = await served();
    let release = () => undefined as void;
    source.hold = new Promise((resolve) => (release = resolve));
    const adapters = Array.from({ length: 30 }, () => new HttpAdapter({ url }));
    const answers = Promise.all(adapters.map((adapter) => adapter.read(ALL, { signal })));
    await until(() => gateway.gauges.value('questions_total') === 30);
    release();
    assert.equal((await answers).length, 30);
    assert.equal(source.asked.read, 1);
    await adapters[0]?.read(ALL, { signal });
    assert.equal(source.asked.read, 2);
  });

  it('answers each question as soon as it can: a slow one keeps no other waiting', async () => {
    const { source, post } = await served();
    let release = () => undefined as void;
    source.hold = new Promise((resolve) => (release = resolve));
    const response = await post('/v1/query', { queries: [{ id: 'slow', query: ALL }, { id: 'refused', query: { kind: 'rows', entity: 'x', range: { kind: 'all' }, limit: 1 } }] });
    assert.equal(response.headers.get('content-type'), 'application/x-ndjson');
    const ids: string[] = [];
    for await (const piece of response.body ?? []) {
      ids.push(...Buffer.from(piece).toString().trim().split('\n').map((line) => decode('QueryLine', line).id));
      // The one that is held is let go only when the other has come.
      release();
    }
    assert.deepEqual(ids, ['refused', 'slow']);
  });

  it('calls the source off when the last who asked has gone, and not before', async () => {
    const { source, url } = await served();
    source.hold = new Promise(() => undefined);
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map((one) => new HttpAdapter({ url }).read(ALL, { signal: one.signal }).catch((error: unknown) => error));
    await until(() => source.reading.size === 1);
    await pause(50);
    first.abort(new Error('enough'));
    await asked[0];
    await pause(50);
    assert.equal(source.reading.size, 1, 'one still waits');
    second.abort(new Error('enough'));
    await until(() => source.reading.size === 0);
    assert.equal(((await asked[1]) as Error).message, 'enough');
  });

  it('gives up on a source that takes too long, in the code for it', async () => {
    const { source, post } = await served({ questionMs: 60 });
    source.hold = new Promise(() => undefined);
    const line = decode('QueryLine', (await (await post('/v1/query', asking())).text()).trim());
    assert.ok('error' in line);
    assert.deepEqual([line.error.code, line.error.retryAfterMs], ['timeout', 1_000]);
    await until(() => source.reading.size === 0);
  });

  it('bounds how many distinct questions are at work at once', async () => {
    const { source, post } = await served({ mostQuestions: 2 });
    source.hold = pause(100);
    const queries = [1, 2, 3].map((number) => ({ id: String(number), query: { ...ALL, filters: { channel: [String(number)] } } }));
    const lines = (await (await post('/v1/query', { queries })).text()).trim().split('\n').map((line) => decode('QueryLine', line));
    assert.deepEqual(lines.flatMap((line) => ('error' in line ? [line.error.code] : [])), ['rate-limited']);
    assert.equal(lines.length, 3);
  });

  it('refuses what it cannot read, with the place, and goes on', async () => {
    const { url, post } = await served({ bodyBytes: 1_000 });
    assert.deepEqual(await failureOf(await post('/v1/query', '{"queries":')), { status: 400, code: 'invalid', detail: 'QueryRequest: Unexpected end of JSON input' });
    assert.match((await failureOf(await post('/v1/query', asking({ kind: 'counts', range: { kind: 'all' }, sql: '1' })))).detail, /query\.sql: no such field/);
    assert.equal((await failureOf(await post('/v1/query', ' '.repeat(1_001)))).detail, 'the body is longer than 1000 bytes');
    assert.equal((await failureOf(await post('/v1/query', asking(), { 'content-type': 'text/plain' }))).status, 422, 'no form of a foreign page');
    assert.equal((await failureOf(await post('/v1/query', Buffer.from([0x22, 0xff, 0x22]).toString('latin1').replace('ÿ', '\\ud800')))).code, 'invalid');
    assert.equal((await failureOf(await fetch(new URL('/v2/query', url)))).status, 404);
    assert.equal((await fetch(new URL('/v1/query', url))).status, 405);
    assert.equal((await failureOf(await post('/v1/act', { command: { command: 'book' } }))).code, 'unsupported');
    assert.equal((await post('/v1/query', asking())).status, 200);
  });

  it('stays up when clients send rubbish or vanish in the middle', async () => {
    const { url } = await served();
    const say = (words: string | Buffer) =>
      new Promise((resolve) => {
        const socket = connect(Number(url.port), '127.0.0.1', () => socket.end(words));
        socket.on('error', () => undefined).on('close', resolve).resume();
      });
    await say('rubbish\r\n\r\n');
    await say(Buffer.from([0, 255, 0, 255]));
    await say('GET constructor HTTP/1.1\r\nhost: x\r\n\r\n');
    await say('POST /v1/query HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"que');
    await say(`GET /healthz HTTP/1.1\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`);
    assert.equal(await (await fetch(new URL('/healthz', url))).text(), 'ok\n');
  });

  it('takes texts in every field for texts', async () => {
    const { url } = await served();
    const adapter = new HttpAdapter({ url });
    for (const evil of ["'; drop table calls; --", '" or 1=1', '../../etc/passwd', '${7*7}', '<script>', '\u0000', '__proto__', 'constructor', '\r\nset-cookie: a=b', '字'.repeat(2_000)]) {
      const queries: Query[] = [
        { ...ALL, by: [evil] }, { ...ALL, filters: { channel: [evil] } }, ...(evil === '__proto__' ? [] : [{ ...ALL, filters: { [evil]: [evil] } }]), { ...ALL, step: evil }, { ...ALL, shift: evil }, { ...ALL, range: { kind: 'last', duration: evil } },
        { kind: 'rows', entity: evil, range: { kind: 'all' }, limit: 1 }, { kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 1, search: evil, columns: [evil], order: [{ column: evil }], where: [{ column: evil, contains: evil }] },
      ];
      for (const query of queries) await adapter.read(query, { signal, locale: 'en' }).catch((error: unknown) => assert.ok(error instanceof AdapterError && error.code === 'unsupported', String(error)));
      const described = await fetch(new URL('/v1/describe', url), { headers: { 'accept-language': encodeURI(evil).slice(0, 500), 'last-event-id': encodeURI(evil).slice(0, 500) } });
      assert.equal(described.status, 200);
    }
    assert.equal(({} as Record<string, unknown>).channel, undefined);
  });

  it('lets in only whom it is told to, and never writes a token or a question to the log', async () => {
    const authenticate = async (token: string | undefined) => {
      if (token !== 'secret-token') throw new AdapterError('unauthorised', 'who are you?');
      return { name: 'li' };
    };
    const { url, post, log } = await served({ authenticate });
    const refused = await post('/v1/query', asking());
    assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
    assert.deepEqual(await failureOf(refused), { status: 401, code: 'unauthorised', detail: 'who are you?' });
    for (const header of ['secret-token', 'Basic secret-token', 'Bearer', 'Bearer x y']) assert.equal((await post('/v1/query', asking(), { authorization: header })).status, 401, header);
    assert.equal((await post('/v1/query', asking({ ...ALL, filters: { channel: ['private'] } }), { authorization: 'Bearer secret-token' })).status, 200);
    assert.equal((await fetch(new URL('/healthz', url))).status, 200, 'whether it lives is no secret');
    await until(() => log.length >= 6);
    assert.doesNotMatch(JSON.stringify(log), /secret-token|private/);
  });

  it('lets pages of the listed origins ask, and no others', async () => {
    const { url } = await served({ origins: ['https://board.example'] });
    const ask = (origin: string) => fetch(new URL('/v1/query', url), { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await ask('https://board.example');
    assert.deepEqual([allowed.status, allowed.headers.get('access-control-allow-origin')], [204, 'https://board.example']);
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /Authorization.*Last-Event-ID/);
    assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
    assert.equal((await fetch(new URL('/healthz', url))).headers.get('vary'), 'Origin');
  });

  it('is ready while the source describes itself, and says so when it does not', async () => {
    const { source, url } = await served();
    assert.equal((await fetch(new URL('/readyz', url))).status, 200);
    source.failure = new AdapterError('unavailable', 'the switch is down');
    await pause(1_050);
    const response = await fetch(new URL('/readyz', url));
    assert.deepEqual([response.status, await response.text()], [503, 'not ready: unavailable: the switch is down\n']);
    assert.equal((await fetch(new URL('/healthz', url))).status, 200, 'it lives all the same');
  });

  it('counts in the text format of Prometheus', async () => {
    const { url, post } = await served();
    await (await post('/v1/query', asking())).text();
    await fetch(new URL('/nowhere', url));
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    for (const line of metrics.trimEnd().split('\n')) assert.match(line, /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?\d+(\.\d+)?(e[-+]\d+)?)$/);
    assert.match(metrics, /requests_total\{path="\/v1\/query",status="200"\} 1\n/);
    assert.match(metrics, /requests_total\{path="other",status="404"\} 1\n/, 'paths that are none are one');
    assert.match(metrics, /questions_total 1\n/);
    assert.equal(metrics.match(/# TYPE/g)?.length, new Set(metrics.match(/# TYPE \S+/g)).size);
  });

  it('finishes what it has begun when it is told to stop, and takes nothing more', async () => {
    const source = new NumberedSource();
    const log: LogLine[] = [];
    const gateway = new Gateway({ adapter: source, log: (line) => log.push(line) });
    const url = await gateway.listen();
    source.hold = pause(200);
    const asked = new HttpAdapter({ url, attempts: 1 }).read(ALL, { signal });
    await until(() => source.reading.size === 1);
    const closing = gateway.close(2_000);
    assert.equal((await asked).kind, 'counts');
    await closing;
    await assert.rejects(new HttpAdapter({ url, attempts: 1 }).read(ALL, { signal }), (error) => error instanceof AdapterError && error.code === 'disconnected');
    assert.deepEqual(log.map(({ event }) => event), ['listening', 'stopping', 'request', 'stopped']);
    await gateway.close();
  });

  it('refuses limits that are none', () => {
    const adapter = new NumberedSource();
    assert.throws(() => new Gateway({ adapter, bodyBytes: 0 }), /^RangeError: invalid bodyBytes: 0$/);
    assert.throws(() => new Gateway({ adapter, heartbeatMs: NaN }), /^RangeError: invalid heartbeatMs: NaN$/);
  });

  it('tells a failure of an adapter that carries its own copy of the library', async () => {
    const copy = (await import(`../../src/domain/adapter.js?${'another copy'}`)) as { AdapterError: typeof AdapterError };
    assert.notEqual(copy.AdapterError, AdapterError);
    const { source, post } = await served({ authenticate: async () => Promise.reject(new copy.AdapterError('forbidden', 'not you')) });
    assert.deepEqual(await failureOf(await post('/v1/query', asking())), { status: 403, code: 'forbidden', detail: 'not you' });
    assert.equal(source.asked.read, 0);
    assert.ok(!(new Error('AdapterError') instanceof AdapterError) && !(Object.assign(new Error('x'), { code: 'ENOENT' }) instanceof AdapterError));
  });

  it('answers within a server of one’s own', async () => {
    const { gateway } = await served();
    const { createServer } = await import('node:http');
    const own = createServer((request, response) => void gateway.handle(request, response));
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    ends.push(() => own.close());
    const { port } = own.address() as { port: number };
    const body = await new Promise<string>((resolve) => httpRequest({ port, host: '127.0.0.1', path: '/healthz' }, (response) => void text(response).then(resolve)).end());
    assert.equal(body, 'ok\n');
  });
});

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import type { HttpOptions } from '../../../src/adapters/http/http-options.js';
import { retryAfterMs, retryDelayMs } from '../../../src/adapters/http/retry-delay.js';
import { TokenKeeper } from '../../../src/adapters/http/token-keeper.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { eventText } from '../../../src/protocol/event-stream.js';
import { ALL } from '../../gateway/numbered-source.js';
import { numbersTo, pause, until, Watcher } from '../../gateway/watcher.js';
import { GOOD, onWire } from '../../protocol/messages.js';
import { ScriptedServer, type Received, type Script } from './scripted-server.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function against(script: Script, options: Partial<HttpOptions> = {}) {
  const server = new ScriptedServer(script);
  const url = await server.open();
  ends.push(() => server.close());
  return { server, adapter: new HttpAdapter({ url, ...options }) };
}

const signal = new AbortController().signal;
const answerOf = (length: number, from = 0) => ({
  kind: 'counts', asOf: from + length, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: 1 }, length,
  keys: { skillGroup: Array.from({ length }, (_, index) => String(from + index)) }, counters: { offered: Array.from({ length }, () => 1) },
});
const idsOf = ({ body }: Received) => (JSON.parse(body) as { queries: { id: string }[] }).queries.map(({ id }) => id);
const answerAll: Script = (response, received) => response.end(idsOf(received).map((id) => `${JSON.stringify({ id, answer: answerOf(1) })}\n`).join(''));
const refuse = (response: ServerResponse, status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end('<html>a proxy</html>');
const failsWith = (code: string, detail = /./) => (error: unknown) => error instanceof AdapterError && error.code === code && detail.test(error.detail);
const about = (channel: string): CountsQuery => ({ ...ALL, filters: { channel: [channel] } });

describe('http adapter', () => {
  it('asks what is asked in one tick in one request, the most urgent first', async () => {
    const { server, adapter } = await against(answerAll);
    await Promise.all([adapter.read(about('idle'), { signal, priority: 'idle' }), adapter.read(about('soon'), { signal, priority: 'soon' }), adapter.read(about('seen'), { signal })]);
    assert.equal(server.received.length, 1);
    const { queries } = JSON.parse(server.received[0]?.body ?? '') as { queries: { query: CountsQuery }[] };
    assert.deepEqual(queries.map(({ query }) => query.filters?.channel), [['seen'], ['soon'], ['idle']]);
    await adapter.read(ALL, { signal });
    assert.equal(server.received.length, 2);
  });

  it('leaves nothing listening to a signal that outlives what was asked, answered or refused', async () => {
    const { signal: lasting } = new AbortController();
    const { adapter } = await against(answerAll);
    const { adapter: refused } = await against((response) => refuse(response, 404));
    await Promise.all(Array.from({ length: 20 }, (_, at) => adapter.read(about(String(at)), { signal: lasting })));
    await assert.rejects(refused.read(ALL, { signal: lasting }));
    await until(() => getEventListeners(lasting, 'abort').length === 0);
  });

  it('hands an answer over as soon as its line is there, whatever the order', async () => {
    let finish = () => undefined as void;
    const { adapter } = await against((response, received) => {
      const [first, second] = idsOf(received);
      response.write(`${JSON.stringify({ id: second, answer: answerOf(2) })}\n`);
      finish = () => void response.end(`${JSON.stringify({ id: first, answer: answerOf(1) })}`);
    });
    const [first, second] = [adapter.read(about('a'), { signal }), adapter.read(about('b'), { signal })];
    assert.equal((await second).length, 2);
    finish();
    assert.equal((await first).length, 1, 'the last line needs no end');
  });

  it('rejects at once with the reason of a signal, and calls the request off with the last who asked', async () => {
    const { server, adapter } = await against(() => undefined);
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [one, two].map((who) => adapter.read(ALL, { signal: who.signal }).catch((error: unknown) => error));
    await until(() => server.received.length === 1);
    const reason = new Error('enough');
    one.abort(reason);
    assert.equal(await asked[0], reason);
    await pause(50);
    assert.equal(server.abandoned, 0);
    two.abort(reason);
    assert.equal(await asked[1], reason);
    await until(() => server.abandoned === 1);
    await assert.rejects(adapter.read(ALL, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
    assert.equal(server.received.length, 1, 'who had gone before has asked nothing');
  });

  it('survives a storm of 429 and 503, waits at least as long as it is asked to, and asks only for what is missing', async () => {
    const storm = [429, 503, 503];
    const { server, adapter } = await against((response, received, count) => {
      const status = storm[count - 1];
      if (status !== undefined) return refuse(response, status, count === 1 ? { 'retry-after': '1' } : {});
      const [first, ...others] = idsOf(received);
      if (count > storm.length + 1) return answerAll(response, received, count);
      response.write(`${JSON.stringify({ id: first, answer: answerOf(1) })}\n`);
      assert.equal(others.length, 1);
      setTimeout(() => response.destroy(), 20);
      return undefined;
    }, { attempts: 6 });
    const answers = await Promise.all([adapter.read(about('a'), { signal }), adapter.read(about('b'), { signal })]);
    assert.deepEqual(answers.map(({ length }) => length), [1, 1]);
    const [first, second] = server.received;
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 990, 'one second was asked for');
    assert.equal(server.received.length, 5);
    assert.equal(idsOf(server.received[4] as Received).length, 1);
  });

  it('gives up after so many attempts, with the code that the status means and when to come again', async () => {
    const { server, adapter } = await against((response) => refuse(response, 503), { attempts: 3 });
    await assert.rejects(adapter.describe({ signal }), failsWith('unavailable', /HTTP 503/));
    assert.equal(server.received.length, 3);
    const patient = await against((response) => refuse(response, 429, { 'retry-after': '3600' }));
    await assert.rejects(patient.adapter.read(ALL, { signal }), (error) => failsWith('rate-limited')(error) && (error as AdapterError).retryAfterMs === 3_600_000);
    assert.equal(patient.server.received.length, 1, 'nobody waits an hour within a request');
  });

  it('tries no request again that cannot succeed', async () => {
    for (const [status, code] of [[400, 'invalid'], [403, 'forbidden'], [404, 'not-found'], [409, 'conflict'], [413, 'unsupported'], [418, 'invalid']] as const) {
      const { server, adapter } = await against((response) => refuse(response, status));
      await assert.rejects(adapter.describe({ signal }), failsWith(code, new RegExp(`HTTP ${status}`)));
      assert.equal(server.received.length, 1);
    }
  });

  it('tells a network that is not there from an answer that takes too long', async () => {
    const { server, adapter } = await against(() => undefined, { timeoutMs: 50, attempts: 2 });
    await assert.rejects(adapter.read(ALL, { signal }), failsWith('timeout', /no answer within 50 ms/));
    assert.equal(server.received.length, 2);
    await assert.rejects(new HttpAdapter({ url: 'http://127.0.0.1:9', attempts: 2 }).read(ALL, { signal }), failsWith('disconnected'));
  });

  it('takes answers for what they are: another question’s, damaged, half, or no UTF-8, none is shown', async () => {
    const lines: readonly (readonly [string | Buffer, string])[] = [
      [JSON.stringify({ id: '0', answer: { ...answerOf(1), kind: 'rows' } }), 'invalid'],
      [JSON.stringify({ id: '0', answer: onWire((GOOD.QueryLine[1] as { answer: object }).answer) }), 'invalid'],
      [JSON.stringify({ id: '0', answer: { ...answerOf(2), length: 3 } }), 'invalid'],
      ['{"id":"0","answer":{"kind":"cou\n', 'invalid'],
      ['{"id":"0","answer":{"kind":"cou', 'disconnected'],
      [JSON.stringify({ id: 'somebody else', answer: answerOf(1) }), 'disconnected'],
      ['', 'disconnected'],
      [Buffer.from([0x7b, 0xff, 0xfe]), 'invalid'],
      [JSON.stringify({ id: '0', error: { code: 'unlike-thresholds', detail: '20 and 30 s' } }), 'unlike-thresholds'],
    ];
    for (const [line, code] of lines) {
      const { adapter } = await against((response) => response.end(typeof line === 'string' && line.includes('}') ? `${line}\n` : line), { attempts: 1 });
      await assert.rejects(adapter.read(ALL, { signal }), failsWith(code), String(line));
    }
  });

  it('takes a damaged answer again, which may come whole the next time', async () => {
    const { adapter, server } = await against((response, received, count) => (count === 1 ? response.end('{"id":"0","ans\n') : answerAll(response, received, count)));
    assert.equal((await adapter.read(ALL, { signal })).length, 1);
    assert.equal(server.received.length, 2);
  });

  it('fetches one token for all who wait, renews it once after a 401, and asks no third time', async () => {
    let issued = 0;
    const token = async () => {
      await pause(20);
      return `t${++issued}`;
    };
    const { adapter, server } = await against((response, received, count) => (received.headers.authorization === 'Bearer t1' ? refuse(response, 401) : received.path === '/v1/query' ? answerAll(response, received, count) : response.end(JSON.stringify(onWire(GOOD.DescribeReply[0])))), { token });
    await Promise.all([adapter.describe({ signal }), adapter.read(ALL, { signal }), adapter.read(about('x'), { signal, locale: 'en' })]);
    assert.equal(issued, 2, 'one for all, and one in its place');
    assert.equal(server.received.filter(({ headers }) => headers.authorization === 'Bearer t2').length, 3);
    const locked = await against((response) => refuse(response, 401), { token });
    await assert.rejects(locked.adapter.describe({ signal }), failsWith('unauthorised'));
    assert.equal(locked.server.received.length, 2);
    const open = await against((response) => refuse(response, 401));
    await assert.rejects(open.adapter.describe({ signal }), failsWith('unauthorised'));
    assert.equal(open.server.received.length, 1, 'without a token there is none to renew');
  });

  it('uses the page’s tokens where it has none of its own, and tells when they fail', async () => {
    const { adapter, server } = await against(answerAll);
    await adapter.read(ALL, { signal, auth: async () => 'of the page', locale: 'zh-CN' });
    assert.deepEqual([server.received[0]?.headers.authorization, server.received[0]?.headers['accept-language']], ['Bearer of the page', 'zh-CN']);
    await assert.rejects(adapter.read(ALL, { signal, auth: async () => Promise.reject(new Error('signed out')) }), failsWith('unauthorised', /signed out/));
  });

  it('sends a deed with its key again when no answer came, and only ever that deed', async () => {
    const run = (GOOD.ActReply[2] as { reply: object }).reply;
    const { adapter, server } = await against((response, _, count) => (count === 1 ? response.destroy() : response.end(JSON.stringify({ reply: run }))));
    const started = await adapter.act({ command: 'revert', key: 'k 1', run: 'r', by: 'li', reason: 'over' }, { signal });
    assert.equal(started.id, 'r');
    assert.equal(server.received.length, 2);
    assert.equal(server.received[0]?.body, server.received[1]?.body);
    assert.equal(server.received[1]?.headers['idempotency-key'], 'k%201');
    await assert.rejects(adapter.act({ command: 'book' }, { signal }), failsWith('invalid', /ActReply/));
  });

  it('asks again at the cadence where there is no live stream, and once where nothing newer will come', async () => {
    const [described] = GOOD.DescribeReply.map(onWire) as [{ source: Record<string, unknown> }];
    const without = (source: object) => ({ ...described, can: { live: false, act: false }, source });
    const { cadenceMs: _, ...recorded } = described.source;
    for (const [source, most] of [[{ ...described.source, cadenceMs: 20 }, 3], [{ ...recorded, live: false, nature: 'recorded' }, 1]] as const) {
      const { adapter } = await against((response, received, count) => (received.path === '/v1/describe' ? response.end(JSON.stringify(without(source))) : answerAll(response, received, count)));
      const watching = new Watcher(adapter);
      if (most === 1) await watching.done;
      else await until(() => watching.changes.length >= most);
      await watching.stop();
      assert.deepEqual(watching.kinds().slice(0, most), Array.from({ length: most }, () => 'reset'));
      assert.equal(watching.error, undefined);
    }
  });

  it('refuses options that are none', () => {
    assert.throws(() => new HttpAdapter({ url: undefined as unknown as string }), /^RangeError: invalid url: undefined$/);
    assert.throws(() => new HttpAdapter({ url: '/api', attempts: 0 }), /^RangeError: invalid attempts: 0$/);
    assert.throws(() => new HttpAdapter({ url: '/api', timeoutMs: -1 }), /^RangeError: invalid timeoutMs: -1$/);
  });
});

describe('a live stream out of order', () => {
  const hello = eventText('hello', '{"protocol":1,"heartbeatMs":10000}');
  const reset = (at: number, length: number) => eventText('change', JSON.stringify({ watch: '1', at: `x-${at}`, change: { kind: 'reset', answer: answerOf(length) } }), `x-${at}`);
  const merge = (at: number) => eventText('change', JSON.stringify({ watch: '1', at: `x-${at}`, after: `x-${at - 1}`, change: { kind: 'merge', answer: answerOf(1, at) } }), `x-${at}`);
  const live = (script: (response: ServerResponse, received: Received, streams: number) => unknown, options: Partial<HttpOptions> = {}) => {
    let streams = 0;
    return against((response, received) => (received.path === '/v1/describe' ? response.end(JSON.stringify(onWire(GOOD.DescribeReply[0]))) : script(response, received, ++streams)), options);
  };

  it('ends with every change once, however a stream repeats, reorders and drops', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 24 }), async (order) => {
        const { adapter, server } = await live((response, _, streams) => {
          response.write(hello);
          // The first stream is out of order; whoever asks again is told the whole.
          response.write(streams === 1 ? `${reset(0, 1)}${order.map(merge).join('')}` : reset(8, 9));
          if (streams === 1) setTimeout(() => response.destroy(), 15);
        });
        const watching = new Watcher(adapter);
        await until(() => watching.members.length === 9);
        await watching.stop();
        server.close();
        assert.deepEqual([watching.members, watching.doubled], [numbersTo(9), []]);
        for (const change of watching.changes) if ('answer' in change) assert.ok(change.answer.counters.offered?.every((offered) => offered === 1));
      }),
      { numRuns: 25 },
    );
  });

  it('says that something is missing as soon as it knows, and shows no change that came too early', async () => {
    const { adapter } = await live((response, received, streams) => {
      response.write(hello);
      if (streams === 1) return response.write(reset(0, 1) + merge(1) + merge(1) + merge(3));
      assert.equal((JSON.parse(received.body) as { watches: { after?: string }[] }).watches[0]?.after, undefined, 'it stands nowhere');
      return setTimeout(() => response.write(reset(3, 4)), 100);
    });
    const watching = new Watcher(adapter);
    await until(() => watching.kinds().includes('gap'));
    assert.equal(watching.kinds().at(-1), 'gap');
    assert.ok(!watching.members.includes('3'));
    await until(() => watching.members.length === 4);
    await watching.stop();
  });

  it('tells the place where it stands, in the body and to the standard', async () => {
    const { adapter, server } = await live((response, _, streams) => {
      response.write(hello + (streams === 1 ? reset(0, 1) + merge(1) : merge(2)));
      if (streams === 1) setTimeout(() => response.destroy(), 20);
    });
    const watching = new Watcher(adapter);
    await until(() => watching.members.length === 3);
    await watching.stop();
    const again = server.received.at(-1);
    assert.equal(again?.headers['last-event-id'], 'x-1');
    assert.equal((JSON.parse(again.body) as { watches: { after: string }[] }).watches[0]?.after, 'x-1');
  });

  it('tells its watchers when every stream is damaged, and does not hammer the server', async () => {
    const { adapter, server } = await live((response) => response.write(`${hello}event: change\ndata: {"watch":\n\n`));
    const watching = new Watcher(adapter);
    await watching.done;
    assert.ok(failsWith('invalid')(watching.error));
    assert.ok((watching.error as AdapterError).isRetryable);
    assert.equal(server.received.filter(({ path }) => path === '/v1/live').length, 3);
  });

  it('passes over events, fields and questions that it does not know', async () => {
    const { adapter } = await live((response) => response.write(`${hello}event: weather\ndata: fine\n\ncolour: blue\n\n${reset(0, 1).replace('"watch":"1"', '"watch":"9"')}${reset(0, 2).replace('{', '{"mood":1,')}`));
    const watching = new Watcher(adapter);
    await until(() => watching.members.length === 2);
    await watching.stop();
    assert.deepEqual(watching.kinds(), ['reset']);
  });
});

describe('waiting for another attempt', () => {
  it('is anything up to a bound that doubles to eight seconds, on top of what was asked for', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 50].map((failures) => retryDelayMs(failures, undefined, 1)), [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    assert.deepEqual([retryDelayMs(6, undefined, 0), retryDelayMs(1, 3_000, 0.5)], [0, 3_125]);
  });
  it('reads seconds and dates, these by the server’s own clock', () => {
    const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers));
    assert.equal(read({ 'retry-after': '7' }), 7_000);
    assert.equal(read({ 'retry-after': 'Wed, 21 Oct 2015 07:28:30 GMT', date: 'Wed, 21 Oct 2015 07:28:00 GMT' }), 30_000);
    assert.equal(read({ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT', date: 'Wed, 21 Oct 2015 07:29:00 GMT' }), 0);
    for (const headers of [{}, { 'retry-after': 'soon' }, { 'retry-after': '-1' }, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }]) assert.equal(read(headers as Record<string, string>), undefined);
  });
});

describe('the keeper of a token', () => {
  it('fetches another before the one at hand expires, and after a failure', async () => {
    let issued = 0;
    const keeper = new TokenKeeper(async () => ({ token: `t${++issued}`, expiresInMs: 500 }));
    assert.equal(await keeper.current(), 't1');
    assert.equal(await keeper.current(), 't1');
    await pause(450);
    assert.equal(await keeper.current(), 't2', 'after four fifths of its life');
    keeper.refuse('t1');
    assert.equal(await keeper.current(), 't2', 'one that is gone already is not refused again');
    keeper.refuse('t2');
    assert.deepEqual(await Promise.all([keeper.current(), keeper.current()]), ['t3', 't3']);
    let fails = true;
    const failing = new TokenKeeper(async () => (fails ? Promise.reject(new Error('down')) : 't'));
    await assert.rejects(failing.current(), /down/);
    fails = false;
    assert.equal(await failing.current(), 't');
  });
});

/** An answer of 100 MB: neither side keeps it, and both say so. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { AdapterError, type DataAdapter } from '../../src/domain/adapter.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { messagesFor } from '../../src/locale/index.js';
import { ScriptedServer } from '../adapters/http/scripted-server.js';
import { ALL, NumberedSource } from './numbered-source.js';
import { until, Watcher } from './watcher.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const signal = new AbortController().signal;
const MEGABYTE = 2 ** 20;
const PIECE = 'x'.repeat(MEGABYTE);
const failureOf = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof AdapterError, String(error));
  return error;
};

/** A server that writes one line of so many megabytes, as fast as it is read, and what it has written. */
async function endless(begin: (body: string) => string, megabytes = 100) {
  const written = { pieces: 0, isOver: false };
  const server = new ScriptedServer(async (response, { path, body }) => {
    if (path === '/v1/describe') return response.end(JSON.stringify({ protocol: 1, source: await new NumberedSource().describe({ signal }), can: { live: true, act: false } }));
    response.on('close', () => (written.isOver = true));
    response.write(begin(body));
    for (let piece = 0; piece < megabytes && !written.isOver; piece++) {
      if (!response.write(PIECE)) await new Promise<void>((resolve) => response.once('drain', resolve).once('close', resolve));
      written.pieces++;
    }
    return response.end();
  });
  ends.push(() => server.close());
  return { url: await server.open(), written };
}

describe('an answer of 100 MB', () => {
  it('is not taken by a client: it stops reading, and says that it is too large', async () => {
    const { url, written } = await endless(() => '{"id":"0","answer":{"x":"');
    const before = process.memoryUsage().rss;
    const error = await failureOf(new HttpAdapter({ url, answerLength: 8 * MEGABYTE }).read(ALL, { signal }));
    assert.deepEqual([error.code, error.detail, error.isRetryable], ['too-large', `the answer is longer than ${8 * MEGABYTE} letters`, false]);
    await until(() => written.isOver);
    assert.ok(written.pieces < 60, `${written.pieces} MB were written`);
    assert.ok(process.memoryUsage().rss - before < 100 * MEGABYTE);
  });

  it('is not taken out of a live stream, a description or a refusal either', async () => {
    const live = await endless(() => 'event: hello\ndata: {"protocol":1,"heartbeatMs":5000}\n\nevent: change\ndata: {"x":"');
    const watching = new Watcher(new HttpAdapter({ url: live.url, answerLength: 4 * MEGABYTE }));
    await watching.done;
    assert.ok(watching.error instanceof AdapterError && watching.error.code === 'too-large');
    await until(() => live.written.isOver);
    assert.ok(live.written.pieces < 60);
    for (const status of [200, 503]) {
      const server = new ScriptedServer(async (response) => {
        response.writeHead(status);
        for (let piece = 0; piece < 100 && !response.destroyed; piece++) if (!response.write(PIECE)) await new Promise<void>((resolve) => response.once('drain', resolve).once('close', resolve));
        response.end();
      });
      ends.push(() => server.close());
      const { code } = await failureOf(new HttpAdapter({ url: await server.open(), attempts: 1, answerLength: 4 * MEGABYTE }).describe({ signal }));
      assert.equal(code, status === 200 ? 'too-large' : 'unavailable');
    }
  });

  it('is not told by a gateway, asked for or live, which goes on with the others', async () => {
    const source = new NumberedSource(1_000_000);
    const gateway = new Gateway({ adapter: source, answerLength: 50 * MEGABYTE });
    ends.push(() => gateway.close(100));
    const adapter = new HttpAdapter({ url: await gateway.listen() });
    source.happen(2);
    assert.equal((await adapter.read(ALL, { signal })).length, 2);
    source.happen(98);
    const error = await failureOf(adapter.read(ALL, { signal }));
    assert.equal(error.code, 'too-large');
    assert.match(error.detail, /^the answer is 100\d{6} letters long, more than 52428800$/);
    const watching = new Watcher(adapter);
    await watching.done;
    assert.ok(watching.error instanceof AdapterError && watching.error.code === 'too-large');
    const { name } = await adapter.describe({ signal });
    assert.equal(name, 'numbers');
  });

  it('is said to be too large in the language of whoever looks', () => {
    assert.deepEqual(['zh-CN', 'en', 'zh-TW'].map((tag) => messagesFor(tag).reasons['too-large'].slice(0, 4)), ['结果过大', 'The ', '結果過大']);
  });

  it('has limits that are numbers', () => {
    const adapter: DataAdapter = new NumberedSource();
    assert.throws(() => new HttpAdapter({ url: 'http://x', answerLength: 0 }), /^RangeError: invalid answerLength: 0$/);
    assert.throws(() => new Gateway({ adapter, answerLength: -1 }), /^RangeError: invalid answerLength: -1$/);
  });
});

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import { run } from '../../src/cli/run.js';
import { SEEDED_ZONE, wireConformance } from '../../src/conformance/conformance.js';
import { AdapterError } from '../../src/domain/adapter.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { ScriptedServer } from '../adapters/http/scripted-server.js';
import { GrowingSource } from './growing-source.js';

async function cockpit(...words: string[]) {
  const [output, messages] = [new PassThrough(), new PassThrough()];
  const read = Promise.all([text(output), text(messages)]);
  const code = await run(words, { output, messages, folder: '.' });
  output.end();
  messages.end();
  const [out, err] = await read;
  return { code, out, err };
}

const MAPPING = {
  name: 'seeded', format: 'delimited', zone: SEEDED_ZONE, clock: 'epoch-ms',
  columns: { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', wait: 'waitSeconds', talk: 'talkSeconds', hold: 'holdSeconds', wrapUp: 'wrapUpSeconds', agent: 'agent' },
  outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] },
} as const;

describe('contact-cockpit conformance', () => {
  const gateway = new Gateway({ adapter: new GrowingSource() });
  let url = '';
  before(async () => (url = (await gateway.listen()).href));
  after(() => gateway.close(100));

  it('passes a gateway, and says what it left out', async () => {
    const { code, out, err } = await cockpit('conformance', url, '--seed', '7');
    assert.equal(code, 0, out + err);
    assert.match(err, /^19 kept, 0 broken, 7 left out\n$/);
    assert.match(out, /^left out gaps: .*\n +needs `interrupt`/m);
  });

  it('passes a gateway over a file of the contacts that it prints, recounted from them', async () => {
    const { code, out: csv } = await cockpit('seeded-contacts');
    assert.equal(code, 0);
    assert.equal(csv.split('\n').length, 1_002);
    const served = new Gateway({
      adapter: recordsAdapter({ source: new Blob([csv]), name: 'seeded', onPage: true, mapping: MAPPING }),
      authenticate: async (token) => {
        if (token !== 'mine') throw new AdapterError('unauthorised', 'who are you?');
        return { name: 'kit' };
      },
    });
    const address = (await served.listen()).href;
    try {
      const { code: held, out } = await cockpit('conformance', address, '--holds', 'seeded', '--token', 'mine');
      assert.equal(held, 0, out);
      assert.match(out, /^kept +recount: /m);
      assert.equal((await cockpit('conformance', address)).code, 1, 'without the token it cannot');
    } finally {
      await served.close(100);
    }
  });

  it('breaks a source that holds something else, and says where', async () => {
    const { code, out, err } = await cockpit('conformance', url, '--holds', 'seeded');
    assert.equal(code, 1);
    assert.match(out, /^BROKEN +recount: .*\n +rows: got /m);
    assert.match(err, /1 broken.*\n.*does not keep the contract/);
  });

  it('says what is wrong with how it was called, and breaks every check of a server that is not there', async () => {
    for (const [words, told] of [[['nowhere'], /no URL: nowhere/], [[url, '--seed', 'x'], /no seed: x/], [[url, '--holds', 'x'], /--holds takes seeded/], [[url, '--act', 'no'], /--act takes yes/], [[], /URL is missing/]] as const) {
      const { code, err } = await cockpit('conformance', ...words);
      assert.equal(code, 2);
      assert.match(err, told);
    }
  });
});

describe('each check of the wire', () => {
  const good = new Gateway({ adapter: new GrowingSource() });
  let url = '';
  before(async () => (url = (await good.listen()).href.replace(/\/$/, '')));
  after(() => good.close(100));

  /** A server that passes everything on to a good one, but for what it spoils. */
  const spoiled = async (spoil: (path: string, body: string, sound: Response) => Promise<{ status: number; text: string } | undefined>) => {
    const server = new ScriptedServer(async (response, { path, body }) => {
      const stop = new AbortController();
      response.on('close', () => stop.abort());
      const sound = await fetch(`${url}${path}`, { signal: stop.signal, ...(body !== '' && { method: 'POST', headers: { 'content-type': 'application/json' }, body }) });
      const other = await spoil(path, body, sound);
      response.writeHead(other?.status ?? sound.status);
      if (other) return response.end(other.text);
      try {
        for await (const piece of sound.body ?? []) response.write(piece);
      } catch {
        return undefined; // The client has gone away.
      }
      return response.end();
    });
    const outcomes = async () => {
      const results = await wireConformance({ url: await server.open() });
      server.close();
      return results.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id);
    };
    return outcomes();
  };

  it('passes a good server through another', async () => {
    assert.deepEqual(await spoiled(async () => undefined), []);
  });
  it('wire-refusals finds a server that answers what it does not understand', async () => {
    assert.deepEqual(await spoiled(async (path, body, sound) => (path === '/v1/query' && sound.status === 400 && body.includes('sql') ? { status: 200, text: '' } : undefined)), ['wire-refusals']);
  });
  it('wire-refusals finds a refusal in words that are none of the protocol’s', async () => {
    assert.deepEqual(await spoiled(async (_, __, sound) => (sound.status === 400 ? { status: 400, text: '<html>' } : undefined)), ['wire-refusals']);
  });
  it('wire-lines finds a question that is not answered, and one that is answered twice', async () => {
    for (const change of [(lines: string[]) => lines.slice(1), (lines: string[]) => [...lines, lines[0] ?? '']])
      assert.deepEqual(await spoiled(async (path, body, sound) => (path === '/v1/query' && body.includes('字') ? { status: 200, text: change((await sound.text()).trim().split('\n')).join('\n') } : undefined)), ['wire-lines']);
  });
  it('wire-live finds a stream without a greeting, and a beginning without a place', async () => {
    const change = '{"watch":"1","change":{"kind":"gap"}}';
    for (const stream of [`event: change\ndata: ${change}\n\n`, `event: hello\ndata: {"protocol":1,"heartbeatMs":1000}\n\nevent: change\ndata: ${change}\n\n`, 'event: failure\ndata: {"error":{"code":"internal","detail":""}}\n\n'])
      assert.deepEqual(await spoiled(async (path) => (path === '/v1/live' ? { status: 200, text: stream } : undefined)), ['wire-live']);
  });
});

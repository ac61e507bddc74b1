import { decode } from '../protocol/decode.js';
import { EventStreamReader, type StreamEvent } from '../protocol/event-stream.js';
import { MOST_QUERIES, PATHS, type LiveChange } from '../protocol/messages.js';
import { expect, expectSame } from './expect.js';
import { LeftOut } from './check.js';
import { settled } from './settled.js';

/** A server under test, and what every request to it carries. */
export interface WireSubject {
  /** Without `/v1/…`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One thing that the wire protocol demands beyond what an adapter shows. */
export interface WireCheck {
  readonly id: string;
  readonly title: string;
  run(subject: WireSubject): Promise<void>;
}

const QUERY = { kind: 'counts', range: { kind: 'all' } };
/** Names that a server has no business to look into. */
const NAMES = ['1', '"; --', '\n{}', '字', '__proto__'];
const PATIENCE_MS = 10_000;
const LONGEST_LINE = 2 ** 26;

function post({ url, headers }: WireSubject, path: string, body: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, ...(signal && { signal }) });
}

const refusals: WireCheck = {
  id: 'wire-refusals',
  title: 'refuses what is not of the protocol with a status, a code and words, and goes on',
  async run(subject) {
    const many = Array.from({ length: MOST_QUERIES + 1 }, (_, index) => ({ id: String(index), query: QUERY }));
    for (const [words, path, body] of [
      ['half a message', PATHS.query, '{"queries":['],
      ['a question with a field that there is not', PATHS.query, JSON.stringify({ queries: [{ id: '1', query: { ...QUERY, sql: 'select 1' } }] })],
      ['two questions of one name', PATHS.query, JSON.stringify({ queries: [{ id: '1', query: QUERY }, { id: '1', query: QUERY }] })],
      ['too many questions', PATHS.query, JSON.stringify({ queries: many })],
      ['no question', PATHS.query, '{"queries":[]}'],
      ['a command that there is not', PATHS.act, '{"command":{"command":"drop"}}'],
    ] as const) {
      const response = await post(subject, path, body);
      expect(response.status >= 400 && response.status < 500, () => `${words}: status ${response.status}`);
      decode('FailureReply', await response.text());
    }
    expectSame((await post(subject, PATHS.query, JSON.stringify({ queries: [{ id: '1', query: QUERY }] }))).status, 200, 'a good question after them');
  },
};

const lines: WireCheck = {
  id: 'wire-lines',
  title: 'answers each question of a request by one line of its name',
  async run(subject) {
    const response = await post(subject, PATHS.query, JSON.stringify({ queries: NAMES.map((id) => ({ id, query: QUERY })) }));
    expectSame(response.status, 200, 'the status');
    const told = (await response.text()).split('\n').filter((line) => line.trim() !== '').map((line) => decode('QueryLine', line));
    expectSame(told.map(({ id }) => id).sort(), [...NAMES].sort(), 'the names');
    for (const line of told) expect('answer' in line, () => `${line.id} is not answered: ${JSON.stringify(line)}`);
  },
};

/** The events of a stream up to the first change of each of so many questions. */
async function changesOf(subject: WireSubject, watches: readonly object[]): Promise<{ first: StreamEvent | undefined; changes: LiveChange[] }> {
  const stop = new AbortController();
  const reading = async () => {
    const response = await post(subject, PATHS.live, JSON.stringify({ watches }), stop.signal);
    expectSame(response.status, 200, 'the status');
    const [reader, decoder] = [new EventStreamReader(LONGEST_LINE), new TextDecoder()];
    const body = response.body?.getReader();
    let first: StreamEvent | undefined;
    const changes: LiveChange[] = [];
    for (;;) {
      const piece = await body?.read();
      expect(piece && !piece.done, () => 'the stream ended');
      for (const event of reader.push(decoder.decode(piece.value, { stream: true }))) {
        first ??= event;
        expect(event.type !== 'failure', () => `it fails: ${event.data}`);
        if (event.type === 'change') changes.push(decode('LiveChange', event.data));
      }
      if (new Set(changes.map(({ watch }) => watch)).size === watches.length) return { first, changes };
    }
  };
  const { value, error, isLate } = await settled(reading(), PATIENCE_MS);
  stop.abort();
  expect(!isLate, () => `not every question has had its first change within ${PATIENCE_MS} ms`);
  if (error) throw error;
  expect(value, () => 'nothing came of it');
  return value;
}

const live: WireCheck = {
  id: 'wire-live',
  title: 'greets, begins each question with a reset and a place, and begins anew for a place of another life',
  async run(subject) {
    const { can } = decode('DescribeReply', await (await fetch(`${subject.url}${PATHS.describe}`, { ...(subject.headers && { headers: subject.headers }) })).text());
    if (!can.live) throw new LeftOut('it has no live stream');
    for (const after of [undefined, 'anotherlife-7', 'rubbish']) {
      const { first, changes } = await changesOf(subject, NAMES.slice(0, 2).map((id) => ({ id, query: QUERY, after })));
      expect(first?.type === 'hello', () => `the first event is ${first?.type}`);
      decode('Greeting', first.data);
      for (const id of NAMES.slice(0, 2)) {
        const begin = changes.find(({ watch }) => watch === id);
        expect(begin?.change.kind === 'reset', () => `after ${after}, the first change is ${begin?.change.kind}`);
        expect(begin.at !== undefined && begin.after === undefined, () => 'a reset has a place, and needs none before it');
      }
    }
  },
};

export const WIRE_CHECKS: readonly WireCheck[] = [refusals, lines, live];

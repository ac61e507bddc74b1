/** The written page and the published schema: neither may say anything but what the code does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { simulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import type { ReasonCode } from '../../src/domain/loadable.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { decode } from '../../src/protocol/decode.js';
import { statusOf } from '../../src/protocol/failure.js';
import { EventStreamReader } from '../../src/protocol/event-stream.js';
import { MESSAGES, REASON_CODES, type MessageName } from '../../src/protocol/message-shapes.js';
import { MOST_QUERIES, PATHS } from '../../src/protocol/messages.js';
import { protocolSchema } from '../../src/protocol/schema.js';
import { validatorOf } from './validator.mjs';

const PAGE = readFileSync(new URL('../../stories/protocol.mdx', import.meta.url), 'utf8');
const SCHEMA = JSON.parse(readFileSync(new URL('../../stories/protocol-v1.schema.json', import.meta.url), 'utf8')) as { $id: string };
const examples = [...PAGE.matchAll(/```json (\w+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => ({ name: name as MessageName, text }));
const exampleOf = (name: MessageName) => examples.find((example) => example.name === name)?.text ?? '';

describe('the page of the wire protocol', () => {
  const gateway = new Gateway({ adapter: simulatedAdapter({ seed: 3, start: Date.UTC(2026, 0, 5, 3), historyDays: 1, now: Date.now, workerUrl: null }) });
  let url: URL;
  before(async () => (url = await gateway.listen()));
  after(() => gateway.close(100));
  const post = (path: string, body: string) => fetch(new URL(path, url), { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('is published with the schema that the code checks by', () => {
    assert.deepEqual(SCHEMA, JSON.parse(JSON.stringify(protocolSchema())), 'node --import tsx tests/protocol/write-schema.ts');
  });

  it('shows examples that code and schema take', () => {
    const ajv = validatorOf(SCHEMA);
    assert.ok(examples.length >= 10);
    for (const { name, text } of examples) {
      assert.ok(name in MESSAGES, name);
      decode(name, text);
      assert.ok(ajv.validate(`${SCHEMA.$id}#/$defs/${name}`, JSON.parse(text)), `${name}: ${ajv.errorsText()}`);
    }
  });

  it('shows questions that a gateway answers line by line, and the failure that it tells', async () => {
    const lines = (await (await post(PATHS.query, exampleOf('QueryRequest'))).text()).trim().split('\n').map((line) => decode('QueryLine', line));
    const by = Object.fromEntries(lines.map((line) => [line.id, line]));
    const [counted, listed, refused] = ['1', '2', '3'].map((id) => by[id]);
    assert.ok(counted && 'answer' in counted && counted.answer.kind === 'counts' && counted.answer.length > 0);
    assert.ok(listed && 'answer' in listed && listed.answer.kind === 'rows' && listed.answer.length === 20);
    assert.deepEqual(refused, JSON.parse(examples.filter(({ name }) => name === 'QueryLine')[2]?.text ?? ''));
  });

  it('shows a watch that a gateway keeps: a greeting, then each question, that of another life with a reset', async () => {
    const response = await post(PATHS.live, exampleOf('LiveRequest'));
    const reader = new EventStreamReader(1e7);
    const seen = new Set<string>();
    for await (const piece of response.body ?? []) {
      for (const { type, data } of reader.push(Buffer.from(piece).toString())) {
        if (seen.size === 0) assert.equal(type, 'hello');
        if (type === 'change') {
          const { watch, change } = decode('LiveChange', data);
          if (!seen.has(watch)) assert.equal(change.kind, 'reset');
          seen.add(watch);
        } else seen.add(type);
      }
      if (seen.size === 3) break;
    }
    assert.deepEqual([...seen].sort(), ['hello', 'w1', 'w2']);
  });

  it('shows a command that a gateway takes, though this centre knows no such run', async () => {
    const response = await post(PATHS.act, exampleOf('ActRequest'));
    const { error } = decode('FailureReply', await response.text());
    assert.deepEqual([response.status, error.code], [404, 'not-found']);
  });

  it('tells of every path, every code with its status, and the limit', () => {
    for (const path of Object.values(PATHS)) assert.ok(PAGE.includes(path), path);
    assert.ok(PAGE.includes(`up to ${MOST_QUERIES} questions`));
    const table = [...PAGE.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| ([\d, ]+) \|/gm)].flatMap(([, codes = '', statuses = '']) => {
      const numbers = statuses.split(', ').map(Number);
      return codes.split(', ').map((code, index) => [code.replaceAll('`', ''), numbers[index] ?? numbers[0]] as const);
    });
    for (const [code, status] of table) assert.equal(statusOf(code as ReasonCode), status, code);
    const told = table.map(([code]) => code);
    assert.deepEqual(REASON_CODES.filter((code) => !told.includes(code)), ['late', 'catching-up'], 'these are the runtime’s own');
  });
});

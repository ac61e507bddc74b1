import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AdapterError } from '../../src/domain/adapter.js';
import { decode, decodeReply, knownCounters } from '../../src/protocol/decode.js';
import { encode } from '../../src/protocol/encode.js';
import { MESSAGES, type MessageName } from '../../src/protocol/message-shapes.js';
import { MOST_QUERIES } from '../../src/protocol/messages.js';
import { protocolSchema } from '../../src/protocol/schema.js';
import { validatorOf } from './validator.mjs';
import { counts, damaged, GOOD, onWire } from './messages.js';

const ajv = validatorOf(protocolSchema());
const bySchema = (name: MessageName, message: unknown) => ajv.validate(`${String(protocolSchema().$id)}#/$defs/${name}`, message);
const names = Object.keys(MESSAGES) as MessageName[];
const refused = (text: string, place: RegExp) => (error: unknown) => error instanceof AdapterError && error.code === 'invalid' && place.test(error.detail) && text !== '';

/** What the shapes check beyond the schema, which cannot say it. */
const BEYOND_SCHEMA = /the column .* has \d+ entries|two have one id/;

describe('the shapes of the wire protocol', () => {
  it('take a good message of every kind, and so does the schema', () => {
    for (const name of names) {
      assert.ok(GOOD[name].length > 0);
      for (const message of GOOD[name].map(onWire)) {
        assert.equal(MESSAGES[name].problem(message, name), undefined);
        assert.ok(bySchema(name, message), ajv.errorsText());
        assert.deepEqual(decode(name, encode(message)), message);
      }
    }
  });

  it('say the same as the schema of messages damaged anywhere', () => {
    let bad = 0;
    fc.assert(
      fc.property(damaged, ([name, message]) => {
        const problem = MESSAGES[name].problem(message, name);
        if (problem !== undefined) bad++;
        if (problem !== undefined && BEYOND_SCHEMA.test(problem)) return;
        assert.equal(problem === undefined, bySchema(name, message), `${problem}; schema: ${ajv.errorsText()}; ${JSON.stringify(message)}`);
      }),
      { numRuns: 4000 },
    );
    assert.ok(bad > 1000, `${bad} were bad enough`);
  });

  it('say the same as the schema of anything at all', () => {
    fc.assert(fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, message) => assert.equal(MESSAGES[name].problem(message, name) === undefined, bySchema(name, onWire(message)))));
  });

  it('name the place of what is wrong', () => {
    const ask = (query: object) => JSON.stringify({ queries: [{ id: '1', query }] });
    for (const [text, place] of [
      ['{', /^QueryRequest: /],
      ['null', /^QueryRequest: not an object/],
      ['{"queries":[]}', /^QueryRequest\.queries: fewer than 1/],
      [ask({ kind: 'rows', entity: 'agent', range: { kind: 'all' } }), /^QueryRequest\.queries\[0\]\.query\.limit: missing/],
      [ask({ kind: 'counts', range: { kind: 'all' }, sql: 'drop table' }), /query\.sql: no such field/],
      [ask({ kind: 'counts', range: { kind: 'last' } }), /range\.duration: missing/],
      [ask({ kind: 'counts', range: { kind: 'all' }, by: null }), /by: not a list/],
      ['{"queries":[{"id":"1","query":{"kind":"counts","range":{"kind":"all"},"filters":{"__proto__":["x"]}}}]}', /no name may be __proto__/],
      ['{"queries":[{"id":"1","query":{"kind":"constructor","range":{"kind":"all"}}}]}', /query\.kind: not one of/],
    ] as const)
      assert.throws(() => decode('QueryRequest', text), refused(text, place), text);
  });

  it('refuse a batch that is too long, or in which two have one name', () => {
    const query = { kind: 'counts', range: { kind: 'all' } };
    const batch = (length: number) => JSON.stringify({ queries: Array.from({ length }, (_, index) => ({ id: `q${index}`, query })) });
    assert.equal(decode('QueryRequest', batch(MOST_QUERIES)).queries.length, MOST_QUERIES);
    assert.throws(() => decode('QueryRequest', batch(MOST_QUERIES + 1)), refused('x', /more than/));
    assert.throws(() => decode('QueryRequest', JSON.stringify({ queries: [{ id: '1', query }, { id: '1', query }] })), refused('x', /one id/));
  });

  it('refuse an answer whose columns are of unequal length', () => {
    const line = { id: '1', answer: { ...counts, counters: { offered: [1] } } };
    assert.throws(() => decode('QueryLine', JSON.stringify(line)), refused('x', /the column offered has 1 entries, not 2/));
  });

  it('let a newer server say more in a reply, and nobody more in a request', () => {
    const [described] = GOOD.DescribeReply.map(onWire) as [{ source: { counters: string[] } }];
    const newer = { ...described, soon: true, source: { ...described.source, counters: ['offered', 'moodOfTheRoom'], weather: 'fine' } };
    const reply = decode('DescribeReply', JSON.stringify(newer));
    assert.deepEqual(knownCounters(reply.source).counters, ['offered']);
    assert.throws(() => decode('ActRequest', JSON.stringify({ command: { command: 'book', force: true } })), refused('x', /force: no such field/));
  });

  it('hold a reply to the command that it answers', () => {
    const [book, , run] = GOOD.ActReply.map((message) => JSON.stringify(message)) as [string, string, string];
    assert.equal(decodeReply({ command: 'book' }, book).asOf, 1);
    assert.throws(() => decodeReply({ command: 'book' }, run), refused('x', /ActReply\.reply/));
  });
});

describe('encoding', () => {
  it('tells what is not provided, what cannot be measured and a measured zero apart', () => {
    const answer = { ...counts, start: undefined, counters: { offered: [0, 1], waitMax: [null, 2], talk: undefined } };
    const read = JSON.parse(encode(answer)) as { counters: object };
    assert.deepEqual(read.counters, { offered: [0, 1], waitMax: [null, 2] });
    assert.ok(!('start' in read));
  });
  it('writes packed columns as lists, and what is no number in them as null', () => {
    assert.equal(encode({ a: new Float64Array([1.5, NaN, 0]), b: new Int32Array([7]), c: new Uint32Array(0) }), '{"a":[1.5,null,0],"b":[7],"c":[]}');
  });
  it('refuses what is infinite rather than turning it into nothing', () => {
    for (const value of [Infinity, -Infinity, [Infinity], { a: new Float64Array([1, -Infinity]) }]) assert.throws(() => encode(value), /^RangeError: invalid number: -?Infinity$/);
  });
  it('brings any plain message back as it was', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => assert.deepEqual(JSON.parse(encode(value)), onWire(value))));
  });
});

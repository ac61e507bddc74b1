import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { seededContacts, SEEDED_ZONE } from '../../src/conformance/conformance.js';
import { AdapterError, type DataAdapter, type RequestContext } from '../../src/domain/adapter.js';
import type { RowsAnswer } from '../../src/domain/answer.js';
import type { Contact } from '../../src/domain/contact.js';
import type { Query, RowsQuery } from '../../src/domain/query.js';
import { unfairness } from '../../src/gateway/fair-order.js';
import { Gateway } from '../../src/gateway/gateway.js';
import { ScopedSource } from '../../src/gateway/scope/scoped-source.js';
import { Seal } from '../../src/gateway/scope/seal.js';
import { contact, storeOf } from '../adapters/store/made-up.js';
import { GrowingSource } from '../conformance/growing-source.js';
import { until } from './watcher.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const signal = new AbortController().signal;
const AGENTS: RowsQuery = { kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 50 };
const FAIR: RowsQuery = { ...AGENTS, order: [{ metric: 'serviceLevel', fair: true, descending: true }, { column: 'agent' }] };
const RAW: RowsQuery = { ...AGENTS, order: [{ metric: 'serviceLevel', descending: true }, { column: 'agent' }] };

async function served(adapter: DataAdapter) {
  const gateway = new Gateway({ adapter });
  const url = await gateway.listen();
  ends.push(() => gateway.close(100));
  return new HttpAdapter({ url });
}

/** A source of an older make, which passes over a wish that it does not know, and what it was asked. */
function careless() {
  const source = new GrowingSource();
  const asked: Query[] = [];
  return {
    asked,
    async describe(context: RequestContext) {
      const { ordersFairly: _, ...rest } = await source.describe(context);
      return rest;
    },
    read: <Q extends Query>(query: Q, context: RequestContext) => (asked.push(query), source.read(query, context)),
    watch: <Q extends Query>(query: Q, context: RequestContext) => (asked.push(query), source.watch(query, context)),
  };
}

/** What a watch is told, until the test ends. */
function watched(adapter: DataAdapter, query: RowsQuery) {
  const stop = new AbortController();
  const told: { answers: RowsAnswer[]; error?: unknown } = { answers: [] };
  const done = (async () => {
    for await (const change of adapter.watch?.(query, { signal: stop.signal }) ?? []) if (change.kind === 'reset') told.answers.push(change.answer);
  })().catch((error: unknown) => void (stop.signal.aborted || (told.error = error)));
  ends.push(() => (stop.abort(new Error('enough')), done));
  return told;
}

describe('a fair order through a gateway', () => {
  it('is refused in the place of a source that does not say it can, and of no other question', async () => {
    const source = await new GrowingSource().describe({ signal });
    const { ordersFairly: _, ...plain } = source;
    assert.equal(unfairness(FAIR, plain)?.code, 'unsupported');
    assert.equal(unfairness(FAIR, { ...plain, ordersFairly: ['contact'] })?.code, 'unsupported');
    for (const [query, described] of [[FAIR, source], [FAIR, { ...plain, ordersFairly: true }], [RAW, plain], [AGENTS, plain], [{ kind: 'counts', range: { kind: 'all' } }, plain]] as const) assert.equal(unfairness(query, described), undefined);

    const older = careless();
    const served_ = await served(older);
    await assert.rejects(served_.read(FAIR, { signal }), (error) => error instanceof AdapterError && error.code === 'unsupported' && error.retryAfterMs === undefined);
    assert.deepEqual(older.asked, []);
    assert.ok((await served_.read(RAW, { signal })).length > 0);
  });

  it('is refused to who watches as well, while others on the line hear on', async () => {
    const older = careless();
    const adapter = await served(older);
    const [fair, raw] = [watched(adapter, FAIR), watched(adapter, RAW)];
    await until(() => fair.error && raw.answers.length > 0);
    assert.ok(fair.error instanceof AdapterError && fair.error.code === 'unsupported', String(fair.error));
    assert.deepEqual([fair.answers, raw.error], [[], undefined]);
    assert.ok(older.asked.every((query) => query.kind === 'rows' && query.order?.every((by) => !('fair' in by))));
  });

  it('is that of the source, and stays so while contacts come in', async () => {
    const source = new GrowingSource();
    const told = watched(await served(source), FAIR);
    await until(() => told.answers.length > 0);
    const direct = await source.read(FAIR, { signal });
    assert.deepEqual(told.answers.at(-1)?.columns, direct.columns);
    assert.notDeepEqual(direct.columns['agent'], (await source.read(RAW, { signal })).columns['agent'], 'a fair order like the raw one would show nothing');
    for (let event = 0; event < 40; event++) source.happen();
    const now = await source.read(FAIR, { signal });
    assert.notDeepEqual(now.columns, direct.columns);
    await until(() => told.answers.at(-1)?.asOf === now.asOf);
    assert.deepEqual(told.answers.at(-1)?.columns, now.columns);
  });
});

describe('a fair order within a scope', () => {
  const seal = new Seal('a secret of some length');
  const surveyed = (skillGroup: string, counts: Readonly<Record<string, readonly [satisfied: number, asked: number]>>) =>
    Object.entries(counts).flatMap(([agent, [satisfied, asked]]) => Array.from({ length: asked }, (_, at): Contact => contact({ id: `${agent}${at}`, skillGroup, agent, satisfied: at < satisfied })));
  const CSAT: RowsQuery = { ...AGENTS, order: [{ metric: 'customerSatisfaction', fair: true, descending: true }] };
  const agents = async (source: DataAdapter, query = CSAT) => (await source.read(query, { signal })).columns['agent'];

  it('weighs those of the scope alone: nobody’s place tells of groups that may not be seen', async () => {
    const source = new StoreSource(storeOf([...surveyed('own', { small: [5, 5], large: [95, 100] }), ...surveyed('foreign', { few: [4, 4], poor: [60, 100] })]), 'x');
    assert.deepEqual(await agents(source), ['large', 'small', 'poor', 'few']);
    assert.deepEqual(await agents(new ScopedSource(source, { skillGroups: ['own'] }, '', seal)), ['small', 'large']);
    assert.deepEqual(await agents(new ScopedSource(source, { skillGroups: [] }, '', seal)), []);
  });

  it('is that of a source that holds its contacts alone, for any scope', async () => {
    const contacts = seededContacts(300);
    const groups = [...new Set(contacts.map(({ skillGroup }) => skillGroup))];
    const whole = new StoreSource(storeOf(contacts, SEEDED_ZONE), 'x');
    const range = { kind: 'fixed', start: contacts[0]?.offeredAt ?? 0, end: (contacts.at(-1)?.offeredAt ?? 0) + 1 } as const;
    await fc.assert(fc.asyncProperty(fc.subarray(groups, { minLength: 1 }), fc.boolean(), async (scope, descending) => {
      const query: RowsQuery = { ...FAIR, range, order: [{ metric: 'serviceLevel', fair: true, descending }, { column: 'agent' }] };
      const own = contacts.filter(({ skillGroup }) => scope.includes(skillGroup));
      assert.deepEqual(await agents(new ScopedSource(whole, { skillGroups: scope }, '', seal), query), await agents(new StoreSource(storeOf(own, SEEDED_ZONE), 'x'), query));
    }), { numRuns: 60 });
  });
});

/** Whatever text a client sends stays a text, in both dialects; what is no number is none. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import { seededContacts, SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import { AdapterError, type AnyAnswer, type DataAdapter } from '../../../src/domain/adapter.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { Query } from '../../../src/domain/query.js';
import { CLICK_HOUSE_BOUND, CLICK_HOUSE_QUOTED } from '../../../src/gateway/clickhouse/click-house-dialect.js';
import { ClickHouseEngine } from '../../../src/gateway/clickhouse/click-house-engine.js';
import { checkedClickHouse, type ClickHouseModel } from '../../../src/gateway/clickhouse/click-house-model.js';
import { ClickHouseSource, migrate } from '../../../src/gateway/clickhouse/click-house-source.js';
import { clickHouseTable } from '../../../src/gateway/clickhouse/click-house-tables.js';
import { agentRowsSql } from '../../../src/gateway/contacts/agent-rows-sql.js';
import { rateStatements, type Spreads } from '../../../src/gateway/contacts/fair-sql.js';
import { contactRowsSql } from '../../../src/gateway/contacts/contact-rows-sql.js';
import { CONTACT_COUNTERS } from '../../../src/gateway/contacts/counter-sql.js';
import { countsSql, type Desk } from '../../../src/gateway/contacts/counts-sql.js';
import { Binder, type Dialect } from '../../../src/gateway/contacts/dialect.js';
import { storeOf } from '../../adapters/store/made-up.js';
import { Cluster, CLUSTER, withoutCluster } from './cluster.js';
import { insertContacts } from './loading.js';

const signal = new AbortController().signal;
const NONE: Spreads = new Map();
const RANGE = { start: 0, end: 10_000_000 };
const EVIL = ["' OR 1=1 --", "\\' OR 1=1 --", "\\", "\\\\'", "'; DROP TABLE contacts; --", '"', '`', '{text0:String}', '\0', "x') UNION ALL SELECT * FROM url('http://127.0.0.1', CSV, 'a String') --", '\u2019', '/*', '*/', '--', '\n', '\t', '\b', '𝒳', '%'];
const evil = fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom("'", '\\', '"', '`', '\0', '\n', ';', '-', '(', ')', 'OR', ' ', '\u{1f600}')).map((parts) => parts.join('')));

/** The statement with every quoted text and every bound place made alike, as the server splits it. */
function skeleton(sql: string): string {
  return sql.replace(/'(?:[^'\\]|\\.|'')*'/gs, 'TEXT').replace(/\{text\d+:String\}/g, 'TEXT');
}

const desk = (dialect: Dialect): Desk => ({ dialect, table: clickHouseTable({ database: 'd' }), zone: SEEDED_ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });

describe('the compiler of ClickHouse', () => {
  for (const [name, dialect] of [['quoted', CLICK_HOUSE_QUOTED], ['bound', CLICK_HOUSE_BOUND]] as const)
    it(`makes the same statement of every text, ${name}`, () => {
      const compiled = (text: string) => {
        const filters = { skillGroup: [text, 'x'], channel: [text], agent: [text] };
        const rows = { kind: 'rows', range: { kind: 'all' }, limit: 5, filters, search: text } as const;
        const statements = [countsSql(desk(dialect), { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'], filters }, RANGE, ['offered', 'talk'])];
        for (const page of [contactRowsSql(desk(dialect), { ...rows, entity: 'contact' }, RANGE, { skillGroup: [text] }), agentRowsSql(desk(dialect), { ...rows, entity: 'agent' }, RANGE, CONTACT_COUNTERS, { skillGroup: [text] }, NONE)]) statements.push(page.page, page.total);
        const fair = [{ metric: 'serviceLevel', fair: true }] as const;
        for (const { sums, apart } of rateStatements(desk(dialect), { ...rows, entity: 'agent', order: fair }, RANGE, CONTACT_COUNTERS)) statements.push(sums, apart(0.5));
        assert.equal(statements.length, 7);
        return statements.map(({ sql }) => skeleton(sql));
      };
      const good = compiled('card');
      fc.assert(fc.property(evil.filter((text) => text !== ''), (text) => assert.deepEqual(compiled(text), good)));
    });

  it('refuses a name or a number that is none, in every field', () => {
    fc.assert(fc.property(evil.filter((text) => !/^(id|agent|name|channel|outcome)$/.test(text)), (text) => {
      const refuses = (compile: () => unknown) => assert.throws(compile, (error) => error instanceof RangeError || (error instanceof AdapterError && ['unsupported', 'invalid'].includes(error.code)), JSON.stringify(text));
      const number = text as unknown as number;
      const [counts, rows] = [{ kind: 'counts', range: { kind: 'all' } }, { kind: 'rows', range: { kind: 'all' }, entity: 'agent', limit: 5 }] as const;
      const quoted = desk(CLICK_HOUSE_QUOTED);
      refuses(() => countsSql(quoted, { ...counts, by: [text] }, RANGE, ['offered']));
      refuses(() => countsSql(quoted, { ...counts, filters: { [text]: ['x'] } }, RANGE, ['offered']));
      refuses(() => rateStatements(quoted, { ...rows, order: [{ metric: text as 'quality', fair: true }] }, RANGE, CONTACT_COUNTERS));
      refuses(() => countsSql(quoted, { ...counts, step: text }, RANGE, ['offered']));
      // A text of digits becomes a number, and nothing else does.
      if (Number.isNaN(Number(text))) refuses(() => countsSql(quoted, counts, { start: number, end: 5 }, ['offered']));
      for (const compile of [contactRowsSql, (one: Desk, query: typeof rows, range: typeof RANGE) => agentRowsSql(one, query, range, CONTACT_COUNTERS, {}, NONE)]) {
        const page = (change: object, range: typeof RANGE = RANGE) => () => compile(quoted, { ...rows, ...change }, range, {});
        refuses(page({ columns: [text] }));
        refuses(page({ order: [{ column: text }] }));
        refuses(page({ order: [{ metric: text }] }));
        refuses(page({ order: [{ metric: text, fair: true }] }));
        refuses(page({ limit: number }));
        refuses(page({ offset: number }));
        refuses(page({}, { start: 0, end: number }));
      }
    }));
  });
});

describe('ClickHouse 18.16 takes texts of a client for texts', { skip: withoutCluster() }, () => {
  let cluster: Cluster;
  let model: ClickHouseModel;
  before(async () => {
    cluster = await Cluster.start();
    model = { name: 'x', zone: SEEDED_ZONE, nodes: cluster.nodes.map(({ url }) => url), database: 'texts', cluster: CLUSTER };
    await migrate(model, { signal });
  });
  after(() => cluster.stop());

  it('reads a quoted text as it was written', async () => {
    const engine = await ClickHouseEngine.open(checkedClickHouse(model), undefined, signal);
    const texts = [...EVIL, ...fc.sample(evil, { numRuns: 500, seed: 7 })].map((text) => text.toWellFormed());
    const binder = new Binder(engine.dialect);
    const { columns } = await engine.ask(binder.statement(`SELECT ${texts.map((text, index) => `${binder.text(text)} AS t${index}`).join(', ')}`), signal);
    assert.deepEqual(texts.map((_, index) => columns[`t${index}`]?.[0]), texts);
  });

  it('keeps and finds members of any name, and no others', async () => {
    const names = [...new Set(EVIL.filter((text) => !text.includes('\0')))];
    const contacts = seededContacts(400).map((contact, index): Contact => ({ ...contact, skillGroup: names[index % names.length] ?? '', ...(contact.agent !== undefined && { agent: `${names[(index * 7) % names.length]}${index % 3}` }) }));
    await insertContacts(cluster.first, 'texts', contacts);
    const [source, store]: DataAdapter[] = [await ClickHouseSource.open(model), new StoreSource(storeOf(contacts, SEEDED_ZONE), 'x')];
    assert.ok(source && store);
    for (const text of [...names, 'no such name']) {
      const questions: Query[] = [
        { kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'], filters: { skillGroup: [text] } },
        { kind: 'counts', range: { kind: 'all' }, filters: { channel: [text] } },
        { kind: 'rows', entity: 'agent', range: { kind: 'all' }, search: text, limit: 100, columns: ['agent', 'offered'], order: [{ column: 'offered' }] },
        { kind: 'rows', entity: 'contact', range: { kind: 'all' }, search: text, limit: 100, columns: ['id', 'agent', 'skillGroup'] },
      ];
      for (const query of questions) {
        const got: AnyAnswer = await source.read(query, { signal });
        const wanted: AnyAnswer = await store.read(query, { signal });
        assert.equal(got.length, wanted.length, JSON.stringify(query));
        if (got.kind === 'counts' && wanted.kind === 'counts') assert.deepEqual([got.keys, got.counters.offered], [wanted.keys, wanted.counters.offered]);
        if (got.kind === 'rows' && wanted.kind === 'rows' && query.kind === 'rows' && query.entity === 'contact') assert.deepEqual(got.columns, wanted.columns);
      }
    }
  });
});

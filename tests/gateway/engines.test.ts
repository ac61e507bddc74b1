/** One set of contacts in four engines: every kind of question has one answer. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { readMapping } from '../../src/cli/mapping-file.js';
import { readRecords } from '../../src/cli/records-file.js';
import { seededContacts, seededCsv, SEEDED_ZONE } from '../../src/conformance/conformance.js';
import { Subject } from '../../src/conformance/subject.js';
import type { DataAdapter, RequestContext } from '../../src/domain/adapter.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Contact } from '../../src/domain/contact.js';
import type { Mapping } from '../../src/domain/mapping.js';
import { queryKey, type Query } from '../../src/domain/query.js';
import { ClickHouseSource, migrate, type ClickHouseModel } from '../../src/gateway/clickhouse/click-house-source.js';
import { DuckSource } from '../../src/gateway/duck/duck-source.js';
import { sharedUrl, withoutShared } from '../adapters/records/reading.js';
import { assertTruth, TABLES } from '../adapters/records/truth-tables.js';
import { assertAlike } from './alike.js';
import { Chdb, withoutChdb } from './clickhouse/chdb.js';
import { Cluster, CLUSTER, withoutCluster } from './clickhouse/cluster.js';
import { insertContacts } from './clickhouse/loading.js';

const signal = new AbortController().signal;
const COUNT = 1_000_000;
/** Answers of more rows compare the patience of whoever waits. */
const MOST_CELLS = 10_000;
const COLUMNS = { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', outcome: 'outcome', waitSeconds: 'waitSeconds', talkSeconds: 'talkSeconds', holdSeconds: 'holdSeconds', wrapUpSeconds: 'wrapUpSeconds', agent: 'agent' };
const OUTCOMES = { answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] };
const MAPPING: Mapping = {
  name: 'seeded', format: 'delimited', zone: SEEDED_ZONE, clock: 'epoch-ms',
  columns: { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', wait: 'waitSeconds', talk: 'talkSeconds', hold: 'holdSeconds', wrapUp: 'wrapUpSeconds', agent: 'agent' },
  outcome: { column: 'outcome', ...OUTCOMES },
};
const noBank = withoutShared('data/bank-calls/truth/intervals.csv');

interface Limits {
  readonly zone: string;
  readonly serviceThresholdSeconds?: number;
  readonly shortAbandonSeconds?: number;
}

/** A way to put contacts into an engine. */
type Load = (contacts: readonly Contact[], name: string, limits: Limits) => Promise<DataAdapter>;

describe('the same contacts in every engine', () => {
  let [million, file]: [DataAdapter | undefined, string] = [undefined, ''];
  let bank: { readonly contacts: readonly Contact[]; readonly limits: Limits; readonly source: DataAdapter } | undefined;
  let contacts: readonly Contact[] = [];
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cockpit-engines-'));
    contacts = seededContacts(COUNT);
    file = join(folder, 'million.csv');
    const csv = seededCsv(contacts);
    writeFileSync(file, csv);
    million = remembering(recordsAdapter({ source: new Blob([csv]), name: 'million.csv', onPage: true, mapping: MAPPING }));
    if (noBank) return;
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { store } = await readRecords(fileURLToPath(sharedUrl('data/bank-calls/february.txt')), await readMapping('demo/mappings/anonymous-bank.mjs', root), root);
    const source = new StoreSource(store, 'bank');
    const { zone, serviceThresholdSeconds, shortAbandonSeconds } = store;
    bank = { source, contacts: (await new Subject(source, await source.describe({ signal }), 1).contacts(100_000)) ?? [], limits: { zone, serviceThresholdSeconds, shortAbandonSeconds } };
  });
  after(() => rmSync(folder, { recursive: true }));

  function testEngine(load: Load): void {
    it('answers about a million calls as the records adapter does', async () => {
      assert.ok(million);
      await assertAlike(await load(contacts, 'million', { zone: SEEDED_ZONE }), million, { mostCells: MOST_CELLS });
    });
    it('has the truth about the February of a bank', { skip: noBank }, async () => {
      assert.ok(bank && bank.contacts.length > 20_000);
      const source = await load(bank.contacts, 'bank', bank.limits);
      for (const table of TABLES) await assertTruth(source, table);
      // Calls of one instant have no order among them but in DuckDB, which knows the file's.
      await assertAlike(source, bank.source, { hasOrder: false });
    });
  }

  describe('DuckDB', () => {
    const opened: DuckSource[] = [];
    after(() => opened.forEach((source) => source.close()));
    testEngine(async (list, name, limits) => {
      const path = name === 'million' ? file : join(folder, `${name}.csv`);
      if (name !== 'million') writeFileSync(path, seededCsv(list));
      const source = await DuckSource.open({ name, file: `${name}.csv`, columns: COLUMNS, outcomes: OUTCOMES, ...limits }, path);
      opened.push(source);
      return source;
    });
  });

  describe('ClickHouse 18.16 on three shards', { skip: withoutCluster() }, () => {
    let cluster: Cluster;
    before(async () => (cluster = await Cluster.start()));
    after(() => cluster.stop());
    testEngine(async (list, name, limits) => filled(cluster.first, list, { name, nodes: cluster.nodes.map(({ url }) => url), database: name, cluster: CLUSTER, ...limits }));
  });

  describe('ClickHouse 26.7', { skip: withoutChdb() }, () => {
    let chdb: Chdb;
    before(async () => (chdb = await Chdb.start()));
    after(() => chdb.stop());
    testEngine(async (list, name, limits) => filled(chdb, list, { name, nodes: [chdb.url], database: name, ...limits }));
  });
});

/** Answers the same question once, for every engine that is held against it. */
function remembering(source: DataAdapter): DataAdapter {
  const answers = new Map<string, Promise<unknown>>();
  return {
    describe: (context) => source.describe(context),
    read: <Q extends Query>(query: Q, context: RequestContext) => {
      const key = queryKey(query);
      const answer = answers.get(key) ?? source.read(query, context);
      answers.set(key, answer);
      return answer as Promise<Answer<Q>>;
    },
  };
}

async function filled(node: Parameters<typeof insertContacts>[0], contacts: readonly Contact[], model: ClickHouseModel): Promise<DataAdapter> {
  await migrate(model, { signal });
  await insertContacts(node, model.database ?? '', contacts);
  return ClickHouseSource.open(model);
}

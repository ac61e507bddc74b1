import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import { readMapping } from '../../../src/cli/mapping-file.js';
import { readRecords } from '../../../src/cli/records-file.js';
import { conformance, seededContacts, seededCsv, SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import { Subject } from '../../../src/conformance/subject.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { DuckModel } from '../../../src/gateway/duck/duck-model.js';
import { DuckSource } from '../../../src/gateway/duck/duck-source.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { sharedUrl, withoutShared } from '../../adapters/records/reading.js';
import { storeOf } from '../../adapters/store/made-up.js';
import { assertAlike } from '../alike.js';

const MODEL: DuckModel = {
  name: 'seeded', file: 'contacts.csv', zone: SEEDED_ZONE,
  columns: { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', outcome: 'outcome', waitSeconds: 'waitSeconds', talkSeconds: 'talkSeconds', holdSeconds: 'holdSeconds', wrapUpSeconds: 'wrapUpSeconds', agent: 'agent' },
  outcomes: { answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] },
};
const signal = new AbortController().signal;
let folder = '';
const ends: (() => unknown)[] = [];

before(() => (folder = mkdtempSync(join(tmpdir(), 'cockpit-duck-'))));
after(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true });
});

async function opened(contacts: readonly Contact[], changes: Partial<DuckModel> = {}, name = 'contacts.csv') {
  const path = join(folder, name);
  writeFileSync(path, seededCsv(contacts));
  const source = await DuckSource.open({ ...MODEL, ...changes }, path);
  ends.push(() => source.close());
  return { source, path };
}

describe('DuckDB behind the gateway', () => {
  it('answers as the contacts in memory do, from CSV and from Parquet', async () => {
    const contacts = seededContacts();
    const store = new StoreSource(storeOf(contacts, SEEDED_ZONE), 'x');
    const { source, path } = await opened(contacts);
    await assertAlike(source, store);
    const { DuckDBInstance } = (await import('@duckdb/node-api' as string)) as { DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<{ run(sql: string): Promise<unknown>; closeSync(): void }> }> } };
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (SELECT * FROM read_csv('${path}')) TO '${folder}/contacts.parquet' (FORMAT parquet)`);
    connection.closeSync();
    const parquet = await DuckSource.open({ ...MODEL, file: 'contacts.parquet' }, join(folder, 'contacts.parquet'));
    ends.push(() => parquet.close());
    await assertAlike(parquet, store);
  });

  it('answers as the records adapter does on the February of a bank', { skip: withoutShared('data/bank-calls/february.txt') }, async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const { store } = await readRecords(fileURLToPath(sharedUrl('data/bank-calls/february.txt')), await readMapping('demo/mappings/anonymous-bank.mjs', root), root);
    const bank = new StoreSource(store, 'bank');
    const contacts = await new Subject(bank, await bank.describe({ signal }), 1).contacts(100_000);
    assert.ok(contacts && contacts.length > 20_000);
    const { source } = await opened(contacts, { zone: store.zone, serviceThresholdSeconds: store.serviceThresholdSeconds, shortAbandonSeconds: store.shortAbandonSeconds }, 'bank.csv');
    await assertAlike(source, bank);
  });

  it('keeps the contract, by itself and through a gateway', async () => {
    const contacts = seededContacts();
    const { source } = await opened(contacts);
    const gateway = new Gateway({ adapter: source });
    const url = await gateway.listen();
    ends.push(() => gateway.close(100));
    for (const adapter of [source, new HttpAdapter({ url })]) {
      const results = await conformance(adapter, { contacts });
      assert.deepEqual(results.filter(({ outcome }) => outcome === 'broken'), []);
      assert.ok(results.filter(({ outcome }) => outcome === 'kept').length >= 10);
    }
  });

  it('takes texts of a client for texts, wherever they stand', async () => {
    const { source } = await opened(seededContacts(200));
    const evil = ["' OR 1=1 --", "'; DROP TABLE contacts; --", '"', '$start', "x') UNION SELECT * FROM read_csv('/etc/passwd') --"];
    for (const text of evil) {
      const counted = await source.read({ kind: 'counts', range: { kind: 'all' }, filters: { skillGroup: [text], channel: [text] } }, { signal });
      assert.equal(counted.length, 0);
      assert.equal((await source.read({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, search: text, limit: 5 }, { signal })).total, 0);
      for (const query of [{ kind: 'counts', range: { kind: 'all' }, by: [text] }, { kind: 'counts', range: { kind: 'all' }, filters: { [text]: [text] } }, { kind: 'counts', range: { kind: 'all' }, step: text }, { kind: 'rows', entity: 'contact', range: { kind: 'all' }, columns: [text], limit: 1 }, { kind: 'rows', entity: 'contact', range: { kind: 'all' }, order: [{ column: text }], limit: 1 }] as const)
        await assert.rejects(source.read(query, { signal }), (error) => error instanceof AdapterError && ['unsupported', 'invalid'].includes(error.code));
    }
    assert.equal((await source.read({ kind: 'counts', range: { kind: 'all' } }, { signal })).counters.offered?.[0], 200);
  });

  it('sets aside what it cannot use, and says how much', async () => {
    const path = join(folder, 'odd.csv');
    const good = seededCsv(seededContacts(3)).trimEnd();
    writeFileSync(path, `${good}\nx,not a time,card,voice,answered,1,,,,,\ny,1774651368000,card,voice,lost,1,,,,,\nz,1774651368000,,voice,answered,1,,,,,\n`);
    const source = await DuckSource.open(MODEL, path);
    ends.push(() => source.close());
    assert.equal((await source.describe({ signal })).setAside, 3);
    assert.equal((await source.read({ kind: 'counts', range: { kind: 'all' } }, { signal })).counters.offered?.[0], 3);
  });

  it('holds nothing of an empty file, and says so', async () => {
    const { source } = await opened([], {}, 'empty.csv');
    const { history, dimensions, counters } = await source.describe({ signal });
    assert.deepEqual([history, dimensions, counters.includes('talk')], [undefined, [], false]);
    for (const step of [undefined, 'PT30M']) assert.equal((await source.read({ kind: 'counts', range: { kind: 'all' }, ...(step && { step }) }, { signal })).length, 0);
  });

  it('says what is wrong with a model or a file', async () => {
    for (const [change, words] of [[{ zone: 'Nowhere' }, /zone Nowhere/], [{ file: 'x.xls' }, /neither/], [{ columns: { id: 'id' } }, /columns\.offeredAt is missing/], [{ outcomes: { answered: 'x' } }, /outcomes\.answered/], [{ clock: 'sundial' }, /clock sundial/]] as const)
      await assert.rejects(DuckSource.open({ ...MODEL, ...change } as DuckModel, 'x.csv'), (error) => error instanceof RangeError && words.test(error.message));
    await assert.rejects(DuckSource.open(MODEL, join(folder, 'nowhere.csv')), (error) => error instanceof AdapterError && /nowhere\.csv/.test(error.detail));
    writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n');
    await assert.rejects(DuckSource.open(MODEL, join(folder, 'other.csv')), (error) => error instanceof AdapterError && /id/.test(error.detail));
  });
});

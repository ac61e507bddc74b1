import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HttpAdapter } from '../../../src/adapters/http/http-adapter.js';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import { conformance, seededContacts, SEEDED_ZONE, wireConformance } from '../../../src/conformance/conformance.js';
import { AdapterError, type DataAdapter } from '../../../src/domain/adapter.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { ClickHouseSource, migrate, type ClickHouseModel } from '../../../src/gateway/clickhouse/click-house-source.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { storeOf } from '../../adapters/store/made-up.js';
import { assertAlike } from '../alike.js';
import { Wire } from '../wire.js';
import { Cluster, CLUSTER, withoutCluster } from './cluster.js';
import { insertContacts } from './loading.js';

const signal = new AbortController().signal;
const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' } };
const contacts = seededContacts();

describe('ClickHouse behind the gateway', { skip: withoutCluster() }, () => {
  let cluster: Cluster;
  before(async () => {
    cluster = await Cluster.start();
    await migrate(modelOf('seeded'), { signal });
    await insertContacts(cluster.first, 'seeded', contacts);
  });
  after(() => cluster.stop());

  const modelOf = (database: string, changes: Partial<ClickHouseModel> = {}): ClickHouseModel => ({ name: 'seeded', zone: SEEDED_ZONE, nodes: cluster.nodes.map(({ url }) => url), database, cluster: CLUSTER, ...changes });
  const offered = async (source: DataAdapter, query = ALL) => {
    const { counters, completeness } = await source.read(query, { signal });
    return [counters.offered?.reduce<number>((sum, count) => sum + (count ?? 0), 0), completeness] as const;
  };

  it('answers as the contacts in memory do', async () => {
    await assertAlike(await ClickHouseSource.open(modelOf('seeded')), new StoreSource(storeOf(contacts, SEEDED_ZONE), 'x'));
  });

  it('holds nothing of tables without a contact, and says so', async () => {
    const model = modelOf('empty');
    await assert.rejects(ClickHouseSource.open(model), (error) => error instanceof AdapterError && /migrate first/.test(error.detail));
    await migrate(model, { signal });
    const source = await ClickHouseSource.open(model);
    const { history, dimensions, counters } = await source.describe({ signal });
    assert.deepEqual([history, dimensions, counters.includes('talk')], [undefined, [], false]);
    for (const step of [undefined, 'PT30M']) assert.equal((await source.read({ ...ALL, ...(step && { step }) }, { signal })).length, 0);
    for (const entity of ['agent', 'contact']) assert.equal((await source.read({ kind: 'rows', entity, range: { kind: 'all' }, limit: 5 }, { signal })).total, 0);
  });

  it('keeps the whole contract behind a gateway whose line is cut, contacts come in and a shard dies', async () => {
    const model = modelOf('growing', { cadenceSeconds: 0.2 });
    await migrate(model, { signal });
    await insertContacts(cluster.first, 'growing', contacts);
    // What it keeps to itself is said where a check breaks.
    const faults: unknown[] = [];
    const gateway = new Gateway({ adapter: await ClickHouseSource.open(model), heartbeatMs: 500, log: (line) => line.event === 'fault' && faults.push(line.detail) });
    const url = await gateway.listen();
    const wire = new Wire(url);
    const [last] = contacts.slice(-1);
    let count = 0;
    try {
      assert.ok(last);
      const results = await conformance(new HttpAdapter({ url: await wire.open(), patienceMs: 30_000 }), {
        happen: () => insertContacts(cluster.first, 'growing', [{ ...last, id: `new ${++count}`, offeredAt: last.offeredAt + count * 1_000, skillGroup: count % 2 === 0 ? 'card' : 'loan' }]),
        interrupt: () => wire.cut(),
        degrade: () => cluster.node(1).kill(),
      });
      assert.deepEqual(results.filter(({ outcome }) => outcome !== 'kept').map(({ id, outcome, words }) => (outcome === 'broken' ? `${id}: ${words}` : id)), ['skew', 'tokens', 'plans', 'notes']);
      await cluster.node(1).start();
      assert.deepEqual((await wireConformance({ url: url.href.slice(0, -1) })).filter(({ outcome }) => outcome !== 'kept'), [], faults.join('\n'));
    } finally {
      wire.close();
      await gateway.close(100);
      if (!(await cluster.node(1).isUp())) await cluster.node(1).start();
    }
  });

  it('says that an answer is partial while a shard is away, whichever it is, and recovers by itself', async () => {
    const source = await ClickHouseSource.open(modelOf('seeded'));
    assert.deepEqual(await offered(source), [contacts.length, 'full']);
    // The first is also the one that has been asked until now.
    for (const node of [cluster.node(1), cluster.first]) {
      await node.kill();
      const [part, completeness] = await offered(source);
      assert.equal(completeness, 'partial');
      assert.ok(part !== undefined && part > contacts.length / 3 && part < contacts.length, `${part} of ${contacts.length}`);
      for (const entity of ['agent', 'contact']) assert.equal((await source.read({ kind: 'rows', entity, range: { kind: 'all' }, limit: 5 }, { signal })).completeness, 'partial');
      await node.start();
      assert.deepEqual(await offered(source), [contacts.length, 'full']);
    }
  });

  it('answers the same without one of two replicas', async () => {
    const source = await ClickHouseSource.open(modelOf('seeded'));
    const query: CountsQuery = { ...ALL, step: 'PT1H', by: ['skillGroup', 'agent'] };
    const whole = await source.read(query, { signal });
    for (const node of [cluster.node(2), cluster.node(3)]) {
      await node.kill();
      assert.deepEqual(await source.read(query, { signal }), whole);
      await node.start();
    }
  });

  it('is unavailable without any server, and is there again with the first', async () => {
    const model = modelOf('seeded');
    const source = await ClickHouseSource.open(model);
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    await assert.rejects(source.read(ALL, { signal }), (error) => error instanceof AdapterError && error.code === 'unavailable' && error.isRetryable);
    await assert.rejects(ClickHouseSource.open(model), (error) => error instanceof AdapterError && error.code === 'unavailable');
    await assert.rejects(migrate(model, { signal }), (error) => error instanceof AdapterError && error.code === 'unavailable');
    await Promise.all(cluster.nodes.map((node) => node.start()));
    assert.deepEqual(await offered(source), [contacts.length, 'full']);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { seededContacts, SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { checkedClickHouse } from '../../../src/gateway/clickhouse/click-house-model.js';
import { ClickHouseSource, migrate, type ClickHouseModel } from '../../../src/gateway/clickhouse/click-house-source.js';
import { Cluster, CLUSTER, withoutCluster } from './cluster.js';
import { insertContacts } from './loading.js';

const signal = new AbortController().signal;

describe('the migration of ClickHouse', { skip: withoutCluster() }, () => {
  let cluster: Cluster;
  before(async () => (cluster = await Cluster.start()));
  after(() => cluster.stop());
  const modelOf = (database: string, changes: Partial<ClickHouseModel> = {}): ClickHouseModel => ({ name: 'x', zone: SEEDED_ZONE, nodes: cluster.nodes.map(({ url }) => url), database, cluster: CLUSTER, ...changes });

  it('adds to every server what it has not had, once, and keeps what is there', async () => {
    const model = modelOf('twice');
    assert.deepEqual(await migrate(model, { signal }), cluster.nodes.map(({ url }) => ({ url, added: [1, 2] })));
    const contacts = seededContacts(100);
    await insertContacts(cluster.first, 'twice', contacts);
    assert.deepEqual(await migrate(model, { signal }), cluster.nodes.map(({ url }) => ({ url, added: [] })));
    const { counters } = await (await ClickHouseSource.open(model)).read({ kind: 'counts', range: { kind: 'all' } }, { signal });
    assert.deepEqual(counters.offered, [100]);
  });

  it('goes on where it was broken off', async () => {
    const model = modelOf('halfway');
    await cluster.first.ask('CREATE DATABASE halfway');
    await migrate({ ...model, nodes: model.nodes.slice(1) }, { signal });
    await cluster.node(1).ask('DROP TABLE halfway.minutes');
    await cluster.node(1).ask('DROP TABLE halfway.migrations');
    assert.deepEqual((await migrate(model, { signal })).map(({ added }) => added), [[1, 2], [1, 2], [], []]);
    assert.match(await cluster.node(1).ask('SHOW TABLES FROM halfway'), /^contacts\ncontacts_local\nhours\nhours_feed\nhours_local\nmigrations\nminutes\nminutes_feed\nminutes_local\n$/);
  });

  it('makes tables of one server without a cluster', async () => {
    const model: ClickHouseModel = { name: 'x', zone: SEEDED_ZONE, nodes: [cluster.first.url], database: 'alone' };
    await migrate(model, { signal });
    await insertContacts(cluster.first, 'alone', seededContacts(50));
    const { counters } = await (await ClickHouseSource.open(model)).read({ kind: 'counts', range: { kind: 'all' } }, { signal });
    assert.deepEqual(counters.offered, [50]);
  });

  it('refuses other limits than those that minutes were counted by', async () => {
    await migrate(modelOf('limits'), { signal });
    await assert.rejects(migrate(modelOf('limits', { serviceThresholdSeconds: 30 }), { signal }), (error) => error instanceof AdapterError && error.code === 'conflict' && /20 s, 5 s, the model by 30 s/.test(error.detail));
  });

  it('keeps sketches of waits that merge over minutes and shards', async () => {
    const contacts = seededContacts(20_000);
    await migrate(modelOf('sketches'), { signal });
    await insertContacts(cluster.first, 'sketches', contacts);
    const waits = contacts.filter(({ outcome }) => outcome === 'answered').map(({ waitSeconds }) => waitSeconds).sort((a, b) => a - b);
    const sketched = JSON.parse(await cluster.first.ask('SELECT quantilesTDigestMerge(0.5, 0.9, 0.95)(waits) FROM sketches.minutes')) as number[];
    // A sketch may be off by a hundredth of the ranks.
    for (const [index, share] of [0.5, 0.9, 0.95].entries()) {
      const [low, high] = [share - 0.01, share + 0.01].map((rank) => waits[Math.floor(rank * (waits.length - 1))] ?? NaN) as [number, number];
      const found = sketched[index] ?? NaN;
      assert.ok(found >= low && found <= high, `${share}: ${found}, not ${low} to ${high}`);
    }
  });
});

describe('the model of ClickHouse', () => {
  it('says what is wrong with it', () => {
    const good = { name: 'x', zone: SEEDED_ZONE, nodes: ['http://127.0.0.1:8123'] };
    assert.equal(checkedClickHouse(good).database, 'contact_cockpit');
    for (const [change, words] of [
      [{ name: '' }, /name is no text/],
      [{ zone: 'Nowhere' }, /zone Nowhere/],
      [{ nodes: [] }, /nodes are no addresses/],
      [{ nodes: ['file:///etc/passwd'] }, /nodes are no addresses/],
      [{ database: 'x; DROP DATABASE y' }, /database x; DROP/],
      [{ cluster: "c'" }, /cluster c'/],
      [{ cadenceSeconds: 0 }, /cadenceSeconds is no number above 0/],
      [{ serviceThresholdSeconds: '20) OR (1' }, /serviceThresholdSeconds is no number/],
      [{ limits: { seconds: -1 } }, /seconds is no number above 0/],
      [{ limits: 5 }, /limits are no object/],
      [{ password: 'secret' }, /password is no field/],
    ] as const)
      assert.throws(() => checkedClickHouse({ ...good, ...change }), (error) => error instanceof RangeError && words.test(error.message), JSON.stringify(change));
    assert.throws(() => checkedClickHouse(null), /not an object/);
  });
});

import { after, before, describe, it } from 'node:test';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import { seededContacts, SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import { ClickHouseSource, migrate, type ClickHouseModel } from '../../../src/gateway/clickhouse/click-house-source.js';
import { storeOf } from '../../adapters/store/made-up.js';
import { assertAlike } from '../alike.js';
import { Cluster, CLUSTER, withoutCluster } from './cluster.js';
import { insertContacts } from './loading.js';

const signal = new AbortController().signal;

describe('ClickHouse behind the gateway', { skip: withoutCluster() }, () => {
  let cluster: Cluster;
  before(async () => (cluster = await Cluster.start()));
  after(() => cluster.stop());

  const modelOf = (database: string, changes: Partial<ClickHouseModel> = {}): ClickHouseModel => ({ name: 'seeded', zone: SEEDED_ZONE, nodes: cluster.nodes.map(({ url }) => url), database, cluster: CLUSTER, ...changes });

  it('answers as the contacts in memory do', async () => {
    const contacts = seededContacts();
    const model = modelOf('seeded');
    await migrate(model, { signal });
    await insertContacts(cluster.first, 'seeded', contacts);
    await assertAlike(await ClickHouseSource.open(model), new StoreSource(storeOf(contacts, SEEDED_ZONE), 'x'));
  });
});

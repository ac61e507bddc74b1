/** What a question may cost, and that it costs nothing more once nobody waits for it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { ClickHouseEngine } from '../../../src/gateway/clickhouse/click-house-engine.js';
import { checkedClickHouse, type ClickHouseModel } from '../../../src/gateway/clickhouse/click-house-model.js';
import { clickHouseTable } from '../../../src/gateway/clickhouse/click-house-tables.js';
import { ContactSource } from '../../../src/gateway/contacts/contact-source.js';
import { Gateway } from '../../../src/gateway/gateway.js';
import { Cluster, CLUSTER, withoutCluster } from './cluster.js';

const signal = new AbortController().signal;
const PATIENCE_MS = 20_000;
/** Numbers without end, on every shard. */
const ENDLESS = `cluster('${CLUSTER}', system, numbers)`;

describe('questions to ClickHouse', { skip: withoutCluster() }, () => {
  let cluster: Cluster;
  before(async () => (cluster = await Cluster.start()));
  after(() => cluster.stop());

  const opened = (limits: ClickHouseModel['limits'] = {}) => ClickHouseEngine.open(checkedClickHouse({ name: 'x', zone: SEEDED_ZONE, nodes: cluster.nodes.map(({ url }) => url), limits }), undefined, signal);
  /** How many servers are at work on the endless. */
  const atWork = async () => (await Promise.all(cluster.nodes.map((node) => node.ask("SELECT count() FROM system.processes WHERE query LIKE '%numbers%' AND query NOT LIKE '%processes%'")))).filter((text) => Number(text) > 0).length;
  async function until(is: (servers: number) => boolean, words: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; !is(await atWork()); await new Promise((resolve) => setTimeout(resolve, 20))) assert.ok(Date.now() < end, words);
  }

  it('stop on every shard when nobody waits any more', async () => {
    const engine = await opened();
    const aborter = new AbortController();
    const reason = new Error('enough');
    const asked = assert.rejects(engine.ask({ sql: `SELECT count(*) AS n FROM ${ENDLESS} WHERE number < 0`, values: {} }, aborter.signal), reason);
    await until((servers) => servers === 3, 'it does not begin on three shards');
    aborter.abort(reason);
    await asked;
    await until((servers) => servers === 0, 'it goes on');
  });

  it('stop on every shard when the page behind the gateway has gone', async () => {
    const endless = { ...clickHouseTable({ database: 'none' }), from: ENDLESS, minutes: undefined, columns: { id: 'toString(number)', offeredAt: 'toInt64(number)', skillGroup: "'a'", channel: "''", outcome: "'answered'", waitSeconds: '0', talkSeconds: '0', holdSeconds: '0', wrapUpSeconds: '0', agent: "'a'" } };
    const { minutes: _, ...table } = endless;
    const gateway = new Gateway({ adapter: new ContactSource(await opened(), table, { name: 'endless', zone: SEEDED_ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 }) });
    const url = await gateway.listen();
    const aborter = new AbortController();
    const asked = assert.rejects(fetch(new URL('/v1/query', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ queries: [{ id: '1', query: { kind: 'counts', range: { kind: 'all' } } }] }), signal: aborter.signal }).then((response) => response.text()));
    await until((servers) => servers === 3, 'it does not begin on three shards');
    aborter.abort();
    await asked;
    await until((servers) => servers === 0, 'it goes on');
    await gateway.close(100);
  });

  it('are broken off by the servers at the limits of the model', async () => {
    for (const [limits, sql, code] of [
      [{ seconds: 1 }, `SELECT count(*) AS n FROM ${ENDLESS} WHERE number < 0`, 'timeout'],
      [{ rowsRead: 1_000 }, `SELECT count(*) AS n FROM ${ENDLESS} WHERE number < 0`, 'invalid'],
      [{ rows: 1_000 }, 'SELECT number FROM system.numbers LIMIT 100000', 'invalid'],
    ] as const) {
      const engine = await opened(limits);
      await assert.rejects(engine.ask({ sql, values: {} }, signal), (error) => error instanceof AdapterError && error.code === code, JSON.stringify(limits));
      await until((servers) => servers === 0, 'it goes on');
    }
  });

  it('that fail tell nothing of servers and statements', async () => {
    const engine = await opened();
    await assert.rejects(engine.ask({ sql: 'SELECT secret FROM nowhere', values: {} }, signal), (error) => error instanceof AdapterError && error.code === 'internal' && !/secret|nowhere|127/.test(error.message));
  });
});

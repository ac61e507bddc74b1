/**
 * How long each kind of question takes as calls grow: fourteen days of them, 40 skill groups, 4 channels, agents = calls / 10.
 * In memory to a million, DuckDB to ten, ClickHouse on three shards to as many as CALLS says, ten million when it is absent.
 * Each engine makes its own calls of one distribution; that they answer alike is for tests/gateway/engines.test.ts.
 * Run by `npm run bench -- engines`, or `CALLS=100000000 npm run bench -- engines`, which wants 15 GB of disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactStore } from '../../src/adapters/store/contact-store.js';
import { StoreSource } from '../../src/adapters/store/store-source.js';
import { ClickHouseSource, migrate } from '../../src/gateway/clickhouse/click-house-source.js';
import { DuckSource } from '../../src/gateway/duck/duck-source.js';
import { Cluster, CLUSTER, withoutCluster } from '../gateway/clickhouse/cluster.js';

const ZONE = 'Asia/Shanghai';
const SPAN = 14 * 86_400_000;
const START = Date.UTC(2026, 5, 1, 16);
const REPETITIONS = 10;
const SIZES = [1e6, 1e7, 1e8];
const MOST = { memory: 1e6, duck: 1e7, cluster: Number(process.env.CALLS ?? 1e7) };
const signal = new AbortController().signal;

const QUESTIONS = {
  'last 30 min by skill group': { kind: 'counts', range: { kind: 'last', duration: 'PT30M' }, by: ['skillGroup'] },
  'last minute': { kind: 'counts', range: { kind: 'last', duration: 'PT1M' } },
  '48 half hours x skill group': { kind: 'counts', range: { kind: 'last', duration: 'PT24H' }, step: 'PT30M', by: ['skillGroup'] },
  'a week by channel': { kind: 'counts', range: { kind: 'last', duration: 'P7D' }, by: ['channel'] },
  'the week before by channel': { kind: 'counts', range: { kind: 'last', duration: 'P7D' }, shift: 'P7D', by: ['channel'] },
  'all by skill group': { kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'] },
  'agents by answered, a page': { kind: 'rows', entity: 'agent', range: { kind: 'all' }, order: [{ column: 'answered', descending: true }], limit: 50 },
  'contacts by wait, a page': { kind: 'rows', entity: 'contact', range: { kind: 'last', duration: 'PT24H' }, order: [{ column: 'waitSeconds', descending: true }], limit: 50 },
};

/** Prints what was measured. */
export async function run(print = console.log) {
  print(`engines: median of ${REPETITIONS} in ms after two that do not count`);
  const medians = new Map();
  for (const calls of SIZES) {
    for (const [name, open] of [['memory', inMemory], ['duck', inDuck], ['cluster', inCluster]]) {
      if (calls > MOST[name]) continue;
      if (name === 'cluster' && withoutCluster()) {
        print(`  cluster left out: ${withoutCluster()}`);
        continue;
      }
      const began = performance.now();
      const { source, close } = await open(calls);
      print(`  ${name}, ${calls.toLocaleString('en')} calls, made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      try {
        for (const [question, query] of Object.entries(QUESTIONS)) {
          const median = await timed(() => source.read(query, { signal }));
          medians.set(`${name} ${calls} ${question}`, median);
          print(`    ${question.padEnd(28)} ${median.toFixed(1)}`);
        }
      } finally {
        await close();
      }
    }
  }
  const most = SIZES.filter((calls) => calls <= MOST.cluster).at(-1);
  if (medians.has(`cluster ${most} last minute`)) {
    print(`  cluster, ${most.toLocaleString('en')} calls in the time of ${SIZES[0].toLocaleString('en')}:`);
    for (const question of Object.keys(QUESTIONS)) print(`    ${question.padEnd(28)} ${(medians.get(`cluster ${most} ${question}`) / medians.get(`cluster ${SIZES[0]} ${question}`)).toFixed(1)} x`);
  }
}

async function timed(ask) {
  const times = [];
  for (let turn = 0; turn < REPETITIONS + 2; turn++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return times.slice(2).sort((a, b) => a - b)[REPETITIONS / 2];
}

/** The same mix everywhere: seven of ten answered, two abandoned, one gone another way. */
function inMemory(calls) {
  const store = new ContactStore({ zone: ZONE, serviceThresholdSeconds: 20, shortAbandonSeconds: 5 });
  let state = 7;
  const random = (below) => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let n = 0; n < calls; n++) {
    const kind = random(10);
    store.append({ id: `c${n}`, offeredAt: START + Math.floor((n * SPAN) / calls), skillGroup: `group ${random(40)}`, channel: `channel ${random(4)}`, outcome: kind < 7 ? 'answered' : kind < 9 ? 'abandoned' : 'flowOut', waitSeconds: random(120), ...(kind < 7 && { talkSeconds: random(600), holdSeconds: random(60), wrapUpSeconds: random(120), agent: `agent ${random(calls / 10)}` }) });
  }
  store.seal();
  return { source: new StoreSource(store, 'memory'), close: () => undefined };
}

async function inDuck(calls) {
  const folder = mkdtempSync(join(tmpdir(), 'cockpit-bench-'));
  const file = join(folder, 'calls.parquet');
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const maker = await DuckDBInstance.create(':memory:');
  const connection = await maker.connect();
  const drawn = (salt, below) => `(hash(n * 16 + ${salt}) % ${below})`;
  const answered = `${drawn(1, 10)} < 7`;
  await connection.run(`COPY (SELECT 'c' || n AS id, ${START} + (n * ${SPAN}) // ${calls} AS at, 'group ' || ${drawn(2, 40)} AS grp, 'channel ' || ${drawn(3, 4)} AS channel, CASE WHEN ${answered} THEN 'answered' WHEN ${drawn(1, 10)} < 9 THEN 'abandoned' ELSE 'flowOut' END AS outcome, ${drawn(4, 120)} AS wait, CASE WHEN ${answered} THEN ${drawn(5, 600)} END AS talk, CASE WHEN ${answered} THEN ${drawn(6, 60)} END AS hold, CASE WHEN ${answered} THEN ${drawn(7, 120)} END AS wrap, CASE WHEN ${answered} THEN 'agent ' || ${drawn(8, calls / 10)} END AS agent FROM range(${calls}) AS made(n)) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  maker.closeSync();
  const source = await DuckSource.open({ name: 'duck', file, zone: ZONE, columns: { id: 'id', offeredAt: 'at', skillGroup: 'grp', channel: 'channel', outcome: 'outcome', waitSeconds: 'wait', talkSeconds: 'talk', holdSeconds: 'hold', wrapUpSeconds: 'wrap', agent: 'agent' }, outcomes: { answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] } });
  return { source, close: () => { source.close(); rmSync(folder, { recursive: true }); } };
}

/** Every shard makes its third by itself. */
async function inCluster(calls) {
  const cluster = await Cluster.start([0, 1, 2]);
  try {
    const model = { name: 'cluster', zone: ZONE, nodes: cluster.nodes.map(({ url }) => url), database: 'bench', cluster: CLUSTER };
    await migrate(model, { signal });
    const drawn = (salt, below) => `(intHash64(n * 16 + ${salt}) % ${below})`;
    await Promise.all(cluster.nodes.map((node, shard) => node.ask(`INSERT INTO bench.contacts_local SELECT concat('c', toString(n)), toInt64(${START} + intDiv(n * ${SPAN}, ${calls})), concat('group ', toString(${drawn(2, 40)})), concat('channel ', toString(${drawn(3, 4)})), multiIf(kind < 7, 'answered', kind < 9, 'abandoned', 'flowOut'), ${drawn(4, 120)}, if(kind < 7, ${drawn(5, 600)}, NULL), if(kind < 7, ${drawn(6, 60)}, NULL), if(kind < 7, ${drawn(7, 120)}, NULL), if(kind < 7, concat('agent ', toString(${drawn(8, calls / 10)})), '') FROM (SELECT number * 3 + ${shard} AS n, intHash64(n * 16 + 1) % 10 AS kind FROM system.numbers LIMIT ${Math.floor(calls / 3)})`)));
    return { source: await ClickHouseSource.open(model), close: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

import { AdapterError } from '../../domain/adapter.js';
import { checkedClickHouse, type ClickHouseModel, type ClickHouseSettings } from './click-house-model.js';
import { migrationSteps } from './click-house-tables.js';
import { NodeGone, NodeLine, ShardGone } from './node-line.js';

/** What became of one server. */
export interface MigratedNode {
  readonly url: string;
  /** Versions that it had not had. */
  readonly added: readonly number[];
}

/**
 * Makes the tables on every server: contacts, and by a materialized view counters by minute. May be run again, also after it
 * was broken off: what is there stays, and each server notes in `migrations` what it has.
 *
 * @throws RangeError `invalid model: …`; AdapterError `unavailable` where a server is away, `conflict` where minutes were counted by other limits.
 */
export async function migrate(model: ClickHouseModel, { password, signal }: { readonly password?: string; readonly signal: AbortSignal }): Promise<MigratedNode[]> {
  const settings = checkedClickHouse(model);
  const done: MigratedNode[] = [];
  // One after the other: what goes wrong goes wrong on the first, and leaves the others as they were.
  for (const url of settings.nodes) done.push({ url, added: await reached(url, () => migrateNode(new NodeLine(url, { user: settings.user, password }), settings, signal)) });
  return done;
}

async function migrateNode(line: NodeLine, settings: ClickHouseSettings, signal: AbortSignal): Promise<number[]> {
  const { database, serviceThresholdSeconds, shortAbandonSeconds } = settings;
  const limits = `${serviceThresholdSeconds} s, ${shortAbandonSeconds} s`;
  await line.run(`CREATE DATABASE IF NOT EXISTS ${database}`, signal);
  await line.run(`CREATE TABLE IF NOT EXISTS ${database}.migrations (version UInt32, name String, limits String) ENGINE = MergeTree ORDER BY version`, signal);
  const known = await line.ask({ sql: `SELECT toFloat64(version) AS version, limits FROM ${database}.migrations`, values: {} }, {}, signal);
  const other = known.limits?.find((of) => of !== limits);
  if (other !== undefined) throw new AdapterError('conflict', `${database} counts by ${String(other)}, the model by ${limits}: give another database`);
  const added: number[] = [];
  for (const { version, name, statements } of migrationSteps(settings)) {
    if (known.version?.includes(version)) continue;
    for (const sql of statements) await line.run(sql, signal);
    await line.run(`INSERT INTO ${database}.migrations (version, name, limits) VALUES (${version}, '${name}', '${limits}')`, signal);
    added.push(version);
  }
  return added;
}

async function reached<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NodeGone || error instanceof ShardGone) throw new AdapterError('unavailable', `${url} does not answer`);
    throw error;
  }
}

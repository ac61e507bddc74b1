import { openAsBlob } from 'node:fs';
import type { Writable } from 'node:stream';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileProblemError } from '../adapters/records/file-problem-error.js';
import { recordsAdapter } from '../adapters/records/records-adapter.js';
import { simulatedAdapter } from '../adapters/simulated/simulated-adapter.js';
import { twilioAdapter } from '../adapters/twilio/twilio-adapter.js';
import { AdapterError, type DataAdapter } from '../domain/adapter.js';
import { errorText } from '../domain/error-text.js';
import type { DuckModel } from '../gateway/duck/duck-model.js';
import { DuckSource } from '../gateway/duck/duck-source.js';
import { ClickHouseSource, migrate, type ClickHouseModel } from '../gateway/clickhouse/click-house-source.js';
import { Gateway } from '../gateway/gateway.js';
import { RedisLog } from '../gateway/redis/redis-log.js';
import type { LiveLog } from '../gateway/live-log.js';
import { twilioDoor } from '../gateway/twilio-door.js';
import { recordsEn } from '../locale/records-en.js';
import { fileProblemText } from '../locale/records-messages.js';
import { FileError, UsageError, type Command } from './command.js';
import { doorOf } from './gateway-door.js';
import { readMapping } from './mapping-file.js';

const LARGEST_PORT = 65_535;

/** Serves a source over the wire protocol until it is told to stop. */
export const gateway: Command = {
  summary: 'Serves a file of records, a file behind DuckDB, a ClickHouse, Twilio or a simulated centre over the wire protocol, until SIGTERM',
  operands: [],
  options: {
    file: { value: 'FILE', help: 'records to be served; with --mapping' },
    mapping: { value: 'MAPPING', help: 'JSON file or ES module that says how a record reads' },
    simulated: { value: 'SEED', help: 'serves a simulated centre of this seed in place of a file' },
    duckdb: { value: 'MODEL', help: 'JSON file that declares a CSV or Parquet file of contacts, served by DuckDB' },
    clickhouse: { value: 'MODEL', help: 'JSON file that says where ClickHouse is; its password stands in CLICKHOUSE_PASSWORD' },
    migrate: { value: 'MODEL', help: 'makes the tables of such a model on every server, and ends' },
    twilio: { value: 'WORKSPACE', help: 'sid of a Twilio TaskRouter workspace, with --zone; TWILIO_KEY and TWILIO_SECRET in the environment' },
    zone: { value: 'ZONE', help: 'with --twilio: IANA name of the zone in which days begin' },
    board: { value: 'NAME', help: 'where REDIS_URL is set, gateways of one name share one live log; they must serve the same source', default: 'board' },
    jwks: { value: 'KEYS', help: 'lets in only whom a token names that these keys verify: URL or file of a JSON Web Key Set' },
    audience: { value: 'NAME', help: 'with --jwks: whom tokens are for, their aud' },
    issuer: { value: 'NAME', help: 'with --jwks: who issues them, their iss' },
    'groups-claim': { value: 'CLAIM', help: 'claim with the skill groups that somebody sees, * for all', default: 'skill_groups' },
    'people-claim': { value: 'CLAIM', help: 'claim with his roles', default: 'people' },
    'name-claim': { value: 'CLAIM', help: 'claim with his name, for audit logs', default: 'name' },
    role: { value: 'ROLE=PEOPLE', help: 'how closely a role sees persons: named, masked or team; may be given several times; those three words when absent' },
    port: { value: 'PORT', help: '0 for any that is free', default: '8787' },
    host: { value: 'ADDRESS', help: 'where to listen', default: '127.0.0.1' },
    origin: { value: 'ORIGIN', help: 'pages that may ask, such as https://board.example; may be given several times' },
  },
  async run(_, options, { messages, folder }, { origin: origins = [], role: roles = [] }) {
    const { migrate: migrated, board = '', port = '', host = '' } = options;
    if (!(/^\d+$/.test(port) && Number(port) <= LARGEST_PORT)) throw new UsageError(`no port: ${port}`);
    if (migrated !== undefined) return tablesOf(resolve(folder, migrated), messages);
    const adapter = await sourceOf(options, folder);
    const door = await doorOf(options, roles, folder);
    const liveLog = await liveLogOf(board);
    const served = new Gateway({ adapter, origins, ...door, ...(liveLog && { liveLog }), log: (line) => messages.write(`${JSON.stringify(line)}\n`) });
    try {
      await served.listen(Number(port), host);
    } catch (error) {
      throw new FileError(errorText(error));
    }
    await stopSignal();
    await served.close();
  },
};

async function sourceOf({ file, mapping, simulated, duckdb, clickhouse, twilio, zone }: Readonly<Record<string, string | undefined>>, folder: string): Promise<DataAdapter> {
  if ([file, simulated, duckdb, clickhouse, twilio].filter((option) => option !== undefined).length !== 1) throw new UsageError('give --file, --simulated, --duckdb, --clickhouse or --twilio, one of them');
  if (twilio !== undefined) return twilioOf(twilio, zone);
  if (duckdb !== undefined) return duckOf(resolve(folder, duckdb));
  if (clickhouse !== undefined) return clickHouseOf(resolve(folder, clickhouse));
  if (simulated !== undefined) {
    if (!/^\d{1,9}$/.test(simulated)) throw new UsageError(`no seed: ${simulated}`);
    return simulatedAdapter({ seed: Number(simulated), now: Date.now, workerUrl: null });
  }
  if (file === undefined || mapping === undefined) throw new UsageError('--mapping is missing');
  return recordsOf(file, mapping, folder);
}

async function recordsOf(file: string, mapping: string, folder: string): Promise<DataAdapter> {
  const words = (problem: Parameters<typeof fileProblemText>[0]) => fileProblemText(problem, recordsEn);
  const path = resolve(folder, file);
  try {
    await stat(path); // Says what is wrong with a path; opening it would not.
    const adapter = recordsAdapter({ source: await openAsBlob(path), name: file, mapping: await readMapping(mapping, folder), onPage: true, words });
    await adapter.describe({ signal: new AbortController().signal });
    return adapter;
  } catch (error) {
    if (error instanceof FileProblemError) throw new FileError(`${file}: ${words(error.problem)}`);
    if (error instanceof AdapterError) throw new FileError(`${file}: ${error.detail}`);
    if (error instanceof Error && 'code' in error) throw new FileError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The file of a model lies where the model says, from the model's own folder. */
async function duckOf(path: string): Promise<DataAdapter> {
  return blamed(path, async () => {
    const model = JSON.parse(await readFile(path, 'utf8')) as DuckModel;
    return DuckSource.open(model, resolve(dirname(path), String(model.file)));
  });
}

const password = () => (process.env.CLICKHOUSE_PASSWORD === undefined ? {} : { password: process.env.CLICKHOUSE_PASSWORD });

async function clickHouseOf(path: string): Promise<DataAdapter> {
  return blamed(path, async () => ClickHouseSource.open(JSON.parse(await readFile(path, 'utf8')) as ClickHouseModel, password()));
}

/** Says of each server which versions it has been given. */
async function tablesOf(path: string, messages: Writable): Promise<void> {
  const done = await blamed(path, async () => migrate(JSON.parse(await readFile(path, 'utf8')) as ClickHouseModel, { ...password(), signal: new AbortController().signal }));
  for (const { url, added } of done) messages.write(`${url}: ${added.length === 0 ? 'has everything' : `version ${added.join(', ')} added`}\n`);
}

/** What is wrong with a model is said with its file. */
async function blamed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FileError(`${path}: ${error instanceof AdapterError ? error.detail : errorText(error)}`);
  }
}

/** The key is named by the environment: whoever lists programs reads their options. */
function twilioOf(workspace: string, zone: string | undefined): DataAdapter {
  const { TWILIO_KEY: key, TWILIO_SECRET: secret, TWILIO_URL: url } = process.env;
  if (zone === undefined) throw new UsageError('--zone is missing');
  if (!key || !secret) throw new UsageError('TWILIO_KEY or TWILIO_SECRET is missing');
  try {
    return twilioAdapter({ get: twilioDoor({ workspace, key, secret, ...(url && { url }) }), zone, now: Date.now });
  } catch (error) {
    throw new UsageError(errorText(error));
  }
}

/** Named by the environment and not by an option, since its address may hold a password. */
async function liveLogOf(name: string): Promise<LiveLog | undefined> {
  const url = process.env.REDIS_URL;
  if (url === undefined || url === '') return undefined;
  try {
    return await RedisLog.open({ url, name });
  } catch (error) {
    throw new FileError(`REDIS_URL: ${error instanceof AdapterError ? error.detail : errorText(error)}`);
  }
}

/** Resolves when the program is asked to end. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}

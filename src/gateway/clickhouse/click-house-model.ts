import { isJsonObject } from '../../domain/json-object.js';
import { isZone, type Zone } from '../../domain/zone.js';

/** Where ClickHouse is, and what its contacts are judged by. The tables are those that the migration makes. */
export interface ClickHouseModel {
  /** For people. */
  readonly name: string;
  /** Addresses of its HTTP interfaces, such as `http://10.0.0.1:8123`: of every node, since the migration goes to each, and another is asked where one is away. */
  readonly nodes: readonly string[];
  readonly zone: Zone;
  /** A word of letters, digits and underscores; `contact_cockpit` when absent. */
  readonly database?: string;
  /** The cluster's name in the configuration of the servers: contacts then lie on all its shards. One server when absent. */
  readonly cluster?: string;
  /** `default` when absent; its password never stands in a model. */
  readonly user?: string;
  /** How often watchers are told what is new, in seconds; nothing new ever comes when absent. */
  readonly cadenceSeconds?: number;
  /** 20 when absent. What minutes were counted by does not change: another limit needs another database. */
  readonly serviceThresholdSeconds?: number;
  /** 5 when absent. */
  readonly shortAbandonSeconds?: number;
  /** Beyond which the servers break a question off. */
  readonly limits?: {
    /** 20 when absent. */
    readonly seconds?: number;
    /** Rows that one server reads for a question; any number when absent. */
    readonly rowsRead?: number;
    /** Rows of an answer; 1,000,000 when absent. */
    readonly rows?: number;
  };
}

export type ClickHouseSettings = Required<Omit<ClickHouseModel, 'cluster' | 'cadenceSeconds' | 'limits'>> & Pick<ClickHouseModel, 'cluster' | 'cadenceSeconds'> & { readonly limits: { readonly seconds: number; readonly rowsRead: number; readonly rows: number } };

const KNOWN = ['name', 'nodes', 'zone', 'database', 'cluster', 'user', 'cadenceSeconds', 'serviceThresholdSeconds', 'shortAbandonSeconds', 'limits'];
/** Names that are written into statements as they are. */
const WORD = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

/** The model with what was left open filled in. @throws RangeError `invalid model: …` with what is wrong with it. */
export function checkedClickHouse(value: unknown): ClickHouseSettings {
  const wrong = (words: string) => new RangeError(`invalid model: ${words}`);
  if (!isJsonObject(value)) throw wrong('not an object');
  const odd = Object.keys(value).find((name) => !KNOWN.includes(name));
  if (odd !== undefined) throw wrong(`${odd} is no field of it`);
  const { name, nodes, zone, database = 'contact_cockpit', cluster, user = 'default', cadenceSeconds, serviceThresholdSeconds = 20, shortAbandonSeconds = 5, limits = {} } = value;
  for (const [field, text] of Object.entries({ name, user })) if (typeof text !== 'string' || text === '') throw wrong(`${field} is no text`);
  if (typeof zone !== 'string' || !isZone(zone)) throw wrong(`zone ${String(zone)} is none`);
  if (!Array.isArray(nodes) || nodes.length === 0 || !nodes.every(isAddress)) throw wrong('nodes are no addresses such as http://10.0.0.1:8123');
  for (const [field, word] of Object.entries({ database, ...(cluster !== undefined && { cluster }) })) if (typeof word !== 'string' || !WORD.test(word)) throw wrong(`${field} ${String(word)} is no word of letters, digits and underscores`);
  if (!isJsonObject(limits)) throw wrong('limits are no object');
  const { seconds = 20, rowsRead = 0, rows = 1_000_000 } = limits;
  for (const [field, number] of Object.entries({ serviceThresholdSeconds, shortAbandonSeconds, rowsRead })) if (!isNumber(number) || number < 0) throw wrong(`${field} is no number from 0`);
  for (const [field, number] of Object.entries({ seconds, rows, ...(cadenceSeconds !== undefined && { cadenceSeconds }) })) if (!isNumber(number) || number <= 0) throw wrong(`${field} is no number above 0`);
  return { name, nodes, zone, database, user, serviceThresholdSeconds, shortAbandonSeconds, ...(cluster !== undefined && { cluster }), ...(cadenceSeconds !== undefined && { cadenceSeconds }), limits: { seconds, rowsRead, rows } } as unknown as ClickHouseSettings;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

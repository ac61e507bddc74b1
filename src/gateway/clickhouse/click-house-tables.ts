import { HOUR_MS, MINUTE_MS } from '../../domain/time.js';
import type { ContactTable, MinuteTable } from '../contacts/contact-table.js';
import { CONTACT_COUNTERS, counterSql } from '../contacts/counter-sql.js';
import { digits, type Statement } from '../contacts/dialect.js';
import { CLICK_HOUSE_QUOTED } from './click-house-dialect.js';
import type { ClickHouseSettings } from './click-house-model.js';

const COLUMNS = { id: 'id', offeredAt: 'offered_at', skillGroup: 'skill_group', channel: 'channel', outcome: 'outcome', waitSeconds: 'wait', talkSeconds: 'talk', holdSeconds: 'hold', wrapUpSeconds: 'wrap_up', agent: 'agent' } as const;

const SUMS: Omit<MinuteTable, 'from'> = {
  skillGroup: 'skill_group',
  channel: 'channel',
  counters: Object.fromEntries(CONTACT_COUNTERS.map((id) => [id, id === 'waitMax' ? 'maxMerge(waitMax)' : `sum(${id})`])),
};

/** One statement of the migration, and the version that it belongs to. */
export interface MigrationStep {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly Statement['sql'][];
}

type Names = Pick<ClickHouseSettings, 'database' | 'cluster'>;

/** Tables of which every server keeps its own part. */
const own = ({ database, cluster }: Names, table: string) => `${database}.${table}${cluster === undefined ? '' : '_local'}`;

/** What questions are asked of. Counters by minute are sums, the longest wait a state that merges. */
export function clickHouseTable({ database }: Names): ContactTable {
  return {
    from: `${database}.contacts`,
    columns: COLUMNS,
    order: ['offered_at', 'lengthUTF8(id)', 'id'],
    minutes: { from: `${database}.minutes`, ...SUMS },
    hours: { from: `${database}.hours`, ...SUMS },
  };
}

/**
 * What every server must have, version by version; each statement may be run again.
 *
 * A contact is written once and never changed; whoever writes one twice counts it twice, here as in the minutes.
 */
export function migrationSteps(settings: ClickHouseSettings): MigrationStep[] {
  const { database, cluster } = settings;
  const contacts = own(settings, 'contacts');
  const month = (at: string) => `toYYYYMM(toDateTime(intDiv(${at}, 1000), 'UTC'))`;
  const columns = CONTACT_COUNTERS.map((id) => `${id} ${id === 'waitMax' ? 'AggregateFunction(max, Float64)' : /^(wait|talk|hold|wrapUp)/.test(id) ? 'Float64' : 'UInt64'}`);
  const counted = CONTACT_COUNTERS.map((id) => `${id === 'waitMax' ? 'maxState(wait)' : counterSql(id, CLICK_HOUSE_QUOTED, { columns: COLUMNS }, settings)} AS ${id}`);
  const spread = (table: string, key: string) => `CREATE TABLE IF NOT EXISTS ${database}.${table} AS ${database}.${table}_local ENGINE = Distributed(${String(cluster)}, ${database}, ${table}_local, ${key})`;
  return [
    {
      version: 1,
      name: 'contacts',
      statements: [
        `CREATE TABLE IF NOT EXISTS ${contacts} (id String, offered_at Int64, skill_group String, channel String, outcome Enum8('answered' = 1, 'abandoned' = 2, 'flowOut' = 3), wait Float64, talk Nullable(Float64), hold Nullable(Float64), wrap_up Nullable(Float64), agent String) ENGINE = MergeTree PARTITION BY ${month('offered_at')} ORDER BY (offered_at, id)`,
        ...(cluster === undefined ? [] : [spread('contacts', 'cityHash64(id)')]),
      ],
    },
    {
      version: 2,
      name: 'minutes and hours',
      statements: ([['minutes', MINUTE_MS], ['hours', HOUR_MS]] as const).flatMap(([table, width]) => [
        `CREATE TABLE IF NOT EXISTS ${own(settings, table)} (minute Int64, skill_group String, channel String, ${columns.join(', ')}, waits AggregateFunction(quantilesTDigest(0.5, 0.9, 0.95), Float64)) ENGINE = SummingMergeTree PARTITION BY ${month('minute')} ORDER BY (minute, skill_group, channel)`,
        `CREATE MATERIALIZED VIEW IF NOT EXISTS ${database}.${table}_feed TO ${own(settings, table)} AS SELECT offered_at - ${CLICK_HOUSE_QUOTED.remainder('offered_at', digits(width))} AS minute, skill_group, channel, ${counted.join(', ')}, quantilesTDigestStateIf(0.5, 0.9, 0.95)(wait, outcome = 'answered') AS waits FROM ${contacts} GROUP BY minute, skill_group, channel`,
        ...(cluster === undefined ? [] : [spread(table, 'cityHash64(minute)')]),
      ]),
    },
  ];
}

import { AdapterError } from '../../domain/adapter.js';
import { SECOND_MS } from '../../domain/time.js';
import { ContactSource } from '../contacts/contact-source.js';
import { ClickHouseEngine } from './click-house-engine.js';
import { checkedClickHouse, type ClickHouseModel } from './click-house-model.js';
import { clickHouseTable } from './click-house-tables.js';

export { migrate, type MigratedNode } from './migration.js';
export type { ClickHouseModel } from './click-house-model.js';

const NEVER = new AbortController().signal;

/** Contacts in ClickHouse, on one server or on a cluster; the tables are made by `migrate`. Its clock is its latest contact. */
export class ClickHouseSource extends ContactSource {
  /**
   * @param password - Of the model's user; none when absent.
   * @throws RangeError `invalid model: …`; AdapterError `unavailable` when no server answers, `invalid` when there are no tables.
   */
  static async open(model: ClickHouseModel, { password }: { readonly password?: string } = {}): Promise<ClickHouseSource> {
    const settings = checkedClickHouse(model);
    const engine = await ClickHouseEngine.open(settings, password, NEVER);
    const { name, zone, database, cadenceSeconds, serviceThresholdSeconds, shortAbandonSeconds } = settings;
    const { columns } = await engine.ask({ sql: `SELECT toFloat64(count(*)) AS tables FROM system.tables WHERE database = '${database}' AND name IN ('contacts', 'minutes', 'hours')`, values: {} }, NEVER);
    if (Number(columns.tables?.[0]) !== 3) throw new AdapterError('invalid', `${database} has not all its tables: migrate first`);
    return new ClickHouseSource(engine, clickHouseTable(settings), { name, zone, serviceThresholdSeconds, shortAbandonSeconds, ...(cadenceSeconds !== undefined && { cadenceMs: cadenceSeconds * SECOND_MS }) });
  }
}

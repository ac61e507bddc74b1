import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import { ContactSource } from '../contacts/contact-source.js';
import { DuckEngine } from './duck-engine.js';
import { checkedModel, type DuckModel } from './duck-model.js';
import { DUCK_TABLE, loading } from './duck-table.js';

const NEVER = new AbortController().signal;

/** A CSV or Parquet file of contacts behind DuckDB: names, ranges and numbers in, counters and pages of agents and of contacts out. */
export class DuckSource extends ContactSource {
  /**
   * Reads the file.
   *
   * @param path - Where the model's file is, from here.
   * @throws RangeError `invalid model: …`; AdapterError `unsupported` without DuckDB, `invalid` with what DuckDB says of the file.
   */
  static async open(model: DuckModel, path = model.file): Promise<DuckSource> {
    const { name, zone, serviceThresholdSeconds = 20, shortAbandonSeconds = 5, ...checked } = checkedModel(model);
    const engine = await DuckEngine.open();
    try {
      for (const sql of loading({ name, zone, ...checked }, path)) await engine.ask({ sql, values: {} }, NEVER);
      const { columns } = await engine.ask({ sql: 'SELECT rows - used AS aside FROM account', values: {} }, NEVER);
      return new DuckSource(engine, DUCK_TABLE, { name, zone, serviceThresholdSeconds, shortAbandonSeconds, isStill: true, setAside: Number(columns.aside?.[0] ?? 0) });
    } catch (error) {
      engine.close();
      throw new AdapterError('invalid', errorText(error));
    }
  }
}

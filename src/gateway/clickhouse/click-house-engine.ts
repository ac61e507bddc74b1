import { AdapterError } from '../../domain/adapter.js';
import { SECOND_MS } from '../../domain/time.js';
import type { Engine, Found } from '../contacts/contact-table.js';
import type { Dialect, Statement } from '../contacts/dialect.js';
import { CLICK_HOUSE_BOUND, CLICK_HOUSE_QUOTED } from './click-house-dialect.js';
import type { ClickHouseSettings } from './click-house-model.js';
import { NodeGone, NodeLine, ShardGone, type Settings } from './node-line.js';

/** The first servers to take parameters with certainty. */
const BOUND_SINCE = 20;
const LONGEST_STATEMENT = 2 ** 22;

/** Some servers of ClickHouse, any of which answers for all. */
export class ClickHouseEngine implements Engine {
  readonly dialect: Dialect;
  readonly #lines: readonly NodeLine[];
  readonly #settings: Settings;
  /** The one that answered last is asked first. */
  #first = 0;

  private constructor(lines: readonly NodeLine[], dialect: Dialect, settings: Settings) {
    this.#lines = lines;
    this.dialect = dialect;
    this.#settings = settings;
  }

  /** @throws AdapterError `unavailable` when no server answers. */
  static async open({ nodes, user, limits }: ClickHouseSettings, password: string | undefined, signal: AbortSignal): Promise<ClickHouseEngine> {
    const lines = nodes.map((url) => new NodeLine(url, { user, password }));
    const asker = new ClickHouseEngine(lines, CLICK_HOUSE_QUOTED, {});
    const { columns } = await asker.ask({ sql: 'SELECT version() AS version', values: {} }, signal);
    const version = Number.parseInt(String(columns.version?.[0]), 10);
    return new ClickHouseEngine(lines, version >= BOUND_SINCE ? CLICK_HOUSE_BOUND : CLICK_HOUSE_QUOTED, {
      max_execution_time: limits.seconds,
      max_result_rows: limits.rows,
      result_overflow_mode: 'throw',
      max_query_size: LONGEST_STATEMENT,
      ...(limits.rowsRead > 0 && { max_rows_to_read: limits.rowsRead }),
    });
  }

  /**
   * Asks for the whole truth first. Only when a shard is away is the same asked of those that are there, and the answer
   * says so: servers that are told to pass over a missing shard do it in silence.
   */
  async ask(statement: Statement, signal: AbortSignal): Promise<Found> {
    try {
      return { columns: await this.#anyone(statement, this.#settings, signal), isPartial: false };
    } catch (error) {
      if (!(error instanceof ShardGone)) throw error;
    }
    try {
      return { columns: await this.#anyone(statement, { ...this.#settings, skip_unavailable_shards: 1 }, signal), isPartial: true };
    } catch (error) {
      throw error instanceof ShardGone ? away() : error;
    }
  }

  close(): void {
    // Connections end by themselves.
  }

  async #anyone(statement: Statement, settings: Settings, signal: AbortSignal): Promise<Found['columns']> {
    for (let attempt = 0; attempt < this.#lines.length; attempt++) {
      const place = (this.#first + attempt) % this.#lines.length;
      try {
        const columns = await this.#lines[place]?.ask(statement, settings, signal);
        this.#first = place;
        if (columns) return columns;
      } catch (error) {
        if (!(error instanceof NodeGone)) throw error;
      }
    }
    throw away();
  }
}

function away(): AdapterError {
  return new AdapterError('unavailable', 'no server of ClickHouse answers', SECOND_MS);
}

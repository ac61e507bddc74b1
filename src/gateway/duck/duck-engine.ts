import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import type { Engine, Found, Value } from '../contacts/contact-table.js';
import type { Statement } from '../contacts/dialect.js';
import { DUCK } from './duck-dialect.js';


/** What is used of `@duckdb/node-api`, which whoever has no DuckDB need not install. */
interface DuckConnection {
  runAndReadAll(sql: string, values?: Readonly<Record<string, string>>): Promise<{ columnNames(): string[]; getColumns(): Value[][] }>;
  interrupt(): void;
  closeSync(): void;
}

interface DuckInstance {
  connect(): Promise<DuckConnection>;
  closeSync(): void;
}

const PACKAGE: string = '@duckdb/node-api';

/** DuckDB in this process: columns of numbers and texts out of SQL with bound values. */
export class DuckEngine implements Engine {
  readonly dialect = DUCK;
  readonly #instance: DuckInstance;

  private constructor(instance: DuckInstance) {
    this.#instance = instance;
  }

  /** @throws AdapterError `unsupported` where the package is not installed. */
  static async open(): Promise<DuckEngine> {
    let duck: { readonly DuckDBInstance: { create(path: string): Promise<DuckInstance> } };
    try {
      duck = (await import(PACKAGE)) as typeof duck;
    } catch (error) {
      throw new AdapterError('unsupported', `npm install ${PACKAGE}: ${errorText(error)}`);
    }
    return new DuckEngine(await duck.DuckDBInstance.create(':memory:'));
  }

  /** Columns by their names. Breaks the work off when the signal aborts. @throws The signal's reason, or what DuckDB says. */
  async ask({ sql, values }: Statement, signal: AbortSignal): Promise<Found> {
    signal.throwIfAborted();
    // Each has a connection of its own, since it is the connection that is interrupted.
    const connection = await this.#instance.connect();
    const interrupt = () => connection.interrupt();
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      signal.throwIfAborted();
      const reader = await connection.runAndReadAll(sql, values);
      const columns = reader.getColumns();
      return { columns: Object.fromEntries(reader.columnNames().map((name, index) => [name, columns[index] ?? []])), isPartial: false };
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  }

  close(): void {
    this.#instance.closeSync();
  }
}

import { AdapterError } from '../../domain/adapter.js';
import { isJsonObject } from '../../domain/json-object.js';
import { SECOND_MS } from '../../domain/time.js';
import type { Value } from '../contacts/contact-table.js';
import type { Statement } from '../contacts/dialect.js';

export type Settings = Readonly<Record<string, string | number>>;

/** The servers' own numbers of what went wrong. */
const SHARD_GONE = [32, 209, 210, 279];
const TOO_MUCH = [158, 307, 396];
const TOO_LONG = [159, 160];
const TOO_MANY = [202];

/** A server cannot be reached, or was lost in the middle. */
export class NodeGone extends Error {}

/** A server was reached, but not every shard that it needed. */
export class ShardGone extends Error {}

/** One server's HTTP interface. */
export class NodeLine {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, { user, password }: { readonly user: string; readonly password: string | undefined }) {
    this.#url = url;
    this.#headers = { 'x-clickhouse-user': user, ...(password !== undefined && { 'x-clickhouse-key': password }) };
  }

  /**
   * Columns by their names, of a statement that answers with rows. Stops the server's work when the signal aborts.
   *
   * @throws NodeGone, ShardGone, AdapterError, or the signal's reason.
   */
  async ask({ sql, values }: Statement, settings: Settings, signal: AbortSignal): Promise<Record<string, readonly Value[]>> {
    const id = crypto.randomUUID();
    const parameters = Object.fromEntries(Object.entries(values).map(([name, text]) => [`param_${name}`, escaped(text)]));
    try {
      // All of it is made before the first byte is sent, so that a failure half-way has a status of its own.
      const text = await this.#post(`${sql} FORMAT JSONCompact`, { ...settings, ...parameters, query_id: id, wait_end_of_query: 1 }, signal);
      return columnsOf(text);
    } catch (error) {
      if (!signal.aborted) throw error;
      void this.#post(`KILL QUERY WHERE query_id = '${id}' ASYNC`, {}, AbortSignal.timeout(5 * SECOND_MS)).catch(() => undefined);
      throw signal.reason;
    }
  }

  /** Does what a statement says that answers with nothing. Errors as `ask`. */
  async run(sql: string, signal: AbortSignal): Promise<void> {
    await this.#post(sql, {}, signal);
  }

  async #post(sql: string, settings: Settings, signal: AbortSignal): Promise<string> {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, String(value));
    signal.throwIfAborted();
    // A signal of its own: what listens to a signal for a request goes on listening long after, and a watch lasts for days.
    const stop = new AbortController();
    const gone = () => stop.abort();
    signal.addEventListener('abort', gone, { once: true });
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { method: 'POST', headers: this.#headers, body: sql, signal: stop.signal });
      text = await response.text();
    } catch (error) {
      signal.throwIfAborted();
      throw new NodeGone(url.host, { cause: error });
    } finally {
      signal.removeEventListener('abort', gone);
    }
    if (response.ok) return text;
    throw failure(text, response);
  }
}

/** Parameters are read as fields of tab-separated text. */
function escaped(text: string): string {
  return text.replace(/[\\\t\n\r\0]/g, (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' })[character] ?? character);
}

function failure(text: string, { status, headers }: Response): Error {
  const code = Number(headers.get('x-clickhouse-exception-code') ?? /Code: (\d+)/.exec(text)?.[1] ?? NaN);
  if (SHARD_GONE.includes(code)) return new ShardGone(String(code));
  if (TOO_MUCH.includes(code)) return new AdapterError('invalid', 'more rows than the limit of this source');
  if (TOO_LONG.includes(code)) return new AdapterError('timeout', 'longer than the limit of this source', SECOND_MS);
  if (TOO_MANY.includes(code)) return new AdapterError('rate-limited', 'the servers have enough to do', SECOND_MS);
  // The rest of its words may hold names and addresses that are nobody's business.
  return new AdapterError('internal', `ClickHouse answers ${status}${Number.isNaN(code) ? '' : `, code ${code}`}`);
}

/** @throws AdapterError `internal` for anything but an answer. */
function columnsOf(text: string): Record<string, readonly Value[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AdapterError('internal', 'ClickHouse answers no JSON');
  }
  if (!isJsonObject(json) || !Array.isArray(json.meta) || !Array.isArray(json.data)) throw new AdapterError('internal', 'ClickHouse answers something else');
  const rows = json.data as Value[][];
  return Object.fromEntries((json.meta as { name: string }[]).map(({ name }, index) => [name, rows.map((row) => row[index] ?? null)]));
}

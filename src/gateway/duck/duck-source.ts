import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer, Cell, CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { CounterId } from '../../domain/counter.js';
import { errorText } from '../../domain/error-text.js';
import type { CountsQuery, Query, RowsQuery } from '../../domain/query.js';
import { resolveRange } from '../../domain/range.js';
import { slotOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import { DuckEngine } from './duck-engine.js';
import { checkedModel, type DuckModel } from './duck-model.js';
import { COUNTER_SQL, countsSql, rowsSql } from './duck-query.js';
import { COLUMN, loading } from './duck-table.js';

const PAGE_LIMIT = 1_000;
const STEPS = ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1W'];
const OPTIONAL: Readonly<Partial<Record<CounterId, keyof typeof COLUMN>>> = { talk: 'talkSeconds', hold: 'holdSeconds', wrapUp: 'wrapUpSeconds' };
const NEVER = new AbortController().signal;

/** A CSV or Parquet file of contacts behind DuckDB: names, ranges and numbers in, counters and pages of contacts out. It lists no agents. */
export class DuckSource implements DataAdapter {
  readonly #engine: DuckEngine;
  readonly #model: DuckModel;
  readonly #description: SourceDescription;

  private constructor(engine: DuckEngine, model: DuckModel, description: SourceDescription) {
    this.#engine = engine;
    this.#model = model;
    this.#description = description;
  }

  /**
   * Reads the file.
   *
   * @param path - Where the model's file is, from here.
   * @throws RangeError `invalid model: …`; AdapterError `unsupported` without DuckDB, `invalid` with what DuckDB says of the file.
   */
  static async open(model: DuckModel, path = model.file): Promise<DuckSource> {
    const checked = checkedModel(model);
    const engine = await DuckEngine.open();
    try {
      for (const statement of loading(checked, path)) await engine.ask(statement, {}, NEVER);
      return new DuckSource(engine, checked, await describe(engine, checked));
    } catch (error) {
      engine.close();
      throw new AdapterError('invalid', errorText(error));
    }
  }

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    signal.throwIfAborted();
    return this.#description;
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    signal.throwIfAborted();
    const { history, zone } = this.#description;
    const asOf = history?.end ?? 0;
    const range = resolveRange(query.range, asOf, zone, history, query.kind === 'counts' ? query.shift : undefined);
    const about = { asOf, zone, completeness: 'full', revision: 0, range } as const;
    return (query.kind === 'counts' ? await this.#counts(query, about, signal) : await this.#rows(query, about, signal)) as Answer<Q>;
  }

  close(): void {
    this.#engine.close();
  }

  async #counts(query: CountsQuery, about: Omit<CountsAnswer, 'kind' | 'length' | 'keys' | 'counters'>, signal: AbortSignal): Promise<CountsAnswer> {
    const { counters: known, serviceThresholdSeconds: threshold, shortAbandonSeconds: short, zone } = this.#description;
    const counters = query.counters ? known.filter((id) => query.counters?.includes(id)) : known;
    const { sql, values } = this.#compiled(() => countsSql(query, within(about.range, this.#description.history), zone, [...new Set<CounterId>(['offered', ...counters])], { threshold, short }));
    const columns = await this.#engine.ask(sql, values, signal);
    const start = columns.slot?.map(Number);
    const { step, by = [] } = query;
    return {
      kind: 'counts',
      ...about,
      length: columns.offered?.length ?? 0,
      ...(step !== undefined && start && { start, end: start.map((at) => slotOf(step, zone, at).end) }),
      keys: Object.fromEntries(by.map((dimension, index) => [dimension, (columns[`key${index}`] ?? []).map(String)])),
      counters: Object.fromEntries(counters.map((id) => [id, (columns[id] ?? []).map((value) => (value === null ? null : Number(value)))])),
    };
  }

  async #rows(query: RowsQuery, about: Omit<RowsAnswer, 'kind' | 'total' | 'offset' | 'length' | 'columns'>, signal: AbortSignal): Promise<RowsAnswer> {
    if (query.entity !== 'contact') throw new AdapterError('unsupported', `entity ${query.entity}`);
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit} above ${PAGE_LIMIT}`);
    const { names, page, total } = rowsSql(query, about.range);
    const [columns, counted] = await Promise.all([this.#engine.ask(page.sql, page.values, signal), this.#engine.ask(total.sql, total.values, signal)]);
    const cells = Object.fromEntries(names.map((name): [string, Cell[]] => [name, columns[name] ?? []]));
    return { kind: 'rows', ...about, total: Number(counted.total?.[0] ?? 0), offset: query.offset ?? 0, length: Object.values(cells)[0]?.length ?? 0, columns: cells };
  }

  /** A step arrives from outside, so that a bad one is the question's fault and not the programmer's. */
  #compiled<T>(compile: () => T): T {
    try {
      return compile();
    } catch (error) {
      if (error instanceof RangeError) throw new AdapterError('invalid', `${this.#model.name}: ${error.message}`);
      throw error;
    }
  }
}

/** Only where there are contacts are slots worth counting. */
function within({ start, end }: Interval, history: Interval | undefined): Interval {
  return history ? { start: Math.max(start, history.start), end: Math.min(end, history.end) } : { start, end: start };
}

async function describe(engine: DuckEngine, { name, zone, serviceThresholdSeconds = 20, shortAbandonSeconds = 5 }: DuckModel): Promise<SourceDescription> {
  const one = async (sql: string) => engine.ask(sql, {}, NEVER);
  const { first, last, rows, used, ...there } = await one('SELECT min(offered_at)::DOUBLE AS first, max(offered_at)::DOUBLE AS last, any_value(rows) AS rows, any_value(used) AS used, count(talk)::DOUBLE AS talk, count(hold)::DOUBLE AS hold, count(wrap_up)::DOUBLE AS wrap_up FROM account LEFT JOIN contacts ON true');
  const dimensions = await Promise.all((['skillGroup', 'channel', 'agent'] as const).map(async (id) => {
    const { member = [] } = await one(`SELECT DISTINCT ${COLUMN[id]} AS member FROM contacts WHERE ${COLUMN[id]} IS NOT NULL ORDER BY 1`);
    return { id, members: member.map((of) => ({ id: String(of), label: String(of) })) };
  }));
  const isThere = (id: CounterId) => OPTIONAL[id] === undefined || Number(there[COLUMN[OPTIONAL[id]]]?.[0] ?? 0) > 0;
  const [from, to, all, kept] = [first, last, rows, used].map((column) => column?.[0] ?? null);
  const setAside = Number(all) - Number(kept);
  return {
    name, zone, nature: 'recorded',
    counters: (Object.keys(COUNTER_SQL) as CounterId[]).filter(isThere),
    dimensions: dimensions.filter(({ members }) => members.length > 0),
    entities: ['contact'],
    steps: STEPS,
    history: from === null || to === null ? undefined : { start: Number(from), end: Number(to) + 1 },
    live: false, ownership: 'enqueue', serviceThresholdSeconds, shortAbandonSeconds, plans: false, pageLimit: PAGE_LIMIT,
    ...(setAside > 0 && { setAside }),
  };
}

import type { DataAdapter, RequestContext, SourceDescription } from '../../src/domain/adapter.js';
import { AdapterError } from '../../src/domain/adapter.js';
import type { Answer, RowsAnswer } from '../../src/domain/answer.js';
import type { Query, RowsQuery } from '../../src/domain/query.js';

/** What becomes of a page before it is handed over. */
export type Mischief = (page: RowsAnswer, query: RowsQuery, context: RequestContext) => RowsAnswer | Promise<RowsAnswer>;

/** A page that never comes; its request ends when it is called off, as a connection's does. */
export const NEVER: Mischief = (_page, _query, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

/** The first rows of a page, as a source gives that is cut short. */
export const cutTo = (length: number): Mischief => (page) => ({ ...page, length: Math.min(length, page.length), columns: Object.fromEntries(Object.entries(page.columns).map(([name, cells]) => [name, cells.slice(0, length)])) });

/** Another source, whose pages come late, short, twice, out of order or not at all, as a test likes. */
export class UnrulyAdapter implements DataAdapter {
  /** Questions for rows, oldest first. */
  readonly asked: RowsQuery[] = [];
  /** Those that were called off before they were answered. */
  readonly calledOff: RowsQuery[] = [];
  mischief: Mischief = (page) => page;
  readonly #source: DataAdapter;
  readonly #described: Partial<SourceDescription>;

  constructor(source: DataAdapter, described: Partial<SourceDescription> = {}) {
    this.#source = source;
    this.#described = described;
  }

  async describe(context: RequestContext): Promise<SourceDescription> {
    return { ...(await this.#source.describe(context)), ...this.#described };
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    if (query.kind !== 'rows') return this.#source.read(query, context);
    const { pageLimit } = this.#described;
    this.asked.push(query);
    const leave = () => this.calledOff.push(query);
    context.signal.addEventListener('abort', leave, { once: true });
    try {
      if (pageLimit !== undefined && query.limit > pageLimit) throw new AdapterError('invalid', `limit ${query.limit}`);
      const page: RowsAnswer = await this.#source.read<RowsQuery>(query, context);
      return (await this.mischief(page, query, context)) as Answer<Q>;
    } finally {
      context.signal.removeEventListener('abort', leave);
    }
  }
}

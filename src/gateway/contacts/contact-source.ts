import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { AnsweredGroups, Answer, Cell, CountsAnswer, Provenance, RowsAnswer } from '../../domain/answer.js';
import type { CountsQuery, Query, RowsQuery } from '../../domain/query.js';
import { resolveRange } from '../../domain/range.js';
import { slotOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import { orderGroups } from '../../metrics/group-order.js';
import { agentRowsSql } from './agent-rows-sql.js';
import { ContactBounds } from './contact-bounds.js';
import { contactRowsSql, type GroupStatements } from './contact-rows-sql.js';
import type { ContactTable, Engine, Found } from './contact-table.js';
import { CONTACT_COUNTERS, type ContactCounter, type Thresholds } from './counter-sql.js';
import { countsSql, type Desk } from './counts-sql.js';
import { learnSpreads, rateStatements } from './fair-sql.js';

const PAGE_LIMIT = 1_000;
const STEPS = ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1W'];

export interface ContactSourceOptions extends Thresholds {
  /** For people. */
  readonly name: string;
  readonly zone: string;
  /** Whether more contacts come, and how often whoever watches is told, ms. */
  readonly cadenceMs?: number;
  /** Whether contacts never change, so that once is often enough to ask what there is. */
  readonly isStill?: boolean;
  /** Rows that could not be used. */
  readonly setAside?: number;
}

type About = Provenance & { readonly range: Interval };

/** A table of contacts in a data base: names, ranges and numbers in, counters and pages of agents and of contacts out. */
export class ContactSource implements DataAdapter {
  readonly #engine: Engine;
  readonly #desk: Desk;
  readonly #options: ContactSourceOptions;
  readonly #bounds: ContactBounds;

  constructor(engine: Engine, table: ContactTable, options: ContactSourceOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#desk = { dialect: engine.dialect, table, ...options };
    this.#bounds = new ContactBounds(engine, table, options.isStill ?? false);
  }

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    signal.throwIfAborted();
    const [{ history }, { dimensions, fields }] = await Promise.all([this.#bounds.history(signal), this.#bounds.contents(signal)]);
    const { name, zone, cadenceMs, serviceThresholdSeconds, shortAbandonSeconds, setAside = 0 } = this.#options;
    return {
      name, zone,
      nature: cadenceMs === undefined ? 'recorded' : 'live',
      counters: this.#counters(fields),
      dimensions,
      entities: ['agent', 'contact'],
      steps: STEPS,
      history,
      live: cadenceMs !== undefined,
      ...(cadenceMs !== undefined && { cadenceMs }),
      ownership: 'enqueue', serviceThresholdSeconds, shortAbandonSeconds, plans: false, filtersRows: ['agent'], groupsRows: ['agent'], ordersFairly: ['agent'], pageLimit: PAGE_LIMIT,
      ...(setAside > 0 && { setAside }),
    };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    signal.throwIfAborted();
    const { zone } = this.#options;
    const { history, isPartial } = await this.#bounds.history(signal);
    // The clock is that of the contacts: a feed that has stopped is late, not quiet.
    const asOf = history?.end ?? 0;
    const range = resolveRange(query.range, asOf, zone, history, query.kind === 'counts' ? query.shift : undefined);
    const about = { asOf, zone, completeness: isPartial ? 'partial' : 'full', revision: 0, range } as const;
    return (query.kind === 'counts' ? await this.#countsAnswer(query, about, history, signal) : await this.#rowsAnswer(query, about, signal)) as Answer<Q>;
  }

  close(): void {
    this.#engine.close();
  }

  async #countsAnswer(query: CountsQuery, about: About, history: Interval | undefined, signal: AbortSignal): Promise<CountsAnswer> {
    const { fields } = await this.#bounds.contents(signal);
    const known = this.#counters(fields);
    const counters = query.counters ? known.filter((id) => query.counters?.includes(id)) : known;
    const counted: readonly ['offered', ...ContactCounter[]] = ['offered', ...counters.filter((id) => id !== 'offered')];
    const statement = this.#compiled(() => countsSql(this.#desk, query, within(about.range, history), counted));
    const found = await this.#engine.ask(statement, signal);
    const start = found.columns.starts?.map(Number);
    const { step, by = [] } = query;
    const counter = (id: ContactCounter) => (found.columns[`counter${counted.indexOf(id)}`] ?? []).map((value) => (value === null ? null : Number(value)));
    return {
      kind: 'counts',
      ...about,
      completeness: completenessOf(about, found),
      length: found.columns.counter0?.length ?? 0,
      ...(step !== undefined && start && { start, end: start.map((at) => slotOf(step, about.zone, at).end) }),
      keys: Object.fromEntries(by.map((dimension, index) => [dimension, (found.columns[`key${index}`] ?? []).map(String)])),
      counters: Object.fromEntries(counters.map((id) => [id, counter(id)])),
    };
  }

  async #rowsAnswer(query: RowsQuery, about: About, signal: AbortSignal): Promise<RowsAnswer> {
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit} above ${PAGE_LIMIT}`);
    const { dimensions, fields } = await this.#bounds.contents(signal);
    const ranked = Object.fromEntries(dimensions.filter(({ id }) => id !== 'agent').map(({ id, members }) => [id, members.map((member) => member.id)]));
    const isOfAgents = query.entity === 'agent';
    const rates = isOfAgents ? this.#compiled(() => rateStatements(this.#desk, query, about.range, this.#counters(fields))) : [];
    const { spreads, found } = await learnSpreads(rates, (statement) => this.#engine.ask(statement, signal));
    const { names, page, total, grouped } = this.#compiled(() => {
      if (query.entity === 'contact') return contactRowsSql(this.#desk, query, about.range, ranked);
      if (isOfAgents) return agentRowsSql(this.#desk, query, about.range, this.#counters(fields), ranked, spreads);
      throw new AdapterError('unsupported', `entity ${query.entity}`);
    });
    const groups = grouped && (await this.#groups(grouped, signal));
    const [rows, counted] = await Promise.all([this.#engine.ask(grouped && groups ? grouped.page(groups.answer.ids) : page, signal), groups?.found ?? this.#engine.ask(total, signal)]);
    const cells = names.map((_, index): readonly Cell[] => rows.columns[`cell${index}`] ?? []);
    return {
      kind: 'rows',
      ...about,
      completeness: completenessOf(about, rows, counted, ...found),
      total: groups ? groups.answer.lengths.reduce((sum, length) => sum + length, 0) : Number(counted.columns.total?.[0] ?? 0),
      offset: query.offset ?? 0,
      length: cells[0]?.length ?? 0,
      columns: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? []])),
      ...(groups && { groups: groups.answer }),
    };
  }

  /** What there is to know of groups, in their order. */
  async #groups({ by, order, counters, groups }: GroupStatements, signal: AbortSignal): Promise<{ readonly answer: AnsweredGroups; readonly found: Found }> {
    const found = await this.#engine.ask(groups, signal);
    const { team = [], size = [] } = found.columns;
    const sums = new Map(counters.map((id, index) => [id, (found.columns[`sum${index}`] ?? []).map((value) => (value === null ? null : Number(value)))] as const));
    const ids = team.map((id) => String(id ?? ''));
    const places = orderGroups({ ids, sums, by, order, labelOf: (id) => id });
    return {
      found,
      answer: {
        by,
        ids: places.map((place) => ids[place] ?? ''),
        lengths: places.map((place) => Number(size[place] ?? 0)),
        counters: Object.fromEntries([...sums].map(([id, values]) => [id, places.map((place) => values[place] ?? null)])),
      },
    };
  }

  #counters(fields: Readonly<Record<string, boolean>>): ContactCounter[] {
    return CONTACT_COUNTERS.filter((id) => fields[id] ?? true);
  }

  /** A step arrives from outside, so that a bad one is the question's fault and not the programmer's. */
  #compiled<T>(compile: () => T): T {
    try {
      return compile();
    } catch (error) {
      if (error instanceof RangeError) throw new AdapterError('invalid', `${this.#options.name}: ${error.message}`);
      throw error;
    }
  }
}

function completenessOf({ completeness }: Provenance, ...found: readonly Found[]): Provenance['completeness'] {
  return found.some(({ isPartial }) => isPartial) ? 'partial' : completeness;
}

/** Only where there are contacts are slots worth counting. */
function within({ start, end }: Interval, history: Interval | undefined): Interval {
  return history ? { start: Math.max(start, history.start), end: Math.min(end, history.end) } : { start, end: start };
}

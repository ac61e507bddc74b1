import type { DataAdapter, RequestContext, SourceDescription } from '../domain/adapter.js';
import type { Answer } from '../domain/answer.js';
import type { Contact } from '../domain/contact.js';
import { durationMs } from '../domain/duration.js';
import type { CountsQuery, Query, RowsQuery, TimeRange } from '../domain/query.js';
import type { Interval } from '../domain/time.js';
import { Dice } from './dice.js';
import { expectPlain } from './expect.js';

/** Random questions to each check that asks them. */
const QUESTIONS = 60;
const MOST_SLOTS = 20_000;
const PAGE = 500;

/** The adapter under test, what it says of itself, and ways to ask it. */
export class Subject {
  readonly adapter: DataAdapter;
  readonly description: SourceDescription;
  readonly #seed: number;

  constructor(adapter: DataAdapter, description: SourceDescription, seed: number) {
    this.adapter = adapter;
    this.description = description;
    this.#seed = seed;
  }

  get context(): RequestContext {
    return { signal: new AbortController().signal };
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    return expectPlain(await this.adapter.read(query, this.context), 'the answer');
  }

  /** Random questions that the source says it can answer, of few enough slots; the same each time. */
  *questions(): Generator<CountsQuery> {
    const { dimensions, steps, history = { start: 0, end: 0 } } = this.description;
    const dice = new Dice(this.#seed);
    const span = Math.max(1, history.end - history.start);
    const fitting = steps.filter((step) => span / durationMs(step) < MOST_SLOTS);
    for (let question = 0; question < QUESTIONS; question++) {
      const [firstStep, ...otherSteps] = fitting;
      const filters = dice.some(dimensions).map(({ id, members }) => [id, dice.some(['', ...members.slice(0, 6).map((member) => member.id)])] as const);
      yield {
        kind: 'counts',
        range: this.#range(dice, history, span),
        ...(firstStep !== undefined && dice.share() < 0.5 && { step: dice.one([firstStep, ...otherSteps]) }),
        ...(dice.share() < 0.6 && { by: dice.some(dimensions).map(({ id }) => id) }),
        ...(dice.share() < 0.4 && { filters: Object.fromEntries(filters) }),
      };
    }
  }

  /** Every contact that the source lists; `undefined` when it lists none, or more than `most`. */
  async contacts(most: number): Promise<Contact[] | undefined> {
    if (!this.description.entities.includes('contact')) return undefined;
    const query: RowsQuery = { kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: Math.min(PAGE, this.description.pageLimit) };
    const contacts: Contact[] = [];
    for (let total = 1; contacts.length < total; ) {
      const page = await this.read({ ...query, offset: contacts.length });
      total = page.total;
      if (total > most || page.length === 0) return total === 0 ? [] : undefined;
      for (let row = 0; row < page.length; row++) contacts.push(Object.fromEntries(Object.entries(page.columns).flatMap(([name, cells]) => (cells[row] === null ? [] : [[name, cells[row]]]))) as unknown as Contact);
    }
    return contacts;
  }

  #range(dice: Dice, { start }: Interval, span: number): TimeRange {
    const from = start + Math.round((dice.whole(-100, 1_000) * span) / 1_000);
    return dice.one<TimeRange>([
      { kind: 'all' },
      { kind: 'fixed', start: from, end: from + Math.round((dice.whole(0, 700) * span) / 1_000) },
      { kind: 'last', duration: dice.one(['PT30M', 'PT24H', 'P7D']) },
      { kind: 'day', back: dice.whole(0, 2) },
    ]);
  }
}

import { readSwingRule } from '../alerts/read-swing-rule.js';
import { ruleName } from '../alerts/rule-name.js';
import { findSwing } from '../analysis/metric-swing.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { RuleTrouble } from '../domain/alert-book.js';
import type { CountsAnswer } from '../domain/answer.js';
import { narrowed, type Filters } from '../domain/dimension.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import { NO_SWINGS, type MetricSwing, type SwingBook } from '../domain/metric-swing.js';
import type { CountsQuery } from '../domain/query.js';
import { viewFor } from '../domain/selection.js';
import type { SwingRule } from '../domain/swing-rule.js';
import { DEFAULT_VIEW, type View } from '../domain/view.js';
import { Client } from './client.js';
import type { Cockpit } from './cockpit.js';
import type { Swings } from './swings.js';

/** One rule, what it asks and what is known of that. */
interface Inquiry {
  readonly rule: SwingRule;
  readonly scope: Filters;
  readonly answers: [now: Loadable<CountsAnswer>, before: Loadable<CountsAnswer>];
}

/**
 * Judges swing rules over what a board looks at, for as long as anybody watches.
 *
 * It asks what tiles ask, so that a swing on a tile's metric costs the source no question of its own.
 */
export class SwingDesk implements Swings {
  readonly #cockpit: Cockpit;
  readonly #clients = new Set<Client<SwingBook>>();
  #rules: readonly SwingRule[] = [];
  #problems: readonly RuleTrouble[] = [];
  #view: View = DEFAULT_VIEW;
  #source: SourceDescription | undefined;
  #inquiries: readonly Inquiry[] = [];
  #asking: AbortController | undefined;
  #open: AbortController | undefined;
  #state: SwingBook = NO_SWINGS;
  #isDue = false;

  constructor(cockpit: Cockpit) {
    this.#cockpit = cockpit;
  }

  /** Sets the rules from JSON; what is wrong with one is told in the book, and keeps none of the others back. */
  judgeBy(list: readonly unknown[]): void {
    const read = list.map((json, index) => ({ ...readSwingRule(json), name: ruleName(json) ?? `${index + 1}` }));
    this.#rules = read.flatMap(({ rule }) => rule ?? []);
    this.#problems = read.filter(({ rule }) => !rule).map(({ name, problems }) => ({ rule: name, problems }));
    this.#ask();
  }

  /** Judges what the board looks at from now on. */
  look(view: View): void {
    const before = this.#view;
    this.#view = view;
    if (JSON.stringify({ ...view, density: '' }) !== JSON.stringify({ ...before, density: '' })) this.#ask();
  }

  watch(deliver: (book: SwingBook) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const client = new Client(() => this.#state, deliver, signal);
    this.#clients.add(client);
    signal.addEventListener('abort', () => this.#leave(client), { once: true });
    client.deliver();
    if (!this.#open) this.#begin();
  }

  #begin(): void {
    const { signal } = (this.#open = new AbortController());
    this.#cockpit.describe((source) => {
      this.#source = 'value' in source ? source.value : undefined;
      this.#changed();
    }, signal);
    this.#ask();
  }

  #leave(client: Client<SwingBook>): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    this.#open?.abort();
    this.#open = undefined;
    this.#ask();
  }

  #ask(): void {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const { range, step, filters } = viewFor(this.#view, '');
    this.#inquiries = (this.#open ? this.#rules : []).map((rule): Inquiry => {
      const scope = narrowed(filters, rule.filters ?? {});
      const query: CountsQuery = { kind: 'counts', range, step, filters: scope };
      const inquiry: Inquiry = { rule, scope, answers: [LOADING, LOADING] };
      for (const [index, asked] of ([query, { ...query, shift: rule.compare }] as const).entries())
        this.#cockpit.watch(asked, (answer) => {
          inquiry.answers[index] = answer;
          this.#changed();
        }, signal, 'soon', null);
      return inquiry;
    });
    this.#changed();
  }

  /** After what is happening now, so that all answers of one frame make one book. */
  #changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    void Promise.resolve().then(() => {
      this.#isDue = false;
      const book: SwingBook = { swings: this.#inquiries.flatMap((inquiry) => this.#find(inquiry) ?? []), problems: this.#problems };
      if (JSON.stringify(book) === JSON.stringify(this.#state)) return;
      this.#state = book;
      for (const client of [...this.#clients]) client.deliver();
    });
  }

  #find({ rule, scope, answers: [now, before] }: Inquiry): MetricSwing | undefined {
    if (!('value' in now) || !('value' in before)) return undefined;
    const isStale = now.status === 'stale' || before.status === 'stale';
    return findSwing(rule, { now: now.value, before: before.value, step: this.#view.step, scope, source: this.#source, isStale });
  }
}

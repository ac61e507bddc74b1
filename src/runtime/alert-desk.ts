import type { DataAdapter, SourceDescription } from '../domain/adapter.js';
import type { AlertBook, AlertDeed } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import { LOADING, type Loadable, type Reason } from '../domain/loadable.js';
import { queryKey } from '../domain/query.js';
import type { EpochMs } from '../domain/time.js';
import { AlertInquiry } from './alert-inquiry.js';
import type { Alerts } from './alerts.js';
import { Client } from './client.js';
import type { Cockpit } from './cockpit.js';
import { NoteBook, type NotePlace } from './note-book.js';
import { readRuleList, servedBy, type RuleList } from './rule-list.js';

type Book = Loadable<AlertBook>;

/**
 * The warning layer of one board: judges its rules over what the source says, for as long as anybody watches.
 *
 * Knows no clock: the source's own comes with its answers. A source that is late, lost or partial resolves nothing,
 * and its alerts say that they are stale. Changes of one moment are delivered once.
 */
export class AlertDesk implements Alerts {
  readonly #cockpit: Cockpit;
  readonly #place: NotePlace;
  readonly #book: NoteBook;
  readonly #clients = new Set<Client<Book>>();
  #list: RuleList = { rules: [], troubles: [] };
  #served: RuleList = this.#list;
  #inquiries: readonly AlertInquiry[] = [];
  #source: Loadable<SourceDescription> = LOADING;
  #adapter: DataAdapter | undefined;
  #open: AbortController | undefined;
  #asking: AbortController | undefined;
  #state: Book = LOADING;
  #isDue = false;

  constructor(cockpit: Cockpit, place: NotePlace) {
    this.#cockpit = cockpit;
    this.#place = place;
    this.#book = new NoteBook(place, () => this.#changed());
  }

  get rules(): readonly AlertRule[] {
    return this.#list.rules;
  }

  /** Sets the rules from JSON; what is wrong with one is told in the book, and keeps none of the others back. */
  judgeBy(list: readonly unknown[]): void {
    this.#list = readRuleList(list);
    this.#plan(true);
    this.#changed();
  }

  watch(deliver: (book: Book) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const client = new Client(() => this.#state, deliver, signal);
    this.#clients.add(client);
    signal.addEventListener('abort', () => this.#leave(client), { once: true });
    client.deliver();
    if (!this.#open) this.#begin();
  }

  act(deed: AlertDeed): Promise<void> {
    return this.#book.act(deed, this.#asOf);
  }

  get #asOf(): EpochMs {
    const known = this.#inquiries.map(({ asOf }) => asOf).filter((asOf) => asOf !== undefined);
    if (known.length > 0) return Math.max(...known);
    return ('value' in this.#source && this.#source.value.history?.end) || 0;
  }

  #begin(): void {
    const { signal } = (this.#open = new AbortController());
    this.#cockpit.describe((source) => this.#describe(source), signal);
  }

  #leave(client: Client<Book>): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    this.#open?.abort();
    this.#open = undefined;
    this.#forget();
  }

  #describe(source: Loadable<SourceDescription>): void {
    const adapter = this.#place.adapter();
    if (adapter !== this.#adapter) this.#forget();
    this.#adapter = adapter;
    this.#source = source;
    this.#plan(false);
    this.#changed();
  }

  /** Puts rules into questions, as few as they allow; questions under way go on where nothing about them has changed. */
  #plan(isAnew: boolean): void {
    if (!this.#open || !('value' in this.#source)) return;
    const { value: source } = this.#source;
    const served = servedBy(this.#list, source);
    const isSame = !isAnew && this.#asking !== undefined && JSON.stringify(served) === JSON.stringify(this.#served);
    this.#served = served;
    if (isSame) {
      for (const inquiry of this.#inquiries) inquiry.source = source;
      return;
    }
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    this.#inquiries = groupsOf(served.rules).map((rules) => new AlertInquiry(rules, source));
    for (const inquiry of this.#inquiries) {
      this.#cockpit.watch(inquiry.query, (answer) => {
        if (inquiry.hear(answer)) void this.#book.read(source.name, signal);
        this.#changed();
      }, signal, 'soon');
    }
    void this.#book.read(source.name, signal);
  }

  #forget(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#inquiries = [];
    this.#book.forget();
    this.#source = LOADING;
    this.#state = LOADING;
  }

  /** After what is happening now, so that all answers of one frame make one book. */
  #changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    void Promise.resolve().then(() => {
      this.#isDue = false;
      this.#state = this.#current();
      const errors: unknown[] = [];
      for (const client of [...this.#clients]) {
        try {
          client.deliver();
        } catch (error) {
          errors.push(error); // One recipient's mistake must not keep the others waiting.
        }
      }
      if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'several recipients failed');
    });
  }

  #current(): Book {
    if (this.#source.status === 'loading' || this.#source.status === 'failed') return this.#source;
    const states = this.#inquiries.map(({ state }) => state);
    // While other rules are looked into, what the old ones found stands.
    if (states.some(({ status }) => status === 'loading')) return 'value' in this.#state ? this.#state : LOADING;
    const doubts = states.flatMap((state): Reason[] => ('reason' in state ? [state.reason] : []));
    const [reason] = doubts;
    if (reason && states.every(({ status }) => status === 'failed')) return { status: 'failed', reason };
    const asOf = this.#asOf;
    const value: AlertBook = {
      alerts: this.#inquiries.flatMap((inquiry) => inquiry.alerts(this.#book.notes, asOf)),
      asOf,
      zone: this.#source.value.zone,
      keptBy: this.#book.keptBy,
      ...(this.#served.troubles.length > 0 && { problems: this.#served.troubles }),
    };
    return reason ? { status: 'stale', value, reason } : { status: 'ready', value };
  }
}

/** Rules that one question can serve: of equal step, dimension and filters. */
function groupsOf(rules: readonly AlertRule[]): (readonly [AlertRule, ...AlertRule[]])[] {
  const groups = new Map<string, [AlertRule, ...AlertRule[]]>();
  for (const rule of rules) {
    const { step, scope } = rule;
    const key = queryKey({ kind: 'counts', range: { kind: 'all' }, step, ...(scope.by && { by: [scope.by] }), ...(scope.filters && { filters: scope.filters }) });
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()];
}

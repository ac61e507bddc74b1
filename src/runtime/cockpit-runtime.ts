import type { DataAdapter, Priority, SourceDescription } from '../domain/adapter.js';
import { AdapterError } from '../domain/adapter.js';
import type { Answer } from '../domain/answer.js';
import type { Loadable } from '../domain/loadable.js';
import { queryKey, type Query } from '../domain/query.js';
import { Client } from './client.js';
import type { Clock } from './clock.js';
import type { Cockpit, Subscription } from './cockpit.js';
import { Delivery } from './delivery.js';
import { freshnessOf, NOTHING_ASKED, type Freshness } from './freshness.js';
import { Question, type Surroundings } from './question.js';
import { Source, type RequestSettings } from './source.js';
import { SourceClock } from './source-clock.js';

/** The memory of one board: who asks what, what is known, and how old it is. */
export class CockpitRuntime implements Cockpit {
  readonly #questions = new Map<string, Question>();
  readonly #describers = new Set<Client<Loadable<SourceDescription>>>();
  readonly #judges = new Set<Client<Freshness>>();
  readonly #delivery: Delivery;
  readonly #source: Source;
  readonly #around: Surroundings;
  #isAwake = true;
  #freshness: Freshness = NOTHING_ASKED;
  #isJudged = true;

  /**
   * @param clock - The only source of time.
   * @param settings - Read at every request: the page's language and its tokens.
   */
  constructor(clock: Clock, settings: () => RequestSettings = () => ({})) {
    this.#delivery = new Delivery(clock);
    const sourceClock = new SourceClock();
    this.#source = new Source(clock, settings, () => this.#sourceChanged());
    this.#around = {
      clock,
      source: this.#source,
      sourceClock,
      settings,
      isAwake: () => this.#isAwake,
      changed: (question) => {
        this.#delivery.request(question.clients.keys());
        this.#judge();
      },
      abandoned: (question) => this.#forget(question),
    };
  }

  /** Where the questions go. Another adapter is asked everything anew; without one, all wait. */
  get adapter(): DataAdapter | undefined {
    return this.#source.adapter;
  }

  /** @throws TypeError `invalid adapter: …` when it cannot describe itself and read. */
  set adapter(adapter: DataAdapter | undefined) {
    if (adapter !== undefined) assertAdapter(adapter);
    if (adapter === this.#source.adapter) return;
    this.#around.sourceClock.reset();
    for (const question of this.#questions.values()) question.reset();
    this.#source.adapter = adapter;
  }

  /** Nobody looks at the page: ask nothing. */
  sleep(): void {
    this.#isAwake = false;
    this.#attend();
  }

  /** Somebody looks again: catch up. */
  wake(): void {
    this.#isAwake = true;
    this.#attend();
  }

  watch<Q extends Query>(query: Q, deliver: (answer: Loadable<Answer<Q>>) => void, signal: AbortSignal, priority: Priority = 'visible', widget: object | null = signal): Subscription {
    const question = this.#questionOf(query);
    const client = new Client(() => question.state, deliver, signal);
    client.widget = widget;
    if (!signal.aborted) {
      question.clients.set(client, priority);
      const leave = () => {
        question.clients.delete(client);
        question.attend();
        this.#judge();
      };
      signal.addEventListener('abort', leave, { once: true });
    }
    const attend = (isAwake: boolean) => {
      client.isAwake = isAwake;
      if (isAwake) client.deliver();
      question.attend();
      this.#judge();
    };
    client.deliver();
    // A client that goes to sleep at once, being off screen, has asked nothing.
    void Promise.resolve().then(() => question.attend());
    this.#wantSource();
    this.#judge();
    return { sleep: () => attend(false), wake: () => attend(true) };
  }

  async read<Q extends Query>(query: Q, signal: AbortSignal): Promise<Answer<Q>> {
    const { adapter } = this.#source;
    if (!adapter) throw new AdapterError('unavailable', 'no adapter');
    return adapter.read(query, { ...this.#around.settings(), signal, priority: 'visible' });
  }

  describe(deliver: (source: Loadable<SourceDescription>) => void, signal: AbortSignal): void {
    this.#enrol(this.#describers, new Client(() => this.#source.state, deliver, signal));
    this.#wantSource();
  }

  /** Delivers how current the page is, at once and on every change, until `signal` aborts. */
  judge(deliver: (freshness: Freshness) => void, signal: AbortSignal): void {
    this.#enrol(this.#judges, new Client(() => this.#current(), deliver, signal));
  }

  retry(): void {
    for (const question of this.#questions.values()) question.retry();
    this.#source.retry();
  }

  #enrol<T>(clients: Set<Client<T>>, client: Client<T>): void {
    if (client.signal.aborted) return;
    clients.add(client);
    const leave = () => {
      clients.delete(client);
      this.#wantSource();
    };
    client.signal.addEventListener('abort', leave, { once: true });
    client.deliver();
  }

  #questionOf<Q extends Query>(query: Q): Question<Q> {
    const key = queryKey(query);
    let question = this.#questions.get(key);
    if (!question) this.#questions.set(key, (question = new Question<Query>(query, this.#around)));
    // The key is the question written out: its answers are those of `Q`.
    return question as unknown as Question<Q>;
  }

  #forget(question: Question): void {
    for (const [key, known] of this.#questions) if (known === question) this.#questions.delete(key);
    this.#wantSource();
  }

  #sourceChanged(): void {
    this.#delivery.request(this.#describers);
    this.#attend();
  }

  #attend(): void {
    this.#wantSource();
    for (const question of this.#questions.values()) question.attend();
  }

  #wantSource(): void {
    this.#source.want(this.#isAwake && (this.#questions.size > 0 || this.#describers.size > 0));
  }

  #judge(): void {
    this.#isJudged = false;
    this.#delivery.request(this.#judges);
  }

  #current(): Freshness {
    if (this.#isJudged) return this.#freshness;
    this.#isJudged = true;
    // Who sleeps below the fold and has nothing yet is not loading: it has not asked.
    const asked = [...this.#questions.values()].flatMap(({ clients, state }) => [...clients.keys()].flatMap(({ widget, isAwake }) => (widget && (isAwake || state.status !== 'loading') ? [[widget, state] as const] : [])));
    const freshness = freshnessOf(asked);
    if (JSON.stringify(freshness) !== JSON.stringify(this.#freshness)) this.#freshness = freshness;
    return this.#freshness;
  }
}

function assertAdapter(adapter: unknown): void {
  const has = (name: string) => typeof adapter === 'object' && adapter !== null && typeof Reflect.get(adapter, name) === 'function';
  if (!has('describe') || !has('read')) throw new TypeError(`invalid adapter: ${String(adapter)} (it needs the methods describe and read)`);
}

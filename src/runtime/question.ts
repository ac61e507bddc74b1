import type { Change, Priority, RequestContext } from '../domain/adapter.js';
import type { Answer } from '../domain/answer.js';
import { LOADING, type Loadable, type Reason } from '../domain/loadable.js';
import type { Query } from '../domain/query.js';
import type { EpochMs } from '../domain/time.js';
import { cadenceMs, msUntilLate, allowedAgeMs } from './ageing.js';
import { ask } from './ask.js';
import type { Client } from './client.js';
import type { Cancel, Clock } from './clock.js';
import { merge } from '../domain/merge.js';
import { reasonOf } from './reason.js';
import { HANGING_MS, type RequestSettings, type Source } from './source.js';
import type { SourceClock } from './source-clock.js';
import { Tap } from './tap.js';

/** What all questions of one runtime share. */
export interface Surroundings {
  readonly clock: Clock;
  readonly source: Source;
  readonly sourceClock: SourceClock;
  readonly settings: () => RequestSettings;
  /** Whether anybody looks at the page. */
  readonly isAwake: () => boolean;
  readonly changed: (question: Question) => void;
  /** Nobody has wanted the question for a while. */
  readonly abandoned: (question: Question) => void;
}

/** One distinct question: its clients, its upstream and what is known of its answer. */
export class Question<Q extends Query = Query> {
  readonly clients = new Map<Client<Loadable<Answer<Q>>>, Priority>();
  state: Loadable<Answer<Q>> = LOADING;
  readonly #query: Q;
  readonly #around: Surroundings;
  readonly #tap: Tap;
  #changedAt: EpochMs = 0;
  #askedAt: EpochMs = 0;
  #ageing: Cancel | undefined;
  #isComplete = false;

  constructor(query: Q, around: Surroundings) {
    this.#query = query;
    this.#around = around;
    this.#tap = new Tap(around.clock, (signal) => void this.#ask(signal));
  }

  /** Opens or closes the upstream; to be called whenever a client, the page or the source has changed. */
  attend(): void {
    const { source, isAwake } = this.#around;
    if (source.state.status === 'failed' && this.state.status === 'loading') this.#become(source.state);
    if (source.state.status === 'ready' && isAwake() && [...this.clients.keys()].some((client) => client.isAwake)) return this.#tap.want(true);
    this.#tap.want(false, () => {
      this.#ageing?.();
      this.#ageing = undefined;
      if (this.clients.size === 0) this.#around.abandoned(this);
    });
  }

  /** Forgets everything: the source is another one. */
  reset(): void {
    this.#tap.close();
    this.#ageing?.();
    this.#isComplete = false;
    this.#become(LOADING);
  }

  /** Asks again if it failed, is stale or has not been answered for long. */
  retry(): void {
    if (this.state.status === 'ready') return;
    if (this.state.status === 'loading' && this.#around.clock.now() - this.#askedAt < HANGING_MS) return;
    if (this.state.status === 'failed') this.#become(LOADING);
    this.#tap.restart();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { clock, source, settings } = this.#around;
    const { adapter, state } = source;
    if (!adapter || state.status !== 'ready' || this.#isComplete) return;
    this.#askedAt = clock.now();
    // Back after a sleep: the old value stands, and says that it is being brought up to date.
    if (this.state.status === 'ready') this.#confirm(this.state.value, 'catching-up');
    const priority = (['visible', 'soon'] as const).find((level) => [...this.clients.values()].includes(level)) ?? 'idle';
    const context: RequestContext = { ...settings(), signal, priority };
    const isComplete = await ask(this.#query, { adapter, source: state.value, clock }, context, {
      changed: (change) => this.#hear(change),
      failed: (error) => this.#fail(error),
    });
    if (isComplete && !signal.aborted) this.#isComplete = true;
  }

  #hear(change: Change<Q>): void {
    const known = 'value' in this.state ? this.state.value : undefined;
    switch (change.kind) {
      case 'reset':
        return this.#accept(change.answer, known);
      case 'merge':
        // What is older than the answer at hand was in it already.
        if (!known || change.answer.asOf >= known.asOf) this.#accept(known ? merge(known, change.answer) : change.answer, known);
        return;
      case 'beat':
        if (known) this.#accept({ ...known, asOf: change.asOf }, known);
        return;
      case 'gap':
        this.#ageing?.();
        if (known) this.#become({ status: 'stale', value: known, reason: this.#reason('catching-up') });
    }
  }

  #accept(answer: Answer<Q>, known: Answer<Q> | undefined): void {
    const { clock, sourceClock } = this.#around;
    if (answer.asOf !== known?.asOf) this.#changedAt = clock.now();
    // A source that goes back in time has begun again, as a replay does at its end.
    if (known && answer.asOf < known.asOf) sourceClock.reset();
    sourceClock.observe(answer.asOf, clock.now());
    this.#confirm(answer, 'late');
  }

  /** Ready or late, by age; looks again when the age may have become too great. */
  #confirm(answer: Answer<Q>, code: 'late' | 'catching-up'): void {
    const { clock, source, sourceClock } = this.#around;
    this.#ageing?.();
    this.#ageing = undefined;
    const cadence = source.state.status === 'ready' ? cadenceMs(source.state.value) : undefined;
    const wall = clock.now();
    const left = cadence === undefined ? undefined : msUntilLate({ asOf: answer.asOf, changedAt: this.#changedAt, range: answer.range }, this.#query, cadence, sourceClock.at(wall) ?? answer.asOf, wall);
    if (cadence !== undefined && left !== undefined && left <= 0) {
      const since = answer.asOf + allowedAgeMs(this.#query, cadence);
      return this.#become({ status: 'stale', value: answer, reason: { code, since } });
    }
    if (this.state.status !== 'ready' || this.state.value !== answer) this.#become({ status: 'ready', value: answer });
    if (left !== undefined) this.#ageing = clock.after(left, () => this.#confirm(answer, 'late'));
  }

  #fail(error: unknown): void {
    this.#ageing?.();
    this.#ageing = undefined;
    const reason = reasonOf(error, this.#around.sourceClock.at(this.#around.clock.now()));
    const before = 'reason' in this.state ? this.state.reason : undefined;
    // The same failure again has lasted since it began.
    const lasting = before?.code === reason.code ? { ...reason, ...(before.since !== undefined && { since: before.since }) } : reason;
    this.#become('value' in this.state ? { status: 'stale', value: this.state.value, reason: lasting } : { status: 'failed', reason: lasting });
  }

  #reason(code: Reason['code']): Reason {
    const since = this.#around.sourceClock.at(this.#around.clock.now());
    return { code, ...(since !== undefined && { since }) };
  }

  #become(state: Loadable<Answer<Q>>): void {
    this.state = state;
    this.#around.changed(this);
  }
}

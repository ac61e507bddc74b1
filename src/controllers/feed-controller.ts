import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { AnyAnswer, SourceDescription } from '../domain/adapter.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import { queryKey, type Query } from '../domain/query.js';
import type { Cockpit, Subscription } from '../runtime/cockpit.js';
import { cockpitContext } from './contexts.js';
import { observeVisibility } from './visibility.js';

/** How long the old numbers may stand after another question was asked: below what people perceive as a wait. */
const GRACE_MS = 120;

type Deliver = (answers: readonly Loadable<AnyAnswer>[], source: SourceDescription | undefined) => void;

/**
 * Subscribes its host to the nearest board's cockpit, one client a question.
 *
 * Owns the subscriptions and nothing else: the answers go to `deliver`, in the order of the questions, all of
 * them at every change, which sets the host's public property as any parent would. Several changes of one
 * moment are delivered once. Without a cockpit, or while `questions` returns `undefined`, it does nothing.
 * Off screen it sleeps.
 */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #questions: () => readonly Query[] | undefined;
  readonly #deliver: Deliver;
  readonly #cockpit: ContextConsumer<typeof cockpitContext, ReactiveElement>;
  #key = '';
  #watched: Cockpit | undefined;
  #feed: AbortController | undefined;
  #subscriptions: readonly Subscription[] = [];
  #visible = false;
  #leaveScreen: (() => void) | undefined;
  /** What was delivered last; kept while the host moves, so that it does not go blank on the way. */
  #known: { readonly answers: readonly Loadable<AnyAnswer>[]; readonly source: SourceDescription | undefined } | undefined;

  /**
   * @param questions - Read at every update of the host.
   * @param deliver - Takes one answer a question, `loading` for those not here yet, and the source once it is described.
   */
  constructor(host: ReactiveElement, questions: () => readonly Query[] | undefined, deliver: Deliver) {
    this.#host = host;
    this.#questions = questions;
    this.#deliver = deliver;
    this.#cockpit = new ContextConsumer(host, { context: cockpitContext, subscribe: true });
    host.addController(this);
  }

  /**
   * Delivers once more, at once, what is known: for `willUpdate` of a host whose way to read the answers changed
   * while its questions did not, such as another metric. Does nothing before the first delivery.
   */
  refresh(): void {
    if (this.#known) this.#deliver(this.#known.answers, this.#known.source);
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#watched?.retry();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leaveScreen?.();
    this.#leaveScreen = undefined;
    this.#visible = false;
    this.#stop();
    // The consumer would keep the cockpit of a board that the host has left.
    delete this.#cockpit.value;
  }

  hostUpdate(): void {
    const questions = this.#questions();
    const cockpit = this.#cockpit.value;
    const key = questions ? questions.map(queryKey).join('\n') : '';
    if (key === this.#key && cockpit === this.#watched) return;
    this.#stop();
    // A removed element still updates when a property is set, and must not subscribe.
    if (!questions || !cockpit || !this.#host.isConnected) return;
    this.#key = key;
    this.#watched = cockpit;
    // Who has nobody to ask need not know whether it is seen.
    this.#leaveScreen ??= observeVisibility(this.#host, (visible) => this.#see(visible));
    this.#start(cockpit, questions);
  }

  #start(cockpit: Cockpit, questions: readonly Query[]): void {
    const feed = new AbortController();
    this.#feed = feed;
    const answers: Loadable<AnyAnswer>[] = questions.map(() => LOADING);
    let source: SourceDescription | undefined;
    let isQueued = false;
    let isShown = !this.#known;
    // Delivers after what is happening now, so that all answers of one frame and one host come together.
    const show = () => {
      isShown = true;
      if (isQueued) return;
      isQueued = true;
      queueMicrotask(() => {
        isQueued = false;
        if (this.#feed !== feed) return;
        this.#known = { answers: [...answers], source };
        this.#deliver(this.#known.answers, source);
      });
    };
    const changed = () => {
      // Numbers on screen are not blanked for a question that is answered in a moment.
      if (isShown || answers.some(({ status }) => status !== 'loading')) show();
    };
    cockpit.describe((state) => {
      source = state.status === 'ready' || state.status === 'stale' ? state.value : undefined;
      changed();
    }, feed.signal);
    this.#subscriptions = questions.map((query, index) => {
      const subscription = cockpit.watch(query, (answer) => {
        answers[index] = answer;
        changed();
      }, feed.signal);
      if (!this.#visible) subscription.sleep();
      return subscription;
    });
    if (isShown) return;
    const grace = setTimeout(() => {
      if (!isShown) show();
    }, GRACE_MS);
    feed.signal.addEventListener('abort', () => clearTimeout(grace), { once: true });
  }

  #see(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    for (const subscription of this.#subscriptions) {
      if (visible) subscription.wake();
      else subscription.sleep();
    }
  }

  #stop(): void {
    this.#feed?.abort();
    this.#feed = undefined;
    this.#subscriptions = [];
    this.#key = '';
    this.#watched = undefined;
  }
}

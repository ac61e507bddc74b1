import type { ReactiveController, ReactiveElement } from 'lit';

/** What to say at once, and what once the listener pauses. */
export interface Announcement {
  readonly urgent: string;
  readonly polite: string;
}

/**
 * Says what happened, once: everything of one moment in one message.
 *
 * The host renders `urgent` into a `role="alert"` and `polite` into a `role="status"`, both keyed by `turn`, so that the
 * same words said again are new to a screen reader. After a move nothing is said again.
 */
export class Announcer<T> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #compose: (news: readonly T[]) => Announcement;
  readonly #gatherMs: number;
  #gathered: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  urgent = '';
  polite = '';
  /** Grows with every message. */
  turn = 0;

  /**
   * @param compose - Puts what was gathered into words; called once a message.
   * @param gatherMs - How long to wait for more of the same moment.
   */
  constructor(host: ReactiveElement, compose: (news: readonly T[]) => Announcement, gatherMs = 250) {
    this.#host = host;
    this.#compose = compose;
    this.#gatherMs = gatherMs;
    host.addController(this);
  }

  tell(news: T): void {
    this.#gathered.push(news);
    this.#arm();
  }

  hostConnected(): void {
    if (this.#gathered.length > 0) this.#arm();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A live region that comes back with a text in it may be read out once more.
    this.urgent = '';
    this.polite = '';
    this.#host.requestUpdate();
  }

  #arm(): void {
    if (!this.#host.isConnected) return;
    this.#timer ??= setTimeout(() => this.#say(), this.#gatherMs);
  }

  #say(): void {
    this.#timer = undefined;
    const { urgent, polite } = this.#compose(this.#gathered.splice(0));
    if (!urgent && !polite) return;
    this.urgent = urgent;
    this.polite = polite;
    this.turn++;
    this.#host.requestUpdate();
  }
}

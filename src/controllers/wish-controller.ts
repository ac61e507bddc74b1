import type { ReactiveElement } from 'lit';
import type { AnyAnswer, SourceDescription } from '../domain/adapter.js';
import type { Loadable } from '../domain/loadable.js';
import type { Query } from '../domain/query.js';
import type { Zone } from '../domain/zone.js';
import { FeedController } from './feed-controller.js';

export interface Wishing<Wish> {
  /** Read at every update of the host; undefined while it wishes for nothing. */
  readonly wish: () => Wish | undefined;
  readonly questions: (wish: Wish) => readonly Query[];
  /** Takes the answers with the wish that they are about: the host may wish for something else by now. */
  readonly take: (answers: readonly Loadable<AnyAnswer>[], wish: Wish, source: SourceDescription | undefined) => void;
}

/** Keeps what its host wishes for current from the board around it, by a `FeedController`, and knows what was wished for. */
export class WishController<Wish> {
  readonly #feed: FeedController;
  readonly #wishing: Wishing<Wish>;
  #wish: Wish | undefined;

  /** Of the source, for the clock of a failure that came without an answer. */
  zone: Zone | undefined;

  constructor(host: ReactiveElement, wishing: Wishing<Wish>) {
    this.#wishing = wishing;
    this.#feed = new FeedController(
      host,
      () => {
        this.#wish = wishing.wish();
        return this.#wish && wishing.questions(this.#wish);
      },
      (answers, source) => {
        this.zone = source?.zone;
        if (this.#wish !== undefined) wishing.take(answers, this.#wish, source);
      },
    );
  }

  /** For `willUpdate` of a host that reads the same answers another way, such as another metric: no question is asked anew. */
  refresh(): void {
    this.#wish = this.#wishing.wish();
    this.#feed.refresh();
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }
}

import type { ReactiveElement } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import type { Filters } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Trend } from '../../domain/trend.js';
import type { View } from '../../domain/view.js';
import type { Zone } from '../../domain/zone.js';
import { trendFrom, trendQuestions, type Asked } from './trend-answer.js';

/** What the chart asks for: how, and of what. */
export interface TrendWish extends Asked {
  readonly view: View;
  readonly scope: Filters;
}

export interface Fed {
  /** Read at every update of the host; undefined while it asks for nothing. */
  readonly asked: () => TrendWish | undefined;
  readonly take: (trend: Loadable<Trend>) => void;
}

/** Keeps a chart current from the board around it. */
export class TrendFeed {
  readonly #feed: FeedController;

  /** Of the source, for the clock of a failure that came without an answer. */
  zone: Zone | undefined;

  constructor(host: ReactiveElement, { asked, take }: Fed) {
    this.#feed = new FeedController(
      host,
      () => {
        const wish = asked();
        return wish && trendQuestions(wish.view, wish.scope, wish.by, wish.comparison);
      },
      (answers, source) => {
        const wish = asked();
        this.zone = source?.zone;
        if (wish) take(trendFrom(answers, wish, source));
      },
    );
  }

  /** Reads what is known another way: no question is asked anew. */
  refresh(): void {
    this.#feed.refresh();
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }
}

import type { ReactiveElement } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Reading } from '../../domain/reading.js';
import type { View } from '../../domain/view.js';
import { tileQuestions, tileReading } from './tile-reading.js';

interface Host extends ReactiveElement {
  reading: Loadable<Reading>;
  source: SourceDescription | undefined;
}

/** What a tile asks for; undefined where it names no metric and shows what it is given. */
type Asked = { readonly choice: MetricChoice; readonly view: View; readonly scope: Filters } | undefined;

/** Keeps a tile's reading as the board's source answers it, and knows the source. */
export class TileFeed {
  readonly #feed: FeedController;

  /** @param asked - Read at every update of the host, and at every answer. */
  constructor(host: Host, asked: () => Asked) {
    this.#feed = new FeedController(
      host,
      () => {
        const question = asked();
        return question && tileQuestions(question.view, question.scope);
      },
      (answers, source) => {
        const question = asked();
        if (!question) return;
        host.source = source;
        host.reading = tileReading(question.choice, question.view.step, answers, source);
      },
    );
  }

  /** The same answers read another way: no question is asked anew. */
  refresh(): void {
    this.#feed.refresh();
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }
}

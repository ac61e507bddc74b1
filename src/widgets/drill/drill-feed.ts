import type { ReactiveElement } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Loadable } from '../../domain/loadable.js';
import type { View } from '../../domain/view.js';
import { drillList, type DrillList } from './drill-list.js';
import { drillQuestions, slotStep } from './drill-questions.js';

export interface Fed {
  /** Both are read at every update of the host; without a path nothing is asked. */
  readonly view: () => View;
  readonly path: () => DrillPath | undefined;
  readonly take: (list: Loadable<DrillList>, source: SourceDescription | undefined) => void;
}

/** Keeps a level's groups or slots current from the board around it. */
export class DrillFeed {
  readonly #feed: FeedController;
  /** What the answers that come now are about: the path may have moved on since. */
  #asked: DrillPath | undefined;

  constructor(host: ReactiveElement, { view, path, take }: Fed) {
    this.#feed = new FeedController(
      host,
      () => {
        this.#asked = path();
        return this.#asked && drillQuestions(view(), this.#asked);
      },
      (answers, source) => {
        const { compare } = view();
        if (this.#asked) take(drillList(this.#asked, slotStep(view()), compare, answers, source), source);
      },
    );
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }
}

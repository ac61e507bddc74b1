import type { ReactiveElement } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Heatmap } from '../../domain/heatmap.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { View } from '../../domain/view.js';
import type { Zone } from '../../domain/zone.js';
import { heatmapFrom, heatmapQuestion, type HeatColumns } from './heatmap-answer.js';

/** What the map asks for: how, and of what. */
export interface HeatmapWish {
  readonly choice: MetricChoice;
  readonly view: View;
  readonly scope: Filters;
  readonly by: DimensionId;
  readonly columns: HeatColumns;
}

export interface Fed {
  /** Read at every update of the host; undefined while it asks for nothing. */
  readonly asked: () => HeatmapWish | undefined;
  readonly take: (heatmap: Loadable<Heatmap>) => void;
}

/** Keeps a map current from the board around it. */
export class HeatmapFeed {
  readonly #feed: FeedController;

  /** Of the source, for the clock of a failure that came without an answer. */
  zone: Zone | undefined;

  constructor(host: ReactiveElement, { asked, take }: Fed) {
    this.#feed = new FeedController(
      host,
      () => {
        const wish = asked();
        return wish && [heatmapQuestion(wish.view, wish.scope, wish.by, wish.columns)];
      },
      ([answer = LOADING], source) => {
        const wish = asked();
        this.zone = source?.zone;
        if (wish) take(heatmapFrom(answer, wish.choice, wish.view, wish.by, wish.columns, source));
      },
    );
  }

  /** Reads what is known another way: no question is asked anew. */
  refresh(): void {
    this.#feed.refresh();
  }

  /** Asks again what failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }
}

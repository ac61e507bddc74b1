import type { ReactiveElement } from 'lit';
import { DelayController } from '../../controllers/delay-controller.js';
import { frames } from '../../controllers/frame-scheduler.js';
import { SlicesController } from '../../controllers/slices-controller.js';
import type { RowGrid } from '../../grid/row-grid.js';
import type { Column } from '../../table/column.js';
import type { RowsChange } from '../../table/live-rows.js';
import type { AgentsFeed } from './agents-feed.js';
import { addUpRows } from './agents-picture.js';

/** Nobody reads a total faster than four times a second. */
const TOTALS_MS = 250;

export interface RowWorkOptions {
  readonly feed: AgentsFeed;
  readonly grid: () => RowGrid;
  /** Many rows stand as they were asked to. */
  readonly onArranged: () => void;
}

/** What is done to many rows after the table stands: arranging, adding up, and keeping sums right while cells change. */
export class RowWork {
  readonly #host: ReactiveElement;
  readonly #options: RowWorkOptions;
  readonly #arranging: SlicesController;
  readonly #adding: SlicesController;
  readonly #totals: DelayController;
  #isTotalAwaited = false;

  constructor(host: ReactiveElement, options: RowWorkOptions) {
    this.#host = host;
    this.#options = options;
    this.#arranging = new SlicesController(host, true);
    this.#adding = new SlicesController(host);
    this.#totals = new DelayController(host, TOTALS_MS);
    host.addController({ hostDisconnected: () => (this.#isTotalAwaited = false) });
  }

  /** Does as much of arranging that has just begun as somebody who waits for it does not notice. */
  hurry(step: () => boolean): void {
    this.#arranging.hurry(step);
  }

  /** Begins what is due, or goes on with it; to be called in every `willUpdate`. @param all - All columns, hidden ones too. */
  run(all: readonly Column[]): void {
    const { rows } = this.#options.feed;
    if (rows.isAtWork)
      this.#arranging.run(() => {
        const isDone = rows.goOn(all);
        if (isDone) this.#options.onArranged();
        return isDone;
      });
    else if (rows.isTotalDue)
      this.#adding.run(() => {
        const isDone = addUpRows(rows, all);
        if (isDone) this.#host.requestUpdate();
        return isDone;
      });
  }

  /** New cells: written at the next frame, however many come before it; what they add up to a little later. */
  change(change: RowsChange): void {
    const { rows, lines } = this.#options.feed;
    rows.change(change);
    frames.request(rows, () => this.#options.grid().refresh(lines.takeChanged()));
    if (rows.total === undefined || this.#isTotalAwaited || !this.#host.isConnected) return;
    this.#isTotalAwaited = true;
    this.#totals.later(() => {
      this.#isTotalAwaited = false;
      this.#host.requestUpdate();
    });
  }
}

import { DelayController } from '../../controllers/delay-controller.js';
import { frames } from '../../controllers/frame-scheduler.js';
import { SlicesController } from '../../controllers/slices-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import { ChangedCells, type FlashingHost } from '../../grid/changed-cells.js';
import type { RowGrid } from '../../grid/row-grid.js';
import type { RowsChange } from '../../table/live-rows.js';
import type { AgentsFeed } from './agents-feed.js';
import { addUpRows, type AgentsPicture } from './agents-picture.js';

/** Nobody reads a total faster than four times a second. */
const TOTALS_MS = 250;

export interface RowWorkOptions {
  readonly feed: AgentsFeed;
  readonly grid: () => RowGrid;
  /** Many rows stand as they were asked to. */
  readonly onArranged: () => void;
}

/** What is done to many rows after the table stands: arranging, adding up, keeping sums right while cells change, and showing which did. */
export class RowWork {
  readonly #host: FlashingHost;
  readonly #options: RowWorkOptions;
  readonly #arranging: SlicesController;
  readonly #adding: SlicesController;
  readonly #totals: DelayController;
  readonly #cells: ChangedCells;
  #source: SourceDescription | undefined;
  /** Sources that spoke so far: each may have other labels. */
  #sources = 0;
  #isTotalAwaited = false;

  constructor(host: FlashingHost, options: RowWorkOptions) {
    this.#host = host;
    this.#options = options;
    this.#arranging = new SlicesController(host, true);
    this.#adding = new SlicesController(host);
    this.#totals = new DelayController(host, TOTALS_MS);
    this.#cells = new ChangedCells(host, { grid: options.grid, keyAt: (line) => options.feed.lines.keyAt(line) });
    host.addController({ hostDisconnected: () => (this.#isTotalAwaited = false) });
  }

  /** Does as much of arranging that has just begun as somebody who waits for it does not notice. */
  hurry(step: () => boolean): void {
    this.#arranging.hurry(step);
  }

  /** Begins what is due, or goes on with it; to be called in every `willUpdate`. */
  run({ all, columns, drawn, running, content }: AgentsPicture, language: string): void {
    const { rows, privacy, source } = this.#options.feed;
    if (source !== this.#source) [this.#source, this.#sources] = [source, this.#sources + 1];
    this.#cells.show({ content, drawn, running, frame: this.#host.flashChanges ? JSON.stringify([language, privacy, this.#sources, columns.map(({ id }) => id)]) : '' });
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

  /** Another answer was taken. @param isOther - Whether it answers another question. */
  take(isOther: boolean): void {
    this.#cells.hear(isOther);
  }

  /** The rows were drawn. */
  look(): void {
    const { feed } = this.#options;
    feed.look();
    this.#cells.look(feed.rows.isAtWork);
  }

  /** New cells: written at the next frame, however many come before it; what they add up to a little later. */
  change(change: RowsChange): void {
    const { rows, lines } = this.#options.feed;
    rows.change(change);
    this.#cells.hear(false);
    frames.request(rows, () => {
      const isChanged = lines.takeChanged();
      this.#options.grid().refresh(isChanged);
      this.#cells.look(rows.isAtWork, isChanged);
    });
    if (rows.total === undefined || this.#isTotalAwaited || !this.#host.isConnected) return;
    this.#isTotalAwaited = true;
    this.#totals.later(() => {
      this.#isTotalAwaited = false;
      this.#host.requestUpdate();
    });
  }
}

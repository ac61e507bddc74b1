import type { ReactiveController, ReactiveElement } from 'lit';
import { swingsContext } from '../../controllers/contexts.js';
import { DeskController } from '../../controllers/desk-controller.js';
import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import { NO_SWINGS, type MetricSwing, type SwingBook } from '../../domain/metric-swing.js';
import { METRICS } from '../../metrics/index.js';

interface Host extends ReactiveElement {
  swing: MetricSwing | undefined;
}

/** What a tile measures; undefined where it is not told. */
type Measured = { readonly choice: MetricChoice; readonly scope: Filters } | undefined;

/** Takes the swing of what a tile measures from the board's, where there is a board; without one the host keeps what it was given. */
export class TileSwing implements ReactiveController {
  readonly #host: Host;
  readonly #measured: () => Measured;
  #book: SwingBook | undefined;
  /** What was picked from, and for what. */
  #picked: { readonly book: SwingBook; readonly key: string } | undefined;

  /** @param measured - Read at every update of the host. */
  constructor(host: Host, measured: () => Measured) {
    this.#host = host;
    this.#measured = measured;
    const deliver = (book: SwingBook) => {
      this.#book = book;
      this.hostUpdate();
    };
    new DeskController(host, swingsContext, deliver, () => measured() !== undefined);
    host.addController(this);
  }

  hostUpdate(): void {
    const measured = this.#measured();
    const book = this.#book;
    if (!book || !measured) return;
    const key = book.swings.length > 0 ? keyOf(measured.choice, measured.scope) : '';
    if (this.#picked?.book === book && this.#picked.key === key) return;
    this.#picked = { book, key };
    const swing = book.swings.find(({ change }) => keyOf(change, change.scope) === key);
    // The same swing in another book is no news for a tile.
    if (JSON.stringify(swing) !== JSON.stringify(this.#host.swing)) this.#host.swing = swing;
  }

  /** A board that was left keeps nothing on the tile. */
  hostDisconnected(): void {
    if (this.#book) this.#book = NO_SWINGS;
  }
}

/** Equal where the same formula is measured over the same part of the centre. */
function keyOf({ metric, variant = Object.keys(METRICS[metric].variants)[0] ?? '' }: MetricChoice, scope: Filters): string {
  const parts = Object.entries(scope).map(([dimension, ids]) => `${dimension}=${[...ids].sort().join(',')}`);
  return [metric, variant, ...parts.sort()].join('|');
}

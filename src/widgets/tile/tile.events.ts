import type { Alert } from '../../domain/alert-book.js';
import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';

/** The user asks what lies behind a tile; unless the page prevents it, the board around goes there. */
export class CockpitDrillEvent extends Event {
  static readonly type = 'cockpit-drill';

  /**
   * @param choice - Metric and variant of the tile.
   * @param scope - The filters that the tile's value was measured under: the board's with the tile's own.
   * @param range - The stretch that it was measured over.
   */
  constructor(
    readonly choice: MetricChoice,
    readonly scope: Filters,
    readonly range: Interval,
  ) {
    super(CockpitDrillEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The user asks why an alert stands where it stands; unless the page prevents it, the tile opens a card that says so. */
export class CockpitWhyEvent extends Event {
  static readonly type = 'cockpit-why';

  /** @param alert - With its evidence. */
  constructor(readonly alert: Alert) {
    super(CockpitWhyEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitDrillEvent.type]: CockpitDrillEvent;
    [CockpitWhyEvent.type]: CockpitWhyEvent;
  }
}

import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';

/** The user asks what lies behind a tile. */
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
    super(CockpitDrillEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitDrillEvent.type]: CockpitDrillEvent;
  }
}

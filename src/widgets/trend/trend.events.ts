import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';

/** The user asks what lies behind one point of a trend: one series in one slot; unless the page prevents it, the board around goes there. */
export class CockpitDrillSlotEvent extends Event {
  static readonly type = 'cockpit-drill-slot';

  /**
   * @param choice - Metric and variant of the trend.
   * @param scope - The filters that the point was measured under: the board's, the trend's own, and the series.
   * @param slot - The stretch that it was measured over.
   * @param series - Id of the dimension member, or `all`.
   */
  constructor(
    readonly choice: MetricChoice,
    readonly scope: Filters,
    readonly slot: Interval,
    readonly series: string,
  ) {
    super(CockpitDrillSlotEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitDrillSlotEvent.type]: CockpitDrillSlotEvent;
  }
}

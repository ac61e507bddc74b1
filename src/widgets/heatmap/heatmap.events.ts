import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';

/** The user asks what lies behind one cell of a heat map: a double click, or Shift with Enter. */
export class CockpitHeatmapDrillEvent extends Event {
  static readonly type = 'cockpit-heatmap-drill';

  /**
   * @param choice - Metric and variant of the map.
   * @param scope - The filters that the cell was measured under, its member among them.
   * @param range - The slot, or the whole range for a weekday.
   * @param member - Id of the row's member.
   */
  constructor(
    readonly choice: MetricChoice,
    readonly scope: Filters,
    readonly range: Interval,
    readonly member: string,
  ) {
    super(CockpitHeatmapDrillEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitHeatmapDrillEvent.type]: CockpitHeatmapDrillEvent;
  }
}

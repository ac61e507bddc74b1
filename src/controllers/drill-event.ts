import type { DimensionId, Filters } from '../domain/dimension.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Interval } from '../domain/time.js';

/** Whose number it is, where a widget splits one into many: a member of a dimension, or a `slot`. */
export interface DrillMember {
  readonly by: DimensionId | 'slot';
  readonly id: string;
}

/**
 * The user asks what lies behind a number: a tile, a point of a trend, a cell of a heat map, a row of contributions, an alert.
 * Unless the page prevents it, the board around goes there.
 */
export class CockpitDrillEvent extends Event {
  static readonly type = 'cockpit-drill';

  /**
   * @param choice - Metric and variant of the number.
   * @param scope - The filters that it was measured under: the board's, the widget's own, and its member.
   * @param range - The stretch that it was measured over: of one slot where it is of one.
   * @param member - Absent where the number is of all that the widget shows.
   */
  constructor(
    readonly choice: MetricChoice,
    readonly scope: Filters,
    readonly range: Interval,
    readonly member?: DrillMember,
  ) {
    super(CockpitDrillEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitDrillEvent.type]: CockpitDrillEvent;
  }
}

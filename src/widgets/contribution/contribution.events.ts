import type { ContributionBy } from '../../domain/contribution.js';
import type { Filters } from '../../domain/dimension.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';

/** The user asks what lies behind one member's contribution. */
export class CockpitContributionDrillEvent extends Event {
  static readonly type = 'cockpit-contribution-drill';

  /**
   * @param choice - Metric and variant of the view.
   * @param scope - The filters that the member was measured under, the member among them; a slot is in `range`.
   * @param range - The stretch that it was measured over now.
   * @param by - The dimension it is a member of, or `slot`.
   * @param member - Its id.
   */
  constructor(
    readonly choice: MetricChoice,
    readonly scope: Filters,
    readonly range: Interval,
    readonly by: ContributionBy,
    readonly member: string,
  ) {
    super(CockpitContributionDrillEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitContributionDrillEvent.type]: CockpitContributionDrillEvent;
  }
}

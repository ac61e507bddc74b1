import type { MetricChange } from '../domain/metric-change.js';

/**
 * Asks what moved a metric. Fired when the user wants to know, such as from a swing.
 *
 * The board hands it to the contribution view inside it, unless the page prevents it and answers in its own way.
 */
export class CockpitExplainRequest extends Event {
  static readonly type = 'cockpit-explain-request';

  /** @param change - Metric, variant, scope and the two stretches that are compared. */
  constructor(readonly change: MetricChange) {
    super(CockpitExplainRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitExplainRequest.type]: CockpitExplainRequest;
  }
}

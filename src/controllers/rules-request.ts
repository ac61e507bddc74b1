import type { AlertRule } from '../domain/alert-rule.js';

/**
 * Asks the board around to judge by other rules. Fired when the user saves or deletes a rule.
 *
 * The board applies them unless the page prevents it.
 */
export class CockpitRulesRequest extends Event {
  static readonly type = 'cockpit-rules-request';

  /** @param rules - All rules from now on, in order. */
  constructor(readonly rules: readonly AlertRule[]) {
    super(CockpitRulesRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitRulesRequest.type]: CockpitRulesRequest;
  }
}

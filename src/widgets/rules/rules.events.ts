import type { AlertRule } from '../../domain/alert-rule.js';

/**
 * Fires when the user saves, adds or deletes a rule, before it takes effect. Prevented, everything stays as it was and
 * what was typed stays in its fields.
 */
export class CockpitRulesChange extends Event {
  static readonly type = 'cockpit-rules-change';

  /** @param rules - All rules as they would be, in order. */
  constructor(readonly rules: readonly AlertRule[]) {
    super(CockpitRulesChange.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitRulesChange.type]: CockpitRulesChange;
  }
}

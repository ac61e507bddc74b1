import type { PlanCommand } from '../../domain/plan.js';

/**
 * Somebody decides about a plan: previews, starts, extends or reverts it.
 *
 * Inside a board the source is asked, unless the page prevents it; a page without a board asks itself.
 */
export class CockpitPlanEvent extends Event {
  static readonly type = 'cockpit-plan';

  constructor(readonly command: Exclude<PlanCommand, { command: 'book' }>) {
    super(CockpitPlanEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitPlanEvent.type]: CockpitPlanEvent;
  }
}

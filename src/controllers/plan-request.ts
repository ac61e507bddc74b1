import type { Alert } from '../domain/alert-book.js';
import type { Plan } from '../domain/plan.js';

/**
 * Somebody wants to see what a plan would do: the one that answers an alert they look at, or one they thought out. Fired on user intent only.
 *
 * The board has its plans panel preview it, unless the page prevents it and answers in its own way. Nothing runs by it.
 */
export class CockpitPlanRequest extends Event {
  static readonly type = 'cockpit-plan-request';

  constructor(
    readonly plan: Plan,
    readonly alert?: Alert,
  ) {
    super(CockpitPlanRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitPlanRequest.type]: CockpitPlanRequest;
  }
}

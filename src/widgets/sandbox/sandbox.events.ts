import type { PlanDraft } from '../../domain/plan-draft.js';

/** The user wants a strategy as a plan; nothing runs by it. Fired on user intent only. */
export class SandboxPlanRequest extends Event {
  static readonly type = 'cockpit-sandbox-plan';

  constructor(readonly draft: PlanDraft) {
    super(SandboxPlanRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [SandboxPlanRequest.type]: SandboxPlanRequest;
  }
}

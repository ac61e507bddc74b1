import type { StandingPoint } from '../../domain/standings.js';

/** Two people agreed on somebody's point, or withdrew it. The page keeps it: a source is read, not written. */
export class CockpitAgreementEvent extends Event {
  static readonly type = 'cockpit-agreement';

  /**
   * @param agent - Whose point it is.
   * @param point - What was agreed, 0..100 each way; `undefined` when it is withdrawn.
   * @param distance - Between the two ratings, in points; `undefined` where only one has rated.
   * @param period - The period that was talked about.
   */
  constructor(
    readonly agent: string,
    readonly point: StandingPoint | undefined,
    readonly distance: number | undefined,
    readonly period: string,
  ) {
    super(CockpitAgreementEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The user moved a cut line. */
export class CockpitCutChange extends Event {
  static readonly type = 'cockpit-cut-change';

  /** @param ability - Where high ability begins, 0..100. */
  constructor(
    readonly ability: number,
    readonly willingness: number,
  ) {
    super(CockpitCutChange.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitAgreementEvent.type]: CockpitAgreementEvent;
    [CockpitCutChange.type]: CockpitCutChange;
  }
}

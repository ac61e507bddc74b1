/** The user asked for the journeys behind a step, an edge or a path. Fired on user intent only. */
export class CockpitDrillCasesEvent extends Event {
  static readonly type = 'cockpit-drill-cases';

  /**
   * @param steps - One step, the two of an edge, or all of a path.
   * @param cases - Ids of the journeys, those that waited longest first.
   */
  constructor(
    readonly steps: readonly string[],
    readonly cases: readonly string[],
  ) {
    super(CockpitDrillCasesEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CockpitDrillCasesEvent.type]: CockpitDrillCasesEvent;
  }
}

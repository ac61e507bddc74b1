import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { casesOfVariant, casesThrough, type CaseThrough } from '../../journeys/cases-through.js';

/** What the user looks into: one step, the two of an edge, or a whole path. */
export interface FlowPick {
  readonly steps: readonly string[];
  readonly isVariant: boolean;
}

export function isSamePick(one: FlowPick | undefined, other: FlowPick): boolean {
  return one !== undefined && one.isVariant === other.isVariant && JSON.stringify(one.steps) === JSON.stringify(other.steps);
}

/** The cases behind a pick, found once for each answer. */
export class PickedCases {
  #of: { readonly flow: JourneyFlow; readonly pick: FlowPick; readonly cases: readonly CaseThrough[] } | undefined;

  of(flow: JourneyFlow, pick: FlowPick): readonly CaseThrough[] {
    if (this.#of?.flow !== flow || this.#of.pick !== pick) {
      const cases = (pick.isVariant ? casesOfVariant : casesThrough)(flow.cases, pick.steps);
      this.#of = { flow, pick, cases };
    }
    return this.#of.cases;
  }
}

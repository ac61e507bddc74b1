import type { DimensionId, Filters } from '../../domain/dimension.js';
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

/**
 * What of a pick other widgets can follow: the steps themselves where the source can filter by them, else the skill groups and
 * channels in which they were done. Empty where events tell neither.
 *
 * @param known - Members of each dimension that the source declares.
 */
export function pickFilters(found: readonly CaseThrough[], { steps }: FlowPick, known: ReadonlyMap<DimensionId, ReadonlySet<string>>): Filters {
  if (known.has('step')) return { step: [...new Set(steps)] };
  const groups = new Set<string>();
  const channels = new Set<string>();
  for (const { cases, index } of found) {
    const { table, order, from } = cases;
    const wanted = new Set(steps.map((step) => table.steps.codeOf(step)));
    for (let at = from[index] as number; at < (from[index + 1] as number); at++) {
      const row = order[at] as number;
      if (!wanted.has(table.stepOf[row])) continue;
      groups.add(table.resources.text(table.resourceOf[row] as number));
      channels.add(table.channels.text(table.channelOf[row] as number));
    }
  }
  const members = (dimension: DimensionId, ids: ReadonlySet<string>) => [...ids].filter((id) => known.get(dimension)?.has(id)).sort();
  const [group, channel] = [members('skillGroup', groups), members('channel', channels)];
  return { ...(group.length > 0 && { skillGroup: group }), ...(channel.length > 0 && { channel }) };
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

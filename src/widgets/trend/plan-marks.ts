import type { Filters } from '../../domain/dimension.js';
import type { PlanRun } from '../../domain/plan.js';
import type { TrendMarker } from '../../domain/trend.js';
import { messagesFor } from './messages.js';

/** When each run began and was over, of plans that touch a skill group within the scope; oldest first. */
export function planMarks(runs: readonly PlanRun[], { skillGroup }: Filters, language: string): readonly TrendMarker[] {
  const { plans } = messagesFor(language);
  const marks = runs.filter((run) => !skillGroup || touches(run).some((id) => skillGroup.includes(id))).flatMap(({ plan, startedAt, endedAt }): TrendMarker[] => [
    { at: startedAt, kind: 'plan', label: plans.said(plan.name, plans.deeds.start) },
    ...(endedAt === undefined ? [] : [{ at: endedAt, kind: 'plan', label: plans.said(plan.name, plans.deeds.end) } as const]),
  ]);
  return marks.sort((one, other) => one.at - other.at);
}

function touches({ plan: { skillGroup, steps } }: PlanRun): readonly string[] {
  return [skillGroup, ...steps.flatMap(({ do: { lever } }) => [lever.skillGroup, lever.to ?? lever.skillGroup])];
}

import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { DimensionMember } from '../../domain/dimension.js';
import type { Loadable } from '../../domain/loadable.js';
import type { CountsQuery } from '../../domain/query.js';
import type { StaffingCase, StaffingInputs } from '../../domain/staffing.js';
import type { View } from '../../domain/view.js';
import { measuredCase, type CaseSlots } from '../../staffing/measured-case.js';

/** All counters of the board's range and skill group by its step: what a trend asks as well, so both share one answer. */
export function staffingQuestion({ range, step, filters }: View): CountsQuery {
  return { kind: 'counts', range, step, filters };
}

/** @param assumed - What the page says itself. @returns No value where nobody called. */
export function staffingFrom(answer: Loadable<AnyAnswer>, assumed: Partial<StaffingInputs>, slots: CaseSlots, groups: readonly string[] | undefined, source: SourceDescription | undefined): Loadable<StaffingCase | undefined> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (answer.value.kind !== 'counts') return { status: 'failed', reason: { code: 'invalid' } };
  const members = source?.dimensions.find(({ id }) => id === 'skillGroup')?.members ?? [];
  const threshold = thresholdOf(members, groups, source);
  const found = measuredCase(answer.value, { ...assumed, ...(threshold !== undefined && { thresholdSeconds: threshold }) }, slots);
  const value = found && { ...found, about: (groups ?? []).map((id) => members.find((member) => member.id === id)?.label ?? id).join('、'), ...(source && { source: source.name }) };
  return answer.status === 'stale' ? { ...answer, value } : { status: 'ready', value };
}

/** The threshold of the groups where they share one, else the source's own. */
function thresholdOf(members: readonly DimensionMember[], groups: readonly string[] | undefined, source: SourceDescription | undefined): number | undefined {
  const own = new Set(members.filter(({ id }) => !groups || groups.includes(id)).map(({ serviceThresholdSeconds }) => serviceThresholdSeconds ?? source?.serviceThresholdSeconds));
  return own.size === 1 ? [...own][0] : source?.serviceThresholdSeconds;
}

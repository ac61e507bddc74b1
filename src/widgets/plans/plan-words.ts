import type { Lever, LeverKind, Plan, PredictedState } from '../../domain/plan.js';
import { formatDuration } from '../../locale/duration.js';
import { formatText, NOTHING } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import type { Messages } from './messages.js';

/** What all parts of the element say things with. */
export interface PlanTongue {
  readonly messages: Messages;
  readonly language: string;
  /** Name of a skill group; its id where the source has not told. */
  readonly groupName: (id: string) => string;
}

/** A lever's value with its unit: a share, agents, or seconds. */
export function leverValue(kind: LeverKind, value: number | undefined, { messages, language }: PlanTongue): string {
  if (value === undefined) return NOTHING;
  if (kind === 'divert' || kind === 'callback') return formatText(value, 'ratio', language);
  if (kind === 'overflow') {
    const { digits, unit } = formatDuration(value, language);
    return [digits, unit].filter(Boolean).join(' ');
  }
  return messages.plans.agents(countText(value, language));
}

/** What setting a lever means. */
export function leverText({ kind, skillGroup, to = skillGroup }: Lever, value: number, tongue: PlanTongue): string {
  return tongue.messages.plans.levers[kind](tongue.groupName(skillGroup), tongue.groupName(to), leverValue(kind, value, tongue));
}

/** Everybody whom a plan touches, the group it helps first. */
export function scopeText({ skillGroup, steps }: Plan, { groupName, language }: PlanTongue): string {
  const groups = new Set([skillGroup, ...steps.flatMap(({ do: { lever } }) => [lever.skillGroup, lever.to ?? lever.skillGroup])]);
  return listText([...groups].map(groupName), language);
}

export function rateText({ answerRate }: PredictedState, language: string): string {
  return formatText(answerRate, 'ratio', language);
}

export function countText(count: number, language: string): string {
  return numberFormat(language, { most: 0 }).format(count);
}

export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'short' }).format(items);
}

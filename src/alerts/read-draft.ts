import type { WeeklyHours } from '../domain/alert-rule.js';
import { readLength } from './length-text.js';
import { readNumber } from './number-text.js';
import { readRule, type RuleReading } from './read-rule.js';
import { unitOf, type ConditionDraft, type RuleDraft } from './rule-draft.js';

/** The rule that a form describes, or everything that is wrong with it under the path of each field. */
export function readDraft(draft: RuleDraft): RuleReading {
  return readRule(draftJson(draft));
}

/** The JSON that a form describes; a text that is no number stands in it as a text, to be complained of. */
export function draftJson(draft: RuleDraft): unknown {
  const { id, name, severity, together, conditions, step, mode, anchor } = draft;
  const schedule = scheduleJson(draft);
  return {
    id,
    ...(name.trim() !== '' && { name: name.trim() }),
    severity,
    when: { [together]: conditions.map(conditionJson) },
    step,
    for: readLength(draft.for),
    keepFiring: readLength(draft.keepFiring),
    reading: mode === 'mOfN' ? { mode, ...given('m', readNumber(draft.m)), ...given('n', readNumber(draft.n)) } : { mode },
    guard: guardJson(draft),
    maxNeutral: readLength(draft.maxNeutral),
    maxGap: readLength(draft.maxGap),
    anchor,
    scope: scopeJson(draft),
    ...(Object.keys(schedule).length > 0 && { schedule }),
  };
}

function conditionJson({ metric, variant, is, threshold, resolveAt }: ConditionDraft): object {
  const unit = unitOf(metric);
  return {
    metric,
    ...(variant !== '' && { variant }),
    is,
    ...given('threshold', readNumber(threshold, unit)),
    ...given('resolveAt', readNumber(resolveAt, unit)),
  };
}

function guardJson({ guard, minVolume, z }: RuleDraft): object {
  return guard === 'wilson' ? { kind: guard, ...given('z', readNumber(z)), ...given('minVolume', readNumber(minVolume)) } : { kind: guard, ...given('minVolume', readNumber(minVolume)) };
}

function scopeJson({ by, filters }: RuleDraft): object {
  const narrowed = Object.entries(filters).filter(([, ids]) => ids.length > 0);
  return { ...(by !== '' && { by }), ...(narrowed.length > 0 && { filters: Object.fromEntries(narrowed) }) };
}

function scheduleJson({ zone, active, quiet }: RuleDraft): object {
  return { ...(zone.trim() !== '' && { zone: zone.trim() }), ...(active.length > 0 && { active: active.map(hoursJson) }), ...(quiet.length > 0 && { quiet: quiet.map(hoursJson) }) };
}

function hoursJson({ days, from, to }: WeeklyHours): WeeklyHours {
  return { days, from: clockOf(from), to: clockOf(to) };
}

/** `8:30`, `８：３０` and `830` all mean `08:30`; what is no clock time stays as it is. */
function clockOf(text: string): string {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(text.normalize('NFKC').trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : text;
}

function given(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

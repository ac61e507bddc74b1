import type { AlertCondition, AlertGuard, AlertReading, AlertRule, Severity, WeeklyHours } from '../domain/alert-rule.js';
import type { Filters } from '../domain/dimension.js';
import { isMetricId, type Unit } from '../domain/metric.js';
import { METRICS } from '../metrics/index.js';
import { writeLength, type LengthText } from './length-text.js';
import { writeNumber } from './number-text.js';

/**
 * A rule as a form holds it: what was typed, letter by letter, right or wrong. A text stays in its field while another
 * choice hides the field, so nothing that was typed is lost.
 */
export interface RuleDraft {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly together: 'all' | 'any';
  readonly conditions: readonly ConditionDraft[];
  /** An ISO duration: it is chosen, not typed. */
  readonly step: string;
  readonly for: LengthText;
  readonly keepFiring: LengthText;
  readonly mode: AlertReading['mode'];
  readonly m: string;
  readonly n: string;
  readonly guard: AlertGuard['kind'];
  readonly minVolume: string;
  readonly z: string;
  readonly maxNeutral: LengthText;
  readonly maxGap: LengthText;
  readonly anchor: AlertRule['anchor'];
  readonly by: '' | 'skillGroup' | 'channel';
  readonly filters: Filters;
  /** The source's zone when empty. */
  readonly zone: string;
  readonly active: readonly WeeklyHours[];
  readonly quiet: readonly WeeklyHours[];
}

export interface ConditionDraft {
  readonly metric: string;
  /** The metric's first formula when empty. */
  readonly variant: string;
  readonly is: AlertCondition['is'];
  readonly threshold: string;
  /** The threshold itself when empty. */
  readonly resolveAt: string;
}

/** What stands in fields of which a rule says nothing, for the day somebody opens them. */
const UNSAID = { m: '3', n: '4', minVolume: '10', z: '1.645' } as const;

/** A saved rule opened for editing. */
export function draftOf(rule: AlertRule): RuleDraft {
  const { id, name = '', severity, when, step, reading, guard, anchor, scope, schedule } = rule;
  const isMOfN = reading.mode === 'mOfN';
  return {
    id,
    name,
    severity,
    together: 'all' in when ? 'all' : 'any',
    conditions: ('all' in when ? when.all : when.any).map(conditionDraftOf),
    step,
    for: writeLength(rule.for),
    keepFiring: writeLength(rule.keepFiring),
    mode: reading.mode,
    m: isMOfN ? writeNumber(reading.m) : UNSAID.m,
    n: isMOfN ? writeNumber(reading.n) : UNSAID.n,
    guard: guard.kind,
    minVolume: guard.minVolume !== undefined ? writeNumber(guard.minVolume) : guard.kind === 'wilson' ? '' : UNSAID.minVolume,
    z: guard.kind === 'wilson' ? writeNumber(guard.z) : UNSAID.z,
    maxNeutral: writeLength(rule.maxNeutral),
    maxGap: writeLength(rule.maxGap),
    anchor,
    by: scope.by ?? '',
    filters: scope.filters ?? {},
    zone: schedule?.zone ?? '',
    active: schedule?.active ?? [],
    quiet: schedule?.quiet ?? [],
  };
}

function conditionDraftOf({ metric, variant = '', is, threshold, resolveAt }: AlertCondition): ConditionDraft {
  const unit = unitOf(metric);
  return { metric, variant, is, threshold: writeNumber(threshold, unit), resolveAt: resolveAt === undefined ? '' : writeNumber(resolveAt, unit) };
}

/** In which unit a metric's limits are typed. */
export function unitOf(metric: string): Unit {
  return isMetricId(metric) ? METRICS[metric].unit : 'contacts';
}

/** Whether two drafts would be saved as the same rule, letter by letter. */
export function isSameDraft(a: RuleDraft, b: RuleDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

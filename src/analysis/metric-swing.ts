import type { CountsAnswer } from '../domain/answer.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { Duration } from '../domain/duration.js';
import type { Filters } from '../domain/dimension.js';
import type { MetricSwing } from '../domain/metric-swing.js';
import type { SwingRule } from '../domain/swing-rule.js';
import type { Proportion } from '../metrics/proportion.js';
import { readingOf } from '../metrics/reading.js';
import { swingOf } from './swing.js';

/** What a rule judges a swing by: counters now and a comparable stretch before, and how far to trust them. */
export interface SwingEvidence {
  readonly now: CountsAnswer;
  readonly before: CountsAnswer;
  /** Slot length of both. */
  readonly step: Duration;
  /** Under which both were counted. */
  readonly scope: Filters;
  readonly source: SourceDescription | undefined;
  /** Either of them may not hold any more. */
  readonly isStale: boolean;
}

/**
 * The swing that a rule finds.
 *
 * @returns undefined where there is none: nothing measured on either side, half of the stretch before forgotten, a move of
 *   no more points than the rule allows, or one that chance may have made.
 */
export function findSwing(rule: SwingRule, { now: counted, before: countedBefore, step, scope, source, isStale }: SwingEvidence): MetricSwing | undefined {
  const { metric, variant, threshold, alpha } = rule;
  const choice = { metric, ...(variant !== undefined && { variant }) };
  const { previous, range, asOf, zone, completeness, value, numerator, denominator } = readingOf(choice, step, counted, countedBefore, source);
  if (!previous) return undefined;
  const { range: rangeBefore, ...before } = previous;
  const now = { value, ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }) };
  const { trigger, absoluteChange, relativeChange, pValue } = swingOf(proportionOf(before), proportionOf(now), { threshold, alpha });
  if (!trigger || absoluteChange === undefined || pValue === undefined) return undefined;
  const change = { ...choice, scope, before: rangeBefore, now: range };
  return { rule, change, before, now, absoluteChange, relativeChange, pValue, completeness, stale: isStale || completeness === 'partial', asOf, zone };
}

/** What the source does not count is nothing of nothing. */
function proportionOf({ numerator = 0, denominator = 0 }: { readonly numerator?: number; readonly denominator?: number }): Proportion {
  return { successes: numerator, trials: denominator };
}

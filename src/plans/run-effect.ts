import type { CounterId } from '../domain/counter.js';
import type { MetricId } from '../domain/metric.js';
import type { PlanRun } from '../domain/plan.js';
import type { CountsQuery } from '../domain/query.js';
import type { EffectStretch, RunEffect } from '../domain/run-effect.js';
import { MINUTE_MS, type Interval } from '../domain/time.js';
import { proportionZ } from '../metrics/delta.js';
import { formulaOf, measure } from '../metrics/measure.js';

/** How much of the time before a start, and after an end, is looked at. */
export const EFFECT_MS = 30 * MINUTE_MS;
const MOST_METRICS = 4;
const CHANCE_Z = 1.96;

/** Before, during and, once it is over, after a run. What lies ahead of the source's clock is not counted yet. */
export function stretchesOf({ startedAt, endedAt, expiresAt }: Pick<PlanRun, 'startedAt' | 'endedAt' | 'expiresAt'>): readonly Interval[] {
  const before = { start: startedAt - EFFECT_MS, end: startedAt };
  // An end that does not move keeps the question the same while the run goes on.
  const during = { start: startedAt, end: endedAt ?? Math.max(expiresAt, startedAt) };
  return [before, during, ...(endedAt === undefined ? [] : [{ start: endedAt, end: endedAt + EFFECT_MS }])].filter(({ start, end }) => end > start);
}

/** One question for each stretch: the counters that the run's metrics are made of, in the skill group that it helps. */
export function effectQuestions(run: PlanRun): readonly CountsQuery[] {
  const counters = [...new Set(effectMetrics(run).flatMap(countersOf))];
  return stretchesOf(run).map((range) => ({ kind: 'counts', range: { kind: 'fixed', ...range }, filters: { skillGroup: [run.plan.skillGroup] }, counters }));
}

/** What a plan is meant to mend, as far as it says so. */
export function effectMetrics({ plan: { metrics } }: Pick<PlanRun, 'plan'>): readonly MetricId[] {
  return (metrics && metrics.length > 0 ? metrics : (['answerRate', 'serviceLevel'] as const)).slice(0, MOST_METRICS);
}

/** One metric of a run: each stretch divided by itself, counters first and ratios last. */
export interface EffectLine {
  readonly metric: MetricId;
  readonly before: number | undefined;
  readonly during: number | undefined;
  readonly after: number | undefined;
  /** During less before. */
  readonly change: number | undefined;
  /** Whether two samples of this size differ so much by chance in more than one case of twenty, or it cannot be told. */
  readonly mayBeChance: boolean;
}

export function effectLines(run: PlanRun, { before, during, after }: RunEffect): readonly EffectLine[] {
  return effectMetrics(run).map((metric) => {
    const read = (stretch: EffectStretch | undefined) => (stretch?.counts ? measure({ metric }, stretch.counts) : { value: undefined });
    const [from, to] = [read(before), read(during)];
    const difference = (to.value ?? NaN) - (from.value ?? NaN);
    const change = Number.isFinite(difference) ? difference : undefined;
    return { metric, before: from.value, during: to.value, after: read(after).value, change, mayBeChance: !(Math.abs(proportionZ(to, from) ?? 0) >= CHANCE_Z) };
  });
}

function countersOf(metric: MetricId): readonly CounterId[] {
  const { numerator, denominator } = formulaOf({ metric });
  return [numerator, denominator].flatMap((sum) => (sum ? [...sum.plus, ...(sum.minus ?? [])] : []));
}

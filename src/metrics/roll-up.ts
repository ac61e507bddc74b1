import type { RollUp } from '../domain/counter.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { METRICS } from './index.js';
import { divide, formulaOf } from './measure.js';

/** A value of one group or interval that is to be put together with others. */
export interface Part extends MetricChoice, Measure {
  /** Seconds behind "within" counters, where the metric has them. */
  readonly serviceThresholdSeconds?: number;
  /** The source gave the value ready-made: it has no numerator and denominator to add. */
  readonly reported?: true;
  /** Another way to combine than the metric's own, such as `never` for a median. */
  readonly rollUp?: RollUp;
}

/** Why values cannot be put together. The interface has words for each. */
export type RollUpRefusal =
  | 'nothing' // no value at all
  | 'unlike-metrics' // different metrics, or formulas of one
  | 'unlike-thresholds' // within 20 s here, within 30 s there
  | 'reported' // ready-made ratios: their average is no ratio of anything
  | 'not-mergeable'; // medians of medians, ranks, sketches and sets that are not at hand

export type RolledUp = { readonly measure: Measure; readonly refused?: never } | { readonly measure?: never; readonly refused: RollUpRefusal };

/**
 * Values of several groups or intervals together, or the reason why that would be wrong: refused, never guessed.
 *
 * Counts add, ratios add their numerators and denominators and divide last, maxima compare, snapshots of groups at one
 * instant add. A part with nothing to measure takes part with its denominator of 0.
 */
export function rollUp(parts: readonly Part[]): RolledUp {
  const [first] = parts;
  if (!first) return { refused: 'nothing' };
  const formula = formulaOf(first);
  if (parts.some((part) => part.metric !== first.metric || formulaOf(part) !== formula)) return { refused: 'unlike-metrics' };
  if (new Set(parts.map(({ serviceThresholdSeconds }) => serviceThresholdSeconds)).size > 1) return { refused: 'unlike-thresholds' };
  if (parts.length === 1) return { measure: measureOf(first) };
  const kinds = new Set(parts.map((part) => part.rollUp ?? METRICS[part.metric].rollUp));
  const [kind] = kinds;
  if (kinds.size > 1 || kind === 'never' || kind === 'quantile' || kind === 'distinct') return { refused: 'not-mergeable' };
  if (kind !== 'ratio') return { measure: combined(parts, kind === 'max') };
  if (parts.some(({ reported, numerator, denominator }) => reported || numerator === undefined || denominator === undefined)) return { refused: 'reported' };
  const numerator = sumOf(parts.map((part) => part.numerator ?? 0));
  const denominator = sumOf(parts.map((part) => part.denominator ?? 0));
  return { measure: { value: divide(numerator, denominator, formula), numerator, denominator } };
}

function combined(parts: readonly Part[], isMaximum: boolean): Measure {
  const values = parts.map(({ value }) => value).filter((value) => value !== undefined);
  if (values.length === 0) return { value: undefined };
  return { value: isMaximum ? values.reduce((longest, value) => Math.max(longest, value)) : sumOf(values) };
}

function measureOf({ value, numerator, denominator }: Part): Measure {
  return { value, ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

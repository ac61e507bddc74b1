import type { SwingRule } from '../domain/swing-rule.js';
import { normalTail } from '../metrics/normal.js';
import { checkProportion, type Proportion } from '../metrics/proportion.js';

/** Whether a ratio swung, and everything to check it by. */
export interface Swing {
  /** Now less before, in points of the ratio; undefined where either was not measured. */
  readonly absoluteChange: number | undefined;
  /** The same as a share of before: "5 %" is ambiguous, so both are told. */
  readonly relativeChange: number | undefined;
  /** Pooled two-proportion z. */
  readonly z: number | undefined;
  /** How likely chance alone is to move it so far, either way. */
  readonly pValue: number | undefined;
  readonly exceedsPoints: boolean;
  readonly exceedsRelative: boolean;
  /** More points than the rule allows, and beyond chance. */
  readonly trigger: boolean;
}

/** 0.85 - 0.90 is a little more than -0.05 in floating point; exactly five points must be no swing. */
const SLACK = 1e-12;

/**
 * Judges a swing: more than `threshold` points and p below `alpha` by the pooled two-proportion test.
 *
 * @throws RangeError `invalid proportion: …` unless 0 <= successes <= trials.
 */
export function swingOf(before: Proportion, now: Proportion, { threshold, alpha }: Pick<SwingRule, 'threshold' | 'alpha'>): Swing {
  checkProportion(before);
  checkProportion(now);
  if (before.trials === 0 || now.trials === 0) return UNMEASURED;
  const absoluteChange = now.successes / now.trials - before.successes / before.trials;
  const relativeChange = before.successes > 0 ? absoluteChange / (before.successes / before.trials) : undefined;
  const pooled = (before.successes + now.successes) / (before.trials + now.trials);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.trials + 1 / now.trials));
  // Where everybody or nobody succeeds both times there is nothing that chance could have moved.
  const z = error > 0 ? absoluteChange / error : 0;
  const pValue = 2 * normalTail(Math.abs(z));
  const exceedsPoints = Math.abs(absoluteChange) > threshold + SLACK;
  return {
    absoluteChange,
    relativeChange,
    z,
    pValue,
    exceedsPoints,
    exceedsRelative: relativeChange !== undefined && Math.abs(relativeChange) > threshold + SLACK,
    trigger: exceedsPoints && pValue < alpha,
  };
}

const UNMEASURED: Swing = {
  absoluteChange: undefined,
  relativeChange: undefined,
  z: undefined,
  pValue: undefined,
  exceedsPoints: false,
  exceedsRelative: false,
  trigger: false,
};

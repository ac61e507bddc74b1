import { wilson } from '../metrics/wilson.js';
import type { SlotClass } from '../domain/alert.js';

/** When a ratio breaches, when it is clear again, and how much is needed to judge by. */
export interface AlertLimit {
  readonly breachedWhen: 'below' | 'above';
  /** Limit in the metric's own unit; a value equal to it is not a breach. */
  readonly threshold: number;
  /** Where a firing alert may resolve; a value equal to it is clear. On the good side of `threshold`. */
  readonly resolveAt: number;
  /** At least so many, 0 for any; with `wilson` a breach must be beyond doubt at this z besides. */
  readonly guard: { readonly kind: 'minVolume'; readonly minVolume: number } | { readonly kind: 'wilson'; readonly minVolume: number; readonly z: number };
}

/** What a numerator and a denominator say of a limit; neutral without a denominator. */
export function classify({ breachedWhen, threshold, resolveAt, guard }: AlertLimit, numerator: number, denominator: number): SlotClass {
  if (denominator <= 0 || denominator < guard.minVolume) return 'neutral';
  const value = numerator / denominator;
  if (breachedWhen === 'below' ? value < threshold : value > threshold)
    return guard.kind === 'wilson' && !isBeyondDoubt(breachedWhen, threshold, numerator, denominator, guard.z) ? 'neutral' : 'breach';
  return (breachedWhen === 'below' ? value >= resolveAt : value <= resolveAt) ? 'clear' : 'between';
}

function isBeyondDoubt(breachedWhen: 'below' | 'above', threshold: number, numerator: number, denominator: number, z: number): boolean {
  const { lower, upper } = wilson(numerator, denominator, z);
  return breachedWhen === 'below' ? upper < threshold : lower > threshold;
}

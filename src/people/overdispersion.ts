import { gammaAbove } from '../metrics/gamma.js';
import { checkProportion, type Proportion } from '../metrics/proportion.js';

/** Whether rates scatter more than chance and one target explain, and how far off each is once that is allowed for. */
export interface Overdispersion {
  readonly z: readonly (number | undefined)[];
  /** Mean square of the z values, the outermost ones drawn in. */
  readonly phi: number | undefined;
  readonly isOverdispersed: boolean;
  readonly adjustedZ: readonly (number | undefined)[];
}

/**
 * Overdispersion after Spiegelhalter 2005: the outermost `winsorise` of the z values at each end count as the last one inside.
 * Beyond chance (chi-squared, 95 %) all are divided by the root of phi. Who had no trials has no z.
 *
 * @throws RangeError `invalid target: …` unless between 0 and 1, `invalid proportion: …`.
 */
export function funnelOverdispersion(agents: readonly Proportion[], target: number, winsorise: number): Overdispersion {
  if (!(target > 0 && target < 1)) throw new RangeError(`invalid target: ${target}`);
  const z = agents.map((agent) => {
    checkProportion(agent);
    return agent.trials > 0 ? (agent.successes / agent.trials - target) / Math.sqrt((target * (1 - target)) / agent.trials) : undefined;
  });
  const sorted = z.filter((value) => value !== undefined).sort((a, b) => a - b);
  const m = sorted.length;
  if (m === 0) return { z, phi: undefined, isOverdispersed: false, adjustedZ: z };
  const q = Math.floor(winsorise * m);
  const [least, most] = [sorted[q] ?? -Infinity, sorted[m - 1 - q] ?? Infinity];
  const phi = sorted.reduce((sum, value) => sum + Math.min(most, Math.max(least, value)) ** 2, 0) / m;
  const isOverdispersed = gammaAbove(m / 2, (m * phi) / 2) < 0.05;
  return { z, phi, isOverdispersed, adjustedZ: isOverdispersed ? z.map((value) => value && value / Math.sqrt(phi)) : z };
}

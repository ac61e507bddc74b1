import { median } from '../metrics/quantile.js';

/**
 * Readiness after Hersey & Blanchard 1969: R1 low ability and low willingness, R2 low and high, R3 high and low, R4 both high.
 * The evidence for the theory is weak (Graeff 1997; Thompson & Vecchio 2009): it helps two people to talk, and is no verdict.
 */
export type Quadrant = 'R1' | 'R2' | 'R3' | 'R4';

export const QUADRANTS: readonly Quadrant[] = ['R1', 'R2', 'R3', 'R4'];

/** Where low ends and high begins, and how far beyond that a point must go to change sides. */
export interface Cuts {
  readonly ability: number;
  readonly willingness: number;
  /** 0 or more, in the unit of the scores. */
  readonly hysteresis: number;
}

export interface Standing {
  readonly ability: number;
  readonly willingness: number;
}

/** Points that a score must pass a cut by before somebody changes sides: less is the noise of a measurement. */
export const HYSTERESIS = 3;

/** The quadrant of a point that has no past: on the cut is high. */
export function quadrantOf({ ability, willingness }: Standing, cuts: Pick<Cuts, 'ability' | 'willingness'>): Quadrant {
  return named(ability >= cuts.ability, willingness >= cuts.willingness);
}

/**
 * The quadrant at each of somebody's points, oldest first. After the first, a side changes only upwards at cut + hysteresis
 * and above, downwards below cut - hysteresis (Schmitt 1938).
 *
 * @throws RangeError `invalid hysteresis: …` below 0.
 */
export function quadrantPath(points: readonly Standing[], cuts: Cuts): Quadrant[] {
  if (!(cuts.hysteresis >= 0)) throw new RangeError(`invalid hysteresis: ${cuts.hysteresis}`);
  let isAble: boolean | undefined;
  let isWilling: boolean | undefined;
  return points.map(({ ability, willingness }) => {
    isAble = switched(isAble, ability, cuts.ability, cuts.hysteresis);
    isWilling = switched(isWilling, willingness, cuts.willingness, cuts.hysteresis);
    return named(isAble, isWilling);
  });
}

/** A cut at a given target; or at the middle or the mean of the team, which by design call half of it low. Undefined without values. */
export function cutLine(values: readonly (number | undefined)[], mode: 'target' | 'median' | 'mean', target?: number): number | undefined {
  if (mode === 'target') return target;
  const present = values.filter((value) => value !== undefined);
  if (mode === 'median') return median(present);
  return present.length > 0 ? present.reduce((sum, value) => sum + value, 0) / present.length : undefined;
}

function switched(wasHigh: boolean | undefined, value: number, cut: number, hysteresis: number): boolean {
  if (wasHigh === undefined) return value >= cut;
  return wasHigh ? value >= cut - hysteresis : value >= cut + hysteresis;
}

function named(isAble: boolean, isWilling: boolean): Quadrant {
  if (isAble) return isWilling ? 'R4' : 'R3';
  return isWilling ? 'R2' : 'R1';
}

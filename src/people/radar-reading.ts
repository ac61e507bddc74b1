import { LEAST_SAMPLE } from '../domain/least-sample.js';
import type { SkillAxis, SkillProfile, SkillRadar, SkillValue } from '../domain/skill-profile.js';
import { anchorProblem, isBeyondAnchors, scoreBetween, TARGET_SCORE, type AnchorProblem, type Anchors } from './anchors.js';
import { shortfallOf, type Shortfall } from './shortfall.js';
import { chanceRange } from './chance-range.js';
import { LEAST_MEMBERS } from './team-band.js';

/** A person's value on one axis as a score 0..100, with the ends of its interval. */
export interface AxisScore {
  readonly score: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly measured: SkillValue;
  /** The value lies beyond floor or best, where the score stays at the end. */
  readonly isBeyond: boolean;
}

/** The middle of the team as scores; a team of too few members has none. */
export interface TeamScores {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** One axis, everything on it as scores. */
export interface AxisReading {
  readonly axis: SkillAxis;
  /** Why the axis has no scale; then it has no scores either. */
  readonly problem: AnchorProblem | undefined;
  /** What the role asks. */
  readonly target: number;
  /** In the order of the profiles; undefined where nothing was measured. */
  readonly scores: readonly (AxisScore | undefined)[];
  /** The funnel around the target at the first person's number of observations, as scores; undefined for what is no rate. */
  readonly chance: { readonly lower: number; readonly upper: number; readonly isWithin: boolean } | undefined;
  /** On how many observations a value stands that is withheld because they are too few; undefined where none is. */
  readonly thin: number | undefined;
  readonly team: TeamScores | undefined;
}

export interface RadarReading {
  readonly axes: readonly AxisReading[];
  /** At most two. */
  readonly profiles: readonly SkillProfile[];
  /** One a profile, in the order of `axes`. */
  readonly shortfalls: readonly Shortfall[];
  /** A team was given but is too small to be shown, with how many members it has. */
  readonly hiddenTeam: number | undefined;
  /** Ids of axes that came twice, of which the first counts. */
  readonly doubled: readonly string[];
}

/** More than two polygons cannot be told apart. */
export const MOST_PROFILES = 2;

/**
 * A radar's values against their anchors; axes of one group stand side by side, groups in the order they first come.
 *
 * @param least - Observations that a value must stand on to be shown; one that does not say stays.
 */
export function readRadar({ axes, profiles, role, team }: SkillRadar, least: number = LEAST_SAMPLE): RadarReading {
  const { scales, doubled } = scalesOf(axes);
  const shown = profiles.length === 1 ? profiles : profiles.filter(({ agent, period }, index) => profiles.findIndex((other) => other.agent === agent && other.period === period) === index).slice(0, MOST_PROFILES);
  let most: number | undefined;
  for (const id in team?.values) most = Math.max(most ?? 0, team.values[id]?.n ?? 0);
  const readings = scales.map(({ axis, anchors, problem }): AxisReading => {
    const { id } = axis;
    const asked = role?.values[id];
    const middle = team?.values[id];
    const measured = shown.map(({ values }) => values[id]);
    return {
      axis,
      problem,
      target: (asked === undefined || problem ? undefined : scoreBetween(asked, anchors)) ?? TARGET_SCORE,
      scores: measured.map((value) => (problem || isThin(value, least) ? undefined : scoreOf(value, anchors))),
      chance: problem ? undefined : chanceOf(axis, measured[0], asked ?? axis.target, anchors),
      thin: measured.find((value) => isThin(value, least))?.n,
      team: middle && !problem && middle.n >= LEAST_MEMBERS ? teamScores(middle, anchors) : undefined,
    };
  });
  return {
    axes: readings,
    profiles: shown,
    shortfalls: shown.map((_, at) => shortfallOf(readings.map(({ axis, scores, target }) => ({ value: scores[at]?.score, target, weight: axis.weight ?? 1 })))),
    hiddenTeam: most !== undefined && most < LEAST_MEMBERS ? most : undefined,
    doubled,
  };
}

/** One axis with its scale, and why it has none. */
interface Scale {
  readonly axis: SkillAxis;
  readonly anchors: Anchors;
  readonly problem: AnchorProblem | undefined;
}

const known = new WeakMap<readonly SkillAxis[], { readonly scales: readonly Scale[]; readonly doubled: readonly string[] }>();

/** Found once for each list of axes: hundreds of small multiples share one. */
function scalesOf(axes: readonly SkillAxis[]) {
  let found = known.get(axes);
  if (!found) {
    const { ordered, doubled } = orderOf(axes);
    const scales = ordered.map((axis) => {
      const anchors = { floor: axis.floor ?? NaN, target: axis.target ?? NaN, best: axis.best ?? NaN };
      return { axis, anchors, problem: anchorProblem(anchors) };
    });
    known.set(axes, (found = { scales, doubled }));
  }
  return found;
}

function orderOf(axes: readonly SkillAxis[]) {
  const groups = new Map<string | undefined, SkillAxis[]>();
  const seen = new Set<string>();
  const doubled: string[] = [];
  for (const axis of axes) {
    const group = groups.get(axis.group) ?? [];
    groups.set(axis.group, group);
    if (seen.has(axis.id)) doubled.push(axis.id);
    else group.push(axis);
    seen.add(axis.id);
  }
  return { ordered: [...groups.values()].flat(), doubled };
}

function chanceOf({ unit }: SkillAxis, measured: SkillValue | undefined, target: number | undefined, anchors: Anchors): AxisReading['chance'] {
  if (unit !== 'ratio') return undefined;
  const range = chanceRange(measured?.value, measured?.n, target);
  const [a, b] = [scoreBetween(range?.lower, anchors), scoreBetween(range?.upper, anchors)];
  return range === undefined || a === undefined || b === undefined ? undefined : { lower: Math.min(a, b), upper: Math.max(a, b), isWithin: range.isWithin };
}

function isThin(measured: SkillValue | undefined, least: number): boolean {
  return measured?.value !== undefined && measured.n !== undefined && measured.n < least;
}

function scoreOf(measured: SkillValue | undefined, anchors: Anchors): AxisScore | undefined {
  const score = scoreBetween(measured?.value, anchors);
  if (score === undefined || !measured || measured.value === undefined) return undefined;
  const [a, b] = [scoreBetween(measured.lower, anchors), scoreBetween(measured.upper, anchors)];
  const isInterval = a !== undefined && b !== undefined;
  return {
    score,
    lower: isInterval ? Math.min(a, b) : undefined,
    upper: isInterval ? Math.max(a, b) : undefined,
    measured,
    isBeyond: isBeyondAnchors(measured.value, anchors),
  };
}

function teamScores({ median, lower, upper, n }: { readonly median: number | undefined; readonly lower: number | undefined; readonly upper: number | undefined; readonly n: number }, anchors: Anchors): TeamScores | undefined {
  const [middle, a, b] = [scoreBetween(median, anchors), scoreBetween(lower, anchors), scoreBetween(upper, anchors)];
  // Where less is better the lower value is the higher score.
  return middle === undefined || a === undefined || b === undefined ? undefined : { median: middle, lower: Math.min(a, b), upper: Math.max(a, b), n };
}

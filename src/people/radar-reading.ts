import type { SkillAxis, SkillProfile, SkillRadar, SkillValue } from '../domain/skill-profile.js';
import { anchoredScore, anchorProblem, isBeyondAnchors, TARGET_SCORE, type AnchorProblem, type Anchors } from './anchors.js';
import { shortfallOf, type Shortfall } from './shortfall.js';
import { chanceRange } from './chance-range.js';
import { LEAST_SAMPLE } from './least-sample.js';
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
  const { ordered, doubled } = orderOf(axes);
  const shown = profiles.filter(({ agent, period }, index) => profiles.findIndex((other) => other.agent === agent && other.period === period) === index).slice(0, MOST_PROFILES);
  const sizes = team ? Object.values(team.values).map(({ n }) => n) : [];
  const readings = ordered.map((axis): AxisReading => {
    const anchors = { floor: axis.floor ?? NaN, target: axis.target ?? NaN, best: axis.best ?? NaN };
    const problem = anchorProblem(anchors);
    const asked = role?.values[axis.id];
    const middle = team?.values[axis.id];
    return {
      axis,
      problem,
      target: (asked === undefined ? undefined : anchoredScore(asked, anchors)) ?? TARGET_SCORE,
      scores: shown.map(({ values }) => (isThin(values[axis.id], least) ? undefined : scoreOf(values[axis.id], anchors))),
      chance: chanceOf(axis, shown[0]?.values[axis.id], asked ?? axis.target, anchors),
      thin: shown.map(({ values }) => values[axis.id]).find((measured) => isThin(measured, least))?.n,
      team: middle && middle.n >= LEAST_MEMBERS ? teamScores(middle, anchors) : undefined,
    };
  });
  return {
    axes: readings,
    profiles: shown,
    shortfalls: shown.map((_, at) => shortfallOf(readings.map(({ axis, scores, target }) => ({ value: scores[at]?.score, target, weight: axis.weight ?? 1 })))),
    hiddenTeam: sizes.length > 0 && Math.max(...sizes) < LEAST_MEMBERS ? Math.max(...sizes) : undefined,
    doubled,
  };
}

const orders = new WeakMap<readonly SkillAxis[], { readonly ordered: readonly SkillAxis[]; readonly doubled: readonly string[] }>();

/** Found once for each list of axes: hundreds of small multiples share one. */
function orderOf(axes: readonly SkillAxis[]) {
  const known = orders.get(axes);
  if (known) return known;
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
  const order = { ordered: [...groups.values()].flat(), doubled };
  orders.set(axes, order);
  return order;
}

function chanceOf({ unit }: SkillAxis, measured: SkillValue | undefined, target: number | undefined, anchors: Anchors): AxisReading['chance'] {
  const range = unit === 'ratio' ? chanceRange(measured?.value, measured?.n, target) : undefined;
  const [a, b] = [anchoredScore(range?.lower, anchors), anchoredScore(range?.upper, anchors)];
  return range === undefined || a === undefined || b === undefined ? undefined : { lower: Math.min(a, b), upper: Math.max(a, b), isWithin: range.isWithin };
}

function isThin(measured: SkillValue | undefined, least: number): boolean {
  return measured?.value !== undefined && measured.n !== undefined && measured.n < least;
}

function scoreOf(measured: SkillValue | undefined, anchors: Anchors): AxisScore | undefined {
  const score = anchoredScore(measured?.value, anchors);
  if (score === undefined || !measured || measured.value === undefined) return undefined;
  const [a, b] = [anchoredScore(measured.lower, anchors), anchoredScore(measured.upper, anchors)];
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
  const [middle, a, b] = [anchoredScore(median, anchors), anchoredScore(lower, anchors), anchoredScore(upper, anchors)];
  // Where less is better the lower value is the higher score.
  return middle === undefined || a === undefined || b === undefined ? undefined : { median: middle, lower: Math.min(a, b), upper: Math.max(a, b), n };
}

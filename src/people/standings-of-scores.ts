import type { RowsAnswer } from '../domain/answer.js';
import { skillScores, type Rater, type SkillScore } from '../domain/skill-score.js';
import type { Ratings, StandingPoint, Standings, TrailPoint } from '../domain/standings.js';
import { anchoredScore, isBeyondAnchors } from './anchors.js';

/** Scores of one person in one period, as points. */
interface Told {
  readonly ability: Partial<Record<Rater, SkillScore>>;
  readonly willingness: Partial<Record<Rater, SkillScore>>;
}

/** Whom the matrix believes about willingness: what was agreed, else the person, else the leader; never a measurement of something else. */
const WILLINGNESS: readonly Rater[] = ['agreed', 'self', 'leader'];
const ABILITY: readonly Rater[] = ['agreed', 'measured', 'leader'];

/** The matrix out of rows of `skill-score`: the latest period as points, those before as trails, two raters beside. */
export function standingsOfScores(answer: RowsAnswer): Standings {
  const scores = skillScores(answer).scores.filter(({ kind, agent }) => kind !== 'skill' && agent !== undefined);
  const periods = [...new Set(scores.map(({ period }) => period))].sort();
  const period = periods.at(-1) ?? '';
  const people = new Map<string, { readonly name: string | undefined; readonly told: Map<string, Told> }>();
  for (const score of scores) {
    const agent = score.agent ?? '';
    const person = people.get(agent) ?? { name: score.name, told: new Map<string, Told>() };
    const told = person.told.get(score.period) ?? { ability: {}, willingness: {} };
    told[score.kind === 'ability' ? 'ability' : 'willingness'][score.rater] ??= score;
    person.told.set(score.period, told);
    people.set(agent, person);
  }
  const everybody = [...people];
  const now = everybody.map(([, { told }]) => told.get(period));
  const best = (order: readonly Rater[], from: Told['ability'] | undefined) => order.map((rater) => from?.[rater]).find((score) => pointsOf(score) !== undefined);
  const abilities = now.map((told) => best(ABILITY, told?.ability));
  const willing = now.map((told) => best(WILLINGNESS, told?.willingness));
  const trails = everybody.map(([agent, { told }]): [string, TrailPoint[]] => [agent, periods.flatMap((at) => {
    const ability = pointsOf(best(ABILITY, told.get(at)?.ability));
    const willingness = pointsOf(best(WILLINGNESS, told.get(at)?.willingness));
    return ability === undefined || willingness === undefined ? [] : [{ period: at, ability, willingness }];
  })]);
  return {
    length: everybody.length,
    agents: everybody.map(([agent]) => agent),
    names: everybody.map(([, { name }]) => name),
    ability: Float64Array.from(abilities, (score) => pointsOf(score) ?? NaN),
    willingness: Float64Array.from(willing, (score) => pointsOf(score) ?? NaN),
    abilityError: Float64Array.from(abilities, errorOf),
    willingnessError: Float64Array.from(willing, errorOf),
    abilityN: Float64Array.from(abilities, sampleOf),
    willingnessN: Float64Array.from(willing, sampleOf),
    abilitySource: sourcesOf(abilities),
    willingnessSource: sourcesOf(willing),
    held: { ability: heldOf(abilities), willingness: heldOf(willing) },
    period,
    trails: new Map(trails),
    ratings: new Map(everybody.flatMap(([agent, { told }]) => ratingsOf(agent, told.get(period)))),
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.total > answer.length ? 'partial' : answer.completeness,
  };
}

/** Points 0..100, by the anchors where the source gives them. */
function pointsOf(score: SkillScore | undefined): number | undefined {
  if (score?.value === undefined) return undefined;
  return score.unit === 'score' ? score.value : anchoredScore(score.value, { floor: score.floor ?? NaN, target: score.target ?? NaN, best: score.best ?? NaN });
}

/** Which of the scores stay at the end of their scale, since the value lies beyond it. */
function heldOf(scores: readonly (SkillScore | undefined)[]): ReadonlySet<number> {
  const held = new Set<number>();
  scores.forEach((score, at) => {
    if (score?.value === undefined || score.unit === 'score' || pointsOf(score) === undefined) return;
    if (isBeyondAnchors(score.value, { floor: score.floor ?? NaN, target: score.target ?? NaN, best: score.best ?? NaN })) held.add(at);
  });
  return held;
}

function errorOf(score: SkillScore | undefined): number {
  return score?.unit === 'score' && score.lower !== undefined && score.upper !== undefined ? (score.upper - score.lower) / 2 : NaN;
}

/** Of a measurement; what a rater says is no sample. */
function sampleOf(score: SkillScore | undefined): number {
  return (score?.rater === 'measured' ? score.n : undefined) ?? NaN;
}

/** Every source that points come from; undefined where one of them is not stated. */
function sourcesOf(scores: readonly (SkillScore | undefined)[]): string | undefined {
  const names = new Set(scores.flatMap((score) => (score ? [score.source] : [])));
  return names.size === 0 || names.has(undefined) ? undefined : [...names].join('、');
}

function ratingsOf(agent: string, told: Told | undefined): [string, Ratings][] {
  const point = (rater: Rater): StandingPoint | undefined => {
    const ability = pointsOf(told?.ability[rater]);
    const willingness = pointsOf(told?.willingness[rater]);
    return ability === undefined || willingness === undefined ? undefined : { ability, willingness };
  };
  const [self, leader, agreed] = [point('self'), point('leader'), point('agreed')];
  return self || leader || agreed ? [[agent, { ...(self && { self }), ...(leader && { leader }), ...(agreed && { agreed }) }]] : [];
}

import type { RowsAnswer } from '../domain/answer.js';
import type { SkillAxis, SkillProfile, SkillRadar, SkillValue, TeamValue } from '../domain/skill-profile.js';
import { skillScores, type SkillScore } from '../domain/skill-score.js';

export interface RadarWish {
  /** Ids of the persons, the first is the one being spoken about; those without rows are left out. */
  readonly agents: readonly string[];
  /** Whether a single person is shown beside the period before. */
  readonly before: boolean;
}

/** A radar out of rows of `skill-score`: the latest period, or two of them; undefined where nobody asked for has a row. */
export function radarOfScores(answer: RowsAnswer, { agents, before }: RadarWish): SkillRadar | undefined {
  const skills = skillScores(answer).scores.filter(({ kind }) => kind === 'skill');
  const own = skills.filter(({ rater }) => rater === 'measured');
  const present = agents.filter((agent) => own.some((score) => score.agent === agent));
  const first = present[0];
  if (first === undefined) return undefined;
  const periods = [...new Set(own.map(({ period }) => period))].sort();
  const latest = periods.at(-1) ?? '';
  const earlier = before && present.length === 1 ? periods.at(-2) : undefined;
  const wanted = earlier === undefined ? present.map((agent) => [agent, latest] as const) : [[first, latest] as const, [first, earlier] as const];
  const group = own.find(({ agent }) => agent === first)?.skillGroup;
  const teamRows = skills.filter(({ rater, period, skillGroup }) => rater === 'team' && period === latest && skillGroup === group);
  return {
    axes: axesOf(own),
    profiles: wanted.map(([agent, period]) => profileOf(own.filter((score) => score.agent === agent && score.period === period), agent, period)),
    ...(teamRows.length > 0 && { team: { name: teamRows[0]?.name, values: Object.fromEntries(teamRows.map((score) => [score.axis, teamOf(score)])) } }),
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.total > answer.length ? 'partial' : answer.completeness,
  };
}

function axesOf(scores: readonly SkillScore[]): SkillAxis[] {
  const latest = new Map<string, SkillScore>();
  for (const score of scores) {
    const known = latest.get(score.axis);
    if (!known || score.period > known.period) latest.set(score.axis, score);
  }
  return [...latest.values()].map(({ axis, axisName, axisGroup, unit, floor, target, best, weight }) => ({ id: axis, name: axisName, ...(axisGroup !== undefined && { group: axisGroup }), unit, floor, target, best, weight }));
}

function profileOf(scores: readonly SkillScore[], agent: string, period: string): SkillProfile {
  const values = scores.map(({ axis, value, n, lower, upper }): [string, SkillValue] => [axis, { value, n, lower, upper }]);
  return { agent, name: scores.find(({ name }) => name !== undefined)?.name, period, values: Object.fromEntries(values) };
}

function teamOf({ value, lower, upper, n }: SkillScore): TeamValue {
  return { median: value, lower, upper, n: n ?? 0 };
}

import { AdapterError } from '../../domain/adapter.js';
import type { Cell } from '../../domain/answer.js';
import type { Filters } from '../../domain/dimension.js';
import type { RowsQuery } from '../../domain/query.js';
import { SKILL_SCORE_COLUMNS, SKILL_SCORE_FILTERS, type Rater, type SkillScore } from '../../domain/skill-score.js';
import type { EpochMs } from '../../domain/time.js';
import { clockFields, type Zone } from '../../domain/zone.js';
import { quantile } from '../../metrics/quantile.js';
import { pageOfRanked, type Page } from '../store/page.js';
import { RandomStream } from './random-stream.js';
import type { AgentProfile } from './roster.js';
import { SIMULATED_AXES, valueAt } from './skill-axes.js';
import { SKILL_GROUPS } from './skill-groups.js';

const PERIODS = 4;
const SCALE = { unit: 'score', floor: 0, target: 80, best: 100 } as const;

/** Drawn once a quarter: scores do not change in between. */
export class SkillScores {
  readonly #seed: number;
  readonly #zone: Zone;
  readonly #profiles: readonly AgentProfile[];
  #drawn: { readonly periods: string; readonly scores: readonly SkillScore[] } | undefined;

  constructor(seed: number, zone: Zone, profiles: readonly AgentProfile[]) {
    this.#seed = seed;
    this.#zone = zone;
    this.#profiles = profiles;
  }

  /**
   * A page of scores, by agent, period and axis.
   *
   * @throws AdapterError `unsupported` for a filter or order that scores do not have, `invalid` for a page that cannot be.
   */
  page({ filters = {}, ...query }: RowsQuery, now: EpochMs): Page {
    if (query.order?.length) throw new AdapterError('unsupported', 'order of skill scores');
    if (query.where?.length) throw new AdapterError('unsupported', 'skill scores filtered by their columns');
    const text = (query.search ?? '').toLowerCase();
    const found = this.#kept(filters, now).filter(({ agent, name }) => text === '' || `${agent ?? ''}\n${name ?? ''}`.toLowerCase().includes(text));
    return pageOfRanked(query, SKILL_SCORE_COLUMNS, () => Uint32Array.from(found, (_, index) => index), (names, things) =>
      names.map((name) => Array.from(things, (thing): Cell => found[thing]?.[name as keyof SkillScore] ?? null)),
    );
  }

  #kept({ agent, ...filters }: Filters, now: EpochMs): readonly SkillScore[] {
    const unknown = Object.keys(filters).find((name) => !(SKILL_SCORE_FILTERS as readonly string[]).includes(name));
    if (unknown !== undefined) throw new AdapterError('unsupported', `skill scores by ${unknown}`);
    const teams = agent && new Set(this.#profiles.filter(({ id }) => agent.includes(id)).map(groupOf));
    return this.#at(now).filter((score) => {
      if (agent && !(score.agent === undefined ? teams?.has(score.skillGroup ?? '') : agent.includes(score.agent))) return false;
      return Object.entries(filters).every(([name, members]) => members.includes(String(score[name as keyof SkillScore] ?? '')));
    });
  }

  #at(now: EpochMs): readonly SkillScore[] {
    const periods = quartersUpTo(this.#zone, now);
    if (this.#drawn?.periods === periods.join()) return this.#drawn.scores;
    const own = this.#profiles.flatMap((profile) => draw(this.#seed, profile, periods));
    const scores = [...own, ...teamsOf(own, periods)];
    this.#drawn = { periods: periods.join(), scores };
    return scores;
  }
}

/** The present quarter and those before it, oldest first. */
function quartersUpTo(zone: Zone, now: EpochMs): string[] {
  const { year, month } = clockFields(zone, now);
  const last = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: PERIODS }, (_, index) => last - PERIODS + 1 + index).map((quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`);
}

function groupOf({ skillGroup }: AgentProfile): string {
  return SKILL_GROUPS[skillGroup]?.id ?? '';
}

function draw(seed: number, profile: AgentProfile, periods: readonly string[]): SkillScore[] {
  const stream = new RandomStream(seed, `skill/${profile.id}`);
  const talent = stream.between(52, 98) + profile.charm * 80;
  const strengths = SIMULATED_AXES.map(() => stream.between(-16, 16));
  const growth = stream.between(-2, 5);
  const zeal = clamp(stream.between(30, 98) + profile.charm * 60);
  const mood = stream.between(-5, 5);
  const modesty = stream.between(-18, 14);
  const who = { agent: profile.id, name: profile.name, skillGroup: groupOf(profile) };
  return periods.flatMap((period, index): SkillScore[] => {
    const back = index - periods.length + 1;
    const row = (axis: string, axisName: string, kind: 'ability' | 'willingness', rater: Rater, source: string, value: number | undefined, error: number, n: number): SkillScore => ({
      ...{ ...who, period, axis, axisName, axisGroup: undefined, kind, rater, source, ...SCALE, weight: 1, value: value === undefined ? undefined : Math.round(value), n },
      ...{ lower: value === undefined ? undefined : clamp(value - error), upper: value === undefined ? undefined : clamp(value + error) },
    });
    let [sum, weights] = [0, 0];
    const skills = SIMULATED_AXES.map((axis, at): SkillScore => {
      const { sample, ...shown } = axis;
      const score = clamp(talent + (strengths[at] ?? 0) + growth * back + stream.between(-5, 5));
      const n = stream.chance(0.05) ? 0 : Math.max(1, Math.round(sample * stream.between(0.5, 1.3)));
      if (n > 0) [sum, weights] = [sum + axis.weight * score, weights + axis.weight];
      const error = 55 / Math.sqrt(Math.max(1, n));
      const [a, b] = [valueAt(clamp(score - error), axis), valueAt(clamp(score + error), axis)];
      const value = n === 0 ? undefined : valueAt(score, axis);
      return { ...who, ...shown, period, kind: 'skill', rater: 'measured', value, n, lower: value && Math.min(a, b), upper: value && Math.max(a, b) };
    });
    const ability = weights > 0 ? sum / weights : undefined;
    const willingness = clamp(zeal + mood * back + stream.between(-6, 6));
    // Not everybody answers a questionnaire, and not every leader has found the time.
    const answered = stream.chance(0.93) ? willingness : undefined;
    const isRated = stream.chance(0.85);
    return [
      ...skills,
      row('ability', '能力', 'ability', 'measured', '八项技能加权', ability, 4, weights),
      row('ability', '能力', 'ability', 'self', '季度自评问卷', answered === undefined || ability === undefined ? undefined : clamp(ability + modesty), 6, 8),
      row('ability', '能力', 'ability', 'leader', '主管评估', isRated && ability !== undefined ? clamp(ability + stream.between(-6, 6)) : undefined, 6, 1),
      row('willingness', '意愿', 'willingness', 'self', '季度自评问卷', answered, 5, 12),
      row('willingness', '意愿', 'willingness', 'leader', '主管评估', isRated ? clamp(willingness - stream.between(-4, 16)) : undefined, 6, 1),
    ];
  });
}

/** The middle of each team on each skill; a team of fewer than five would tell of persons and has no row. */
function teamsOf(scores: readonly SkillScore[], periods: readonly string[]): SkillScore[] {
  return SKILL_GROUPS.flatMap(({ id, label }) =>
    periods.flatMap((period) =>
      SIMULATED_AXES.flatMap(({ sample: _sample, ...axis }): SkillScore[] => {
        const values = scores.flatMap(({ axis: of, period: at, skillGroup, value }) => (of === axis.axis && at === period && skillGroup === id && value !== undefined ? [value] : []));
        if (values.length < 5) return [];
        const part = (share: number) => quantile(values, share);
        return [{ ...axis, agent: undefined, name: label, skillGroup: id, period, kind: 'skill', rater: 'team', value: part(0.5), n: values.length, lower: part(0.25), upper: part(0.75) }];
      }),
    ),
  );
}

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score));
}

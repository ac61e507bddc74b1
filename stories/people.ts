/** Invented people for stories, tests and pictures of radar and matrix. */
import type { Loadable } from '../src/domain/loadable.js';
import type { SkillAxis, SkillProfile, SkillRadar } from '../src/domain/skill-profile.js';
import type { Standings } from '../src/domain/standings.js';
import type { TeamRates } from '../src/domain/team-rates.js';

const AS_OF = Date.UTC(2026, 10, 16, 5, 10);

export const AXES: readonly SkillAxis[] = [
  { id: 'knowledge', name: '业务知识', group: '知识技能', unit: 'score', floor: 50, target: 85, best: 100, weight: 2 },
  { id: 'systems', name: '系统操作', group: '知识技能', unit: 'seconds', floor: 60, target: 25, best: 12 },
  { id: 'expression', name: '沟通表达', group: '服务态度', unit: 'score', floor: 55, target: 85, best: 98 },
  { id: 'soothing', name: '情绪安抚', group: '服务态度', unit: 'score', floor: 45, target: 80, best: 95, weight: 2 },
  { id: 'compliance', name: '合规用语', group: '服务态度', unit: 'ratio', floor: 0.8, target: 0.97, best: 1, weight: 2 },
  { id: 'resolution', name: '首次解决', group: '效率', unit: 'ratio', floor: 0.5, target: 0.75, best: 0.92, weight: 2 },
  { id: 'handling', name: '通话时长', group: '效率', unit: 'seconds', floor: 540, target: 300, best: 210 },
  { id: 'wrapUp', name: '事后整理', group: '效率', unit: 'seconds', floor: 150, target: 50, best: 20 },
];

const VALUES: Readonly<Record<string, SkillProfile['values'][string]>> = {
  knowledge: { value: 81, n: 40, lower: 76, upper: 86 },
  systems: { value: 22, n: 120, lower: 19, upper: 26 },
  expression: { value: 84, n: 16, lower: 78, upper: 90 },
  soothing: { value: 69.9, n: 16, lower: 62, upper: 77 },
  compliance: { value: 0.981, n: 16, lower: 0.955, upper: 0.995 },
  resolution: { value: 0.71, n: 60, lower: 0.64, upper: 0.78 },
  handling: { value: 341, n: 300, lower: 325, upper: 357 },
  wrapUp: { value: 44, n: 300, lower: 40, upper: 49 },
};

/** 令狐白芷 in the third quarter; changes go over her. */
export function radarLike({ axes = AXES, values = {}, profiles, teamSize = 24, ...rest }: Partial<SkillRadar> & { readonly values?: SkillProfile['values']; readonly teamSize?: number } = {}): SkillRadar {
  const team = Object.fromEntries(axes.map(({ id, floor = 0, target = 0 }) => [id, { median: floor + (target - floor) * 0.95, lower: floor + (target - floor) * 0.78, upper: floor + (target - floor) * 1.08, n: teamSize }]));
  return {
    axes,
    profiles: profiles ?? [{ agent: 'A1007', name: '令狐白芷', period: '2026-Q3', values: { ...VALUES, ...values } }],
    ...(teamSize > 0 && { team: { name: '信用卡', values: team } }),
    asOf: AS_OF,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    source: '模拟客服中心',
    ...rest,
  };
}

/** The same person a quarter earlier. */
export const EARLIER: SkillProfile = {
  agent: 'A1007',
  name: '令狐白芷',
  period: '2026-Q2',
  values: Object.fromEntries(Object.entries(VALUES).map(([id, { value = 0 }], index) => [id, { value: value * (index % 2 === 0 ? 0.96 : 1.03), n: 20 }])),
};

/** `count` skills by number, with names as long as asked for. */
export function manyAxes(count: number, name = (index: number) => `技能${index + 1}`): SkillAxis[] {
  return Array.from({ length: count }, (_, index) => ({ id: `k${index}`, name: name(index), unit: 'score', floor: 0, target: 80, best: 100 }));
}

export function valuesFor(axes: readonly SkillAxis[]): SkillProfile['values'] {
  return Object.fromEntries(axes.map(({ id }, index) => [id, { value: 35 + ((index * 37) % 60), n: 12 }]));
}

const SURNAMES = '令狐 慕容 上官 东方 西门 南宫 独孤 百里'.split(' ');
const HERBS = '半夏 白芷 连翘 紫苏 苍术 南星 青黛 杜若 沉香 忍冬'.split(' ');

/** Small repeatable chance, so that pictures stay the same. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A team of `count`, whole points, the first with a trail and two ratings. */
export function standingsLike(count: number, rest: Partial<Standings> = {}): Standings {
  const next = chance(count + 7);
  const bell = () => (next() + next() + next() + next() - 2) / 2;
  const ability = Float64Array.from({ length: count }, () => Math.round(Math.min(100, Math.max(0, 72 + bell() * 60))));
  const willingness = Float64Array.from({ length: count }, () => Math.round(Math.min(100, Math.max(0, 66 + bell() * 70))));
  const agents = Array.from({ length: count }, (_, index) => `A${1001 + index}`);
  if (count > 0) [ability[0], willingness[0]] = [52, 44];
  return {
    length: count,
    agents,
    names: agents.map((_, index) => `${SURNAMES[index % 8] ?? ''}${HERBS[Math.floor(index / 8) % 10] ?? ''}`),
    ability,
    willingness,
    abilityError: Float64Array.from(agents, () => 4),
    willingnessError: Float64Array.from(agents, () => 6),
    abilitySource: '八项技能加权',
    willingnessSource: '季度自评问卷',
    period: '2026-Q3',
    trails: new Map([['A1001', [
      { period: '2026-Q1', ability: 40, willingness: 62 },
      { period: '2026-Q2', ability: 47, willingness: 55 },
      { period: '2026-Q3', ability: 52, willingness: 44 },
    ]]]),
    ratings: new Map([
      ['A1001', { self: { ability: 61, willingness: 70 }, leader: { ability: 49, willingness: 41 } }],
      ['A1002', { self: { ability: 55, willingness: 60 } }],
    ]),
    asOf: AS_OF,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    source: '模拟客服中心',
    ...rest,
  };
}

/** How often each of a team of `count` solved it at once: all on target but for chance, two of them not. */
export function ratesLike(count: number, rest: Partial<TeamRates> = {}): TeamRates {
  const next = chance(count + 3);
  const target = 0.75;
  const trials = Float64Array.from({ length: count }, (_, at) => (at === 0 ? 240 : at === 1 ? 300 : Math.round(12 + next() * next() * 380)));
  const rates = Float64Array.from(trials, (n, at) => {
    if (at < 2) return at === 0 ? 0.61 : 0.86;
    let solved = 0;
    for (let call = 0; call < n; call++) solved += next() < target ? 1 : 0;
    return solved / n;
  });
  const { agents, names } = standingsLike(count);
  return { name: '首次解决', target, length: count, agents, ...(names && { names }), trials, rates, period: '2026-Q3', asOf: AS_OF, zone: 'Asia/Shanghai', completeness: 'full', source: '模拟客服中心', ...rest };
}

export function ready<T>(value: T): Loadable<T> {
  return { status: 'ready', value };
}

export function stale<T>(value: T): Loadable<T> {
  return { status: 'stale', value, reason: { code: 'late', since: AS_OF } };
}

export const FAILED = { status: 'failed', reason: { code: 'forbidden', detail: '仅主管可查看个人评分' } } as const;

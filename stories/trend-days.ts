import type { Loadable } from '../src/domain/loadable.js';
import type { SlotMeasure } from '../src/domain/reading.js';
import type { GhostKind, Trend, TrendGhost, TrendSeries } from '../src/domain/trend.js';

/** A trend whose points are written out one by one. */
export interface ListedTrend extends Trend {
  readonly series: readonly (TrendSeries & { readonly points: readonly SlotMeasure[] })[];
}

const HALF_HOUR = 1_800_000;
/** Monday 2026-11-16 00:00 in Shanghai. */
const MIDNIGHT = Date.UTC(2026, 10, 15, 16);

export const GROUPS = ['咨询', '贷款', '信用卡', '投诉', '技术支持', '售后', '保险', '理财', '商户', '国际业务', '企业客户', '夜间值班'];

/** The same numbers at every run: a small generator with a seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How busy a day is by the hour, 0 to 1: closed before 8, peaks at 10 and 15. */
function load(hour: number): number {
  return hour < 8 || hour >= 21 ? 0 : 0.35 + 0.65 * Math.max(Math.exp(-((hour - 10) ** 2) / 4), 0.9 * Math.exp(-((hour - 15) ** 2) / 6));
}

/** One group's answer rate by slots: offered by the hour's load, answered worse at the peaks; group 1 has a bad late morning. */
function seriesOf(label: string, index: number, from: number, slots: number, step: number, now: number): ListedTrend['series'][number] {
  const next = chance(7 + index * 7919);
  const size = 40 + 25 * ((index * 5) % 7);
  const skill = 0.97 - 0.013 * ((index * 3) % 6);
  const points = Array.from({ length: slots }, (_, at): SlotMeasure => {
    const start = from + at * step;
    const hour = ((start - MIDNIGHT) / 3_600_000) % 24;
    const share = Math.min(1, Math.max(0, (now - start) / step));
    const offered = Math.round(size * load(hour) * (0.85 + 0.3 * next()) * share * (step / HALF_HOUR) ** 0.5);
    const surge = index === 1 ? 0.26 * Math.exp(-((hour - 11) ** 2) / 1.6) : 0;
    const answered = Math.min(offered, Math.round(offered * (skill - surge - 0.09 * load(hour) * next())));
    return { start, end: start + step, value: offered > 0 ? answered / offered : undefined, numerator: answered, denominator: offered };
  });
  return { id: `g${index}`, label, points };
}

/** Answer rates of a Monday by half hours from 08:00 to 13:10, group by group. */
export function trendLike(groups = 6, differs: Partial<ListedTrend> = {}): ListedTrend {
  const asOf = MIDNIGHT + 13 * 3_600_000 + 600_000;
  return {
    metric: 'answerRate',
    series: GROUPS.slice(0, groups).map((label, index) => seriesOf(label, index, MIDNIGHT + 8 * 3_600_000, 11, HALF_HOUR, asOf)),
    range: { start: MIDNIGHT + 8 * 3_600_000, end: asOf },
    asOf,
    zone: 'Asia/Shanghai',
    completeness: 'full',
    target: 0.8,
    source: '模拟客服中心',
    serviceThresholdSeconds: 20,
    ...differs,
  };
}

/** The same for several whole days; the nights, when nobody called, are gaps. */
export function daysLike(groups: number, days: number, step = HALF_HOUR): ListedTrend {
  const end = MIDNIGHT + days * 86_400_000;
  return {
    ...trendLike(0),
    series: GROUPS.slice(0, groups).map((label, index) => seriesOf(label, index, MIDNIGHT, (days * 86_400_000) / step, step, end)),
    range: { start: MIDNIGHT, end },
    asOf: end,
  };
}

/** An hour of that Monday, such as 10.5 for 10:30. */
export function at(hour: number): number {
  return MIDNIGHT + hour * 3_600_000;
}

/** One group that few people call: a handful of contacts a slot. */
export function fewContacts(): ListedTrend {
  const next = chance(5);
  const [line] = trendLike(1).series;
  const points = (line?.points ?? []).map(({ start, end }): SlotMeasure => {
    const denominator = 3 + Math.floor(next() * 9);
    const numerator = Math.max(0, denominator - Math.floor(next() * 4));
    return { start, end, value: numerator / denominator, numerator, denominator };
  });
  return { ...trendLike(1), series: line ? [{ ...line, points }] : [] };
}

/** Groups with what they are compared with. */
export function comparedLike(groups: number, kind: GhostKind): ListedTrend {
  const trend = trendLike(groups);
  const next = chance(9);
  const ghosts = trend.series.map(({ id, points }): TrendGhost => ({
    kind,
    series: id,
    points: points.map(({ start, end }) => ({ start, end, value: 0.9 + 0.03 * (next() - 0.5) })),
  }));
  return { ...trend, ghosts };
}

/** One group that left its season at 11:00, with as many weeks before it as are asked for, and their median. */
export function driftingLike(weeks = 8): ListedTrend {
  const next = chance(11);
  const day = (back: number): SlotMeasure[] =>
    Array.from({ length: 14 }, (_, slot) => {
      const start = at(8 + slot / 2) - back * 7 * 86_400_000;
      const denominator = 120 + Math.round(40 * next());
      const share = 0.93 - 0.01 * Math.abs(slot - 5) ** 0.5 + 0.02 * (next() - 0.5) - (back === 0 && slot >= 6 ? 0.06 + 0.008 * (slot - 6) : 0);
      const numerator = Math.round(denominator * share);
      return { start, end: start + HALF_HOUR, value: numerator / denominator, numerator, denominator };
    });
  const [line] = trendLike(1).series;
  const { id = '', label = '' } = line ?? {};
  const [now = [], ...before] = Array.from({ length: weeks + 1 }, (_, back) => day(back));
  const middle = (slot: number) => before.map((week) => week[slot]?.value ?? 0).sort((a, b) => a - b)[weeks >> 1];
  const end = at(15) + 600_000;
  return {
    ...trendLike(0),
    series: [{ id, label, points: now }],
    ghosts: [{ kind: 'baseline', series: id, points: now.map(({ start, end: until }, slot) => ({ start, end: until, value: middle(slot) })) }],
    history: before.map((points) => ({ id, label, points })),
    range: { start: at(8), end },
    asOf: end,
  };
}

/** An answer rate by the minute for a year, as columns. */
export function yearByMinutes(): Trend {
  const next = chance(3);
  const value = new Float64Array(365 * 1_440);
  let rate = 0.85;
  for (let minute = 0; minute < value.length; minute++) value[minute] = rate = Math.min(1, Math.max(0, rate + (next() - 0.5) * 0.01 + (0.85 - rate) * 0.002));
  const first = MIDNIGHT - 365 * 86_400_000;
  return { ...trendLike(0), series: [{ id: 'all', label: 'all', points: { start: { first, stepMs: 60_000 }, value } }], range: { start: first, end: MIDNIGHT }, asOf: MIDNIGHT };
}

export function ready(trend: Trend): Loadable<Trend> {
  return { status: 'ready', value: trend };
}

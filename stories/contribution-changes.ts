import { contributionOf } from '../src/analysis/contribution.js';
import type { SourceDescription } from '../src/domain/adapter.js';
import type { CountsAnswer } from '../src/domain/answer.js';
import type { Contribution, ContributionBy } from '../src/domain/contribution.js';
import type { CounterId } from '../src/domain/counter.js';
import type { DimensionMember } from '../src/domain/dimension.js';
import type { Loadable } from '../src/domain/loadable.js';
import type { MetricId } from '../src/domain/metric.js';
import type { Interval } from '../src/domain/time.js';
import type { Zone } from '../src/domain/zone.js';

const DAY = 86_400_000;
/** Monday 2026-11-16 00:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 10, 15, 16);
export const NOW: Interval = { start: MONDAY, end: MONDAY + DAY };
export const BEFORE: Interval = { start: MONDAY - 7 * DAY, end: MONDAY - 6 * DAY };

/** One row: counters of one member, or of one slot. */
export interface Row {
  readonly id?: string;
  readonly slot?: Interval;
  readonly counts: { readonly [C in CounterId]?: number };
}

/** An answer as a source gives it, of rows as a person writes them. */
export function answerOf(range: Interval, by: ContributionBy, rows: readonly Row[], differs: { readonly zone?: Zone; readonly asOf?: number } = {}): CountsAnswer {
  const ids = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts) as CounterId[]))];
  return {
    kind: 'counts',
    range,
    asOf: differs.asOf ?? NOW.end,
    zone: differs.zone ?? 'Asia/Shanghai',
    completeness: 'full',
    revision: 0,
    length: rows.length,
    keys: by === 'slot' ? {} : { [by]: rows.map(({ id = '' }) => id) },
    ...(by === 'slot' && { start: rows.map(({ slot }) => slot?.start ?? 0), end: rows.map(({ slot }) => slot?.end ?? 0) }),
    counters: Object.fromEntries(ids.map((id) => [id, rows.map(({ counts }) => counts[id] ?? 0)])),
  };
}

export function sourceOf(by: string, members: readonly DimensionMember[]): SourceDescription {
  return {
    name: '模拟客服中心',
    nature: 'recorded',
    zone: 'Asia/Shanghai',
    counters: [],
    dimensions: [{ id: by, members }],
    entities: [],
    steps: [],
    history: { start: BEFORE.start, end: NOW.end },
    live: false,
    ownership: 'enqueue',
    serviceThresholdSeconds: 20,
    shortAbandonSeconds: 5,
    plans: false,
    pageLimit: 0,
  };
}

const CHANNELS: readonly DimensionMember[] = [
  { id: 'phone', label: '电话' },
  { id: 'chat', label: '在线客服' },
  { id: 'wecom', label: '企业微信' },
  { id: 'mail', label: '邮件' },
];
const survey = (id: string, satisfied: number, surveyed: number): Row => ({ id, counts: { satisfied, surveyed } });

function satisfaction(before: readonly Row[], now: readonly Row[]): Contribution {
  return contributionOf({ metric: 'customerSatisfaction' }, 'channel', answerOf(NOW, 'channel', now), answerOf(BEFORE, 'channel', before), sourceOf('channel', CHANNELS));
}

/** The worked example of the domain's section on ratios: worse service on the phone, and more of it. */
export const satisfactionFell = satisfaction(
  [survey('phone', 820, 1000), survey('chat', 540, 600), survey('wecom', 376, 400)],
  [survey('phone', 840, 1200), survey('chat', 441, 500), survey('wecom', 282, 300)],
);

/** Every channel better, the whole worse: nothing but mix. */
export const simpson = satisfaction([survey('chat', 950, 1000), survey('phone', 60, 100)], [survey('chat', 288, 300), survey('phone', 434, 700)]);

export const oneChannel = satisfaction([survey('phone', 820, 1000)], [survey('phone', 840, 1200)]);
export const unchanged = satisfaction([survey('phone', 80, 100), survey('chat', 45, 50)], [survey('phone', 80, 100), survey('chat', 45, 50)]);
export const nothingBefore = satisfaction([], [survey('phone', 8, 10)]);
/** A channel that came and one that went. */
export const comeAndGone = satisfaction([survey('phone', 820, 1000), survey('mail', 150, 200)], [survey('phone', 830, 1000), survey('wecom', 190, 200)]);

/** Two groups whose "within" means other seconds. */
export const unlikeThresholds = contributionOf(
  { metric: 'serviceLevel' },
  'skillGroup',
  answerOf(NOW, 'skillGroup', ['loan', 'card'].map((id) => ({ id, counts: { answeredWithin: 70, offered: 100 } }))),
  answerOf(BEFORE, 'skillGroup', ['loan', 'card'].map((id) => ({ id, counts: { answeredWithin: 80, offered: 100 } }))),
  sourceOf('skillGroup', [{ id: 'loan', label: '贷款' }, { id: 'card', label: '信用卡', serviceThresholdSeconds: 30 }]),
);

/** The same numbers at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Answer rates of many groups, one name of 24 characters. */
export function crowd(groups: number): Contribution {
  const next = chance(11);
  const members = Array.from({ length: groups }, (_, index) => ({ id: `g${index}`, label: index === 1 ? '华东区信用卡金卡客户服务投诉二线处理专席技能组' : `技能组 ${index + 1}` }));
  const rowsOf = (worse: number) =>
    members.map(({ id }, index): Row => {
      const offered = Math.round(20 + 400 * next() ** 3);
      return { id, counts: { offered, answered: Math.round(offered * (0.92 - (index === 1 ? 0.3 : 0.1 * next()) * worse)) } };
    });
  return contributionOf({ metric: 'answerRate' }, 'skillGroup', answerOf(NOW, 'skillGroup', rowsOf(1)), answerOf(BEFORE, 'skillGroup', rowsOf(0.2)), sourceOf('skillGroup', members));
}

/** Half hours from 08:00 to 18:00; the late morning is bad. */
export function slots(metric: MetricId = 'answerRate'): Contribution {
  const next = chance(5);
  const rowsOf = ({ start }: Interval, depth: number) =>
    Array.from({ length: 20 }, (_, index): Row => {
      const at = start + (16 + index) * 1_800_000;
      const offered = Math.round(60 + 60 * next());
      const talk = Math.round(offered * (180 + 40 * next()));
      return { slot: { start: at, end: at + 1_800_000 }, counts: { offered, answered: Math.round(offered * (0.93 - depth * Math.exp(-((index - 6) ** 2) / 4))), talk } };
    });
  return contributionOf({ metric }, 'slot', answerOf(NOW, 'slot', rowsOf(NOW, 0.35)), answerOf(BEFORE, 'slot', rowsOf(BEFORE, 0)));
}

export function ready(contribution: Contribution): Loadable<Contribution> {
  return { status: 'ready', value: contribution };
}

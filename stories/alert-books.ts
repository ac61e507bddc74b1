import type { Alert, AlertBook, AlertNotes, EvidenceSlot, RecordedTransition } from '../src/domain/alert-book.js';
import { RULE_DEFAULTS, type AlertRule } from '../src/domain/alert-rule.js';
import type { AlertState, SlotClass } from '../src/domain/alert.js';
import type { Loadable } from '../src/domain/loadable.js';

const MINUTE = 60_000;
const SLOT = 5 * MINUTE;
/** Monday 2026-11-16 10:51 in Shanghai. */
export const AS_OF = Date.UTC(2026, 10, 16, 2, 51);
const LAST_END = AS_OF - MINUTE;

export const ANSWER_RATE_LOW: AlertRule = {
  ...RULE_DEFAULTS,
  id: 'answer-rate-low',
  name: '接通率过低',
  when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] },
  scope: { by: 'skillGroup' },
};

export const SLOW_ANSWER: AlertRule = {
  ...RULE_DEFAULTS,
  id: 'slow-answer',
  name: '应答变慢',
  severity: 'warning',
  when: { all: [{ metric: 'averageSpeedOfAnswer', is: 'above', threshold: 60, resolveAt: 45 }] },
  for: 'PT15M',
  scope: { by: 'skillGroup' },
};

/** What differs from an alert that fires since 10:15. */
export interface AlertPlan {
  readonly rule?: AlertRule;
  readonly group?: string;
  readonly state?: AlertState;
  /** Values of the closed slots, the last ending at 10:50; undefined where nothing came in. */
  readonly values?: readonly (number | undefined)[];
  readonly notes?: AlertNotes;
  readonly history?: readonly RecordedTransition[];
  readonly differs?: Partial<Alert>;
}

const FALLING = [0.86, 0.791, 0.764, 0.722, 0.701, 0.688, 0.713, 0.7995];

/** An alert of 10:51 with its evidence. */
export function alertLike({ rule = ANSWER_RATE_LOW, group = '信用卡', state = 'firing', values = FALLING, notes = {}, history, differs }: AlertPlan = {}): Alert {
  const slots = evidence(values, rule);
  const begins = slots.findIndex(({ says }) => says === 'breach');
  const since = slots[begins]?.start ?? LAST_END;
  const firedAt = since + 6 * SLOT;
  const hasFired = state === 'firing' || state === 'recovering';
  const known = slots.slice(-6);
  const [numerator, denominator] = [sum(known.map((slot) => slot.numerator ?? 0)), sum(known.map((slot) => slot.denominator ?? 0))];
  return {
    key: `${rule.id}|skillGroup=${group}`,
    rule,
    member: { dimension: 'skillGroup', id: group, label: group },
    state,
    ...(state !== 'ok' && { since }),
    sinceAtLeast: false,
    ...(hasFired && { firedAt }),
    stale: false,
    quiet: false,
    history: history ?? told(state, since, firedAt, slots),
    evidence: {
      slots,
      window: { start: LAST_END - 6 * SLOT, end: LAST_END, value: denominator > 0 ? numerator / denominator : undefined, numerator, denominator },
      zone: 'Asia/Shanghai',
      completeness: 'full',
      revision: 0,
      nextEvaluation: LAST_END + SLOT,
      ...(state === 'pending' && { firesAt: firedAt }),
      ...(state === 'recovering' && { resolvesAt: LAST_END + SLOT }),
    },
    notes,
    ...differs,
  };
}

function evidence(values: readonly (number | undefined)[], rule: AlertRule): EvidenceSlot[] {
  const [condition] = 'all' in rule.when ? rule.when.all : rule.when.any;
  const { is = 'below', threshold = 0, resolveAt = threshold } = condition ?? {};
  const isPast = (value: number, limit: number) => (is === 'below' ? value < limit : value > limit);
  return values.map((value, index) => {
    const start = LAST_END - (values.length - index) * SLOT;
    const denominator = value === undefined ? 0 : 36 + ((index * 17) % 23);
    const says: SlotClass = value === undefined ? 'neutral' : isPast(value, threshold) ? 'breach' : isPast(value, resolveAt) ? 'between' : 'clear';
    return { start, end: start + SLOT, value, says, revision: 0, denominator, numerator: (value ?? 0) * denominator };
  });
}

function told(state: AlertState, since: number, firedAt: number, slots: readonly EvidenceSlot[]): RecordedTransition[] {
  const value = (at: number) => slots.find(({ end }) => end === at)?.value;
  const all: RecordedTransition[] = [
    { at: since + SLOT, from: 'ok', to: 'pending', reason: 'breach', since, value: value(since + SLOT) },
    { at: firedAt, from: 'pending', to: 'firing', reason: 'sustained', since, value: value(firedAt) },
    { at: LAST_END, from: 'firing', to: 'recovering', reason: 'clear', since, value: value(LAST_END) },
  ];
  return state === 'pending' ? all.slice(0, 1) : state === 'firing' ? all.slice(0, 2) : state === 'recovering' ? all : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A morning of a card issuer: two fire, one recovers, two may fire, some are in hand, one came and went. */
export const MORNING: readonly Alert[] = [
  alertLike(),
  alertLike({ rule: SLOW_ANSWER, group: '分期业务', values: [38, 52, 66, 71, 83, 95, 88, 79], notes: { assignee: '李娜' } }),
  alertLike({ group: '挂失与紧急补办专席', state: 'recovering', values: [0.77, 0.75, 0.74, 0.71, 0.76, 0.78, 0.79, 0.88] }),
  alertLike({ group: '积分商城', state: 'pending', values: [0.91, 0.9, 0.89, 0.87, 0.83, undefined, 0.78, 0.77] }),
  alertLike({ rule: SLOW_ANSWER, group: '企业服务', state: 'pending', values: [31, 28, 33, 36, 41, 44, 58, 63] }),
  alertLike({ group: '贵宾服务', notes: { acknowledged: { at: AS_OF - 6 * MINUTE, by: '王芳', note: '已加派 4 人，11 点前回看' } } }),
  alertLike({ group: '英语专线', notes: { snoozedUntil: AS_OF + 24 * MINUTE } }),
  alertLike({
    group: '投诉受理',
    state: 'ok',
    values: [0.9, 0.92, 0.93, 0.91, 0.94, 0.95, 0.93, 0.92],
    history: [
      { at: AS_OF - 96 * MINUTE, from: 'ok', to: 'pending', reason: 'breach', value: 0.79, since: AS_OF - 101 * MINUTE },
      { at: AS_OF - 71 * MINUTE, from: 'pending', to: 'firing', reason: 'sustained', value: 0.74, since: AS_OF - 101 * MINUTE },
      { at: AS_OF - 61 * MINUTE, from: 'firing', to: 'recovering', reason: 'clear', value: 0.86, since: AS_OF - 101 * MINUTE, revised: 'retracted' },
      { at: AS_OF - 56 * MINUTE, from: 'firing', to: 'recovering', reason: 'clear', value: 0.88, since: AS_OF - 101 * MINUTE, revised: 'added' },
      { at: AS_OF - 51 * MINUTE, from: 'recovering', to: 'ok', reason: 'resolved', value: 0.9 },
    ],
  }),
  ...['信用卡', '贵宾服务', '英语专线'].map((group) => alertLike({ rule: SLOW_ANSWER, group, state: 'ok', values: [31, 28, 33, 36, 41, 44, 38, 33] })),
];

export function bookLike(alerts: readonly Alert[] = MORNING, differs: Partial<AlertBook> = {}): AlertBook {
  return { alerts, asOf: AS_OF, zone: 'Asia/Shanghai', keptBy: 'browser', ...differs };
}

export function ready(book: AlertBook): Loadable<AlertBook> {
  return { status: 'ready', value: book };
}

import { AdapterError, type DataAdapter, type SourceDescription } from '../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../src/domain/answer.js';
import type { CounterId } from '../src/domain/counter.js';
import type { CountsQuery, Query } from '../src/domain/query.js';
import { shift, slotsOf } from '../src/domain/step.js';
import { DAY_MS, HOUR_MS, type Interval } from '../src/domain/time.js';

/** Monday 2026-11-16 14:10 in Shanghai; the days before are remembered for three weeks. */
const NOW = Date.UTC(2026, 10, 16, 6, 10);
const ZONE = 'Asia/Shanghai';

/** Each group with how many contacts it is offered an hour at its busiest, and which part it answers. */
const GROUPS = [
  { id: 'consult', label: '业务咨询', hourly: 260, answers: 0.94 },
  { id: 'cards', label: '信用卡', hourly: 180, answers: 0.89 },
  { id: 'loss', label: '挂失与紧急补办专席（一线）', hourly: 70, answers: 0.78 },
  { id: 'vip', label: '贵宾', hourly: 40, answers: 0.97 },
  { id: 'complaints', label: '投诉受理', hourly: 30, answers: 0.84 },
];

const COUNTERS: readonly CounterId[] = ['offered', 'answered', 'answeredWithin', 'abandoned', 'waitAnswered', 'talk', 'hold', 'wrapUp'];

/**
 * A weekday drawn from a formula: the same numbers every time, for stories and pictures.
 * `failure` makes every answer fail, `silent` keeps every answer away.
 */
export class WeekdayAdapter implements DataAdapter {
  failure: AdapterError | undefined;
  silent = false;
  readonly #source: Partial<SourceDescription>;

  constructor(source: Partial<SourceDescription> = {}) {
    this.#source = source;
  }

  async describe(): Promise<SourceDescription> {
    if (this.silent) return new Promise(() => undefined);
    if (this.failure) throw this.failure;
    return {
      name: '远程银行中心',
      nature: 'simulated',
      notice: '按公式生成，不是真实业务',
      zone: ZONE,
      counters: COUNTERS,
      dimensions: [
        { id: 'skillGroup', members: GROUPS },
        { id: 'channel', members: [{ id: 'phone', label: '电话' }, { id: 'chat', label: '在线客服' }, { id: 'video', label: '视频' }] },
      ],
      entities: [],
      steps: ['PT15M', 'PT30M', 'PT1H', 'P1D'],
      history: { start: NOW - 21 * DAY_MS, end: NOW },
      live: false,
      ownership: 'enqueue',
      serviceThresholdSeconds: 20,
      shortAbandonSeconds: 5,
      plans: false,
      pageLimit: 100,
      ...this.#source,
    };
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    if (this.failure) throw this.failure;
    if (query.kind !== 'counts') throw new AdapterError('unsupported', query.entity);
    return countsOf(query) as Answer<Q>;
  }
}

function countsOf(query: CountsQuery): CountsAnswer {
  const now = query.shift ? shift(NOW, query.shift, -1, ZONE) : NOW;
  const range = rangeOf(query, now);
  const slots = query.step ? slotsOf(query.step, ZONE, range) : [range];
  const wanted = query.filters?.['skillGroup'];
  const groups = GROUPS.filter(({ id }) => !wanted || wanted.includes(id));
  const isSplit = query.by?.includes('skillGroup') ?? false;
  const rows = slots.flatMap((slot) => (isSplit ? groups.map((group) => ({ slot, groups: [group] })) : [{ slot, groups }]));
  const columns = rows.map(({ slot, groups: these }) => sum(these.map((group) => count(group, slot, Math.min(slot.end, now)))));
  return {
    kind: 'counts', range, asOf: NOW, zone: ZONE, completeness: 'full', revision: 0, length: rows.length,
    ...(query.step && { start: rows.map(({ slot }) => slot.start), end: rows.map(({ slot }) => slot.end) }),
    keys: isSplit ? { skillGroup: rows.map(({ groups: [group] }) => group?.id ?? '') } : {},
    counters: Object.fromEntries(COUNTERS.map((id) => [id, columns.map((counts) => counts[id] ?? 0)])),
  };
}

function rangeOf({ range }: CountsQuery, now: number): Interval {
  const midnight = Math.floor((now + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
  switch (range.kind) {
    case 'day':
      return { start: midnight - range.back * DAY_MS, end: range.back === 0 ? now : midnight - (range.back - 1) * DAY_MS };
    case 'last':
      return { start: shift(now, range.duration, -1, ZONE), end: now };
    case 'fixed':
      return range;
    case 'all':
      return { start: NOW - 21 * DAY_MS, end: now };
  }
}

type Row = Partial<Record<CounterId, number>>;

/** Busiest at 10:30 and 15:00, quiet at night, with a ripple that no two slots share. */
function count({ hourly, answers }: (typeof GROUPS)[number], { start }: Interval, end: number): Row {
  const hours = Math.max(0, end - start) / HOUR_MS;
  const at = ((start / HOUR_MS + 8) % 24) + hours / 2;
  const bell = (middle: number) => Math.exp(-(((at - middle) / 2.6) ** 2));
  const ripple = 1 + 0.08 * Math.sin(start / 1.1e6 + hourly);
  const offered = Math.round(hourly * hours * (0.08 + bell(10.5) + 0.8 * bell(15)) * ripple);
  const answered = Math.min(offered, Math.round(offered * (answers - 0.1 * bell(10.8) * ripple)));
  return { offered, answered, answeredWithin: Math.round(answered * (answers - 0.06)), abandoned: offered - answered, waitAnswered: answered * 14, talk: answered * 182, hold: answered * 11, wrapUp: answered * 34 };
}

function sum(rows: readonly Row[]): Row {
  return Object.fromEntries(COUNTERS.map((id) => [id, rows.reduce((total, row) => total + (row[id] ?? 0), 0)]));
}

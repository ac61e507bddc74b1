import type { DataAdapter, SourceDescription } from '../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../src/domain/answer.js';
import type { CountsQuery, Query } from '../src/domain/query.js';
import { shift } from '../src/domain/step.js';
import { HOUR_MS } from '../src/domain/time.js';

/** Monday 2026-11-16, 08:00 to 14:00 in Shanghai. */
const DAY = { start: Date.UTC(2026, 10, 16, 0), end: Date.UTC(2026, 10, 16, 6) };
const ZONE = 'Asia/Shanghai';

/** Satisfied of surveyed, a week before and now: the phone got worse, and more of all that is asked goes over it. */
const CHANNELS = [
  { id: 'phone', label: '电话', before: [720, 900], now: [826, 1180] },
  { id: 'chat', label: '在线客服', before: [588, 640], now: [432, 480] },
  { id: 'wechat', label: '企业微信', before: [428, 460], now: [305, 340] },
] as const;

/** A centre that asks its customers, whose satisfaction fell within a week. */
export class SurveyAdapter implements DataAdapter {
  async describe(): Promise<SourceDescription> {
    return {
      name: '满意度调查', nature: 'simulated', notice: '按公式生成，不是真实业务', zone: ZONE,
      counters: ['surveyed', 'satisfied'],
      dimensions: [{ id: 'channel', members: CHANNELS.map(({ id, label }) => ({ id, label })) }],
      entities: [], steps: ['PT30M', 'PT1H'], history: { start: DAY.start - 21 * 24 * HOUR_MS, end: DAY.end },
      live: false, ownership: 'enqueue', serviceThresholdSeconds: 20, shortAbandonSeconds: 5, plans: false, pageLimit: 100,
    };
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    if (query.kind !== 'counts') throw new Error('not asked here');
    return this.#counts(query, query.shift !== undefined) as Answer<Q>;
  }

  #counts({ range, by, step, shift: back = 'P1W' }: CountsQuery, isShifted: boolean): CountsAnswer {
    // The week before is asked for by a shift, or outright by the change that a swing hands over.
    const isBefore = isShifted || (range.kind === 'fixed' && range.end <= DAY.start);
    const [start, end] = isBefore ? [shift(DAY.start, back, -1, ZONE), shift(DAY.end, back, -1, ZONE)] : [DAY.start, DAY.end];
    const isSplit = by?.[0] === 'channel';
    const surveys = CHANNELS.map((channel) => (isBefore ? channel.before : channel.now));
    const rows = isSplit ? surveys : [surveys.reduce<readonly [number, number]>(([satisfied, surveyed], [more, asked]) => [satisfied + more, surveyed + asked], [0, 0])];
    return {
      kind: 'counts', range: { start, end }, asOf: DAY.end, zone: ZONE, completeness: 'full', revision: 0, length: rows.length,
      ...(step !== undefined && { start: rows.map(() => start), end: rows.map(() => end) }),
      keys: isSplit ? { channel: CHANNELS.map(({ id }) => id) } : {},
      counters: { satisfied: rows.map(([satisfied]) => satisfied), surveyed: rows.map(([, surveyed]) => surveyed) },
    };
  }
}

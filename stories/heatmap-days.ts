import type { CountsAnswer } from '../src/domain/answer.js';
import type { Duration } from '../src/domain/duration.js';
import type { Heatmap } from '../src/domain/heatmap.js';
import type { Loadable } from '../src/domain/loadable.js';
import { slotsOf } from '../src/domain/step.js';
import type { Interval } from '../src/domain/time.js';
import { clockFields, type Zone } from '../src/domain/zone.js';
import { heatmapOf } from '../src/metrics/heatmap.js';
import { sourceOf } from './contribution-changes.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Monday 2026-11-16 00:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 10, 15, 16);

export const CHANNELS = ['电话', '在线客服', '企业微信', 'App 内客服', '邮件', '短信回访', '视频客服', '社交媒体'];

/** The same numbers at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

export interface HeatSettings {
  readonly range: Interval;
  readonly asOf: number;
  readonly step: Duration;
  readonly zone: Zone;
  readonly columns: 'slot' | 'weekday';
  readonly target: number | undefined;
}

const TODAY: HeatSettings = { range: { start: MONDAY, end: MONDAY + DAY }, asOf: MONDAY + 15 * HOUR + 600_000, step: 'PT30M', zone: 'Asia/Shanghai', columns: 'slot', target: 0.85 };

/** Answer rates by member and slot: closed before eight, a bad late morning on the phone, mail only by day. */
export function heatLike(members: readonly string[], differs: Partial<HeatSettings> = {}): Heatmap {
  const { range, asOf, step, zone, columns, target } = { ...TODAY, ...differs };
  const next = chance(3);
  const ids = members.map((_, index) => `m${index}`);
  const rows = slotsOf(columns === 'weekday' ? 'P1D' : step, zone, range).flatMap((slot) =>
    ids.flatMap((id, member) => {
      const { hour, weekday } = columns === 'weekday' ? { hour: 10, weekday: clockFields(zone, slot.start).weekday } : clockFields(zone, slot.start);
      if (slot.start >= asOf || hour < 8 || hour >= 22 || (member === 4 && (hour < 9 || hour >= 18))) return [];
      const offered = Math.round((20 + 60 * next()) * (weekday % 6 === 0 ? 0.4 : 1));
      const surge = member === 0 ? 0.3 * Math.exp(-((hour - 11) ** 2) / 3) : 0.02 * (member % 12);
      return [{ ...slot, id, offered, answered: Math.round(offered * Math.min(1, 0.95 - surge - 0.08 * next())) }];
    }),
  );
  const answer: CountsAnswer = {
    kind: 'counts',
    range,
    asOf,
    zone,
    completeness: 'full',
    revision: 0,
    length: rows.length,
    start: rows.map(({ start }) => start),
    end: rows.map(({ end }) => end),
    keys: { channel: rows.map(({ id }) => id) },
    counters: { offered: rows.map(({ offered }) => offered), answered: rows.map(({ answered }) => answered) },
  };
  return heatmapOf({ metric: 'answerRate' }, step, answer, 'channel', columns, sourceOf('channel', ids.map((id, index) => ({ id, label: members[index] ?? id }))), target);
}

/** Four weeks by weekday. */
export const weekdays = () => heatLike(CHANNELS, { range: { start: MONDAY - 27 * DAY, end: MONDAY + DAY }, columns: 'weekday' });

/** The day on which a clock in Berlin shows 02:00 twice. */
export const longDay = () => heatLike(CHANNELS.slice(0, 3), { range: { start: Date.UTC(2026, 9, 24, 22), end: Date.UTC(2026, 9, 25, 23) }, asOf: Date.UTC(2026, 9, 26), zone: 'Europe/Berlin', step: 'PT1H' });

export function groups(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => (index === 1 ? '华东区信用卡金卡客户服务投诉二线处理专席技能组' : `技能组 ${index + 1}`));
}

export function ready(heatmap: Heatmap): Loadable<Heatmap> {
  return { status: 'ready', value: heatmap };
}

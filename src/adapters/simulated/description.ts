import type { SourceDescription } from '../../domain/adapter.js';
import type { CounterId } from '../../domain/counter.js';
import { MOOD_SCALE } from '../../domain/event-mapping.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import type { Desk } from './desk.js';
import { CHANNELS, SKILL_GROUPS } from './skill-groups.js';

/** How often something new can be asked for, ms. */
export const CADENCE_MS = 1000;

/** Most rows of one page. */
export const PAGE_LIMIT = 10_000;

export interface Described {
  readonly seed: number;
  /** Whether its clock was set by hand rather than taken from the page. */
  readonly hasOwnClock: boolean;
  readonly zone: Zone;
  readonly history: Interval;
  readonly counters: readonly CounterId[];
  readonly desks: readonly Desk[];
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
}

/** The simulation as a source, with its confession in the reader's language; in simplified Chinese for languages it does not speak. */
export function describeSimulation({ seed, hasOwnClock, desks, ...described }: Described, locale = 'zh-CN'): SourceDescription {
  const { name, notice, clock } = words(seed, locale);
  return {
    ...described,
    name,
    nature: 'simulated',
    notice: hasOwnClock ? `${notice}${clock}` : notice,
    dimensions: [
      { id: 'skillGroup', members: SKILL_GROUPS.map(({ id, label }) => ({ id, label })) },
      { id: 'channel', members: CHANNELS.map(({ id, label }) => ({ id, label })) },
      { id: 'agent', members: desks.map(({ profile }) => ({ id: profile.id, label: profile.name })) },
    ],
    entities: ['agent', 'contact', 'skill-score', 'event'],
    steps: ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D'],
    live: true,
    cadenceMs: CADENCE_MS,
    ownership: 'enqueue',
    plans: true,
    filtersRows: ['agent'],
    groupsRows: ['agent'],
    ordersFairly: ['agent'],
    sentimentScale: MOOD_SCALE,
    pageLimit: PAGE_LIMIT,
  };
}

function words(seed: number, locale: string): { readonly name: string; readonly notice: string; readonly clock: string } {
  if (/^en\b/i.test(locale)) {
    return { name: 'Simulated contact centre', notice: `Simulated: these customers and agents do not exist; everything is drawn by chance with seed ${seed}.`, clock: ' Its clock is its own.' };
  }
  if (/^zh-(tw|hk|mo|hant)\b/i.test(locale)) {
    return { name: '模擬客服中心', notice: `模擬資料：客戶與坐席均為虛構，全部由隨機種子 ${seed} 產生，並非真實業務。`, clock: '時鐘為模擬時鐘，與目前時間無關。' };
  }
  return { name: '模拟客服中心', notice: `模拟数据：客户与坐席均为虚构，全部由随机种子 ${seed} 生成，并非真实业务。`, clock: '时钟为模拟时钟，与当前时间无关。' };
}

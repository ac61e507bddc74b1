import { DEFAULT_RULES } from '../src/alerts/default-rules.js';
import type { SourceDescription } from '../src/domain/adapter.js';
import type { AlertRule } from '../src/domain/alert-rule.js';
import type { CountsAnswer } from '../src/domain/answer.js';
import { clockFields } from '../src/domain/zone.js';

const MINUTES_5 = 300_000;
const DAYS = 14;
const END = Date.UTC(2026, 10, 21, 16); // midnight in Shanghai

export const GROUPS = [
  { id: 'consult', label: '业务咨询' },
  { id: 'cards', label: '信用卡' },
  { id: 'loss', label: '挂失与紧急补办专席（一线）' },
  { id: 'vip', label: '贵宾' },
] as const;

export const SOURCE: SourceDescription = {
  name: '远程银行中心', nature: 'live', zone: 'Asia/Shanghai',
  counters: ['offered', 'answered', 'answeredWithin', 'abandoned', 'waitAnswered', 'talk'],
  dimensions: [{ id: 'skillGroup', members: GROUPS }, { id: 'channel', members: [{ id: 'phone', label: '电话' }, { id: 'chat', label: '在线客服' }] }],
  entities: [], steps: ['PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D'], history: { start: END - DAYS * 86_400_000, end: END }, live: true,
  ownership: 'enqueue', serviceThresholdSeconds: 20, shortAbandonSeconds: 5, plans: false, pageLimit: 100,
};

/** Two weeks by five minutes: busy mornings, and now and then a rush that one group does not answer. */
export function historyOf(days = DAYS): CountsAnswer {
  const start: number[] = [];
  const group: string[] = [];
  const offered: number[] = [];
  const answered: number[] = [];
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const rush = new Map<string, number>(GROUPS.map(({ id }) => [id, 0]));
  for (let at = END - days * 86_400_000; at < END; at += MINUTES_5) {
    const { hour } = clockFields('Asia/Shanghai', at);
    if (hour < 8 || hour >= 20) continue;
    for (const [index, { id }] of GROUPS.entries()) {
      const left = rush.get(id) ?? 0;
      const isRushing = left > 0 || chance() < 0.0035 / (index + 1);
      if (isRushing) rush.set(id, left > 0 ? left - 1 : 6 + Math.floor(chance() * 22));
      const calls = Math.round((hour === 10 || hour === 14 ? 42 : 26) * (isRushing ? 1.9 : 1) * (0.75 + chance() * 0.5));
      start.push(at);
      group.push(id);
      offered.push(calls);
      answered.push(Math.round(calls * (isRushing ? 0.58 + chance() * 0.22 : 0.87 + chance() * 0.12)));
    }
  }
  const abandoned = offered.map((calls, row) => calls - (answered[row] ?? 0));
  return {
    kind: 'counts', range: { start: END - days * 86_400_000, end: END }, asOf: END, zone: 'Asia/Shanghai', completeness: 'full', revision: 0,
    length: start.length, start, end: start.map((at) => at + MINUTES_5), keys: { skillGroup: group },
    counters: { offered, answered, answeredWithin: answered.map((calls) => Math.round(calls * 0.86)), abandoned, waitAnswered: answered.map((calls) => calls * 14), talk: answered.map((calls) => calls * 190) },
  };
}

export const RULES: readonly AlertRule[] = DEFAULT_RULES;

import type { Plan, PlanStep } from '../../domain/plan.js';
import { MINUTE_MS } from '../../domain/time.js';
import { SKILL_GROUPS } from './skill-groups.js';

const AGENTS_LENT = 3;
const AGENTS_CALLED_IN = 3;
const OVERFLOW_SECONDS = 60;

/** Plans that the simulated centre can carry out: three for every skill group, in the reader's language. */
export function planCatalogue(locale = 'zh-CN'): readonly Plan[] {
  const texts = textsOf(locale);
  return SKILL_GROUPS.flatMap(({ id, label }, index): Plan[] => {
    const donor = SKILL_GROUPS[(index + 1) % SKILL_GROUPS.length] ?? { id, label };
    const plan = (kind: keyof typeof texts, risk: Plan['risk'], steps: readonly PlanStep[], rest: Partial<Plan> = {}): Plan => {
      const [name, about] = texts[kind](label, donor.label);
      return { id: `${kind}-${id}`, name, about, skillGroup: id, risk, metrics: ['answerRate', 'serviceLevel', 'abandonRate', 'averageSpeedOfAnswer'], queued: 'finish', expiresAfterMs: 60 * MINUTE_MS, steps, ...rest };
    };
    return [
      plan('ivr', 'ordinary', [
        { id: 'divert', do: { lever: { kind: 'divert', skillGroup: id }, value: 0.6 } },
        { id: 'callback', do: { lever: { kind: 'callback', skillGroup: id }, value: 0.25 } },
      ]),
      plan('support', 'ordinary', [
        { id: 'transfer', do: { lever: { kind: 'transfer', skillGroup: donor.id, to: id }, value: AGENTS_LENT } },
        { id: 'overtime', do: { lever: { kind: 'overtime', skillGroup: id }, value: AGENTS_CALLED_IN } },
      ], { preconditions: [{ metric: 'readyNow', skillGroup: donor.id, atLeast: 1 }] }),
      plan('overflow', 'high', [{ id: 'overflow', do: { lever: { kind: 'overflow', skillGroup: id, to: donor.id }, value: OVERFLOW_SECONDS } }], { queued: 'include' }),
    ];
  });
}

type Words = (group: string, donor: string) => readonly [name: string, about: string];

function textsOf(locale: string): Readonly<Record<'ivr' | 'support' | 'overflow', Words>> {
  if (/^en\b/i.test(locale)) {
    return {
      ivr: (group) => [`IVR diversion · ${group}`, '60 % of new contacts are led to self-service, 25 % of the rest are offered a call back'],
      support: (group, donor) => [`Overtime and support · ${group}`, `${donor} lends ${AGENTS_LENT} agents, ${AGENTS_CALLED_IN} are called in`],
      overflow: (group, donor) => [`Overflow · ${group}`, `Whoever waits for ${OVERFLOW_SECONDS} s goes to ${donor}`],
    };
  }
  if (/^zh-(tw|hk|mo|hant)\b/i.test(locale)) {
    return {
      ivr: (group) => [`IVR 分流 · ${group}`, '新進聯絡 60 % 引導至自助服務，其餘 25 % 預約回撥'],
      support: (group, donor) => [`加班與支援 · ${group}`, `${donor} 支援 ${AGENTS_LENT} 名坐席，另召回 ${AGENTS_CALLED_IN} 名`],
      overflow: (group, donor) => [`溢出 · ${group}`, `等待滿 ${OVERFLOW_SECONDS} 秒者轉至${donor}`],
    };
  }
  return {
    ivr: (group) => [`IVR 分流 · ${group}`, '新进联络 60 % 引导至自助服务，其余 25 % 预约回呼'],
    support: (group, donor) => [`加班与支援 · ${group}`, `${donor}支援 ${AGENTS_LENT} 名坐席，另召回 ${AGENTS_CALLED_IN} 名`],
    overflow: (group, donor) => [`溢出 · ${group}`, `等待满 ${OVERFLOW_SECONDS} 秒者转至${donor}`],
  };
}

import type { SourceDescription } from '../src/domain/adapter.js';
import type { Loadable } from '../src/domain/loadable.js';
import type { Lever, Plan, PlanBook, PlanPreview, PlanRun } from '../src/domain/plan.js';
import type { RunEffect } from '../src/domain/run-effect.js';
import { MINUTE_MS } from '../src/domain/time.js';
import { PlanLedger } from '../src/plans/plan-ledger.js';
import { SKILL_GROUPS } from '../src/adapters/simulated/skill-groups.js';
import { planCatalogue } from '../src/adapters/simulated/plan-catalogue.js';

/** Half past ten in Shanghai. */
export const AT = Date.UTC(2026, 10, 22, 2, 30);

export const CATALOGUE = planCatalogue();
export const IVR = CATALOGUE.find(({ id }) => id === 'ivr-card') as Plan;
export const SUPPORT = CATALOGUE.find(({ id }) => id === 'support-card') as Plan;
export const OVERFLOW = CATALOGUE.find(({ id }) => id === 'overflow-card') as Plan;

const NOW = { answerRate: 0.4874, serviceLevel: 0.0107 };
const THEN = { answerRate: 0.9932, serviceLevel: 0.9763 };

/** A ledger over levers that only remember, run through a story. @param broken - Levers of this kind do not answer. */
export function bookLike(story: (ledger: PlanLedger) => void = () => undefined, catalogue: readonly Plan[] = CATALOGUE, broken?: Lever['kind']): PlanBook {
  const values = new Map<string, number>();
  const answer = ({ kind }: Lever) => {
    if (kind === broken) throw new Error('HTTP 502: 路由服务没有应答');
  };
  const ledger = new PlanLedger(
    {
      read: (lever) => values.get(JSON.stringify(lever)) ?? 0,
      write: (lever, value) => {
        answer(lever);
        values.set(JSON.stringify(lever), value);
      },
    },
    { stepMs: 5000, revertsOnExpiry: true },
  );
  story(ledger);
  return { asOf: AT, catalogue, runs: ledger.runs, audit: [...ledger.audit], revertsOnExpiry: true };
}

/** Starts a plan `minutes` before half past ten, and lets it go on until then. */
export function started(ledger: PlanLedger, plan: Plan, minutes: number, rest: Partial<Pick<PlanRun, 'seconded'>> = {}): PlanRun {
  const run = ledger.start({ command: 'start', key: `${plan.id}/${minutes}`, plan, etag: ledger.etagOf(plan), by: '李经理', reason: '信用卡话务高峰', ...rest }, { now: NOW, then: THEN }, AT - minutes * MINUTE_MS);
  ledger.advance(AT);
  return run;
}

export function previewLike(plan: Plan, rest: Partial<PlanPreview> = {}): PlanPreview {
  return {
    ...{ plan, at: AT, etag: 'e', model: 'erlangA', now: NOW, then: THEN, conflicts: [], unmet: [] },
    affected: { skillGroups: ['card'], waitingNow: 14, divertedPerHour: plan === IVR ? 441 : 0 },
    donors: plan === IVR ? [] : [{ skillGroup: 'account', now: { answerRate: 0.97, serviceLevel: 0.91 }, then: { answerRate: 0.8842, serviceLevel: 0.7218 } }],
    expiresAt: AT + 60 * MINUTE_MS,
    revertsOnExpiry: true,
    ...rest,
  };
}

/** What was counted around a run: before it, while it is at work, and after where it is over. */
export function effectLike(isOver = false): RunEffect {
  const range = { start: AT - 50 * MINUTE_MS, end: AT - 20 * MINUTE_MS };
  const counts = (offered: number, answered: number, answeredWithin: number) => ({ offered, answered, answeredWithin, abandoned: offered - answered, waitAnswered: answered * 12 });
  return { before: { range, counts: counts(412, 157, 61) }, during: { range, counts: counts(168, 151, 128) }, ...(isOver && { after: { range, counts: counts(203, 186, 170) } }) };
}

export function ready(value: PlanBook): Loadable<PlanBook> {
  return { status: 'ready', value };
}

/** Names and zone, as a board would tell them. */
export const SOURCE: Pick<SourceDescription, 'zone' | 'dimensions'> = { zone: 'Asia/Shanghai', dimensions: [{ id: 'skillGroup', members: SKILL_GROUPS.map(({ id, label }) => ({ id, label })) }] };

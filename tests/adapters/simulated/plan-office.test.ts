import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCatalogue } from '../../../src/adapters/simulated/plan-catalogue.js';
import { SKILL_GROUPS } from '../../../src/adapters/simulated/skill-groups.js';
import { Simulation } from '../../../src/adapters/simulated/simulation.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { Plan, PlanRun } from '../../../src/domain/plan.js';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.js';
import { totalCounts } from '../../../src/metrics/total.js';
import { verifyAudit } from '../../../src/plans/audit-chain.js';
import { MIDNIGHT, ZONE } from './centre-day.js';

const START = MIDNIGHT + 10 * HOUR_MS;
/** Ten o'clock, with a rush on one group from then on. */
function rush(): Simulation {
  const simulation = new Simulation({ seed: 11, zone: ZONE, agents: 140, origin: MIDNIGHT, historyDays: 0, start: START, surges: [] });
  simulation.advance(START);
  simulation.surge({ skillGroup: 'card', factor: 3, durationMinutes: 90 });
  simulation.advance(START + 20 * MINUTE_MS);
  return simulation;
}

const planFor = (id: string): Plan => planCatalogue().find((plan) => plan.id === id) as Plan;
const waitIn = (simulation: Simulation, minutes: number) => simulation.advance(START + minutes * MINUTE_MS);

function start(simulation: Simulation, plan: Plan, key = 'k1'): PlanRun {
  const { etag } = simulation.act({ command: 'preview', plan });
  return simulation.act({ command: 'start', key, plan, etag, by: '李经理', reason: '话务高峰' });
}

function rateIn(simulation: Simulation, from: number, to: number, skillGroup = 'card'): number {
  const counts = totalCounts(simulation.answer({ kind: 'counts', range: { kind: 'fixed', start: START + from * MINUTE_MS, end: START + to * MINUTE_MS }, filters: { skillGroup: [skillGroup] } }));
  return (counts.answered ?? 0) / (counts.offered ?? 0);
}

describe('adapters/simulated/plan-office', () => {
  it('has plans for every skill group, in the reader’s language', () => {
    const { catalogue, runs, audit } = rush().act({ command: 'book' }, 'en');
    assert.deepEqual([...new Set(catalogue.map(({ skillGroup }) => skillGroup))], SKILL_GROUPS.map(({ id }) => id));
    assert.match(catalogue[0]?.name ?? '', /IVR diversion/);
    assert.deepEqual([runs, audit], [[], []]);
  });

  it('previews what it expects, who pays for it and what stands in the way, and changes nothing', () => {
    const simulation = rush();
    const ivr = simulation.act({ command: 'preview', plan: planFor('ivr-card') });
    assert.ok((ivr.then.answerRate ?? 0) > (ivr.now.answerRate ?? 1));
    assert.ok(ivr.affected.divertedPerHour > 0 && ivr.affected.waitingNow > 0);
    const support = simulation.act({ command: 'preview', plan: planFor('support-card') });
    assert.deepEqual(support.donors.map(({ skillGroup }) => skillGroup), ['account']);
    assert.ok((support.donors[0]?.then.answerRate ?? 1) <= (support.donors[0]?.now.answerRate ?? 0));
    assert.deepEqual(simulation.act({ command: 'book' }).audit, []);
  });

  it('lets the answer rate recover where the same rush without a plan does not', () => {
    const [helped, left] = [rush(), rush()];
    start(helped, planFor('ivr-card'));
    for (const simulation of [helped, left]) waitIn(simulation, 80);
    const [with_, without] = [rateIn(helped, 40, 75), rateIn(left, 40, 75)];
    assert.ok(without < 0.8, `${without}`);
    assert.ok(with_ > 0.85, `${with_} against ${without}`);
  });

  it('lends agents who come back, and calls in others who go home', () => {
    const simulation = rush();
    const staffed = () => totalCounts(simulation.answer({ kind: 'counts', range: { kind: 'day', back: 0 }, counters: ['staffedNow'] })).staffedNow ?? 0;
    const before = staffed();
    start(simulation, planFor('support-card'));
    waitIn(simulation, 21);
    const run = simulation.act({ command: 'book' }).runs[0];
    assert.deepEqual(run?.steps.map(({ state, probed }) => [state, probed]), [['done', 3], ['done', 3]]);
    assert.ok(staffed() >= before + 2, `${staffed()} after ${before}`);
    simulation.act({ command: 'revert', key: 'r', run: 'run-1', by: '李', reason: '够了' });
    waitIn(simulation, 40);
    assert.deepEqual(simulation.act({ command: 'book' }).runs[0]?.steps.map(({ state, probed }) => [state, probed]), [['reverted', 0], ['reverted', 0]]);
  });

  it('moves on who has waited long enough, those who wait already among them', () => {
    const simulation = rush();
    const flown = () => totalCounts(simulation.answer({ kind: 'counts', range: { kind: 'day', back: 0 }, filters: { skillGroup: ['card'] } })).flowOut ?? 0;
    const before = flown();
    start(simulation, planFor('overflow-card'));
    waitIn(simulation, 30);
    assert.ok(flown() > before + 10, `${flown()} after ${before}`);
  });

  it('expires by itself at its instant, is taken back, and its log verifies', () => {
    const simulation = rush();
    start(simulation, planFor('ivr-card'));
    waitIn(simulation, 82);
    const { runs, audit } = simulation.act({ command: 'book' });
    assert.equal(runs[0]?.state, 'reverted');
    assert.equal(audit.find(({ deed }) => deed === 'expire')?.at, START + 80 * MINUTE_MS);
    assert.deepEqual(verifyAudit(audit), { isWhole: true });
  });

  it('gives the same centre whether or not somebody looks in between', () => {
    const [looked, left] = [rush(), rush()];
    for (const simulation of [looked, left]) start(simulation, planFor('support-card'));
    for (let minute = 21; minute < 60; minute += 3) {
      waitIn(looked, minute);
      looked.act({ command: 'book' });
      looked.act({ command: 'preview', plan: planFor('ivr-card') });
    }
    for (const simulation of [looked, left]) waitIn(simulation, 90);
    assert.deepEqual(looked.act({ command: 'book' }), left.act({ command: 'book' }));
    assert.equal(rateIn(looked, 20, 90), rateIn(left, 20, 90));
  });

  it('refuses a plan whose skill group is not here', () => {
    const gone: Plan = { ...planFor('ivr-card'), steps: [{ id: 'x', do: { lever: { kind: 'divert', skillGroup: 'gone' }, value: 0.5 } }] };
    assert.throws(() => rush().act({ command: 'preview', plan: gone }), (error: unknown) => error instanceof AdapterError && error.code === 'invalid' && error.detail.includes('gone'));
  });
});

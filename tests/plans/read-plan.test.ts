import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCatalogue } from '../../src/adapters/simulated/plan-catalogue.js';
import { readCatalogue } from '../../src/plans/read-catalogue.js';
import { readPlan } from '../../src/plans/read-plan.js';

const PLAN = {
  ...{ id: 'ivr', name: 'IVR 分流', skillGroup: 'card', risk: 'ordinary', queued: 'finish' },
  steps: [{ id: 'divert', do: { lever: { kind: 'divert', skillGroup: 'card' }, value: 0.6 } }],
};
const problems = (patch: object, groups?: readonly string[]) => readPlan({ ...PLAN, ...patch }, groups).problems.map(({ field, code }) => `${field} ${code}`);
const step = (patch: object) => ({ ...PLAN.steps[0], ...patch });
const deed = (lever: object, value: unknown) => problems({ steps: [step({ do: { lever, value } })] });

describe('plans/read-plan', () => {
  for (const nothing of [undefined, null, 3, 'plan', []]) it(`does not take ${JSON.stringify(nothing)} for a plan`, () => assert.equal(readPlan(nothing).plan, undefined));

  it('takes every plan of the simulated centre, and one with nothing but what it must have', () => {
    assert.deepEqual(planCatalogue().filter((plan) => readPlan(plan).plan === undefined), []);
    assert.deepEqual(readPlan(PLAN), { plan: PLAN, problems: [] });
  });

  it('names every problem at once, each under its field', () => {
    assert.deepEqual(problems({ id: '', name: 7, risk: 'terrible', queued: undefined, colour: 'red', expiresAfterMs: 5, steps: [] }), [
      'colour unknown-field', 'id missing', 'name not-text', 'risk unknown-choice', 'queued missing', 'expiresAfterMs out-of-range', 'steps missing',
    ]);
  });

  it('knows what a lever may be set to', () => {
    assert.deepEqual(deed({ kind: 'divert', skillGroup: 'card' }, 60), ['steps.0.do.value out-of-range']);
    assert.deepEqual(deed({ kind: 'overtime', skillGroup: 'card' }, 2.5), ['steps.0.do.value out-of-range']);
    assert.deepEqual(deed({ kind: 'overflow', skillGroup: 'card', to: 'loan' }, '60'), ['steps.0.do.value not-number']);
    assert.deepEqual(deed({ kind: 'callback', skillGroup: 'card' }, undefined), ['steps.0.do.value missing']);
    assert.deepEqual(deed({ kind: 'fire', skillGroup: 'card' }, 1), ['steps.0.do.lever.kind unknown-choice']);
    assert.deepEqual(problems({ steps: [step({ undo: -1 })] }), ['steps.0.undo out-of-range']);
    assert.deepEqual(problems({ steps: [step({ undo: 'captured' })] }), []);
  });

  it('wants to know where contacts and agents go, and that it is elsewhere', () => {
    assert.deepEqual(deed({ kind: 'transfer', skillGroup: 'card' }, 2), ['steps.0.do.lever.to missing']);
    assert.deepEqual(deed({ kind: 'transfer', skillGroup: 'card', to: 'card' }, 2), ['steps.0.do.lever.to contradictory']);
    assert.deepEqual(deed({ kind: 'overtime', skillGroup: 'card', to: 'loan' }, 2), ['steps.0.do.lever.to unknown-field']);
  });

  it('refuses two steps of one name, and two values of one lever', () => {
    assert.deepEqual(problems({ steps: [step({}), step({})] }), ['steps.1.id twice', 'steps.1.do.lever contradictory']);
  });

  it('reads metrics and conditions', () => {
    assert.deepEqual(problems({ metrics: ['answerRate', 'happiness'], preconditions: [{ metric: 'moonNow', skillGroup: 'card', atLeast: -1 }] }), ['metrics.1 unknown-metric', 'preconditions.0.metric unknown-choice', 'preconditions.0.atLeast out-of-range']);
    assert.deepEqual(problems({ metrics: 'answerRate', preconditions: {} }), ['metrics unknown-choice', 'preconditions unknown-choice']);
  });

  it('says so where a skill group has vanished', () => {
    assert.deepEqual(problems({}, ['loan']), ['skillGroup not-served', 'steps.0.do.lever.skillGroup not-served']);
    assert.deepEqual(problems({}, ['card']), []);
  });
});

describe('plans/read-catalogue', () => {
  it('offers what is right, whatever stands beside it, and names the rest by id or place', () => {
    const { plans, troubles } = readCatalogue([PLAN, null, { ...PLAN, id: 'x', risk: 1 }, PLAN, { ...PLAN, id: 'y' }]);
    assert.deepEqual(plans.map(({ id }) => id), ['ivr', 'y']);
    assert.deepEqual(troubles.map(({ plan, problems: [first] }) => [plan, first?.field, first?.code]), [['2', '', 'missing'], ['x', 'risk', 'unknown-choice'], ['ivr', 'id', 'twice']]);
  });

  it('is empty for an empty list, and no catalogue where it is no list', () => {
    assert.deepEqual(readCatalogue([]), { plans: [], troubles: [] });
    assert.deepEqual(readCatalogue({ plans: [PLAN] }), { plans: [], troubles: [{ plan: '', problems: [{ field: '', code: 'missing' }] }] });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { STRATEGY_DEFAULTS } from '../../src/domain/sandbox.js';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time.js';
import { checkScene } from '../../src/staffing/check-scene.js';
import { measuredScene } from '../../src/staffing/measured-scene.js';
import { planOfStrategy } from '../../src/staffing/plan-of-strategy.js';

const AT = Date.UTC(2026, 10, 23, 2, 41);
const NAMES: Readonly<Record<string, string>> = { card: '信用卡', loan: '贷款', tech: '技术' };
const nameOf = (id: string) => NAMES[id] ?? id;

/** Half an hour of three groups: one that cannot keep up, one that is idle, one that is busy. */
function lately(rest: Partial<CountsAnswer> = {}): CountsAnswer {
  return {
    ...{ kind: 'counts', range: { start: AT - 30 * MINUTE_MS, end: AT }, length: 3, asOf: AT, zone: 'Asia/Shanghai', completeness: 'full', revision: 1 },
    keys: { skillGroup: ['card', 'loan', 'tech'] },
    counters: { offered: [120, 20, 60], answered: [50, 20, 58], abandoned: [60, 0, 2], waitAnswered: [4000, 40, 600], waitAbandoned: [5000, 0, 120], talk: [12_000, 4000, 12_000], hold: [0, 0, 0], wrapUp: [3000, 1000, 2000], ready: [0, 13_000, 3000] },
    ...rest,
  };
}

describe('staffing/measured-scene', () => {
  it('goes on with what was counted: contacts, agents, handling and patience, sums first', () => {
    const scene = measuredScene(lately(), {}, nameOf) ?? assert.fail();
    const { group, donor, start } = scene;
    assert.deepEqual([group.id, group.name, group.calls[0], group.agents[0], group.handleSeconds, group.patienceSeconds], ['card', '信用卡', 120, 8, 300, 150]);
    assert.deepEqual([group.calls.length, new Set(group.calls).size], [8, 1]);
    assert.deepEqual([donor?.id, donor?.agents[0], donor?.patienceSeconds], ['loan', 10, undefined]);
    assert.equal(start, Date.UTC(2026, 10, 23, 3));
    assert.deepEqual(checkScene(scene, STRATEGY_DEFAULTS), []);
  });

  it('plays with the groups that were chosen, never one that helps itself', () => {
    const scene = measuredScene(lately(), { group: 'tech', donor: 'card' }, nameOf);
    assert.deepEqual([scene?.group.id, scene?.donor?.id], ['tech', 'card']);
    assert.equal(measuredScene(lately(), { group: 'loan', donor: 'loan' }, nameOf)?.donor?.id, 'tech');
    assert.equal(measuredScene(lately(), { group: 'gone', donor: 'gone' }, nameOf)?.group.id, 'card');
  });

  it('counts an open stretch up to the source’s clock', () => {
    const scene = measuredScene(lately({ range: { start: AT - 30 * MINUTE_MS, end: AT + HOUR_MS } }), {}, nameOf);
    assert.equal(scene?.group.calls[0], 120);
  });

  it('is nothing where nobody called, nobody was answered, or no time has passed', () => {
    const { counters } = lately();
    assert.equal(measuredScene(lately({ length: 0, keys: { skillGroup: [] }, counters: {} }), {}, nameOf), undefined);
    assert.equal(measuredScene(lately({ counters: { ...counters, answered: [0, 0, 0] } }), {}, nameOf), undefined);
    assert.equal(measuredScene(lately({ asOf: AT - HOUR_MS }), {}, nameOf), undefined);
    assert.equal(measuredScene(lately({ length: 1, keys: { skillGroup: ['card'] } }), {}, nameOf)?.donor, undefined);
  });

  it('leaves as a plan with the levers of the source, which lasts no longer than four hours', () => {
    const scene = measuredScene(lately(), {}, nameOf) ?? assert.fail();
    const plan = planOfStrategy({ ...scene, group: { ...scene.group, calls: Array.from({ length: 48 }, () => 9) } }, 'divert', STRATEGY_DEFAULTS, '名');
    assert.deepEqual(plan?.steps.map(({ do: { lever, value } }) => [lever.kind, lever.skillGroup, value]), [['divert', 'card', 0.2], ['callback', 'card', 0.4]]);
    assert.equal(plan.expiresAfterMs, 4 * HOUR_MS);
    assert.deepEqual(structuredClone(plan), plan);
  });
});

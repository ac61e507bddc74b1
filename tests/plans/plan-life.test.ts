import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PlanPreview, PlanRun } from '../../src/domain/plan.js';
import { IDLE, nextLife, type PlanEvent, type PlanLife } from '../../src/plans/plan-life.js';
import { planOf } from './floor.js';

const NOTHING = { answerRate: undefined, serviceLevel: undefined };
const plan = planOf();
const preview: PlanPreview = { plan, at: 0, etag: 'e', model: 'erlangA', affected: { skillGroups: ['card'], waitingNow: 0, divertedPerHour: 0 }, now: NOTHING, then: NOTHING, donors: [], conflicts: [], unmet: [], expiresAt: 60_000, revertsOnExpiry: true };
const run: PlanRun = { id: 'run-1', key: 'k', plan, state: 'running', steps: [], by: '李', reason: '', startedAt: 0, expiresAt: 60_000, now: NOTHING, then: NOTHING };

const through = (...events: readonly PlanEvent[]): PlanLife => events.reduce(nextLife, IDLE);
const EVENTS: readonly PlanEvent[] = [
  { on: 'preview', plan },
  { on: 'previewed', preview },
  { on: 'confirm', key: 'k' },
  { on: 'run' },
  { on: 'started', run },
  { on: 'refused', reason: { code: 'timeout' } },
  { on: 'cancel' },
];

describe('plans/plan-life', () => {
  it('goes from a preview through a confirmation to a run, and no shorter way', () => {
    assert.equal(through({ on: 'run' }).at, 'idle');
    assert.equal(through({ on: 'preview', plan }, { on: 'run' }).at, 'previewing');
    assert.equal(through({ on: 'preview', plan }, { on: 'previewed', preview }, { on: 'run' }).at, 'previewed');
    assert.deepEqual(EVENTS.slice(0, 5).reduce(nextLife, IDLE), { at: 'started', run });
  });

  it('never starts without preview and confirmation, whatever is pressed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let life: PlanLife = IDLE;
        for (const event of events) {
          const before = life;
          life = nextLife(life, event);
          if (life.at === 'starting' && before.at !== 'starting') assert.ok(before.at === 'confirming' || (before.at === 'failed' && before.retry));
          if (before.at === 'starting' && life !== before) assert.ok(['started', 'failed', 'conflict', 'forbidden'].includes(life.at));
        }
      }),
    );
  });

  it('keeps its key through a failure, so that asking again is the same run', () => {
    const failed = through(...EVENTS.slice(0, 4), { on: 'refused', reason: { code: 'timeout' } });
    assert.equal(failed.at, 'failed');
    const again = nextLife(failed, { on: 'run' });
    assert.ok(again.at === 'starting' && again.key === 'k');
  });

  it('knows no way round a conflict or an unmet condition but another preview', () => {
    const blocked = { ...preview, conflicts: ['run-9'] };
    assert.equal(through({ on: 'preview', plan }, { on: 'previewed', preview: blocked }, { on: 'confirm', key: 'k' }).at, 'previewed');
    const unmet = { ...preview, unmet: [{ metric: 'readyNow', skillGroup: 'tech', atLeast: 1 }] as const };
    assert.equal(through({ on: 'preview', plan }, { on: 'previewed', preview: unmet }, { on: 'confirm', key: 'k' }).at, 'previewed');
    assert.equal(through(...EVENTS.slice(0, 4), { on: 'refused', reason: { code: 'conflict' } }, { on: 'run' }).at, 'conflict');
    assert.equal(through({ on: 'preview', plan }, { on: 'refused', reason: { code: 'forbidden' } }).at, 'forbidden');
  });

  it('does not take the answer for another plan, nor another run, for its own', () => {
    assert.equal(through({ on: 'preview', plan: planOf([], { id: 'other' }) }, { on: 'previewed', preview }).at, 'previewing');
    assert.equal(through(...EVENTS.slice(0, 4), { on: 'started', run: { ...run, key: 'theirs' } }).at, 'starting');
  });
});

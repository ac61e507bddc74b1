import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { swingOf } from '../../src/analysis/swing.js';
import { SATISFACTION_SWING as RULE } from '../../src/domain/swing-rule.js';

describe('analysis/swing', () => {
  it('says nothing of what was not measured', () => {
    const { absoluteChange, pValue, trigger } = swingOf({ successes: 0, trials: 0 }, { successes: 1, trials: 2 }, RULE);
    assert.deepEqual([absoluteChange, pValue, trigger], [undefined, undefined, false]);
  });
  it('has no relative change from nothing, and no doubt where everybody agrees', () => {
    const { relativeChange, absoluteChange } = swingOf({ successes: 0, trials: 10 }, { successes: 5, trials: 10 }, RULE);
    assert.deepEqual([relativeChange, absoluteChange], [undefined, 0.5]);
    assert.deepEqual(swingOf({ successes: 9, trials: 9 }, { successes: 4, trials: 4 }, RULE).z, 0);
  });
  it('lets exactly five points pass, either way', () => {
    for (const [before, now] of [[900, 850], [850, 900]] as const)
      assert.equal(swingOf({ successes: before, trials: 1000 }, { successes: now, trials: 1000 }, RULE).trigger, false);
    assert.equal(swingOf({ successes: 900, trials: 1000 }, { successes: 849, trials: 1000 }, RULE).trigger, true);
  });
  it('refuses more successes than trials', () => {
    assert.throws(() => swingOf({ successes: 3, trials: 2 }, { successes: 0, trials: 2 }, RULE), /invalid proportion: 3 of 2/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planMarks } from '../../../src/widgets/trend/plan-marks.js';
import { bookLike, IVR, started, SUPPORT } from '../../../stories/plan-books.js';

const { runs } = bookLike((ledger) => {
  started(ledger, SUPPORT, 100);
  started(ledger, IVR, 20);
});

describe('widgets/trend/plan-marks', () => {
  it('marks when a run began and when it was over, oldest first, in the reader’s language', () => {
    assert.deepEqual(planMarks(runs, {}, 'zh-CN').map(({ kind, label }) => `${kind} ${label}`), ['plan 加班与支援 · 信用卡：启动', 'plan 加班与支援 · 信用卡：已撤回', 'plan IVR 分流 · 信用卡：启动']);
    assert.match(planMarks(runs, {}, 'en')[0]?.label ?? '', /: start$/);
    assert.deepEqual(planMarks(runs, {}, 'en').map(({ at }) => at), [...planMarks(runs, {}, 'en').map(({ at }) => at)].sort((one, other) => one - other));
  });

  it('marks a plan where its own group or a group that helps is looked at, and nowhere else', () => {
    assert.equal(planMarks(runs, { skillGroup: ['account'] }, 'zh-CN').length, 2);
    assert.equal(planMarks(runs, { skillGroup: ['card', 'tech'] }, 'zh-CN').length, 3);
    assert.deepEqual(planMarks(runs, { skillGroup: ['tech'] }, 'zh-CN'), []);
    assert.deepEqual(planMarks([], {}, 'zh-CN'), []);
  });
});

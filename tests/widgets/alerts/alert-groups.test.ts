import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupAlerts } from '../../../src/widgets/alerts/alert-groups.js';
import { alertLike, AS_OF, bookLike, MORNING, SLOW_ANSWER } from '../../../stories/alert-books.js';

const names = (alerts: readonly { readonly key: string }[]) => alerts.map(({ key }) => key.split('=')[1]);

describe('groupAlerts', () => {
  it('has nothing to show of an empty book, nor of one where all is well', () => {
    for (const alerts of [[], [alertLike({ state: 'ok' })]]) {
      const { counts, ...groups } = groupAlerts(bookLike(alerts));
      assert.deepEqual(Object.values(groups).flat(), []);
      assert.deepEqual(counts, { firing: 0, recovering: 0, pending: 0 });
    }
  });

  it('puts what fires before what may, the severe before the less so, the longest first', () => {
    const { active, counts } = groupAlerts(bookLike());
    assert.deepEqual(names(active), ['信用卡', '挂失与紧急补办专席', '分期业务', '积分商城', '企业服务']);
    assert.deepEqual(counts, { firing: 2, recovering: 1, pending: 2 });
    const older = alertLike({ group: '旧', differs: { since: AS_OF - 9e6 } });
    assert.deepEqual(names(groupAlerts(bookLike([alertLike(), older])).active), ['旧', '信用卡']);
  });

  it('sorts the same way whatever the order of the book', () => {
    const sorted = names(groupAlerts(bookLike()).active);
    fc.assert(fc.property(fc.shuffledSubarray([...MORNING], { minLength: MORNING.length }), (alerts) => assert.deepEqual(names(groupAlerts(bookLike(alerts)).active), sorted)));
  });

  it('sets aside what somebody has in hand: muted before snoozed before acknowledged', () => {
    const acknowledged = { at: AS_OF, by: '王芳' };
    const groups = groupAlerts(
      bookLike([
        alertLike({ group: 'a', notes: { acknowledged } }),
        alertLike({ group: 's', notes: { acknowledged, snoozedUntil: AS_OF + 1 } }),
        alertLike({ group: 'm', notes: { acknowledged, snoozedUntil: AS_OF + 1, muted: { at: AS_OF, by: '王芳' } } }),
      ]),
    );
    assert.deepEqual([names(groups.acknowledged), names(groups.snoozed), names(groups.muted), groups.active], [['a'], ['s'], ['m'], []]);
  });

  it('brings a snoozed alert back at the very instant it was put off to', () => {
    assert.equal(groupAlerts(bookLike([alertLike({ notes: { snoozedUntil: AS_OF } })])).active.length, 1);
  });

  it('keeps one alert of a muted rule in sight while all is well, so that it can be unmuted', () => {
    const muted = { muted: { at: AS_OF, by: '王芳' } };
    const calm = [1, 2].map((group) => alertLike({ group: String(group), state: 'ok', notes: muted, history: [] }));
    assert.deepEqual(names(groupAlerts(bookLike(calm)).muted), ['1']);
    assert.deepEqual(names(groupAlerts(bookLike([...calm, alertLike({ group: '3', notes: muted })])).muted), ['3']);
  });

  it('does not take silence for well-being', () => {
    const { unknown, active } = groupAlerts(bookLike([alertLike({ state: 'ok', differs: { stale: true } }), alertLike({ rule: SLOW_ANSWER, differs: { stale: true } })]));
    assert.deepEqual([unknown.length, active.length], [1, 1]);
  });

  it('lists what came and went today, on the day of the source, without what was taken back', () => {
    const [resolved] = groupAlerts(bookLike()).resolved;
    assert.equal(resolved?.alert.member?.label, '投诉受理');
    assert.deepEqual([resolved?.firedAt, resolved?.resolvedAt], [AS_OF - 71 * 60_000, AS_OF - 51 * 60_000]);
    assert.deepEqual(groupAlerts(bookLike(MORNING, { asOf: AS_OF + 86_400_000 })).resolved, []);
    const takenBack = alertLike({ state: 'ok', history: [{ at: AS_OF - 1, from: 'recovering', to: 'ok', reason: 'resolved', value: 1, revised: 'retracted' }] });
    assert.deepEqual(groupAlerts(bookLike([takenBack])).resolved, []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Alert, AlertBook } from '../../../src/domain/alert-book.js';
import { messagesFor } from '../../../src/locale/index.js';
import { newsOf, seen, type SeenBook } from '../../../src/widgets/alerts/alert-news.js';
import { announcementOf } from '../../../src/widgets/alerts/alert-words.js';
import { alertLike, AS_OF, bookLike } from '../../../stories/alert-books.js';

/** What each book of a story says, in kinds: `fired 信用卡`. */
function told(...books: readonly AlertBook[]): string[][] {
  let before: SeenBook | undefined;
  return books.map((book) => {
    const news = newsOf(before, book);
    before = seen(before, book);
    return Object.entries(news).flatMap(([kind, alerts]) => (alerts as readonly Alert[]).map(({ member }) => `${kind} ${member?.label ?? ''}`));
  });
}
const later = (minutes: number, ...alerts: readonly Alert[]) => bookLike(alerts, { asOf: AS_OF + minutes * 60_000 });
const PENDING = alertLike({ state: 'pending' });
const FIRING = alertLike({ differs: { firedAt: AS_OF + 240_000 } });

describe('newsOf', () => {
  it('says nothing of an empty book', () => assert.deepEqual(told(bookLike([])), [[]]));

  it('says of the first book only that it was so already, and not of what is in hand', () => {
    assert.deepEqual(told(bookLike([alertLike(), alertLike({ group: '贵宾', notes: { acknowledged: { at: AS_OF, by: '王芳' } } }), PENDING])), [['already 信用卡']]);
  });

  it('tells one life once a step, and no refresh between', () => {
    const recovering = alertLike({ state: 'recovering', differs: { firedAt: AS_OF + 240_000 } });
    const ok = alertLike({ state: 'ok' });
    assert.deepEqual(told(later(0, PENDING), later(4, FIRING), later(5, FIRING), later(9, recovering), later(10, FIRING), later(14, recovering), later(19, ok), later(20, ok)), [
      [], ['fired 信用卡'], [], ['recovering 信用卡'], ['relapsed 信用卡'], ['recovering 信用卡'], ['resolved 信用卡'], [],
    ]);
  });

  it('does not take an alert whose answer came late for a new one', () => {
    assert.deepEqual(told(bookLike([]), later(1, alertLike({ differs: { firedAt: AS_OF - 1 } })), later(5, FIRING)), [[], [], ['fired 信用卡']]);
  });

  it('is silent in quiet hours, while muted, and while put off, until that is over', () => {
    const silences: readonly Partial<Alert>[] = [{ quiet: true }, { notes: { muted: { at: AS_OF, by: '王芳' } } }, { notes: { snoozedUntil: AS_OF + 600_000 } }];
    for (const silence of silences) assert.deepEqual(told(later(0, PENDING), later(4, { ...FIRING, ...silence }), later(11, FIRING), later(12, FIRING)), [[], [], ['fired 信用卡'], []]);
  });

  it('remembers an alert that was gone for a while', () => {
    assert.deepEqual(told(later(0, PENDING), later(4, FIRING), later(5), later(6, FIRING)), [[], ['fired 信用卡'], [], []]);
  });
});

describe('announcementOf', () => {
  const NEWS = { fired: [], relapsed: [], recovering: [], resolved: [], already: [] };
  const groups = ['甲', '乙', '丙', '丁', '戊'].map((group) => alertLike({ group }));

  it('is empty for nothing', () => assert.deepEqual(announcementOf([], messagesFor('zh-CN'), 'zh-CN'), { urgent: '', polite: '' }));

  it('makes one message of a moment, with three names and a count', () => {
    const { urgent, polite } = announcementOf([{ ...NEWS, fired: groups.slice(0, 2) }, { ...NEWS, fired: groups.slice(1), resolved: groups.slice(0, 1) }], messagesFor('zh-CN'), 'zh-CN');
    assert.equal(urgent, '5 个告警触发：接通率 · 甲，接通率 · 乙，接通率 · 丙，另有 2 个');
    assert.equal(polite, '1 个告警已恢复：接通率 · 甲');
    assert.equal(announcementOf([{ ...NEWS, already: groups.slice(0, 1) }], messagesFor('en'), 'en').polite, '1 alert already firing: Answer rate · 甲');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import { alertName, clockNear, lastingText, outlookText, sinceText } from '../../src/locale/alert-text.js';
import { messagesFor } from '../../src/locale/index.js';
import { whyText } from '../../src/locale/why-text.js';
import { alertLike, ANSWER_RATE_LOW, AS_OF, SLOW_ANSWER } from '../../stories/alert-books.js';

const zh = messagesFor('zh-CN');
const en = messagesFor('en');
const rowsOf = (alert: Parameters<typeof whyText>[0], language = 'zh-CN') => Object.fromEntries(whyText(alert, AS_OF, messagesFor(language), language).rows.map(({ term, text }) => [term, text]));

describe('the words of an alert', () => {
  it('say how long and since when, and that the history began in the middle', () => {
    assert.equal(lastingText(alertLike(), AS_OF, zh, 'zh-CN'), '低于 80 % 已 36 分钟');
    const atLeast = alertLike({ differs: { sinceAtLeast: true } });
    assert.equal(lastingText(atLeast, AS_OF, zh, 'zh-CN'), '低于 80 % 至少已 36 分钟');
    assert.equal(sinceText(atLeast, AS_OF, zh, 'zh-CN'), '至少自 10:15');
    assert.equal(sinceText(alertLike({ state: 'ok' }), AS_OF, zh, 'zh-CN'), undefined);
    assert.equal(lastingText(alertLike({ state: 'ok' }), AS_OF, en, 'en'), 'below 80 %');
  });

  it('say what comes next only while something is under way', () => {
    assert.equal(outlookText(alertLike(), AS_OF, zh, 'zh-CN'), undefined);
    assert.equal(outlookText(alertLike({ state: 'pending', values: [0.9, 0.7, 0.7] }), AS_OF, zh, 'zh-CN'), '若持续将于 11:10 触发');
    assert.equal(outlookText(alertLike({ state: 'recovering' }), AS_OF, zh, 'zh-CN'), '若持续达标将于 10:55 解除');
  });

  it('name the metric, the rule where it has several conditions, and the scope', () => {
    const both: AlertRule = { ...ANSWER_RATE_LOW, when: { any: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }, { metric: 'averageSpeedOfAnswer', is: 'above', threshold: 60 }] } };
    assert.equal(alertName(alertLike(), zh), '接通率 · 信用卡');
    assert.equal(alertName({ rule: both }, zh), '接通率过低');
    assert.equal(lastingText(alertLike({ rule: both }), AS_OF, zh, 'zh-CN'), '接通率 低于 80 %，或平均应答速度 高于 60 秒 已 36 分钟');
  });

  it('give the date of another day, and none at midnight of this one', () => {
    assert.equal(clockNear(AS_OF - 60_000, AS_OF, 'Asia/Shanghai', 'zh-CN'), '10:50');
    assert.match(clockNear(AS_OF - 86_400_000, AS_OF, 'Asia/Shanghai', 'zh-CN'), /11月15日.* 10:51/);
    assert.match(clockNear(AS_OF + 86_400_000, AS_OF, 'Asia/Shanghai', 'zh-CN'), /11月17日.* 10:51/);
  });
});

describe('whyText', () => {
  it('has something to say without any slot', () => {
    const { slots, names, empty } = whyText(alertLike({ values: [] }), AS_OF, zh, 'zh-CN');
    assert.deepEqual([slots, names.from, names.to, empty], [[], '', '', '还没有已结束的时段']);
  });

  it('never rounds a slot in breach so that it seems to keep the limit', () => {
    const { slots } = whyText(alertLike({ values: [0.7999, 0.8, undefined] }), AS_OF, zh, 'zh-CN');
    assert.deepEqual(slots.map(({ text, verdict }) => `${text} ${verdict}`), ['79.9 % 越线', '80.0 % 未达解除线', '— 样本不足']);
  });

  it('tells threshold, resolve limit, guard, window, revision, zone and the next evaluation', () => {
    const rows = rowsOf(alertLike({ differs: {} }));
    assert.deepEqual(
      [rows['阈值'], rows['解除'], rows['样本要求'], rows['窗口值'], rows['数据修订'], rows['时区'], rows['下次判定'], rows['开始']],
      ['低于 80 %（等于不算）', '不低于 85 %，持续 10 分钟', '每时段至少 10', '72.8 %（n = 284，10:20–10:50）', '0', 'Asia/Shanghai', '10:55', '自 10:15'],
    );
    assert.equal(rows['判定方式'], '每个 5 分钟时段都越线，持续 30 分钟');
  });

  it('tells each reading and each guard, and a limit from above', () => {
    const rolling = rowsOf(alertLike({ rule: { ...SLOW_ANSWER, reading: { mode: 'rolling' }, guard: { kind: 'wilson', z: 1.645 }, keepFiring: 'PT0S' } }), 'en');
    assert.deepEqual([rolling['Judged by'], rolling['Evidence'], rolling['Threshold'], rolling['Resolves']], ['the last 15 min taken together', 'past the limit beyond chance (Wilson, z = 1.645)', 'above 60 s (equal is no breach)', 'at 45 s or less']);
    const counted = rowsOf(alertLike({ rule: { ...ANSWER_RATE_LOW, reading: { mode: 'mOfN', m: 3, n: 5 }, for: 'PT0S', guard: { kind: 'minVolume', minVolume: 0 } } }));
    assert.deepEqual([counted['判定方式'], counted['样本要求']], ['最近 5 个 5 分钟时段中至少 3 个越线', '无']);
  });

  it('marks a slot that was corrected, and dates slots of several days', () => {
    const alert = alertLike({ values: [0.7, 0.7] });
    const [first, second] = alert.evidence.slots;
    if (!first || !second) throw new Error('invalid fixture: it has two slots');
    const slots = [{ ...first, start: first.start - 86_400_000, end: first.end - 86_400_000 }, { ...second, revision: 2 }];
    const told = whyText({ ...alert, evidence: { ...alert.evidence, slots } }, AS_OF, zh, 'zh-CN').slots;
    assert.deepEqual(told.map(({ slot, revised }) => [slot, revised]), [['11月15日 10:40–10:45', undefined], ['11月16日 10:45–10:50', '已修订']]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Decay } from '../../src/domain/decay.js';
import { decayText, periodComparisonText } from '../../src/locale/decay-text.js';
import { messagesFor } from '../../src/locale/index.js';

const START = Date.UTC(2026, 10, 16, 2, 30);
const point = { start: START, end: START + 1_800_000, value: 0.621, expected: 0.883, low: 0.8, high: 0.95, z: -5.2, weeks: 8 };
const settings = { weeks: 8, k: 0.5, h: 5 };
const worse: Decay = { metric: 'answerRate', verdict: 'worse', points: [point], spikes: [], settings, since: START, signalAt: START + 3_600_000, drift: { perHour: -0.009, lower: -0.013, upper: -0.004, confidence: 0.95 } };
const text = (decay: Decay, language: string) => decayText(decay, 'Asia/Shanghai', messagesFor(language), language);

describe('locale/decay-text', () => {
  it('says what, since when, how fast and by which methods, in three languages', () => {
    assert.equal(text(worse, 'zh-CN'), '接通率自 10:30 起低于同期基线，持续变差：每小时 −0.9 百分点（95 % 区间 −1.3 至 −0.4，Theil-Sen），CUSUM 于 11:30 发现，起点由 PELT 判定。');
    assert.equal(text(worse, 'zh-TW'), '接通率自 10:30 起低於同期基線，持續變差：每小時 −0.9 百分點（95 % 區間 −1.3 至 −0.4，Theil-Sen），CUSUM 於 11:30 發現，起點由 PELT 判定。');
    assert.equal(text(worse, 'en'), 'Answer rate has been below its baseline since 10:30, getting worse: −0.9 pts per hour (95 % interval −1.3 to −0.4, Theil-Sen); found by CUSUM at 11:30, its beginning by PELT.');
  });
  it('knows that a high wait is the worse one', () => assert.match(text({ ...worse, metric: 'averageSpeedOfAnswer' }, 'en'), /above its baseline since 10:30, getting worse/));
  it('tells a spike, a steady day, and why it cannot tell', () => {
    assert.equal(text({ metric: 'answerRate', verdict: 'spike', points: [point], spikes: [point], settings }, 'zh-CN'), '接通率 10:30–11:00 突然偏低：62.1 %，同期中位数 88.3 %，偏离 −5.2σ（3σ 规则）。');
    assert.equal(text({ metric: 'answerRate', verdict: 'steady', points: [point], spikes: [], settings }, 'zh-CN'), '接通率与近 8 周同星期同时段相比没有异常（CUSUM、3σ）。');
    assert.equal(text({ metric: 'answerRate', verdict: 'unknown', unknown: 'few-weeks', points: [], spikes: [], settings }, 'en'), 'Fewer than 4 weeks of history: not judged against the season yet');
  });
  it('tells 同比 from 环比', () => {
    const before = { start: START - 7 * 86_400_000, end: START - 7 * 86_400_000 + 1_800_000 };
    const compared = { kind: 'same-weekday', before, value: 0.85, previous: 0.9, difference: -0.05, slots: 1, isLike: true } as const;
    assert.equal(periodComparisonText(worse, compared, 'Asia/Shanghai', messagesFor('zh-CN'), 'zh-CN'), '同比（11月9日周一 10:30–11:00）−5.0 百分点');
    assert.equal(periodComparisonText(worse, { ...compared, kind: 'previous', isLike: false }, 'Asia/Shanghai', messagesFor('zh-CN'), 'zh-CN'), '环比（11月9日周一 10:30–11:00）−5.0 百分点，工作日与周末不同类');
  });
});

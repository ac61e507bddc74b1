import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_RULES } from '../../src/alerts/default-rules.js';
import { readRule } from '../../src/alerts/read-rule.js';
import { RULE_DEFAULTS, type AlertRule } from '../../src/domain/alert-rule.js';
import { alertSubject } from '../../src/locale/alert-text.js';
import { messagesFor } from '../../src/locale/index.js';
import { ruleName } from '../../src/locale/rule-name.js';

const name = (rule: AlertRule, language: string) => ruleName(rule, messagesFor(language), language).replace(/[\u00a0\u2009\u202f]/g, ' ');
const low = { metric: 'answerRate', is: 'below', threshold: 0.8 } as const;
const slow = { metric: 'averageSpeedOfAnswer', is: 'above', threshold: 60 } as const;

describe('locale/rule-name', () => {
  it('calls each rule to begin with by what it judges, in the language of who looks', () => {
    assert.deepEqual(DEFAULT_RULES.map((rule) => name(rule, 'zh-CN')), [
      '接通率 低于 80 % 持续 30 分钟', '服务水平 低于 80 % 持续 30 分钟', '放弃率 高于 10 % 持续 15 分钟', '平均应答速度 高于 60 秒 持续 15 分钟',
    ]);
    assert.equal(name(DEFAULT_RULES[0] ?? assert.fail(), 'en'), 'Answer rate below 80 % for 30 min');
    assert.equal(name(DEFAULT_RULES[0] ?? assert.fail(), 'zh-TW'), '接通率 低於 80 % 持續 30 分鐘');
  });
  it('keeps a name that its author gave, in every language', () => {
    const rule: AlertRule = { ...RULE_DEFAULTS, id: 'x', name: '早高峰', when: { all: [low] } };
    for (const language of ['zh-CN', 'zh-TW', 'en']) assert.equal(name(rule, language), '早高峰');
  });
  it('names every condition of several, and the metrics alone where there is little room', () => {
    const rule: AlertRule = { ...RULE_DEFAULTS, id: 'x', when: { any: [low, slow] } };
    const [whole, subject] = [name(rule, 'zh-CN'), alertSubject({ rule }, messagesFor('zh-CN'))];
    for (const text of ['接通率', '平均应答速度']) assert.ok(whole.includes(text) && subject.includes(text));
    assert.ok(whole.includes('80 %') && !subject.includes('80'));
  });
  it('says no length of a rule that fires at once', () => {
    assert.equal(name({ ...RULE_DEFAULTS, id: 'x', for: 'PT0S', when: { all: [low] } }, 'zh-CN'), '接通率 低于 80 %');
  });
  it('is not asked for by the reader of a rule, which still refuses one that is no text', () => {
    assert.equal(readRule({ id: 'x', when: { all: [low] } }).rule?.name, undefined);
    assert.deepEqual(readRule({ id: 'x', when: { all: [low] } }).problems, []);
    for (const bad of ['', ' ', 7]) assert.deepEqual(readRule({ id: 'x', name: bad, when: { all: [low] } }).problems.map(({ field }) => field), ['name']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { METRIC_IDS } from '../../src/domain/metric.js';
import { formulaText, totalText, usesThreshold, variantName } from '../../src/locale/formula-text.js';
import { messagesFor } from '../../src/locale/index.js';
import { METRICS } from '../../src/metrics/index.js';

const zh = messagesFor('zh-CN');

describe('locale/formula-text', () => {
  it('prints a share', () => {
    assert.equal(formulaText({ metric: 'answerRate' }, zh), '接通率 = 接通量 ÷ 呼入量');
  });
  it('prints a counter alone', () => {
    assert.equal(formulaText({ metric: 'offered' }, zh), '呼入量 = 呼入量');
  });
  it('brackets sums and differences', () => {
    assert.equal(formulaText({ metric: 'answerRate', variant: 'withoutShort' }, zh), '接通率 = 接通量 ÷ (呼入量 − 流出量 − 短时放弃量)');
    assert.equal(formulaText({ metric: 'averageHandleTime' }, zh), '平均处理时长 = (通话时长 + 挂起时长 + 事后整理时长) ÷ 接通量');
  });
  it('prints scale and floor', () => {
    assert.equal(formulaText({ metric: 'netPromoterScore' }, zh), '净推荐值 = 100 × (推荐者 − 贬损者) ÷ 评价数');
    assert.equal(formulaText({ metric: 'adherence' }, zh), '排班遵守率 = max(0, (排班时长 − 违规时长) ÷ 排班时长)');
  });
  it('prints every formula in every language, with each counter named', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      const messages = messagesFor(language);
      for (const metric of METRIC_IDS)
        for (const variant of Object.keys(METRICS[metric].variants)) {
          const text = formulaText({ metric, variant }, messages);
          assert.ok(text.startsWith(`${messages.metrics[metric].name} = `), text);
          assert.doesNotMatch(text, /undefined|NaN/);
        }
    }
  });
  it('throws for a variant the metric does not have', () => {
    assert.throws(() => formulaText({ metric: 'offered', variant: 'x' }, zh), { message: 'invalid variant: x' });
  });
  it('gives totals their value, seconds as a length of time', () => {
    assert.equal(totalText({ plus: ['offered'] }, 12_345, zh, 'zh-CN'), '呼入量 = 12,345');
    assert.equal(totalText({ plus: ['talk', 'hold'] }, 3723, zh, 'zh-CN'), '通话时长 + 挂起时长 = 1:02:03');
  });
  it('knows which formulas rest on the service threshold', () => {
    assert.equal(usesThreshold({ metric: 'serviceLevel' }), true);
    assert.equal(usesThreshold({ metric: 'answerRate' }), false);
  });
  it('names a variant, and none for the default', () => {
    assert.equal(variantName({ metric: 'answerRate', variant: 'withoutFlowOut' }, zh), '剔除流出');
    assert.equal(variantName({ metric: 'answerRate' }, zh), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../../src/locale/index.js';
import type { Contribution } from '../../../src/domain/contribution.js';
import { contributionSentence, partText } from '../../../src/widgets/contribution/contribution-texts.js';
import { comeAndGone, oneChannel, satisfactionFell, simpson, slots, unchanged } from '../../../stories/contribution-changes.js';

function sentence(value: Contribution, language: string): string {
  if (!value.account) throw new Error('refused');
  return contributionSentence(value, value.account, messagesFor(language), language).replaceAll('\u00A0', ' ');
}

describe('widgets/contribution: the sentence', () => {
  it('says how much of the fall is whose, in three languages', () => {
    assert.equal(sentence(satisfactionFell, 'zh-CN'), '满意度下降 8.7 个百分点（86.8 % → 78.2 %）：各渠道自身变差贡献 82 %（电话 76 %、在线客服 6 %），流量转向电话贡献 18 %。');
    assert.equal(sentence(satisfactionFell, 'zh-TW'), '滿意度下降 8.7 個百分點（86.8 % → 78.2 %）：各管道自身變差貢獻 82 %（电话 76 %、在线客服 6 %），流量轉向电话貢獻 18 %。');
    assert.equal(sentence(satisfactionFell, 'en'), 'Customer satisfaction fell by 8.7 pts (86.8 % → 78.2 %): 82 % of the fall is worse values by channel (电话 76 %, 在线客服 6 %), 18 % is the shift of traffic towards 电话.');
  });
  it('tells parts that work against each other in points, not in shares', () => assert.equal(sentence(simpson, 'zh-CN'), '满意度下降 19.6 个百分点（91.8 % → 72.2 %）：各渠道自身变好贡献 +1.4 个百分点，流量转向电话贡献 −21.0 个百分点。'));
  it('lays all of a single member’s change on itself', () => assert.equal(sentence(oneChannel, 'zh-CN'), '满意度下降 12.0 个百分点（82.0 % → 70.0 %）：各渠道自身变差贡献 100 %。'));
  it('makes no story of what hardly changed', () => assert.equal(sentence(unchanged, 'zh-CN'), '满意度基本持平（83.3 % → 83.3 %）。'));
  it('adds that a change may be chance', () => assert.match(sentence({ ...satisfactionFell, account: { ...satisfactionFell.account, isChance: true } } as Contribution, 'zh-CN'), /变化可能只是偶然波动。$/));
  it('names the slots of a count, and what came', () => {
    assert.match(sentence(slots('offered'), 'zh-CN'), /^呼入量上升 \d+（[\d,]+ → [\d,]+）：贡献：\d\d:\d\d–\d\d:\d\d [+−]\d+/);
    assert.match(sentence(comeAndGone, 'zh-CN'), /流量转向企业微信贡献 80 %。$/);
  });
  it('never says cause', () => {
    for (const value of [satisfactionFell, simpson, slots(), comeAndGone]) for (const language of ['zh-CN', 'zh-TW', 'en']) assert.doesNotMatch(sentence(value, language), /原因|cause|due to|because/i);
  });
});

describe('widgets/contribution: figures', () => {
  it('have a sign and one more digit than the whole, and no sign where nothing is left', () => {
    assert.deepEqual([partText(-0.072475, 'ratio', 'en'), partText(0.00001, 'ratio', 'en'), partText(12.34, 'seconds', 'en'), partText(-1234, 'contacts', 'en')], ['−7.25', '0', '+12.3', '−1,234']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../../src/locale/index.js';
import type { Reading } from '../../../src/domain/reading.js';
import { cardOf } from '../../../src/widgets/tile/tile-card.js';
import { readingLike } from '../../../stories/tile-readings.js';

const rows = (reading: Partial<Reading>, target?: number) =>
  Object.fromEntries(cardOf('x', readingLike(reading), target, [0.7, 1], messagesFor('zh-CN'), 'zh-CN').rows.map(({ term, text }) => [term, text.replaceAll(' ', ' ')]));

describe('widgets/tile/tile-card', () => {
  it('tells what the number is made of and where it comes from', () => {
    assert.deepEqual(rows({}, 0.8), {
      分子: '接通量 = 1,024',
      分母: '呼入量 = 1,164',
      口径: '默认口径',
      样本量: '1,164',
      目标: '80 %',
      对比期: '较上周同期 89.8 %',
      时间范围: '2026/11/16 08:00 – 13:10',
      时区: 'Asia/Shanghai',
      数据来源: '模拟呼叫中心',
      数据截至: '2026/11/16 13:10',
      完整性: '完整',
      走势纵轴: '70.0 % – 100.0 %',
    });
  });
  it('names the variant and the service threshold where the formula rests on it', () => {
    const card = rows({ metric: 'serviceLevel', variant: 'answered' });
    assert.deepEqual([card['口径'], card['服务阈值']], ['占接通量', '20 秒']);
  });
  it('calls a zone nobody stated the source’s clock, and says what is incomplete', () => {
    const card = rows({ zone: 'floating', completeness: 'provisional' });
    assert.deepEqual([card['时区'], card['完整性']], ['来源时钟', '暂定数据']);
  });
  it('leaves out what is not known', () => {
    const { numerator, denominator, previous, source, ...rest } = readingLike({ series: [], value: undefined });
    assert.ok(numerator && denominator && previous && source);
    const terms = cardOf('x', rest, NaN, [0, 0], messagesFor('zh-CN'), 'zh-CN').rows.map(({ term }) => term);
    assert.deepEqual(terms, ['口径', '时间范围', '时区', '数据截至', '完整性']);
  });
});

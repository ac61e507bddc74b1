import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../../src/locale/index.js';
import { driftTelling } from '../../../src/widgets/trend/line-drift.js';
import { at, driftingLike, trendLike } from '../../../stories/trend-days.js';

const tell = (trend: Parameters<typeof driftTelling>[0], language = 'zh-CN', emphasised: readonly string[] = []) => driftTelling(trend, emphasised, messagesFor(language), language);
const two = () => {
  const trend = driftingLike();
  return { ...trend, series: [...trend.series, { id: 'g9', label: '国际业务', points: trend.history?.[0]?.points ?? [] }] };
};

describe('widgets/trend/line-drift', () => {
  it('tells nothing while the weeks before are not here, or without a line', () => {
    assert.equal(tell(trendLike(1)), undefined);
    assert.equal(tell({ ...trendLike(0), history: [] }), undefined);
  });
  it('says why it cannot judge, and marks nothing', () => {
    assert.deepEqual(tell(driftingLike(3)), { text: '历史不足 4 周，暂不判断是否偏离同期', markers: [] });
    assert.deepEqual(tell({ ...driftingLike(), history: [] }, 'en'), { text: 'Fewer than 4 weeks of history: not judged against the season yet', markers: [] });
    assert.deepEqual(tell({ ...driftingLike(), asOf: at(10) }, 'zh-TW'), { text: '已結束的時段太少，暫不判斷是否偏離同期', markers: [] });
  });
  it('says since when and by which method, and marks where it began, in three languages', () => {
    const [simplified, traditional, english] = ['zh-CN', 'zh-TW', 'en'].map((language) => tell(driftingLike(), language));
    assert.match(simplified?.text ?? '', /^接通率自 11:00 起低于同期基线，持续变差：.+Theil-Sen.+CUSUM.+PELT 判定。$/);
    assert.deepEqual(simplified?.markers, [{ at: at(11), kind: 'drift', label: '持续变差，起点由 PELT 判定' }]);
    assert.deepEqual(traditional?.markers, [{ at: at(11), kind: 'drift', label: '持續變差，起點由 PELT 判定' }]);
    assert.match(english?.text ?? '', /since 11:00, getting worse/);
    assert.deepEqual(english?.markers, [{ at: at(11), kind: 'drift', label: 'getting worse, its beginning by PELT' }]);
  });
  it('judges anew what is new beside the same weeks', () => {
    const trend = driftingLike();
    assert.match(tell(trend)?.text ?? '', /持续变差/);
    const { history = [] } = trend;
    assert.match(tell({ ...trend, series: [{ id: 'g0', label: '咨询', points: trend.ghosts?.[0]?.points ?? [] }], history })?.text ?? '', /没有异常/);
  });
  it('judges the line that stands out and names it; of several it asks for one', () => {
    assert.deepEqual(tell(two()), { text: '突出显示一条曲线，以判断它是否偏离同期', markers: [] });
    assert.match(tell(two(), 'zh-CN', ['g0'])?.text ?? '', /^咨询 · 接通率自 11:00 起/);
  });
});

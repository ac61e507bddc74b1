import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Filters } from '../../src/domain/dimension.js';
import { intoGroup, intoSlot, pathTo } from '../../src/domain/drill.js';
import type { MetricChoice } from '../../src/domain/metric.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import { messagesFor } from '../../src/locale/index.js';
import { areThresholdsUnlike } from '../../src/metrics/unlike-thresholds.js';
import { contributionFrom } from '../../src/widgets/contribution/contribution-answer.js';
import { drillList } from '../../src/widgets/drill/drill-list.js';
import { summaryText } from '../../src/widgets/drill/drill-texts.js';
import { othersRow } from '../../src/widgets/drill/row-order.js';
import { heatmapFrom } from '../../src/widgets/heatmap/heatmap-answer.js';
import { tileReading } from '../../src/widgets/tile/tile-reading.js';
import { trendFrom } from '../../src/widgets/trend/trend-answer.js';
import { answerOf, BEFORE, NOW, sourceOf, type Row } from '../../stories/contribution-changes.js';

/** Loans promise an answer within 30 s, cards within the centre's 20. */
const SOURCE = sourceOf('skillGroup', [{ id: 'loan', label: '贷款', serviceThresholdSeconds: 30 }, { id: 'card', label: '信用卡' }]);
const LEVEL: MetricChoice = { metric: 'serviceLevel' };
const counts = { offered: 10, answered: 9, answeredWithin: 8, abandoned: 1, abandonedShort: 0, abandonedWithin: 0 };
const rows = (by: string): readonly Row[] => (by === 'slot' ? [{ slot: { start: NOW.start, end: NOW.start + 1_800_000 }, counts }] : [{ id: by === 'skillGroup' ? 'loan' : 'phone', counts }, { id: by === 'skillGroup' ? 'card' : 'chat', counts }]);
const answers = (by: string) => [{ status: 'ready', value: answerOf(NOW, by, rows(by)) }, { status: 'ready', value: answerOf(BEFORE, by, rows(by)) }] as const;
const REFUSED = { status: 'failed', reason: { code: 'unlike-thresholds' } };
const one: Filters = { skillGroup: ['loan'] };

describe('metrics/unlike-thresholds', () => {
  it('refuses what is counted within thresholds that differ, and only that', () => {
    assert.equal(areThresholdsUnlike(LEVEL, {}, SOURCE), true);
    assert.equal(areThresholdsUnlike(LEVEL, one, SOURCE), false);
    assert.equal(areThresholdsUnlike(LEVEL, {}, SOURCE, 'channel'), true);
    assert.equal(areThresholdsUnlike(LEVEL, {}, SOURCE, 'skillGroup'), false);
    assert.equal(areThresholdsUnlike({ metric: 'answerRate' }, {}, SOURCE), false);
    assert.equal(areThresholdsUnlike(LEVEL, {}, sourceOf('skillGroup', [])), false);
    assert.equal(areThresholdsUnlike(LEVEL, {}, undefined), false);
  });
  it('has its reason in every language', () => {
    for (const tag of ['zh-CN', 'zh-TW', 'en']) assert.ok(messagesFor(tag).reasons['unlike-thresholds'].length > 10);
  });
  it('leaves a trend its groups, and refuses their one line and lines of channels', () => {
    const trend = (by: string | undefined, scope: Filters = {}) => trendFrom(answers(by ?? 'slot'), { choice: LEVEL, view: DEFAULT_VIEW, scope, by, comparison: 'none', isJudged: false }, SOURCE);
    assert.equal(trend('skillGroup').status, 'ready');
    assert.equal(trend(undefined, one).status, 'ready');
    assert.deepEqual([trend(undefined), trend('channel')], [REFUSED, REFUSED]);
  });
  it('leaves a heat map its groups, and refuses channels', () => {
    const map = (by: string, scope: Filters = {}) => heatmapFrom(answers(by)[0], { choice: LEVEL, view: DEFAULT_VIEW, scope, by, columns: 'slot' }, SOURCE);
    assert.deepEqual([map('skillGroup').status, map('channel', one).status, map('channel')], ['ready', 'ready', REFUSED]);
  });
  it('refuses a tile of all groups', () => {
    assert.deepEqual(tileReading(LEVEL, 'PT30M', answers('slot'), SOURCE), REFUSED);
    assert.equal(tileReading(LEVEL, 'PT30M', answers('slot'), SOURCE, one).status, 'ready');
  });
  it('refuses contributions by groups, by channels and by slots, but not within one group', () => {
    const refused = (by: string, scope: Filters = {}) => {
      const contribution = contributionFrom(answers(by), { choice: LEVEL, view: DEFAULT_VIEW, scope, by, change: undefined }, SOURCE);
      return contribution.status === 'ready' ? contribution.value.refused : contribution.status;
    };
    assert.deepEqual(['skillGroup', 'channel', 'slot'].map((by) => refused(by)), ['unlike-thresholds', 'unlike-thresholds', 'unlike-thresholds']);
    assert.deepEqual(['channel', 'slot'].map((by) => refused(by, one)), [undefined, undefined]);
  });
  it('leaves the way down its groups and its calls, and says why there is no value of all', () => {
    const top = pathTo({ choice: LEVEL, scope: {}, target: 0.8 }, {});
    const listAt = (path: typeof top, scope: Filters = {}) => {
      const list = drillList(path, 'PT30M', 'P1W', answers(path.level === 'groups' ? 'skillGroup' : 'slot'), SOURCE, scope);
      return list.status === 'ready' ? list.value : assert.fail(list.status);
    };
    const groups = listAt(top);
    assert.deepEqual(groups.rows.map(({ value, volume, effect }) => [value, volume, effect]), [[0.8, 10, undefined], [0.8, 10, undefined]]);
    assert.deepEqual([groups.whole.value, groups.gap, groups.volume, othersRow(groups, groups.rows)?.value], [undefined, undefined, 20, undefined]);
    assert.match(summaryText(groups, '', messagesFor('zh-CN'), 'zh-CN'), /阈值不同/);
    const slots = listAt(intoGroup(top, undefined));
    assert.deepEqual([slots.rows[0]?.value, slots.rows[0]?.volume, slots.gap], [undefined, 10, undefined]);
    assert.equal(listAt(intoSlot(intoGroup(top, undefined), undefined)).whole.value, undefined);
    const own = listAt(intoGroup(top, 'loan'), one);
    assert.equal(own.whole.value, 0.8);
    assert.doesNotMatch(summaryText(own, '贷款', messagesFor('zh-CN'), 'zh-CN'), /阈值不同/);
  });
});

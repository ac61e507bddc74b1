import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesFor } from '../../../src/locale/index.js';
import { METRICS } from '../../../src/metrics/index.js';
import { slotTable } from '../../../src/geometry/slot-table.js';
import { storyOf } from '../../../src/widgets/trend/trend-story.js';
import { pointText, summaryText } from '../../../src/widgets/trend/trend-texts.js';
import { trendLike } from '../../../stories/trend-days.js';

const judged = METRICS.answerRate;
const summary = (groups: number, language = 'zh-CN', differs = {}, emphasised: readonly string[] = []) => {
  const trend = trendLike(groups, differs);
  const messages = messagesFor(language);
  const table = slotTable(trend.series.map(({ points }) => points));
  return summaryText(trend, table, judged, storyOf(trend, table, emphasised, judged, messages, language), messages.dimensions['skillGroup'], messages, language);
};

test('a trend without lines says that there is nothing to show', () => {
  assert.equal(summary(0), '接通率，11月16日周一 08:00–13:10；没有可显示的数据。');
});

test('the sentence tells the latest slot that is over, not the one in progress', () => {
  assert.match(summary(6), /^接通率，11月16日周一 08:00–13:10；6 个技能组；最新时段 12:30–13:00：最低 贷款 85\.\d\s%，最高 \S+ 9\d\.\d\s%。$/);
});

test('one line tells how it went, and since when it misses its target', () => {
  const values = [0.869, 0.84, 0.82, undefined, 0.81, 0.78, 0.76, undefined, 0.75, 0.712, 0.99];
  const series = trendLike(1).series.map((line) => ({ ...line, points: line.points.map(({ start, end }, slot) => ({ start, end, value: values[slot] })) }));
  assert.match(summary(1, 'zh-CN', { series }), /^接通率，11月16日周一 08:00–13:10；接通率从 86\.9\s% 降至 71\.2\s%，自 10:30 起低于目标 80\s%；/);
  assert.match(summary(1, 'en', { series }), /; It fell from 86\.9\s% to 71\.2\s%, below the target of 80\s% since 10:30; /);
  const even = series.map((line) => ({ ...line, points: line.points.map((point) => ({ ...point, value: 0.9 })) }));
  assert.match(summary(1, 'zh-CN', { series: even }), /；接通率保持在 90\.0\s%；/);
});

test('of several lines the one that stands out is told by its name', () => {
  assert.match(summary(6, 'zh-CN', {}, ['g1']), /；贷款从 \S+\s% (降|升)至 /);
  assert.doesNotMatch(summary(6), /降至|升至/);
});

test('lines that miss the target are counted', () => {
  const series = trendLike(6).series.map((line) => ({ ...line, points: line.points.slice(0, 6) }));
  assert.match(summary(6, 'zh-CN', { series }), /；1 个未达目标 80\s%。$/);
});

test('English reads as a sentence of its own', () => {
  assert.match(summary(3, 'en'), /^Answer rate, Mon, Nov 16 08:00–13:10; 3 × skill group; latest slot 12:30–13:00: lowest .+%, highest .+%\.$/);
});

test('a point says its line, slot, value, how it stands, n, and whether it is over', () => {
  const trend = trendLike(2);
  const [, line] = trend.series;
  assert.ok(line);
  const say = (slot: number) => {
    const point = line.points[slot];
    assert.ok(point);
    return pointText(line, point, point, trend, judged, messagesFor('zh-CN'), 'zh-CN');
  };
  assert.match(say(5), /^贷款，10:30–11:00，66\.2\s%，未达目标，n 136$/);
  assert.match(say(10), /^贷款，13:00–13:30，\d\d\.\d\s%，n \d+，进行中$/);
});

test('a gap says that there is no data', () => {
  const trend = trendLike(1);
  const [line] = trend.series;
  const slot = { start: trend.range.start, end: trend.range.start + 1_800_000 };
  assert.ok(line);
  assert.equal(pointText(line, slot, { value: undefined }, trend, judged, messagesFor('zh-CN'), 'zh-CN'), '咨询，08:00–08:30，无数据');
});

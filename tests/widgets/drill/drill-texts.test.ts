import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Loadable } from '../../../src/domain/loadable.js';
import { messagesFor } from '../../../src/locale/index.js';
import type { DrillList } from '../../../src/widgets/drill/drill-list.js';
import { summaryText } from '../../../src/widgets/drill/drill-texts.js';
import { groups, slots } from '../../../stories/drill-levels.js';

const HALF_HOUR = 1_800_000;

function listOf({ list }: { readonly list: Loadable<DrillList> }): DrillList {
  if (!('value' in list)) throw new Error('no list');
  return list.value;
}

function said(list: DrillList, language = 'zh-CN', subject = ''): string {
  return summaryText(list, subject, messagesFor(language), language).replace(/[\u00a0\u202f]/g, ' ');
}

describe('the sentence of a level', () => {
  it('tells the distance to the target first where it is missed, as the tile does, then the change, and to which of both the first part contributes', () => {
    const list = listOf(groups({ target: 0.95 }));
    assert.match(said(list), /^接通率 [\d.]+ %，低于目标 95 % [\d.]+ 百分点，较?上周同期下降 [\d.]+ 百分点，这一变化中 贷款咨询 贡献 −[\d.]+ 百分点（占 \d+ %），呼入 [\d,]+。$/);
    assert.match(said(list, 'zh-TW'), /^接通率 [\d.]+ %，低於目標 95 % [\d.]+ 百分點，較上週同期下降 [\d.]+ 百分點，這一變化中 貸?贷?款咨询 貢獻 /);
    assert.match(said(list, 'en'), /^Answer rate [\d.]+ %, [\d.]+ pts below the target of 95 %, down [\d.]+ pts .+, 贷款咨询 contributes −[\d.]+ pts to that change \(\d+ % of it\), [\d,]+ offered\.$/);
  });

  it('says nothing of a target that is met, where there is a change to tell', () => {
    assert.doesNotMatch(said(listOf(groups({ target: 0.5 }))), /目标/);
    assert.match(said(listOf(groups({ target: 0.5, isCompared: false }))), /高于目标 50 % [\d.]+ 百分点/);
  });

  it('names one gap only where there is nothing to compare with', () => {
    assert.match(said(listOf(groups({ target: 0.95, isCompared: false }))), /低于目标 95 % [\d.]+ 百分点，其中 贷款咨询 贡献 −/);
  });

  it('says since when the slots miss the target without a break, by those that are over', () => {
    const list = listOf(slots());
    const worst = list.rows[0]?.slot;
    assert.ok(worst);
    const rows = list.rows.map((row) => ({ ...row, value: (row.slot?.start ?? 0) >= worst.start ? 0.6 : 0.9 }));
    const missed: DrillList = { ...list, rows, whole: { value: 0.7 } };
    const since = said(missed);
    assert.match(since, /自 \d\d:\d\d 起低于目标 80 %，整段相差 10.0 百分点/);
    const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: list.zone }).format(worst.start);
    assert.ok(since.includes(`自 ${clock} 起`), since);
    // One that met it lies between: since the one after it.
    const met = rows.map((row) => (row.slot?.start === worst.start + HALF_HOUR ? { ...row, value: 0.81 } : row));
    assert.doesNotMatch(said({ ...missed, rows: met }), new RegExp(`自 ${clock} 起`));
    // The last that is over meets it: it is missed no more.
    const ended = rows.filter(({ slot }) => (slot?.end ?? Infinity) <= list.asOf).map(({ slot }) => slot?.start ?? 0);
    const last = Math.max(...ended);
    assert.doesNotMatch(said({ ...missed, rows: rows.map((row) => (row.slot?.start === last ? { ...row, value: 0.9 } : row)) }), /自 /);
  });
});

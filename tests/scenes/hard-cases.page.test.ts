/** Every widget of the analysis layer on every hard case: it says something true, and its parts add up. */
import { expect, fixture, html } from '@open-wc/testing';
import type { AnyAnswer } from '../../src/domain/adapter.js';
import { intoGroup, pathTo, type DrillPath } from '../../src/domain/drill.js';
import type { Loadable } from '../../src/domain/loadable.js';
import type { CountsQuery } from '../../src/domain/query.js';
import { isColumns, type SlotSeries } from '../../src/domain/slot-columns.js';
import type { CockpitContribution } from '../../src/widgets/contribution/contribution.js';
import { contributionFrom, contributionQuestions } from '../../src/widgets/contribution/contribution-answer.js';
import type { CockpitDrill } from '../../src/widgets/drill/drill.js';
import { drillList } from '../../src/widgets/drill/drill-list.js';
import { drillQuestions, slotStep } from '../../src/widgets/drill/drill-questions.js';
import type { CockpitHeatmap } from '../../src/widgets/heatmap/heatmap.js';
import { heatmapFrom, heatmapQuestion } from '../../src/widgets/heatmap/heatmap-answer.js';
import type { CockpitTrend } from '../../src/widgets/trend/trend.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import { trendFrom, trendQuestions } from '../../src/widgets/trend/trend-answer.js';
import { hardCases, type HardCase } from './hard-cases.js';
import '../../src/define.js';

const ready = (answer: AnyAnswer): Loadable<AnyAnswer> => ({ status: 'ready', value: answer });
const asked = ({ store, now }: HardCase, queries: readonly CountsQuery[]) => queries.map((query) => ready(store.counts(query, now)));
const sumOf = (values: readonly (number | undefined)[]) => values.reduce<number>((sum, value = 0) => sum + value, 0);
const words = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const denominators = (points: SlotSeries) => (isColumns(points) ? Array.from(points.denominator ?? [], (value) => value ?? 0) : points.map(({ denominator }) => denominator));
/** What the whole of the range is, counted once, without any widget. */
const whole = (hard: HardCase) => hard.store.counts({ kind: 'counts', range: hard.view.range }, hard.now);
const counted = (hard: HardCase, counter: 'offered' | 'answered') => sumOf([...(whole(hard).counters[counter] ?? [])].map((value) => value ?? 0));

function valueOf<T>(loadable: Loadable<T>): T {
  if (loadable.status !== 'ready') throw new Error(`${loadable.status}`);
  return loadable.value;
}

describe('the analysis layer on hard cases', () => {
  it('says why groups of unlike thresholds have no joint service level, where asking again would not help', async () => {
    const refused = { status: 'failed', reason: { code: 'unlike-thresholds' } } as const;
    const box = await fixture<HTMLElement>(html`<div>
      <cockpit-tile metric="serviceLevel" .reading=${refused}></cockpit-tile><cockpit-trend metric="serviceLevel" .trend=${refused}></cockpit-trend><cockpit-heatmap metric="serviceLevel" .heatmap=${refused}></cockpit-heatmap>
    </div>`);
    for (const element of box.querySelectorAll<CockpitTile | CockpitTrend | CockpitHeatmap>('*')) {
      await element.updateComplete;
      expect(words(element)).to.include('应答阈值不同');
      expect(element.renderRoot.querySelector('.retry')).to.equal(null);
      await expect(element).to.be.accessible();
    }
  });

  for (const hard of hardCases()) {
    const { choice, view, name } = hard;
    const isMissing = name === 'all missing';

    it(`trend: ${name}`, async function () {
      this.timeout(20_000);
      const wish = { choice, view, scope: {}, by: 'skillGroup', comparison: 'previous', isJudged: false } as const;
      const trend = trendFrom(asked(hard, trendQuestions(wish)), wish, undefined);
      const element = await fixture<CockpitTrend>(html`<cockpit-trend style="inline-size: 720px" target="80%" .trend=${trend}></cockpit-trend>`);
      await element.updateComplete;
      expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
      if (choice.metric === 'answerRate') expect(sumOf(valueOf(trend).series.flatMap(({ points }) => denominators(points)))).to.equal(counted(hard, 'offered'));
      if (isMissing) expect(words(element)).to.include('没有数据');
      else if (name !== 'zero denominators') expect(element.renderRoot.querySelector('canvas')).to.exist;
      element.renderRoot.querySelector<HTMLElement>('.toggle')?.click();
      await element.updateComplete;
      expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
    });

    it(`heat map: ${name}`, async function () {
      this.timeout(20_000);
      const wish = { choice, view, scope: {}, by: 'skillGroup', columns: 'slot' } as const;
      const heatmap = heatmapFrom(asked(hard, [heatmapQuestion(wish)])[0] ?? { status: 'loading' }, wish, undefined);
      const element = await fixture<CockpitHeatmap>(html`<cockpit-heatmap style="inline-size: 720px" by="skillGroup" target="80%" .heatmap=${heatmap}></cockpit-heatmap>`);
      await element.updateComplete;
      expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
      if (choice.metric === 'answerRate') expect(sumOf(valueOf(heatmap).rows.flatMap(({ cells }) => cells.map(({ denominator }) => denominator)))).to.equal(counted(hard, 'offered'));
      if (name === 'a day of 25 hours') expect(valueOf(heatmap).columns.length).to.equal(25);
      if (isMissing) expect(words(element)).to.include('没有数据');
      element.renderRoot.querySelector<HTMLElement>('.table')?.click();
      await element.updateComplete;
      expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
    });

    for (const by of ['skillGroup', 'slot'] as const)
      it(`contribution by ${by}: ${name}`, async function () {
        this.timeout(20_000);
        const wish = { choice, view, scope: {}, by, change: undefined } as const;
        const contribution = contributionFrom(asked(hard, contributionQuestions(wish)), wish, undefined);
        const element = await fixture<CockpitContribution>(html`<cockpit-contribution style="inline-size: 720px" by=${by} .contribution=${contribution}></cockpit-contribution>`);
        await element.updateComplete;
        expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
        const { account, refused } = valueOf(contribution);
        expect(Boolean(account) !== Boolean(refused)).to.equal(true);
        if (!account) return expect(words(element)).to.match(/无法|暂无|没有/);
        expect(sumOf(account.parts.map(({ total }) => total))).to.be.closeTo((account.now.value ?? NaN) - (account.before.value ?? NaN), 1e-9);
        if (name === '400 skill groups' && by === 'skillGroup') expect(words(element)).to.match(/其余 ?390/);
        return undefined;
      });

    for (const level of ['groups', 'slots'] as const)
      it(`drill-down to ${level}: ${name}`, async function () {
        this.timeout(20_000);
        const top = pathTo({ choice, scope: {}, target: choice.metric === 'answerRate' ? 0.8 : undefined }, {});
        const path: DrillPath = level === 'groups' ? top : intoGroup(top, undefined);
        const list = drillList(path, slotStep(view), view.compare, asked(hard, drillQuestions(view, path)), undefined);
        const element = await fixture<CockpitDrill>(html`<cockpit-drill style="inline-size: 720px" .path=${path} .list=${list}></cockpit-drill>`);
        await element.updateComplete;
        expect(words(element)).not.to.match(/NaN|undefined|Infinity|null/);
        const { rows, volume, gap } = valueOf(list);
        expect([sumOf(rows.map((row) => row.volume)), volume ?? 0]).to.deep.equal([counted(hard, 'offered'), counted(hard, 'offered')]);
        if (gap) expect(sumOf(rows.map(({ effect }) => effect))).to.be.closeTo(gap.total, 1e-9);
        if (name === '400 skill groups' && level === 'groups') expect(words(element)).to.match(/其余 ?388/);
      });
  }
});

import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import { isColumns } from '../../../src/domain/slot-columns.js';
import type { Trend } from '../../../src/domain/trend.js';
import { formatText } from '../../../src/locale/format.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitDrillEvent } from '../../../src/controllers/drill-event.js';
import type { CockpitTrend } from '../../../src/widgets/trend/trend.js';
import '../../../src/define.js';
import { comparedLike, daysLike, ready, trendLike } from '../../../stories/trend-days.js';
import { SlotAdapter } from './slot-adapter.js';

const STATES: Readonly<Record<string, Loadable<Trend>>> = {
  loading: LOADING,
  'loading, a third here': { status: 'loading', progress: 1 / 3 },
  ready: ready(trendLike(6)),
  'ready with twelve lines': ready(daysLike(12, 2)),
  'ready with one line': ready(trendLike(1)),
  empty: ready(trendLike(0)),
  partial: ready(trendLike(3, { completeness: 'partial' })),
  stale: { status: 'stale', value: trendLike(4), reason: { code: 'late', since: trendLike(0).asOf } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(trend: CockpitTrend, selector: string) => trend.renderRoot.querySelector<E>(selector);
const parts = (trend: CockpitTrend, selector: string) => [...trend.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (trend: CockpitTrend, selector: string) => part(trend, selector)?.textContent.replace(/\s+/g, ' ').trim();

/** The chart draws once the browser has told its width. */
async function drawn(trend: CockpitTrend): Promise<CockpitTrend> {
  await waitUntil(() => trend.trend.status === 'loading' || trend.trend.status === 'failed' || part(trend, '.plot, .message'));
  await nextFrame();
  await nextFrame();
  return trend;
}

async function show(state: Loadable<Trend>, attributes: Readonly<Record<string, string>> = {}): Promise<CockpitTrend> {
  const trend = await fixture<CockpitTrend>(html`<cockpit-trend metric="answerRate" .trend=${state}></cockpit-trend>`);
  for (const [name, value] of Object.entries(attributes)) trend.setAttribute(name, value);
  return drawn(trend);
}

const focusPlot = (trend: CockpitTrend) => part(trend, '.plot')?.focus();
const press = async (trend: CockpitTrend, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await trend.updateComplete;
  await nextFrame();
};
/** A picture of the canvas as text. */
const ink = (trend: CockpitTrend) => part<HTMLCanvasElement>(trend, 'canvas')?.toDataURL();

describe('<cockpit-trend>', () => {
  for (const [name, state] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const trend = await show(state);
      await expect(trend).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(trend).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('keeps its size from loading to ready, stale and failed', async () => {
    const trend = await show(LOADING);
    const before = trend.offsetHeight;
    for (const state of ['ready', 'empty', 'stale', 'failed'] as const) {
      trend.trend = STATES[state] ?? LOADING;
      await drawn(trend);
      expect(trend.offsetHeight, state).to.equal(before);
    }
  });

  it('names the metric, what it is split by, the range and whose clock that is', async () => {
    const trend = await show(ready(trendLike(3)));
    expect(text(trend, '.title')).to.equal('接通率 按技能组');
    expect(text(trend, '.range')).to.equal('11月16日周一 08:00–13:10 Asia/Shanghai');
    trend.label = '上午';
    trend.trend = ready(trendLike(3, { zone: 'floating' }));
    await drawn(trend);
    expect(text(trend, '.title')).to.equal('上午 按技能组');
    expect(text(trend, '.zone')).to.equal('来源时钟');
  });

  it('says where its axis begins when that is not zero, and draws the target as a named line', async () => {
    const trend = await show(ready(trendLike(3)));
    expect(text(trend, '.foot')).to.match(/纵轴从 40\s% 起/);
    expect(text(trend, '.target-label')).to.match(/^目标 80\s%$/);
    await fixture(html``);
    const seconds = await show(ready(trendLike(3, { metric: 'averageSpeedOfAnswer', target: 20 })));
    expect(text(seconds, '.foot')).to.not.include('纵轴');
  });

  it('takes its own target over the trend’s', async () => {
    const trend = await show(ready(trendLike(3)), { target: '85%' });
    expect(text(trend, '.target-label')).to.match(/^目标 85\s%$/);
  });

  it('names up to six lines at their ends, and of twelve the one that stands out', async () => {
    await setViewport({ width: 1000, height: 700 });
    const few = await show(ready(trendLike(6)));
    expect(parts(few, '.cover .name').map((name) => name.textContent).sort()).to.deep.equal(trendLike(6).series.map(({ label }) => label).sort());
    const many = await show(ready(trendLike(12)));
    expect(parts(many, '.cover .name').map((name) => name.textContent)).to.deep.equal(['贷款']);
    await setViewport({ width: 800, height: 600 });
  });

  it('says why when there is nothing to show, and offers to ask again', async () => {
    const trend = await show(STATES['failed'] ?? LOADING);
    expect(text(trend, '.message')).to.include('数据源暂不可用');
    expect(text(trend, '.message')).to.include('HTTP 503');
    setTimeout(() => part(trend, '.retry')?.click());
    expect((await oneEvent(trend, CockpitRetryRequest.type)).cancelable).to.equal(true);
    trend.trend = ready(trendLike(0));
    await drawn(trend);
    expect(text(trend, '.message')).to.include('此范围内没有数据');
  });

  it('keeps the lines in view while stale, and says since when and why', async () => {
    const trend = await show(STATES['stale'] ?? LOADING);
    expect(part(trend, 'canvas')).to.exist;
    expect(text(trend, '.foot')).to.match(/^数据已过时 · 数据未按时更新 · 自 13:10 截至 13:10/);
  });

  it('tells its author of a metric that does not exist', async () => {
    const trend = await show(ready(trendLike(2)));
    trend.metric = 'serviceLvl';
    await trend.updateComplete;
    expect(text(trend, '.message')).to.equal('未知指标：serviceLvl');
  });

  it('speaks the language around it', async () => {
    const trend = await show(ready(trendLike(2)));
    document.documentElement.lang = 'en';
    await waitUntil(() => text(trend, '.title') === 'Answer rate by skill group');
    expect(text(trend, '#summary')).to.match(/^Answer rate, Mon, Nov 16 08:00–13:10; 2 × skill group; latest slot 12:30–13:00: lowest/);
    document.documentElement.lang = 'zh-TW';
    await waitUntil(() => text(trend, '.title')?.startsWith('接通率') ?? false);
    document.documentElement.removeAttribute('lang');
  });

  it('is hidden by `hidden`', async () => {
    const trend = await show(ready(trendLike(2)));
    trend.hidden = true;
    expect(trend.getClientRects().length).to.equal(0);
  });

  it('paints in device pixels, and anew when the theme changes', async () => {
    const trend = await show(ready(trendLike(2)));
    const canvas = part<HTMLCanvasElement>(trend, 'canvas');
    expect(canvas?.width).to.equal(Math.round((canvas?.clientWidth ?? 0) * devicePixelRatio));
    const before = ink(trend);
    document.documentElement.style.colorScheme = 'dark';
    await waitUntil(() => ink(trend) !== before);
    document.documentElement.removeAttribute('style');
    await waitUntil(() => ink(trend) === before);
  });
});

describe('<cockpit-trend>, read point by point', () => {
  it('is walked through by keyboard and says each point', async () => {
    const trend = await show(ready(trendLike(3)));
    focusPlot(trend);
    expect(part(trend, '.reading:not([hidden])')).to.equal(null);
    await press(trend, 'ArrowLeft');
    const spoken = () => text(trend, '[aria-live]');
    expect(spoken()).to.match(/^咨询，13:00–13:30，.+，进行中$/);
    await press(trend, 'Home');
    expect(spoken()).to.match(/^咨询，08:00–08:30，/);
    await press(trend, 'ArrowRight', 'ArrowRight');
    expect(spoken()).to.match(/^咨询，09:00–09:30，90\.0\s%，n 30$/);
    await press(trend, 'ArrowDown');
    expect(spoken()).to.match(/^贷款，09:00–09:30，/);
    await press(trend, 'End');
    expect(spoken()).to.match(/^贷款，13:00–13:30，/);
    await press(trend, 'Escape');
    expect(part(trend, '.reading')?.hidden).to.equal(true);
    expect(spoken()).to.equal('');
  });

  it('is complete once the point being read is drawn', async () => {
    const trend = await show(ready(trendLike(3)));
    for (const [key, slot] of [['Home', '08:00–08:30'], ['ArrowRight', '08:30–09:00'], ['End', '13:00–13:30']] as const) {
      part(trend, '.plot')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await trend.updateComplete;
      expect(text(trend, '.reading-slot')).to.contain(slot);
    }
  });

  it('lists every line of the slot with value and n, highest first', async () => {
    const trend = await show(ready(trendLike(3)));
    focusPlot(trend);
    await press(trend, 'Home');
    const [names = [], values = [], samples = []] = ['.names', '.values', '.samples'].map((column) => part(trend, column)?.textContent.split('\n'));
    const rows = names.map((name, row) => `${name} ${values[row]} ${samples[row]}`.replace(/\s+/g, ' '));
    expect(text(trend, '.reading-slot')).to.equal('08:00–08:30');
    const expected = trendLike(3).series.map(({ label, points: [first] }) => ({ label, value: first?.value ?? 0, n: first?.denominator ?? 0 })).sort((a, b) => b.value - a.value);
    expect(rows).to.deep.equal(expected.map(({ label, value, n }) => `${label} ${formatText(value, 'ratio', 'zh-CN')} n ${n}`.replace(/\s+/g, ' ')));
  });

  it('keeps a row a line whatever its name is, and marks the one being read', async () => {
    const trend = await show(ready({ ...trendLike(3), series: trendLike(3).series.map((line, index) => ({ ...line, label: index === 1 ? '账单\n投诉' : line.label })) }));
    focusPlot(trend);
    await press(trend, 'Home');
    expect(part(trend, '.names')?.textContent.split('\n')).to.have.lengthOf(3).and.to.include('账单 投诉');
    const [names, strip] = ['.names', '.strip'].map((selector) => part(trend, selector)?.getBoundingClientRect() ?? new DOMRect()) as [DOMRect, DOMRect];
    const before = Math.round((strip.top - names.top) / strip.height);
    await press(trend, before === 0 ? 'ArrowDown' : 'ArrowUp');
    const after = ((part(trend, '.strip')?.getBoundingClientRect().top ?? 0) - names.top) / strip.height;
    expect(after).to.equal(before === 0 ? 1 : before - 1);
    expect(names.height).to.equal(3 * strip.height);
  });

  it('never covers the slot that it reads, at any width', async () => {
    for (const width of [320, 520, 900]) {
      await setViewport({ width, height: 700 });
      const trend = await show(ready(trendLike(6)));
      focusPlot(trend);
      for (const move of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End']) {
        await press(trend, move);
        await nextFrame();
        const card = part(trend, '.reading')?.getBoundingClientRect() ?? new DOMRect();
        for (const point of parts(trend, '.point')) {
          const { left, right, top, bottom } = point.getBoundingClientRect();
          expect(left >= card.right || right <= card.left || top >= card.bottom || bottom <= card.top, `${width} px, ${move}`).to.equal(true);
        }
      }
      trend.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('does not paint the canvas again when a point is read', async () => {
    const trend = await show(ready(trendLike(6)));
    let painted = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      painted++;
      clearRect.apply(this, box);
    };
    try {
      const plot = part(trend, '.plot')?.getBoundingClientRect() ?? new DOMRect();
      for (const share of [0.3, 0.5, 0.7]) {
        await sendMouse({ type: 'move', position: [Math.round(plot.left + plot.width * share), Math.round(plot.top + 80)] });
        await nextFrame();
        await nextFrame();
        expect(part(trend, '.reading')?.hidden).to.equal(false);
      }
      expect(painted).to.equal(0);
      trend.trend = ready(trendLike(5));
      await drawn(trend);
      expect(painted).to.equal(1);
    } finally {
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
      await sendMouse({ type: 'move', position: [0, 0] });
    }
  });

  it('stays at its slot when newer slots arrive', async () => {
    const trend = await show(ready(trendLike(2)));
    focusPlot(trend);
    await press(trend, 'End');
    const later = trendLike(2);
    trend.trend = ready({ ...later, series: later.series.map((line) => ({ ...line, points: [...line.points.slice(3), ...line.points.slice(-1).map(({ end, ...point }) => ({ ...point, start: end, end: 2 * end - point.start }))] })) });
    await drawn(trend);
    expect(text(trend, '.reading-slot')).to.match(/^13:00–13:30/);
  });

  it('says what lies behind a point when activated by keyboard or pointer', async () => {
    const trend = await show(ready(trendLike(3, { variant: 'withoutShort' })));
    trend.channel = 'phone';
    focusPlot(trend);
    await press(trend, 'Home', 'ArrowDown');
    const [line] = [...trendLike(3).series].sort((a, b) => (b.points[0]?.value ?? 0) - (a.points[0]?.value ?? 0)).slice(-1);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { choice, scope, range, member } = (await oneEvent(trend, 'cockpit-drill')) as CockpitDrillEvent;
    const start = trendLike(0).range.start;
    expect({ choice, scope, range, member }).to.deep.equal({ choice: { metric: 'answerRate', variant: 'withoutShort' }, scope: { channel: ['phone'], skillGroup: [line?.id] }, range: { start, end: start + 1_800_000 }, member: { by: 'skillGroup', id: line?.id } });
    setTimeout(() => part(trend, '.plot')?.click());
    expect(((await oneEvent(trend, 'cockpit-drill')) as CockpitDrillEvent).member?.id).to.equal(line?.id);
  });

  it('lets keys that mean nothing to it pass', async () => {
    const trend = await show(ready(trendLike(2)));
    const passed: string[] = [];
    trend.addEventListener('keydown', ({ key }) => passed.push(key));
    focusPlot(trend);
    await press(trend, 'Escape', 'a', 'Enter', 'ArrowLeft', 'Escape', 'Escape');
    expect(passed).to.deep.equal(['Escape', 'a', 'Enter', 'Escape']);
  });
});

describe('<cockpit-trend>, its table', () => {
  it('holds the same values as the lines', async () => {
    const trend = await show(ready(trendLike(3)));
    part(trend, '.toggle')?.click();
    await trend.updateComplete;
    const { series } = trendLike(3);
    expect(text(trend, 'caption')).to.equal(text(trend, '.scroller caption'));
    expect(parts(trend, '.twin thead th').map((cell) => cell.textContent)).to.deep.equal(['时段', ...series.map(({ label }) => label)]);
    const rows = parts(trend, '.twin tbody tr');
    expect(rows.length).to.equal(11);
    rows.forEach((row, slot) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
      expect(cells).to.deep.equal(series.map(({ points }) => `${formatText(points[slot]?.value, 'ratio', 'zh-CN', { value: 0.8, breachedWhen: 'below' })} n ${points[slot]?.denominator}`.replace(/\s+/g, ' ')));
    });
    expect(text(trend, '.twin tbody tr:last-child th')).to.equal('13:00–13:30 进行中');
    await expect(trend).to.be.accessible();
    part(trend, '.toggle')?.click();
    await trend.updateComplete;
    expect(part(trend, '.plot')).to.exist;
  });

  it('tells beside each line what it is compared with, and at the end what happened in the slot', async () => {
    const compared = comparedLike(2, 'baseline');
    const slot = compared.series[0]?.points[3];
    const ghosts = compared.ghosts?.[0]?.points ?? [];
    const ghost = isColumns(ghosts) ? undefined : ghosts.find(({ start }) => start === slot?.start);
    const trend = await show(ready({ ...compared, markers: [{ at: (slot?.start ?? 0) + 300_000, kind: 'plan', label: '开启回拨' }] }));
    part(trend, '.toggle')?.click();
    await trend.updateComplete;
    expect(parts(trend, '.twin thead th').map((cell) => cell.getAttribute('title') ?? cell.textContent)).to.deep.equal(['时段', '咨询', '咨询 同期基线', '贷款', '贷款 同期基线', '事件']);
    const cells = [...(parts(trend, '.twin tbody tr')[3]?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
    expect(cells[1]).to.equal(formatText(ghost?.value, 'ratio', 'zh-CN').replace(/\s+/g, ' '));
    expect(cells[4]).to.match(/^09:35 预案：开启回拨$/);
    expect(parts(trend, '.event').length).to.equal(1);
    await expect(trend).to.be.accessible();
  });

  it('shows a dash, not a zero, for what was not measured, and long lists in pages', async () => {
    const trend = await show(ready(daysLike(2, 7)));
    part(trend, '.toggle')?.click();
    await trend.updateComplete;
    expect(text(trend, '.twin tbody td')).to.equal('—');
    expect(parts(trend, '.twin tbody tr').length).to.equal(200);
    part(trend, '.more')?.click();
    await trend.updateComplete;
    expect(parts(trend, '.twin tbody tr').length).to.equal(336);
    expect(part(trend, '.more')).to.equal(null);
  });
});

describe('<cockpit-trend>, one line highlighted', () => {
  it('asks its board for the selection, and lets go of it when pressed again', async () => {
    const trend = await show(ready(trendLike(6)));
    const [, loans] = parts(trend, '.key');
    const asked: unknown[] = [];
    trend.addEventListener(CockpitViewRequest.type, (event) => asked.push((event as CockpitViewRequest).patch));
    const before = ink(trend);
    loans?.click();
    await drawn(trend);
    expect(loans?.getAttribute('aria-pressed')).to.equal('true');
    expect(ink(trend)).to.not.equal(before);
    loans?.click();
    await drawn(trend);
    expect(asked).to.deep.equal([{ selection: { filters: { skillGroup: ['g1'] }, source: { id: 'cockpit-trend-1', label: '接通率 趋势图' } } }, { selection: { filters: {} } }]);
    expect(ink(trend)).to.equal(before);
  });

  it('stays as it was when the page says no', async () => {
    const trend = await show(ready(trendLike(3)));
    trend.addEventListener(CockpitViewRequest.type, (event) => event.preventDefault());
    parts(trend, '.key')[1]?.click();
    await trend.updateComplete;
    expect(parts(trend, '.key[aria-pressed="true"]')).to.deep.equal([]);
  });
});

describe('<cockpit-trend> inside a board', () => {
  const inBoard = async (adapter: SlotAdapter, content: unknown) => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}>${content}</cockpit-board>`);
    const trends = [...board.querySelectorAll('cockpit-trend')];
    await waitUntil(() => trends.every(({ trend }) => trend.status === 'ready'));
    await Promise.all(trends.map(drawn));
    return { board, trends };
  };

  it('asks by slot and skill group, names groups as the source does, and shares its question whatever the metric', async () => {
    const adapter = new SlotAdapter();
    const { trends } = await inBoard(adapter, html`<cockpit-trend metric="answer-rate"></cockpit-trend><cockpit-trend metric="offered"></cockpit-trend>`);
    expect(adapter.asked.length).to.equal(1);
    expect(adapter.asked[0]).to.deep.include({ kind: 'counts', step: 'PT30M', by: ['skillGroup'], filters: {} });
    expect(trends.map((trend) => parts(trend, '.key').map((key) => key.title))).to.deep.equal([['销售', '技术支持'], ['销售', '技术支持']]);
    const [first] = trends;
    if (!first) return;
    first.metric = 'offered';
    await waitUntil(() => text(first, '.title')?.startsWith('呼入量') ?? false);
    expect(adapter.asked.length).to.equal(1);
  });

  it('highlights what was picked in it and is not filtered by it; others are', async () => {
    const adapter = new SlotAdapter();
    const { trends } = await inBoard(adapter, html`<cockpit-trend metric="answer-rate"></cockpit-trend><cockpit-trend metric="answer-rate" by=""></cockpit-trend>`);
    const [split, whole] = trends;
    if (!split || !whole) return;
    parts(split, '.key')[0]?.click();
    await waitUntil(() => adapter.asked.length === 3);
    expect(adapter.asked[2]).to.deep.include({ filters: { skillGroup: ['sales'] } });
    expect(Object.hasOwn(adapter.asked[2] ?? {}, 'by')).to.equal(false);
    await waitUntil(() => parts(split, '.key[aria-pressed="true"]').length === 1);
    expect(parts(split, '.key').length).to.equal(2);
  });

  it('lets go when removed and resumes when moved, with nothing left behind after two hundred times', async () => {
    const adapter = new SlotAdapter();
    const { board, trends } = await inBoard(adapter, html`<cockpit-trend metric="answer-rate"></cockpit-trend>`);
    const [trend] = trends;
    if (!trend) return;
    const box = document.createElement('div');
    board.append(box);
    for (let turn = 0; turn < 200; turn++) {
      (turn % 2 ? board : box).append(trend);
      if (turn % 40 === 0) await nextFrame();
    }
    await drawn(trend);
    expect(trend.trend.status).to.equal('ready');
    expect(part(trend, '.plot')).to.exist;
    focusPlot(trend);
    await press(trend, 'Home');
    expect(part(trend, '.reading')?.hidden).to.equal(false);
    trend.remove();
    await trend.updateComplete;
    expect(part(trend, '.reading')?.hidden).to.equal(true);
    await waitUntil(() => adapter.open === 0, 'the question is let go', { timeout: 4000 });
  });

  it('leaves no listener on the page and no element observed when it is gone', async () => {
    const held = new Set<Element>();
    const { observe, unobserve } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (target, options) {
      held.add(target);
      observe.call(this, target, options);
    };
    ResizeObserver.prototype.unobserve = function (target) {
      held.delete(target);
      unobserve.call(this, target);
    };
    try {
      const box = await fixture(html`<div></div>`);
      for (let turn = 0; turn < 200; turn++) {
        const trend = document.createElement('cockpit-trend');
        trend.trend = ready(trendLike(2));
        box.append(trend);
        await trend.updateComplete;
        trend.remove();
      }
      expect([...held].filter((element) => element.localName === 'cockpit-trend')).to.deep.equal([]);
    } finally {
      Object.assign(ResizeObserver.prototype, { observe, unobserve });
    }
  });
});

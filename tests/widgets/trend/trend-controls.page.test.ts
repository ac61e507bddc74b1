import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { Trend } from '../../../src/domain/trend.js';
import type { CockpitTrend } from '../../../src/widgets/trend/trend.js';
import '../../../src/define.js';
import { daysLike, driftingLike, ready, trendLike } from '../../../stories/trend-days.js';
import { SlotAdapter } from './slot-adapter.js';

const part = <E extends Element = HTMLElement>(trend: CockpitTrend, selector: string) => trend.renderRoot.querySelector<E>(selector);
const parts = (trend: CockpitTrend, selector: string) => [...trend.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (trend: CockpitTrend, selector: string) => part(trend, selector)?.textContent.replace(/\s+/g, ' ').trim();
const plotOf = (trend: CockpitTrend) => part(trend, '.plot') ?? document.createElement('p');
const ink = (trend: CockpitTrend) => part<HTMLCanvasElement>(trend, 'canvas')?.toDataURL();
const settled = async (trend: CockpitTrend) => {
  await trend.updateComplete;
  await nextFrame();
  await nextFrame();
};

async function show(value: Trend, properties: Partial<CockpitTrend> = {}): Promise<CockpitTrend> {
  const trend = await fixture<CockpitTrend>(html`<cockpit-trend metric="answerRate" .trend=${ready(value)}></cockpit-trend>`);
  Object.assign(trend, properties);
  await waitUntil(() => part(trend, '.plot'));
  await settled(trend);
  return trend;
}

const press = async (trend: CockpitTrend, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await settled(trend);
};

const shiftPress = async (trend: CockpitTrend, ...keys: string[]) => {
  await sendKeys({ down: 'Shift' });
  for (const key of keys) await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
  await settled(trend);
};

/** Places along the plot, as shares of its width. */
const at = (trend: CockpitTrend, share: number): [number, number] => {
  const { left, top, width } = plotOf(trend).getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + 90)];
};

const wheel = (trend: CockpitTrend, init: WheelEventInit) => {
  const [clientX, clientY] = at(trend, 0.5);
  const event = new WheelEvent('wheel', { clientX, clientY, bubbles: true, cancelable: true, composed: true, ...init });
  plotOf(trend).dispatchEvent(event);
  return event.defaultPrevented;
};

describe('<cockpit-trend>, its kinds', () => {
  for (const kind of ['area', 'step', 'bar'] as const)
    it(`draws ${kind}s unlike lines, accessibly`, async () => {
      const trend = await show(trendLike(3));
      const lines = ink(trend);
      trend.kind = kind;
      await settled(trend);
      expect(ink(trend)).to.not.equal(lines);
      await expect(trend).to.be.accessible();
    });

  it('begins the axis of bars and areas at zero, always', async () => {
    const trend = await show(trendLike(3));
    expect(text(trend, '.value-axis text')).to.match(/^40\s%$/);
    for (const kind of ['bar', 'area'] as const) {
      trend.kind = kind;
      await settled(trend);
      expect(text(trend, '.value-axis text'), kind).to.match(/^0\s%$/);
    }
  });

  it('draws lines where its author wrote a kind that does not exist', async () => {
    const trend = await show(trendLike(2));
    const lines = ink(trend);
    trend.kind = 'pie';
    await settled(trend);
    expect(ink(trend)).to.equal(lines);
  });

  it('hides a line and shows it again, and counts what is left', async () => {
    const trend = await show(trendLike(3));
    const before = ink(trend);
    const [first] = parts(trend, '.show');
    first?.click();
    await settled(trend);
    expect(first?.getAttribute('aria-pressed')).to.equal('false');
    expect(ink(trend)).to.not.equal(before);
    plotOf(trend).focus();
    await press(trend, 'Home');
    expect(part(trend, '.names')?.textContent.split('\n').length).to.equal(2);
    await press(trend, 'Escape');
    first?.click();
    await settled(trend);
    expect(ink(trend)).to.equal(before);
  });

  it('draws newer numbers at most twenty times a second, and the newest always', async () => {
    const trend = await show(trendLike(1));
    let painted = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      painted++;
      clearRect.apply(this, box);
    };
    try {
      const from = performance.now();
      let last = trendLike(1);
      for (let turn = 0; performance.now() - from < 400; turn++) {
        last = { ...trendLike(1), source: `s${turn}` };
        trend.trend = ready(last);
        await nextFrame();
      }
      await trend.updateComplete;
      // Three that came before may have been saved up.
      expect(painted).to.be.within(2, Math.ceil((performance.now() - from) / 50) + 3);
      expect(text(trend, '.source')).to.equal(last.source);
    } finally {
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
    }
  });
});

describe('<cockpit-trend>, small multiples', () => {
  it('draws a panel a line on one scale, accessibly, and picks for the whole what is picked in one', async () => {
    const trend = await fixture<CockpitTrend>(html`<cockpit-trend metric="answerRate" multiples height="300" .trend=${ready(trendLike(3))}></cockpit-trend>`);
    const panels = () => [...trend.renderRoot.querySelectorAll('cockpit-trend')];
    await waitUntil(() => panels().length === 3 && panels().every((panel) => part(panel, '.plot')));
    expect(panels().map((panel) => text(panel, '.title'))).to.deep.equal(trendLike(3).series.map(({ label }) => label));
    const axes = panels().map((panel) => parts(panel, '.value-axis text').map((tick) => tick.textContent).join());
    expect(new Set(axes).size).to.equal(1);
    await expect(trend).to.be.accessible();
    const asked: unknown[] = [];
    trend.addEventListener('cockpit-view-request', (event) => asked.push([event.target, (event as CockpitViewRequest).patch.selection?.interval]));
    const [panel] = panels();
    if (!panel) throw new Error('no panel');
    plotOf(panel).focus();
    await press(panel, 'Home');
    await shiftPress(panel, 'ArrowRight');
    await press(panel, 'Enter');
    const { start } = trendLike(1).range;
    expect(asked).to.deep.equal([[trend, { start, end: start + 3_600_000 }]]);
  });
});

describe('<cockpit-trend>, what happened', () => {
  const start = trendLike(1).range.start;

  it('marks it over the plot, lists it in the card, and says it', async () => {
    const trend = await show(trendLike(1), { markers: [{ at: start + 65 * 60_000, kind: 'plan', label: '启动分流' }, { at: start - 1, kind: 'note', label: '昨天' }] });
    expect(parts(trend, '.marker').map((marker) => marker.getAttribute('class'))).to.deep.equal(['marker plan']);
    plotOf(trend).focus();
    await press(trend, 'Home', 'ArrowRight', 'ArrowRight');
    expect(text(trend, '.happened')).to.equal('09:05 预案：启动分流');
    expect(text(trend, '[aria-live]')).to.match(/，09:05 预案：启动分流$/);
    await expect(trend).to.be.accessible();
  });

  it('shades breaches and where the metric should stand', async () => {
    const trend = await show({ ...trendLike(1), breaches: [{ start: start - 1, end: start + 3_600_000 }, { start: start - 9, end: start - 5 }] }, { band: '75% 85%' });
    const ground = part(trend, '.ground')?.getBoundingClientRect() ?? new DOMRect();
    const [breach, ...others] = parts(trend, 'rect.breach').map((rect) => rect.getBoundingClientRect());
    expect(others).to.deep.equal([]);
    expect(breach && breach.left >= ground.left && breach.width > 20).to.equal(true);
    expect(part(trend, 'rect.band')).to.exist;
  });

  it('tells in the card what a line is compared with', async () => {
    const trend = await show({ ...trendLike(1), ghosts: [{ kind: 'previous', series: 'g0', points: trendLike(1).series[0]?.points.map((point) => ({ ...point, value: 0.5 })) ?? [] }] });
    plotOf(trend).focus();
    await press(trend, 'Home');
    expect(text(trend, '.others')).to.match(/^上一周期 50\.0\s%$/);
  });
});

describe('<cockpit-trend>, a drift', () => {
  it('says it and marks since when, accessibly, only where that is asked for', async () => {
    const trend = await show(driftingLike());
    expect([part(trend, '.drift'), part(trend, '.marker')]).to.deep.equal([null, null]);
    trend.toggleAttribute('decay', true);
    await settled(trend);
    expect(text(trend, 'p.drift')).to.match(/^接通率自 11:00 起低于同期基线，持续变差.+CUSUM.+PELT/);
    expect(parts(trend, '.marker').map((marker) => marker.getAttribute('class'))).to.deep.equal(['marker drift']);
    await expect(trend).to.be.accessible();
  });
});

describe('<cockpit-trend>, zoomed', () => {
  it('zooms, pans and shows all by keyboard, and says what it shows', async () => {
    const trend = await show(daysLike(2, 3));
    plotOf(trend).focus();
    const all = ink(trend);
    await press(trend, '+', '+');
    expect(text(trend, '.range')).to.match(/\d\d:\d\d–.+\d\d:\d\d/);
    const zoomed = ink(trend);
    expect(zoomed).to.not.equal(all);
    await press(trend, 'PageDown');
    expect(ink(trend)).to.not.equal(zoomed);
    await press(trend, '0');
    expect(part(trend, '.show-all')).to.equal(null);
    expect(ink(trend)).to.equal(all);
  });

  it('leaves the wheel to the page but with a modifier or the focus, and only while it changes anything', async () => {
    const trend = await show(daysLike(2, 3));
    expect(wheel(trend, { deltaY: -100 })).to.equal(false);
    plotOf(trend).focus();
    expect(wheel(trend, { deltaY: 100 }), 'all is shown already').to.equal(false);
    expect(wheel(trend, { deltaY: -100 })).to.equal(true);
    plotOf(trend).blur();
    await settled(trend);
    expect(part(trend, '.show-all')).to.exist;
    expect(wheel(trend, { deltaY: -100 })).to.equal(false);
    expect(wheel(trend, { deltaY: -100, ctrlKey: true })).to.equal(true);
    part(trend, '.show-all')?.click();
    await settled(trend);
    expect(part(trend, '.show-all')).to.equal(null);
  });

  it('zooms to what two fingers take apart', async () => {
    const trend = await show(daysLike(2, 3));
    const finger = (type: string, pointerId: number, share: number) => {
      const [clientX, clientY] = at(trend, share);
      plotOf(trend).dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', clientX, clientY, bubbles: true, composed: true }));
    };
    finger('pointerdown', 1, 0.45);
    finger('pointerdown', 2, 0.55);
    finger('pointermove', 1, 0.3);
    finger('pointermove', 2, 0.7);
    await settled(trend);
    expect(part(trend, '.show-all')).to.exist;
    finger('pointerup', 1, 0.3);
    finger('pointerup', 2, 0.7);
  });

  it('selects by a finger that rests and then moves; one that moves at once does not, and a second finger takes it back', async () => {
    const trend = await show(daysLike(2, 3));
    const asked: CockpitViewRequest[] = [];
    trend.addEventListener('cockpit-view-request', (event) => asked.push(event as CockpitViewRequest));
    const finger = (type: string, pointerId: number, share: number) => {
      const [clientX, clientY] = at(trend, share);
      plotOf(trend).dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', buttons: type === 'pointerup' ? 0 : 1, clientX, clientY, bubbles: true, composed: true }));
    };
    const rested = () => new Promise((resolve) => setTimeout(resolve, 520));
    const isDrawn = () => part(trend, '.brush')?.hidden === false;
    finger('pointerdown', 1, 0.3);
    finger('pointermove', 1, 0.4);
    await rested();
    await settled(trend);
    expect(isDrawn()).to.equal(false);
    finger('pointerup', 1, 0.4);
    finger('pointerdown', 2, 0.3);
    await rested();
    finger('pointermove', 2, 0.5);
    await settled(trend);
    expect(isDrawn()).to.equal(true);
    finger('pointerdown', 3, 0.7);
    await settled(trend);
    expect(isDrawn()).to.equal(false);
    for (const id of [2, 3]) finger('pointerup', id, 0.5);
    finger('pointerdown', 4, 0.3);
    await rested();
    finger('pointermove', 4, 0.5);
    finger('pointerup', 4, 0.5);
    expect(asked.length).to.equal(1);
    const { interval } = asked[0]?.patch.selection ?? {};
    expect(interval && (interval.end - interval.start) / 3_600_000).to.be.within(10, 20);
  });

  it('moves on where reading by keyboard leaves what is shown', async () => {
    const trend = await show(daysLike(1, 3));
    plotOf(trend).focus();
    await press(trend, '+', '+', 'Home');
    const { left } = plotOf(trend).getBoundingClientRect();
    await press(trend, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect((part(trend, '.crosshair')?.getBoundingClientRect().left ?? 0) >= left).to.equal(true);
  });
});

describe('<cockpit-trend> inside a board, brushed and pointed at', () => {
  const inBoard = async (adapter: SlotAdapter) => {
    await setViewport({ width: 1000, height: 900 });
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-trend span="full" metric="answer-rate"></cockpit-trend><cockpit-trend span="full" metric="offered" by=""></cockpit-trend></cockpit-board>`);
    const [one, other] = board.querySelectorAll('cockpit-trend');
    if (!one || !other) throw new Error('no trends');
    await waitUntil(() => [one, other].every((trend) => part(trend, '.plot')));
    await settled(one);
    return { board, one, other };
  };

  it('selects whole slots by a stroke: the others follow, its own question stays', async () => {
    const adapter = new SlotAdapter();
    const { board, one } = await inBoard(adapter);
    const asked = adapter.asked.length;
    await sendMouse({ type: 'move', position: at(one, 0.3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(one, 0.6) });
    await settled(one);
    expect(part(one, '.brush.draft')?.hidden).to.equal(false);
    await sendMouse({ type: 'up' });
    await waitUntil(() => adapter.asked.length > asked);
    const interval = typeof board.view.selection === 'object' ? board.view.selection.interval : undefined;
    expect(interval && (interval.end - interval.start) % 1_800_000).to.equal(0);
    expect(adapter.asked.slice(asked).map((query) => query.range)).to.deep.equal([{ kind: 'fixed', ...interval }]);
    await settled(one);
    expect(part(one, '.brush')?.hidden).to.equal(false);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('takes a stroke back by Escape, and drills no further at its end', async () => {
    const { board, one } = await inBoard(new SlotAdapter());
    let drilled = 0;
    one.addEventListener('cockpit-drill', () => drilled++);
    await sendMouse({ type: 'move', position: at(one, 0.3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(one, 0.6) });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await settled(one);
    expect([board.view.selection.interval, part(one, '.brush')?.hidden, drilled]).to.deep.equal([undefined, true, 0]);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('selects by keyboard: Shift and arrows reach, Enter takes, Escape does not', async () => {
    const { board, one } = await inBoard(new SlotAdapter());
    plotOf(one).focus();
    await press(one, 'Home');
    await shiftPress(one, 'ArrowRight');
    expect(text(one, '[aria-live]')).to.match(/^已选取 .+，按回车确认$/);
    await press(one, 'Escape');
    expect(part(one, '.brush')?.hidden).to.equal(true);
    await shiftPress(one, 'ArrowRight');
    await press(one, 'Enter');
    await waitUntil(() => board.view.selection.interval !== undefined);
    const { interval } = board.view.selection;
    expect(interval && interval.end - interval.start).to.equal(3_600_000);
  });

  it('marks in the others what is pointed at in one, without drawing them anew', async () => {
    const { one, other } = await inBoard(new SlotAdapter());
    const before = part(other, '.plot');
    let updates = 0;
    const observer = new MutationObserver((records) => (updates += records.filter(({ target }) => !(target instanceof Element && target.matches('.echo, .brush'))).length));
    observer.observe(other.renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    plotOf(one).focus();
    await press(one, 'Home', 'ArrowRight');
    await waitUntil(() => part(other, '.echo')?.hidden === false);
    expect(part(other, '.plot')).to.equal(before);
    const [mine, theirs] = [part(one, '.crosshair'), part(other, '.echo')].map((line) => line?.getBoundingClientRect().left ?? NaN);
    expect(Math.abs((mine ?? 0) - (theirs ?? 0))).to.be.below(60);
    expect(updates).to.equal(0);
    observer.disconnect();
    await press(one, 'Escape');
    await waitUntil(() => part(other, '.echo')?.hidden === true);
    expect(part(one, '.echo')?.hidden).to.equal(true);
  });

  it('asks for eight weeks to judge a drift, and says why it cannot', async () => {
    const adapter = new SlotAdapter();
    const { one } = await inBoard(adapter);
    one.by = '';
    one.decay = true;
    await waitUntil(() => part(one, '.drift'));
    const shifts = new Set(adapter.asked.flatMap((query) => (query.kind === 'counts' ? (query.shift ?? []) : [])));
    expect([...shifts]).to.include.members(['P7D', 'P14D', 'P21D', 'P28D', 'P35D', 'P42D', 'P49D', 'P56D']);
    expect(text(one, '.drift')).to.equal('已结束的时段太少，暂不判断是否偏离同期');
  });

  it('asks for the comparable period, and draws it', async () => {
    const adapter = new SlotAdapter();
    const { one } = await inBoard(adapter);
    one.compare = 'previous';
    await waitUntil(() => adapter.asked.some((query) => query.kind === 'counts' && query.shift === 'P7D'));
    await waitUntil(() => one.trend.status === 'ready' && one.trend.value.ghosts !== undefined);
  });
});

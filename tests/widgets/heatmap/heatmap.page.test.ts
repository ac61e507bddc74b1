import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import type { Heatmap } from '../../../src/domain/heatmap.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitDrillEvent } from '../../../src/controllers/drill-event.js';
import type { CockpitHeatmap } from '../../../src/widgets/heatmap/heatmap.js';
import '../../../src/define.js';
import { CHANNELS, groups, heatLike, longDay, ready, weekdays } from '../../../stories/heatmap-days.js';
import { SlotAdapter } from '../trend/slot-adapter.js';

const STATES: Readonly<Record<string, Loadable<Heatmap>>> = {
  loading: LOADING,
  ready: ready(heatLike(CHANNELS)),
  'ready by weekday': ready(weekdays()),
  empty: ready(heatLike([])),
  stale: { status: 'stale', value: heatLike(CHANNELS), reason: { code: 'late', since: heatLike([]).asOf } },
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(host: CockpitHeatmap, selector: string) => host.renderRoot.querySelector<E>(selector);
const parts = (host: CockpitHeatmap, selector: string) => [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (host: CockpitHeatmap, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim();
const cell = (host: CockpitHeatmap) => text(host, '[role="gridcell"]');

async function drawn(host: CockpitHeatmap): Promise<CockpitHeatmap> {
  await waitUntil(() => !part(host, 'canvas') || part<HTMLCanvasElement>(host, 'canvas')?.width !== 300);
  await nextFrame();
  await nextFrame();
  return host;
}

async function show(state: Loadable<Heatmap>): Promise<CockpitHeatmap> {
  return drawn(await fixture<CockpitHeatmap>(html`<cockpit-heatmap .heatmap=${state}></cockpit-heatmap>`));
}

const press = async (host: CockpitHeatmap, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await host.updateComplete;
  await nextFrame();
};
/** The colour of a pixel of the canvas, by share of its width and height. */
const pixel = (host: CockpitHeatmap, x: number, y: number) => {
  const canvas = part<HTMLCanvasElement>(host, 'canvas');
  return Array.from(canvas?.getContext('2d')?.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1).data ?? []);
};

describe('<cockpit-heatmap>', () => {
  for (const [name, state] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const host = await show(state);
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(host).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('says what it shows, and names every colour in numbers', async () => {
    const host = await show(ready(heatLike(CHANNELS)));
    expect(part(host, '[role="grid"]')?.getAttribute('aria-label')).to.match(/^接通率，11月16日周一，8 个渠道 × 48 个时段；最低 电话 .+，最高 .+；\d+ 格未达目标 85 %。$/);
    const legend = parts(host, '.legend li').map((item) => item.textContent.replace(/\s+/g, ' ').trim());
    expect(legend[0]).to.equal('< 70 %');
    expect(legend).to.include.members(['80–85 %', '85–90 %', '无数据']);
    expect(text(host, '.foot')).to.equal('目标 85 % 截至 15:10 模拟客服中心');
  });

  it('paints a cell in the colour of its step, hatches what was not measured and leaves empty what has not begun', async () => {
    const value = heatLike(['电话']);
    const host = await show(ready({ ...value, rows: value.rows.map((row) => ({ ...row, cells: row.cells.map((measure, slot) => (slot === 20 ? { value: 0.1, numerator: 1, denominator: 10 } : measure)) })) }));
    expect(pixel(host, 20.5 / 48, 0.5)).to.deep.equal([0xa4, 0x47, 0x1b, 255]);
    const hatched = Array.from({ length: 40 }, (_, at) => pixel(host, (2 + at / 40) / 48, 0.5)[3] ?? 0);
    expect(hatched.some((alpha) => alpha > 0)).to.equal(true);
    expect(pixel(host, 40.5 / 48, 0.5)[3]).to.equal(0);
  });

  it('paints anew when the theme changes', async () => {
    const host = await show(ready(heatLike(CHANNELS)));
    const before = pixel(host, 20.5 / 48, 0.05);
    document.documentElement.style.colorScheme = 'dark';
    await waitUntil(() => pixel(host, 20.5 / 48, 0.05).join() !== before.join());
    document.documentElement.removeAttribute('style');
    await waitUntil(() => pixel(host, 20.5 / 48, 0.05).join() === before.join());
  });

  it('is a grid by keyboard, of which the active cell alone is in the page', async () => {
    const host = await show(ready(heatLike(CHANNELS)));
    const grid = part(host, '[role="grid"]');
    grid?.focus();
    expect(grid?.hasAttribute('aria-activedescendant')).to.equal(false);
    await press(host, 'ArrowRight');
    expect(cell(host)).to.equal('电话，00:00–00:30，无数据');
    expect(grid?.getAttribute('aria-activedescendant')).to.equal('cell');
    await press(host, 'ArrowDown', ...Array<string>(18).fill('ArrowRight'));
    expect(cell(host)).to.match(/^在线客服，09:00–09:30，\d\d\.\d %，n \d+/);
    expect(text(host, '.reading')).to.equal(cell(host));
    expect(part(host, '[role="row"]')?.getAttribute('aria-rowindex')).to.equal('2');
    expect(part(host, '[role="gridcell"]')?.getAttribute('aria-colindex')).to.equal('20');
    await press(host, 'End');
    expect(cell(host)).to.equal('在线客服，23:30–24:00，尚未开始');
    await press(host, 'Escape');
    expect(text(host, '.reading')).to.equal('指向或用方向键读取单格');
  });

  it('scrolls what is read into view, and paints what is in view', async () => {
    const host = await show(ready(heatLike(groups(400))));
    const grid = part(host, '[role="grid"]');
    grid?.focus();
    await press(host, 'PageDown', 'PageDown', 'PageDown');
    expect(grid?.scrollTop).to.be.greaterThan(300);
    expect(part<HTMLCanvasElement>(host, 'canvas')?.clientHeight).to.equal(440);
    const box = part(host, '.cursor')?.getBoundingClientRect();
    const frame = grid?.getBoundingClientRect();
    expect((box?.top ?? 0) >= (frame?.top ?? 0) - 1 && (box?.bottom ?? 0) <= (frame?.bottom ?? 0) + 1).to.equal(true);
  });

  it('reads a cell under the pointer, and tells the two like hours of a long day apart', async () => {
    const host = await show(ready(longDay()));
    const canvas = part(host, 'canvas')?.getBoundingClientRect() ?? new DOMRect();
    const at = async (column: number) => {
      await sendMouse({ type: 'move', position: [Math.round(canvas.left + ((column + 0.5) * canvas.width) / 25), Math.round(canvas.top + 10)] });
      await nextFrame();
      await nextFrame();
      return text(host, '.reading');
    };
    expect(await at(2)).to.equal('电话，02:00–02:00，无数据');
    expect(await at(3)).to.equal('电话，02:00–03:00，无数据');
    expect(await at(12)).to.match(/^电话，11:00–12:00，/);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('writes values where they fit, and says so where they do not', async () => {
    const host = await show(ready(weekdays()));
    const ink = () => part<HTMLCanvasElement>(host, 'canvas')?.toDataURL();
    const before = ink();
    part(host, '.values')?.click();
    await host.updateComplete;
    await waitUntil(() => ink() !== before);
    expect(text(host, '.foot')).to.not.include('列太窄');
    host.heatmap = ready(heatLike(CHANNELS));
    await host.updateComplete;
    expect(text(host, '.foot')).to.include('列太窄');
  });

  it('has a table with the same values', async () => {
    const host = await show(ready(weekdays()));
    part(host, '.table')?.click();
    await host.updateComplete;
    expect(parts(host, '.twin thead th').map((head) => head.textContent)).to.deep.equal(['渠道', '周一', '周二', '周三', '周四', '周五', '周六', '周日']);
    const [first] = weekdays().rows;
    expect(parts(host, '.twin tbody tr:first-child td').map((item) => Number.parseFloat(item.textContent))).to.deep.equal(first?.cells.map(({ value = 0 }) => Math.round(1000 * value) / 10));
    await expect(host).to.be.accessible();
  });

  it('keeps within a phone', async () => {
    await setViewport({ width: 320, height: 700 });
    const host = await show(ready(heatLike(CHANNELS)));
    expect(host.scrollWidth).to.be.at.most(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('says why it failed, and offers to ask again', async () => {
    const host = await show(STATES['failed'] ?? LOADING);
    expect(text(host, '.message')).to.include('HTTP 503');
    setTimeout(() => part(host, '.retry')?.click());
    expect((await oneEvent(host, CockpitRetryRequest.type)).cancelable).to.equal(true);
  });
});

describe('<cockpit-heatmap> in a board', () => {
  const inBoard = async (adapter: SlotAdapter) => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}><cockpit-heatmap metric="answer-rate" by="skillGroup"></cockpit-heatmap></cockpit-board>`);
    const host = board.querySelector('cockpit-heatmap');
    if (!host) throw new Error('no heat map');
    await waitUntil(() => host.heatmap.status === 'ready');
    return { board, host: await drawn(host) };
  };

  it('makes a cell the board’s selection, its member and its slot, marks it and lets go', async () => {
    const { board, host } = await inBoard(new SlotAdapter());
    part(host, '[role="grid"]')?.focus();
    await press(host, 'Home', 'ArrowRight', 'Enter');
    await waitUntil(() => board.view.selection.interval !== undefined);
    expect(board.view.selection.filters).to.deep.equal({ skillGroup: ['sales'] });
    expect(board.view.selection.source?.label).to.equal('接通率 技能组热力图');
    await waitUntil(() => part(host, '[role="gridcell"]')?.getAttribute('aria-selected') === 'true');
    await waitUntil(() => part(host, '.picked')?.hidden === false);
    expect(host.heatmap.status === 'ready' && host.heatmap.value.rows.length).to.equal(2);
    await press(host, 'Enter');
    await waitUntil(() => board.view.selection.interval === undefined);
  });

  it('keeps to the skill group and the channel that it is pinned to, whatever the board is filtered by', async () => {
    const adapter = new SlotAdapter();
    const { board, host } = await inBoard(adapter);
    host.by = 'channel';
    host.skillGroup = 'sales';
    host.channel = 'phone';
    const pins = () => adapter.asked.map((query) => (query.kind === 'counts' ? JSON.stringify([query.by, query.filters]) : '')).at(-1);
    await waitUntil(() => pins() === '[["channel"],{"skillGroup":["sales"],"channel":["phone"]}]', `asked ${pins()}`);
    board.filters = { skillGroup: ['support'] };
    await board.updateComplete;
    await host.updateComplete;
    expect(pins()).to.equal('[["channel"],{"skillGroup":["sales"],"channel":["phone"]}]');
  });

  it('asks what lies behind a cell, and goes there', async () => {
    const { board, host } = await inBoard(new SlotAdapter());
    part(host, '[role="grid"]')?.focus();
    await press(host, 'Home');
    setTimeout(() => part(host, '[role="grid"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true })));
    const { choice, scope, range, member } = (await oneEvent(host, 'cockpit-drill')) as CockpitDrillEvent;
    expect({ choice, scope, member, ms: range.end - range.start }).to.deep.equal({ choice: { metric: 'answerRate' }, scope: { skillGroup: ['sales'] }, member: { by: 'skillGroup', id: 'sales' }, ms: 1_800_000 });
    await waitUntil(() => board.view.drill?.level === 'contacts');
    expect(board.view.drill).to.deep.equal({ metric: 'answerRate', level: 'contacts', group: 'sales', slot: range, scope: {} });
  });

  it('lets go when removed and resumes when moved, with nothing left behind after two hundred times', async () => {
    const adapter = new SlotAdapter();
    const { board, host } = await inBoard(adapter);
    const box = document.createElement('div');
    board.append(box);
    for (let turn = 0; turn < 200; turn++) {
      (turn % 2 ? board : box).append(host);
      if (turn % 40 === 0) await nextFrame();
    }
    await drawn(host);
    expect(part(host, 'canvas')).to.exist;
    host.remove();
    await waitUntil(() => adapter.open === 0, 'the question is let go', { timeout: 4000 });
  });
});

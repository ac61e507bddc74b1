/** One board, four kinds of widgets: what is picked in one narrows all others, names where it was picked, and is the page's to refuse. */
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { simulatedAdapter, type SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import type { CockpitViewRequest } from '../../src/controllers/view-request.js';
import type { DataAdapter } from '../../src/domain/adapter.js';
import type { Filters } from '../../src/domain/dimension.js';
import type { Query } from '../../src/domain/query.js';
import type { Interval } from '../../src/domain/time.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

const PATIENCE = { timeout: 15_000 };
/** Two in the afternoon in Shanghai, and six hours of a day behind it. */
const START = Date.UTC(2026, 10, 23, 6);
const HALF_HOUR = 1_800_000;

interface Asked {
  readonly kind: string;
  readonly range: Query['range'];
  readonly filters: Filters;
}

/** The simulated centre itself, with what it is asked written down. */
function watched(adapter: SimulatedAdapter, asked: Asked[]): DataAdapter {
  const note = (query: Query) => {
    const kind = query.kind === 'counts' ? ['counts', ...(query.by ?? []), query.step ?? ''].join(' ').trim() : `rows ${query.entity}`;
    asked.push({ kind, range: query.range, filters: query.filters ?? {} });
  };
  return {
    describe: (context) => adapter.describe(context),
    read: (query, context) => (note(query), adapter.read(query, context)),
    watch: (query, context) => (note(query), adapter.watch(query, context)),
  };
}

interface Scene {
  readonly board: CockpitBoard;
  readonly asked: Asked[];
}

const inside = <E extends Element = HTMLElement>(board: CockpitBoard, tag: string, selector: string) => board.querySelector(tag)?.shadowRoot?.querySelector<E>(selector) ?? undefined;
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const offered = (board: CockpitBoard) => Number(words(inside(board, 'cockpit-tile', '[part~="value"]')).replace(/[^\d]/g, ''));

describe('a selection of a board', () => {
  let adapter: SimulatedAdapter;
  before(async () => {
    await setViewport({ width: 1240, height: 1700 });
    adapter = simulatedAdapter({ seed: 7, agents: 60, historyDays: 0, start: START, speed: 1, now: () => 0, workerUrl: null });
  });
  after(async () => {
    adapter.close();
    await setViewport({ width: 800, height: 600 });
  });

  async function show(): Promise<Scene> {
    const asked: Asked[] = [];
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="today" step="PT30M">
      <cockpit-tile metric="offered"></cockpit-tile>
      <cockpit-trend span="full" metric="offered" by="channel"></cockpit-trend>
      <cockpit-heatmap span="full" metric="offered" by="skillGroup"></cockpit-heatmap>
      <cockpit-agents span="full" height="240"></cockpit-agents>
    </cockpit-board>`);
    board.adapter = watched(adapter, asked);
    await waitUntil(() => offered(board) > 0 && inside(board, 'cockpit-trend', 'canvas') && inside(board, 'cockpit-heatmap', 'canvas') && asked.some(({ kind }) => kind.startsWith('rows')), 'all widgets', PATIENCE);
    await settled();
    return { board, asked };
  }

  async function settled(): Promise<void> {
    for (let frame = 0; frame < 8; frame++) await nextFrame();
  }

  /** A stroke over the trend from one share of its width to another. */
  async function brush(board: CockpitBoard, from: number, to: number): Promise<void> {
    const { left, top, width } = inside(board, 'cockpit-trend', '.plot')?.getBoundingClientRect() ?? new DOMRect();
    const place = (share: number): [number, number] => [Math.round(left + width * share), Math.round(top + 90)];
    await sendMouse({ type: 'move', position: place(from) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: place(to) });
    await sendMouse({ type: 'up' });
    await sendMouse({ type: 'move', position: [0, 0] });
    await settled();
  }

  it('brushed in the trend narrows tile, heat map and table to that stretch, says where it was picked, and leaves the trend whole', async function () {
    this.timeout(40_000);
    const { board, asked } = await show();
    const [whole, before] = [offered(board), asked.length];
    await brush(board, 0.3, 0.5);
    const { interval } = board.view.selection;
    if (!interval) throw new Error('nothing was picked');
    expect((interval.end - interval.start) % HALF_HOUR).to.equal(0);
    await waitUntil(() => offered(board) < whole, 'the tile', PATIENCE);
    // By hand, of the same source: what came in within the stretch.
    const truth = await adapter.read({ kind: 'counts', range: { kind: 'fixed', ...interval } }, { signal: new AbortController().signal });
    expect(offered(board)).to.equal(truth.counters.offered?.[0]);
    const news = asked.slice(before);
    expect(new Set(news.map(({ kind }) => kind))).to.include.keys('counts PT30M', 'counts skillGroup PT30M', 'rows agent');
    for (const { range } of news) expect(range).to.deep.include({ kind: 'fixed', start: interval.start, end: interval.end });
    expect(news.filter(({ kind }) => kind === 'counts channel PT30M'), 'the trend asked anew').to.deep.equal([]);
    const { heatmap } = board.querySelector('cockpit-heatmap') ?? {};
    const columns = heatmap && 'value' in heatmap ? heatmap.value.columns : [];
    expect(columns.map(({ start }) => start)).to.deep.equal(Array.from({ length: (interval.end - interval.start) / HALF_HOUR }, (_, at) => interval.start + at * HALF_HOUR));
    const chip = words(board.shadowRoot?.querySelector('.selection'));
    expect(chip).to.include('呼入量').and.to.match(/\d\d:\d\d/);
    await expect(board).to.be.accessible();
    board.shadowRoot?.querySelector<HTMLElement>('.selection')?.click();
    await waitUntil(() => offered(board) === whole, 'let go', PATIENCE);
  });

  it('picked in the heat map narrows trend, tile and table to that group and slot, and leaves the map whole', async function () {
    this.timeout(40_000);
    const { board, asked } = await show();
    const [whole, before] = [offered(board), asked.length];
    const scroller = inside(board, 'cockpit-heatmap', '.scroller');
    const canvas = inside<HTMLCanvasElement>(board, 'cockpit-heatmap', 'canvas')?.getBoundingClientRect() ?? new DOMRect();
    expect(scroller).to.exist;
    await sendMouse({ type: 'click', position: [Math.round(canvas.left + canvas.width * 0.5), Math.round(canvas.top + 10)] });
    await sendMouse({ type: 'move', position: [0, 0] });
    const group: Interval & { readonly id: string } = await (async () => {
      await waitUntil(() => board.view.selection.interval, 'nothing was picked', PATIENCE);
      const { interval, filters } = board.view.selection;
      return { start: interval?.start ?? NaN, end: interval?.end ?? NaN, id: filters['skillGroup']?.[0] ?? '' };
    })();
    await waitUntil(() => offered(board) < whole, 'the tile', PATIENCE);
    await settled();
    const news = asked.slice(before);
    expect(new Set(news.map(({ kind }) => kind))).to.include.keys('counts PT30M', 'counts channel PT30M', 'rows agent');
    for (const { range, filters } of news) {
      expect(range).to.deep.include({ start: group.start, end: group.end });
      expect(filters['skillGroup']).to.deep.equal([group.id]);
    }
    expect(news.filter(({ kind }) => kind === 'counts skillGroup PT30M'), 'the map asked anew').to.deep.equal([]);
  });

  it('is not granted when the page prevents it: nothing is asked, and nothing is marked', async function () {
    this.timeout(40_000);
    const { board, asked } = await show();
    const [whole, before] = [offered(board), asked.length];
    const seen: CockpitViewRequest[] = [];
    board.addEventListener('cockpit-view-request', (event) => {
      seen.push(event);
      event.preventDefault();
    });
    await brush(board, 0.3, 0.5);
    expect(seen.length).to.equal(1);
    expect(seen[0]?.patch.selection?.source?.label).to.include('呼入量');
    expect([board.view.selection.interval, offered(board), asked.length - before]).to.deep.equal([undefined, whole, 0]);
    expect(inside(board, 'cockpit-trend', '.brush')?.hidden).to.equal(true);
  });
});

/** A rush in the simulated centre, followed from the tile that turned red to the calls, by keys alone; with the way back and a link. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { simulatedAdapter, type SimulatedAdapter } from '../../src/adapters/simulated/simulated-adapter.js';
import { DEFAULT_RULES } from '../../src/alerts/default-rules.js';
import { MINUTE_MS } from '../../src/domain/time.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitDrill } from '../../src/widgets/drill/drill.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import '../../src/define.js';

const PATIENCE = { timeout: 15_000 };
/** Ten in the morning in Shanghai. */
const START = Date.UTC(2026, 10, 23, 2);
const ADDRESS = location.href;
let minutes = 0;
let adapter: SimulatedAdapter;

interface Scene {
  readonly board: CockpitBoard;
  readonly tile: CockpitTile;
  readonly drill: CockpitDrill;
}

async function show(): Promise<Scene> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range="today" step="PT30M" url-state .rules=${DEFAULT_RULES}>
    <cockpit-tile metric="answerRate" target="80%"></cockpit-tile>
    <cockpit-drill span="full"></cockpit-drill>
  </cockpit-board>`);
  board.adapter = adapter;
  const [tile, drill] = [board.querySelector('cockpit-tile'), board.querySelector('cockpit-drill')];
  if (!tile || !drill) throw new Error('no scene');
  return { board, tile, drill };
}

const said = ({ drill }: Scene, selector: string) => drill.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const focused = ({ drill }: Scene) => drill.shadowRoot?.activeElement?.textContent.trim() ?? '';
const arrives = (scene: Scene, level: 'groups' | 'slots' | 'contacts') =>
  waitUntil(() => said(scene, `.body.${level}:not(.pending) ${level === 'contacts' ? '.row .cell' : '.into'}`) !== '' && /\d/.test(said(scene, '.summary')), level, PATIENCE);
/** Pressed where the level's worst row has the focus, as it has on arrival. */
const enter = async (scene: Scene, from: string) => {
  await waitUntil(() => focused(scene).startsWith(from), `the focus on ${from}, not on ${focused(scene)}`, PATIENCE);
  await sendKeys({ press: 'Enter' });
};

describe('from the surge’s red tile to its calls', () => {
  before(async () => {
    await setViewport({ width: 1240, height: 1000 });
    adapter = simulatedAdapter({ seed: 11, agents: 140, historyDays: 0, start: START, speed: 1, now: () => minutes * MINUTE_MS, workerUrl: null });
    minutes = 0;
    await adapter.surge({ skillGroup: 'card', factor: 6, durationMinutes: 75, startsInMinutes: 30 });
    minutes = 75;
  });
  beforeEach(() => history.replaceState(null, '', ADDRESS));
  after(async () => {
    history.replaceState(null, '', ADDRESS);
    adapter.close();
    await setViewport({ width: 800, height: 600 });
  });

  it('leads over the guilty group and half hour to the calls in three keystrokes, says so, and goes back and comes again by a link', async function () {
    this.timeout(60_000);
    const scene = await show();
    const { board, tile, drill } = scene;
    await waitUntil(() => tile.alert?.state === 'firing', 'the tile never turned red', PATIENCE);
    tile.renderRoot.querySelector<HTMLElement>('.face')?.focus();
    await sendKeys({ press: 'Enter' });
    await arrives(scene, 'groups');
    expect(said(scene, '.summary')).to.match(/^接通率 71.1 %，低于目标 80 % 8.9 百分点，其中 信用卡 贡献 −15.7 百分点，呼入 2,919。$/);
    await expect(drill).to.be.accessible();
    await enter(scene, '信用卡');
    await arrives(scene, 'slots');
    expect(said(scene, '.summary')).to.match(/^信用卡 接通率 [\d.]+ %，自 10:30 起低于目标 80 %，整段相差 [\d.]+ 百分点，其中 (10:30|11:00)–\d\d:\d\d 贡献 −[\d.]+ 百分点/);
    await expect(drill).to.be.accessible();
    const worst = /其中 (\S+) 贡献/.exec(said(scene, '.summary'))?.[1] ?? 'nothing';
    await enter(scene, worst);
    await arrives(scene, 'contacts');
    const told = said(scene, '.summary');
    expect(told).to.match(new RegExp(`^信用卡 ${worst} 接通率 [\\d.]+ %`));
    const count = said(scene, '.count');
    expect(count).to.match(/^共 \d+ 通$/);
    expect(Number(/呼入 (\d+)/.exec(told)?.[1])).to.equal(Number(/\d+/.exec(count)?.[0]));
    await expect(drill).to.be.accessible();
    const link = location.href;
    history.back();
    await arrives(scene, 'slots');
    expect(board.view.drill?.group).to.equal('card');
    history.back();
    await arrives(scene, 'groups');
    board.remove();
    history.replaceState(null, '', link);
    const other = await show();
    await arrives(other, 'contacts');
    expect([said(other, '.summary'), said(other, '.count')]).to.deep.equal([told, count]);
  });
});

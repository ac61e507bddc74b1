import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import { AdapterError, type Change, type RequestContext } from '../../../src/domain/adapter.js';
import type { Answer } from '../../../src/domain/answer.js';
import type { Query } from '../../../src/domain/query.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitViewChange } from '../../../src/widgets/board/board.events.js';
import '../../../src/define.js';
import { MemoryAdapter, PushingAdapter } from '../../controllers/memory-adapter.js';

const text = (board: CockpitBoard, selector: string) => board.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const board = (content: unknown, adapter?: MemoryAdapter) => fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}>${content}</cockpit-board>`);
/** A live source that no longer answers for some skill groups. */
class HalfLostAdapter extends MemoryAdapter {
  readonly #lost = new Set<string>();
  readonly #down = new Set<() => void>();

  lose(...groups: string[]): void {
    for (const group of groups) this.#lost.add(group);
    for (const look of this.#down) look();
  }

  async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    const isLost = () => query.filters?.skillGroup?.some((group) => this.#lost.has(group)) === true;
    if (!isLost()) yield { kind: 'reset', answer: this.answer() as Answer<Q> };
    await new Promise<void>((resolve) => {
      this.#down.add(() => isLost() && resolve());
      if (isLost()) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    if (isLost()) throw new AdapterError('unavailable', 'queue server down');
  }
}

const TILE = html`<cockpit-tile metric="offered"></cockpit-tile>`;

describe('<cockpit-board>', () => {
  it('says that there is no source yet, and stands with nothing inside', async () => {
    const empty = await board(html``);
    expect(text(empty, '.source')).to.equal('尚未接入数据源');
    expect(text(empty, '.freshness')).to.equal('');
    await expect(empty).to.be.accessible();
  });

  it('says how many records its source could not use, in the language around it, and nothing where there are none', async () => {
    const whole = await board(TILE, new MemoryAdapter({ setAside: 0 }));
    await waitUntil(() => text(whole, '.source').includes('2月'));
    expect(whole.renderRoot.querySelector('.aside')).to.equal(null);
    const two = await board(TILE, new MemoryAdapter({ setAside: 2 }));
    await waitUntil(() => text(two, '.aside') === '2 条记录无法使用，未计入');
    await expect(two).to.be.accessible();
    const box = await fixture(html`<div lang="en"><cockpit-board .adapter=${new MemoryAdapter({ setAside: 1 })}>${TILE}</cockpit-board></div>`);
    await waitUntil(() => text(box.querySelector('cockpit-board') as CockpitBoard, '.aside') === '1 record could not be used and is not counted');
  });

  it('refuses what is no adapter, at once', async () => {
    const one = await board(html``);
    for (const wrong of [{}, { describe() {} }, 5]) expect(() => (one.adapter = wrong as never)).to.throw(TypeError, /^invalid adapter: /);
    expect(one.adapter).to.equal(undefined);
  });

  it('takes properties that were set before it was an element', async () => {
    const early = document.createElement('div').ownerDocument.implementation.createHTMLDocument('').createElement('cockpit-board') as CockpitBoard;
    const adapter = new MemoryAdapter();
    Object.assign(early, { adapter, range: 'yesterday' });
    document.body.append(early);
    await early.updateComplete;
    expect(early.adapter).to.equal(adapter);
    expect(early.view.range).to.deep.equal({ kind: 'day', back: 1 });
    early.remove();
  });

  it('names the source, what kind it is, up to when it goes, and that all is current', async () => {
    const one = await board(TILE, new MemoryAdapter({ nature: 'simulated', notice: '由种子 7 生成' }));
    await waitUntil(() => text(one, '.freshness') === '1 个组件均为最新');
    expect(text(one, '.source')).to.equal('银行客服中心 2月.txt 模拟数据 由种子 7 生成');
    expect(text(one, '.state')).to.include('数据截至 1999/02/28 23:59（来源时钟）');
    await expect(one).to.be.accessible();
  });

  it('says by how many weeks a replay is shifted, and when it really was', async () => {
    const adapter = new MemoryAdapter({ nature: 'replayed', replay: { weeks: 2, speed: 60, isPaused: false, originalAt: 0 } });
    const one = await board(TILE, adapter);
    await waitUntil(() => text(one, '.notice') === '日期移动 2 周，原记录时间 1999/02/14 23:59');
  });

  it('takes alert rules as a list or as JSON, and names an attribute that is none', async () => {
    const one = await board(TILE, new MemoryAdapter());
    one.setAttribute('rules', '[{"id":"low","when":{"all":[{"metric":"answerRate","is":"below","threshold":0.8,"resolveAt":0.85}]},"step":"PT30M"}]');
    await one.updateComplete;
    expect(one.renderRoot.querySelector('.problems')).to.equal(null);
    one.setAttribute('rules', '[{"id":"low","when":{"all":[{"metric":"answerRate","is":"below","threshold":"75%","resolveAt":0.85}]},"step":"PT30M"}]');
    await one.updateComplete;
    expect(text(one, '.problems')).to.equal('规则“low”无法读取，未在监测。有误的字段：when.all.0.threshold = 75%。');
    one.setAttribute('rules', 'low');
    await one.updateComplete;
    expect(text(one, '.problems')).to.include('设置 rules 的值“low”无效，已忽略。应为 JSON 数组');
    one.rules = [];
    await one.updateComplete;
    expect(one.renderRoot.querySelector('.problems')).to.equal(null);
  });

  it('speaks the language around it', async () => {
    const box = await fixture(html`<div lang="en"><cockpit-board .adapter=${new MemoryAdapter()}>${TILE}</cockpit-board></div>`);
    const one = box.querySelector('cockpit-board') as CockpitBoard;
    await waitUntil(() => text(one, '.freshness') === 'All 1 widgets up to date');
    box.setAttribute('lang', 'zh-TW');
    await waitUntil(() => text(one, '.freshness') === '1 個元件均為最新');
    expect(text(one, '.badge')).to.equal('紀錄檔');
  });

  it('reads its settings from attributes', async () => {
    const one = await fixture<CockpitBoard>(html`<cockpit-board range="PT8H" step="PT15M" compare="P1D" filters='{"channel":["chat"]}' density="compact" theme="dark"></cockpit-board>`);
    expect(one.view).to.deep.equal({ range: { kind: 'last', duration: 'PT8H' }, step: 'PT15M', compare: 'P1D', filters: { channel: ['chat'] }, selection: { filters: {} }, density: 'compact' });
    expect(getComputedStyle(one).colorScheme).to.equal('dark');
    expect(one.renderRoot.querySelector('.problems')).to.equal(null);
  });

  it('names every setting that means nothing, in words, and goes on with the default', async () => {
    const one = await fixture<CockpitBoard>(html`<cockpit-board range="tomorrow" step="often" filters="{x" density="tight" theme="blue">${TILE}</cockpit-board>`);
    const lines = [...one.renderRoot.querySelectorAll('.problems li')].map((line) => line.textContent?.trim() ?? '');
    expect(lines).to.have.length(5);
    expect(lines[0]).to.equal('设置 range 的值“tomorrow”无效，已忽略。应为 today、yesterday、all、ISO 时长（如 PT8H）或“起始/结束”。');
    expect(one.view.range).to.deep.equal({ kind: 'day', back: 0 });
    one.range = 'all';
    await one.updateComplete;
    expect(one.renderRoot.querySelectorAll('.problems li')).to.have.length(4);
    await expect(one).to.be.accessible();
  });

  it('says that the source failed and why, keeps its widgets, and asks again when told to', async () => {
    const adapter = new MemoryAdapter();
    adapter.failure = new AdapterError('unauthorised', 'token expired');
    const one = await board(TILE, adapter);
    await waitUntil(() => text(one, '.banner') !== '');
    expect(text(one, '.banner strong')).to.equal('无法连接数据源');
    expect(text(one, '.banner p')).to.equal('未登录或登录已过期 · token expired');
    expect(text(one, '.freshness')).to.equal('1 个组件中 1 个加载失败');
    await expect(one).to.be.accessible();
    adapter.failure = undefined;
    one.renderRoot.querySelector<HTMLButtonElement>('.banner button')?.click();
    await waitUntil(() => text(one, '.freshness') === '1 个组件均为最新');
    expect(one.renderRoot.querySelector('.banner')).to.equal(null);
  });

  it('says that 3 of 12 tiles are stale when the source answers for nine of them only, and no tile of those is drawn as fine', async () => {
    const adapter = new HalfLostAdapter({ live: true });
    const groups = Array.from({ length: 12 }, (_, index) => `g${index}`);
    const one = await board(groups.map((group) => html`<cockpit-tile metric="offered" skill-group=${group}></cockpit-tile>`), adapter);
    await waitUntil(() => text(one, '.freshness') === '12 个组件均为最新');
    adapter.lose('g1', 'g5', 'g11');
    await waitUntil(() => text(one, '.freshness') === '12 个组件中 3 个已过时');
    expect(one.renderRoot.querySelector('.freshness')?.classList.contains('stale')).to.equal(true);
    const stale = () => [...one.querySelectorAll('cockpit-tile')].filter((tile) => tile.renderRoot.querySelector('.figures.stale'));
    await waitUntil(() => stale().length === 3);
    expect(stale().map((tile) => tile.skillGroup)).to.deep.equal(['g1', 'g5', 'g11']);
    for (const tile of stale()) expect([tile.renderRoot.querySelector('.value')?.textContent, tile.renderRoot.querySelector('.glyph .ok')]).to.deep.equal(['100', null]);
    one.lang = 'en';
    await waitUntil(() => text(one, '.freshness') === '3 out of date of 12 widgets');
    await expect(one).to.be.accessible();
  });

  it('lets the page prevent a retry', async () => {
    const adapter = new MemoryAdapter();
    adapter.failure = new AdapterError('unavailable', 'down');
    const one = await board(html``, adapter);
    await waitUntil(() => text(one, '.banner') !== '');
    one.addEventListener('cockpit-retry', (event) => event.preventDefault());
    adapter.failure = undefined;
    one.renderRoot.querySelector<HTMLButtonElement>('.banner button')?.click();
    await aTimeout(50);
    expect(text(one, '.banner strong')).to.equal('无法连接数据源');
  });

  it('announces how current it is only once that has stood for a while', async function () {
    this.timeout(8_000);
    const one = await board(TILE, new MemoryAdapter());
    await waitUntil(() => text(one, '.freshness') === '1 个组件均为最新');
    expect(text(one, '[role=status]')).to.equal('');
    await waitUntil(() => text(one, '[role=status]') === '1 个组件均为最新', 'is said', { timeout: 5_000 });
  });
});

describe('a request for another view', () => {
  it('is granted and told, and the widgets ask anew', async () => {
    const adapter = new MemoryAdapter();
    const one = await board(TILE, adapter);
    await waitUntil(() => adapter.asked.length > 0);
    const asked = adapter.asked.length;
    setTimeout(() => one.querySelector('cockpit-tile')?.dispatchEvent(new CockpitViewRequest({ range: { kind: 'all' }, filters: { skillGroup: ['sales'] } })));
    const change = (await oneEvent(one, 'cockpit-view-change')) as CockpitViewChange;
    expect(change.view.range).to.deep.equal({ kind: 'all' });
    expect(one.view).to.equal(change.view);
    await waitUntil(() => adapter.asked.length > asked);
    expect(adapter.asked.at(-1)?.filters).to.deep.equal({ skillGroup: ['sales'] });
  });

  it('is not granted when anybody on its way out prevents it', async () => {
    const one = await board(TILE, new MemoryAdapter());
    const before = one.view;
    const veto = (event: Event) => event.preventDefault();
    window.addEventListener('cockpit-view-request', veto);
    one.querySelector('cockpit-tile')?.dispatchEvent(new CockpitViewRequest({ range: { kind: 'all' } }));
    await aTimeout(20);
    window.removeEventListener('cockpit-view-request', veto);
    expect(one.view).to.equal(before);
  });

  it('is granted by the innermost board alone', async () => {
    const outer = await board(html`<cockpit-board>${TILE}</cockpit-board>`, new MemoryAdapter());
    const inner = outer.querySelector('cockpit-board') as CockpitBoard;
    inner.querySelector('cockpit-tile')?.dispatchEvent(new CockpitViewRequest({ step: 'PT1H' }));
    await aTimeout(20);
    expect([inner.view.step, outer.view.step]).to.deep.equal(['PT1H', 'PT30M']);
  });
});

describe('the layout of a board', () => {
  const widths = async (px: number) => {
    const frame = await fixture<HTMLDivElement>(html`<div><cockpit-board><p>a</p><p span="2">b</p><p span="4">c</p><p span="full">d</p></cockpit-board></div>`);
    frame.style.inlineSize = `${px}px`;
    await nextFrame();
    const one = frame.querySelector('cockpit-board') as CockpitBoard;
    expect(one.scrollWidth, 'nothing sticks out').to.be.at.most(px);
    return [...one.querySelectorAll('p')].map((cell) => cell.getBoundingClientRect().width);
  };

  it('is one column at 320 px', async () => {
    const [a, b, c, d] = await widths(320);
    expect(new Set([a, b, c, d]).size).to.equal(1);
  });

  it('makes wide widgets wide where there is room', async () => {
    const [a = 0, b = 0, c = 0, d = 0] = await widths(1200);
    expect(a).to.be.at.least(160);
    expect(b).to.be.greaterThan(a * 2);
    expect(c).to.be.greaterThan(b * 1.9);
    expect(d).to.be.closeTo(1200 - 32, 1);
  });
});

describe('a board that is moved or removed', () => {
  it('keeps its widgets fed, with one upstream, and lets go of all when it leaves', async function () {
    this.timeout(20_000);
    const adapter = new PushingAdapter();
    const one = await board(TILE, adapter);
    await waitUntil(() => text(one, '.freshness') === '1 个组件均为最新');
    const open = adapter.open;
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    for (let turn = 0; turn < 200; turn++) {
      place.append(one);
      one.remove();
    }
    place.append(one);
    await aTimeout(200);
    expect(adapter.open).to.equal(open);
    expect(text(one, '.freshness')).to.equal('1 个组件均为最新');
    one.remove();
    await waitUntil(() => adapter.open === 0, 'lets go', { timeout: 4_000 });
  });
});

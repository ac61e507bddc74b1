import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { Reading } from '../../../src/domain/reading.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitDrillEvent } from '../../../src/controllers/drill-event.js';
import type { CockpitTile } from '../../../src/widgets/tile/tile.js';
import { readingLike, ready, slots, stale } from '../../../stories/tile-readings.js';
import { MemoryAdapter, PushingAdapter } from '../../controllers/memory-adapter.js';

const STATES: Readonly<Record<string, Loadable<Reading>>> = {
  loading: LOADING,
  'loading, a third here': { status: 'loading', progress: 1 / 3 },
  ready: ready(readingLike()),
  'without data': ready(readingLike({ value: undefined, numerator: 0, denominator: 0, series: slots([undefined, undefined]) })),
  partial: ready(readingLike({ completeness: 'partial' })),
  stale: stale(readingLike()),
  failed: { status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } },
};

const part = <E extends Element = HTMLElement>(tile: CockpitTile, selector: string) => tile.renderRoot.querySelector<E>(selector);
const text = (tile: CockpitTile, selector: string) => part(tile, selector)?.textContent.replace(/\s+/g, ' ').trim();
const show = (reading: Loadable<Reading>, target?: string) => fixture<CockpitTile>(html`<cockpit-tile metric="answerRate" target=${target ?? ''} .reading=${reading}></cockpit-tile>`);

describe('<cockpit-tile>', () => {
  for (const [name, reading] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const tile = await show(reading, '90%');
      await expect(tile).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(tile).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
    it(`is 136 px high while ${name}, 96 when compact, and as the page wants it`, async () => {
      const tile = await show(reading);
      expect(tile.offsetHeight).to.equal(136);
      tile.compact = true;
      await tile.updateComplete;
      expect(tile.offsetHeight).to.equal(96);
      tile.style.blockSize = '180px';
      expect(part(tile, '.tile')?.offsetHeight).to.equal(180);
    });
  }

  it('shows value, unit, difference and miss, read out as one sentence', async () => {
    const tile = await show(ready(readingLike()), '90%');
    expect(text(tile, '[part=value]')).to.equal('88.0 %');
    expect(text(tile, 'button.face')).to.match(/^接通率\s?88\.0 % .*−1\.8 百分点.*较上周同期.*低于目标 90 %$/);
  });
  it('shows a dash, not a zero, when there was nothing to measure', async () => {
    const tile = await show(STATES['without data'] ?? LOADING);
    expect(text(tile, '[part=value]')).to.equal('—');
    expect(text(tile, '[part=notes]')).to.equal('无数据');
  });
  it('keeps the value in view while stale, and says as of when and why', async () => {
    const tile = await show(stale(readingLike()));
    expect(text(tile, '[part=value]')).to.equal('88.0 %');
    expect(text(tile, '[part=notes]')).to.equal('截至 13:10 · 数据未按时更新');
  });
  it('says what failed and offers to ask again', async () => {
    const tile = await show(STATES['failed'] ?? LOADING);
    expect(text(tile, '.reason')).to.equal('数据源暂不可用 · HTTP 503');
    setTimeout(() => part(tile, '.retry')?.click());
    const event = await oneEvent(tile, CockpitRetryRequest.type);
    expect(event.cancelable).to.equal(true);
  });
  it('tells its author of a metric, a variant or a target that does not exist, and never throws', async () => {
    const tile = await show(ready(readingLike()));
    tile.metric = 'serviceLvl';
    await tile.updateComplete;
    expect(text(tile, '.reason')).to.equal('未知指标：serviceLvl');
    await expect(tile).to.be.accessible();
    tile.metric = 'answerRate';
    tile.variant = 'mine';
    await tile.updateComplete;
    expect(text(tile, '.reason')).to.equal('未知口径：mine');
    tile.variant = 'without-short';
    tile.target = 'viel';
    await tile.updateComplete;
    expect(text(tile, '[part=notes]')).to.equal('目标无法识别');
  });
  it('takes a reading that was set before the element was known', async () => {
    const tile = document.createElement('cockpit-later') as CockpitTile;
    tile.reading = ready(readingLike());
    document.body.append(tile);
    const { CockpitTile: Tile } = await import('../../../src/widgets/tile/tile.js');
    customElements.define('cockpit-later', class extends Tile {});
    customElements.upgrade(tile);
    await tile.updateComplete;
    // An own property would hide the accessor: then the tile would never hear of it.
    expect(text(tile, '[part=value]')).to.equal('88.0 %');
    tile.remove();
  });
  it('speaks the language around it', async () => {
    const tile = await show(stale(readingLike()), '90%');
    document.documentElement.lang = 'en';
    await waitUntil(() => text(tile, '.name') === 'Answer rate');
    expect(text(tile, '[part=notes]')).to.equal('Below target 90 % · as of 13:10 · No newer data than is due');
    document.documentElement.lang = 'zh-TW';
    await waitUntil(() => text(tile, '[part=notes]')?.startsWith('低於目標 90 %') ?? false);
    document.documentElement.removeAttribute('lang');
  });
  it('says what lies behind it when activated by pointer or keyboard', async () => {
    const tile = await show(ready(readingLike({ variant: 'withoutShort' })));
    tile.skillGroup = 'cards';
    setTimeout(() => part(tile, 'button.face')?.click());
    const { choice, scope, range } = (await oneEvent(tile, 'cockpit-drill')) as CockpitDrillEvent;
    expect({ choice, scope, range }).to.deep.equal({
      choice: { metric: 'answerRate', variant: 'withoutShort' },
      scope: { skillGroup: ['cards'] },
      range: readingLike().range,
    });
    part(tile, 'button.face')?.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    expect(((await oneEvent(tile, 'cockpit-drill')) as CockpitDrillEvent).choice.metric).to.equal('answerRate');
  });
  it('draws the target as a tick and the open half hour hollow, and repaints only what changed', async () => {
    const tile = await show(ready(readingLike()), '80%');
    const line = part<SVGElement>(tile, '.sparkline .line');
    expect(part(tile, '.spark')?.classList.contains('aimed')).to.equal(true);
    expect(part<SVGElement>(tile, '.sparkline .hole')?.getAttribute('points')).to.match(/^1000,/);
    const before = line?.getAttribute('points');
    tile.reading = ready(readingLike({ series: slots([[1, 2], [3, 4], [2, 4]]) }));
    await tile.updateComplete;
    expect(part(tile, '.sparkline .line') === line).to.equal(true);
    expect(line?.getAttribute('points')).to.not.equal(before);
    tile.removeAttribute('target');
    await tile.updateComplete;
    expect(part(tile, '.spark')?.classList.contains('aimed')).to.equal(false);
  });
  it('says when it will pass its target only where it is asked to, and with the band', async () => {
    const series = slots([980, 965, 946, 931, 915, 898, 881, 866, 849, 832].map((answered) => [answered, 1000] as const));
    const tile = await show(ready(readingLike({ series })), '80%');
    expect(part(tile, '[part=notes]')?.textContent).to.equal('');
    tile.forecast = true;
    await tile.updateComplete;
    expect(part(tile, '[part=notes]')?.textContent).to.match(/^约 1[34]:\d\d 跌破 80.%（1[34]:\d\d–1[34]:\d\d）$/);
    part(tile, '.details')?.click();
    await tile.updateComplete;
    await tile.updateComplete;
    expect(part(tile, '#card')?.textContent).to.contain('预测（95 % 区间）');
  });
  it('paints again after it was loading for a while', async () => {
    const tile = await show(ready(readingLike()));
    tile.reading = LOADING;
    await tile.updateComplete;
    tile.reading = ready(readingLike());
    await tile.updateComplete;
    expect(part(tile, '.sparkline .line')?.getAttribute('points')).to.match(/^0,/);
  });
  it('keeps its boxes where they are when numbers change', async () => {
    const tile = await show(ready(readingLike()));
    const boxes = () => ['[part=caption]', '[part=value]', '.delta', '[part=sparkline]', '[part=notes]'].map((selector) => part(tile, selector)?.getBoundingClientRect()).map((box) => `${box?.top} ${box?.height}`);
    const before = boxes();
    tile.reading = stale(readingLike({ value: 0.01, numerator: 1, denominator: 100 }));
    await tile.updateComplete;
    expect(boxes()).to.deep.equal(before);
  });
  it('is hidden by `hidden`', async () => {
    const tile = await show(ready(readingLike()));
    tile.hidden = true;
    expect(tile.getClientRects().length).to.equal(0);
  });
});

describe('<cockpit-tile>, its details card', () => {
  const open = async (tile: CockpitTile) => {
    part(tile, '.details')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part(tile, '.card')?.matches(':popover-open'));
    await nextFrame();
    await nextFrame();
  };

  it('opens by keyboard, closes by Escape and gives the focus back', async () => {
    const tile = await show(ready(readingLike()), '90%');
    await open(tile);
    expect(text(tile, '.card-title')).to.equal('接通率 88.0 %');
    expect(text(tile, '.card-formula')).to.equal('接通率 = 接通量 ÷ 呼入量');
    await expect(tile).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(part(tile, '.card')?.matches(':popover-open')).to.equal(false);
    expect(tile.shadowRoot?.activeElement?.className).to.equal('details');
    await tile.updateComplete;
    expect(text(tile, '.card')).to.equal('');
  });
  it('stands on screen beside its button, covering neither it nor the screen’s edge', async () => {
    const tile = await show(ready(readingLike()));
    await open(tile);
    const card = part(tile, '.card')?.getBoundingClientRect() ?? new DOMRect();
    const button = part(tile, '.details')?.getBoundingClientRect() ?? new DOMRect();
    expect(card.top >= button.bottom || card.bottom <= button.top, 'covers its button').to.equal(true);
    expect(card.left).to.be.at.least(8);
    expect(card.right).to.be.at.most(window.innerWidth - 8);
    await sendKeys({ press: 'Escape' });
  });
  it('follows the reading while it is open', async () => {
    const tile = await show(ready(readingLike()));
    await open(tile);
    tile.reading = ready(readingLike({ value: 0.5, numerator: 50, denominator: 100 }));
    await tile.updateComplete;
    expect(text(tile, '.card-title')).to.equal('接通率 50.0 %');
    await sendKeys({ press: 'Escape' });
  });
  it('works inside closed shadow roots', async () => {
    const outer = await fixture<HTMLDivElement>(html`<div></div>`);
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'closed' }).append(inner);
    const tile = document.createElement('cockpit-tile');
    tile.reading = ready(readingLike());
    inner.attachShadow({ mode: 'closed' }).append(tile);
    await tile.updateComplete;
    await open(tile);
    expect(part(tile, '.card')?.getBoundingClientRect().height).to.be.greaterThan(100);
    await sendKeys({ press: 'Escape' });
    expect(part(tile, '.card')?.matches(':popover-open')).to.equal(false);
  });
  it('lets go of the page when it is closed or its tile is removed', async () => {
    const held = new Set<AbortSignal>();
    const { addEventListener } = window;
    window.addEventListener = function (this: Window, ...rest: Parameters<typeof addEventListener>) {
      const options = rest[2];
      if (typeof options === 'object' && options.signal) held.add(options.signal);
      addEventListener.apply(this, rest);
    } as typeof addEventListener;
    try {
      const tile = await show(ready(readingLike()));
      await open(tile);
      await sendKeys({ press: 'Escape' });
      await open(tile);
      tile.remove();
      expect(held.size).to.equal(2);
      expect([...held].every(({ aborted }) => aborted)).to.equal(true);
    } finally {
      window.addEventListener = addEventListener;
    }
  });
});

describe('<cockpit-tile> inside a board', () => {
  const inBoard = async (adapter: MemoryAdapter, content: unknown) => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter}>${content}</cockpit-board>`);
    const tile = board.querySelector('cockpit-tile');
    if (!tile) throw new Error('the board has no tile');
    return { board, tile };
  };

  /** A question outlives its last client by a second, in case that is only being moved. */
  const settled = (adapter: MemoryAdapter, open: number) => waitUntil(() => adapter.open === open, `${adapter.open} open, not ${open}`, { timeout: 4000 });

  it('keeps itself current, names its skill group as the source does, and says what the source does not count', async () => {
    const { tile } = await inBoard(new MemoryAdapter(), html`<cockpit-tile metric="offered" skill-group="cards"></cockpit-tile>`);
    await waitUntil(() => text(tile, '[part=value]') === '100');
    expect(text(tile, '[part=caption]')).to.equal('呼入量 · 信用卡挂失与紧急补办专席（一线）');
    tile.metric = 'transferRate';
    await waitUntil(() => text(tile, '[part=notes]')?.includes('数据源不提供此项') ?? false);
  });
  it('shares one question with every tile of the same scope, whatever its metric', async () => {
    const adapter = new MemoryAdapter();
    const { board } = await inBoard(adapter, html`<cockpit-tile metric="offered"></cockpit-tile><cockpit-tile metric="answer-rate"></cockpit-tile>`);
    await waitUntil(() => [...board.querySelectorAll('cockpit-tile')].every(({ reading }) => reading.status === 'ready'));
    expect(adapter.asked.length).to.equal(2);
  });
  it('asks again on retry, and shows what comes', async () => {
    const adapter = new MemoryAdapter();
    const { tile } = await inBoard(adapter, html`<cockpit-tile metric="offered"></cockpit-tile>`);
    await waitUntil(() => tile.reading.status === 'ready');
    adapter.failure = new AdapterError('forbidden', '无权查看');
    tile.skillGroup = 'sales';
    await waitUntil(() => text(tile, '.reason')?.startsWith('没有查看权限') ?? false);
    adapter.failure = undefined;
    part(tile, '.retry')?.click();
    await waitUntil(() => text(tile, '[part=value]') === '100');
  });
  it('lets go when removed, and resumes in another board', async () => {
    const first = new PushingAdapter();
    const second = new PushingAdapter();
    second.offered = 7;
    const { tile } = await inBoard(first, html`<cockpit-tile metric="offered"></cockpit-tile>`);
    await settled(first, 2);
    const other = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${second}></cockpit-board>`);
    other.append(tile);
    await waitUntil(() => text(tile, '[part=value]') === '7');
    await settled(first, 0);
    tile.remove();
    await settled(second, 0);
  });
  it('leaves nothing open after 200 attachments', async () => {
    const adapter = new PushingAdapter();
    const { board, tile } = await inBoard(adapter, html`<cockpit-tile metric="offered"></cockpit-tile>`);
    await waitUntil(() => tile.reading.status === 'ready');
    for (let time = 0; time < 200; time++) {
      tile.remove();
      board.append(tile);
      if (time % 20 === 0) await nextFrame();
    }
    await settled(adapter, 2);
    expect(tile.renderRoot.querySelectorAll('.sparkline').length).to.equal(1);
    tile.remove();
    await settled(adapter, 0);
  });
});

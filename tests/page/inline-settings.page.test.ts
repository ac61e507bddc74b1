import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CockpitAgents } from '../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import type { CockpitTile } from '../../src/widgets/tile/tile.js';
import type { CockpitTrend } from '../../src/widgets/trend/trend.js';
import '../../src/define.js';
import { takeNoise } from '../silence.js';

/** A page's own HTML, as its parser makes it. */
async function page<E extends HTMLElement>(markup: string, lang = 'zh-CN'): Promise<E> {
  const stand = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  stand.innerHTML = markup;
  await settled(stand);
  return stand.firstElementChild as E;
}

/** A tile takes its turn among the others of a frame. */
async function settled(stand: Element) {
  await nextFrame();
  await nextFrame();
  for (const element of stand.querySelectorAll<LitElement>('*')) await element.updateComplete;
}

const script = (text: string) => `<script type="application/json">${text}</script>`;
const note = (element: Element) => element.shadowRoot?.querySelector('.settings-note')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('Settings written inside a tag', () => {
  it('are none where nothing stands inside, and nothing is said', async () => {
    const tile = await page<CockpitTile>('<cockpit-tile></cockpit-tile>');
    expect(note(tile)).to.equal('');
    expect(tile.shadowRoot?.querySelector('.settings-note')).to.equal(null);
  });

  it('are none where an empty object or a script of another kind stands inside', async () => {
    for (const inside of [script('{}'), '<script type="text/plain">{"metric":"offered"}</script>']) {
      const tile = await page<CockpitTile>(`<cockpit-tile>${inside}</cockpit-tile>`);
      expect(tile.metric).to.equal(undefined);
      expect(note(tile)).to.equal('');
    }
  });

  it('set properties and attributes by either name; text means what it means in the attribute', async () => {
    const tile = await page<CockpitTile>(`<cockpit-tile>${script('{"metric":"answer-rate","target":"80%","skillGroup":"sales","compact":true,"label":"<b>接通</b>"}')}</cockpit-tile>`);
    expect(tile.metric).to.equal('answer-rate');
    expect(tile.getAttribute('target')).to.equal('80%');
    expect(tile.skillGroup).to.equal('sales');
    expect(tile.compact).to.equal(true);
    expect(tile.shadowRoot?.querySelector('b')).to.equal(null);
    const trend = await page<CockpitTrend>(`<cockpit-trend>${script('{"skill-group":"sales","height":300,"multiples":true}')}</cockpit-trend>`);
    expect([trend.skillGroup, trend.height, trend.multiples]).to.deep.equal(['sales', 300, true]);
  });

  it('and attributes alike take the word false for no', async () => {
    const [bare, no, yes] = await Promise.all(['<cockpit-tile compact></cockpit-tile>', '<cockpit-tile compact="false"></cockpit-tile>', '<cockpit-tile compact="true"></cockpit-tile>'].map((markup) => page<CockpitTile>(markup)));
    expect([bare?.compact, no?.compact, yes?.compact]).to.deep.equal([true, false, true]);
  });

  it('set what no attribute can', async () => {
    const tile = await page<CockpitTile>(`<cockpit-tile>${script(JSON.stringify({ reading: { status: 'failed', reason: { code: 'unavailable', detail: 'queue 7' } } }))}</cockpit-tile>`);
    expect(tile.reading).to.deep.equal({ status: 'failed', reason: { code: 'unavailable', detail: 'queue 7' } });
    await tile.updateComplete;
    expect(tile.shadowRoot?.textContent).to.contain('queue 7');
  });

  it('are read where a script of the page puts them after the element', async () => {
    const stand = await fixture<HTMLElement>(html`<div></div>`);
    const tile = document.createElement('cockpit-tile');
    stand.append(tile);
    const inside = document.createElement('script');
    inside.type = 'application/json';
    inside.textContent = '{"metric":"offered"}';
    tile.append(inside);
    await tile.updateComplete;
    expect(tile.metric).to.equal('offered');
  });

  it('are read again when they change, and after the element has been moved', async () => {
    const tile = await page<CockpitTile>(`<cockpit-tile>${script('{"metric":"offered"}')}</cockpit-tile>`);
    const inside = tile.querySelector('script') as HTMLScriptElement;
    inside.textContent = '{"metric":"abandoned"}';
    await nextFrame();
    expect(tile.metric).to.equal('abandoned');
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(tile);
    inside.textContent = '{"metric":"answered"}';
    await nextFrame();
    expect(tile.metric).to.equal('answered');
  });

  it('that cannot be read are said in the language of the page, and the element lives on', async () => {
    const words = { 'zh-CN': '标签内的 JSON 无法读取', 'zh-TW': '標籤內的 JSON 無法讀取', en: 'The JSON inside the tag cannot be read' };
    for (const [lang, text] of Object.entries(words)) {
      const tile = await page<CockpitTile>(`<cockpit-tile metric="offered">${script('{"metric": ')}</cockpit-tile>`, lang);
      expect(note(tile)).to.contain(text);
      expect(tile.metric).to.equal('offered');
      await expect(tile).to.be.accessible();
    }
    const list = await page<CockpitTile>(`<cockpit-tile>${script('[1]')}</cockpit-tile>`);
    expect(note(list)).to.contain('应为对象');
  });

  it('that the element does not have are named one by one, and the others hold', async () => {
    const tile = await page<CockpitTile>(`<cockpit-tile>${script('{"metrik":"offered","source":1,"metric":"answered","__proto__":{"x":1}}')}</cockpit-tile>`);
    expect(note(tile)).to.contain('没有名为 metrik 的设置').and.to.contain('没有名为 source 的设置').and.to.contain('没有名为 __proto__ 的设置');
    expect(tile.metric).to.equal('answered');
    const inside = tile.querySelector('script') as HTMLScriptElement;
    inside.textContent = '{"metric":"answered"}';
    await settled(tile.parentElement as HTMLElement);
    expect(note(tile)).to.equal('');
  });

  it('that cannot be drawn are taken back and said, and the element draws what it had', async () => {
    const table = await page<CockpitAgents>(`<cockpit-agents>${script('{"columns":4}')}</cockpit-agents>`);
    await waitUntil(() => note(table) !== '', 'it is said');
    expect(note(table)).to.contain('设置 columns 无效');
    expect(table.columns).to.not.equal(4);
    expect(table.shadowRoot?.querySelector('[role="grid"]')).to.not.equal(null);
    // Lit tells the console of every update that failed, whoever else has heard of it.
    await waitUntil(() => takeNoise().join(' ').includes('invalid columns: 4'), 'the console hears of it');
  });

  it('give a board its rules, and name what a widget refuses', async () => {
    const rule = { id: 'low', severity: 'critical', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, step: 'PT5M', for: 'PT30M', reading: { mode: 'every' } };
    const board = await page<CockpitBoard>(`<cockpit-board>${script(JSON.stringify({ rules: [rule], range: 'yesterday' }))}<cockpit-tile></cockpit-tile></cockpit-board>`);
    expect(board.rules).to.deep.equal([rule]);
    expect(board.range).to.equal('yesterday');
    await expect(board).to.be.accessible();
  });

  it('leave nothing behind after 200 comings and goings', async () => {
    const stand = await fixture<HTMLElement>(html`<div></div>`);
    const tile = document.createElement('cockpit-tile');
    tile.innerHTML = script('{"metric":"offered"}');
    let observers = 0;
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...args) {
      if (args[0] instanceof HTMLScriptElement) observers += 1;
      return observe.apply(this, args);
    };
    MutationObserver.prototype.disconnect = function () {
      if (observers > 0) observers -= 1;
      return disconnect.apply(this);
    };
    try {
      for (let i = 0; i < 200; i += 1) {
        stand.append(tile);
        tile.remove();
      }
    } finally {
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    }
    expect(observers).to.equal(0);
    expect(tile.metric).to.equal('offered');
  });
});

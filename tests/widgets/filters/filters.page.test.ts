import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import { DEFAULT_VIEW, type View } from '../../../src/domain/view.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitFilters } from '../../../src/widgets/filters/filters.js';
import '../../../src/define.js';
import { BANK, MemoryAdapter } from '../../controllers/memory-adapter.js';

const READY = { status: 'ready', value: BANK } as const;

/** A page that does what a board does: sets the view that was asked for. */
async function byHand(view: Partial<View> = {}): Promise<{ filters: CockpitFilters; asked: Partial<View>[] }> {
  const asked: Partial<View>[] = [];
  const filters = await fixture<CockpitFilters>(html`<cockpit-filters .source=${READY} .view=${{ ...DEFAULT_VIEW, ...view }}></cockpit-filters>`);
  filters.addEventListener(CockpitViewRequest.type, ({ patch }) => {
    asked.push(patch);
    filters.view = { ...DEFAULT_VIEW, ...filters.view, ...patch };
  });
  return { filters, asked };
}

const all = (filters: CockpitFilters, selector: string) => [...filters.renderRoot.querySelectorAll<HTMLElement>(selector)];
const said = (element: HTMLElement | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (filters: CockpitFilters, id: string) => filters.renderRoot.querySelector<HTMLButtonElement>(`#${id}-button`) as HTMLButtonElement;
const focused = (filters: CockpitFilters) => (filters.renderRoot as ShadowRoot).activeElement as HTMLElement;
const active = (filters: CockpitFilters) => said(all(filters, 'li.active')[0]);
async function press(filters: CockpitFilters, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await filters.updateComplete;
}

describe('<cockpit-filters>', () => {
  it('keeps its places while the source is not known, and stays usable when it failed', async () => {
    const waiting = await fixture<CockpitFilters>(html`<cockpit-filters></cockpit-filters>`);
    expect(all(waiting, '.skeleton')).to.have.length(2);
    await expect(waiting).to.be.accessible();
    waiting.source = { status: 'failed', reason: { code: 'timeout' } };
    await waiting.updateComplete;
    expect(said(all(waiting, '.failure')[0])).to.equal('筛选项加载失败 · 请求超时');
    expect(button(waiting, 'range').disabled).to.equal(false);
    await expect(waiting).to.be.accessible();
  });

  it('offers no dimension without members, and no list of agents', async () => {
    const bare = { status: 'ready', value: { ...BANK, dimensions: [{ id: 'channel', members: [] }, { id: 'agent', members: [{ id: 'a', label: 'A' }] }] } } as const;
    const filters = await fixture<CockpitFilters>(html`<cockpit-filters .source=${bare}></cockpit-filters>`);
    expect(all(filters, '.opener')).to.have.length(2);
  });

  it('counts days of a recorded file from the end of its data, in every language', async () => {
    const { filters } = await byHand();
    expect(said(button(filters, 'range'))).to.equal('时间范围 数据最后一天');
    filters.lang = 'en';
    await waitUntil(() => said(button(filters, 'range')) === 'Time range Last day of the data');
    filters.source = { status: 'ready', value: { ...BANK, nature: 'live' } };
    await filters.updateComplete;
    expect(said(button(filters, 'range'))).to.equal('Time range Today');
  });

  it('is accessible closed, open with a search, and open without', async () => {
    const { filters } = await byHand({ filters: { skillGroup: ['sales'], channel: ['gone'] }, selection: { filters: { skillGroup: ['support'] } } });
    await expect(filters).to.be.accessible();
    for (const id of ['range', 'by-skillGroup']) {
      button(filters, id).click();
      await filters.updateComplete;
      expect(all(filters, 'ul')).to.have.length(1);
      await expect(filters).to.be.accessible();
      await press(filters, 'Escape');
    }
  });
});

describe('the keyboard in filters', () => {
  it('chooses a range with arrows and Enter, and returns to the button', async () => {
    const { filters, asked } = await byHand();
    button(filters, 'range').focus();
    await press(filters, 'Enter');
    await waitUntil(() => focused(filters).id === 'range-list');
    expect(active(filters)).to.equal('数据最后一天');
    await press(filters, 'ArrowDown', 'ArrowDown');
    expect(active(filters)).to.equal('数据最后 30 分钟');
    expect(focused(filters).getAttribute('aria-activedescendant')).to.equal('range-2');
    await press(filters, 'End', 'ArrowDown', 'Home', 'PageDown', 'ArrowUp', 'Enter');
    expect(asked).to.deep.equal([{ range: { kind: 'last', duration: 'P7D' } }]);
    expect(focused(filters)).to.equal(button(filters, 'range'));
    expect(all(filters, 'ul')).to.have.length(0);
  });

  it('finds a group by what is typed, chooses several, and Escape leaves them', async () => {
    const { filters, asked } = await byHand();
    button(filters, 'by-skillGroup').focus();
    await press(filters, 'ArrowDown');
    await waitUntil(() => focused(filters).id === 'by-skillGroup-search');
    await press(filters, 'Enter');
    expect(asked.at(-1)).to.deep.equal({ filters: { skillGroup: ['sales'] } });
    await sendKeys({ type: 'CARD' });
    await filters.updateComplete;
    expect(all(filters, 'li').map((option) => said(option))).to.deep.equal(['信用卡挂失与紧急补办专席（一线）']);
    await press(filters, 'Enter');
    expect(asked.at(-1)).to.deep.equal({ filters: { skillGroup: ['sales', 'cards'] } });
    await sendKeys({ type: 'x y' });
    await filters.updateComplete;
    expect(said(all(filters, '.foot')[0])).to.equal('没有匹配项');
    await press(filters, 'Enter', 'Escape');
    expect(focused(filters)).to.equal(button(filters, 'by-skillGroup'));
    expect(said(focused(filters))).to.equal('技能组 已选 2 项');
  });

  it('jumps to an option by its first letter', async () => {
    const { filters } = await byHand();
    filters.lang = 'en';
    await filters.updateComplete;
    button(filters, 'range').focus();
    await press(filters, 'ArrowDown');
    await waitUntil(() => focused(filters).id === 'range-list');
    await press(filters, 'e');
    expect(active(filters)).to.equal('Everything');
  });

  it('closes when Tab moves on', async () => {
    const { filters } = await byHand();
    button(filters, 'range').focus();
    await press(filters, 'ArrowDown');
    await waitUntil(() => focused(filters).id === 'range-list');
    await press(filters, 'Tab');
    expect(all(filters, 'ul')).to.have.length(0);
    expect(focused(filters)).to.equal(button(filters, 'step'));
  });

  it('walks the chips with arrows, removes with Delete, and keeps the focus until none is left', async () => {
    const { filters, asked } = await byHand({ filters: { skillGroup: ['sales', 'support'] }, selection: { filters: { channel: ['chat'] }, source: { id: 'x', label: '趋势图' } } });
    all(filters, '.chip')[0]?.focus();
    await press(filters, 'ArrowRight');
    expect(focused(filters).getAttribute('aria-label')).to.equal('移除 技能组 技术支持');
    await press(filters, 'Delete');
    expect(asked.at(-1)).to.deep.equal({ filters: { skillGroup: ['sales'] } });
    expect(said(focused(filters))).to.match(/^已选\s?在线客服\s?· 来自 趋势图 取消选择$/);
    await press(filters, 'Home', 'Delete');
    expect(asked.at(-1)).to.deep.equal({ filters: {} });
    await press(filters, 'End');
    expect(said(focused(filters))).to.equal('清除全部');
    await press(filters, 'Enter');
    expect(asked.at(-1)).to.deep.equal({ filters: {}, selection: { filters: {} } });
    expect(all(filters, '.chip')).to.have.length(0);
    expect(focused(filters)).to.equal(button(filters, 'range'));
  });
});

describe('the mouse in filters', () => {
  it('chooses several without closing, and closes on a press elsewhere', async () => {
    const { filters, asked } = await byHand();
    button(filters, 'by-channel').click();
    await filters.updateComplete;
    for (const option of [0, 1, 0]) {
      all(filters, 'li')[option]?.click();
      await filters.updateComplete;
    }
    expect(asked.at(-1)).to.deep.equal({ filters: { channel: ['chat'] } });
    focused(filters).blur();
    await filters.updateComplete;
    expect(all(filters, 'ul')).to.have.length(0);
  });
});

describe('<cockpit-filters> in a board', () => {
  it('shows what the source has and what the board looks at, and asks the board', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${new MemoryAdapter()}><cockpit-filters slot="filters"></cockpit-filters></cockpit-board>`);
    const filters = board.querySelector('cockpit-filters') as CockpitFilters;
    await waitUntil(() => all(filters, '.opener').length === 4);
    button(filters, 'step').click();
    await filters.updateComplete;
    expect(all(filters, 'li').map((option) => said(option))).to.deep.equal(['15 分钟', '30 分钟', '1 小时', '1 天']);
    all(filters, 'li')[2]?.click();
    await waitUntil(() => board.view.step === 'PT1H');
    await waitUntil(() => said(button(filters, 'step')) === '时段 1 小时');
  });

  it('leaves nothing behind when it comes and goes 200 times', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${new MemoryAdapter()}><cockpit-filters></cockpit-filters></cockpit-board>`);
    const filters = board.querySelector('cockpit-filters') as CockpitFilters;
    await waitUntil(() => all(filters, '.opener').length === 4);
    for (let turn = 0; turn < 200; turn++) {
      filters.remove();
      board.append(filters);
    }
    filters.remove();
    board.range = 'yesterday';
    await board.updateComplete;
    await filters.updateComplete;
    expect(said(button(filters, 'range')), 'a removed element follows no board').to.equal('时间范围 数据最后一天');
    board.append(filters);
    await waitUntil(() => said(button(filters, 'range')) === '时间范围 数据倒数第二天');
  });

  it('fits 320 px, lists and all', async () => {
    const box = await fixture<HTMLDivElement>(html`<div><cockpit-filters .source=${READY} .view=${{ ...DEFAULT_VIEW, filters: { skillGroup: ['cards'] } }}></cockpit-filters></div>`);
    box.style.inlineSize = '320px';
    const filters = box.querySelector('cockpit-filters') as CockpitFilters;
    button(filters, 'by-channel').click();
    await filters.updateComplete;
    const edge = box.getBoundingClientRect().right;
    for (const element of all(filters, '.opener, .panel, .chip')) expect(element.getBoundingClientRect().right).to.be.at.most(edge + 0.5);
  });
});

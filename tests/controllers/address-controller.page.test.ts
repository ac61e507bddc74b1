import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CockpitViewRequest } from '../../src/controllers/view-request.js';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.js';
import type { CockpitBoard } from '../../src/widgets/board/board.js';
import '../../src/define.js';

const START = location.href;
const param = (name: string) => new URLSearchParams(location.search).get(name);
const ask = async (board: CockpitBoard, patch: Partial<View>) => {
  board.dispatchEvent(new CockpitViewRequest(patch));
  await new Promise((resolve) => board.addEventListener('cockpit-view-change', resolve, { once: true }));
};
const GROUPS = { level: 'groups', metric: 'answerRate', scope: {} } as const;
const SLOTS = { level: 'slots', metric: 'answerRate', scope: {}, group: '贷款 & Co' } as const;

describe('a board that keeps its view in the address', () => {
  beforeEach(() => history.replaceState(null, '', START));
  after(() => history.replaceState(null, '', START));

  it('leaves the address alone unless told to', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board></cockpit-board>`);
    await ask(board, { range: { kind: 'all' }, drill: GROUPS });
    expect(location.href).to.equal(START);
  });

  it('replaces for lesser changes, adds an entry for each step down, and comes back', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board url-state><cockpit-drill></cockpit-drill></cockpit-board>`);
    expect(location.href).to.equal(START);
    const entries = history.length;
    await ask(board, { filters: { channel: ['chat'] } });
    expect(history.length).to.equal(entries);
    expect(param('cockpit')).to.equal('by.channel:chat');
    await ask(board, { drill: GROUPS });
    await ask(board, { drill: SLOTS });
    expect(param('cockpit')).to.equal('by.channel:chat;drill:slots,answerRate;group:贷款~20~26~20Co');
    history.back();
    await waitUntil(() => board.view.drill?.level === 'groups');
    expect(board.view.drill).to.deep.equal(GROUPS);
    history.back();
    await waitUntil(() => board.view.drill === undefined);
    expect(board.view.filters).to.deep.equal({ channel: ['chat'] });
    history.forward();
    await waitUntil(() => board.view.drill?.level === 'groups');
    history.forward();
    await waitUntil(() => board.view.drill?.level === 'slots');
    expect(board.view.drill).to.deep.equal(SLOTS);
    history.go(-2);
    await waitUntil(() => board.view.drill === undefined);
  });

  it('adds no entry for a step down that nothing on the board shows', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board url-state></cockpit-board>`);
    const entries = history.length;
    await ask(board, { drill: GROUPS });
    expect(history.length).to.equal(entries);
  });

  it('opens the view that a link was copied from, over what the page has set', async () => {
    history.replaceState(null, '', `${START}${location.search ? '&' : '?'}cockpit=by:none;drill:slots,answerRate;group:${encodeURIComponent('贷款~20~26~20Co')}`);
    const board = await fixture<CockpitBoard>(html`<cockpit-board url-state step="PT15M" filters='{"channel":["phone"]}'></cockpit-board>`);
    expect(board.view).to.deep.equal({ ...DEFAULT_VIEW, step: 'PT15M', filters: {}, drill: SLOTS });
    expect(param('cockpit')).to.equal('by:none;drill:slots,answerRate;group:贷款~20~26~20Co');
  });

  it('says what of a link it cannot read, and opens the rest', async () => {
    history.replaceState(null, '', `${START}${location.search ? '&' : '?'}cockpit=range:often;step:PT15M;drill:deep`);
    const board = await fixture<CockpitBoard>(html`<cockpit-board url-state></cockpit-board>`);
    expect(board.view).to.deep.equal({ ...DEFAULT_VIEW, step: 'PT15M' });
    const lines = [...board.renderRoot.querySelectorAll('.problems li')].map((line) => line.textContent?.trim());
    expect(lines).to.deep.equal(['range:often', 'drill:deep'].map((field) => `设置 url-state 的值“${field}”无效，已忽略。应为驾驶舱自己写入地址栏的内容。`));
    await expect(board).to.be.accessible();
  });

  it('lets two boards stand on one page, and other parameters and the fragment be', async () => {
    history.replaceState(null, '', `?a=1%2C2&b=x+y#part`);
    const page = await fixture(html`<div><cockpit-board url-state></cockpit-board><cockpit-board url-state></cockpit-board><cockpit-board url-state="east"></cockpit-board></div>`);
    const [one, two, three] = [...page.querySelectorAll('cockpit-board')];
    if (!one || !two || !three) return;
    await ask(one, { step: 'PT15M' });
    await ask(two, { step: 'PT1H' });
    await ask(three, { step: 'PT5M' });
    expect(location.search).to.equal('?a=1%2C2&b=x+y&cockpit=step:PT15M&cockpit-2=step:PT1H&east=step:PT5M');
    expect(location.hash).to.equal('#part');
    await ask(one, { step: 'PT30M' });
    expect(location.search).to.equal('?a=1%2C2&b=x+y&cockpit-2=step:PT1H&east=step:PT5M');
    two.remove();
    three.remove();
    expect([one.view.step, two.view.step]).to.deep.equal(['PT30M', 'PT1H']);
  });

  it('gives its name free when it leaves', async () => {
    const first = await fixture<CockpitBoard>(html`<cockpit-board url-state="x"></cockpit-board>`);
    const parent = first.parentElement;
    first.remove();
    const second = await fixture<CockpitBoard>(html`<cockpit-board url-state="x"></cockpit-board>`);
    await ask(second, { step: 'PT15M' });
    expect(param('x')).to.equal('step:PT15M');
    parent?.append(first);
    await first.updateComplete;
    expect(first.view.step).to.equal('PT30M');
  });
});

import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CockpitRetryRequest } from '../../../src/controllers/retry-request.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import type { StaffingCase } from '../../../src/domain/staffing.js';
import { CockpitStaffingChange } from '../../../src/widgets/staffing/staffing.events.js';
import type { CockpitStaffing } from '../../../src/widgets/staffing/staffing.js';
import '../../../src/define.js';
import { caseLike, FAILED_CASE, MEASURED, readyCase, staleCase } from '../../../stories/staffing-cases.js';
import type { PushingAdapter } from '../../controllers/memory-adapter.js';
import { StaffedAdapter } from './staffed-adapter.js';

const STATES: Readonly<Record<string, Loadable<StaffingCase | undefined>>> = {
  loading: LOADING,
  ready: readyCase(MEASURED),
  empty: readyCase(undefined),
  stale: staleCase(MEASURED),
  failed: FAILED_CASE,
  'given bad input': readyCase(caseLike({ agents: 2.5, calls: -1 })),
};

const part = <E extends Element = HTMLElement>(host: CockpitStaffing, selector: string) => host.renderRoot.querySelector<E>(selector);
const text = (host: CockpitStaffing, selector: string) => part(host, selector)?.textContent.replace(/\s+/g, ' ').trim();
const slider = (host: CockpitStaffing) => part(host, '[role=slider]');

async function show(staffing: Loadable<StaffingCase | undefined>, properties: Partial<CockpitStaffing> = {}, width = 1000): Promise<CockpitStaffing> {
  const box = await fixture<HTMLElement>(html`<div><cockpit-staffing .staffing=${staffing}></cockpit-staffing></div>`);
  box.style.inlineSize = `${width}px`;
  const host = box.querySelector('cockpit-staffing');
  if (!host) throw new Error('no staffing');
  Object.assign(host, properties);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await host.updateComplete;
  return host;
}

async function type(host: CockpitStaffing, field: string, value: string): Promise<void> {
  const input = part<HTMLInputElement>(host, `#${field}`);
  if (!input) throw new Error(`no ${field}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await host.updateComplete;
}

describe('<cockpit-staffing>', () => {
  for (const [name, state] of Object.entries(STATES))
    it(`is accessible while ${name}, light and dark`, async () => {
      const host = await show(state);
      await expect(host).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(host).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });

  it('says what the next agent buys, and whether it pays', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })));
    expect(text(host, '.sentence')).to.equal('再增加 1 名坐席，服务水平提高 4.3 个百分点，每小时 40 元；等待与放弃同时减少 97.8 元，总成本下降');
    expect(text(host, '.meets')).to.equal('达标需 40 名在岗，排班 58 人');
  });

  it('names its model and load, and marks current, required and optimum', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })));
    expect(text(host, '.foot')).to.include('Erlang A').and.include('话务量 40 erl');
    expect([...host.renderRoot.querySelectorAll('.mark text')].map((mark) => mark.textContent.trim())).to.deep.equal(['当前 36', '达标 40', '成本最低 45']);
  });

  it('is read along the agents by keyboard', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })));
    slider(host)?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'PageUp' });
    await host.updateComplete;
    expect(slider(host)?.getAttribute('aria-valuenow')).to.equal('47');
    expect(slider(host)?.getAttribute('aria-valuetext')).to.match(/^47 名坐席，服务水平 9\d\.\d %/);
    expect(text(host, '.sentence')).to.match(/^从 47 名起：/).and.include('总成本上升');
    await sendKeys({ press: 'Escape' });
    await host.updateComplete;
    expect(slider(host)?.getAttribute('aria-valuenow')).to.equal('36');
    await sendKeys({ press: 'End' });
    await host.updateComplete;
    expect(text(host, '.sentence')).to.include('已到图的右端');
  });

  it('is read by a pointer as well', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })));
    const box = part(host, '.area')?.getBoundingClientRect();
    if (!box) throw new Error('no plot');
    slider(host)?.dispatchEvent(new PointerEvent('pointermove', { clientX: box.right, clientY: box.top + 5, bubbles: true }));
    await host.updateComplete;
    expect(slider(host)?.getAttribute('aria-valuenow')).to.equal(slider(host)?.getAttribute('aria-valuemax'));
  });

  it('draws cost in three lines, and their amounts add up', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })), { curve: 'cost' });
    expect(host.renderRoot.querySelectorAll('.curve').length).to.equal(3);
    expect(text(host, '.legend')).to.equal('合计 2,236 元人员 1,440 元等待与放弃 796 元');
  });

  it('changes model and service level by choice', async () => {
    const host = await show(readyCase(caseLike({ agents: 38 })));
    const [model, variant] = [...host.renderRoot.querySelectorAll('select')];
    if (!model || !variant) throw new Error('no choices');
    expect(variant.options.length).to.equal(4);
    const before = text(host, '[data-drawn] dd');
    variant.value = 'abandonedWithinGood';
    variant.dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(text(host, '[data-drawn] dd')).to.not.equal(before);
    model.value = 'erlangC';
    model.dispatchEvent(new Event('change'));
    await host.updateComplete;
    expect(text(host, '.note')).to.include('队列无限增长');
    expect(text(host, '.foot')).to.include('Erlang C');
  });

  it('says in words what is wrong with an input, beside it and in place of the chart', async () => {
    const host = await show(readyCase(caseLike()));
    for (const [field, value, words] of [['agents', '2.5', '须为整数'], ['calls', '-3', '不能为负'], ['handleSeconds', '0', '须大于 0'], ['target', '100', '须低于 100 %'], ['waitHour', 'viel', '不是数字'], ['calls', '99999999', '超过 20,000 名坐席']] as const) {
      await type(host, field, value);
      expect(text(host, `#${field}-remark`), field).to.include(words);
      expect(part(host, `#${field}`)?.getAttribute('aria-invalid'), field).to.equal('true');
      expect(text(host, '.message'), field).to.include(words);
      part(host, '.reset')?.click();
      await host.updateComplete;
      expect(slider(host), field).to.not.equal(null);
    }
  });

  it('reckons with no agents, no patience and patience without end, and says what that means', async () => {
    const host = await show(readyCase(caseLike()));
    await type(host, 'agents', '0');
    expect(text(host, '.note')).to.include('无人应答');
    part(host, '.reset')?.click();
    await type(host, 'patienceSeconds', '0');
    expect(host.renderRoot.textContent).to.include('等同 Erlang B');
    await type(host, 'patienceSeconds', '');
    expect(host.renderRoot.textContent).to.include('等同 Erlang C');
  });

  it('tells the page what was typed once it can be reckoned with', async () => {
    const host = await show(readyCase(caseLike()));
    setTimeout(() => void type(host, 'agents', '44'));
    const event: Event = await oneEvent(host, CockpitStaffingChange.type);
    if (!(event instanceof CockpitStaffingChange)) throw new Error('another event');
    expect(event.inputs.agents).to.equal(44);
    expect(event.inputs.calls).to.equal(300);
  });

  it('is a table as well, with the marks in words', async () => {
    const host = await show(readyCase(caseLike({ agents: 36 })));
    part(host, '.toggle')?.focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(text(host, 'tr[data-marks=current] td:last-child')).to.equal('当前');
    expect(host.renderRoot.querySelectorAll('.twin tbody tr').length).to.be.greaterThan(30);
    await expect(host).to.be.accessible();
  });

  it('says what failed and asks again', async () => {
    const host = await show(FAILED_CASE);
    expect(text(host, '.message')).to.include('HTTP 503');
    setTimeout(() => part(host, '.retry')?.click());
    expect((await oneEvent(host, CockpitRetryRequest.type)).cancelable).to.equal(true);
  });

  it('fits 320 px, with a name of thirty characters', async () => {
    const host = await show(readyCase(caseLike({}, { about: '长'.repeat(30) })), { curve: 'cost' }, 320);
    expect(host.scrollWidth).to.be.at.most(320);
    part(host, '.form-toggle')?.click();
    await host.updateComplete;
    expect(host.scrollWidth).to.be.at.most(320);
  });

  it('moves and goes without leaving anything behind', async () => {
    const host = await show(readyCase(caseLike()));
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(host);
    await host.updateComplete;
    expect(slider(host)).to.not.equal(null);
    host.remove();
    host.staffing = readyCase(caseLike({ agents: 50 }));
    await host.updateComplete;
    other.append(host);
    await nextFrame();
    await host.updateComplete;
    expect(slider(host)?.getAttribute('aria-valuenow')).to.equal('50');
  });
});

describe('<cockpit-staffing> in a board', () => {
  async function inBoard(adapter: PushingAdapter) {
    const board = await fixture(html`<cockpit-board .adapter=${adapter}><cockpit-staffing></cockpit-staffing></cockpit-board>`);
    const host = board.querySelector('cockpit-staffing');
    if (!host) throw new Error('no staffing');
    await waitUntil(() => host.staffing.status === 'ready');
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    return { board, host };
  }

  it('reckons from the counters of the range, and says where each input comes from', async () => {
    const { host } = await inBoard(new StaffedAdapter());
    part(host, '.form-toggle')?.click();
    await host.updateComplete;
    if (!part(host, '#calls')) part(host, '.form-toggle')?.click();
    await host.updateComplete;
    expect(part<HTMLInputElement>(host, '#calls')?.value).to.equal('300');
    expect(text(host, '#calls-remark')).to.equal('实测');
    expect(text(host, '#patienceSeconds-remark')).to.equal('估计：总等待 ÷ 放弃数');
    expect(text(host, '#agentHour-remark')).to.equal('假定');
    expect(text(host, '.foot')).to.include('实测服务水平');
  });

  it('changes to the busiest slot without another question', async () => {
    const adapter = new StaffedAdapter();
    const { host } = await inBoard(adapter);
    const asked = adapter.asked.length;
    host.slots = 'busiest';
    await host.updateComplete;
    await nextFrame();
    expect(host.staffing.status === 'ready' && host.staffing.value?.inputs.calls).to.equal(200);
    expect(adapter.asked.length).to.equal(asked);
  });

  it('asks nothing more once it has left', async () => {
    const adapter = new StaffedAdapter();
    const { board } = await inBoard(adapter);
    board.remove();
    await waitUntil(() => adapter.open === 0, 'still watched', { timeout: 8000 });
  });
});

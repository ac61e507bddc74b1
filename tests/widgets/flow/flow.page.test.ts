import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import type { JourneyFlow } from '../../../src/journeys/journey-flow.js';
import { LOADING, type Loadable } from '../../../src/domain/loadable.js';
import { NOTHING_SELECTED } from '../../../src/domain/selection.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import type { CockpitViewRequest } from '../../../src/controllers/view-request.js';
import type { CockpitDrillCasesEvent } from '../../../src/controllers/drill-cases-event.js';
import type { CockpitFlow } from '../../../src/widgets/flow/flow.js';
import '../../../src/define.js';
import { flowLike, hugeFlow, oddFlow, readyFlow } from '../../../stories/journeys.js';
import { EventsAdapter } from './events-adapter.js';

const part = <E extends Element = HTMLElement>(flow: CockpitFlow, selector: string) => flow.renderRoot.querySelector<E>(selector);
const parts = (flow: CockpitFlow, selector: string) => [...flow.renderRoot.querySelectorAll<HTMLElement>(selector)];
const text = (flow: CockpitFlow, selector: string) => part(flow, selector)?.textContent.replace(/\s+/g, ' ').trim();

async function show(flow: Loadable<JourneyFlow>, mode: 'graph' | 'channels' | 'table' = 'graph'): Promise<CockpitFlow> {
  const element = await fixture<CockpitFlow>(html`<cockpit-flow .flow=${flow} mode=${mode}></cockpit-flow>`);
  await nextFrame();
  await nextFrame();
  return element;
}

const STATES: Readonly<Record<string, readonly [Loadable<JourneyFlow>, ('graph' | 'channels' | 'table')?]>> = {
  loading: [LOADING],
  ready: [readyFlow(flowLike(60))],
  'ready by channel': [readyFlow(flowLike(60)), 'channels'],
  'ready as a table': [readyFlow(flowLike(60)), 'table'],
  odd: [readyFlow(oddFlow())],
  empty: [readyFlow(flowLike(0))],
  stale: [{ status: 'stale', value: flowLike(9), reason: { code: 'late' } }],
  failed: [{ status: 'failed', reason: { code: 'unavailable', detail: 'HTTP 503' } }],
};

describe('<cockpit-flow>', () => {
  for (const [name, [state, mode]] of Object.entries(STATES)) {
    it(`is accessible while ${name}, light and dark`, async () => {
      const flow = await show(state, mode);
      await expect(flow).to.be.accessible();
      document.documentElement.style.colorScheme = 'dark';
      document.documentElement.style.background = '#12161C';
      await expect(flow).to.be.accessible();
      document.documentElement.removeAttribute('style');
    });
  }

  it('ranks bottlenecks by their share of all waiting, and marks the worst three in the graph', async () => {
    const flow = await show(readyFlow(flowLike(200)));
    expect(text(flow, '.ranked .entry')).to.match(/^放弃 → 回呼 ?占全部等待的 46.9\s% · 中位 15:36 · 25 次$/);
    expect(parts(flow, '.mark').map((mark) => mark.textContent.trim()[0])).to.have.members(['1', '2', '3']);
  });

  it('hides edges by a filter, says how many, and counts nothing again', async () => {
    const flow = await show(readyFlow(flowLike(200)));
    const [edges, steps] = [parts(flow, '.edge').length, text(flow, '.step')];
    flow.least = 60;
    await flow.updateComplete;
    const left = parts(flow, '.edge').length;
    expect(left).to.be.lessThan(edges);
    expect(text(flow, '.tools [aria-live]')).to.equal(`已隐藏 ${edges - left} 条连线；数字不重新计算`);
    expect(text(flow, '.step')).to.equal(steps);
  });

  it('lists the journeys behind an edge, asks for them by an event, and replays one in list and graph', async () => {
    const flow = await show(readyFlow(flowLike(200)));
    setTimeout(() => part(flow, '.ranked .entry')?.click());
    const { steps, cases } = (await oneEvent(flow, 'cockpit-drill-cases')) as CockpitDrillCasesEvent;
    await flow.updateComplete;
    expect(steps).to.deep.equal(['放弃', '回呼']);
    expect(cases).to.have.lengthOf(25);
    part(flow, '.cases .entry')?.click();
    await flow.updateComplete;
    expect(text(flow, '.cases h4')).to.equal(`旅程 ${cases[0] ?? ''}`);
    parts(flow, '.keys button')[2]?.click();
    await flow.updateComplete;
    expect(text(flow, '.cases [aria-live]')).to.equal('第 2 步，共 5 步');
    expect(part(flow, '.step.now')?.getAttribute('data-step')).to.equal('转人工排队');
    expect(part(flow, '.edge.now')).to.exist;
    parts(flow, '.keys button')[1]?.click();
    await waitUntil(() => text(flow, '.cases [aria-live]') === '第 3 步，共 5 步', 'plays on by itself', { timeout: 8_000 });
  });

  it('is walked by arrow keys with one stop of the Tab key', async () => {
    const flow = await show(readyFlow(flowLike(200)));
    expect(parts(flow, '.step[tabindex="0"]')).to.have.lengthOf(1);
    part<SVGElement>(flow, '[data-step="语音导航"]')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await flow.updateComplete;
    expect(part(flow, '.step[aria-pressed="true"]')?.getAttribute('data-step')).to.equal('排队');
    await sendKeys({ press: 'Escape' });
    await flow.updateComplete;
    expect(part(flow, '.step[aria-pressed="true"]')).to.equal(null);
  });

  it('moves no step when more journeys come', async () => {
    const flow = await show(readyFlow(flowLike(60)));
    const places = () => parts(flow, '.step').map((step) => `${step.dataset['step'] ?? ''} ${step.getAttribute('transform') ?? ''}`);
    const before = places();
    flow.flow = readyFlow(flowLike(200));
    await flow.updateComplete;
    expect(places()).to.deep.equal(before);
  });

  it('says what was odd about the data, each with its count', async () => {
    const flow = await show(readyFlow(oddFlow()));
    const facts = parts(flow, '.facts li').map((fact) => fact.textContent.replace(/\s+/g, ' ').trim());
    for (const fact of ['顺序颠倒2', '没有结束时间1', '结束早于开始1', '步骤自循环1', '仅一个步骤的旅程1', '重复上报的事件1', '编号重复1', '最长旅程 3 步']) expect(facts).to.include(fact);
  });

  it('draws a channel that is come back to at a later step, one nobody knows by its own name', async () => {
    const flow = await show(readyFlow(oddFlow()), 'channels');
    expect(parts(flow, '.channel .name').map((name) => name.textContent)).to.include.members(['voice', 'fax']);
  });

  it('has its table say the same as the picture', async () => {
    const value = flowLike(200);
    const flow = await show(readyFlow(value), 'table');
    expect(parts(flow, 'tbody tr')).to.have.lengthOf(value.graph.steps.length + value.graph.edges.length);
    expect(parts(flow, 'table:last-of-type tbody tr')[0]?.textContent.replace(/\s+/g, ' ')).to.match(/放弃回呼25.*46.9/);
  });

  it('shows two hundred steps and a thousand edges', async () => {
    const flow = await show(readyFlow(hugeFlow()));
    expect([parts(flow, '.step').length, parts(flow, '.edge').length]).to.deep.equal([200, 1_000]);
  });

  it('keeps itself current on a board, from an event log, and lets go when it leaves', async () => {
    const log = ['case,step,at', 'A,登记,1700000000', 'A,处理,1700000600', 'B,登记,1700000000', 'B,关闭,1700000060'].join('\n');
    const adapter = eventLogAdapter({ source: new Blob([log]), name: 'log', mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at' } } });
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} range="all"><cockpit-flow></cockpit-flow></cockpit-board>`);
    const flow = board.querySelector('cockpit-flow');
    if (!flow) throw new Error('no flow');
    await waitUntil(() => part(flow, '.step'), 'a graph', { timeout: 8_000 });
    expect(text(flow, '.range')).to.match(/2 个旅程 · 4 个步骤 · 2 种路径$/);
    flow.remove();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(flow);
    await flow.updateComplete;
    expect(parts(flow, '.step')).to.have.lengthOf(3);
  });

  it('hands a pick to the board for other widgets to follow, marks it, and lets go of it with the board', async () => {
    const log = ['case,step,at', 'A,登记,1700000000', 'A,处理,1700000600', 'B,登记,1700000000', 'B,关闭,1700000060'].join('\n');
    const adapter = eventLogAdapter({ source: new Blob([log]), name: 'log', mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at' } } });
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} range="all"><cockpit-filters slot="filters"></cockpit-filters><cockpit-flow></cockpit-flow><cockpit-journey></cockpit-journey></cockpit-board>`);
    const [flow, journey] = [board.querySelector('cockpit-flow'), board.querySelector('cockpit-journey')];
    if (!flow || !journey) throw new Error('no flow');
    const names = () => [...journey.renderRoot.querySelectorAll('[data-touchpoint]')].map((each) => each.getAttribute('data-touchpoint'));
    await waitUntil(() => part(flow, '.ranked .entry') && names().length === 3, 'a graph and a map', { timeout: 8_000 });
    setTimeout(() => part(flow, '.ranked .entry')?.click());
    const { patch } = (await oneEvent(board, 'cockpit-view-request')) as CockpitViewRequest;
    expect(patch.selection?.filters).to.deep.equal({ step: ['登记', '处理'] });
    await waitUntil(() => names().length === 2, 'the map follows', { timeout: 4_000 });
    // What was picked here narrows nothing here.
    expect([parts(flow, '.step').length, parts(flow, '.step.picked').length]).to.deep.equal([3, 2]);
    part(flow, '.step')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitUntil(() => names().length === 3 && parts(flow, '.step.picked').length === 0, 'all again', { timeout: 4_000 });
    part(flow, '.ranked .entry')?.click();
    await waitUntil(() => names().length === 2, 'picked again', { timeout: 4_000 });
    board.selection = NOTHING_SELECTED;
    await waitUntil(() => names().length === 3 && parts(flow, '.step.picked').length === 0, 'let go of with the board', { timeout: 4_000 });
  });

  it('is dragged by the mouse without picking what lies under its end, and picked by a click of a hand that is not quite still', async () => {
    const flow = await show(readyFlow(hugeFlow()));
    let picks = 0;
    flow.addEventListener('cockpit-drill-cases', () => picks++);
    const canvas = part(flow, '.canvas');
    const step = [...parts(flow, '.step')].find((each) => {
      const { left, top } = each.getBoundingClientRect();
      return left > 100 && left < innerWidth - 200 && top > 150 && top < innerHeight - 80;
    });
    const box = step?.getBoundingClientRect();
    if (!canvas || !box) throw new Error('nothing to drag');
    const at: [number, number] = [Math.round(box.left + 20), Math.round(box.top + 10)];
    await sendMouse({ type: 'move', position: at });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [at[0] - 60, at[1] - 30] });
    await sendMouse({ type: 'up' });
    expect([picks, canvas.scrollLeft + canvas.scrollTop > 0]).to.deep.equal([0, true]);
    canvas.scrollTo(0, 0);
    await nextFrame();
    await sendMouse({ type: 'move', position: at });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [at[0] + 1, at[1]] });
    await sendMouse({ type: 'up' });
    expect(picks).to.equal(1);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('asks the page before it retries', async () => {
    const flow = await show({ status: 'failed', reason: { code: 'timeout' } });
    setTimeout(() => part(flow, '.retry')?.click());
    expect((await oneEvent(flow, 'cockpit-retry')).type).to.equal('cockpit-retry');
  });

  it('leaves nothing open after 200 attachments', async () => {
    const adapter = new EventsAdapter();
    const board = await fixture<CockpitBoard>(html`<cockpit-board .adapter=${adapter} range="all"><cockpit-flow span="full"></cockpit-flow></cockpit-board>`);
    const flow = board.querySelector('cockpit-flow');
    if (!flow) throw new Error('no flow');
    await waitUntil(() => part(flow, '.step'));
    const drawn = parts(flow, '*').length;
    const open = adapter.open;
    expect(open).to.be.greaterThan(0);
    for (let time = 0; time < 200; time++) {
      flow.remove();
      board.append(flow);
      if (time % 20 === 0) await nextFrame();
    }
    await waitUntil(() => adapter.open === open && parts(flow, '*').length === drawn, 'as before', { timeout: 4_000 });
    flow.remove();
    // The cockpit waits a second, in case the same is asked again.
    await waitUntil(() => adapter.open === 0, 'called off', { timeout: 4_000 });
  });
});

import { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { RowsAdapter } from './rows-adapter.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const rowOf = (table: CockpitAgents, row: number) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`);
const isHere = (table: CockpitAgents, row: number) => rowOf(table, row)?.classList.contains('waiting') === false;
const count = (table: CockpitAgents) => part(table, '.count')?.textContent;

async function show(adapter: RowsAdapter): Promise<CockpitAgents> {
  const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents span="full"></cockpit-agents></cockpit-board>`);
  board.style.inlineSize = '1100px';
  board.adapter = adapter;
  const table = board.querySelector('cockpit-agents');
  if (!table) throw new Error('no table');
  return table;
}

/** How long a view stays before its pages are asked for. */
const PAUSE_MS = 60;

describe('<cockpit-agents> in a board', () => {
  it('reads the first page, and knows how many there are', async () => {
    const adapter = new RowsAdapter(1234);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    expect(adapter.asked).to.have.length(1);
    expect(adapter.asked[0]).to.include({ entity: 'agent', offset: 0, limit: 200 });
    expect(count(table)).to.equal('共 1,234 名坐席');
  });
  it('masks whom its source masks: a pseudonym that stays with the person, no search, no order by name, and no name for the page', async () => {
    const adapter = new RowsAdapter(1234, { people: 'masked' });
    const table = await show(adapter);
    table.search = '王';
    table.order = [{ column: 'name' }, { column: 'answered', descending: true }];
    await waitUntil(() => isHere(table, 0) && part(table, 'input') === null);
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const names = agentsPage(1234, 0, 30).columns['name'] ?? [];
    const shown = () => table.renderRoot.textContent ?? '';
    expect(rowOf(table, 0)?.children[0]?.textContent).to.match(/^员工 [2-9A-Z]{5}$/);
    expect(names.filter((name) => shown().includes(String(name)))).to.deep.equal([]);
    expect(part(table, 'input')).to.equal(null);
    expect(adapter.asked.at(-1)).to.deep.include({ order: [{ column: 'answered', descending: true }] });
    expect(adapter.asked.at(-1)).not.to.have.property('search');
    const first = rowOf(table, 0)?.children[0]?.textContent;
    const picked = oneEvent(table, 'cockpit-agent-select');
    rowOf(table, 0)?.querySelector<HTMLElement>('.cell')?.click();
    expect(await picked).to.include({ agent: 'A0000000', name: first });
    await expect(table).to.be.accessible();
  });
  it('asks for nobody by name before its source has said that it may, not even in its first question', async () => {
    for (const people of ['masked', 'named'] as const) {
      const adapter = new RowsAdapter(1234, { people });
      const board = await fixture<HTMLElement>(html`<cockpit-board .adapter=${adapter}><cockpit-agents style="block-size:400px" span="full" search="王" .order=${[{ column: 'name' }]}></cockpit-agents></cockpit-board>`);
      const table = board.querySelector('cockpit-agents');
      if (!table) throw new Error('no table');
      await waitUntil(() => isHere(table, 0));
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      const byName = adapter.asked.filter(({ search, order }) => search !== undefined || order !== undefined);
      expect(byName.length > 0, people).to.equal(people === 'named');
    }
  });
  it('shows nobody where its source tells of teams alone, and says so; a page cannot ask for more', async () => {
    const adapter = new RowsAdapter(1234, { people: 'team' });
    const table = await show(adapter);
    table.privacy = 'named';
    await waitUntil(() => part(table, '.message'));
    expect(part(table, '.message')?.textContent.trim()).to.equal('此处只显示团队，不显示个人');
    expect(table.renderRoot.querySelectorAll('.row:not([hidden])')).to.have.length(0);
    expect(part(table, '.totals')).to.equal(null);
    expect(count(table)).to.equal('');
    await expect(table).to.be.accessible();
  });
  it('masks by its own property what the source would name, whatever changes by hand', async () => {
    const table = await fixture<CockpitAgents>(html`<cockpit-agents privacy="masked" .agents=${{ status: 'ready', value: agentsPage(30) }}></cockpit-agents>`);
    await waitUntil(() => isHere(table, 0));
    const masked = rowOf(table, 0)?.children[0]?.textContent;
    table.change({ keys: ['A0000000'], columns: { name: ['欧阳一'], answered: [7] } });
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    expect(rowOf(table, 0)?.children[0]?.textContent).to.equal(masked);
    expect(table.renderRoot.textContent).not.to.include('欧阳一');
    table.privacy = 'named';
    await waitUntil(() => rowOf(table, 0)?.children[0]?.textContent === agentsPage(1).columns['name']?.[0]);
  });
  it('shows placeholders where it came to, and then the rows', async () => {
    const adapter = new RowsAdapter(100_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    table.scrollToRow(50_000, 'start');
    expect(rowOf(table, 50_000)?.classList.contains('waiting')).to.equal(true);
    await waitUntil(() => isHere(table, 50_000));
    expect(rowOf(table, 50_000)?.children[0]?.textContent).to.equal(agentsPage(100_000, 50_000, 1).columns['name']?.[0]);
    expect(adapter.asked.map(({ offset }) => offset)).to.include(50_000);
    expect(adapter.asked.length).to.be.at.most(4);
  });
  it('calls off pages that are passed before they came', async () => {
    const adapter = new RowsAdapter(100_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    let open = () => {};
    adapter.gate = new Promise((resolve) => (open = resolve));
    table.scrollToRow(20_000, 'start');
    await waitUntil(() => adapter.open > 0);
    table.scrollToRow(80_000, 'start');
    // The cockpit waits a second, in case the page is wanted again.
    await waitUntil(() => adapter.calledOff > 0, 'called off', { timeout: 3000 });
    open();
    await waitUntil(() => isHere(table, 80_000));
  });
  it('asks for no page that a fling merely passes', async () => {
    const adapter = new RowsAdapter(100_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    const began = performance.now();
    for (let row = 1_000; row <= 30_000; row += 1_000) {
      table.scrollToRow(row, 'start');
      await nextFrame();
    }
    await waitUntil(() => isHere(table, 30_000));
    // A slow page rests where a quick one passes: at most one view a pause, which lies on two pages, however long the fling took.
    const pauses = Math.ceil((performance.now() - began) / PAUSE_MS);
    expect(adapter.asked.length).to.be.at.most(2 + 2 * pauses);
  });
  it('lets the source sort and search, and keeps the old rows until the new ones come', async () => {
    const adapter = new RowsAdapter(1_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    let open = () => {};
    adapter.gate = new Promise((resolve) => (open = resolve));
    table.order = [{ metric: 'averageHandleTime', descending: true }];
    await table.updateComplete;
    await waitUntil(() => adapter.asked.length === 2);
    expect(isHere(table, 0)).to.equal(true);
    expect(part(table, '[role=grid]')?.getAttribute('aria-busy')).to.equal('true');
    expect(adapter.asked[1]?.order).to.deep.equal([{ metric: 'averageHandleTime', descending: true }]);
    open();
    await waitUntil(() => part(table, '[role=grid]')?.getAttribute('aria-busy') === 'false');
    table.search = '王';
    await waitUntil(() => count(table) === '找到 3 名坐席');
    expect(adapter.asked.at(-1)?.search).to.equal('王');
  });
  it('asks under the board’s filters and what was picked elsewhere, but not for the agent picked in it alone', async () => {
    const adapter = new RowsAdapter(1_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    const board = table.closest('cockpit-board');
    Object.assign(board ?? {}, { filters: { channel: ['phone'] }, selection: { skillGroup: ['sales'] } });
    await waitUntil(() => adapter.asked.length === 2);
    expect(adapter.asked[1]?.filters).to.deep.equal({ channel: ['phone'], skillGroup: ['sales'] });
    Object.assign(board ?? {}, { selection: { filters: { agent: ['A0000001'] }, source: { id: 'cockpit-agents-1', label: '' } } });
    await waitUntil(() => rowOf(table, 1)?.getAttribute('aria-selected') === 'true');
    await waitUntil(() => adapter.asked.length === 3);
    expect(adapter.asked[2]?.filters).to.deep.equal({ channel: ['phone'] });
  });
  it('makes its pick the board’s selection', async () => {
    const table = await show(new RowsAdapter(1_000));
    await waitUntil(() => isHere(table, 0));
    (rowOf(table, 2)?.children[0] as HTMLElement | undefined)?.click();
    await waitUntil(() => rowOf(table, 2)?.getAttribute('aria-selected') === 'true');
    expect(table.closest('cockpit-board')?.view.selection).to.deep.equal({ filters: { agent: ['A0000002'] }, source: { id: 'cockpit-agents-1', label: '坐席列表' } });
  });
  it('says why when the source does not answer, and comes back on retry', async () => {
    const adapter = new RowsAdapter(100);
    adapter.failure = new AdapterError('unavailable', 'HTTP 503', 60_000);
    const table = await show(adapter);
    await waitUntil(() => part(table, '.message.failed'));
    expect(part(table, '.message')?.textContent).to.contain('HTTP 503');
    adapter.failure = undefined;
    part(table, '.message button')?.click();
    await waitUntil(() => isHere(table, 0));
  });
  it('asks nothing any more once it was taken out, and starts over where it was put', async () => {
    const adapter = new RowsAdapter(100_000);
    const table = await show(adapter);
    await waitUntil(() => isHere(table, 0));
    const board = table.parentElement;
    const asked = adapter.asked.length;
    table.remove();
    table.scrollToRow(50_000);
    await aTimeout(150);
    expect(adapter.asked.length).to.equal(asked);
    board?.append(table);
    await waitUntil(() => isHere(table, 0));
    table.scrollToRow(5_000, 'start');
    await waitUntil(() => isHere(table, 5_000));
  });
});

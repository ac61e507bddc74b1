import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { RowsAnswer } from '../../../src/domain/answer.js';
import type { Order, RowFilter } from '../../../src/domain/query.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { StaffSource } from '../../controllers/staff-source.js';
import { UnrulyAdapter } from '../../controllers/unruly-adapter.js';

const COLUMNS = ['agent', 'name', 'skillGroup', 'state', 'stateSince', 'answered', 'handled', 'talk'];
const MOST_FIRST: readonly Order[] = [{ metric: 'answered', descending: true }];
const MORE = { timeout: 10_000 };
const part = (table: CockpitAgents, selector: string) => table.renderRoot.querySelector<HTMLElement>(selector);
const rowOf = (table: CockpitAgents, row: number) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`);
const nameIn = (table: CockpitAgents, row: number) => rowOf(table, row)?.children[0]?.textContent ?? '';
const offer = (table: CockpitAgents) => part(table, '.reorder');
const offered = (table: CockpitAgents) => offer(table)?.querySelector('.moved')?.textContent ?? '';
const said = (table: CockpitAgents) => part(table, '[role=status]')?.textContent ?? '';
const id = (row: number) => `A${String(row).padStart(7, '0')}`;
/** These agents have answered so many by now. */
const answered = (table: CockpitAgents, counts: Readonly<Record<string, number>>) => table.change({ keys: Object.keys(counts), columns: { answered: Object.values(counts), handled: Object.values(counts) } });
const focused = (table: CockpitAgents) => table.shadowRoot?.activeElement?.closest('.row')?.children[0]?.textContent ?? '';
const come = (table: CockpitAgents) => table.dispatchEvent(new PointerEvent('pointerenter'));
const go = (table: CockpitAgents) => table.dispatchEvent(new PointerEvent('pointerleave'));

async function show(rows = 40, order = MOST_FIRST, where: readonly RowFilter[] = []): Promise<CockpitAgents> {
  const table = await fixture<CockpitAgents>(html`<cockpit-agents .agents=${{ status: 'ready', value: agentsPage(rows, 0, rows, COLUMNS) }} .order=${order} .where=${where}></cockpit-agents>`);
  await nextFrame();
  await nextFrame();
  return table;
}
/** The agents' names as they are, by id. */
const names = agentsPage(40, 0, 40, COLUMNS).columns['name'] as readonly string[];

describe('<cockpit-agents> whose order changes live', () => {
  it('sorts again by itself while nobody is at it, where its order is touched', async () => {
    const table = await show();
    answered(table, { [id(3)]: 999 });
    await waitUntil(() => nameIn(table, 0) === names[3], 'sorted again', MORE);
    expect(offer(table)).to.equal(null);
  });
  it('holds the rows under a pointer, says how many changed order, and sorts once the pointer leaves', async () => {
    const table = await show();
    const first = nameIn(table, 0);
    come(table);
    answered(table, { [id(3)]: 999, [id(5)]: 998 });
    await waitUntil(() => offered(table) === '2 行顺序已变', 'offered', MORE);
    expect(nameIn(table, 0)).to.equal(first);
    expect(said(table)).to.equal('2 行顺序已变');
    go(table);
    await waitUntil(() => nameIn(table, 0) === names[3] && nameIn(table, 1) === names[5], 'sorted again', MORE);
    expect(offer(table)).to.equal(null);
  });
  it('holds the rows while the focus is in them; taken by keys, the focus stays on the agent it was on', async () => {
    const table = await show();
    rowOf(table, 2)?.querySelectorAll<HTMLElement>('.cell')[3]?.click();
    const here = focused(table);
    const row = names.indexOf(here);
    answered(table, { [id(row)]: 0 });
    await waitUntil(() => offered(table) === '1 行顺序已变', 'offered', MORE);
    expect(focused(table)).to.equal(here);
    expect(nameIn(table, 2)).to.equal(here);
    await sendKeys({ press: 'Tab' });
    expect(table.shadowRoot?.activeElement === offer(table)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => offer(table) === null && focused(table) === here, 'on the same agent', MORE);
    expect(nameIn(table, 2)).to.not.equal(here);
    expect(said(table)).to.equal('已重新排列');
    expect(table.shadowRoot?.activeElement?.getAttribute('aria-colindex')).to.equal('4');
  });
  it('leaves the rows in view where they are for who takes it without having been in them', async () => {
    const table = await show(4000);
    come(table);
    table.scrollToRow(2000, 'start');
    answered(table, { [id(7)]: 999 });
    await waitUntil(() => offer(table) !== null, 'offered', MORE);
    const top = part(table, '.scroller')?.scrollTop;
    offer(table)?.click();
    await waitUntil(() => offer(table) === null, 'taken', MORE);
    expect(part(table, '.scroller')?.scrollTop).to.equal(top);
    expect(table.shadowRoot?.activeElement === part(table, '.scroller')).to.equal(true);
  });
  it('keeps the one tab stop on the agent that it was on, wherever that goes', async () => {
    const table = await show(4000);
    rowOf(table, 1)?.querySelectorAll<HTMLElement>('.cell')[0]?.click();
    const here = focused(table);
    answered(table, { [table.selected ?? '']: -1 });
    await waitUntil(() => offer(table) !== null, 'offered', MORE);
    (table.shadowRoot?.activeElement as HTMLElement).blur();
    await waitUntil(() => offer(table) === null && nameIn(table, 1) !== here, 'sorted again', MORE);
    const stops = [...table.renderRoot.querySelectorAll<HTMLElement>('.sheet .cell[tabindex="0"]')];
    expect(stops.length).to.equal(1);
    expect(stops[0]?.parentElement?.children[0]?.textContent).to.equal(here);
  });
  it('says who came and who went where filters decide', async () => {
    const table = await show(40, [], [{ column: 'state', anyOf: ['ready'] }]);
    const ready = (agentsPage(40, 0, 40, COLUMNS).columns['state'] as readonly string[]).map((state, row) => ({ state, row }));
    const [gone, come1, come2] = [ready.find(({ state }) => state === 'ready'), ...ready.filter(({ state }) => state !== 'ready')].map((found) => id(found?.row ?? -1));
    come(table);
    table.change({ keys: [gone ?? '', come1 ?? '', come2 ?? ''], columns: { state: ['talking', 'ready', 'ready'] } });
    await waitUntil(() => offered(table) === '2 行加入 · 1 行离开', 'offered', MORE);
  });
  it('offers nothing where the order does not depend on what changed, nor where it comes to the same', async () => {
    const table = await show();
    const most = nameIn(table, 0);
    come(table);
    table.change({ keys: [id(3)], columns: { state: ['ready'] } });
    answered(table, { [id(names.indexOf(most))]: 999 });
    answered(table, { [id(9)]: 998 });
    await waitUntil(() => offered(table) === '1 行顺序已变', 'the one', MORE);
  });
  it('forgets the offer where another order is asked for, and goes on after it was moved in the page', async () => {
    const table = await show();
    come(table);
    answered(table, { [id(3)]: 999 });
    await waitUntil(() => offer(table) !== null, 'offered', MORE);
    table.order = [{ column: 'name' }];
    await table.updateComplete;
    expect(offer(table)).to.equal(null);
    const box = table.parentElement;
    table.remove();
    box?.append(table);
    table.order = MOST_FIRST;
    await table.updateComplete;
    answered(table, { [id(5)]: 9999 });
    await waitUntil(() => nameIn(table, 0) === names[5], 'sorted again', MORE);
  });
  it('is accessible while it offers', async () => {
    const table = await show();
    come(table);
    answered(table, { [id(3)]: 999 });
    await waitUntil(() => offer(table) !== null, 'offered', MORE);
    await expect(table).to.be.accessible();
  });
});

describe('<cockpit-agents> that is given whole new answers, or pages', () => {
  const answers = (counts: Readonly<Record<string, number>>, without: readonly string[] = []): RowsAnswer => {
    const page = agentsPage(40, 0, 40, COLUMNS);
    const agents = page.columns['agent'] ?? [];
    const kept = agents.flatMap((agent, at) => (without.includes(String(agent)) ? [] : [at]));
    const columns = Object.fromEntries(Object.entries(page.columns).map(([name, cells]) => [name, kept.map((at) => (name === 'answered' || name === 'handled' ? (counts[String(agents[at])] ?? cells[at] ?? null) : (cells[at] ?? null)))]));
    return { ...page, columns, length: kept.length, total: kept.length };
  };
  const give = (table: CockpitAgents, value: RowsAnswer) => (table.agents = { status: 'ready', value });
  const textIn = (table: CockpitAgents, row: number) => rowOf(table, row)?.textContent;
  it('sorts at once while nobody is at it', async () => {
    const table = await show();
    give(table, answers({ [id(3)]: 999 }));
    await waitUntil(() => nameIn(table, 0) === names[3], 'sorted', MORE);
    expect(offer(table)).to.equal(null);
  });
  it('writes the new cells under a pointer, moves no row, keeps who left, and offers the new order', async () => {
    const table = await show();
    const order = Array.from({ length: 10 }, (_, row) => nameIn(table, row));
    come(table);
    const before = textIn(table, 0);
    // Who is first has answered no more, who was fourth in the answer the most, and the fifth has gone home.
    const counts = (agentsPage(40, 0, 40, COLUMNS).columns['answered'] ?? []).map(Number);
    const byCount = [...counts.keys()].filter((row) => row !== 3).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    give(table, answers({ [id(byCount[0] ?? -1)]: 1, [id(3)]: 999 }, [id(byCount[4] ?? -1)]));
    await waitUntil(() => offered(table) === '2 行顺序已变 · 1 行离开', 'offered', MORE);
    expect(Array.from({ length: 10 }, (_, row) => nameIn(table, row))).to.deep.equal(order);
    expect(textIn(table, 0)).not.to.equal(before);
    offer(table)?.click();
    await waitUntil(() => nameIn(table, 0) === names[3] && offer(table) === null, 'taken', MORE);
    expect(part(table, '.count')?.textContent).to.equal('共 39 名坐席');
  });
  it('sorts what it held once the pointer leaves', async () => {
    const table = await show();
    come(table);
    give(table, answers({ [id(3)]: 999 }));
    await waitUntil(() => offered(table) === '1 行顺序已变', 'offered', MORE);
    give(table, answers({ [id(3)]: 999, [id(5)]: 998 }));
    await waitUntil(() => offered(table) === '2 行顺序已变', 'offered more', MORE);
    go(table);
    await waitUntil(() => nameIn(table, 0) === names[3] && nameIn(table, 1) === names[5], 'sorted', MORE);
    expect(offer(table)).to.equal(null);
  });
  it('takes other people’s rows as they come', async () => {
    const table = await show();
    come(table);
    const page = agentsPage(80, 40, 40, COLUMNS);
    give(table, { ...page, offset: 0, total: 40 });
    await waitUntil(() => !names.includes(nameIn(table, 0)), 'taken', MORE);
    expect(offer(table)).to.equal(null);
  });
  it('moves no row of a page from a source either until it is taken', async () => {
    const source = new StaffSource(1000);
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents style="block-size:400px" columns="name answered" span="full"></cockpit-agents></cockpit-board>`);
    const adapter = new UnrulyAdapter(source, { cadenceMs: 300 });
    board.adapter = adapter;
    const table = board.querySelector('cockpit-agents');
    if (!table) throw new Error('no table');
    await waitUntil(() => nameIn(table, 0) === '员工A00000', 'first', MORE);
    come(table);
    const asked = adapter.asked.length;
    source.staff = ['A90000', ...source.staff.slice(1).reverse(), 'A00000'];
    await waitUntil(() => offer(table) !== null, 'offered', MORE);
    await waitUntil(() => adapter.asked.length > asked + 2, 'went on asking', MORE);
    expect([0, 1, 2, 3].map((row) => nameIn(table, row))).to.deep.equal(['员工A00000', '员工A00001', '员工A00002', '员工A00003']);
    expect(offered(table)).to.include('1 行加入');
    go(table);
    await waitUntil(() => nameIn(table, 0) === '员工A90000' && nameIn(table, 1) === '员工A00999', 'sorted', MORE);
    expect(offer(table)).to.equal(null);
    expect(part(table, '.count')?.textContent).to.equal('共 1,001 名坐席');
  }).timeout(20_000);
});

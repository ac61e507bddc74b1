import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage, lazyAgents } from '../../../stories/agents-rows.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const parts = (table: CockpitAgents, selector: string) => [...table.renderRoot.querySelectorAll<HTMLElement>(selector)];
const lineOf = (table: CockpitAgents, line: number) => part(table, `.row[aria-rowindex='${line + 2}']:not([hidden])`);
const cellOf = (table: CockpitAgents, line: number, column = 0) => lineOf(table, line)?.querySelectorAll<HTMLElement>('.cell')[column];
const textOf = (table: CockpitAgents, line: number, column = 0) => cellOf(table, line, column)?.textContent.trim();
const heads = (table: CockpitAgents) => parts(table, '.row.group:not([hidden])').sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex)).map((row) => row.querySelector('.cell')?.textContent.trim());
const focused = (table: CockpitAgents) => table.shadowRoot?.activeElement as HTMLElement | null;
const said = (table: CockpitAgents) => part(table, '[role=status]')?.textContent;
const click = (element: HTMLElement | null | undefined, init: MouseEventInit = {}) => element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...init }));

async function settle(table: CockpitAgents): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  await table.updateComplete;
}

async function show(settings: Partial<CockpitAgents> = {}): Promise<CockpitAgents> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 1100px"></div>`);
  const table = document.createElement('cockpit-agents');
  Object.assign(table, { agents: { status: 'ready', value: agentsPage(60) }, groupBy: 'skillGroup' }, settings);
  box.append(table);
  await settle(table);
  return table;
}

async function press(table: CockpitAgents, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const all = key.split('+');
    for (const down of all) await sendKeys({ down });
    for (const up of all.reverse()) await sendKeys({ up });
    await table.updateComplete;
  }
}

/** The slow count of one column over a group. */
const sumOf = (name: string, group: string, page = agentsPage(60)) => (page.columns['skillGroup'] ?? []).reduce<number>((sum, id, row) => (id === group ? sum + Number(page.columns[name]?.[row]) : sum), 0);

describe('groups of <cockpit-agents>', () => {
  it('stand above their agents with name, count and subtotals that are added and divided last', async () => {
    const table = await show({ columns: 'answered talk averageHandleTime customerSatisfaction' });
    expect(part(table, '.scroller')?.getAttribute('role')).to.equal('treegrid');
    const group = lineOf(table, 0);
    expect(group?.getAttribute('aria-level')).to.equal('1');
    expect(group?.getAttribute('aria-expanded')).to.equal('true');
    const first = textOf(table, 0)?.replace(/（\d+）$/, '') ?? '';
    expect(textOf(table, 0, 1)).to.equal(String(sumOf('answered', first)));
    expect(Number(lineOf(table, 1)?.getAttribute('aria-setsize'))).to.equal((agentsPage(60).columns['skillGroup'] ?? []).filter((id) => id === first).length);
    expect(lineOf(table, 1)?.getAttribute('aria-level')).to.equal('2');
    await expect(table).to.be.accessible();
  });
  it('are told whole where columns scroll by, unless the first column was made narrower or takes too much of the room', async () => {
    const table = await show();
    const box = table.parentElement as HTMLElement;
    // Six columns need more than this.
    box.style.inlineSize = '640px';
    await settle(table);
    await waitUntil(() => (part(table, '.scroller')?.scrollWidth ?? 0) > 640, 'scrolls');
    const long = '信用卡境外消费与积分兑换专席二线';
    const cut = () => heads(table).filter((text) => text?.includes('…'));
    await waitUntil(() => cut().length <= 1 && heads(table).length > 0, 'whole');
    expect(cut().every((text) => text?.startsWith(long.slice(0, 5)))).to.equal(true);
    for (const head of parts(table, '.row.group:not([hidden]) .c0 .words')) expect(head.getBoundingClientRect().right).to.be.at.most((head.closest('.cell')?.getBoundingClientRect().right ?? 0) + 0.5);
    expect(part(table, '.head .c0')?.getBoundingClientRect().width).to.be.at.most(0.4 * 640);
    table.arrangement = { order: [], hidden: [], pinned: [], pinnedEnd: [], widths: { name: 100 } };
    await settle(table);
    expect(part(table, '.head .c0')?.getBoundingClientRect().width).to.equal(100);
  });
  it('come in the order of their subtotals, and turn round with it', async () => {
    const table = await show({ order: [{ column: 'answered', descending: true }] });
    click(part(table, '.grouping .all'));
    await settle(table);
    const names = heads(table).map((text) => text?.replace(/（\d+）$/, '') ?? '');
    const sums = names.map((name) => sumOf('answered', name));
    expect(sums).to.deep.equal([...sums].sort((a, b) => b - a));
    const turned = names.toReversed();
    table.order = [{ column: 'answered' }];
    await settle(table);
    expect(heads(table).map((text) => text?.replace(/（\d+）$/, ''))).to.deep.equal(turned);
  });
  it('fold by the pointer, all at once, and unfold; the rows that stay do not', async () => {
    const table = await show();
    const first = lineOf(table, 1)?.getAttribute('aria-setsize');
    click(cellOf(table, 0));
    await settle(table);
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('false');
    expect(lineOf(table, 1)?.classList.contains('group')).to.equal(true);
    expect(part(table, '.scroller')?.getAttribute('aria-rowcount')).to.equal(String(66 + 2 - Number(first)));
    expect(said(table)).to.match(/已收起$/);
    click(part(table, '.grouping .all'));
    await settle(table);
    expect(part(table, '.scroller')?.getAttribute('aria-rowcount')).to.equal(String(6 + 2));
    expect(parts(table, '.row:not([hidden])').every((row) => row.classList.contains('group'))).to.equal(true);
    click(part(table, '.grouping .all'));
    await settle(table);
    expect(part(table, '.scroller')?.getAttribute('aria-rowcount')).to.equal(String(66 + 2));
  });
  it('fold and unfold by the arrow keys, lead from an agent to the group and along its cells, and by Enter', async () => {
    const table = await show();
    cellOf(table, 0)?.focus();
    await press(table, 'ArrowDown', 'ArrowDown', 'ArrowLeft');
    expect(focused(table) === cellOf(table, 0)).to.equal(true);
    await press(table, 'ArrowLeft');
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('false');
    await press(table, 'ArrowRight');
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('true');
    await press(table, 'ArrowRight');
    expect(focused(table) === cellOf(table, 0, 1)).to.equal(true);
    await press(table, 'Enter');
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('false');
    await press(table, 'Alt+ArrowDown');
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('true');
  });
  it('keep folds, focus and scroll while new answers and new cells come', async () => {
    const table = await show({ agents: { status: 'ready', value: agentsPage(1_000) } });
    click(cellOf(table, 0));
    await settle(table);
    table.scrollToRow(700, 'start');
    await settle(table);
    const scroller = part(table, '.scroller');
    const top = scroller?.scrollTop;
    const rows = parts(table, '.row:not([hidden], .group)').sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));
    rows[3]?.querySelector<HTMLElement>('.cell')?.focus();
    click(rows[3]?.querySelector<HTMLElement>('.cell'));
    await settle(table);
    const name = focused(table)?.textContent;
    table.agents = { status: 'ready', value: { ...agentsPage(1_000), asOf: 1 } };
    await settle(table);
    expect(scroller?.scrollTop).to.equal(top);
    expect(focused(table)?.textContent).to.equal(name);
    table.change({ keys: ['A0000001'], columns: { answered: [7] } });
    await settle(table);
    expect(focused(table)?.textContent).to.equal(name);
    table.scrollToRow(0, 'start');
    await settle(table);
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('false');
  });
  it('take the focus along when others come before them', async () => {
    const table = await show({ order: [{ column: 'answered', descending: true }] });
    click(part(table, '.grouping .all'));
    await settle(table);
    const [first] = heads(table);
    cellOf(table, 0)?.focus();
    await press(table, 'ArrowDown', 'ArrowUp');
    table.order = [{ column: 'answered' }];
    await settle(table);
    expect(heads(table).at(-1)).to.equal(first);
    expect(focused(table)?.textContent.trim()).to.equal(first);
  });
  it('and the totals follow cells that change', async () => {
    const table = await show({ columns: 'answered' });
    const page = agentsPage(60);
    const group = textOf(table, 0)?.replace(/（\d+）$/, '') ?? '';
    const row = (page.columns['skillGroup'] ?? []).indexOf(group);
    const by = 1_000;
    const total = (page.columns['answered'] ?? []).reduce<number>((sum, cell) => sum + Number(cell), 0);
    table.change({ keys: [String(page.columns['agent']?.[row])], columns: { answered: [Number(page.columns['answered']?.[row]) + by] } });
    await waitUntil(() => part(table, '.totals .c1')?.textContent.replace(/\D/g, '') === String(total + by), 'totals');
    expect(textOf(table, 0, 1)?.replace(/\D/g, '')).to.equal(String(sumOf('answered', group) + by));
  });
  it('are made by a column’s menu and taken away by their chip', async () => {
    const table = await show({ groupBy: '' });
    click(part(table, '.head [data-column=skillGroup] .more-menu'));
    await settle(table);
    click(part(table, '[data-entry=group]'));
    await settle(table);
    expect(table.groupBy).to.equal('skillGroup');
    expect(said(table)).to.equal('已按技能组分组');
    expect(heads(table).length).to.be.greaterThan(0);
    click(part(table, '.grouping button'));
    await settle(table);
    expect(table.groupBy).to.equal('');
    expect(heads(table)).to.deep.equal([]);
    expect(part(table, '.scroller')?.getAttribute('role')).to.equal('grid');
  });
  it('hold what the search leaves of them, and pick all of theirs at once', async () => {
    const table = await show({ search: '王' });
    const size = Number(/（(\d+)）$/.exec(textOf(table, 0) ?? '')?.[1]);
    expect(size).to.be.greaterThan(0);
    cellOf(table, 0)?.focus();
    await press(table, ' ');
    await waitUntil(() => table.picked.length === size, 'picked');
    await settle(table);
    expect(lineOf(table, 0)?.ariaSelected ?? lineOf(table, 0)?.getAttribute('aria-selected')).to.equal('true');
    expect(parts(table, ".row[aria-selected='true']:not([hidden], .group)").length).to.equal(size);
    await press(table, ' ');
    await waitUntil(() => table.picked.length === 0, 'let go');
  });
  it('have a menu of their own', async () => {
    const table = await show();
    cellOf(table, 0)?.focus();
    await press(table, 'Shift+F10');
    expect(parts(table, '.menu [data-entry]').map((entry) => entry.dataset['entry'])).to.deep.equal(['fold', 'fold-all', 'unfold-all', 'pick', 'ungroup']);
    await press(table, 'Enter');
    await settle(table);
    expect(lineOf(table, 0)?.getAttribute('aria-expanded')).to.equal('false');
    expect(focused(table) === cellOf(table, 0)).to.equal(true);
  });
  it('say why a column has no subtotal', async () => {
    const page = agentsPage(20);
    const value = { ...page, columns: { ...page.columns, talk: [null, ...(page.columns['talk'] ?? []).slice(1)], age: Array.from({ length: 20 }, () => 3) } };
    const table = await show({ agents: { status: 'ready', value }, groupBy: 'team', columns: [{ id: 'name', kind: 'text', column: 'name', title: 'name', width: 180, align: 'start' }, { id: 'talk', kind: 'counter', counter: 'talk', title: 'talk', width: 100, align: 'end' }, { id: 'age', kind: 'number', column: 'age', title: 'Age', width: 100, align: 'end' }] });
    expect(heads(table)).to.deep.equal([]);
    table.agents = { status: 'ready', value: { ...value, columns: { ...value.columns, team: Array.from({ length: 20 }, () => 'one') } } };
    await settle(table);
    expect(heads(table)).to.deep.equal(['one（20）']);
    expect(cellOf(table, 0, 1)?.title).to.match(/缺少/);
    expect(cellOf(table, 0, 2)?.title).to.match(/没有合计规则/);
    cellOf(table, 0)?.focus();
    await press(table, 'ArrowRight', 'ArrowRight');
    await settle(table);
    expect(part(table, '.full')?.textContent).to.match(/没有合计规则/);
    expect(cellOf(table, 1, 2)?.title).to.equal('');
  });
  it('come in steps where there are many rows, which stay on screen meanwhile', async () => {
    const table = await show({ agents: { status: 'ready', value: lazyAgents(60_000, ['agent', 'name', 'skillGroup', 'answered']) } });
    await waitUntil(() => heads(table).length > 0, 'grouped', { timeout: 10_000 });
    click(part(table, '.grouping .all'));
    await waitUntil(() => heads(table).length === 6, 'folded');
    await waitUntil(() => /\d/.test(part(table, '.row.group .c2, .row.group .c3')?.textContent ?? ''), 'subtotals', { timeout: 10_000 });
  });
});

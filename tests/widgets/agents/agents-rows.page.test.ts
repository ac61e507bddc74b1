import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import type { CockpitBoard } from '../../../src/widgets/board/board.js';
import { agentsPage, lazyAgents } from '../../../stories/agents-rows.js';
import { RowsAdapter } from './rows-adapter.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const parts = (table: CockpitAgents, selector: string) => [...table.renderRoot.querySelectorAll<HTMLElement>(selector)];
const rowOf = (table: CockpitAgents, row: number) => part(table, `.row[aria-rowindex='${row + 2}']:not([hidden])`);
const cellOf = (table: CockpitAgents, row: number, column = 0) => rowOf(table, row)?.querySelectorAll<HTMLElement>('.cell')[column];
const focused = (table: CockpitAgents) => table.shadowRoot?.activeElement as HTMLElement | null;
const said = (table: CockpitAgents) => part(table, '[role=status]')?.textContent;
const picked = (table: CockpitAgents) => parts(table, '.row[aria-selected=true]:not([hidden])').map((row) => Number(row.ariaRowIndex) - 2).sort((a, b) => a - b);

async function show(settings: Partial<CockpitAgents> = {}): Promise<CockpitAgents> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 1100px"></div>`);
  const table = document.createElement('cockpit-agents');
  Object.assign(table, { agents: { status: 'ready', value: agentsPage(1_000) } }, settings);
  box.append(table);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await table.updateComplete;
  return table;
}

async function settle(table: CockpitAgents): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await nextFrame();
  await table.updateComplete;
}

async function press(table: CockpitAgents, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const all = key.split('+');
    for (const down of all) await sendKeys({ down });
    for (const up of all.reverse()) await sendKeys({ up });
    await table.updateComplete;
  }
}

const click = (element: HTMLElement | null | undefined, init: MouseEventInit = {}) => element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...init }));

describe('rows of <cockpit-agents>', () => {
  it('expands a row by the pointer: every column, hidden ones too, and how far chance moves a share', async () => {
    const table = await show({ arrangement: { order: [], hidden: ['wrapUpTime'], pinned: [], pinnedEnd: [], widths: {} } });
    click(cellOf(table, 2)?.querySelector<HTMLElement>('.expander'));
    await settle(table);
    expect(cellOf(table, 2)?.ariaExpanded).to.equal('true');
    expect(cellOf(table, 1)?.ariaExpanded).to.equal('false');
    const facts = rowOf(table, 2)?.querySelector('.facts')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(facts).to.contain('事后整理时长');
    expect(facts).to.match(/满意度 ?\d+(\.\d)? % 95% 区间 .+ 至 .+，n=\d+/);
    // What follows stands below it, without a gap.
    const detail = rowOf(table, 2)?.querySelector('.detail')?.getBoundingClientRect();
    expect(detail?.height).to.be.greaterThan(60);
    expect(rowOf(table, 3)?.getBoundingClientRect().top).to.be.closeTo(detail?.bottom ?? NaN, 2);
    expect(picked(table)).to.deep.equal([]);
    await expect(table).to.be.accessible();
    click(cellOf(table, 2)?.querySelector<HTMLElement>('.expander'));
    await settle(table);
    expect(part(table, '.detail') === null).to.equal(true);
  });
  it('expands and folds by keys, and says so', async () => {
    const table = await show();
    click(cellOf(table, 1, 2));
    await press(table, 'Alt+ArrowDown');
    expect(cellOf(table, 1)?.ariaExpanded).to.equal('true');
    expect(said(table)).to.equal('已展开明细');
    await press(table, 'ArrowDown', 'ArrowUp');
    expect(focused(table) === cellOf(table, 1, 2)).to.equal(true);
    await press(table, 'Alt+ArrowUp');
    expect(cellOf(table, 1)?.ariaExpanded).to.equal('false');
  });
  it('stays with its agent when rows are sorted, scrolled away and changed', async () => {
    const table = await show();
    click(cellOf(table, 3)?.querySelector<HTMLElement>('.expander'));
    await settle(table);
    table.scrollToRow(900);
    await settle(table);
    table.scrollToRow(0);
    await settle(table);
    expect(rowOf(table, 3)?.querySelector('.detail')).not.to.equal(null);
    table.change({ keys: ['A0000003'], columns: { answered: [77] } });
    await settle(table);
    expect(rowOf(table, 3)?.querySelector('.facts')?.textContent).to.contain('77');
    table.order = [{ metric: 'answered', descending: true }];
    await settle(table);
    expect(rowOf(table, 3)?.classList.contains('expanded')).to.equal(false);
    expect(cellOf(table, 0)?.ariaExpanded).to.equal('true');
  });
  it('is reached beyond what a browser lets an element be high', async () => {
    const table = await show({ agents: { status: 'ready', value: lazyAgents(1_000_000, ['agent', 'name', 'answered']) } });
    table.scrollToRow(500_000, 'start');
    await settle(table);
    click(cellOf(table, 500_000)?.querySelector<HTMLElement>('.expander'));
    await settle(table);
    const detail = rowOf(table, 500_000)?.querySelector('.detail')?.getBoundingClientRect();
    expect(rowOf(table, 500_001)?.getBoundingClientRect().top).to.be.closeTo(detail?.bottom ?? NaN, 2);
    table.scrollToRow(999_999);
    await settle(table);
    expect(rowOf(table, 999_999)?.getBoundingClientRect().bottom).to.be.closeTo(part(table, '.totals')?.getBoundingClientRect().top ?? NaN, 2);
  });
  it('shows what the page makes of a row, by function or by slot', async () => {
    const table = await show({ rowDetail: ({ key, cell }) => `${key}: ${cell('answered')}` });
    click(cellOf(table, 0)?.querySelector<HTMLElement>('.expander'));
    await settle(table);
    expect(part(table, '.detail')?.textContent.trim()).to.match(/^A0000000: \d+$/);
    const own = document.createElement('button');
    own.slot = 'detail:A0000000';
    own.textContent = '通话录音';
    table.append(own);
    await settle(table);
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
    click(cellOf(table, 0, 1));
    await press(table, 'Tab');
    expect(document.activeElement === own).to.equal(true);
  });

  it('picks one, one more, a range and all, by the pointer', async () => {
    const table = await show();
    const told: (readonly string[])[] = [];
    table.addEventListener('cockpit-agent-select', ({ agents }) => told.push(agents));
    click(cellOf(table, 1, 1));
    await table.updateComplete;
    click(cellOf(table, 3, 1), { ctrlKey: true });
    await table.updateComplete;
    expect(picked(table)).to.deep.equal([1, 3]);
    click(cellOf(table, 6, 1), { shiftKey: true });
    await table.updateComplete;
    expect(picked(table)).to.deep.equal([3, 4, 5, 6]);
    click(cellOf(table, 4, 1), { ctrlKey: true });
    await table.updateComplete;
    expect(picked(table)).to.deep.equal([3, 5, 6]);
    click(cellOf(table, 5, 1));
    await table.updateComplete;
    expect(picked(table)).to.deep.equal([5]);
    click(cellOf(table, 5, 1));
    await table.updateComplete;
    expect(picked(table)).to.deep.equal([]);
    expect(told[1]).to.deep.equal(['A0000001', 'A0000003']);
    expect(part(table, '[role=grid]')?.getAttribute('aria-multiselectable')).to.equal('true');
  });
  it('picks by keys: Shift and arrows a range, Control and Space one more, Control and A all', async () => {
    const table = await show();
    click(cellOf(table, 2, 1));
    await table.updateComplete;
    await press(table, 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(picked(table)).to.deep.equal([2, 3, 4]);
    await press(table, 'ArrowDown', 'ArrowDown', 'Control+ ');
    expect(picked(table)).to.deep.equal([2, 3, 4, 6]);
    await press(table, 'Control+a');
    expect(table.picked).to.have.length(1_000);
    expect(said(table)).to.equal('已选 1000 名坐席');
  });
  it('asks its board to follow all who are picked', async () => {
    const board = await fixture<CockpitBoard>(html`<cockpit-board range="all"><cockpit-agents span="full"></cockpit-agents></cockpit-board>`);
    board.style.inlineSize = '1100px';
    board.adapter = new RowsAdapter(500);
    const table = board.querySelector('cockpit-agents') as CockpitAgents;
    await waitUntil(() => cellOf(table, 0) && !rowOf(table, 0)?.classList.contains('waiting'));
    click(cellOf(table, 0, 1));
    await settle(table);
    click(cellOf(table, 2, 1), { shiftKey: true });
    await settle(table);
    expect(board.view.selection.filters['agent']).to.deep.equal(['A0000000', 'A0000001', 'A0000002']);
    expect(picked(table)).to.deep.equal([0, 1, 2]);
  });

  it('has a menu on a row, by key and by the pointer, to which the page adds', async () => {
    const table = await show();
    let run = '';
    table.addEventListener('cockpit-row-menu', (event) => event.add('呼叫', () => (run = `${event.agent} ${event.column}`)));
    click(cellOf(table, 2, 1));
    await press(table, 'Shift+F10');
    expect(focused(table)?.dataset['entry']).to.equal('detail');
    await expect(table).to.be.accessible();
    await press(table, 'End', 'Enter');
    expect(run).to.equal('A0000002 skillGroup');
    expect(focused(table) === cellOf(table, 2, 1)).to.equal(true);
    cellOf(table, 4, 1)?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: 50, clientY: 50 }));
    await table.updateComplete;
    const group = cellOf(table, 4, 1)?.textContent;
    part(table, '[data-entry=only]')?.click();
    await settle(table);
    expect(parts(table, '.row:not([hidden]) .c1').every((cell) => cell.textContent === group)).to.equal(true);
    expect(table.where).to.deep.equal([{ column: 'skillGroup', anyOf: [group] }]);
  });
  it('opens the menu under a finger that rests', async () => {
    const table = await show();
    const cell = cellOf(table, 2, 1);
    const { left: clientX = 0, top: clientY = 0 } = cell?.getBoundingClientRect() ?? {};
    cell?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'touch', isPrimary: true, clientX, clientY }));
    await waitUntil(() => part(table, '[role=menu]:popover-open') !== null, 'a menu', { timeout: 3_000 });
    expect(part(table, '[data-entry=copy-row]')).not.to.equal(null);
  });
});

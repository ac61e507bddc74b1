import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ColumnArrangement } from '../../../src/table/column-arrangement.js';
import type { Column } from '../../../src/table/column.js';
import type { CockpitAgents } from '../../../src/widgets/agents/agents.js';
import { agentsPage } from '../../../stories/agents-rows.js';

const part = <E extends Element = HTMLElement>(table: CockpitAgents, selector: string) => table.renderRoot.querySelector<E>(selector);
const parts = (table: CockpitAgents, selector: string) => [...table.renderRoot.querySelectorAll<HTMLElement>(selector)];
const titles = (table: CockpitAgents) => parts(table, '.head [data-column]').map((head) => head.dataset['column']).join(' ');
const head = (table: CockpitAgents, id: string) => part(table, `.head [data-column="${id}"]`);
const sort = (table: CockpitAgents, id: string) => head(table, id)?.querySelector<HTMLElement>('.sort');
const focused = (table: CockpitAgents) => table.shadowRoot?.activeElement as HTMLElement | null;
const said = (table: CockpitAgents) => part(table, '[role=status]')?.textContent;
const entry = (table: CockpitAgents, id: string) => part(table, `[data-entry="${id}"]`);
const cell = (table: CockpitAgents, column: string, row = 0) => part(table, `.row[aria-rowindex="${row + 2}"]:not([hidden]) [aria-colindex="${head(table, column)?.ariaColIndex}"]`);
const left = (element: Element | null | undefined) => element?.getBoundingClientRect().left ?? NaN;
const KEPT = 'contact-cockpit.columns.test';

async function show(width = 1100, settings: Partial<CockpitAgents> = {}, dir = 'ltr'): Promise<CockpitAgents> {
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.inlineSize = `${width}px`;
  const table = document.createElement('cockpit-agents');
  Object.assign(table, { agents: { status: 'ready', value: agentsPage(200) } }, settings);
  box.append(table);
  await nextFrame();
  await nextFrame();
  await table.updateComplete;
  return table;
}

async function press(table: CockpitAgents, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const all = key.split('+');
    for (const down of all) await sendKeys({ down });
    for (const up of all.reverse()) await sendKeys({ up });
    await table.updateComplete;
    await table.updateComplete;
  }
}

/** From the first row to the header of a column, by the keyboard alone. */
async function goTo(table: CockpitAgents, id: string): Promise<void> {
  parts(table, '.tool').at(-1)?.focus();
  await press(table, 'Tab', 'Control+Home', 'ArrowUp');
  while (focused(table)?.closest<HTMLElement>('[data-column]')?.dataset['column'] !== id) await press(table, 'ArrowRight');
}

async function choose(table: CockpitAgents, id: string): Promise<void> {
  for (let presses = 0; focused(table)?.dataset['entry'] !== id; presses++) {
    if (presses > 30) throw new Error(`no entry ${id}`);
    await press(table, 'ArrowDown');
  }
  await press(table, 'Enter');
}

async function drag(from: Element | null | undefined, by: number, onto?: Element | null): Promise<void> {
  const { left: x = 0, top = 0, width = 0, height = 0 } = from?.getBoundingClientRect() ?? {};
  const start: [number, number] = [Math.round(x + width / 2), Math.round(top + height / 2)];
  const end = onto ? Math.round(left(onto) + onto.getBoundingClientRect().width * 0.75) : start[0] + by;
  await sendMouse({ type: 'move', position: start });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round((start[0] + end) / 2), start[1]] });
  await sendMouse({ type: 'move', position: [end, start[1]] });
  await sendMouse({ type: 'up' });
}

describe('columns of <cockpit-agents>', () => {
  afterEach(() => localStorage.clear());

  it('keeps three pinned columns in their places while the others scroll, at either edge', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const table = await show(760, { arrangement: { order: [], hidden: [], pinned: ['state'], pinnedEnd: ['occupancy'], widths: {} } }, dir);
      expect(titles(table)).to.equal('name state skillGroup answered averageHandleTime wrapUpTime transferRate customerSatisfaction occupancy');
      const held = ['name', 'state', 'occupancy'];
      const lefts = () => held.map((id) => left(cell(table, id)));
      const before = lefts();
      const moving = left(cell(table, 'answered'));
      part(table, '.scroller')?.scrollTo({ left: dir === 'rtl' ? -120 : 120 });
      await waitUntil(() => part(table, '.frame')?.classList.contains('shifted'));
      expect(lefts()).to.deep.equal(before);
      expect(Math.abs(left(cell(table, 'answered')) - moving)).to.equal(120);
      // Header, rows and totals stand under one another.
      for (const id of held) {
        expect(left(head(table, id))).to.equal(left(cell(table, id)));
        expect(left(part(table, `.totals [aria-colindex="${head(table, id)?.ariaColIndex}"]`))).to.equal(left(cell(table, id)));
      }
      const end = part(table, '.scroller')?.getBoundingClientRect();
      expect(dir === 'rtl' ? left(cell(table, 'occupancy')) - (end?.left ?? 0) : (end?.right ?? 0) - (cell(table, 'occupancy')?.getBoundingClientRect().right ?? 0)).to.be.within(0, 16);
      table.remove();
    }
  });
  it('lets go of what would leave no room to read the rest', async () => {
    const table = await show(320, { arrangement: { order: [], hidden: [], pinned: ['state', 'skillGroup', 'answered'], pinnedEnd: ['occupancy'], widths: {} } });
    const state = left(cell(table, 'state'));
    part(table, '.scroller')?.scrollTo({ left: 200 });
    await nextFrame();
    expect(left(cell(table, 'state'))).to.equal(state - 200);
  });
  it('pins, hides, moves and sorts from the menu of a header, by the keyboard alone, and says so', async () => {
    const table = await show();
    await goTo(table, 'answered');
    await press(table, 'Alt+ArrowDown');
    expect(part(table, '[role=menu]')?.getAttribute('aria-label')).to.equal('“接通量”列');
    await choose(table, 'pin-start');
    expect(part(table, '[role=menu]')).to.equal(null);
    expect(titles(table)).to.match(/^name answered skillGroup/);
    expect(said(table)).to.equal('接通量已固定在左侧');
    await waitUntil(() => focused(table) === sort(table, 'answered'));
    await press(table, 'Shift+F10');
    await choose(table, 'move-right');
    expect(titles(table)).to.match(/^name skillGroup answered/);
    await waitUntil(() => focused(table) === sort(table, 'answered'));
    // The button beside it opens the same.
    await press(table, 'Tab', 'Enter');
    await choose(table, 'sort-descending');
    expect(head(table, 'answered')?.ariaSort).to.equal('descending');
    await goTo(table, 'wrapUpTime');
    await press(table, 'Alt+ArrowDown');
    await choose(table, 'hide');
    expect(titles(table)).not.to.contain('wrapUpTime');
    expect(said(table)).to.equal('事后整理时长已隐藏');
    expect(part(table, '[role=grid]')?.getAttribute('aria-colcount')).to.equal('8');
    expect(focused(table) === sort(table, 'averageHandleTime')).to.equal(true);
  });
  it('moves and resizes with keys on a header, mirrored from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const table = await show(1100, {}, dir);
      await goToRtl(table, 'state', dir);
      const before = head(table, 'state')?.getBoundingClientRect().width ?? NaN;
      await press(table, dir === 'rtl' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
      expect(head(table, 'state')?.getBoundingClientRect().width).to.be.closeTo(before + 16, 1);
      await press(table, dir === 'rtl' ? 'Control+Shift+ArrowLeft' : 'Control+Shift+ArrowRight');
      expect(titles(table)).to.match(/^name skillGroup answered state/);
      expect(said(table)).to.equal('状态已移到第 4 列，共 9 列');
      await waitUntil(() => focused(table) === sort(table, 'state'));
      table.remove();
    }
  });
  it('shows what was hidden from the list of columns, which stays open for more, and gives everything back', async () => {
    const table = await show(1100, { arrangement: { order: [], hidden: ['state', 'answered'], pinned: [], pinnedEnd: [], widths: {} } });
    const button = part(table, '.tool');
    button?.focus();
    await press(table, 'Enter');
    await waitUntil(() => entry(table, 'show:state'));
    expect(entry(table, 'show:state')?.getAttribute('aria-checked')).to.equal('false');
    entry(table, 'show:state')?.click();
    await table.updateComplete;
    expect(titles(table)).to.contain('state');
    expect(entry(table, 'show:state')?.getAttribute('aria-checked')).to.equal('true');
    entry(table, 'reset')?.click();
    await table.updateComplete;
    expect(titles(table)).to.match(/^name skillGroup state answered/);
    expect(focused(table) === button).to.equal(true);
  });
  it('closes a menu by Escape, by Tab and by a press beside it, and gives the focus back', async () => {
    const table = await show();
    for (const key of ['Escape', 'Tab']) {
      await goTo(table, 'state');
      await press(table, 'Alt+ArrowDown');
      expect(focused(table)?.role).to.match(/^menuitem/);
      await press(table, key);
      expect(part(table, '[role=menu]')).to.equal(null);
      expect(focused(table) === sort(table, 'state')).to.equal(true);
    }
    head(table, 'state')?.querySelector<HTMLElement>('.more-menu')?.click();
    await table.updateComplete;
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await table.updateComplete;
    expect(part(table, '[role=menu]')).to.equal(null);
  });
  it('leads to an entry by its first letter', async () => {
    const table = await show(1100, {});
    table.lang = 'en';
    await table.updateComplete;
    await goTo(table, 'state');
    await press(table, 'Alt+ArrowDown', 'h');
    expect(focused(table)?.dataset['entry']).to.equal('hide');
    await press(table, 'Home');
    expect(focused(table)?.dataset['entry']).to.equal('sort-ascending');
    await press(table, 'ArrowUp');
    expect(focused(table)?.dataset['entry']).to.equal('columns');
  });
  it('is accessible with a menu open', async () => {
    const table = await show();
    head(table, 'state')?.querySelector<HTMLElement>('.more-menu')?.click();
    await table.updateComplete;
    await expect(table).to.be.accessible();
  });

  it('resizes by dragging an edge, fits by a double click, and takes Escape for no', async () => {
    const table = await show();
    const width = () => head(table, 'state')?.getBoundingClientRect().width ?? NaN;
    const grip = () => head(table, 'state')?.querySelector('.grip');
    const before = width();
    await drag(grip(), 60);
    await table.updateComplete;
    expect(width()).to.be.closeTo(before + 60, 2);
    expect(said(table)).to.match(/^状态：宽 \d+ 像素$/);
    grip()?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await table.updateComplete;
    const fit = width();
    expect(fit).to.be.lessThan(before);
    for (const shown of parts(table, '.row:not([hidden]) .c2')) expect(shown.scrollWidth).to.be.at.most(Math.ceil(fit));
    const { left: x = 0, top: y = 0 } = grip()?.getBoundingClientRect() ?? {};
    await sendMouse({ type: 'move', position: [Math.round(x + 4), Math.round(y + 10)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(x + 90), Math.round(y + 10)] });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await table.updateComplete;
    expect(width()).to.equal(fit);
  });
  it('is dragged to another place without being sorted by, never before the first', async () => {
    const table = await show();
    await drag(sort(table, 'answered'), 0, head(table, 'skillGroup'));
    await table.updateComplete;
    expect(titles(table)).to.match(/^name skillGroup answered state/);
    expect(table.order).to.deep.equal([]);
    await drag(sort(table, 'name'), 0, head(table, 'state'));
    await table.updateComplete;
    expect(titles(table)).to.match(/^name skillGroup answered state/);
    // A drag of a name is none: it was pressed.
    table.order = [];
  });
  it('tells the page, which may keep the columns as they are', async () => {
    const table = await show();
    const told: ColumnArrangement[] = [];
    table.addEventListener('cockpit-columns-arrange', (event) => told.push(event.arrangement));
    await goTo(table, 'state');
    await press(table, 'Control+Shift+ArrowRight');
    expect(told.map(({ order }) => order.slice(0, 4).join(' '))).to.deep.equal(['name skillGroup answered state']);
    table.addEventListener('cockpit-columns-arrange', (event) => event.preventDefault());
    const before = titles(table);
    await goTo(table, 'state');
    await press(table, 'Control+Shift+ArrowLeft');
    expect(titles(table)).to.equal(before);
  });
  it('is kept by this browser under the name that the page gives, and only then', async () => {
    const table = await show(1100, { arrangementName: 'test' });
    await goTo(table, 'state');
    await press(table, 'Control+Shift+ArrowRight');
    expect((JSON.parse(localStorage.getItem(KEPT) ?? '{}') as ColumnArrangement).order.slice(0, 4)).to.deep.equal(['name', 'skillGroup', 'answered', 'state']);
    expect(titles(await show(1100, { arrangementName: 'test' }))).to.match(/^name skillGroup answered state/);
    expect(titles(await show())).to.match(/^name skillGroup state/);
    localStorage.setItem(KEPT, '{"order": 3, nonsense');
    expect(titles(await show(1100, { arrangementName: 'test' }))).to.match(/^name skillGroup state/);
  });

  it('draws the columns in view of two hundred, keeps pinned ones, and walks to the last', async () => {
    const columns = Array.from({ length: 200 }, (_, at): Column => (at === 0 ? { id: 'name', kind: 'text', column: 'name', title: 'name', width: 112, align: 'start' } : { id: `c${at}`, kind: 'number', column: 'answered', unit: 'contacts', title: `第 ${at} 列`, width: 112, align: 'end' }));
    const table = await show(1100, { columns, arrangement: { order: [], hidden: [], pinned: ['c7'], pinnedEnd: ['c9'], widths: {} } });
    expect(part(table, '[role=grid]')?.getAttribute('aria-colcount')).to.equal('200');
    expect(table.renderRoot.querySelectorAll('*').length).to.be.lessThan(2_500);
    parts(table, '.tool').at(-1)?.focus();
    await press(table, 'Tab', 'ArrowRight', 'End');
    await waitUntil(() => focused(table)?.getAttribute('aria-colindex') === '200');
    await press(table, 'ArrowLeft');
    await waitUntil(() => focused(table)?.getAttribute('aria-colindex') === '199');
    expect(focused(table)?.getBoundingClientRect().right).to.be.at.most(left(cell(table, 'c9')) + 1);
    expect(titles(table)).to.match(/^name c7 /);
    part(table, '.scroller')?.scrollTo({ left: 9_000 });
    await waitUntil(() => titles(table).includes('c80'));
    expect(titles(table)).to.match(/^name c7 .* c9$/);
    expect(parts(table, '.row:not([hidden])').every((row) => row.querySelectorAll('.cell').length === parts(table, '.head [data-column]').length)).to.equal(true);
    // The cell with the focus is there still.
    expect(focused(table)?.getAttribute('aria-colindex')).to.equal('199');
  });
  it('has headings over columns that belong together, counted as a row of their own', async () => {
    const column = (id: string, heading?: string): Column => ({ id, kind: 'number', column: 'answered', unit: 'contacts', title: id, width: 110, align: 'end', ...(heading !== undefined && { heading }) });
    const table = await show(1100, { columns: [{ id: 'name', kind: 'text', column: 'name', title: 'name', width: 112, align: 'start' }, column('a', '话务'), column('b', '话务'), column('c', '质量')] });
    expect(parts(table, '.heading').map((heading) => `${heading.textContent.trim()} ${heading.getAttribute('aria-colindex')}+${heading.getAttribute('aria-colspan')}`)).to.deep.equal(['话务 2+2', '质量 4+1']);
    expect(part(table, '[role=grid]')?.getAttribute('aria-rowcount')).to.equal('202');
    expect(part(table, '.row:not([hidden])')?.getAttribute('aria-rowindex')).to.equal('3');
    await expect(table).to.be.accessible();
  });
});

async function goToRtl(table: CockpitAgents, id: string, dir: string): Promise<void> {
  if (dir === 'ltr') return goTo(table, id);
  parts(table, '.tool').at(-1)?.focus();
  await press(table, 'Tab', 'Control+Home', 'ArrowUp');
  while (focused(table)?.closest<HTMLElement>('[data-column]')?.dataset['column'] !== id) await press(table, 'ArrowLeft');
}

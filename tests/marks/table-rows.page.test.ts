import { expect, fixture, html } from '@open-wc/testing';
import type { TableContent } from '../../src/marks/table-cell.js';
import { TableRows, type RowWindow } from '../../src/marks/table-rows.js';

class Content implements TableContent {
  waiting = 'coming';
  loadedBefore = Infinity;
  selected = -1;
  version = 1;
  asked = 0;
  isLoaded = (row: number) => row < this.loadedBefore;
  isSelected = (row: number) => row === this.selected;
  text = (row: number, column: number) => (this.asked++, column === 0 ? `<b>${row}</b>` : `${row}.${column}.${this.version}`);
  note = (row: number, column: number) => (column === 1 ? `n${row}.${this.version}` : '');
  full = (row: number, column: number) => (column === 0 && row === 2 ? 'the whole name' : '');
  share = () => 0.5;
  state = () => 'ready' as const;
  kind = () => 'row' as const;
  isExpanded = () => undefined;
  isWide = () => false;
  chips = () => [];
  path = () => '';
  slot = () => '';
  mark = () => '';
}

const view = (first: number, last: number, more: Partial<RowWindow> = {}): RowWindow => ({ first, last, count: 10_000, rowHeight: 36, shift: 0, ...more });
const shown = (sheet: Element) => [...sheet.querySelectorAll('.row:not([hidden])')].map((row) => Number(row.getAttribute('aria-rowindex')) - 2);

async function painter() {
  const sheet = await fixture<HTMLElement>(html`<div role="rowgroup"></div>`);
  const rows = new TableRows(sheet);
  rows.setColumns((['text', 'sample', 'bar', 'state'] as const).map((shape, column) => ({ shape, column })));
  return { sheet, rows, content: new Content() };
}

describe('marks/table-rows', () => {
  it('draws nothing for an empty stretch', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(0, 0, { count: 0 }), content, false);
    expect(sheet.children).to.have.length(0);
  });
  it('recycles: scrolling through ten thousand rows makes no more nodes than fill the view', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(0, 20), content, false);
    const nodes = new Set(sheet.querySelectorAll('*'));
    for (let first = 0; first < 9_900; first += 7) rows.paint(view(first, first + 20), content, true);
    expect(new Set(sheet.querySelectorAll('*'))).to.deep.equal(nodes);
    expect(shown(sheet).sort((a, b) => a - b)[0]).to.equal(9_898);
  });
  it('writes only the rows that came in while it scrolls', async () => {
    const { rows, content } = await painter();
    rows.paint(view(0, 20), content, false);
    content.asked = 0;
    rows.paint(view(1, 21), content, true);
    expect(content.asked).to.equal(4);
  });
  it('writes every row when the content changed, into the same nodes', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(0, 3), content, false);
    const cell = rows.cellAt(1, 1);
    content.version = 2;
    rows.paint(view(0, 3), content, false);
    expect(rows.cellAt(1, 1)).to.equal(cell);
    expect(cell?.textContent).to.equal('1.1.2n1.2');
    expect(sheet.children).to.have.length(3);
  });
  it('shows markup in names as text', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(0, 1), content, false);
    expect(rows.cellAt(0, 0)?.textContent).to.equal('<b>0</b>');
    expect(sheet.querySelector('b')).to.equal(null);
  });
  it('stands rows at their places, moved by the shift', async () => {
    const { rows, content } = await painter();
    const top = (row: number) => parseFloat(rows.cellAt(row, 0)?.parentElement?.style.top ?? '');
    rows.paint(view(100, 102), content, false);
    expect(top(101)).to.equal(3636);
    rows.paint(view(100, 102, { shift: -3000 }), content, true);
    expect(top(101)).to.equal(636);
  });
  it('keeps the row with the focus, node and all, wherever the view goes', async () => {
    const { sheet, rows, content } = await painter();
    rows.keep(5);
    rows.paint(view(0, 20), content, false);
    const cell = rows.cellAt(5, 1);
    if (cell) cell.tabIndex = 0;
    cell?.focus();
    rows.paint(view(5_000, 5_020), content, true);
    rows.settle();
    expect(document.activeElement).to.equal(cell);
    expect(shown(sheet)).to.include(5);
    rows.paint(view(0, 20), content, true);
    rows.settle();
    expect(rows.cellAt(5, 1)).to.equal(cell);
    expect(document.activeElement).to.equal(cell);
  });
  it('lets the kept row go when there are fewer rows', async () => {
    const { sheet, rows, content } = await painter();
    rows.keep(5);
    rows.paint(view(0, 20), content, false);
    rows.paint(view(0, 3, { count: 3 }), content, false);
    expect(shown(sheet)).to.deep.equal([0, 1, 2]);
  });
  it('puts rows into reading order at rest', async () => {
    const { sheet, rows, content } = await painter();
    for (const first of [0, 13, 6, 9]) rows.paint(view(first, first + 10), content, true);
    rows.settle();
    expect(shown(sheet)).to.deep.equal([9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  });
  it('empties a recycled row whose data is not here, and fills it when it comes', async () => {
    const { rows, content } = await painter();
    rows.paint(view(0, 2), content, false);
    content.loadedBefore = 2;
    rows.paint(view(2, 4), content, true);
    const row = rows.cellAt(3, 1)?.parentElement;
    expect(row?.textContent).to.equal('coming');
    expect(row?.classList.contains('waiting')).to.equal(true);
    content.loadedBefore = Infinity;
    rows.paint(view(2, 4), content, false);
    expect(row?.classList.contains('waiting')).to.equal(false);
    expect(rows.cellAt(3, 1)?.textContent).to.equal('3.1.1n3.1');
    expect(rows.cellAt(2, 0)?.title).to.equal('the whole name');
  });
  it('ticks notes without touching anything else', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(0, 3), content, false);
    const changed: string[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ type, target }) => `${type} ${target.nodeValue ?? ''}`)));
    observer.observe(sheet, { subtree: true, characterData: true, attributes: true, childList: true });
    content.version = 2;
    rows.tick(content, 1);
    await Promise.resolve();
    observer.disconnect();
    expect(changed).to.deep.equal(['characterData n0.2', 'characterData n1.2', 'characterData n2.2']);
  });
  it('says which cell a node belongs to', async () => {
    const { sheet, rows, content } = await painter();
    rows.paint(view(7, 9), content, false);
    expect(rows.placeOf(rows.cellAt(8, 3)?.querySelector('svg') ?? sheet)).to.deep.equal({ row: 8, column: 3 });
    expect(rows.placeOf(sheet)).to.equal(undefined);
  });
  it('marks the selected row, and only while its data is here', async () => {
    const { rows, content } = await painter();
    content.selected = 1;
    rows.paint(view(0, 2), content, false);
    expect(rows.cellAt(1, 0)?.parentElement?.getAttribute('aria-selected')).to.equal('true');
    content.loadedBefore = 0;
    rows.paint(view(0, 2), content, false);
    expect(rows.cellAt(1, 0)?.parentElement?.getAttribute('aria-selected')).to.equal('false');
  });
});

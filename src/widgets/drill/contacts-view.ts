import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { ColumnSheet } from '../../grid/column-sheet.js';
import { RowGrid } from '../../grid/row-grid.js';
import { PagesController, type PagesQuery } from '../../controllers/pages-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { RowsAnswer } from '../../domain/answer.js';
import type { Loadable } from '../../domain/loadable.js';
import type { Order } from '../../domain/query.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { layOutColumns } from '../../table/column-layout.js';
import type { Column } from '../../table/column.js';
import { PageCache } from '../../table/page-cache.js';
import { ariaSort, nextOrder } from '../../table/sort-state.js';
import { CONTACT_COLUMNS, ContactCells } from './contact-cells.js';
import { countText } from './drill-texts.js';
import type { Messages } from './messages.js';

const PAGE_ROWS = 200;
const SKELETON_ROWS = 12;

export interface ContactsHost {
  /** Which contacts, in which order; undefined while none are looked at. */
  readonly query: (order: readonly Order[]) => PagesQuery | undefined;
  readonly take: (contacts: Loadable<RowsAnswer>) => void;
  readonly described: (source: SourceDescription | undefined) => void;
  readonly pick: (row: number) => void;
}

/** The contacts at the end of a path: pages of them in a grid, ordered by their source. */
export class ContactsView {
  readonly #host: ReactiveElement;
  readonly #pages = new PageCache(PAGE_ROWS);
  readonly #sheet = new ColumnSheet();
  readonly #feed: PagesController;
  readonly #grid: RowGrid;
  #cells: ContactCells | undefined;
  #order: readonly Order[] = [];
  #newest: RowsAnswer | undefined;

  constructor(host: ReactiveElement, { query, take, described, pick }: ContactsHost) {
    this.#host = host;
    this.#feed = new PagesController(host, {
      query: () => query(this.#order),
      offsets: () => this.#pages.offsetsOf(this.#grid.visible.first, Math.max(this.#grid.visible.last, this.#grid.visible.first + 1)),
      pageSize: PAGE_ROWS,
      deliver: (page, isFirst) => {
        if (isFirst && page.status !== 'loading') {
          this.#pages.clear();
          // The runtime may hand over the very answer that was here before.
          this.#newest = undefined;
        }
        if ('value' in page) this.accept(page.value);
        const known = this.#newest;
        if ('value' in page || !known || isFirst) take(page);
        else if (page.status === 'failed') take({ status: 'stale', value: known, reason: page.reason });
      },
      described,
    });
    this.#grid = new RowGrid(host, { onView: () => this.#feed.look(), onPick: pick, onChange: () => host.requestUpdate() });
  }

  adopt(root: ShadowRoot): void {
    this.#sheet.adopt(root);
  }

  retry(): void {
    this.#feed.retry();
  }

  /** A page set by hand. */
  accept(answer: RowsAnswer): void {
    if (answer === this.#newest) return;
    this.#newest = answer;
    this.#pages.put(answer);
  }

  cell(row: number, column: string) {
    return this.#cells?.cell(row, column) ?? null;
  }

  focusFirst(): void {
    this.#grid.focusCell(0, 0);
  }

  /** Which row is at the top, for coming back to. */
  get top(): number {
    return this.#grid.visible.first;
  }

  set top(row: number) {
    this.#grid.scrollToRow(row, 'start');
  }

  /** To be called in every `willUpdate`: what the next drawing shows, or that there is none. */
  show(isShown: boolean, contacts: Loadable<RowsAnswer>, width: number, density: 'comfortable' | 'compact', writing: Omit<ConstructorParameters<typeof ContactCells>[0], 'pages'>): void {
    const cells = (this.#cells = new ContactCells({ ...writing, pages: this.#pages }));
    const layout = layOutColumns(CONTACT_COLUMNS, width - this.#grid.scrollbar.px);
    this.#sheet.write(layout, this.#grid.scrollbar.px);
    const count = !isShown || contacts.status === 'failed' ? 0 : contacts.status === 'loading' ? SKELETON_ROWS : contacts.value.total;
    this.#grid.show({ content: cells, drawn: CONTACT_COLUMNS.map(({ align }, column) => ({ column, shape: align === 'end' ? 'number' : 'text' })), columnCount: CONTACT_COLUMNS.length, count, density, overflow: width > 0 ? Math.max(0, layout.width - width) : 0, running: [], hasTotals: false });
  }

  render(contacts: Loadable<RowsAnswer>, density: string, messages: Messages, language: string): TemplateResult {
    const { drill } = messages;
    const total = 'value' in contacts ? contacts.value.total : -1;
    return html`<p class="count" role="status">${total < 0 ? messages.state.loading : drill.count(countText(total, language))}</p>
      <div class="frame ${density} ${this.#grid.edges}">
        <div
          class="scroller"
          role="grid"
          tabindex="-1"
          aria-label=${drill.contacts}
          aria-rowcount=${total < 0 ? -1 : total + 1}
          aria-colcount=${CONTACT_COLUMNS.length}
          aria-busy=${contacts.status === 'loading' || this.#feed.isWaiting}
          @click=${(event: Event) => this.#grid.onClick(event)}
          @keydown=${(event: KeyboardEvent) => this.#grid.onKeydown(event)}
          @scroll=${(event: Event) => this.#grid.onScroll(event)}
        >
          <div class="head" role="rowgroup"><div class="line" role="row" aria-rowindex="1">${CONTACT_COLUMNS.map((column, at) => this.#headCell(column, at, messages))}</div></div>
          <div class="sheet" role="rowgroup"></div>
        </div>
        ${total === 0 ? html`<div class="message">${stateGlyph('no-data')}<p>${drill.noContacts}</p></div>` : nothing}
      </div>`;
  }

  #headCell(column: Column, at: number, { drill }: Messages): TemplateResult {
    const title = (drill.columns as Readonly<Record<string, string>>)[column.title] ?? column.title;
    const sort = ariaSort(this.#order, column);
    return html`<div class="cell c${at} ${column.align}" role="columnheader" aria-colindex=${at + 1} aria-sort=${sort}>
      <button type="button" class="sort focus-inset" tabindex="-1" title=${title} @click=${() => this.#sort(column, at)}>
        <span class="title">${title}</span><svg class="arrow" viewBox="0 0 8 8" aria-hidden="true" data-sort=${sort}><path d="M4 1l3.2 6H.8z" /></svg>
      </button>
    </div>`;
  }

  #sort(column: Column, at: number): void {
    this.#order = nextOrder(this.#order, column);
    this.#grid.scrollToStart();
    this.#grid.onFocusHead(at);
    this.#host.requestUpdate();
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ElapsedController } from '../../controllers/elapsed-controller.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { PackedRows } from '../../domain/answer.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { Privacy } from '../../domain/privacy.js';
import type { Order, RowFilter } from '../../domain/query.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import type { Column } from '../../table/column.js';
import type { ColumnArrangement } from '../../table/column-arrangement.js';
import type { RowsChange } from '../../table/live-rows.js';
import { nextOrder } from '../../table/sort-state.js';
import { tokens } from '../../theme/tokens.js';
import { columnsOf } from './agent-columns.js';
import { exportableOf } from './agents-export.js';
import type { Exportable } from './export-desk.js';
import { AgentFilters } from './agent-filters.js';
import { messagesFor, type Messages } from './messages.js';
import { RowDetails, type RowDetail } from './row-details.js';
import { usualDetail } from './usual-detail.js';
import { AgentPick } from './agent-pick.js';
import { AgentsFeed } from './agents-feed.js';
import { RowGrid } from '../../grid/row-grid.js';
import { agentsPicture, type AgentsPicture } from './agents-picture.js';
import { countText, emptyTemplate, failedTemplate, footTemplate, toolsTemplate } from './agents-templates.js';
import { ColumnSheet } from '../../grid/column-sheet.js';
import { FigureTexts } from './figure-texts.js';
import { filterButton, filterChips, filterPanel } from './filter-templates.js';
import { gridTemplate } from './grid-template.js';
import { GroupDesk } from './group-desk.js';
import { FIRST_PINNED } from '../../table/column-pins.js';
import { RowWork } from './row-work.js';
import { SearchBox } from './search-box.js';
import { sortedText } from './sorted-text.js';
import { TableDesk } from './table-desk.js';
import { agentsStyles, detailStyles, filtersStyles, groupsStyles, headStyles, menuStyles, rowsStyles, rowStatesStyles } from './agents.styles.js';

/** Placeholder rows while nothing is known: as many as fill most screens. */
const SKELETON_ROWS = 24;

/**
 * Agents in a table of any length: who is doing what, and how it goes for them.
 *
 * Set `agents` by hand, or put the element inside a `cockpit-board` and it reads the pages in view. A whole result is
 * sorted and searched here; pages are arranged by their source.
 *
 * @summary Virtual table of agents.
 * @fires {CockpitAgentSelect} cockpit-agent-select - When the user picks an agent or lets the picked one go.
 * @fires {CockpitViewRequest} cockpit-view-request - With it: asks the board for the selection.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks again for what failed.
 * @fires {CockpitRowMenu} cockpit-row-menu - When the menu of a row opens, for entries of the page's own.
 * @fires {CockpitColumnsArrange} cockpit-columns-arrange - When the user pins, hides, moves or resizes columns.
 * @cssproperty --cockpit-accent - Focus and the picked row.
 */
export class CockpitAgents extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, agentsStyles, filtersStyles, rowsStyles, rowStatesStyles, headStyles, menuStyles, detailStyles, groupsStyles];

  /** What is known of the agents: a whole result, or the page of one that came last. */
  @property({ attribute: false }) agents: Loadable<PackedRows> = LOADING;
  /** Ids of columns, metrics or counters to show, between spaces; what is usual for agents when empty. By property also columns of one's own. */
  @property() columns: string | readonly Column[] = '';
  /** How the columns are arranged; by the user where it is not set. */
  @property({ attribute: false }) arrangement: ColumnArrangement | undefined;
  /** Name under which this browser keeps what the user arranges; it is not kept where empty. */
  @property({ attribute: 'arrangement-name' }) arrangementName = '';
  /** Height of the rows; the board's when absent. */
  @property() density: 'comfortable' | 'compact' | undefined;
  /** What the rows are ordered by, most important first; the source's order when empty. */
  @property({ attribute: false }) order: readonly Order[] = [];
  /** What Chinese texts are sorted by where they are sorted here; strokes in traditional script, else pinyin, when absent. */
  @property() collation: 'pinyin' | 'stroke' | undefined;
  /** Text to be found in the name or id. */
  @property() search = '';
  /** Filters that rows must pass, all of them; heeded where all rows are here, or by a source that filters rows. */
  @property({ attribute: false }) where: readonly RowFilter[] = [];
  /** Name of the column whose texts bring rows together, with subtotals above each group; none when empty. Heeded where all rows are here, or by a source that groups rows. */
  @property({ attribute: 'group-by' }) groupBy = '';
  /** Id of the picked agent, outside of a board; inside, the board's selection counts. */
  @property() selected: string | undefined;
  /** Ids of all who are picked, outside of a board. */
  @property({ attribute: false }) picked: readonly string[] = [];
  /** What stands below an expanded row: a text or an element for a row; every column's value when absent. Children in the slot `detail:<id of the agent>` take its place. */
  @property({ attribute: false }) rowDetail: RowDetail | undefined;

  /** Whether a cell whose number changes is lit for a moment. */
  @property({ ...FLAG, attribute: 'flash-changes' }) flashChanges = false;
  /** `named`, `masked` (a pseudonym, and nobody to be searched for) or `team` (no rows); never more than the source allows. */
  @property() privacy: Privacy = 'named';

  @state() private announcement = '';

  readonly #sheet = new ColumnSheet();
  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#messages.agents.table);
  readonly #size = new SizeController(this);
  readonly #box = new SearchBox(this);
  readonly #elapsed = new ElapsedController(this, () => this.#grid.isRunning, () => this.#grid.tick());
  readonly #feed: AgentsFeed = new AgentsFeed(this, {
    view: this.#view,
    visible: () => this.#grid.visible,
    masked: (pseudonym) => this.#messages.people.masked(pseudonym),
    isWatched: () => this.#desk.order.isWatched,
    taken: (isFirst) => [this.#elapsed.mark(), this.#work.take(isFirst)],
  });
  readonly #filters = new AgentFilters(this, this.#feed);
  readonly #pick = new AgentPick(this, this.#feed, this.#view);
  readonly #details = new RowDetails(this, () => this.#feed.lines);
  readonly #groups: GroupDesk = new GroupDesk(this, { grid: () => this.#grid, feed: this.#feed, pick: this.#pick, messages: () => this.#messages, language: () => this.#language.language, say: (text) => (this.announcement = text) });
  readonly #work = new RowWork(this, { feed: this.#feed, grid: () => this.#grid, onArranged: () => this.#onArranged() });
  readonly #desk: TableDesk = new TableDesk(this, { grid: () => this.#grid, messages: () => this.#messages, say: (text) => (this.announcement = text), sort: (order) => this.#sortBy(order), language: () => this.#language.language, exportable: () => this.#exportable, feed: this.#feed, pick: this.#pick, details: this.#details, groups: this.#groups });
  readonly #grid: RowGrid = new RowGrid(this, {
    onView: () => this.#work.look(),
    onPick: (row, how) => this.#pick.pick(row, how),
    onChange: () => this.requestUpdate(),
  });
  #picture: AgentsPicture | undefined;
  #figures = new FigureTexts('');

  /**
   * Scrolls a row into view.
   *
   * @param row - Counted from 0 in the order shown, rows that are not loaded among them and lines of groups not; that of its group where it is folded away.
   * @param align - Where it comes to stand; `nearest` moves no more than it must.
   */
  scrollToRow(row: number, align: 'nearest' | 'start' | 'center' = 'nearest'): void {
    this.#grid.scrollToRow(this.#feed.lines.lineOf(row), align);
  }

  /**
   * New cells of some agents, by key or place, for a result set by hand; written at the next frame, however many come before it.
   *
   * Neither scroll nor selection nor focus change. Rows are sorted again where they are sorted here: by themselves while
   * nobody is at the table, offered while the pointer or the focus is in it.
   */
  change(change: RowsChange): void {
    this.#work.change(change);
    this.#desk.order.look();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) this.#sheet.adopt(root);
    return root;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { rows, source } = this.#feed;
    this.#feed.settle();
    this.#size.measure();
    if (this.#language.language !== this.#figures.language) this.#figures = new FigureTexts(this.#language.language);
    const picture = agentsPicture({
      feed: this.#feed,
      groups: this.#groups,
      arrangement: this.#desk.arrangement,
      scrolled: this.#grid.scrolled,
      active: this.#grid.active.column,
      declared: columnsOf(this.columns),
      ...this.#feed.arrangedHere,
      source, figures: this.#figures, collation: this.collation,
      isSelected: this.#pick.isPicked,
      details: this.#details,
      room: this.#size.width - this.#grid.scrollbar.px,
      elapsedMs: () => this.#elapsed.elapsedMs,
      hurry: (step) => this.#work.hurry(step),
    });
    const { all, columns, drawn, layout, pins, headings, step, overflow, running } = (this.#picture = picture);
    this.#sheet.write(layout, this.#grid.scrollbar.px, pins, headings, this.#size.width - this.#grid.scrollbar.px);
    this.#desk.show({ all, columns, isOrderRaw: picture.isOrderRaw, widths: layout.widths, isRtl: getComputedStyle(this).direction === 'rtl' });
    this.#work.run(picture, this.#language.language);
    this.#details.show(this.rowDetail, (row) => usualDetail(row, all, this.#feed.lines, picture.cells, picture.labelOf, this.#messages, this.#language.language));
    this.#grid.show({ gaps: this.#details.gaps, content: picture.content, drawn, columnCount: columns.length, count: this.#lines, density: this.#density, room: this.#size.height, headLines: headings.length > 0 ? 2 : 1, overflow, step, running, hasTotals: picture.totals !== undefined && this.#isHere });
    if (this.#filters.isToTell(changed.has('where') && this.hasUpdated)) this.announcement = countText(this.#count, this.#feed.all, true, this.#messages, this.#language.language);
    if (this.hasUpdated && !rows.isAtWork && (changed.has('order') || changed.has('search') || changed.has('where'))) this.#grid.scrollToStart();
  }

  override render(): TemplateResult {
    const { agents, order } = this;
    const { rows, typed, privacy, isAsking, source, all, canFilter, where, onRetry } = this.#feed;
    const [isHere, { language }, messages] = [this.#isHere, this.#language, this.#messages];
    const { columns = [], drawn = [], pins = FIRST_PINNED, headings = [], cells, totals, isFair = false } = this.#picture ?? {};
    const { openMenu, activeHead, onMenu, onColumns, onExport, listeners } = this.#desk;
    const count = isHere ? rows.count : agents.status === 'loading' ? -1 : undefined;
    const tone = [this.#density, this.#grid.edges, agents.status === 'stale' && 'stale', isAsking && 'asking'];
    const filters = canFilter && agents.status !== 'failed' ? this.#filters.settings(this.#picture, messages) : undefined;
    return html`
      ${toolsTemplate({ all, more: filters ? filterButton(filters) : nothing, count: privacy === 'team' && isHere ? undefined : count, search: typed, messages, language, onInput: this.#box.onInput, onKey: this.#box.onKey, onClear: this.#box.onClear, openMenu, onColumns, onExport })}
      ${filters ? [filterChips(filters), filterPanel(filters)] : nothing}${this.#groups.render()}
      <div class="frame ${tone.filter(Boolean).join(' ')}">
        ${gridTemplate({ columns, drawn, pins, headings, activeHead, openMenu, order, isFair, messages, isTree: this.#feed.lines.isGrouped, count: isHere ? this.#lines : count, isBusy: agents.status === 'loading' || isAsking, totals: isHere ? totals : undefined, cells, onSort: this.#onSort, onMenu, on: listeners })}
        <div class="drop" hidden></div>
        ${count === 0 ? emptyTemplate(typed?.trim(), privacy, messages, this.#box.onClear, where.length > 0 ? this.#filters.onRemoveAll : undefined) : nothing}
        ${agents.status === 'failed' ? failedTemplate(agents.reason, messages, language, source?.zone ?? 'UTC', onRetry) : nothing}
      </div>
      ${footTemplate(agents, this.#fullText, this.#desk.notices, messages, language, onRetry)}
      ${this.#desk.renderExport()}${this.#desk.render()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  get #exportable(): Exportable | undefined {
    return exportableOf({ picture: this.#picture, feed: this.#feed, visible: this.#grid.visible, filters: this.#feed.isFed ? this.#view.view.filters : {}, where: this.where, messages: this.#messages, language: this.#language.language });
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #density(): 'comfortable' | 'compact' {
    return this.density ?? this.#view.view.density;
  }

  get #count(): number {
    return this.#isHere ? this.#feed.rows.count : this.#lines;
  }

  /** Lines of the table, those of groups among them. */
  get #lines(): number {
    return this.#isHere ? this.#feed.lines.count : this.agents.status === 'loading' ? SKELETON_ROWS : 0;
  }

  get #isHere(): boolean {
    return this.agents.status === 'ready' || this.agents.status === 'stale';
  }

  /** The active cell's text where it did not fit, for those who cannot hover. */
  get #fullText(): string {
    const { row, column } = this.#grid.active;
    return row >= 0 && row < this.#lines && this.#picture?.content.isLoaded(row) ? this.#picture.content.full(row, column) : '';
  }

  /** Many rows stand as they were asked to. */
  #onArranged(): void {
    this.#grid.scrollToStart();
    this.requestUpdate();
  }

  readonly #onSort = (column: Column, isMore: boolean): void => {
    this.#sortBy(nextOrder(this.order, column, isMore));
    this.#grid.onFocusHead(this.#picture?.columns.indexOf(column) ?? 0);
  };

  #sortBy(order: readonly Order[]): void {
    this.order = order;
    this.announcement = sortedText(order, this.#picture?.columns ?? [], this.#messages);
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { RowRovingController } from '../../controllers/row-roving-controller.js';
import { SizeController } from '../../controllers/size-controller.js';
import { SlicesController } from '../../controllers/slices-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WayDownController } from '../../controllers/way-down-controller.js';
import { WishController } from '../../controllers/wish-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { RowsAnswer } from '../../domain/answer.js';
import { atLevel, intoGroup, intoSlot, levelsTo, type DrillPath } from '../../domain/drill.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { rowsStyles } from '../../grid/rows.styles.js';
import { headStyles } from '../../grid/head.styles.js';
import { rowStatesStyles } from '../../grid/row-states.styles.js';
import { stateGlyph, stateGlyphStyles } from '../../marks/state-glyph.js';
import { tokens } from '../../theme/tokens.js';
import { Arrival } from './arrival.js';
import { CONTACT_COLUMNS } from './contact-cells.js';
import { ContactsView } from './contacts-view.js';
import { footTemplate, orderTemplate } from './drill-foot.js';
import { crumbsOf, headTemplate } from './drill-head.js';
import { drillList, type DrillList, type DrillRow } from './drill-list.js';
import { contactsQuery, drillQuestions, filtersAt, slotStep, type DrillWish } from './drill-questions.js';
import { drillTable, WHOLE } from './drill-table.js';
import { summaryText } from './drill-texts.js';
import { CockpitContactSelect } from './drill.events.js';
import { drillTableStyles } from './drill-table.styles.js';
import { drillStyles } from './drill.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { firstDrawn, goalOf, MORE_ROWS, orderedRows, ROWS_AT_FIRST, usualOrder, type RowOrder } from './row-order.js';

/**
 * The way down from a number: skill groups by contribution, slots of one, single contacts, and back.
 *
 * Inside a board it goes where the board's `drill` path stands, which a tile, a point of a trend, an alert or a cell
 * opens. Elsewhere set `path`, `list` and `contacts` by hand and answer `cockpit-view-request`.
 *
 * @summary Skill groups, slots and contacts behind a number.
 * @fires {CockpitViewRequest} cockpit-view-request - When the user goes down, up, or closes it.
 * @fires {CockpitContactSelect} cockpit-contact-select - When the user picks a contact or lets the picked one go.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitDrill extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, rowsStyles, headStyles, rowStatesStyles, drillStyles, drillTableStyles];

  /** Where it stands, outside of a board; inside, the board's path counts. */
  @property({ attribute: false }) path: DrillPath | undefined;
  /** Groups or slots of the path, or what its contacts are together. */
  @property({ attribute: false }) list: Loadable<DrillList> = LOADING;
  /** The page of contacts that came last. */
  @property({ attribute: false }) contacts: Loadable<RowsAnswer> = LOADING;
  /** Of what it shows under its heading while it is open, CSS px. */
  @property({ type: Number }) height = 380;

  @state() private source: SourceDescription | undefined;
  @state() private order: RowOrder | undefined;
  @state() private most = 0;
  @state() private contact: string | undefined;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => messagesFor(this.#language.language).drill.title);
  readonly #size = new SizeController(this);
  readonly #rows = new RowRovingController(this, '.into, .more-rows', '.crumb');
  readonly #rest = new SlicesController(this);
  readonly #contacts: ContactsView;
  readonly #feed: WishController<DrillWish>;
  readonly #arrival = new Arrival();
  #keys: readonly string[] | undefined;

  constructor() {
    super();
    this.#feed = new WishController<DrillWish>(this, {
      wish: () => this.#path && { view: this.#view.view, path: this.#path },
      questions: ({ view, path }) => drillQuestions(view, path),
      take: (answers, { view, path }, source) => {
        this.source = source;
        this.list = drillList(path, slotStep(view), view.compare, answers, source, filtersAt(view, path));
      },
    });
    new WayDownController(this);
    this.#contacts = new ContactsView(this, {
      query: (order) => this.#path && contactsQuery(this.#view.view, this.#path, order),
      take: (contacts) => (this.contacts = contacts),
      described: (source) => (this.source = source),
      pick: (row) => this.#onPick(row),
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) this.#contacts.adopt(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const path = this.#path;
    if (path !== this.#arrival.path) this.#arrive(path, changed.has('contacts'));
    if (changed.has('contacts') && 'value' in this.contacts) this.#contacts.accept(this.contacts.value);
    const { language } = this.#language;
    const { density } = this.#view.view;
    this.#contacts.show(path?.level === 'contacts', this.contacts, this.#size.width, density, { source: this.source, messages: messagesFor(language), language, selected: this.contact });
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (body) body.style.blockSize = `${this.height}px`;
    // Not within the update that is under way: the grid and the list move their tab stops.
    if (this.#arrival.isUnderWay) void this.updateComplete.then(() => this.#settle());
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const path = this.#path;
    if (!path) return html`<section class="closed" aria-label=${messages.drill.title}><h2>${messages.drill.title}</h2><p>${messages.drill.hint}</p></section>`;
    const list = this.#list;
    const crumbs = crumbsOf(path, list, this.source, messages, language);
    const subject = crumbs.slice(1).map(({ text }) => text).join(' ');
    return html`<section aria-label=${messages.drill.title} aria-busy=${this.#isWaiting} @keydown=${this.#onKeydown}>
      ${headTemplate({ crumbs, messages, tools: list && list.path.level === 'slots' ? orderTemplate(this.order ?? usualOrder(list), messages, (order) => this.#choose(order)) : nothing, go: (level) => this.#go(atLevel(path, level)), close: () => this.#go(undefined) })}
      <p class="summary" aria-live="polite">${list && list.path === path ? summaryText(list, subject, messages, language) : this.list.status === 'failed' ? nothing : messages.state.loading}</p>
      <div class="body ${path.level}${this.#isWaiting ? ' pending' : ''}">${this.#renderBody(path, list, subject, messages, language)}</div>
      ${list ? footTemplate(list, this.list, messages, language) : nothing}
    </section>`;
  }

  #renderBody(path: DrillPath, list: DrillList | undefined, subject: string, messages: Messages, language: string): TemplateResult {
    const { drill } = messages;
    const failure = this.list.status === 'failed' ? this.list.reason : path.level === 'contacts' && this.contacts.status === 'failed' ? this.contacts.reason : undefined;
    if (failure)
      return html`<div class="message failed" role="alert">${stateGlyph('warning')}<p><strong>${messages.state.failed}</strong> ${[failure.code === 'unsupported' && path.level === 'contacts' ? drill.unlisted : messages.reasons[failure.code], failure.detail].filter(Boolean).join(' · ')}</p><button type="button" class="action" @click=${this.#onRetry}>${messages.state.retry}</button></div>`;
    if (path.level === 'contacts') return this.#contacts.render(this.contacts, this.#view.view.density, messages, language);
    if (!list || list.path.level === 'contacts') return html`<div class="skeleton" aria-hidden="true">${[0, 1, 2, 3, 4, 5].map(() => html`<span></span>`)}</div>`;
    if (list.rows.length === 0) return html`<div class="message">${stateGlyph('no-data')}<p>${drill.noRows}</p></div>`;
    const rows = this.#ordered(list);
    const keys = [WHOLE, ...rows.map(({ key }) => key)];
    return html`<div class="list" tabindex="-1">
      ${drillTable({ list, rows, most: this.#mostOf(list), drawn: this.#arrival.isPartial ? firstDrawn(list, rows, this.height) : Infinity, caption: `${subject} ${drill.instructions}`, messages, language, tabIndexOf: (key) => this.#rows.tabIndexOf(key, keys), into: (row) => this.#into(list, row), more: () => this.#showMore(list) })}
    </div>`;
  }

  #showMore(list: DrillList): void {
    // Who asks for more has seen what was drawn at first.
    this.#arrival.see(list.path);
    this.most = this.#mostOf(list) + MORE_ROWS;
  }

  #choose(order: RowOrder): void {
    this.order = order;
    this.#keys = undefined;
  }

  get #path(): DrillPath | undefined {
    return this.path ?? this.#view.view.drill;
  }

  get #list(): DrillList | undefined {
    return 'value' in this.list ? this.list.value : undefined;
  }

  /** Whether what is on screen answers an older question. */
  get #isWaiting(): boolean {
    return this.#list?.path !== this.#path;
  }

  #mostOf(list: DrillList): number {
    return this.most || ROWS_AT_FIRST[this.order ?? usualOrder(list)];
  }

  /** Rows keep their places while somebody points at them or has the focus among them: nothing moves away under a hand. */
  #ordered(list: DrillList): readonly DrillRow[] {
    const box = this.hasUpdated ? this.renderRoot.querySelector('.list:is(:hover, :focus-within)') : null;
    const rows = orderedRows(list, this.order ?? usualOrder(list), box ? this.#keys : undefined);
    if (list.path === this.#path) this.#keys = rows.map(({ key }) => key);
    return rows;
  }

  #arrive(path: DrillPath | undefined, isTold: boolean): void {
    const box = this.hasUpdated ? this.renderRoot.querySelector('.list') : null;
    this.#arrival.begin(path, this.#arrival.path?.level === 'contacts' ? this.#contacts.top : (box?.scrollTop ?? 0));
    this.#keys = undefined;
    this.most = 0;
    this.order = undefined;
    this.contact = undefined;
    // What a page hands over with its path is what it wants to be seen.
    if (path?.level === 'contacts' && !(this.path && isTold)) this.contacts = LOADING;
  }

  /** Once the level is here and drawn: where it was scrolled to, and the focus, if the user asked for it. */
  #settle(): void {
    const path = this.#path;
    const isHere = path?.level === 'contacts' ? this.contacts.status !== 'loading' : this.#list?.path === path;
    if (!path || !isHere || !this.#arrival.isUnderWay || this.isUpdatePending) return;
    this.#arrival.end();
    const { top, isFollowed } = this.#arrival;
    if (path.level === 'contacts') {
      if (top !== undefined) this.#contacts.top = top;
      if (isFollowed) this.#contacts.focusFirst();
    } else {
      const box = this.renderRoot.querySelector('.list');
      if (box && top !== undefined) box.scrollTop = top;
      const goal = this.#list && goalOf(this.#list);
      if (isFollowed && goal !== undefined) this.#rows.focus(goal, 'into');
    }
    if (isFollowed) this.scrollIntoView({ block: 'nearest' });
    this.#rest.run(() => {
      if (this.#arrival.see(path)) this.requestUpdate();
      return true;
    });
  }

  #into(list: DrillList, row: DrillRow | undefined): void {
    const path = this.#path;
    if (!path || list.path !== path) return;
    if (row) this.#go(path.level === 'groups' ? intoGroup(path, row.key) : row.slot ? intoSlot(path, row.slot) : path);
    else if (path.level === 'groups') this.#go(intoGroup(path, undefined));
    else this.#go(intoSlot(path, undefined));
  }

  #go(path: DrillPath | undefined): void {
    if (this.#view.goTo(path) && this.path) this.path = path;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const path = this.#path;
    if (event.key === 'Backspace' && path) {
      const above = levelsTo(path).at(-2);
      this.#go(above ? atLevel(path, above) : undefined);
    } else if (!this.#rows.onKeydown(event)) return;
    event.preventDefault();
  };

  #onPick(row: number): void {
    const id = this.#contacts.cell(row, 'id');
    if (id === null) return;
    const contact = String(id) === this.contact ? undefined : String(id);
    const cells = contact === undefined ? {} : Object.fromEntries(CONTACT_COLUMNS.map((column) => [column.id, this.#contacts.cell(row, column.id)]));
    if (this.dispatchEvent(new CockpitContactSelect(contact, cells))) this.contact = contact;
  }

  readonly #onRetry = (): void => {
    if (!this.dispatchEvent(new CockpitRetryRequest())) return;
    this.#feed.retry();
    this.#contacts.retry();
  };
}

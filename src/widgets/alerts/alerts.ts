import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AlertsController } from '../../controllers/alerts-controller.js';
import { swingsContext } from '../../controllers/contexts.js';
import { DeskController } from '../../controllers/desk-controller.js';
import { CockpitExplainRequest } from '../../controllers/explain-request.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { PlanOffersController } from '../../controllers/plan-offers-controller.js';
import { rememberedName, rememberName } from '../../controllers/remembered-name.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { RowRovingController } from '../../controllers/row-roving-controller.js';
import { SourceController } from '../../controllers/source-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { AdapterError, type SourceDescription } from '../../domain/adapter.js';
import type { Alert, AlertBook, AlertDeed } from '../../domain/alert-book.js';
import { LOADING, type Loadable, type Reason } from '../../domain/loadable.js';
import { NO_SWINGS, type SwingBook } from '../../domain/metric-swing.js';
import type { Zone } from '../../domain/zone.js';
import { selectionText } from '../../locale/selection-text.js';
import { alertGlyphStyles } from '../../marks/alert-glyph.js';
import { formulaCardStyles } from '../../marks/formula-card.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { whyCardStyles } from '../../marks/why-card.styles.js';
import { tokens } from '../../theme/tokens.js';
import { alertFormStyles } from './alert-forms.styles.js';
import { groupAlerts, type AlertGroups, type GroupName } from './alert-groups.js';
import { alertPanel } from './alert-panel.js';
import { alertRow, type PanelName, type RowAction, type RowContext } from './alert-row.js';
import { alertRowStyles } from './alert-row.styles.js';
import { alertTarget } from './alert-target.js';
import { AlertVoice } from './alert-voice.js';
import { alertsHeader, calm, failure, loadingRows, notKept, staleBanner, troubleList } from './alerts-frame.js';
import { CockpitAlertDeedEvent } from './alerts.events.js';
import { alertsStyles } from './alerts.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { resolvedList } from './resolved-list.js';
import { swingKey, swingList } from './swing-list.js';

/** Groups of alerts that somebody has in hand, or that say nothing; closed until asked for. */
const ASIDE = ['unknown', 'acknowledged', 'snoozed', 'muted'] as const satisfies readonly GroupName[];

/**
 * What is wrong, since when, and what was done about it.
 *
 * Set `book` by hand, or put it into a `<cockpit-board>` with `rules` and it keeps itself current. What people do
 * about an alert is fired as `cockpit-alert-deed`, and kept by the board unless the page prevents it.
 *
 * @summary List of alerts: acknowledge, snooze, mute, assign, why, history.
 * @fires {CockpitAlertDeedEvent} cockpit-alert-deed - When somebody acknowledges, snoozes, assigns, mutes.
 * @fires {CockpitDrillEvent} cockpit-drill - When the user asks what lies behind an alert.
 * @fires {CockpitExplainRequest} cockpit-explain-request - When the user asks what moved a metric that swung.
 * @fires {CockpitPlanRequest} cockpit-plan-request - When the user wants the plan that answers an alert.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 * @csspart header - Title, counts and switches.
 */
export class CockpitAlerts extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, alertGlyphStyles, formulaCardStyles, whyCardStyles, alertsStyles, alertRowStyles, alertFormStyles];

  /** What is known; the list shows this and keeps nothing else. */
  @property({ attribute: false }) book: Loadable<AlertBook> = LOADING;

  /** Metrics that swung; a board with `swings` keeps them current. */
  @property({ attribute: false }) swings: SwingBook = NO_SWINGS;

  /** Name of whoever acts here, where the page knows it; else it is asked for once and remembered. */
  @property() user?: string;

  /** Offers a switch for a short tone when alerts fire; off until the user turns it on. */
  @property(FLAG) sound = false;

  /** Offers the browser's notifications for a page that nobody looks at; the user is asked only by its own button. */
  @property(FLAG) notify = false;

  @state() private open: { readonly key: string; readonly panel: PanelName } | undefined;

  @state() private source: SourceDescription | undefined;

  /** Why the last deed was not kept. */
  @state() private refusal: Reason | undefined;

  readonly #language = new LanguageController(this);
  readonly #alerts = new AlertsController(this);
  readonly #offers = new PlanOffersController(this);
  readonly #source = new SourceController(this, (state) => (this.source = 'value' in state ? state.value : undefined));
  readonly #view = new ViewController(this, () => messagesFor(this.#language.language).alerts.title);
  readonly #rows = new RowRovingController(this, '.action', '.title');
  readonly #voice = new AlertVoice(this, () => this.#language.language);
  #origin: object | undefined;
  #fed: Loadable<AlertBook> | undefined;
  #groups: AlertGroups | undefined;
  /** Of the last book, so that a failure after it can tell a clock. */
  #zone: Zone | undefined;

  constructor() {
    super();
    new DeskController(this, swingsContext, (book: SwingBook) => (this.swings = book));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#takeFromBoard();
    if (!changed.has('book')) return;
    this.#groups = this.#book && groupAlerts(this.#book);
    this.#zone = this.#book?.zone ?? this.#zone;
    this.#voice.follow(this.book);
  }

  #takeFromBoard(): void {
    const { origin, book } = this.#alerts;
    if (!origin) return;
    if (this.#origin && origin !== this.#origin) this.#voice.begin();
    this.#origin = origin;
    if (book !== this.#fed) this.book = this.#fed = book;
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    return html`<section aria-labelledby="title" @keydown=${this.#onKeydown}>
      ${alertsHeader(this.#book, this.#groups, this.#voice.switches, messages, language)}
      ${this.refusal ? notKept(this.refusal, messages) : nothing} ${this.#renderBody(messages, language)} ${this.#voice.render()}
    </section>`;
  }

  #renderBody(messages: Messages, language: string): TemplateResult {
    const { book } = this;
    if (book.status === 'loading') return loadingRows(messages);
    if (book.status === 'failed') return failure(book.reason, this.#zone, this.#onRetry, messages, language);
    const groups = this.#groups ?? groupAlerts(book.value);
    const isStale = book.status === 'stale';
    return html`
      ${isStale ? staleBanner(book.reason, book.value, this.#onRetry, messages, language) : nothing}
      ${troubleList([...(book.value.problems ?? []), ...this.swings.problems], messages, language)}
      <p class="visually-hidden" id="instructions">${messages.alerts.instructions}</p>
      ${groups.active.length > 0 ? this.#list(groups.active, messages.alerts.title, messages, language) : nothing}
      ${groups.active.length === 0 && groups.unknown.length === 0 ? calm(book.value, isStale, messages, language) : nothing}
      ${this.swings.swings.length > 0 ? this.#swingList(messages, language) : nothing}
      ${ASIDE.map((name) => (groups[name].length > 0 ? this.#aside(name, groups[name], messages, language) : nothing))}
      ${groups.resolved.length > 0 ? resolvedList(groups.resolved, (keys) => this.#context(keys, messages, language)) : nothing}
    `;
  }

  #list(alerts: readonly Alert[], name: string, messages: Messages, language: string): TemplateResult {
    const context = this.#context(alerts.map(({ key }) => key), messages, language);
    return html`<ul class="alerts" aria-label=${name} aria-describedby="instructions">
      ${repeat(alerts, ({ key }) => key, (alert) => alertRow(alert, context))}
    </ul>`;
  }

  #swingList(messages: Messages, language: string): TemplateResult {
    const { swings } = this.swings;
    const keys = swings.map(swingKey);
    return swingList(swings, {
      messages,
      language,
      tabIndexOf: (key) => this.#rows.tabIndexOf(key, keys),
      scopeOf: ({ change }) => selectionText({ filters: change.scope }, this.source, messages.filters, language).what,
      explain: ({ change }) => void this.dispatchEvent(new CockpitExplainRequest(change)),
    });
  }

  #aside(name: Exclude<GroupName, 'resolved'>, alerts: readonly Alert[], messages: Messages, language: string): TemplateResult {
    const title = messages.alerts.groups[name](String(alerts.length));
    return html`<details class="group ${name}"><summary><span class="text">${title}</span></summary>${this.#list(alerts, title, messages, language)}</details>`;
  }

  #context(keys: readonly string[], messages: Messages, language: string): RowContext {
    return {
      asOf: this.#book?.asOf ?? 0,
      messages,
      language,
      isStale: this.book.status === 'stale',
      open: this.open,
      tabIndexOf: (key) => this.#rows.tabIndexOf(key, keys),
      act: this.#onAction,
      planFor: (alert) => this.#offers.planFor(alert),
      panel: (alert) => this.#panel(alert, messages, language),
    };
  }

  #panel(alert: Alert, messages: Messages, language: string): TemplateResult | typeof nothing {
    const book = this.#book;
    if (!book || !this.open) return nothing;
    return alertPanel(this.open.panel, alert, book, { messages, language, name: this.user ?? rememberedName(), done: this.#onDeed, cancel: () => void this.#close() });
  }

  get #book(): AlertBook | undefined {
    return 'value' in this.book ? this.book.value : undefined;
  }

  readonly #onAction = (alert: Alert, action: RowAction['action']): void => {
    const { key, rule } = alert;
    if (action === 'plan') this.#offers.ask(alert);
    else if (action === 'drill') this.#view.drill(alertTarget(alert));
    else if (action === 'unmute') this.#onDeed({ deed: 'unmute', rule: rule.id });
    else if (action === 'unsnooze') this.#onDeed({ deed: 'snooze', key, until: this.#book?.asOf ?? 0 });
    else if (this.open?.key === key && this.open.panel === action) void this.#close();
    else void this.#show(key, action);
  };

  async #show(key: string, panel: PanelName): Promise<void> {
    this.open = { key, panel };
    await this.updateComplete;
    // What is to be filled in is begun at once; what is only read leaves the focus where it is.
    this.renderRoot.querySelector<HTMLElement>('#panel form :is(input, button)')?.focus();
  }

  async #close(): Promise<void> {
    const { open } = this;
    if (!open) return;
    const root = this.renderRoot;
    const isInside = root instanceof ShadowRoot && root.activeElement?.closest('#panel') != null;
    this.open = undefined;
    await this.updateComplete;
    if (isInside) this.#rows.focus(open.key, open.panel);
  }

  readonly #onDeed = (deed: AlertDeed): void => {
    if ('by' in deed) rememberName(deed.by);
    void this.#close();
    if (this.dispatchEvent(new CockpitAlertDeedEvent(deed))) void this.#keep(deed);
  };

  async #keep(deed: AlertDeed): Promise<void> {
    try {
      await this.#alerts.act(deed);
      this.refusal = undefined;
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      this.refusal = { code: error.code, ...(error.detail && { detail: error.detail }) };
    }
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.open) void this.#close();
    else if (!this.#rows.onKeydown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#source.retry();
  };
}

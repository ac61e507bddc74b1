import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AlertsController } from '../../controllers/alerts-controller.js';
import { plansContext } from '../../controllers/contexts.js';
import { DeskController } from '../../controllers/desk-controller.js';
import { ElapsedController } from '../../controllers/elapsed-controller.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { freshKey } from '../../controllers/fresh-key.js';
import { HoldController } from '../../controllers/hold-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { PlanPanelController } from '../../controllers/plan-panel-controller.js';
import { rememberedName, rememberName } from '../../controllers/remembered-name.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SourceController } from '../../controllers/source-controller.js';
import { AdapterError, type SourceDescription } from '../../domain/adapter.js';
import type { Alert } from '../../domain/alert-book.js';
import { LOADING, type Loadable, type Reason } from '../../domain/loadable.js';
import { isOver, type Plan, type PlanBook, type PlanCommand, type PlanReply, type PlanRun } from '../../domain/plan.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { byFit, planFor, troubleOf, unstarted } from '../../plans/fitting.js';
import { readCatalogue, type CatalogueReading } from '../../plans/read-catalogue.js';
import { IDLE, nextLife, planOf, type PlanEvent, type PlanLife } from '../../plans/plan-life.js';
import { tokens } from '../../theme/tokens.js';
import { catalogueTroubles } from './catalogue-troubles.js';
import { auditTable } from './audit-table.js';
import { consentOf, type Consent } from './confirm-form.js';
import { messagesFor } from './messages.js';
import { endedRuns, planList } from './plan-list.js';
import type { PlanTongue } from './plan-words.js';
import { CockpitPlanEvent } from './plans.events.js';
import { plansFailure, plansHeader, plansLoading, plansNote } from './plans-frame.js';
import { planPanelStyles } from './plan-panel.styles.js';
import { plansStyles } from './plans.styles.js';
import type { PanelContext } from './preview-panel.js';
import { EXTENSION_MS, runCard } from './run-card.js';
import { runCardStyles } from './run-card.styles.js';
import { effectsFrom, effectsQuestions, type RunEffects } from './run-effects.js';
import { RunVoice } from './run-voice.js';

/**
 * Contingency plans: preview, confirm, run, extend, take back; what is at work, until when, and the log of all that was done.
 *
 * Set `plans` by hand, or put it into a `<cockpit-board>` whose source can act. Plans that answer an alert come first.
 * Nothing runs without a preview and a confirmation, and each confirmation runs once, however often it is pressed or sent.
 *
 * @summary Contingency plans: preview, confirm, run, expire, revert, audit.
 * @fires {CockpitPlanEvent} cockpit-plan - When somebody previews, starts, extends or reverts.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitPlans extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, plansStyles, planPanelStyles, runCardStyles];

  /** What the source says of its plans; the element shows this and keeps nothing else. */
  @property({ attribute: false }) plans: Loadable<PlanBook> = LOADING;
  /** Alerts in hand; a board keeps them current. */
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  /** Where the user stands between a plan and its run. */
  @property({ attribute: false }) life: PlanLife = IDLE;
  /** Where the names of skill groups and the zone come from; a board keeps it current. */
  @property({ attribute: false }) source: Pick<SourceDescription, 'zone' | 'dimensions'> | undefined;
  /** Plans to offer instead of the source's own, as `Plan`. What is wrong with one is told, and it is not offered. */
  @property({ attribute: false }) catalogue: readonly unknown[] | undefined;
  /** What was counted around each run, by its id; a board keeps it current. */
  @property({ attribute: false }) effects: RunEffects = {};
  /** Name of whoever sits here; the last one given when absent. */
  @property() user?: string;
  /** Why the last extension or reversal was not done. */
  @state() private refusal: Reason | undefined;

  readonly #language = new LanguageController(this);
  readonly #alerts = new AlertsController(this);
  readonly #elapsed: ElapsedController;
  readonly #describer: SourceController;
  readonly #desk = new DeskController(this, plansContext, (plans: Loadable<PlanBook>) => (this.plans = plans));
  readonly #hold: HoldController;
  readonly #voice = new RunVoice();
  #known: { readonly key: string; readonly reading: CatalogueReading } | undefined;
  /** Plans that somebody thought out and asked to see; they go with the page. */
  #drafts: readonly Plan[] = [];
  /** Runs whose effect was asked for last. */
  #asked: readonly PlanRun[] = [];

  constructor() {
    super();
    this.#describer = new SourceController(this, (source) => {
      if (source.status === 'ready') this.source = source.value;
    });
    this.#elapsed = new ElapsedController(this, () => this.#book?.runs.some((run) => !isOver(run)) ?? false, () => this.requestUpdate());
    this.#hold = new HoldController(this, () => this.#runHeld());
    new FeedController(this, () => effectsQuestions((this.#asked = this.#book?.runs ?? [])), (answers) => (this.effects = effectsFrom(this.#asked, answers)));
    const offered = () => (this.#book ? unstarted(this.#catalogue, this.#book.runs) : []);
    new PlanPanelController(this, { offered, fits: planFor, show: (plan) => void this.#show(plan) });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plans')) this.#elapsed.mark();
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { plans, life } = this;
    const tongue: PlanTongue = { messages, language, groupName: (id) => this.#groupName(id) };
    const book = this.#book;
    const zone = this.source?.zone ?? 'UTC';
    return html`<section aria-labelledby="title" aria-busy=${plans.status === 'loading'} data-status=${plans.status}>
      ${plansHeader(book, zone, tongue)}
      ${plans.status === 'loading' ? plansLoading(messages) : plans.status === 'failed' ? plansFailure(plans.reason, () => this.#onRetry(), messages) : nothing}
      ${plans.status === 'stale' ? plansNote('stale', messages.plans.stale, plans.reason, messages) : nothing}
      ${this.refusal ? plansNote('warning', messages.plans.notDone, this.refusal, messages, true) : nothing}
      ${book ? this.#renderBook(book, { ...tongue, zone }, life) : nothing}
      <p class="visually-hidden" role="status">${book ? this.#voice.said(book.runs, messages) : ''}</p>
    </section>`;
  }

  #renderBook(book: PlanBook, tongue: PlanTongue & { readonly zone: string }, life: PlanLife): TemplateResult {
    const catalogue = [...this.#drafts, ...this.#catalogue];
    const now = book.asOf + (this.plans.status === 'ready' ? this.#elapsed.elapsedMs : 0);
    const atWork = book.runs.filter((run) => !isOver(run));
    const run = { ...tongue, now, effects: this.effects, alerts: this.#alertsInHand, extend: this.#onExtend, revert: this.#onRevert };
    const panel: PanelContext = {
      ...tongue,
      name: this.user ?? rememberedName(),
      preview: this.#onPreview,
      confirm: () => this.#go({ on: 'confirm', key: freshKey() }),
      run: this.#onRun,
      cancel: this.#onCancel,
      hold: this.#hold,
    };
    return html`${atWork.length > 0 ? html`<ul class="runs">${atWork.map((one) => runCard(one, run))}</ul>` : nothing}
      ${planList([...byFit(this.#drafts, this.#alertsInHand), ...byFit(this.#catalogue, this.#alertsInHand)], this.#drafts.length, life, panel)}
      ${catalogueTroubles(this.#read.troubles, tongue)}
      ${endedRuns(book.runs.filter(isOver), this.effects, tongue)}
      ${book.audit.length > 0 ? auditTable(book.audit, (id) => catalogue.find((plan) => plan.id === id)?.name ?? id, tongue.zone, tongue) : nothing}`;
  }

  get #catalogue(): readonly Plan[] {
    return this.#read.plans;
  }

  /** Whoever wrote it, each plan is read before it is offered. */
  get #read(): CatalogueReading {
    const json = this.catalogue ?? this.#book?.catalogue ?? [];
    const groups = this.source?.dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id }) => id);
    const key = JSON.stringify([json, groups]);
    if (this.#known?.key !== key) this.#known = { key, reading: readCatalogue(json, groups) };
    return this.#known.reading;
  }

  get #book(): PlanBook | undefined {
    return this.plans.status === 'ready' || this.plans.status === 'stale' ? this.plans.value : undefined;
  }

  /** The board's, or what the page has set. */
  get #alertsInHand(): readonly Alert[] {
    const { book } = this.#alerts;
    return book.status === 'ready' || book.status === 'stale' ? book.value.alerts : this.alerts;
  }

  #groupName(id: string): string {
    return this.source?.dimensions.find((dimension) => dimension.id === 'skillGroup')?.members.find((member) => member.id === id)?.label ?? id;
  }

  #go(event: PlanEvent): void {
    this.life = nextLife(this.life, event);
  }

  readonly #onPreview = (plan: Plan): void => void this.#preview(plan);

  #preview(plan: Plan): Promise<void> {
    this.#go({ on: 'preview', plan });
    return this.#ask({ command: 'preview', plan }, (preview) => this.#go({ on: 'previewed', preview }));
  }

  /** Somebody asked for it elsewhere in the board: the focus follows to what it would do, never to what runs it. */
  async #show(plan: Plan): Promise<void> {
    if (!this.#catalogue.some(({ id }) => id === plan.id)) this.#drafts = [plan, ...this.#drafts.filter(({ id }) => id !== plan.id)];
    const isOpen = JSON.stringify(planOf(this.life)) === JSON.stringify(plan);
    const previewed = isOpen ? undefined : this.#preview(plan);
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    panel?.focus();
    await previewed;
    await this.updateComplete;
    // What was told is longer than what said to wait.
    panel?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onRun = (consent: Consent): void => {
    const { life } = this;
    const wish = life.at === 'confirming' ? life : life.at === 'failed' ? life.retry : undefined;
    if (!wish) return;
    this.#go({ on: 'run' });
    const { by = '', reason = '', seconded } = consent;
    if (by) rememberName(by);
    const { preview: { plan, etag }, key } = wish;
    const alert = troubleOf(plan, this.#alertsInHand)?.key;
    // A key stands for one wish: a second try must not differ, though alerts have moved on meanwhile.
    if (this.#sent?.key !== key) this.#sent = { command: 'start', key, plan, etag, by, reason, ...(seconded !== undefined && { seconded }), ...(alert !== undefined && { alert }) };
    void this.#ask(this.#sent, (run) => this.#go({ on: 'started', run }));
  };

  /** The start that was asked for last; a second try sends it again as it was. */
  #sent: Extract<PlanCommand, { command: 'start' }> | undefined;

  #runHeld(): void {
    const consent = consentOf(this.renderRoot.querySelector('form'));
    if (consent) this.#onRun(consent);
  }

  readonly #onCancel = (): void => {
    const id = planOf(this.life)?.id;
    this.#go({ on: 'cancel' });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-plan="${CSS.escape(id ?? '')}"] [data-action=preview]`)?.focus());
  };

  readonly #onExtend = ({ id }: PlanRun): void => void this.#ask({ command: 'extend', key: freshKey(), run: id, byMs: EXTENSION_MS, by: this.user ?? rememberedName() });

  readonly #onRevert = ({ id }: PlanRun): void => {
    const reason = messagesFor(this.#language.language).plans.revertReason;
    void this.#ask({ command: 'revert', key: freshKey(), run: id, by: this.user ?? rememberedName(), reason });
  };

  async #ask<C extends Exclude<PlanCommand, { command: 'book' }>>(command: C, done?: (reply: PlanReply<C>) => void): Promise<void> {
    if (!this.dispatchEvent(new CockpitPlanEvent(command)) || !this.#desk.desk) return;
    try {
      const reply = await this.#desk.desk.act(command);
      this.refusal = undefined;
      done?.(reply);
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      const reason: Reason = { code: error.code, ...(error.detail && { detail: error.detail }) };
      if (command.command === 'preview' || command.command === 'start') this.#go({ on: 'refused', reason });
      else this.refusal = reason;
    }
  }

  #onRetry(): void {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#describer.retry();
  }
}

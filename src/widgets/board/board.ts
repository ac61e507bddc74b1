import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { readRule } from '../../alerts/read-rule.js';
import { CockpitProvider } from '../../controllers/cockpit-provider.js';
import { CockpitExplainRequest } from '../../controllers/explain-request.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitPlanRequest } from '../../controllers/plan-request.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { CockpitRulesRequest } from '../../controllers/rules-request.js';
import { SteadyController } from '../../controllers/steady-controller.js';
import { CockpitViewRequest } from '../../controllers/view-request.js';
import { WallController } from '../../controllers/wall-controller.js';
import type { DataAdapter, RequestContext } from '../../domain/adapter.js';
import type { Filters } from '../../domain/dimension.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Duration } from '../../domain/duration.js';
import type { TimeRange } from '../../domain/query.js';
import { isSelected, NOTHING_SELECTED, patched, type Selection } from '../../domain/selection.js';
import { DEFAULT_VIEW, type View } from '../../domain/view.js';
import { FLOATING } from '../../domain/zone.js';
import { selectionText } from '../../locale/selection-text.js';
import { selectionChipStyles } from '../../marks/selection-chip.js';
import { wallStyles } from '../../marks/sparkline.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { blinkStyles } from '../../theme/blink.js';
import { tokens } from '../../theme/tokens.js';
import { BoardAddress } from './board-address.js';
import { CockpitViewChange } from './board.events.js';
import { boardStyles } from './board.styles.js';
import { freshnessText, header } from './header.js';
import { messagesFor } from './messages.js';
import { SelectionVoice, selectionLine } from './selection-line.js';
import { problemList, sourceBanner } from './banners.js';
import { readRules, readSettings, type Problem } from './settings.js';

/** Requests that a board has taken on: of nested boards, the innermost. */
const taken = new WeakSet<Event>();

/**
 * A cockpit: gives the widgets inside it one source of data, one view to look at, and a grid to stand in.
 *
 * Set `adapter`, and put widgets inside. It says where the numbers come from, up to when they go, and how many
 * widgets are not current. Widgets ask it for another view with `cockpit-view-request`; it grants what the page does
 * not prevent.
 *
 * @summary Source, view and layout of a cockpit.
 * @attr adapter - In a page without a script: `records`, `events`, `http`, `simulated`, or a name that the page has provided.
 * @attr src - The file that the adapter reads, or the address that it asks.
 * @attr mapping - Where the file's mapping is; it may stand inside the tag, as JSON, instead.
 * @slot - Widgets; `span="2"`, `span="3"`, `span="4"` or `span="full"` makes one wider than a tile.
 * @slot title - A heading of the page's own.
 * @slot filters - `cockpit-filters`, above the widgets.
 * @fires {CockpitViewChange} cockpit-view-change - After the board has granted a request for another view.
 * @csspart header - Title, source and freshness.
 * @csspart grid - What the widgets stand in.
 * @cssproperty --cockpit-canvas - Background.
 */
export class CockpitBoard extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, boardStyles, blinkStyles, wallStyles, selectionChipStyles];

  /** What the widgets look at: `today`, `yesterday`, `all`, an ISO duration such as `PT8H`, `start/end`, or a `TimeRange`. */
  @property() range: TimeRange | string = 'today';
  /** Slot length of trends, an ISO duration. */
  @property() step: Duration = DEFAULT_VIEW.step;
  /** How far back the comparable period lies, an ISO duration. */
  @property() compare: Duration = DEFAULT_VIEW.compare;
  /** Only these members of each dimension; as an attribute, JSON. */
  @property() filters: Filters | string = DEFAULT_VIEW.filters;
  /**
   * What the user picked in one widget, for the others to follow: a `Selection`, or filters alone; as an attribute, JSON.
   * Without a `source` it filters every widget. Escape and the chip that names it let it go.
   */
  @property() selection: Selection | Filters | string = DEFAULT_VIEW.selection;
  /** Where the user stands on the way down from a number to single contacts; `cockpit-drill` shows it. */
  @property({ attribute: false }) drill: DrillPath | undefined;
  /** `comfortable` or `compact`. */
  @property() density: string = DEFAULT_VIEW.density;
  /** `auto` follows the `color-scheme` of the page around, `light` and `dark` do not. */
  @property({ reflect: true }) theme = 'auto';
  /** Rules of the warning layer: a list of `AlertRule`; as an attribute, JSON. What is wrong with one is told among the alerts. */
  @property() rules: readonly unknown[] | string = [];
  /** Rules that find swings of a metric in what the board looks at: a list of `SwingRule`; as an attribute, JSON. */
  @property() swings: readonly unknown[] | string = [];
  /** Keeps everything inside from blinking. The header has a control for it once there are `rules`. */
  @property({ ...FLAG, reflect: true }) still = false;
  /**
   * Keeps the view in a parameter of the page's address, by this name, or `cockpit` where it has none: a step of drilling
   * down is an entry of the browser's history, and a link opens the view that it was copied from. Off when absent; a page
   * that owns its address listens to `cockpit-view-change` instead.
   */
  @property({ attribute: 'url-state' }) urlState: string | undefined;
  /** A fresh token for each use, for adapters that need one. */
  @property({ attribute: false }) auth: RequestContext['auth'];

  readonly #provider: CockpitProvider;
  readonly #language: LanguageController;
  readonly #aloud: SteadyController;
  readonly #wall: WallController;
  readonly #address: BoardAddress;
  readonly #picked = new SelectionVoice();
  #view: View = DEFAULT_VIEW;
  #problems: readonly Problem[] = [];
  #ruleProblems: ReturnType<typeof readRules>['problems'] = [];
  #swingProblems: ReturnType<typeof readRules>['problems'] = [];
  #zone = FLOATING;

  constructor() {
    super();
    this.#language = new LanguageController(this);
    this.#provider = new CockpitProvider(this, DEFAULT_VIEW, () => ({ locale: this.#language.language, ...(this.auth && { auth: this.auth }) }));
    this.#aloud = new SteadyController(this, () => freshnessText(this.#provider.freshness, this.#texts));
    this.#address = new BoardAddress(this, this.#provider.wayDown);
    this.#wall = new WallController(this);
    this.addEventListener(CockpitViewRequest.type, (event) => void this.#onViewRequest(event));
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
    this.addEventListener(CockpitRulesRequest.type, (event) => void this.#onRulesRequest(event));
    this.addEventListener(CockpitExplainRequest.type, (event) => void this.#onExplainRequest(event));
    this.addEventListener(CockpitPlanRequest.type, (event) => void this.#onPlanRequest(event));
  }

  /**
   * Where the data comes from. Another adapter is asked everything anew; without one the widgets wait. A name is what it is
   * as an attribute: frameworks set a property where there is one.
   *
   * @throws TypeError `invalid adapter: …` when it cannot describe itself and read.
   */
  @property({ attribute: false })
  get adapter(): DataAdapter | undefined {
    return this.#provider.adapter;
  }

  set adapter(adapter: DataAdapter | string | undefined) {
    if (typeof adapter === 'string') this.setAttribute('adapter', adapter);
    else this.#provider.adapter = adapter ?? undefined;
  }

  /** What the widgets look at now. */
  get view(): View {
    return this.#view;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules')) {
      const { rules, problems } = readRules(this.rules);
      this.#ruleProblems = problems;
      this.#provider.rules = rules;
    }
    if (changed.has('swings')) {
      const { rules, problems } = readRules(this.swings, 'swings');
      this.#swingProblems = problems;
      this.#provider.swings = rules;
    }
    if (changed.has('still') || changed.has('rules')) this.#provider.still = this.#hasRules ? this.still : undefined;
    const { source } = this.#provider;
    const zone = source.status === 'ready' ? source.value.zone : FLOATING;
    const isSame = this.hasUpdated && zone === this.#zone && !SETTINGS.some((name) => changed.has(name));
    if (isSame) return;
    this.#zone = zone;
    const before = this.#view;
    ({ view: this.#view, problems: this.#problems } = readSettings(this, zone));
    this.#provider.view = this.#view;
    this.#address.write(before, this.#view, zone);
  }

  override render(): TemplateResult {
    const { source, freshness, adapter } = this.#provider;
    const language = this.#language.language;
    const messages = messagesFor(language);
    const selection = selectionText(this.#view.selection, source.status === 'ready' ? source.value : undefined, messages.filters, language);
    const problems = [...this.#problems, ...this.#ruleProblems, ...this.#swingProblems, ...this.#address.problems];
    return html`<section class=${this.#view.density} aria-label=${messages.board.title}>
      ${header({ source, freshness, hasAdapter: adapter !== undefined, language, retry: () => this.#onRetry(), ...(this.#hasRules && { still: { isPressed: this.still, press: () => this.#onStill() } }) })}
      ${this.#isNamed ? nothing : selectionLine(selection, messages.filters, () => this.#letGo())}
      ${source.status === 'failed' ? sourceBanner(source.reason, messages, () => this.#onRetry()) : nothing}
      ${problems.length > 0 ? problemList(problems, messages.board) : nothing}
      <slot name="filters" @slotchange=${() => this.requestUpdate()}></slot>
      <div class="stand">${this.#wall.element ?? nothing}<div part="grid" class="grid"><slot></slot></div></div>
      <p class="visually-hidden" role="status">${this.#aloud.text}</p>
      <p class="visually-hidden" role="status">${this.#picked.said(selection, messages.filters)}</p>
    </section>`;
  }

  get #texts() {
    return messagesFor(this.#language.language).board;
  }

  /** Without rules nothing blinks, and there is nothing to stop. */
  get #hasRules(): boolean {
    return this.rules.length > 0;
  }

  #onStill(): void {
    this.still = !this.still;
  }

  #onRetry(): void {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#provider.retry();
  }

  /** Whether filters stand above the widgets, which name the selection. */
  get #isNamed(): boolean {
    return this.querySelector(':scope > [slot="filters"]') !== null;
  }

  #letGo(): void {
    this.dispatchEvent(new CockpitViewRequest({ selection: NOTHING_SELECTED }));
  }

  /** Escape lets go of the selection, unless it closes something first. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !isSelected(this.#view.selection)) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(':popover-open'))) return;
    event.preventDefault();
    this.#letGo();
  }

  async #onViewRequest(event: CockpitViewRequest): Promise<void> {
    if (!(await isGranted(event))) return;
    const { range, step, compare, filters, selection, drill, density } = patched(this.#view, event.patch);
    Object.assign(this, { range, step, compare, filters, selection, drill, density });
    await this.updateComplete;
    this.dispatchEvent(new CockpitViewChange(this.#view));
  }

  async #onRulesRequest(event: CockpitRulesRequest): Promise<void> {
    if (!(await isGranted(event))) return;
    // What could not be read is not the editor's to throw away.
    const unread = readRules(this.rules).rules.filter((json) => !readRule(json).rule);
    this.rules = [...event.rules, ...unread];
  }

  async #onExplainRequest(event: CockpitExplainRequest): Promise<void> {
    if (await isGranted(event)) this.#provider.explained = { ...event.change };
  }

  async #onPlanRequest(event: CockpitPlanRequest): Promise<void> {
    if (await isGranted(event)) this.#provider.offers.show(event.plan, event.alert);
  }
}

/** Whether nobody on the event's way out prevents it, and no board further in has taken it on. */
async function isGranted(event: Event): Promise<boolean> {
  if (taken.has(event)) return false;
  taken.add(event);
  await Promise.resolve();
  return !event.defaultPrevented;
}

const SETTINGS = ['range', 'step', 'compare', 'filters', 'selection', 'drill', 'density', 'theme'] as const;

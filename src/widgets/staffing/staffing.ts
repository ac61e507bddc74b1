import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { STAFFING_DEFAULTS, type ServiceLevelVariant, type StaffingCase, type StaffingField, type StaffingInputs, type StaffingModel } from '../../domain/staffing.js';
import type { AgentsChart } from '../../geometry/agents-chart.js';
import { formatClock } from '../../locale/clock.js';
import { axisStyles } from '../../marks/axis.js';
import { figureFrameStyles, frameMessage, frameSkeleton } from '../../marks/figure-frame.js';
import { stateGlyph, stateGlyphStyles } from '../../marks/state-glyph.js';
import { checkInputs, type InputProblem } from '../../staffing/check-inputs.js';
import type { CaseSlots } from '../../staffing/measured-case.js';
import { staffingBalance, type StaffingBalance } from '../../staffing/staffing-balance.js';
import { tokens } from '../../theme/tokens.js';
import { AgentsReader } from './agents-reader.js';
import { messagesFor } from './messages.js';
import { staffingFrom, staffingQuestion } from './staffing-answer.js';
import { typedInputs } from './staffing-draft.js';
import { CockpitStaffingChange } from './staffing.events.js';
import { formTemplate } from './staffing-form.js';
import { staffingFormStyles } from './staffing-form.styles.js';
import { choicesTemplate, footTemplate, headTemplate } from './staffing-frame.js';
import { legendTemplate, plotTemplate, staffingChart } from './staffing-plot.js';
import { tableTemplate } from './staffing-table.js';
import { countText, CURVES, figureText, nextSentence, type CurveId, type Speech } from './staffing-texts.js';
import { staffingStyles } from './staffing.styles.js';

/** Beside the chart there is room for the form from here on, CSS px. */
const WIDE = 800;
const FORM_WIDTH = 300;

/**
 * Agents against service level, speed, occupancy, hang-ups and cost: what the next agent buys, and for how much.
 *
 * Set `staffing` by hand, or put the element into a `<cockpit-board>`: arrivals, handling time, patience and agents come from
 * the counters of the board's range and skill group, the rest from `assumed`. The reader may change every input.
 *
 * @summary Cost of agents against speed of answer.
 * @fires {CockpitStaffingChange} cockpit-staffing-change - When the reader changed an input.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitStaffing extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, figureFrameStyles, axisStyles, staffingStyles, staffingFormStyles];

  /** What is known; no value where nobody called. */
  @property({ attribute: false }) staffing: Loadable<StaffingCase | undefined> = LOADING;

  /** What no counter tells, such as costs and the target. */
  @property({ attribute: false }) assumed: Partial<StaffingInputs> = {};

  /** Which formula. */
  @property() model: StaffingModel = 'erlangA';

  /** Which service level. */
  @property() variant: ServiceLevelVariant = 'offered';

  /** Which curve is drawn. */
  @property() curve: CurveId = 'serviceLevel';

  /** Of which slots of the board's range the case is made. */
  @property() slots: CaseSlots = 'range';

  /** Name of the money instead of the language's own. */
  @property() currency = '';

  /** Title instead of the usual one. */
  @property() label?: string;

  /** Of the chart, CSS px. */
  @property({ type: Number }) height = 280;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title);
  readonly #size = new SizeController(this);
  readonly #feed: FeedController;
  readonly #reader = new AgentsReader(
    () => this.#chart,
    () => this.#ends,
    () => this.#start,
    () => this.requestUpdate(),
  );
  #typed = new Map<StaffingField, string>();
  #inputs: StaffingInputs = STAFFING_DEFAULTS;
  #problems: ReadonlyMap<StaffingField, InputProblem> = new Map();
  #balance: StaffingBalance | undefined;
  #chart: AgentsChart | undefined;
  #isTable = false;
  #isForm: boolean | undefined;

  constructor() {
    super();
    this.#feed = new FeedController(
      this,
      () => (this.#view.isInBoard ? [staffingQuestion(this.#view.view)] : undefined),
      ([answer = LOADING], source) => (this.staffing = staffingFrom(answer, this.assumed, this.slots, this.#view.view.filters['skillGroup'], source)),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('slots') || changed.has('assumed')) this.#feed.refresh();
    this.#inputs = typedInputs(this.#given?.inputs ?? { ...STAFFING_DEFAULTS, ...this.assumed }, this.#typed);
    this.#problems = checkInputs(this.#inputs);
    const canDraw = this.#problems.size === 0 && (this.#given !== undefined || this.#typed.size > 0) && this.#inputs.calls > 0;
    this.#balance = canDraw ? staffingBalance(this.#inputs, this.model, this.variant) : undefined;
    const width = this.#size.measured();
    const isBeside = width >= WIDE && this.#isFormOpen(width);
    this.#chart = this.#balance && width > 0 ? staffingChart(this.#balance, this.curve, [width - (isBeside ? FORM_WIDTH : 0), this.height], this.#speech) : undefined;
  }

  protected override render(): TemplateResult {
    const { messages, language } = this.#speech;
    const { staffing } = this;
    const width = this.#size.measured();
    const isForm = this.#isFormOpen(width);
    const shows = staffing.status !== 'loading' && staffing.status !== 'failed';
    const inputs = this.#given?.inputs ?? { ...STAFFING_DEFAULTS, ...this.assumed };
    return html`<figure class=${staffing.status} aria-labelledby="title" aria-busy=${staffing.status === 'loading'} data-status=${staffing.status}>
      ${headTemplate({ title: this.#title, given: this.#given, inputs: this.#inputs, isLoading: staffing.status === 'loading', isTable: this.#isTable, isForm, onTable: this.#balance && this.#onTable, onForm: this.#onForm }, messages, language)}
      <div class=${isForm && width >= WIDE ? 'body beside' : 'body'}>
        <div class="main">${this.#renderMain()}</div>
        ${isForm && shows ? formTemplate({ given: this.#given, inputs, typed: this.#typed, problems: this.#problems, currency: this.currency, onType: this.#onType, onReset: this.#onReset }, messages, language) : nothing}
      </div>
      ${footTemplate(staffing, this.#balance, messages, language)}
    </figure>`;
  }

  #renderMain(): TemplateResult {
    const { messages, language } = this.#speech;
    const { staffing: texts, state } = messages;
    const { staffing } = this;
    if (staffing.status === 'loading') return frameSkeleton(state.loading, false);
    if (staffing.status === 'failed') {
      const { code, detail, since } = staffing.reason;
      const lines = [messages.reasons[code], ...(since === undefined ? [] : [state.since(formatClock(since, 'floating', language))])];
      return frameMessage({ glyph: 'warning', says: state.failed, lines, ...(detail !== undefined && { detail }), hint: messages.trend.retryHint, retry: { text: state.retry, press: this.#onRetry }, isAlert: true });
    }
    if (this.#problems.size > 0) return frameMessage({ glyph: 'warning', says: texts.cannot, lines: [...this.#problems].map(([field, problem]) => `${texts.fields[field]}：${texts.problems[problem]}`) });
    const balance = this.#balance;
    if (!balance) return frameMessage({ glyph: 'no-data', says: state.empty, lines: [texts.notes['no-calls']], hint: texts.emptyHint });
    return this.#renderBalance(balance);
  }

  #renderBalance(balance: StaffingBalance): TemplateResult {
    const speech = this.#speech;
    const { messages, language } = speech;
    const { staffing } = messages;
    const at = this.#at(balance);
    const row = balance.rows[at];
    const meets = staffing.meets(countText(balance.required, language), countText(balance.scheduled, language));
    const next = nextSentence(balance, at, speech);
    const notes = balance.notes.map((note) => (note === 'overload' && this.model === 'erlangC' ? 'overload-for-ever' : note));
    return html`<p class="sentence">${row && row.agents !== balance.current ? staffing.from(countText(row.agents, language)) : nothing}${next ?? staffing.last}</p>
      <p class="meets">${meets}${balance.current === undefined ? html` · ${staffing.noCurrent}` : nothing}</p>
      ${notes.map((note) => html`<p class="note">${stateGlyph(note === 'overload' || note === 'overload-for-ever' || note === 'no-agents' ? 'warning' : 'info')} ${staffing.notes[note]}</p>`)}
      ${choicesTemplate(
        {
          model: this.model,
          variant: this.variant,
          curve: this.curve,
          slots: this.#view.isInBoard ? this.slots : undefined,
          isTable: this.#isTable,
          onModel: (model) => (this.model = model),
          onVariant: (variant) => (this.variant = variant),
          onCurve: (curve) => (this.curve = curve),
          onSlots: (slots) => (this.slots = slots),
        },
        messages,
      )}
      ${this.#isTable ? tableTemplate(balance, `${this.#title}。${meets}`, speech) : this.#chart ? plotTemplate(this.#chart, balance, this.curve, at, this.#reader, speech) : nothing}
      ${this.#isTable || !row
        ? nothing
        : html`<dl class="figures" aria-hidden="true"><div class="who"><dt>${staffing.agents}</dt><dd>${countText(row.agents, language)}</dd></div>${CURVES.map((curve) => html`<div ?data-drawn=${curve === this.curve}><dt>${staffing.curves[curve]}</dt><dd>${figureText(row, curve, speech)}</dd></div>`)}</dl>
            ${legendTemplate(this.curve, at, balance, speech)}`}`;
  }

  /** Index of the number of agents being read: the reader's, else the current, else the required. */
  #at({ rows }: StaffingBalance): number {
    const first = rows[0]?.agents ?? 0;
    return Math.max(0, Math.min(rows.length - 1, (this.#reader.agents ?? this.#start) - first));
  }

  get #start(): number {
    return this.#balance?.current ?? this.#balance?.required ?? 0;
  }

  get #ends(): readonly [number, number] | undefined {
    const rows = this.#balance?.rows;
    const [first, last] = [rows?.[0], rows?.at(-1)];
    return first && last ? [first.agents, last.agents] : undefined;
  }

  get #speech(): Speech {
    const { language } = this.#language;
    return { messages: messagesFor(language), language, currency: this.currency, target: this.#inputs.target };
  }

  get #title(): string {
    return this.label ?? messagesFor(this.#language.language).staffing.title;
  }

  get #given(): StaffingCase | undefined {
    return this.staffing.status === 'ready' || this.staffing.status === 'stale' ? this.staffing.value : undefined;
  }

  /** Open from the start where there is room beside the chart. */
  #isFormOpen(width: number): boolean {
    return this.#isForm ?? width >= WIDE;
  }

  readonly #onType = (field: StaffingField, text: string): void => {
    this.#typed = new Map(this.#typed).set(field, text);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (this.#problems.size === 0) this.dispatchEvent(new CockpitStaffingChange(this.#inputs));
    });
  };

  readonly #onReset = (): void => {
    this.#typed = new Map();
    this.requestUpdate();
  };

  readonly #onTable = (): void => {
    this.#isTable = !this.#isTable;
    this.requestUpdate();
  };

  readonly #onForm = (): void => {
    this.#isForm = !this.#isFormOpen(this.#size.measured());
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

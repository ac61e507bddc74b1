import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { stricter, type Privacy } from '../../domain/privacy.js';
import type { TeamRates } from '../../domain/team-rates.js';
import { funnelLayout, funnelVolumes, type FunnelLayout } from '../../geometry/funnel-layout.js';
import { PointFinder } from '../../geometry/point-finder.js';
import { panelFailed, panelLoading, panelMessage } from '../../marks/panel-states.js';
import { panelStyles } from '../../marks/panel.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { funnelLimits } from '../../people/funnel.js';
import { readFunnel, type FunnelPerson, type FunnelProblem, type FunnelReading } from '../../people/funnel-reading.js';
import { tokens } from '../../theme/tokens.js';
import { funnelFrom, funnelQuestion } from './funnel-answer.js';
import { footTemplate, legendTemplate, signalsTemplate } from './funnel-frame.js';
import { MARGIN, plotTemplate } from './funnel-plot.js';
import { tableTemplate } from './funnel-table.js';
import { countText, readingText, signalsText } from './funnel-texts.js';
import { messagesFor, type Messages } from './messages.js';
import { funnelStyles } from './funnel.styles.js';

const ROWS_A_PAGE = 100;

/**
 * One rate of a team against the volume it stands on, between the limits that chance alone explains at 95 % and 99.8 %.
 *
 * Set `funnel` by hand, or put the element into a `<cockpit-board>` whose source has `skill-score` rows. Only those beyond
 * the outer limits are named beside the plot; within the limits nobody is put before anybody else.
 *
 * @summary Funnel plot of a team's rate.
 * @fires {CockpitViewRequest} cockpit-view-request - When somebody is picked or let go, as the board's selection.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitFunnel extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, panelStyles, funnelStyles];

  /** What is known; the funnel shows this and keeps nothing else. No value where there is no such rate. */
  @property({ attribute: false }) funnel: Loadable<TeamRates | undefined> = LOADING;

  /** Id of the skill that is asked for; the first that is a rate when empty. */
  @property() skill = '';

  /** Title instead of the usual one. */
  @property() label?: string;

  /** Of the drawing, CSS px. */
  @property({ type: Number }) height = 300;

  /** `masked` shows no name, `team` nobody at all; never more than the source allows. */
  @property() privacy: Privacy = 'named';

  /** Observations that a rate must stand on to be shown. */
  @property({ type: Number, attribute: 'least-sample' }) leastSample = LEAST_SAMPLE;

  /** Ids of those picked, outside of a board; inside, the board's selection counts. */
  @property({ attribute: false }) selected: readonly string[] = [];

  @state() private isTable = false;
  @state() private rows = ROWS_A_PAGE;
  /** Who is read, among the people drawn. */
  @state() private read: number | undefined;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title);
  readonly #size = new SizeController(this, 'width');
  readonly #feed: FeedController;
  #allowed: Privacy | undefined;
  #of: readonly unknown[] = [];
  #reading: FunnelReading | FunnelProblem | undefined;
  #layout: FunnelLayout | undefined;
  #finder: PointFinder | undefined;

  constructor() {
    super();
    this.#feed = new FeedController(this, () => [funnelQuestion(this.#view.board, this.skill)], ([answer = LOADING], source) => {
      this.#allowed = source ? source.people : 'masked';
      this.funnel = funnelFrom(answer, this.skill, source);
    });
  }

  protected override willUpdate(): void {
    const width = this.#size.measured();
    const of = [this.#value, this.leastSample, width, this.height];
    if (of.every((part, at) => part === this.#of[at])) return;
    this.#of = of;
    this.read = undefined;
    const reading = this.#value && readFunnel(this.#value, this.leastSample);
    this.#reading = reading;
    this.#layout = this.#finder = undefined;
    const size = { width: width - MARGIN.left - MARGIN.right, height: this.height - MARGIN.top - MARGIN.bottom };
    if (typeof reading !== 'object' || size.width < 40 || size.height < 40) return;
    const steps = funnelVolumes(reading.people.at(-1)?.trials ?? 1).flatMap((trials) => {
      const limits = funnelLimits(reading.target, trials);
      return limits ? [{ trials, ...limits }] : [];
    });
    this.#layout = funnelLayout(reading.people, reading.target, steps, size);
    this.#finder = new PointFinder(this.#layout.x, this.#layout.y);
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (body) body.style.blockSize = `${this.height}px`;
  }

  protected override render(): TemplateResult {
    const [messages, { language }, value] = [this.#messages, this.#language, this.#value];
    const reading = typeof this.#reading === 'object' ? this.#reading : undefined;
    const isShown = reading !== undefined && this.#privacy !== 'team';
    return html`
      <figure aria-labelledby="title" aria-busy=${this.funnel.status === 'loading'} data-status=${this.funnel.status}>
        <figcaption class="head">
          <div class="names">
            <h3 id="title" class="title" title=${this.#title}>${this.#title}</h3>
            <p class="sub">${this.funnel.status === 'loading' ? html`<span class="bone"></span>` : value ? html`${value.name} · ${value.period}${isShown ? html` · ${messages.funnel.people(countText(reading.people.length, language))}` : nothing}` : nothing}</p>
          </div>
          ${isShown ? html`<div class="actions"><button type="button" class="quiet toggle" @click=${this.#onToggle}>${this.isTable ? messages.funnel.showPlot : messages.funnel.showTable}</button></div>` : nothing}
        </figcaption>
        ${this.#renderBody(value, reading, messages, language)} ${footTemplate(this.funnel, isShown ? reading : undefined, this.leastSample, messages, language)}
      </figure>
    `;
  }

  #renderBody(value: TeamRates | undefined, reading: FunnelReading | undefined, messages: Messages, language: string): TemplateResult {
    const { funnel } = messages;
    const message = this.#message(messages);
    if (message || !value || !reading) return html`<div class="body">${message ?? nothing}</div>`;
    const isMasked = this.#privacy === 'masked';
    const isPicked = (agent: string) => this.#selected.includes(agent);
    const caption = `${this.#title} ${value.name}：${signalsText(reading, messages, language)}`;
    if (this.isTable) return html`<div class="body">${tableTemplate({ rates: value, people: reading.people, rows: this.rows, caption, isMasked, isPicked, onPick: this.#pick, onMore: () => (this.rows += ROWS_A_PAGE) }, messages, language)}</div>`;
    const person = this.read === undefined ? undefined : reading.people[this.read];
    const picked = reading.people.flatMap(({ at }, index) => (isPicked(value.agents[at] ?? '') ? [index] : []));
    return html`<p class="axis">${value.name} ↑</p>
      <div class="plot body focus-inset" role="group" tabindex="0" aria-label=${caption} aria-describedby="how" @keydown=${this.#onKey} @pointermove=${this.#onMove} @pointerleave=${this.#onLeave} @click=${this.#onClick}>
        ${this.#layout ? plotTemplate({ layout: this.#layout, people: reading.people, target: reading.target, read: this.read, picked }, messages, language) : nothing}
      </div>
      <p class="axis x">${funnel.volume} →</p>
      <p id="how" class="visually-hidden">${funnel.instructions}</p>
      <p class="reading" aria-live="polite">${person ? readingText(value, person, isMasked, messages, language) : ''}</p>
      ${legendTemplate(messages)} ${signalsTemplate({ rates: value, reading, isMasked, isPicked, onPick: this.#pick }, messages, language)}`;
  }

  /** What stands in the plot's place; undefined where there is something to draw. */
  #message({ state, reasons, people, funnel }: Messages): TemplateResult | undefined {
    const known = this.funnel;
    if (this.#privacy === 'team') return panelMessage('info', people.teamOnly);
    if (known.status === 'loading') return panelLoading(state.loading);
    if (known.status === 'failed') return panelFailed({ says: state.failed, reason: reasons[known.reason.code], detail: known.reason.detail, retry: state.retry, onRetry: this.#onRetry });
    if (!known.value || known.value.length === 0) return panelMessage('no-data', state.empty, funnel.hint);
    return typeof this.#reading === 'string' ? panelMessage('warning', funnel.problems[this.#reading], funnel.hint) : undefined;
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #title(): string {
    return this.label ?? this.#messages.funnel.title;
  }

  get #privacy(): Privacy {
    return stricter(this.privacy, this.#allowed);
  }

  get #value(): TeamRates | undefined {
    return this.funnel.status === 'ready' || this.funnel.status === 'stale' ? this.funnel.value : undefined;
  }

  get #selected(): readonly string[] {
    return this.#view.isInBoard ? (this.#view.board.selection.filters['agent'] ?? []) : this.selected;
  }

  readonly #pick = ({ at }: FunnelPerson): void => {
    const agent = this.#value?.agents[at];
    if (agent === undefined) return;
    const ids = this.#selected.length === 1 && this.#selected[0] === agent ? [] : [agent];
    if (this.#view.select(ids.length > 0 ? { agent: ids } : {})) this.selected = ids;
  };

  #pickRead(): void {
    const person = typeof this.#reading === 'object' && this.read !== undefined ? this.#reading.people[this.read] : undefined;
    if (person) this.#pick(person);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = typeof this.#reading === 'object' ? this.#reading.people.length - 1 : -1;
    const next: Readonly<Record<string, number | undefined>> = { ArrowRight: Math.min(last, (this.read ?? -1) + 1), ArrowLeft: Math.max(0, (this.read ?? 1) - 1), Home: 0, End: last, Escape: undefined };
    if (event.key === 'Enter' || event.key === ' ') this.#pickRead();
    else if (event.key in next) this.read = next[event.key];
    else return;
    event.preventDefault();
  };

  readonly #onMove = (event: PointerEvent): void => {
    const { left, top } = this.renderRoot.querySelector('.drawing')?.getBoundingClientRect() ?? new DOMRect();
    this.read = this.#finder?.find(event.clientX - left - MARGIN.left, event.clientY - top - MARGIN.top);
  };

  readonly #onLeave = (): void => void (this.read = undefined);

  readonly #onClick = (): void => this.#pickRead();

  readonly #onToggle = (): void => void (this.isTable = !this.isTable);

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

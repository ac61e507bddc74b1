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
import type { StandingPoint, Standings } from '../../domain/standings.js';
import { panelStyles } from '../../marks/panel.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { HYSTERESIS, QUADRANTS, type Quadrant } from '../../people/quadrant.js';
import { tokens } from '../../theme/tokens.js';
import { agreementPanel } from './agreement-panel.js';
import { AgreementTalk } from './agreement-talk.js';
import { CutLines, type CutAxis } from './cut-lines.js';
import { messagesFor, type Messages } from './messages.js';
import type { Tool } from './outline-pen.js';
import { PickedPeople } from './picked-people.js';
import { quadrantQuestion, standingsFrom } from './quadrant-answer.js';
import { bodyTemplate } from './quadrant-body.js';
import { CockpitCutChange } from './quadrant.events.js';
import { PictureMemory } from './picture-memory.js';
import { messageTemplate } from './quadrant-messages.js';
import { footTemplate, headTemplate } from './quadrant-frame.js';
import { QuadrantPainter } from './quadrant-painter.js';
import type { QuadrantPicture } from './quadrant-picture.js';
import { AXIS_NAMES, MARGIN } from './quadrant-margin.js';
import { QuadrantReader } from './quadrant-reader.js';
import { ReadingCard } from './reading-card.js';
import { countText, personName, pointText, readingText } from './quadrant-texts.js';
import { quadrantPlotStyles } from './quadrant-plot.styles.js';
import { TablePages } from './table-pages.js';
import { quadrantStyles } from './quadrant.styles.js';

/**
 * Ability against willingness, a point a person, in four quadrants with a style of coaching each.
 *
 * Set `standings` by hand, or put the element into a `<cockpit-board>` whose source has `skill-score` rows. Who is picked
 * here or elsewhere is the board's selection. One person picked brings their trail, two ratings, and the point both agree on.
 *
 * @summary Ability-willingness matrix with coaching styles.
 * @fires {CockpitViewRequest} cockpit-view-request - When people are picked or let go, as the board's selection.
 * @fires {CockpitAgreementEvent} cockpit-agreement - When a point is agreed or withdrawn; the page keeps it.
 * @fires {CockpitCutChange} cockpit-cut-change - When a cut line is moved.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitQuadrant extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, panelStyles, quadrantPlotStyles, quadrantStyles];

  /** What is known; the matrix shows this and keeps nothing else. */
  @property({ attribute: false }) standings: Loadable<Standings> = LOADING;

  /** Title instead of the usual one. */
  @property() label?: string;

  /** Of the drawing with its axis names, CSS px. */
  @property({ type: Number }) height = 420;

  /** Where high ability begins, 0..100. */
  @property({ type: Number, attribute: 'ability-cut' }) abilityCut = 80;

  /** Where high willingness begins, 0..100. */
  @property({ type: Number, attribute: 'willingness-cut' }) willingnessCut = 70;

  /** Points beyond a cut line before somebody with a past changes sides. */
  @property({ type: Number }) hysteresis = HYSTERESIS;

  /** `named`, `masked` (a number instead of the name) or `team` (nobody can be picked or read, small counts are not told); never more than the source allows. */
  @property() privacy: Privacy = 'named';

  /** Observations that a measured score must stand on to be drawn. */
  @property({ type: Number, attribute: 'least-sample' }) leastSample = LEAST_SAMPLE;

  /** Styles of coaching instead of the usual ones. */
  @property({ attribute: false }) coaching?: Readonly<Partial<Record<Quadrant, string>>>;

  /** What dragging draws: a box or a lasso. */
  @property() tool: Tool = 'box';

  /** Ids of those picked, outside of a board; inside, the board's selection counts. */
  @property({ attribute: false }) selected: readonly string[] = [];

  @state() private announcement = '';

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title);
  readonly #size = new SizeController(this, 'width');
  readonly #feed: FeedController;
  readonly #painter = new QuadrantPainter();
  readonly #reader: QuadrantReader;
  readonly #pictures = new PictureMemory();
  readonly #people = new PickedPeople();
  readonly #lines: CutLines;
  readonly #talk: AgreementTalk;
  readonly #pages = new TablePages(() => this.requestUpdate());
  readonly #card = new ReadingCard();
  /** Of coaching, a style a quadrant. */
  #styles: Readonly<Record<Quadrant, string>> = messagesFor('zh-CN').quadrant.coaching;
  #allowed: Privacy | undefined;
  #width = 0;
  #picture: QuadrantPicture | undefined;

  constructor() {
    super();
    this.#feed = new FeedController(this, () => [quadrantQuestion(this.#view.board)], ([answer = LOADING], source) => {
      // Nobody is named before the source has said what may be known of its people.
      this.#allowed = source ? source.people : 'masked';
      this.standings = standingsFrom(answer, source);
    });
    this.#reader = new QuadrantReader({
      picture: () => (this.#privacy === 'team' ? undefined : this.#picture),
      tool: () => this.tool,
      moved: () => this.#showReading(),
      said: () => this.requestUpdate(),
      textOf: (at) => (this.#picture ? readingText(this.#picture, at, this.#privacy, this.#messages, this.#language.language) : ''),
      insideText: (count) => this.#messages.quadrant.inside(countText(count, this.#language.language)),
      pick: (at, isAdded) => this.#pick(at, isAdded),
      pickAll: (inside, isAdded) => this.#value && this.#select(this.#people.within(inside, isAdded, this.#value)),
    });
    const size = () => this.#picture?.layout;
    this.#lines = new CutLines({ size, cut: (axis) => (axis === 'ability' ? this.abilityCut : this.willingnessCut), move: (axis, to) => this.#cut(axis, to) });
    this.#talk = new AgreementTalk({ size, subject: () => this.#people.subject, changed: (focus) => this.#changed(focus), period: () => this.#value?.period ?? '', dispatch: (event) => this.dispatchEvent(event), agreed: (point) => this.#announce(point) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#painter.forget();
    this.#reader.close();
    this.#lines.end();
    this.#talk.end();
  }

  protected override willUpdate(): void {
    const value = this.#value;
    this.#width = this.#size.measured();
    this.#styles = { ...this.#messages.quadrant.coaching, ...this.coaching };
    const { abilityCut: ability, willingnessCut: willingness } = this;
    const size = { width: this.#width - MARGIN.left - MARGIN.right, height: this.height - AXIS_NAMES - MARGIN.top - MARGIN.bottom };
    this.#picture = this.#pictures.of(value, { ability, willingness, hysteresis: Math.max(0, this.hysteresis) }, this.leastSample, size);
    this.#people.update(this.#selected, value);
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (!body) return;
    body.style.blockSize = `${this.height}px`;
    this.#painter.paint(this.renderRoot, this.#pages.isShown ? undefined : this.#picture, this.#people.mask, { width: this.#width, height: this.height - AXIS_NAMES }, [MARGIN.left, MARGIN.top]);
    this.#showReading();
  }

  #showReading(): void {
    const view = { privacy: this.#privacy, coaching: this.#styles, messages: this.#messages, language: this.#language.language };
    this.#card.write(this.renderRoot, this.#picture, this.#reader.at, this.#reader.outline, view);
  }

  protected override render(): TemplateResult {
    const [messages, language, picture] = [this.#messages, this.#language.language, this.#picture];
    const { standings, tool } = this;
    const canPick = picture !== undefined && this.#privacy !== 'team';
    const subject = this.#people.subject;
    return html`
      <figure aria-labelledby="title" aria-busy=${standings.status === 'loading'} data-status=${standings.status}>
        ${headTemplate({ title: this.#title, standings, placed: picture?.placed, picked: canPick ? this.#people.count : 0, tool, isTable: this.#pages.isShown, canPick, onTool: (next) => (this.tool = next), onClear: () => this.#select([]), onToggle: this.#pages.toggle }, messages, language)}
        <div class="body">${messageTemplate(standings, messages, this.#onRetry) ?? bodyTemplate(picture, this.#reader, this.#people, this.#given, messages, language)}</div>
        ${canPick && subject ? agreementPanel(personName(picture, this.#people.only ?? 0, this.#privacy, messages), subject, this.#talk, messages, language) : nothing}
        ${footTemplate(standings, picture, this.#privacy === 'team', messages, language)}
        <p class="visually-hidden" aria-live="polite">${this.#reader.spoken || this.announcement}</p>
      </figure>
    `;
  }

  /** What plot and table need beside the picture. */
  get #given() {
    const given = { title: this.#title, privacy: this.#privacy, coaching: this.#styles, hysteresis: this.hysteresis, pages: this.#pages, lines: this.#lines, talk: this.#talk };
    return { ...given, onTheme: this.#onTheme, onQuadrant: this.#onQuadrant, onPick: (at: number) => this.#pick(at, true) };
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #title(): string {
    return this.label ?? this.#messages.quadrant.title;
  }

  get #privacy(): Privacy {
    return stricter(this.privacy, this.#allowed);
  }

  get #value(): Standings | undefined {
    return this.standings.status === 'ready' || this.standings.status === 'stale' ? this.standings.value : undefined;
  }

  get #selected(): readonly string[] {
    return this.#view.isInBoard ? (this.#view.board.selection.filters['agent'] ?? []) : this.selected;
  }

  #pick(at: number, isAdded: boolean): void {
    const agent = this.#value?.agents[at];
    if (agent !== undefined) this.#select(this.#people.toggled(agent, isAdded));
  }

  #select(ids: readonly string[]): void {
    if (!this.#view.select(ids.length > 0 ? { agent: ids } : {})) return;
    this.selected = ids;
    this.announcement = this.#messages.quadrant.picked(String(ids.length));
  }

  #cut(axis: CutAxis, to: number): void {
    const cuts = { ability: this.abilityCut, willingness: this.willingnessCut, [axis]: to };
    if (!this.dispatchEvent(new CockpitCutChange(cuts.ability, cuts.willingness))) return;
    this.abilityCut = cuts.ability;
    this.willingnessCut = cuts.willingness;
  }

  #changed(focus: string | undefined): void {
    this.requestUpdate();
    if (focus !== undefined) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement | SVGElement>(focus)?.focus());
  }

  #announce(point: StandingPoint): void {
    if (this.#picture) this.announcement = this.#messages.quadrant.agreement.confirmed(personName(this.#picture, this.#people.only ?? 0, this.#privacy, this.#messages), pointText(point, this.#messages, this.#language.language));
  }

  readonly #onQuadrant = (quadrant: Quadrant): void => {
    const index = QUADRANTS.indexOf(quadrant);
    const { standings, members } = this.#picture ?? {};
    if (standings && members) this.#select(this.#people.within(members.map((member) => (member === index ? 1 : 0)), false, standings));
  };

  readonly #onTheme = (): void => {
    this.#painter.forget();
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { StandingPoint, Standings } from '../../domain/standings.js';
import { messagesFor } from '../../locale/index.js';
import type { Messages } from '../../locale/messages.js';
import { panelStyles } from '../../marks/panel.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { HYSTERESIS, QUADRANTS, type Quadrant } from '../../people/quadrant.js';
import { LEAST_MEMBERS } from '../../people/team-band.js';
import { tokens } from '../../theme/tokens.js';
import { agreementPanel } from './agreement-panel.js';
import { AgreementTalk } from './agreement-talk.js';
import { CutLines, type CutAxis } from './cut-lines.js';
import { PickedPeople } from './picked-people.js';
import { quadrantQuestion, standingsFrom } from './quadrant-answer.js';
import { CockpitAgreementEvent, CockpitCutChange } from './quadrant.events.js';
import { PictureMemory } from './picture-memory.js';
import { messageTemplate } from './quadrant-messages.js';
import { footTemplate, headTemplate } from './quadrant-frame.js';
import { placeReading, QuadrantPainter } from './quadrant-painter.js';
import type { QuadrantPicture } from './quadrant-picture.js';
import { AXIS_NAMES, MARGIN } from './quadrant-margin.js';
import { plotTemplate } from './quadrant-plot.js';
import { QuadrantReader, type Tool } from './quadrant-reader.js';
import { ROWS_A_PAGE, tableTemplate } from './quadrant-table.js';
import { personName, pointText, readingText, summaryText, type Privacy } from './quadrant-texts.js';
import { quadrantPlotStyles } from './quadrant-plot.styles.js';
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

  /** `named`, `masked` (a number instead of the name) or `team` (nobody can be picked or read, small counts are not told). */
  @property() privacy: Privacy = 'named';

  /** Styles of coaching instead of the usual ones. */
  @property({ attribute: false }) coaching?: Readonly<Partial<Record<Quadrant, string>>>;

  /** What dragging draws: a box or a lasso. */
  @property() tool: Tool = 'box';

  /** Ids of those picked, outside of a board; inside, the board's selection counts. */
  @property({ attribute: false }) selected: readonly string[] = [];

  @state() private announcement = '';

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title);
  readonly #size = new SizeController(this);
  readonly #feed: FeedController;
  readonly #painter = new QuadrantPainter();
  readonly #reader: QuadrantReader;
  readonly #pictures = new PictureMemory();
  readonly #people = new PickedPeople();
  readonly #lines: CutLines;
  readonly #talk: AgreementTalk;
  #width = 0;
  #picture: QuadrantPicture | undefined;
  #isTable = false;
  #rows = ROWS_A_PAGE;

  constructor() {
    super();
    this.#feed = new FeedController(this, () => [quadrantQuestion(this.#view.board)], ([answer = LOADING], source) => (this.standings = standingsFrom(answer, source)));
    this.#reader = new QuadrantReader({
      picture: () => (this.privacy === 'team' ? undefined : this.#picture),
      tool: () => this.tool,
      changed: () => this.requestUpdate(),
      textOf: (at) => (this.#picture ? readingText(this.#picture, at, this.privacy, this.#messages, this.#language.language) : ''),
      pick: (at, isAdded) => this.#pick(at, isAdded),
      pickAll: (inside, isAdded) => this.#value && this.#select(this.#people.within(inside, isAdded, this.#value)),
    });
    const size = () => this.#picture?.layout;
    this.#lines = new CutLines({ size, cut: (axis) => (axis === 'ability' ? this.abilityCut : this.willingnessCut), move: (axis, to) => this.#cut(axis, to) });
    this.#talk = new AgreementTalk({ size, subject: () => this.#people.subject, changed: (focus) => this.#changed(focus), tell: (agent, point, distance) => this.#tell(agent, point, distance) });
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
    const { abilityCut: ability, willingnessCut: willingness } = this;
    const size = { width: this.#width - MARGIN.left - MARGIN.right, height: this.height - AXIS_NAMES - MARGIN.top - MARGIN.bottom };
    this.#picture = this.#pictures.of(value, { ability, willingness, hysteresis: Math.max(0, this.hysteresis) }, size);
    this.#people.update(this.#selected, value);
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (!body) return;
    body.style.blockSize = `${this.height}px`;
    // The first time the width is read at once, so that the first picture does not wait for an observer's round.
    const width = this.#size.width > 0 && this.#width > 0 ? this.#size.width : body.clientWidth;
    if (width !== this.#width) {
      this.#width = width;
      // Not within the update that is under way, yet before anything is painted.
      void this.updateComplete.then(() => this.requestUpdate());
      return;
    }
    this.#painter.paint(this.renderRoot, this.#isTable ? undefined : this.#picture, this.#people.mask, { width: this.#width, height: this.height - AXIS_NAMES }, [MARGIN.left, MARGIN.top]);
    placeReading(this.renderRoot, this.#picture, this.#reader.at, this.#width);
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = this.#messages;
    const picture = this.#picture;
    const { standings, tool } = this;
    const canPick = picture !== undefined && this.privacy !== 'team';
    const subject = this.#people.subject;
    return html`
      <figure aria-labelledby="title" aria-busy=${standings.status === 'loading'} data-status=${standings.status}>
        ${headTemplate({ title: this.#title, standings, placed: picture?.placed, picked: canPick ? this.#people.count : 0, tool, isTable: this.#isTable, canPick, onTool: (next) => (this.tool = next), onClear: () => this.#select([]), onToggle: this.#onToggle }, messages, language)}
        <div class="body">${this.#renderBody(picture, messages, language)}</div>
        ${canPick && subject ? agreementPanel(personName(picture, this.#people.only ?? 0, this.privacy, messages), subject, this.#talk, messages, language) : nothing}
        ${footTemplate(standings, picture, this.privacy === 'team', messages, language)}
        <p class="visually-hidden" aria-live="polite">${this.#reader.spoken || this.announcement}</p>
      </figure>
    `;
  }

  #renderBody(picture: QuadrantPicture | undefined, messages: Messages, language: string): TemplateResult | typeof nothing {
    const message = messageTemplate(this.standings, messages, this.#onRetry);
    if (message) return message;
    if (!picture) return nothing; // Not laid out yet: the box has its size, the browser has not told its width.
    const { privacy } = this;
    const isTeam = privacy === 'team';
    const common = { privacy, coaching: { ...messages.quadrant.coaching, ...this.coaching }, summary: summaryText(picture, privacy, LEAST_MEMBERS, messages, language) };
    if (this.#isTable && !isTeam) return tableTemplate(picture, { ...common, rows: this.#rows, picked: this.#people.mask, onPick: (at) => this.#pick(at, true), onMore: () => this.#showRows(this.#rows + ROWS_A_PAGE) }, messages, language);
    const about = isTeam ? {} : { focus: this.#people.only, subject: this.#people.subject };
    const view = { ...common, ...about, title: this.#title, least: LEAST_MEMBERS, hysteresis: this.hysteresis, lines: this.#lines, talk: this.#talk, onTheme: this.#onTheme, onQuadrant: this.#onQuadrant };
    return plotTemplate(picture, this.#reader, view, messages, language);
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #title(): string {
    return this.label ?? this.#messages.quadrant.title;
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

  #showRows(rows: number): void {
    this.#rows = rows;
    this.requestUpdate();
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

  #tell(agent: string, point: StandingPoint | undefined, distance: number | undefined): boolean {
    const { only } = this.#people;
    const picture = this.#picture;
    if (!picture || only === undefined || !this.dispatchEvent(new CockpitAgreementEvent(agent, point, distance, picture.standings.period))) return false;
    const { agreement } = this.#messages.quadrant;
    if (point) this.announcement = agreement.confirmed(personName(picture, only, this.privacy, this.#messages), pointText(point, this.#messages, this.#language.language));
    return true;
  }

  readonly #onQuadrant = (quadrant: Quadrant): void => {
    const index = QUADRANTS.indexOf(quadrant);
    const { standings, members } = this.#picture ?? {};
    if (standings && members) this.#select(this.#people.within(members.map((member) => (member === index ? 1 : 0)), false, standings));
  };

  readonly #onToggle = (): void => {
    this.#isTable = !this.#isTable;
    this.#showRows(ROWS_A_PAGE);
  };

  readonly #onTheme = (): void => {
    this.#painter.forget();
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

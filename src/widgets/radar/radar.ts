import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { LEAST_SAMPLE } from '../../domain/least-sample.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { stricter, type Privacy } from '../../domain/privacy.js';
import type { SkillProfile, SkillRadar } from '../../domain/skill-profile.js';
import { panelFailed, panelLoading, panelMessage } from '../../marks/panel-states.js';
import { panelStyles } from '../../marks/panel.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { MOST_PROFILES } from '../../people/radar-reading.js';
import { tokens } from '../../theme/tokens.js';
import { messagesFor, type Messages } from './messages.js';
import { radarFrom, radarQuestion } from './radar-answer.js';
import { barsTemplate } from './radar-bars.js';
import { footTemplate, headTemplate, legendTemplate } from './radar-frame.js';
import { gapsTemplate } from './radar-gaps.js';
import { miniTemplate } from './radar-mini.js';
import { radarPicture, type RadarPicture } from './radar-picture.js';
import { plotTemplate } from './radar-plot.js';
import { tableTemplate } from './radar-table.js';
import { gapSentence, profileName } from './radar-texts.js';
import { radarStyles } from './radar.styles.js';

/** Beside the drawing there is room for the list of gaps from here on, CSS px. */
const WIDE = 560;

/**
 * One person's skills against what the role asks and the middle of the team, each skill on a scale of its own anchors.
 *
 * Set `radar` by hand, or put the element into a `<cockpit-board>` whose source has `skill-score` rows: it follows the
 * person picked in the agent table or the matrix. Two persons, or two dates of one, can be compared; nobody is ranked.
 *
 * @summary Skill radar of one or two people with gaps in words.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitRadar extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, panelStyles, radarStyles];

  /** What is known; the radar shows this and keeps nothing else. No value where nobody is picked or known. */
  @property({ attribute: false }) radar: Loadable<SkillRadar | undefined> = LOADING;

  /** Id of the agent that the radar is pinned to; the board's selection when absent. */
  @property() agent?: string;

  /** Id of a second agent to compare with. */
  @property() against?: string;

  /** Whether one person is shown beside the period before. */
  @property({ ...FLAG, attribute: 'with-before' }) withBefore = false;

  /** Title instead of the usual one. */
  @property() label?: string;

  /** Of the drawing, CSS px. */
  @property({ type: Number }) height = 300;

  /** `bars` for lines instead of a polygon. */
  @property() shape: 'radar' | 'bars' = 'radar';

  /** `masked` shows no name, `team` nobody at all; never more than the source allows. */
  @property() privacy: Privacy = 'named';

  /** Observations that a value must stand on to be shown. */
  @property({ type: Number, attribute: 'least-sample' }) leastSample = LEAST_SAMPLE;

  /** A small multiple: the polygon and the name, nothing else. */
  @property({ ...FLAG, reflect: true }) compact = false;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title);
  readonly #size = new SizeController(this, 'width', () => !this.compact);
  readonly #feed: FeedController;
  #allowed: Privacy | undefined;
  #width = 0;
  #picture: RadarPicture | undefined;
  #isTable = false;

  constructor() {
    super();
    this.#feed = new FeedController(this, () => this.#question, ([answer = LOADING], source) => {
      // Nobody is named before the source has said what may be known of its people.
      this.#allowed = source ? source.people : 'masked';
      this.radar = radarFrom(answer, { agents: this.#agents, before: this.withBefore }, source);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('withBefore')) this.#feed.refresh();
    const value = this.compact ? undefined : this.#value;
    const { width, height } = this.#box;
    const frame = { width, height, textSize: 12 };
    this.#picture = value && value.profiles.length > 0 && width > 0 && this.#privacy !== 'team' ? radarPicture(value, frame, this.shape === 'bars', this.leastSample, this.#messages, this.#language.language) : undefined;
  }

  protected override updated(): void {
    if (this.compact) return;
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (body) body.style.minBlockSize = `${this.height}px`;
    // The first time the width is read at once, so that the first picture does not wait for an observer's round.
    const width = this.#width > 0 && this.#size.width > 0 ? this.#size.width : (body?.clientWidth ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    // Not within the update that is under way, yet before anything is painted.
    void this.updateComplete.then(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    const picture = this.#picture;
    const { radar } = this;
    if (this.compact) return this.#renderCompact(messages);
    const isPlain = picture !== undefined && picture.reading.profiles.length > 0;
    const canCompare = isPlain && this.#isFed && this.#agents.length === 1;
    return html`
      <figure aria-labelledby="title" aria-busy=${radar.status === 'loading'} data-status=${radar.status}>
        ${headTemplate({ title: this.#title, who: this.#who(picture?.reading.profiles ?? [], messages), isLoading: radar.status === 'loading' && this.#question !== undefined, isTable: this.#isTable, before: canCompare ? this.withBefore : undefined, onToggle: isPlain ? this.#onToggle : undefined, onBefore: this.#onBefore }, messages)}
        <div class="body">${this.#renderBody(picture, messages)}</div>
        ${footTemplate(radar, picture, messages, this.#language.language)}
      </figure>
    `;
  }

  #renderBody(picture: RadarPicture | undefined, messages: Messages): TemplateResult | typeof nothing {
    const { radar } = this;
    const { language } = this.#language;
    const { state } = messages;
    const many = this.#picked.length;
    if (this.#isFed && many > MOST_PROFILES) return panelMessage('info', messages.radar.pickedMany(String(many)), messages.radar.pickHint);
    if (this.#isFed && many === 0) return panelMessage('no-data', messages.radar.pickSomebody, messages.radar.pickHint);
    if (this.#privacy === 'team') return panelMessage('info', messages.people.teamOnly, '');
    if (radar.status === 'loading') return panelLoading(state.loading);
    if (radar.status === 'failed') return panelFailed({ says: state.failed, reason: messages.reasons[radar.reason.code], detail: radar.reason.detail, retry: state.retry, onRetry: this.#onRetry });
    if (!radar.value || radar.value.profiles.length === 0 || radar.value.axes.length === 0) return panelMessage('no-data', state.empty, messages.radar.pickHint);
    if (!picture) return nothing; // Not laid out yet: the box has its size, the browser has not told its width.
    const { reading, layout } = picture;
    const isMasked = this.#privacy === 'masked';
    const sentence = gapSentence(reading, 0, messages, language);
    const summary = messages.radar.summary(this.#who(picture?.reading.profiles ?? [], messages), sentence);
    if (this.#isTable) return tableTemplate(reading, summary, isMasked, messages, language);
    const { width, height } = this.#box;
    return html`<div class=${this.#width >= WIDE ? 'content' : 'content narrow'}>
      <div role="img" aria-label=${summary}>${layout ? plotTemplate(layout, reading, [width, height], 12) : barsTemplate(reading.axes, messages, language)}</div>
      <div class="words">${gapsTemplate(reading, isMasked, messages, language)} ${legendTemplate(picture, messages)}</div>
    </div>`;
  }

  #renderCompact(messages: Messages): TemplateResult {
    const radar = this.#privacy === 'team' ? undefined : this.#value;
    const absent = messages.state[this.radar.status === 'loading' ? 'loading' : 'empty'];
    const view = { radar, who: this.#who(radar?.profiles ?? [], messages), absent, isBars: this.shape === 'bars', least: this.leastSample, height: this.height };
    return miniTemplate(view, messages, this.#language.language);
  }

  get #box(): { readonly width: number; readonly height: number } {
    const width = this.#width >= WIDE ? Math.min(this.#width * 0.58, this.height * 1.5) : this.#width;
    return { width: Math.floor(width), height: this.height };
  }

  #who(profiles: readonly SkillProfile[], messages: Messages): string {
    return profiles.map((profile) => profileName(profile, this.#privacy === 'masked', profiles, messages)).join(' / ');
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #title(): string {
    return this.label ?? this.#messages.radar.title;
  }

  get #privacy(): Privacy {
    return stricter(this.privacy, this.#allowed);
  }

  get #value(): SkillRadar | undefined {
    return this.radar.status === 'ready' || this.radar.status === 'stale' ? this.radar.value : undefined;
  }

  /** Whether a board around tells whom to show. */
  get #isFed(): boolean {
    return this.#view.isInBoard;
  }

  get #picked(): readonly string[] {
    const own = [this.agent, this.against].filter((id) => id !== undefined);
    return own.length > 0 ? own : (this.#view.view.filters['agent'] ?? []);
  }

  get #agents(): readonly string[] {
    return this.#picked.slice(0, MOST_PROFILES);
  }

  get #question() {
    return this.#picked.length > 0 && this.#picked.length <= MOST_PROFILES ? [radarQuestion(this.#agents)] : undefined;
  }

  readonly #onToggle = (): void => {
    this.#isTable = !this.#isTable;
    this.requestUpdate();
  };

  readonly #onBefore = (): void => {
    this.withBefore = !this.withBefore;
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

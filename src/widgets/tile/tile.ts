import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CardController } from '../../controllers/card-controller.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import { LOADING, type Loadable, type Reason } from '../../domain/loadable.js';
import type { Reading } from '../../domain/reading.js';
import { cardPlace } from '../../geometry/card-place.js';
import { sparklineShape, type SparklineShape } from '../../geometry/sparkline.js';
import { messagesFor } from '../../locale/index.js';
import type { Messages } from '../../locale/messages.js';
import { formulaCard, formulaCardStyles } from '../../marks/formula-card.js';
import { Sparkline } from '../../marks/sparkline.js';
import { sparklineStyles } from '../../marks/sparkline.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';
import { tokens } from '../../theme/tokens.js';
import { cardOf } from './tile-card.js';
import { faceOf } from './tile-face.js';
import { tileQuestions, tileReading, tileScope } from './tile-reading.js';
import { captionTemplate, faceTemplate, failedTemplate, loadingTemplate } from './tile-templates.js';
import { CockpitDrillEvent } from './tile.events.js';
import { tileFaceStyles } from './tile-face.styles.js';
import { tileLayoutStyles } from './tile-layout.styles.js';
import { tileStyles } from './tile.styles.js';

/**
 * One metric of one scope: value, difference, small line, target and how far to trust it.
 *
 * Set `reading` by hand, or name a `metric` inside a `<cockpit-board>` and the tile keeps itself current.
 *
 * @summary One number, large, with what it is made of one tap away.
 * @fires {CockpitDrillEvent} cockpit-drill - When the user activates the tile.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 * @csspart value - The number with its unit.
 * @csspart caption - The line above it.
 * @csspart sparkline - The small line.
 * @csspart card - The details card.
 */
export class CockpitTile extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, sparklineStyles, formulaCardStyles, tileFaceStyles, tileStyles, tileLayoutStyles];

  /** Metric to show, such as `answerRate` or `answer-rate`; the reading's own when absent. */
  @property() metric?: string;

  /** Which of the metric's formulas; the first when absent. */
  @property() variant?: string;

  /** Id of the skill group that the tile is pinned to; it follows the board without one. */
  @property({ attribute: 'skill-group' }) skillGroup?: string;

  /** Id of the channel that the tile is pinned to. */
  @property() channel?: string;

  /** Goal in the metric's unit; a ratio as `0.8` or `80%`. */
  @property() target?: string | number;

  /** Caption instead of the metric's name. */
  @property() label?: string;

  /** 96 px high rather than 136, unless the page gives it a height. */
  @property({ type: Boolean }) compact = false;

  /** What is known; the tile shows this and keeps nothing else. */
  @property({ attribute: false }) reading: Loadable<Reading> = LOADING;

  @state() private source?: SourceDescription | undefined;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this);
  readonly #card = new CardController(this, { anchor: '.details', card: '.card' }, cardPlace);
  readonly #feed: FeedController;
  #sparkline: Sparkline | undefined;
  #shape: SparklineShape | undefined;

  constructor() {
    super();
    this.#feed = new FeedController(
      this,
      () => (this.#choice()?.choice ? tileQuestions(this.#view.view, this.#scope) : undefined),
      (answers, source) => {
        const choice = this.#choice()?.choice;
        if (!choice) return;
        this.source = source;
        this.reading = tileReading(choice, this.#view.view.step, answers, source);
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same answers read another way: no question is asked anew.
    if (changed.has('metric') || changed.has('variant')) this.#feed.refresh();
    const reading = this.#reading;
    this.#shape = reading && sparklineShape(reading.series, METRICS[reading.metric].unit, reading.asOf, finite(this.#target(reading)));
  }

  protected override updated(): void {
    const element = this.renderRoot.querySelector('.spark');
    if (this.#sparkline?.element !== (element ?? undefined)) this.#sparkline = element ? new Sparkline(element) : undefined;
    this.#sparkline?.draw(this.#shape);
  }

  protected override render(): TemplateResult {
    const messages = messagesFor(this.#language.language);
    const isCompact = this.compact || this.#view.view.density === 'compact';
    return html`<div class=${isCompact ? 'tile compact' : 'tile'}>${this.#renderBody(messages)}</div>`;
  }

  #renderBody(messages: Messages): TemplateResult {
    const { reading } = this;
    const choice = this.#choice();
    if (choice?.unknown) {
      const text = messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text);
      return failedTemplate(captionTemplate(this.label ?? choice.text, '', 'warning'), text);
    }
    switch (reading.status) {
      case 'loading':
        return loadingTemplate(this.#caption(messages), reading.progress, messages, this.#language.language);
      case 'failed':
        return failedTemplate(this.#caption(messages, 'warning'), reasonText(reading.reason, messages), { text: messages.state.retry, ask: this.#onRetry });
      case 'ready':
        return this.#renderReading(reading.value, undefined, messages);
      case 'stale':
        return this.#renderReading(reading.value, reading.reason, messages);
    }
  }

  #renderReading(reading: Reading, stale: Reason | undefined, messages: Messages): TemplateResult {
    const { language } = this.#language;
    const target = this.#target(reading);
    const face = faceOf(reading, target, stale, messages, language);
    const title = this.#title(messages);
    return html`
      ${faceTemplate(face, this.#caption(messages, face.state), messages, this.#onDrill)}
      <button class="details" type="button" popovertarget="card" aria-haspopup="dialog" aria-label=${messages.tile.details(title)}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 7.2v4.6M8 4.2v.1" /></svg>
      </button>
      <div id="card" class="card" part="card" popover role="dialog" tabindex="-1" autofocus aria-label=${messages.tile.details(title)} @beforetoggle=${this.#card.toggle}>
        ${this.#card.isOpen ? formulaCard(cardOf(title, reading, target, this.#shape?.domain ?? [0, 0], messages, language)) : nothing}
      </div>
    `;
  }

  #caption(messages: Messages, glyph?: Parameters<typeof captionTemplate>[2]): TemplateResult {
    return captionTemplate(this.label ?? this.#name(messages), this.label === undefined ? this.#scopeName() : '', glyph);
  }

  #title(messages: Messages): string {
    return this.label ?? [this.#name(messages), this.#scopeName()].filter(Boolean).join(' · ');
  }

  #name(messages: Messages): string {
    const metric = this.#reading?.metric ?? this.#choice()?.choice?.metric;
    return metric ? messages.metrics[metric].name : '';
  }

  /** Names of the members that the tile is pinned to, as the source gives them. */
  #scopeName(): string {
    const nameOf = (dimension: string, id: string | undefined) =>
      id && (this.source?.dimensions.find((known) => known.id === dimension)?.members.find((member) => member.id === id)?.label ?? id);
    return [nameOf('skillGroup', this.skillGroup), nameOf('channel', this.channel)].filter(Boolean).join(' · ');
  }

  #choice(): ChoiceReading | undefined {
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #scope() {
    return tileScope(this.#view.view, this.skillGroup, this.channel);
  }

  get #reading(): Reading | undefined {
    return this.reading.status === 'ready' || this.reading.status === 'stale' ? this.reading.value : undefined;
  }

  /** The attribute's goal, else the reading's; NaN for an attribute that is none. */
  #target(reading: Reading): number | undefined {
    return targetOf(this.target, METRICS[reading.metric].unit) ?? reading.target;
  }

  readonly #onDrill = (): void => {
    const reading = this.#reading;
    if (!reading) return;
    const { metric, variant, range } = reading;
    this.dispatchEvent(new CockpitDrillEvent({ metric, ...(variant !== undefined && { variant }) }, this.#scope, range));
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function reasonText({ code, detail }: Reason, messages: Messages): string {
  return detail ? `${messages.reasons[code]} · ${detail}` : messages.reasons[code];
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CardController } from '../../controllers/card-controller.js';
import { CockpitExplainRequest } from '../../controllers/explain-request.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { PaceController } from '../../controllers/pace-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WishController } from '../../controllers/wish-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { Alert } from '../../domain/alert-book.js';
import { pinned } from '../../domain/dimension.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { MetricSwing } from '../../domain/metric-swing.js';
import type { Reading } from '../../domain/reading.js';
import { cardPlace } from '../../geometry/card-place.js';
import { whyText } from '../../locale/why-text.js';
import { formulaCard } from '../../marks/formula-card.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { whyCard } from '../../marks/why-card.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';
import { messagesFor, type Messages } from './messages.js';
import { TileAlarm } from './tile-alarm.js';
import type { AlertFace } from './tile-alert-face.js';
import { alarmFrame, glyphsOf, stopButton, tileClass, tileLine } from './tile-alert-templates.js';
import { cardOf } from './tile-card.js';
import { pinnedName } from './tile-name.js';
import { tileForecast } from './tile-forecast.js';
import { lineOf, TilePainter } from './tile-painter.js';
import { isSameChoice, tileQuestions, tileReading, type TileWish } from './tile-reading.js';
import { captionTemplate, cardFrame, detailsButton, faceTemplate, failedTemplate, loadingTemplate, reasonText } from './tile-templates.js';
import { tileSheets } from './tile-sheets.js';
import { TileSwing } from './tile-swing.js';
import { CockpitWhyEvent } from './tile.events.js';

/**
 * One metric of one scope: value, difference, small line, target, how far to trust it, and the worst alert about it.
 *
 * Set `reading` and `alert` by hand, or name a `metric` inside a `<cockpit-board>` and the tile keeps itself current.
 * An alert that begins to fire blinks for at most 4.5 s, in phase with every other on the page, and then stands still.
 *
 * @summary One number, large, with what it is made of one tap away.
 * @fires {CockpitDrillEvent} cockpit-drill - When the user activates the tile.
 * @fires {CockpitWhyEvent} cockpit-why - When the user asks why the alert stands where it stands, before the card that says so.
 * @fires {CockpitExplainRequest} cockpit-explain-request - When the user asks what moved a metric that swung.
 * @fires {CockpitPlanRequest} cockpit-plan-request - When the user wants the plan that answers what fires.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 * @csspart value - The number with its unit.
 * @csspart caption - The line above it.
 * @csspart sparkline - The small line.
 * @csspart why - What is wrong and since when, while something is.
 * @csspart swing - By how much its metric swung, while it has and nothing alarms.
 * @csspart card - The details card, and the one that says why.
 * @cssproperty --cockpit-tile-visibility - `auto` for walls of hundreds of tiles: those off screen are not laid out.
 */
export class CockpitTile extends LitElement {
  static override readonly styles = tileSheets;

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
  @property(FLAG) compact = false;

  /** Says when the value will pass its limit if it goes on, and between which two instants; off by default. */
  @property(FLAG) forecast = false;

  /** What is known; the tile shows this and keeps nothing else. */
  @property({ attribute: false }) reading: Loadable<Reading> = LOADING;

  /** The alert about what the tile shows; a board with rules keeps it current. */
  @property({ attribute: false }) alert: Alert | undefined;

  /** The swing of what the tile shows; a board with `swings` keeps it current. */
  @property({ attribute: false }) swing: MetricSwing | undefined;

  /** `persistent` blinks until somebody answers the alert: only inside a board, which offers to stop it. */
  @property() blink?: string;

  /** @internal What is known of the board's source. */
  @state() source: SourceDescription | undefined;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this);
  readonly #card = new CardController(this, { anchor: '.details', card: '#card' }, cardPlace);
  readonly #whyCard = new CardController(this, { anchor: '.cause', card: '#why-card' }, cardPlace);
  readonly #pace = new PaceController(this);
  readonly #told = (choice = this.#choice()?.choice) => choice && { choice, scope: this.#scope, view: this.#view.view };
  readonly #alarm = new TileAlarm(this, this.#told);
  readonly #feed = new WishController<TileWish>(this, {
    wish: this.#told,
    questions: ({ view, scope }) => tileQuestions(view, scope),
    take: (answers, { choice, view, scope }, source) => Object.assign(this, { source, reading: tileReading(choice, view.step, answers, source, scope) }),
  });
  readonly #painter = new TilePainter(this);
  /** More than numbers has changed since the templates were rendered. */
  #isMore = true;
  #alertShown: AlertFace | undefined;

  constructor() {
    super();
    new TileSwing(this, this.#told);
  }

  override requestUpdate(...[name, ...change]: Parameters<LitElement['requestUpdate']>): void {
    if (this.hasUpdated && name !== 'reading') {
      this.#isMore = true;
      // Numbers and the alert book come all the time; what a page or a user changes must not wait for its turn.
      if (name !== 'source' && name !== 'swing' && !(name === undefined && this.#alarm.hasNews)) this.#pace.hasten();
    }
    super.requestUpdate(name, ...change);
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    this.#painter.stand();
    return this.#pace.turn(() => void super.scheduleUpdate());
  }

  /** Another reading of what stands here already is painted, and costs no template. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (this.#isMore || !this.#painter.isReady || this.#alertShown || this.#card.isOpen || !isSameChoice(changed.get('reading'), this.reading)) return true;
    this.#paint();
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#isMore = false;
    if (changed.has('metric') || changed.has('variant')) this.#feed.refresh();
    // The height is the host's own, which no template reaches: the board's density shows in an attribute.
    this.toggleAttribute('data-compact', this.compact || this.#view.view.density === 'compact');
  }

  protected override updated(): void {
    this.#painter.attach(this.renderRoot, !this.#alertShown && !this.swing);
    if (this.#painter.isReady) this.#paint();
    this.#pace.weight = this.#painter.weight;
  }

  #paint([value, { language }] = [this.#reading, this.#language]): void {
    if (value) this.#painter.paint(this.reading, { target: this.#target(value), rule: this.#alarm.judging(value), alert: this.#alertShown, isDoubtful: this.alert?.stale === true, isForecast: this.forecast, messages: messagesFor(language), language });
  }

  protected override render(): TemplateResult {
    const messages = messagesFor(this.#language.language);
    const alert = (this.#alertShown = this.#alarm.face(this.#measured, this.#reading, messages, this.#language.language));
    return html`<div class=${tileClass(alert, this.swing)}>
        ${alert?.look === 'firing' ? alarmFrame() : nothing} ${this.#renderBody(messages, alert)} ${tileLine(alert ?? this.swing, messages, this.#language.language, this.#onAsk)} ${this.#alarm.remedy(messages)}
        ${this.#alarm.isBlinking ? stopButton(messages, this.#onStop) : nothing}
      </div>
      ${this.#renderCards(messages, alert)}`;
  }

  #renderBody(messages: Messages, alert: AlertFace | undefined): TemplateResult {
    const { reading } = this;
    const choice = this.#choice();
    if (choice?.unknown) {
      const text = messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text);
      return failedTemplate(captionTemplate(this.label ?? choice.text, '', [stateGlyph('warning')]), text);
    }
    const { name, scope, title } = this.#names(messages);
    const caption = (state?: 'warning') => captionTemplate(name, scope, glyphsOf(alert, this.alert?.stale, state));
    switch (reading.status) {
      case 'loading':
        return loadingTemplate(caption(), reading.progress, messages, this.#language.language);
      case 'failed':
        return failedTemplate(caption('warning'), reasonText(reading.reason, messages), reading.reason.code === 'unlike-thresholds' ? undefined : { text: messages.state.retry, ask: this.#onRetry });
      default:
        return html`${faceTemplate(name, scope, this.#onDrill)} ${this.#painter.isSmall ? nothing : detailsButton(messages.tile.details(title))}`;
    }
  }

  /** Outside the tile's box, which clips and contains what is in it. */
  #renderCards(messages: Messages, face: AlertFace | undefined): TemplateResult {
    const [{ alert }, { language }, { title }] = [this, this.#language, this.#names(messages)];
    const reading = this.#choice()?.unknown ? undefined : this.#reading;
    const target = reading && this.#target(reading);
    const outlook = () => (this.forecast && reading ? tileForecast(reading, target, this.#alarm.judging(reading)?.condition, messages, language) : undefined);
    const details = () => reading && formulaCard(cardOf(title, reading, target, lineOf(reading, target).domain, messages, language, outlook()));
    const why = () => alert && whyCard(whyText(alert, this.#alarm.asOf(reading), messages, language));
    return html`${this.#painter.isSmall ? nothing : cardFrame('card', messages.tile.details(title), this.#card, details)} ${face ? cardFrame('why-card', `${messages.tile.why} ${title}`, this.#whyCard, why) : nothing}`;
  }

  #names({ metrics }: Messages): { readonly name: string; readonly scope: string; readonly title: string } {
    const name = this.label ?? (this.#measured ? metrics[this.#measured.metric].name : '');
    const scope = this.label === undefined ? pinnedName(this.source, this.skillGroup, this.channel) : '';
    return { name, scope, title: [name, scope].filter(Boolean).join(' · ') };
  }

  /** What is measured: as the reading says, else as the attributes do. */
  get #measured(): MetricChoice | undefined {
    return this.#reading ?? this.#choice()?.choice;
  }

  #choice(): ChoiceReading | undefined {
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #scope() {
    return pinned(this.#view.view.filters, this.skillGroup, this.channel);
  }

  get #reading(): Reading | undefined {
    return 'value' in this.reading ? this.reading.value : undefined;
  }

  /** The attribute's goal, else the reading's; NaN for an attribute that is none. */
  #target(reading: Reading): number | undefined {
    return targetOf(this.target, METRICS[reading.metric].unit) ?? reading.target;
  }

  readonly #onDrill = (): void => {
    const reading = this.#reading;
    const choice = reading && { metric: reading.metric, ...(reading.variant !== undefined && { variant: reading.variant }) };
    if (choice) this.#view.drill({ choice, scope: this.#scope, range: reading.range, target: this.#target(reading) });
  };

  readonly #onAsk = (event: Event, swing?: MetricSwing): void => {
    if (swing) this.dispatchEvent(new CockpitExplainRequest(swing.change));
    // The page may answer in its own way: then the card stays closed.
    else if (this.alert && !this.dispatchEvent(new CockpitWhyEvent(this.alert))) event.preventDefault();
  };

  readonly #onStop = (): void => {
    this.#alarm.stop();
    this.renderRoot.querySelector<HTMLElement>('.cause')?.focus();
  };

  readonly #onRetry = (): void => void (this.dispatchEvent(new CockpitRetryRequest()) && this.#feed.retry());
}

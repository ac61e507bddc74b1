import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CardController } from '../../controllers/card-controller.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { Filters } from '../../domain/dimension.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { Selection } from '../../domain/selection.js';
import type { Trend } from '../../domain/trend.js';
import type { Zone } from '../../domain/zone.js';
import { cardPlace } from '../../geometry/card-place.js';
import { messagesFor } from '../../locale/index.js';
import type { Messages } from '../../locale/messages.js';
import { axisStyles } from '../../marks/axis.js';
import { formulaCardStyles } from '../../marks/formula-card.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { METRICS } from '../../metrics/index.js';
import { tokens } from '../../theme/tokens.js';
import type { Place } from './cursor.js';
import { PictureMemory } from './picture-memory.js';
import { PointReader } from './point-reader.js';
import { trendFrom, trendQuestion, trendScope } from './trend-answer.js';
import { cardOf } from './trend-card.js';
import { CockpitDrillSlotEvent } from './trend.events.js';
import { detailsTemplate, footTemplate, headTemplate, legendTemplate } from './trend-frame.js';
import { emptyTemplate, failedTemplate, loadingTemplate, unknownTemplate } from './trend-messages.js';
import { TrendPainter } from './trend-painter.js';
import { isMeasured, type TrendPicture } from './trend-picture.js';
import { plotTemplate } from './trend-plot.js';
import { trendPlotStyles } from './trend-plot.styles.js';
import { trendStyles } from './trend.styles.js';
import { ROWS_A_PAGE, tableTemplate } from './trend-table.js';
import { trendTableStyles } from './trend-table.styles.js';
import { pointText, summaryText } from './trend-texts.js';

/**
 * One metric over the slots of a range, a line for each skill group.
 *
 * Set `trend` by hand, or name a `metric` inside a `<cockpit-board>` and the chart keeps itself current.
 * The lines are painted on one canvas; axes, names and the card that reads a point lie around it and never
 * repaint it. A table holds the same values.
 *
 * @summary A metric over time, skill group by skill group.
 * @fires {CockpitViewRequest} cockpit-view-request - When a line is highlighted or let go, as the board's selection.
 * @fires {CockpitDrillSlotEvent} cockpit-drill-slot - When a point is activated.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitTrend extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, axisStyles, formulaCardStyles, trendStyles, trendPlotStyles, trendTableStyles];

  /** Metric to ask for, such as `answerRate` or `answer-rate`; the trend's own when absent. */
  @property() metric?: string;

  /** Which of the metric's formulas; the first when absent. */
  @property() variant?: string;

  /** Dimension that the lines are members of; empty for one line over everything. */
  @property() by = 'skillGroup';

  /** Id of the skill group that the chart is pinned to. */
  @property({ attribute: 'skill-group' }) skillGroup?: string;

  /** Id of the channel that the chart is pinned to. */
  @property() channel?: string;

  /** Goal in the metric's unit; a ratio as `0.8` or `80%`. */
  @property() target?: string | number;

  /** Title instead of the metric's name. */
  @property() label?: string;

  /** Of the drawing without title and legend, CSS px. */
  @property({ type: Number }) height = 260;

  /** What is known; the chart shows this and keeps nothing else. */
  @property({ attribute: false }) trend: Loadable<Trend> = LOADING;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.label ?? `${this.#title(this.#messages)} ${this.#messages.trend.plot}`);
  readonly #size = new SizeController(this);
  readonly #card = new CardController(this, { anchor: '.details', card: '.card' }, cardPlace);
  readonly #feed: FeedController;
  readonly #pictures = new PictureMemory();
  readonly #painter = new TrendPainter();
  readonly #reader: PointReader;
  #selection: Selection | undefined;
  #picked: readonly string[] = [];
  /** Of the source, for the clock of a failure that came without an answer. */
  #zone: Zone | undefined;
  #picture: TrendPicture | undefined;
  #isTable = false;
  #rows = ROWS_A_PAGE;

  constructor() {
    super();
    this.#feed = new FeedController(
      this,
      () => (this.#choice()?.choice ? [trendQuestion(this.#view.view, this.#scope, this.by || undefined)] : undefined),
      ([answer = LOADING], source) => {
        const choice = this.#choice()?.choice;
        this.#zone = source?.zone;
        if (choice) this.trend = trendFrom(answer, choice, this.#view.view.step, this.by || undefined, source);
      },
    );
    this.#reader = new PointReader({
      picture: () => this.#picture,
      changed: () => this.requestUpdate(),
      textOf: (place) => this.#textOf(place),
      drill: (place) => this.#drill(place),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#painter.cancel();
    this.#reader.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same answers read another way: no question is asked anew.
    if (changed.has('metric') || changed.has('variant')) this.#feed.refresh();
    const { selection } = this.#view.view;
    if (selection !== this.#selection) {
      this.#selection = selection;
      this.#picked = selection.filters[this.by] ?? [];
    }
    const { height, target } = this;
    // Read only where something is drawn anew: it makes the browser compute styles.
    const scale = () => Number(getComputedStyle(this).getPropertyValue('--cockpit-scale')) || 1;
    this.#picture = this.#pictures.of(this.#value, { width: this.#size.width, height, target, picked: this.#picked, language: this.#language.language, scale });
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (body) body.style.blockSize = `${this.height}px`;
    this.#painter.request(this.renderRoot, this.#picture, this.#reader.place);
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { trend } = this;
    const picture = this.#picture;
    const title = this.#title(messages);
    const details = picture ? detailsTemplate(messages.tile.details(title), this.#card.isOpen ? cardOf(title, picture.trend, messages, language) : undefined, this.#card.toggle) : nothing;
    return html`
      <figure aria-labelledby="title" aria-busy=${trend.status === 'loading'} data-status=${trend.status}>
        ${headTemplate({ title, by: this.by, trend, details, isTable: this.#isTable, onToggle: picture && this.#onToggle }, messages, language)}
        ${this.by ? legendTemplate(picture, this.#picked, messages, this.#onPick) : nothing}
        <div class="body">${this.#renderBody(picture, messages, language)}</div>
        ${footTemplate(trend, picture, messages, language)}
        <p class="visually-hidden" aria-live="polite">${this.#reader.spoken}</p>
      </figure>
    `;
  }

  #renderBody(picture: TrendPicture | undefined, messages: Messages, language: string): TemplateResult | typeof nothing {
    const { trend } = this;
    const choice = this.#choice();
    if (choice?.unknown) return unknownTemplate(messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text));
    if (trend.status === 'loading') return loadingTemplate(trend.progress, messages, language);
    if (trend.status === 'failed') return failedTemplate(trend.reason, this.#zone, messages, language, this.#onRetry);
    if (!isMeasured(trend.value)) return emptyTemplate(messages);
    if (!picture) return nothing; // Not laid out yet: the box has its size, the browser has not told its width.
    const judged = METRICS[picture.trend.metric];
    const summary = summaryText(picture.trend, judged, this.by ? (messages.dimensions[this.by] ?? this.by) : undefined, messages, language);
    if (this.#isTable) return tableTemplate(picture, judged, messages, language, { rows: this.#rows, caption: summary, onMore: this.#onMore });
    return plotTemplate(picture, this.#reader, { title: this.#title(messages), summary, onTheme: this.#onTheme }, messages, language);
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  #title(messages: Messages): string {
    const metric = this.#value?.metric ?? this.#choice()?.choice?.metric;
    return this.label ?? (metric ? messages.metrics[metric].name : '');
  }

  #textOf({ slot, line }: Place): string {
    const { language } = this.#language;
    const picture = this.#picture;
    const series = picture?.layout.lines[line];
    const at = picture?.layout.slots[slot];
    return picture && series && at ? pointText(series, at, series.measures[slot], picture.trend, METRICS[picture.trend.metric], messagesFor(language), language) : '';
  }

  #drill({ slot, line }: Place): void {
    const series = this.#picture?.layout.lines[line];
    const at = this.#picture?.layout.slots[slot];
    if (!this.#value || !series || !at) return;
    const scope = this.by ? { ...this.#scope, [this.by]: [series.id] } : this.#scope;
    this.dispatchEvent(new CockpitDrillSlotEvent(choiceIn(this.#value), scope, { start: at.start, end: at.end }, series.id));
  }

  #choice(): ChoiceReading | undefined {
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #scope(): Filters {
    return trendScope(this.#view.view, this.skillGroup, this.channel);
  }

  get #value(): Trend | undefined {
    return this.trend.status === 'ready' || this.trend.status === 'stale' ? this.trend.value : undefined;
  }

  /** The line picked becomes the board's selection, for other widgets to follow; outside a board it is the chart's own. */
  readonly #onPick = (id: string): void => {
    const picked = this.#picked.includes(id) ? [] : [id];
    if (!this.#view.select(picked.length > 0 ? { [this.by]: picked } : {})) return;
    this.#picked = picked;
    this.requestUpdate();
  };

  readonly #onToggle = (): void => {
    this.#isTable = !this.#isTable;
    this.#rows = ROWS_A_PAGE;
    this.requestUpdate();
  };

  readonly #onMore = (): void => {
    this.#rows += ROWS_A_PAGE;
    this.requestUpdate();
  };

  readonly #onTheme = (): void => {
    this.#painter.forget();
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

function choiceIn({ metric, variant }: Trend): MetricChoice {
  return { metric, ...(variant !== undefined && { variant }) };
}

import { LitElement, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CardController } from '../../controllers/card-controller.js';
import { FLAG } from '../../controllers/flag.js';
import { FrameController } from '../../controllers/frame-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WishController } from '../../controllers/wish-controller.js';
import { pinned, type Filters } from '../../domain/dimension.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { Interval } from '../../domain/time.js';
import type { Trend, TrendMarker } from '../../domain/trend.js';
import { cardPlace } from '../../geometry/card-place.js';
import type { TrendKind } from '../../marks/trend-canvas.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { BoardMarks } from './board-marks.js';
import type { Place } from './cursor.js';
import { messagesFor, type Messages } from './messages.js';
import { PictureMemory } from './picture-memory.js';
import { PlotControls } from './plot-controls.js';
import { pointTarget } from './point-target.js';
import { ShownLines } from './shown-lines.js';
import { choiceIn, COMPARISONS, trendFrom, trendQuestions, type Comparison, type TrendWish } from './trend-answer.js';
import type { Body } from './trend-body.js';
import { figureTemplate, type FigureActions } from './trend-figure.js';
import { TrendPainter } from './trend-painter.js';
import type { TrendPicture } from './trend-picture.js';
import { TREND_SHEETS } from './trend-sheets.js';
import { titleText } from './trend-texts.js';

/**
 * One metric over the slots of a range, a line for each skill group.
 *
 * Set `trend` by hand, or name a `metric` inside a `<cockpit-board>` and the chart keeps itself current.
 * The lines are painted on one canvas; axes, names and the card that reads a point lie around it and never
 * repaint it. A table holds the same values. A stretch is selected by a stroke, and zoomed to by wheel, fingers and keys.
 *
 * @summary A metric over time, skill group by skill group.
 * @fires {CockpitViewRequest} cockpit-view-request - When a line is highlighted or let go, as the board's selection.
 * @fires {CockpitDrillEvent} cockpit-drill - When a point is activated.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitTrend extends LitElement {
  static override readonly styles = TREND_SHEETS;

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

  /** Between which values the metric should stand: two as in `target`, such as `75% 85%`. */
  @property() band?: string;

  /** `line`, `area`, `step` or `bar`. */
  @property() kind: TrendKind | string = 'line';

  /** What the lines are compared with: `none`, `previous` (the board's comparable period), or `baseline` (the same weekday of eight weeks). */
  @property() compare: Comparison | string = 'none';

  /** Whether the line that stands out leaves its season and since when, in words and by a mark: compares with the baseline. */
  @property(FLAG) decay = false;

  /** What happened: alerts and plans of the board's are marked without being named here. */
  @property({ attribute: false }) markers: readonly TrendMarker[] = [];

  /** A small chart a line, all on one scale. */
  @property(FLAG) multiples = false;

  /** Values that the axis must reach, for charts that stand side by side. */
  @property({ attribute: false }) reach?: readonly number[];

  /** Title instead of the metric's name. */
  @property() label?: string;

  /** Of the drawing without title and legend, CSS px. */
  @property({ type: Number }) height = 260;

  /** What is known; the chart shows this and keeps nothing else. */
  @property({ attribute: false }) trend: Loadable<Trend> = LOADING;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.label ?? `${this.#title} ${this.#messages.trend.plot}`);
  readonly #size = new SizeController(this, 'width');
  readonly #marks = new BoardMarks(this);
  readonly #frame = new FrameController(this);
  readonly #card = new CardController(this, { anchor: '.details', card: '.card' }, cardPlace);
  readonly #feed: WishController<TrendWish>;
  readonly #pictures = new PictureMemory();
  readonly #painter = new TrendPainter();
  readonly #lines = new ShownLines();
  readonly #controls: PlotControls;
  #picture: TrendPicture | undefined;
  /** Of the table; undefined while the plot is shown. */
  #rows: number | undefined;

  constructor() {
    super();
    this.#feed = new WishController<TrendWish>(this, {
      wish: () => {
        const choice = this.#choice()?.choice;
        return choice && { choice, view: this.#view.view, scope: this.#scope, by: this.by || undefined, comparison: this.#comparison, isJudged: this.decay };
      },
      questions: trendQuestions,
      take: (answers, wish, source) => (this.trend = trendFrom(answers, wish, source)),
    });
    this.#controls = new PlotControls(this, {
      picture: () => this.#picture,
      language: () => this.#language.language,
      redraw: () => this.requestUpdate(),
      drill: (place) => this.#drill(place),
      select: (stretch) => void this.#select(this.#lines.picked, stretch),
      selected: () => this.#view.view.selection.interval,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#painter.forget();
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, oldValue, options);
    // The same chart with newer numbers may wait a moment; what a hand does may not.
    const isNews = name === 'trend' && (oldValue as Loadable<Trend> | undefined)?.status === this.trend.status;
    if (this.hasUpdated && !isNews) this.#frame.hasten();
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    return this.#frame.turn(() => void super.scheduleUpdate());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    // What a hand did is drawn over the plot in a frame of its own.
    return (await super.getUpdateComplete()) && (await this.#controls.painted());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same answers read another way: no question is asked anew.
    if ((['metric', 'variant', 'decay'] as const).some((name) => changed.has(name))) this.#feed.refresh();
    this.#lines.follow(this.#view.view.selection, this.by);
    const { picked, hidden } = this.#lines;
    const sight = {
      width: this.#size.measured(),
      height: this.height,
      ratio: window.devicePixelRatio,
      kind: this.kind,
      window: this.#controls.window.stretch,
      picked,
      hidden,
      language: this.#language.language,
      // Read only where something is drawn anew: it makes the browser compute styles.
      scale: () => Number(getComputedStyle(this).getPropertyValue('--cockpit-scale')) || 1,
      added: this,
      alerts: this.#marks.of({ choice: this.#value && choiceIn(this.#value), by: this.by || undefined, scope: this.#scope, picked, language: this.#language.language }),
    };
    this.#picture = this.#pictures.of(this.#value, sight);
    const { window: shown } = this.#controls;
    // Another range may have nothing where this one was zoomed to.
    if (changed.has('trend') && this.#picture && shown.keepWithin(this.#picture.layout)) this.#picture = this.#pictures.of(this.#value, { ...sight, window: shown.stretch });
  }

  protected override updated(): void {
    const { style } = this.renderRoot.querySelector<HTMLElement>('.body') ?? {};
    if (style && style.blockSize !== `${this.height}px`) style.blockSize = `${this.height}px`;
    this.#painter.paint(this.renderRoot, this.#picture);
    this.#controls.paint();
  }

  protected override render(): TemplateResult {
    const parts = { picture: this.#picture, lines: this.#lines, card: this.#card, controls: this.#controls, rows: this.#rows, on: this.#on };
    const facts = { title: this.#title, choice: this.#choice(), isMeasured: this.#pictures.isMeasured, zone: this.#feed.zone };
    return figureTemplate({ chart: this, ...facts, ...parts }, this.#messages, this.#language.language);
  }

  get #messages(): Messages {
    return messagesFor(this.#language.language);
  }

  get #title(): string {
    return this.label ?? titleText(this.#value ?? this.#choice()?.choice, this.#messages);
  }

  #drill(place: Place): void {
    const target = pointTarget(this.#picture, place, this.by, this.#scope, this.target);
    if (target) this.#view.drill(target);
  }

  #choice(): ChoiceReading | undefined {
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #comparison(): Comparison {
    return this.decay ? 'baseline' : (COMPARISONS.find((comparison) => comparison === this.compare) ?? 'none');
  }

  get #scope(): Filters {
    return pinned(this.#view.view.filters, this.skillGroup, this.channel);
  }

  get #value(): Trend | undefined {
    return 'value' in this.trend ? this.trend.value : undefined;
  }

  #select(picked: readonly string[], stretch: Interval | undefined): boolean {
    return this.#view.select(picked.length > 0 ? { [this.by]: picked } : {}, stretch);
  }

  readonly #on: FigureActions & Body['on'] = {
    // The line picked becomes the board's selection, for other widgets to follow; outside a board it is the chart's own.
    pick: (id) => {
      const picked = this.#lines.picked.includes(id) ? [] : [id];
      if (!this.#select(picked, this.#view.view.selection.interval)) return;
      this.#lines.picked = picked;
      this.requestUpdate();
    },
    show: (id) => {
      this.#lines.toggle(id);
      this.requestUpdate();
    },
    list: (rows) => {
      this.#rows = rows;
      this.requestUpdate();
    },
    stretch: (stretch) => void this.#select(this.#lines.picked, stretch),
    theme: () => {
      this.#painter.forget();
      this.requestUpdate();
    },
    retry: () => {
      if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
    },
  };
}

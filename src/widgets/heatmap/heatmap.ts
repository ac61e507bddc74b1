import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { FLAG } from '../../controllers/flag.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WishController } from '../../controllers/wish-controller.js';
import { pinned, type Filters } from '../../domain/dimension.js';
import type { Heatmap } from '../../domain/heatmap.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { HeatPlace } from '../../geometry/heat-grid.js';
import { axisStyles } from '../../marks/axis.js';
import { figureFrameStyles, frameMessage } from '../../marks/figure-frame.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { tokens } from '../../theme/tokens.js';
import { CellReader } from './cell-reader.js';
import { cellMeaning, cellTarget } from './cell-target.js';
import { heatmapFrom, heatmapQuestion, type HeatColumns, type HeatmapWish } from './heatmap-answer.js';
import { failedTemplate, footTemplate, headTemplate, loadingTemplate } from './heatmap-frame.js';
import { HeatPainter } from './heatmap-painter.js';
import { HeatPictureMemory, namesWidth, type HeatPicture } from './heatmap-picture.js';
import { legendTemplate, plotTemplate, ROWS_A_PAGE, tableTemplate } from './heatmap-plot.js';
import { cellText, heatmapSummary, shortText } from './heatmap-texts.js';
import { heatmapStyles } from './heatmap.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { isPicked, pickedCells, type PickedCells } from './picked-cells.js';

/** Narrowest cell that a value fits into, and height of the axis below the cells, px. */
const VALUE_WIDTH = 30;
const AXIS_HEIGHT = 26;

/**
 * One metric by members and time: where and when it is good or bad, at one look.
 *
 * Set `heatmap` by hand, or name a `metric` inside a `<cockpit-board>` and the map keeps itself current. With a `target`
 * the colours turn around it, without one they run from the least to the greatest. What was not measured is hatched.
 *
 * @summary A metric by skill group or channel and slot or weekday.
 * @fires {CockpitViewRequest} cockpit-view-request - When a cell is selected or let go: its member and its slot, as the board's selection.
 * @fires {CockpitDrillEvent} cockpit-drill - When the user asks what lies behind a cell.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitHeatmap extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, axisStyles, figureFrameStyles, heatmapStyles];

  /** Metric to ask for, such as `answerRate` or `answer-rate`; the map's own when absent. */
  @property() metric?: string;

  /** Which of the metric's formulas; the first when absent. */
  @property() variant?: string;

  /** Dimension that the rows are members of. */
  @property() by = 'channel';

  /** `slot` or `weekday`. */
  @property() columns: HeatColumns = 'slot';

  /** Id of the skill group that the map is pinned to. */
  @property({ attribute: 'skill-group' }) skillGroup?: string;

  /** Id of the channel that the map is pinned to. */
  @property() channel?: string;

  /** Goal in the metric's unit, the middle of the colours; a ratio as `0.8` or `80%`. */
  @property() target?: string | number;

  /** Title instead of the metric's name. */
  @property() label?: string;

  /** Of one row, CSS px; at least 4. */
  @property({ type: Number, attribute: 'row-height' }) rowHeight = 22;

  /** Of all rows at most, CSS px; more scroll. */
  @property({ type: Number }) height = 440;

  /** Whether values are written into cells that have room for them. */
  @property({ ...FLAG, reflect: true }) values = false;

  /** What is known; the map shows this and keeps nothing else. */
  @property({ attribute: false }) heatmap: Loadable<Heatmap> = LOADING;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title(messagesFor(this.#language.language)));
  readonly #size = new SizeController(this);
  readonly #feed: WishController<HeatmapWish>;
  readonly #pictures = new HeatPictureMemory();
  readonly #painter = new HeatPainter();
  readonly #reader: CellReader;
  #picture: HeatPicture | undefined;
  /** Kept as long as the picture: reading a cell neither counts them again nor paints the canvas anew. */
  #texts: { readonly of: HeatPicture; readonly language: string; readonly text: (row: number, column: number) => string; readonly summary: string } | undefined;
  #isTable = false;
  #rows = ROWS_A_PAGE;

  constructor() {
    super();
    this.#feed = new WishController<HeatmapWish>(this, {
      wish: () => {
        const choice = this.#choice()?.choice;
        return choice && { choice, view: this.#view.view, scope: this.#scope, by: this.by, columns: this.columns };
      },
      questions: (wish) => [heatmapQuestion(wish)],
      take: ([answer = LOADING], wish, source) => (this.heatmap = heatmapFrom(answer, wish, source)),
    });
    this.#reader = new CellReader({
      picture: () => this.#picture,
      rowHeight: () => this.#rowHeight,
      changed: () => this.requestUpdate(),
      pick: (place) => this.#pick(place),
      drill: (place) => this.#drill(place),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#painter.cancel();
    this.#reader.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('metric') || changed.has('variant')) && !changed.has('by') && !changed.has('columns')) this.#feed.refresh();
    this.#picture = this.#pictures.of(this.#value, this.target);
  }

  protected override updated(): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const picture = this.#picture;
    if (scroller && picture) {
      const whole = picture.map.rows.length * this.#rowHeight;
      const pane = Math.max(this.#rowHeight, Math.min(whole, this.height));
      for (const [name, px] of [['--_row', this.#rowHeight], ['--_names', this.#namesWidth], ['--_pane', pane]] as const) scroller.style.setProperty(name, `${px}px`);
      scroller.style.blockSize = `${pane + AXIS_HEIGHT}px`;
    }
    this.#paint();
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { heatmap } = this;
    const picture = this.#picture;
    const toggles = picture && { values: { isOn: this.values, press: () => (this.values = !this.values) }, table: { isOn: this.#isTable, press: this.#onTable } };
    const isNarrow = picture !== undefined && this.values && !this.#isTable && this.#cellsWidth / picture.map.columns.length < VALUE_WIDTH;
    return html`<figure class=${heatmap.status} aria-labelledby="title" aria-busy=${heatmap.status === 'loading'} data-status=${heatmap.status}>
      ${headTemplate({ title: this.#title(messages), heatmap, ...(toggles && { toggles }) }, messages, language)}
      <div class="body">${this.#renderBody(picture, messages, language)}</div>
      ${picture && !this.#isTable ? guard([picture, language], () => legendTemplate(picture, messages, language)) : ''} ${footTemplate(heatmap, picture?.map.target, isNarrow ? messages.heatmap.tooNarrow : '', messages, language)}
    </figure>`;
  }

  #renderBody(picture: HeatPicture | undefined, messages: Messages, language: string): TemplateResult {
    const { heatmap } = this;
    const choice = this.#choice();
    if (choice?.unknown) return frameMessage({ glyph: 'warning', says: messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text) });
    if (heatmap.status === 'loading') return loadingTemplate(heatmap.progress, messages, language);
    if (heatmap.status === 'failed') return failedTemplate(heatmap.reason, this.#feed.zone, messages, language, this.#onRetry);
    if (!picture) return frameMessage({ glyph: 'no-data', says: messages.state.empty, hint: messages.trend.emptyHint });
    const byName = messages.dimensions[this.by] ?? this.by;
    const { summary } = this.#textsOf(picture, byName, messages, language);
    if (this.#isTable) return tableTemplate(picture, summary, this.#rows, (row, column) => cellText(picture.map.rows[row]?.cells[column], picture.map, language), this.#onMore, byName, messages, language);
    return plotTemplate(
      { picture, reader: this.#reader, summary, namesWidth: this.#namesWidth, width: this.#cellsWidth, isPicked: (place) => isPicked(this.#picked, place), onScroll: this.#onScroll, onTheme: this.#onTheme },
      messages,
      language,
    );
  }

  #title(messages: Messages): string {
    const metric = this.#value?.metric ?? this.#choice()?.choice?.metric;
    return this.label ?? `${metric ? `${messages.metrics[metric].name} ` : ''}${messages.heatmap.by(messages.dimensions[this.by] ?? this.by)}`;
  }

  #choice(): ChoiceReading | undefined {
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #value(): Heatmap | undefined {
    return this.heatmap.status === 'ready' || this.heatmap.status === 'stale' ? this.heatmap.value : undefined;
  }

  get #scope(): Filters {
    return pinned(this.#view.view.filters, this.skillGroup, this.channel);
  }

  get #rowHeight(): number {
    return Math.max(4, this.rowHeight);
  }

  get #namesWidth(): number {
    return namesWidth(this.#picture, this.#size.width);
  }

  get #cellsWidth(): number {
    return Math.max(0, this.#size.width - this.#namesWidth);
  }

  get #picked(): PickedCells {
    return pickedCells(this.#picture?.map, this.by, this.#view.view.selection);
  }

  #textsOf(picture: HeatPicture, byName: string, messages: Messages, language: string) {
    if (this.#texts?.of === picture && this.#texts.language === language) return this.#texts;
    const { map } = picture;
    return (this.#texts = { of: picture, language, text: (row, column) => shortText(map.rows[row]?.cells[column], map, language), summary: heatmapSummary(map, byName, messages, language) });
  }

  #paint(): void {
    this.#painter.request(this.renderRoot, this.#picture, { rowHeight: this.#rowHeight, place: this.#reader.place, picked: this.#picked, textOf: this.values ? this.#texts?.text : undefined });
  }

  #pick(place: HeatPlace): void {
    const { id, slot } = cellMeaning(this.#picture?.map, place);
    if (id === undefined) return;
    const isGranted = isPicked(this.#picked, place) ? this.#view.select() : this.#view.select({ [this.by]: [id] }, slot);
    if (isGranted) this.requestUpdate();
  }

  #drill(place: HeatPlace): void {
    const target = cellTarget(this.#picture?.map, place, { by: this.by, scope: this.#scope });
    if (target) this.#view.drill(target);
  }

  readonly #onScroll = (): void => this.#paint();

  readonly #onTheme = (): void => {
    this.#painter.forget();
    this.#paint();
  };

  readonly #onTable = (): void => {
    this.#isTable = !this.#isTable;
    this.#rows = ROWS_A_PAGE;
    this.requestUpdate();
  };

  readonly #onMore = (): void => {
    this.#rows += ROWS_A_PAGE;
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AlertsController } from '../../controllers/alerts-controller.js';
import { CockpitDrillCasesEvent } from '../../controllers/drill-cases-event.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { FLAG } from '../../controllers/flag.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { JourneyModel } from '../../domain/journey-model.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { Measure } from '../../domain/reading.js';
import type { SentimentVerdict } from '../../journeys/agreement.js';
import { casesThrough, type CaseThrough } from '../../journeys/cases-through.js';
import type { JourneyDraft } from '../../journeys/edit-journey.js';
import { eventQuestion } from '../../journeys/event-question.js';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { journeyFromEvents } from '../../journeys/journey-from-events.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { blinkStyles } from '../../theme/blink.js';
import { tokens } from '../../theme/tokens.js';
import { editBarTemplate } from './edit-bar.js';
import { comparedQuestion, isOneScale, scaleText, type JourneySegment } from './journey-compared.js';
import { JourneyAlarm } from './journey-alarm.js';
import { measuresIn, metricQuestions } from './journey-answer.js';
import { emptyTemplate, failedTemplate, footTemplate, headTemplate } from './journey-frame.js';
import { listTemplate } from './journey-list.js';
import { mapTemplate, type JourneyKind } from './journey-map.js';
import { journeyMapStyles } from './journey-map.styles.js';
import { FactsMemory, journeyPicture, stepOf, type JourneyPicture } from './journey-picture.js';
import { JourneyEditing, type EditPick } from './journey-editing.js';
import { journeysTemplate, worstTemplate } from './journey-side.js';
import { journeyTableTemplate } from './journey-table.js';
import { CockpitJourneyChange, CockpitSentimentVerdict } from './journey.events.js';
import { journeyStyles } from './journey.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { sentimentTemplate } from './sentiment-lane.js';

/** Below this width the map is a list from top to bottom. */
const NARROW = 560;

/**
 * A customer's journey in stages and touchpoints (客户旅程地图), or the service behind it (服务蓝图): what customers do,
 * where their mood turns, which touchpoints alarm.
 *
 * Set `model` for a map that people drew, `flow` for what events tell; inside a `<cockpit-board>` the live part keeps
 * itself current, and without a model the map is made from the events.
 *
 * @summary Journey map and service blueprint with live moods, waits and metrics.
 * @fires {CockpitJourneyChange} cockpit-journey-change - When the user edits the model, with the new one.
 * @fires {CockpitDrillCasesEvent} cockpit-drill-cases - When a touchpoint is picked, with its journeys.
 * @fires {CockpitSentimentVerdict} cockpit-sentiment-verdict - When the user agrees or disagrees with a reading.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitJourney extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, blinkStyles, journeyStyles, journeyMapStyles];

  /** Title in place of the model's name. */
  @property() label?: string;

  /** What is shown: `map`, `blueprint` or `table`. */
  @property({ reflect: true }) kind: JourneyKind = 'map';

  /** Whether the user may edit the model. */
  @property(FLAG) editable = false;

  /** `previous` compares with the stretch of equal length before. */
  @property() compare?: string;

  /** Compares with another part of the centre over the same time, in place of a period. */
  @property({ attribute: false }) segment?: JourneySegment;

  /** Name of the scale of sentiments, in place of the one that the source tells. */
  @property({ attribute: 'sentiment-scale' }) sentimentScale?: string;

  /** The map that people drew; made from events when absent. */
  @property({ attribute: false }) model?: JourneyModel;

  /** What events tell. */
  @property({ attribute: false }) flow: Loadable<JourneyFlow> = LOADING;

  /** Another period or segment, to be compared with. */
  @property({ attribute: false }) compared: JourneyFlow | undefined;

  /** Values of bound metrics by touchpoint; asked for on a board. */
  @property({ attribute: false }) measures: ReadonlyMap<string, Measure> = new Map();

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.label ?? messagesFor(this.#language.language).journey.title);
  readonly #size = new SizeController(this);
  readonly #alerts = new AlertsController(this, () => this.model !== undefined);
  readonly #alarm = new JourneyAlarm(this);
  readonly #feed: FlowController;
  readonly #facts = new FactsMemory();
  readonly #factsBefore = new FactsMemory();
  readonly #editing = new JourneyEditing((model) => {
    this.model = model;
    this.dispatchEvent(new CockpitJourneyChange(model));
  });
  #stage: string | undefined;
  #picked: string | undefined;
  /** While the map is edited. */
  #pickedStage: string | undefined;
  #journey: CaseThrough | undefined;
  #verdicts = new Map<string, Map<number, SentimentVerdict>>();

  constructor() {
    super();
    this.#feed = new FlowController(this, () => eventQuestion(this.#view.view), (flow) => {
      this.flow = flow;
    });
    new FlowController(this, () => comparedQuestion(this.#value, this.compare, this.segment, this.#view.view), (flow) => {
      if (flow.status === 'ready') this.compared = flow.value;
    });
    new FeedController(this, () => (metricQuestions(this.model, this.#view.view).length > 0 ? metricQuestions(this.model, this.#view.view) : undefined), (answers) => {
      this.measures = measuresIn(this.model, this.#view.view, answers);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#editing.replace(this.model);
    // What was compared with before is not what is compared with now.
    if (this.hasUpdated && (changed.has('compare') || changed.has('segment')) && !changed.has('compared')) this.compared = undefined;
    const { book } = this.#alerts;
    const alerts = book.status === 'ready' || book.status === 'stale' ? this.#picture(messagesFor(this.#language.language))?.cells.flatMap(({ alert }) => alert ?? []) : undefined;
    if (alerts) this.#alarm.hear(alerts);
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const picture = this.#picture(messages);
    const head = {
      title: this.label ?? picture?.model.name ?? messages.journey.title,
      flow: this.#value,
      kind: this.kind,
      stage: picture?.model.stages.find(({ id }) => id === this.#stage)?.name,
      isEditable: this.editable && !this.#editing.draft && picture !== undefined,
      onKind: (kind: JourneyKind) => (this.kind = kind),
      onAllStages: () => this.#zoom(undefined),
      onEdit: () => this.#edit(picture?.model),
    };
    return html`<figure aria-labelledby="title" aria-busy=${this.flow.status === 'loading' && !this.model} data-status=${this.flow.status} @keydown=${this.#onKeydown}>
      ${headTemplate(head, messages, language)} ${this.#editing.draft ? this.#renderBar(this.#editing.draft, messages) : nothing} ${this.#renderBody(picture, messages, language)} ${footTemplate(this.flow, this.compared !== undefined && !this.#before, messages, language)}
    </figure>`;
  }

  #renderBar(draft: JourneyDraft, { journey }: Messages): TemplateResult {
    const picked = this.#editing.pick(this.#pickedStage, this.#picked);
    const onAdd = () => this.#pickToEdit({ kind: 'touchpoint', id: this.#editing.add(journey.newTouchpoint, picked?.id) ?? '' });
    const onAddStage = () => this.#pickToEdit({ kind: 'stage', id: this.#editing.addStage(journey.newStage, journey.newTouchpoint, picked) });
    return editBarTemplate({ draft, picked, onStage: (id) => this.#pickToEdit({ kind: 'stage', id }), onAddStage, onEdit: this.#editing.edit, onUndo: this.#editing.undo, onRedo: this.#editing.redo, onAdd, onDone: () => this.#edit(undefined) }, journey);
  }

  #renderBody(picture: JourneyPicture | undefined, messages: Messages, language: string): TemplateResult {
    if (!picture && this.flow.status === 'failed') return failedTemplate(this.flow.reason, messages, this.#onRetry);
    if (!picture) return html`<div class="skeleton"><span role="status">${messages.state.loading}</span></div>`;
    if (picture.cells.length === 0) return emptyTemplate(messages);
    const isEditing = this.#editing.draft !== undefined;
    const view = { kind: this.kind, picked: this.#picked, begun: this.#alarm.begun, stage: isEditing ? { id: this.#pickedStage } : undefined, onStage: (id: string) => (isEditing ? this.#pickToEdit({ kind: 'stage', id }) : this.#zoom(id)), onTouchpoint: (id: string) => this.#pick(id) };
    const isNarrow = this.#size.width > 0 && this.#size.width < NARROW;
    const main = this.kind === 'table' ? journeyTableTemplate(picture, messages, language) : isNarrow ? listTemplate(picture, view, messages, language) : mapTemplate(picture, view, messages, language);
    return html`<div class="body"><div class="main">${main}</div><div class="side">${this.#renderSide(picture, messages, language)}</div></div>`;
  }

  #renderSide(picture: JourneyPicture, messages: Messages, language: string): TemplateResult {
    const { journey } = messages;
    const cell = picture.cells.find(({ touchpoint }) => touchpoint.id === this.#picked);
    const flow = this.#value;
    if (!cell || !flow) return worstTemplate(picture, (id) => this.#pick(id), journey, language);
    const found = this.#journey;
    if (!found) return journeysTemplate(cell, casesThrough(flow.cases, [stepOf(cell.touchpoint)]), { onJourney: (each) => this.#show(each), onClose: () => this.#pick(undefined) }, messages.flow.close, journey, language);
    const verdicts = this.#verdicts.get(found.id) ?? new Map<number, SentimentVerdict>();
    const all = [...this.#verdicts.values()].flatMap((each) => [...each.values()]);
    return sentimentTemplate(found, { verdicts, all, scale: scaleText(flow, this.sentimentScale, journey), zone: flow.zone, onVerdict: (index, verdict) => this.#judge(found.id, index, verdict), onClose: () => this.#show(undefined) }, messages.flow.close, journey, language);
  }

  #picture({ journey }: Messages): JourneyPicture | undefined {
    const flow = this.#value;
    const facts = flow ? this.#facts.of(flow) : new Map<string, never>();
    const model = this.#editing.draft?.model ?? this.model ?? (flow && journeyFromEvents(facts, `${journey.title} · ${journey.fromEvents}`));
    const { book } = this.#alerts;
    return model && journeyPicture({ model, stage: this.#stage, facts, before: this.#before && this.#factsBefore.of(this.#before), than: this.segment?.label, measures: this.measures, book: 'value' in book ? book.value : undefined });
  }

  get #value(): JourneyFlow | undefined {
    return this.flow.status === 'ready' || this.flow.status === 'stale' ? this.flow.value : undefined;
  }

  /** What is compared with, if its moods are on the same scale. */
  get #before(): JourneyFlow | undefined {
    return this.compared && isOneScale(this.#value ?? {}, this.compared) ? this.compared : undefined;
  }

  #zoom(stage: string | undefined): void {
    this.#stage = stage;
    this.requestUpdate();
  }

  #pickToEdit({ kind, id }: EditPick): void {
    [this.#pickedStage, this.#picked] = kind === 'stage' ? [id, undefined] : [undefined, id];
    this.requestUpdate();
  }

  /** A touchpoint picked again is let go. */
  #pick(id: string | undefined): void {
    this.#picked = id === this.#picked ? undefined : id;
    this.#pickedStage = undefined;
    this.#show(undefined);
    const flow = this.#value;
    const cell = this.#picture(messagesFor(this.#language.language))?.cells.find(({ touchpoint }) => touchpoint.id === this.#picked);
    if (cell && flow && !this.#editing.draft) this.dispatchEvent(new CockpitDrillCasesEvent([stepOf(cell.touchpoint)], casesThrough(flow.cases, [stepOf(cell.touchpoint)]).map((found) => found.id)));
  }

  #show(journey: CaseThrough | undefined): void {
    this.#journey = journey;
    this.requestUpdate();
  }

  #judge(journey: string, index: number, verdict: SentimentVerdict): void {
    this.#verdicts.set(journey, new Map(this.#verdicts.get(journey)).set(index, verdict));
    this.dispatchEvent(new CockpitSentimentVerdict(journey, index, verdict));
    this.requestUpdate();
  }

  #edit(model: JourneyModel | undefined): void {
    if (model) this.#editing.begin(model);
    else this.#editing.end();
    this.#pickedStage = undefined;
    this.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.#editing.onKeydown(event, this.#editing.pick(this.#pickedStage, this.#picked))) event.preventDefault();
    else if (event.key === 'Escape' && this.#picked !== undefined) this.#pick(undefined);
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

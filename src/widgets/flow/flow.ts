import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { FlowController } from '../../controllers/flow-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SizeController } from '../../controllers/size-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { DimensionId } from '../../domain/dimension.js';
import { isSelected, type Selection } from '../../domain/selection.js';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { CaseThrough } from '../../journeys/cases-through.js';
import { eventQuestion } from '../../journeys/event-question.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { tokens } from '../../theme/tokens.js';
import { CANVAS_HEIGHT, CanvasDrag, canvasWidth, fittingZoom, zoomed } from './flow-canvas.js';
import { ChannelMemory, channelsTemplate } from './flow-channels.js';
import { emptyTemplate, failedTemplate, footTemplate, headTemplate, type FlowMode } from './flow-frame.js';
import { graphTemplate } from './flow-graph.js';
import { isSamePick, PickedCases, pickFilters, type FlowPick } from './flow-pick.js';
import { PictureMemory, type FlowPicture } from './flow-picture.js';
import { flowPictureStyles } from './flow-picture.styles.js';
import { casesTemplate, PLAY_MS, replayTemplate, type Replay } from './flow-replay.js';
import { HandOverMemory, sideTemplate } from './flow-side.js';
import { flowTableTemplate } from './flow-table.js';
import { countText } from './flow-texts.js';
import { CockpitDrillCasesEvent } from '../../controllers/drill-cases-event.js';
import { flowStyles } from './flow.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { stepTowards } from './step-walk.js';

/**
 * Which steps of journeys follow which (关联图谱): volume, waiting with its bottlenecks, rework, hand-overs there and back,
 * variants, and each journey to be replayed; or the same journeys by channel.
 *
 * Set `flow` by hand, or put it in a `<cockpit-board>` whose source has rows of the entity `event`. Filters of the
 * picture hide and never count again.
 *
 * @summary Directly-follows graph with bottlenecks, and channel transitions.
 * @fires {CockpitDrillCasesEvent} cockpit-drill-cases - When a step, an edge or a path is picked, with its journeys.
 * @fires {CockpitViewRequest} cockpit-view-request - With a pick: its steps, or the groups and channels that did them, as the board's selection.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitFlow extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, flowStyles, flowPictureStyles];

  /** Title in place of the element's own. */
  @property() label?: string;

  /** What is shown: `graph`, `channels` or `table`. */
  @property({ reflect: true }) mode: FlowMode = 'graph';

  /** Edges taken less often are hidden. */
  @property({ type: Number }) least = 1;

  /** What is known; the element shows this and keeps nothing else. */
  @property({ attribute: false }) flow: Loadable<JourneyFlow> = LOADING;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.label ?? messagesFor(this.#language.language).flow.title);
  readonly #size = new SizeController(this);
  readonly #delay = new DelayController(this, PLAY_MS);
  readonly #feed: FlowController;
  readonly #pictures = new PictureMemory();
  readonly #channels = new ChannelMemory();
  readonly #handOvers = new HandOverMemory();
  readonly #picked = new PickedCases();
  readonly #drag = new CanvasDrag();
  #pick: FlowPick | undefined;
  #replay: Replay | undefined;
  #active: string | undefined;
  /** As the user set it; the graph fits its box until then, as far as it stays readable. */
  #zoom: number | undefined;
  #names = new Map<string, string>();
  #members: ReadonlyMap<DimensionId, ReadonlySet<string>> = new Map();
  /** As it stood when the pick was made or last looked at. */
  #selection: Selection | undefined;

  constructor() {
    super();
    this.#feed = new FlowController(this, () => eventQuestion(this.#view.view), (flow, source) => this.#take(flow, source));
  }

  /** Shows the journeys through these steps as if the user had picked them; those through none let go. No event is fired. */
  pick(steps: readonly string[]): void {
    this.#pick = steps.length === 0 ? undefined : { steps, isVariant: false };
    this.#show(undefined);
  }

  protected override willUpdate(): void {
    const { selection } = this.#view.view;
    if (selection === this.#selection) return;
    // Let go of in the bar above, by Escape, or for what was picked in another widget.
    if (this.#selection && isSelected(this.#selection) && !isSelected(selection)) this.#pick = undefined;
    this.#selection = selection;
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const picture = this.#pictures.of(this.#value);
    const backs = this.mode === 'graph' ? (picture?.shapes.filter(({ isBack }) => isBack).length ?? 0) : 0;
    return html`<figure aria-labelledby="title" aria-busy=${this.flow.status === 'loading'} data-status=${this.flow.status}>
      ${headTemplate(this.label ?? messages.flow.title, this.#value, this.mode, this.#onMode, messages, language)}
      <p id="how" class="visually-hidden">${messages.flow.instructions}</p>
      ${this.#renderBody(picture, messages, language)} ${footTemplate(this.flow, backs, messages, language)}
    </figure>`;
  }

  #renderBody(picture: FlowPicture | undefined, messages: Messages, language: string): TemplateResult {
    const { flow } = this;
    if (flow.status === 'loading') return html`<div class="skeleton"><span role="status">${messages.state.loading}</span></div>`;
    if (flow.status === 'failed') return failedTemplate(flow.reason, messages, this.#onRetry);
    if (!picture || picture.flow.graph.events === 0) return emptyTemplate(messages);
    if (this.mode === 'table') return html`<div class="body">${flowTableTemplate(picture.flow.graph, messages.flow, language)}</div>`;
    return html`<div class="body">
      <div class="stage">${this.mode === 'channels' ? this.#renderChannels(picture, messages, language) : this.#renderGraph(picture, messages, language)}</div>
      <div class="side focus-inset" tabindex="0" role="region" aria-label=${messages.flow.bottlenecks}>${this.#renderSide(picture, messages, language)}</div>
    </div>`;
  }

  #renderGraph(picture: FlowPicture, messages: Messages, language: string): TemplateResult {
    const most = Math.max(2, ...picture.flow.graph.edges.map(({ count }) => count));
    const hidden = picture.shapes.filter(({ edge }) => edge.count < this.least).length;
    const { events = [], at = 0 } = this.#replay ?? {};
    const view = {
      pick: this.#replay ? undefined : this.#pick,
      now: [events[at - 1]?.step, events[at]?.step ?? ''] as const,
      least: this.least,
      zoom: this.#zoom ?? fittingZoom(this.#size.width, picture),
      active: this.#active !== undefined && picture.places.places.has(this.#active) ? this.#active : picture.flow.graph.steps[0]?.step,
      onClick: this.#onClick,
      onKeydown: this.#onKeydown,
    };
    return html`
      <div class="tools">
        <label>${messages.flow.least} <input type="range" min="1" max=${most} .value=${String(Math.min(this.least, most))} @input=${this.#onLeast} /> ${messages.flow.times(countText(this.least, language))}</label>
        <span aria-live="polite">${hidden > 0 ? messages.flow.hidden(countText(hidden, language)) : messages.flow.allShown}</span>
        <button type="button" class="quiet" aria-label=${messages.flow.zoomOut} @click=${() => this.#onZoom(picture, 0.8)}>−</button>
        <button type="button" class="quiet" aria-label=${messages.flow.zoomIn} @click=${() => this.#onZoom(picture, 1.25)}>+</button>
      </div>
      <div class="canvas" @pointermove=${this.#drag.move}>${graphTemplate(picture, view, messages.flow, language)}</div>
    `;
  }

  #renderChannels({ flow }: FlowPicture, messages: Messages, language: string): TemplateResult {
    const width = Math.max(480, canvasWidth(this.#size.width));
    const channels = this.#channels.of(flow, width, CANVAS_HEIGHT);
    return html`<div class="tools"></div>
      <div class="canvas focus-inset" tabindex="0" role="region" aria-label=${messages.flow.channels}>${channelsTemplate(channels, width, CANVAS_HEIGHT, (channel) => (channel === '' ? messages.flow.noChannel : (this.#names.get(channel) ?? channel)), messages.flow, language)}</div>`;
  }

  #renderSide(picture: FlowPicture, messages: Messages, language: string): TemplateResult {
    const { flow } = picture;
    const keys = { go: this.#go, play: this.#play, close: () => this.#show(undefined) };
    if (this.#replay) return replayTemplate(this.#replay, keys, flow.zone, messages.flow, language);
    if (!this.#pick) return sideTemplate(picture, { pick: this.#pick, onPick: this.#onPick }, this.#handOvers.of(flow), messages.flow, language);
    return casesTemplate(this.#pick.steps.join(' → '), this.#picked.of(flow, this.#pick), this.#onReplay, () => this.#onPick(undefined), messages.flow, language);
  }

  get #value(): JourneyFlow | undefined {
    return this.flow.status === 'ready' || this.flow.status === 'stale' ? this.flow.value : undefined;
  }

  #take(flow: Loadable<JourneyFlow>, source: SourceDescription | undefined): void {
    const channels = source?.dimensions.find(({ id }) => id === 'channel');
    if (channels) this.#names = new Map(channels.members.map(({ id, label }) => [id, label]));
    this.#members = new Map(source?.dimensions.map(({ id, members }) => [id, new Set(members.map((member) => member.id))]));
    this.flow = flow;
  }

  readonly #onMode = (mode: FlowMode): void => {
    this.mode = mode;
  };

  readonly #onLeast = ({ target }: InputEvent): void => {
    if (target instanceof HTMLInputElement) this.least = Number(target.value);
  };

  #onZoom(picture: FlowPicture, factor: number): void {
    this.#zoom = zoomed(this.#zoom ?? fittingZoom(this.#size.width, picture), factor);
    this.requestUpdate();
  }

  readonly #onClick = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    const step = target.closest('[data-step]')?.getAttribute('data-step');
    const edge = target.closest('[data-edge]')?.getAttribute('data-edge');
    if (edge) this.#onPick({ steps: JSON.parse(edge) as string[], isVariant: false });
    else if (step !== null && step !== undefined) this.#onPick({ steps: [step], isVariant: false });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const step = target instanceof Element ? target.getAttribute('data-step') : null;
    const picture = this.#pictures.of(this.#value);
    if (step === null || !picture) return;
    if (key === 'Escape') this.#onPick(undefined);
    else if (key === 'Enter' || key === ' ') this.#onPick({ steps: [step], isVariant: false });
    else {
      const next = stepTowards(picture.places, step, key);
      if (next === undefined) return;
      this.#active = next;
      this.renderRoot.querySelector<SVGElement>(`[data-step="${CSS.escape(next)}"]`)?.focus();
      this.requestUpdate();
    }
    event.preventDefault();
  };

  /** What was picked is let go by picking it again. */
  readonly #onPick = (pick: FlowPick | undefined): void => {
    this.#pick = pick && isSamePick(this.#pick, pick) ? undefined : pick;
    if (pick?.steps.length === 1) this.#active = pick.steps[0];
    this.#show(undefined);
    const flow = this.#value;
    const found = this.#pick && flow ? this.#picked.of(flow, this.#pick) : [];
    this.#view.select(this.#pick ? pickFilters(found, this.#pick, this.#members) : {});
    if (this.#pick && flow) this.dispatchEvent(new CockpitDrillCasesEvent(this.#pick.steps, found.map(({ id }) => id)));
  };

  readonly #onReplay = ({ id, events }: CaseThrough): void => this.#show({ id, events, at: 0, isPlaying: false });

  readonly #go = (to: number): void => {
    if (this.#replay) this.#show({ ...this.#replay, at: Math.max(0, Math.min(this.#replay.events.length - 1, to)), isPlaying: false });
  };

  readonly #play = (): void => {
    if (!this.#replay) return;
    const { at, events, isPlaying } = this.#replay;
    this.#show({ ...this.#replay, at: !isPlaying && at === events.length - 1 ? 0 : at, isPlaying: !isPlaying });
  };

  #show(replay: Replay | undefined): void {
    this.#replay = replay;
    this.requestUpdate();
    if (!replay?.isPlaying) return this.#delay.cancel();
    this.#delay.later(() => {
      const at = replay.at + 1;
      this.#show(at < replay.events.length ? { ...replay, at, isPlaying: at < replay.events.length - 1 } : { ...replay, isPlaying: false });
    });
  }

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

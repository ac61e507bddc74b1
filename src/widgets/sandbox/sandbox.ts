import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitPlanRequest } from '../../controllers/plan-request.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { SandboxController } from '../../controllers/sandbox-controller.js';
import { SizeController } from '../../controllers/size-controller.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { STRATEGY_DEFAULTS, type SandboxResult, type SandboxScene, type StrategyId, type StrategySettings } from '../../domain/sandbox.js';
import { surgeBars, type SurgeBars } from '../../geometry/surge-bars.js';
import { formatText } from '../../locale/format.js';
import { formatSpan } from '../../locale/span.js';
import { figureFrameStyles, frameMessage, frameSkeleton } from '../../marks/figure-frame.js';
import { stateGlyph, stateGlyphStyles } from '../../marks/state-glyph.js';
import { checkScene, type SceneField } from '../../staffing/check-scene.js';
import { planOfStrategy } from '../../staffing/plan-of-strategy.js';
import { roughSandbox } from '../../staffing/sandbox.js';
import { tokens } from '../../theme/tokens.js';
import { groupChoice } from './group-choice.js';
import { messagesFor } from './messages.js';
import { SandboxFeed } from './sandbox-feed.js';
import { sandboxStyles } from './sandbox.styles.js';
import { settingsTemplate } from './strategy-settings.js';
import { cellText, strategyTable } from './strategy-table.js';
import { PRESETS, presetCalls, SurgeDrawing, type Preset } from './surge-drawing.js';
import { SURGE_MARGIN, surgePlot } from './surge-plot.js';

/**
 * A peak under three strategies side by side: more people, self-service with callbacks, overflow; and nothing at all.
 *
 * While a hand draws, the flow answers within the frame and says that it is rough; when it rests, the chain is played in a worker,
 * with progress, and can be cancelled. In a board it begins with what goes on there now, and a strategy opens as a plan in the board's
 * plans panel; the page may answer in its own way.
 *
 * @summary What-if of a surge under three strategies.
 * @fires {CockpitPlanRequest} cockpit-plan-request - When the user wants a strategy as a plan.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitSandbox extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, figureFrameStyles, sandboxStyles];

  /** What is played with; no value where there is no group to play with. */
  @property({ attribute: false }) scene: Loadable<SandboxScene | undefined> = LOADING;

  /** How hard each strategy is pulled; the user's changes stand in their place. */
  @property({ attribute: false }) settings: StrategySettings = STRATEGY_DEFAULTS;

  /** Name of the money instead of the language's own. */
  @property() currency = '';

  /** Title instead of the usual one. */
  @property() label?: string;

  /** Of the drawing, CSS px. */
  @property({ type: Number }) height = 180;

  readonly #language = new LanguageController(this);
  readonly #size = new SizeController(this);
  readonly #feed = new SandboxFeed(this, (scene) => (this.scene = scene));
  readonly #play = new SandboxController(this, (result) => {
    this.#result = result;
    this.requestUpdate();
  });
  readonly #drawing = new SurgeDrawing(
    () => this.#bars,
    () => this.#calls,
    (index, calls) => this.#draw(index, calls),
    () => this.requestUpdate(),
    () => this.#start(),
  );
  #calls: readonly number[] = [];
  #drawn: SandboxScene | undefined;
  #preset: Preset | undefined = 'given';
  #bars: SurgeBars | undefined;
  #result: SandboxResult | undefined;
  #wrong: readonly SceneField[] = [];
  #isDue = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const given = this.#given;
    if (changed.has('scene') && given) this.#calls = presetCalls(given.group.calls, this.#preset ?? 'given');
    if (changed.has('scene') || changed.has('settings')) this.#isDue = true;
    if (this.#isDue) this.#rough();
    const width = this.#size.measured() - SURGE_MARGIN.left - SURGE_MARGIN.right;
    const scene = this.#drawn;
    const capacities = scene ? scene.group.agents.map((agents) => (agents * scene.intervalSeconds) / scene.group.handleSeconds) : [];
    this.#bars = scene && given && width > 0 ? surgeBars(this.#calls, capacities, given.group.calls, width, this.height - SURGE_MARGIN.top - SURGE_MARGIN.bottom) : undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('scene') || changed.has('settings')) this.#play.soon(() => this.#start());
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { scene } = this;
    const given = this.#given;
    const span = given && formatSpan({ start: given.start, end: given.start + given.group.calls.length * given.intervalSeconds * 1000 }, given.zone, language);
    return html`<figure class=${scene.status} aria-labelledby="title" aria-busy=${scene.status === 'loading'} data-status=${scene.status}>
      <figcaption class="head">
        <h3 id="title" class="title">${this.#title}</h3>
        <p class="range">${given && span ? messages.sandbox.about(given.group.name, span) : scene.status === 'loading' ? html`<span class="bone"></span>` : nothing}</p>
      </figcaption>
      <div class="body">${this.#renderBody()}</div>
      <p class="foot">
        ${scene.status === 'stale' ? html`<span class="state">${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[scene.reason.code]}</span>` : nothing}
        ${given && !given.donor ? html`<span class="state">${messages.sandbox.noDonor}</span>` : nothing}
        <span>${messages.sandbox.estimate}</span>
      </p>
    </figure>`;
  }

  #renderBody(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { sandbox, state } = messages;
    const { scene } = this;
    if (scene.status === 'loading') return frameSkeleton(state.loading, false);
    if (scene.status === 'failed') {
      const { code, detail } = scene.reason;
      return frameMessage({ glyph: 'warning', says: state.failed, lines: [messages.reasons[code]], ...(detail !== undefined && { detail }), hint: messages.trend.retryHint, retry: { text: state.retry, press: this.#onRetry }, isAlert: true });
    }
    const drawn = this.#drawn;
    if (!drawn) return frameMessage({ glyph: 'no-data', says: state.empty, hint: sandbox.emptyHint });
    const words = [...new Set(this.#wrong.map((field) => sandbox.problems[field in this.settings ? 'settings' : (field as keyof typeof sandbox.problems)]))];
    const result = this.#result;
    return html`${groupChoice(this.#feed, drawn, messages)}
      <div class="presets" role="group" aria-label=${sandbox.surge}>
        ${PRESETS.map((preset) => html`<button type="button" class="quiet" aria-pressed=${preset === this.#preset} @click=${() => this.#choose(preset)}>${sandbox.presets[preset]}</button>`)}
        <span id="hint" class="hint">${sandbox.surgeHint}</span>
      </div>
      ${this.#bars ? surgePlot(this.#bars, drawn, this.#calls, this.#drawing, messages, language) : nothing}
      <p class="legend"><span><i class="key" aria-hidden="true"></i>${sandbox.capacity}</span></p>
      ${settingsTemplate(this.settings, this.#wrong, (patch) => (this.settings = { ...this.settings, ...patch }), messages)}
      ${words.length > 0 ? frameMessage({ glyph: 'warning', says: sandbox.cannot, lines: words, isAlert: true }) : result ? this.#renderResult(drawn, result) : nothing}`;
  }

  #renderResult(scene: SandboxScene, { model, outcomes }: SandboxResult): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { sandbox } = messages;
    const { progress } = this.#play;
    const best = outcomes.reduce((most, outcome) => ((outcome.serviceLevel ?? 0) > (most.serviceLevel ?? 0) ? outcome : most));
    const sentence = sandbox.best(sandbox.strategies[best.id], formatText(best.serviceLevel, 'ratio', language, { value: scene.target, breachedWhen: 'below' }), cellText('cost', best, scene, this.currency, messages, language));
    return html`<div class="status">
        <p class="model" data-model=${model}>${stateGlyph(model === 'fluid' ? 'info' : 'ok')} ${model === 'fluid' ? sandbox.rough : sandbox.exact}</p>
        ${progress === undefined
          ? model === 'fluid' ? html`<button type="button" class="quiet play" @click=${() => this.#start()}>${sandbox.play}</button>` : nothing
          : html`<progress max="1" .value=${progress} aria-label=${sandbox.playing('')}></progress><span class="percent">${sandbox.playing(formatText(Math.floor(progress * 100) / 100, 'ratio', language).replace(/[.,]0/, ''))}</span><button type="button" class="quiet cancel" @click=${() => this.#play.cancel()}>${sandbox.cancel}</button>`}
      </div>
      <p class="sentence">${sentence}</p>
      ${strategyTable({ scene, outcomes, currency: this.currency, canPlan: (id) => this.#planOf(id) !== undefined, onPlan: this.#onPlan }, sentence, messages, language)}`;
  }

  #rough(): void {
    this.#isDue = false;
    const given = this.#given;
    this.#drawn = given && { ...given, group: { ...given.group, calls: this.#calls } };
    this.#wrong = this.#drawn ? checkScene(this.#drawn, this.settings) : [];
    this.#result = this.#drawn && this.#wrong.length === 0 ? roughSandbox(this.#drawn, this.settings) : undefined;
  }

  /** The chain, of what is drawn now. */
  #start(): void {
    if (this.#isDue) this.#rough();
    if (this.#drawn && this.#wrong.length === 0) this.#play.run(this.#drawn, this.settings);
    else this.#play.cancel();
  }

  #draw(index: number, calls: number): void {
    if (this.#calls[index] === calls) return;
    this.#calls = this.#calls.map((count, at) => (at === index ? calls : count));
    this.#preset = undefined;
    this.#isDue = true;
    this.#play.cancel();
    this.requestUpdate();
  }

  #choose(preset: Preset): void {
    const given = this.#given;
    if (!given) return;
    this.#preset = preset;
    this.#calls = presetCalls(given.group.calls, preset);
    this.#isDue = true;
    this.requestUpdate();
    this.#start();
  }

  #planOf(id: StrategyId) {
    const scene = this.#drawn;
    return scene && planOfStrategy(scene, id, this.settings, `${scene.group.name} · ${messagesFor(this.#language.language).sandbox.strategies[id]}`);
  }

  get #title(): string {
    return this.label ?? messagesFor(this.#language.language).sandbox.title;
  }

  get #given(): SandboxScene | undefined {
    return this.scene.status === 'ready' || this.scene.status === 'stale' ? this.scene.value : undefined;
  }

  readonly #onPlan = (id: StrategyId): void => {
    const plan = this.#planOf(id);
    if (plan) this.dispatchEvent(new CockpitPlanRequest(plan));
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

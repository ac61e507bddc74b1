import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DEFAULT_RULES } from '../../alerts/default-rules.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { RulesController } from '../../controllers/rules-controller.js';
import { CockpitRulesRequest } from '../../controllers/rules-request.js';
import { SourceController } from '../../controllers/source-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { Loadable } from '../../domain/loadable.js';
import { formatCount } from '../../locale/format.js';
import { firingStripStyles } from '../../marks/firing-strip.js';
import { stateGlyph, stateGlyphStyles } from '../../marks/state-glyph.js';
import { tokens } from '../../theme/tokens.js';
import { editorContext } from './editor-context.js';
import { fieldStyles } from './field.styles.js';
import { focusIn } from './form-focus.js';
import { messagesFor, type Messages } from './messages.js';
import { RuleActions } from './rule-actions.js';
import { RuleEditing } from './rule-editing.js';
import { ruleEditor } from './rule-editor.js';
import { exportPart, importPane } from './rule-exchange.js';
import { ruleFormStyles } from './rule-form.styles.js';
import { emptyList, listSkeleton, ruleList } from './rule-list.js';
import { ruleListStyles } from './rule-list.styles.js';
import { CockpitRulesChange } from './rules.events.js';
import { rulesStyles } from './rules.styles.js';
import { simulationPanel, trialText } from './simulation-panel.js';
import { simulationStyles } from './simulation.styles.js';
import { Trial } from './trial.js';

/** A pause in typing after which a rule is played again. */
const TYPING_MS = 150;

/**
 * Edits the rules of the warning layer, and plays each over history before it is saved.
 *
 * Inside a board it shows the board's rules and asks the board to judge by the changed ones. Elsewhere set `rules`,
 * `source` and `history` by hand.
 *
 * @summary Alert rules: a form for every field, with a simulation.
 * @fires {CockpitRulesChange} cockpit-rules-change - Before a saved, added or deleted rule takes effect; may be prevented.
 * @fires {CockpitRulesRequest} cockpit-rules-request - Inside a board, to ask it for the changed rules.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 * @csspart simulation - The rule played over history.
 */
export class CockpitRules extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, firingStripStyles, rulesStyles, ruleListStyles, fieldStyles, ruleFormStyles, simulationStyles];

  /** All rules, in order; absent while they are not known. */
  @property({ attribute: false }) rules?: readonly AlertRule[] | undefined;
  /** What the source says of itself: its steps, metrics and members are what can be chosen. Absent, everything can. */
  @property({ attribute: false }) source: Loadable<SourceDescription> | undefined;
  /** Counters to play the shown rule over, at its step or a finer one; absent where there are none. */
  @property({ attribute: false }) history: Loadable<CountsAnswer> | undefined;
  /** The same for the saved version, where that asks for other intervals; `history` serves both when absent. */
  @property({ attribute: false }) savedHistory: Loadable<CountsAnswer> | undefined;

  readonly #language = new LanguageController(this);
  readonly #board = new RulesController(this, (rules) => (this.rules = rules));
  readonly #sourceOfBoard = new SourceController(this, (source) => (this.source = source));
  readonly #editing = new RuleEditing();
  readonly #actions = new RuleActions(
    {
      rules: () => this.rules ?? [],
      source: () => this.#described,
      language: () => this.#language.language,
      apply: (rules) => this.#apply(rules),
      settle: (selector) => this.#settle(selector),
    },
    this.#editing,
  );
  readonly #trial = new Trial();
  readonly #pause = new DelayController(this, TYPING_MS);
  readonly #feed = new FeedController(
    this,
    () => this.#trial.questions(this.#described),
    ([history, savedHistory]) => {
      // Both were asked as counts.
      this.history = history as Loadable<CountsAnswer> | undefined;
      this.savedHistory = savedHistory as Loadable<CountsAnswer> | undefined;
    },
  );

  protected override willUpdate(): void {
    this.#trial.take(this.#editing.current, this.rules ?? [], this.#described);
    if (!this.#trial.isBehind) return this.#pause.cancel();
    this.#pause.later(() => {
      this.#trial.catchUp();
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const messages = messagesFor(this.#language.language);
    const { rules: texts } = messages;
    const { notice } = this.#actions;
    const isOpen = this.#actions.importing !== undefined || this.#editing.current !== undefined;
    return html`<section class="rules" aria-label=${texts.title}>
      <header>
        <h3>${texts.title}</h3>
        <div class="actions">
          <button type="button" id="begin" ?disabled=${!this.rules} @click=${this.#actions.begin}>${texts.add}</button>
          <button type="button" id="import" ?disabled=${!this.rules} @click=${this.#actions.beginImport}>${texts.import}</button>
        </div>
      </header>
      <div class="notice">
        <span role="status">${notice?.text}</span>
        ${notice?.undo ? html`<button type="button" id="undo" @click=${notice.undo}>${texts.undo}</button>` : nothing}
      </div>
      ${this.source?.status === 'failed' ? this.#failure(messages, this.source.reason.code) : nothing}
      <div class=${isOpen ? 'desk open' : 'desk'}>${this.#renderList(messages)}${this.#renderPane(messages)}</div>
    </section>`;
  }

  #renderList(messages: Messages): TemplateResult {
    const { rules } = this;
    const { language } = this.#language;
    if (!rules) return listSkeleton(messages);
    const isEmpty = rules.length === 0 && this.#editing.unsavedBeside(rules).length === 0;
    if (isEmpty) return emptyList(messages, formatCount(DEFAULT_RULES.length, language).digits, this.#actions.useDefaults);
    return ruleList({ rules, editing: this.#editing, source: this.#described, messages, language, open: this.#actions.open });
  }

  #renderPane(messages: Messages): TemplateResult | typeof nothing {
    const { rules = [], history, savedHistory } = this;
    const { importing, change, save, discard, remove, back, typeImport, fileImport, readImport } = this.#actions;
    if (importing) return importPane(importing, messages, { type: typeImport, file: (file) => void fileImport(file), read: readImport, cancel: back });
    const { current } = this.#editing;
    if (!current) return rules.length > 0 ? html`<p class="nothing-open hint">${messages.rules.nothingOpen}</p>` : nothing;
    const shared = { source: this.#described, messages, language: this.#language.language };
    const state = this.#trial.play(history, savedHistory, shared.source, this.source?.status === 'loading');
    return ruleEditor({
      ...editorContext(current, rules, { ...shared, change }),
      isUnsaved: this.#editing.isUnsaved(current.draft.id),
      trial: trialText(state, messages, this.#language.language),
      simulation: simulationPanel(state, { ...shared, isOutdated: this.#trial.isOutdated, retry: this.#onRetry }),
      exported: exportPart(current.draft, messages),
      ...{ save, discard, remove, back },
    });
  }

  #failure({ board, reasons, state: common }: Messages, code: keyof Messages['reasons']): TemplateResult {
    return html`<div class="remark">${stateGlyph('critical')}<span>${board.sourceFailed} · ${reasons[code]}</span><button type="button" @click=${this.#onRetry}>${common.retry}</button></div>`;
  }

  get #described(): SourceDescription | undefined {
    return this.source && 'value' in this.source ? this.source.value : undefined;
  }

  readonly #onRetry = (): void => {
    if (!this.dispatchEvent(new CockpitRetryRequest())) return;
    this.#feed.retry();
    this.#sourceOfBoard.retry();
  };

  /** The page has its say first, then the board is asked; elsewhere the rules stand at once. */
  #apply(rules: readonly AlertRule[]): boolean {
    const isGranted = this.dispatchEvent(new CockpitRulesChange(rules)) && (!this.#board.hasBoard || this.dispatchEvent(new CockpitRulesRequest(rules)));
    if (isGranted) this.rules = rules;
    return isGranted;
  }

  #settle(selector?: string): void {
    this.requestUpdate();
    if (selector) void this.updateComplete.then(() => focusIn(this.renderRoot, selector));
  }
}

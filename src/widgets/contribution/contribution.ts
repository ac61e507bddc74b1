import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ExplainController } from '../../controllers/explain-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { RowRovingController } from '../../controllers/row-roving-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { WishController } from '../../controllers/wish-controller.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { Contribution, ContributionBy, ContributionPart } from '../../domain/contribution.js';
import { pinned, type Filters } from '../../domain/dimension.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { MetricChange } from '../../domain/metric-change.js';
import type { Selection } from '../../domain/selection.js';
import { waterfall } from '../../geometry/waterfall.js';
import { formatClock } from '../../locale/clock.js';
import { figureFrameStyles, frameMessage, frameSkeleton } from '../../marks/figure-frame.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { choiceOf, type ChoiceReading } from '../../metrics/choice.js';
import { tokens } from '../../theme/tokens.js';
import { contributionFrom, contributionQuestions, type ContributionWish } from './contribution-answer.js';
import { footTemplate, headTemplate } from './contribution-frame.js';
import { rowsTemplate } from './contribution-rows.js';
import { contributionSentence } from './contribution-texts.js';
import { contributionStyles } from './contribution.styles.js';
import { messagesFor, type Messages } from './messages.js';
import { partTarget, pickedParts } from './part-target.js';

/** Rows that each further request adds. */
const ROWS_A_PAGE = 100;
/** Slots of a day by half hours are one picture. */
const MOST_SLOTS = 48;

/**
 * Which members moved a metric between two stretches: a waterfall, its table, and the sentence.
 *
 * Set `contribution` by hand, or name a `metric` inside a `<cockpit-board>` and the view keeps itself current against the
 * board's comparable stretch. Asked what moved a metric, by `cockpit-explain-request`, it shows that change until it is let go.
 * The parts add up to the change; they are contributions, not causes.
 *
 * @summary Contributions of members to a metric's change.
 * @fires {CockpitViewRequest} cockpit-view-request - When a member or slot is selected or let go, as the board's selection.
 * @fires {CockpitDrillEvent} cockpit-drill - When the user asks what lies behind a member.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks for what failed once more.
 */
export class CockpitContribution extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, figureFrameStyles, contributionStyles];

  /** Metric to ask for, such as `customerSatisfaction` or `customer-satisfaction`; the contribution's own when absent. */
  @property() metric?: string;

  /** Which of the metric's formulas; the first when absent. */
  @property() variant?: string;

  /** By what the change is split: a dimension, or `slot`. */
  @property() by: ContributionBy = 'skillGroup';

  /** Id of the skill group that the view is pinned to. */
  @property({ attribute: 'skill-group' }) skillGroup?: string;

  /** Id of the channel that the view is pinned to. */
  @property() channel?: string;

  /** Title instead of the metric's name. */
  @property() label?: string;

  /** Members with a row of their own at first; the others are put together. */
  @property({ type: Number }) top = 10;

  /** A change to show instead of the board's range and comparison. */
  @property({ attribute: false }) change: MetricChange | undefined;

  /** What is known; the view shows this and keeps nothing else. */
  @property({ attribute: false }) contribution: Loadable<Contribution> = LOADING;

  readonly #language = new LanguageController(this);
  readonly #view = new ViewController(this, () => this.#title(messagesFor(this.#language.language)));
  readonly #roving = new RowRovingController(this, 'tbody button', '.scroller');
  readonly #feed: WishController<ContributionWish>;
  #source: SourceDescription | undefined;
  #picked: readonly string[] = [];
  #selection: Selection | undefined;
  #isTable = false;
  #more = 0;

  constructor() {
    super();
    this.#feed = new WishController<ContributionWish>(this, {
      wish: () => {
        const choice = this.#choice()?.choice;
        return choice && { choice, view: this.#view.view, scope: this.#scope, by: this.by, change: this.change };
      },
      questions: contributionQuestions,
      take: (answers, wish, source) => {
        this.#source = source;
        this.contribution = contributionFrom(answers, wish, source);
      },
    });
    new ExplainController(this, (change) => void this.#open(change));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('metric') || changed.has('variant')) && !changed.has('by') && !changed.has('change')) this.#feed.refresh();
    if (changed.has('by') || changed.has('metric') || changed.has('change')) this.#more = 0;
    const { selection } = this.#view.view;
    if (selection !== this.#selection || changed.has('by') || changed.has('contribution')) {
      this.#selection = selection;
      this.#picked = pickedParts(selection, this.by, this.#value);
    }
  }

  protected override render(): TemplateResult {
    const { language } = this.#language;
    const messages = messagesFor(language);
    const { contribution, by } = this;
    const account = this.#value?.account;
    return html`<figure class=${contribution.status} aria-labelledby="title" aria-busy=${contribution.status === 'loading'} data-status=${contribution.status}>
      ${headTemplate(
        {
          title: this.#title(messages),
          contribution,
          by,
          splits: this.#splits,
          onSplit: (split) => (this.by = split),
          ...(account && { table: { isOpen: this.#isTable, toggle: this.#onToggle } }),
          letGo: this.change && this.#onLetGo,
        },
        messages,
        language,
      )}
      <div class="body" ?data-table=${this.#isTable}>${this.#renderBody(messages, language)}</div>
      ${footTemplate(contribution, messages, language)}
    </figure>`;
  }

  #renderBody(messages: Messages, language: string): TemplateResult {
    const { contribution } = this;
    const choice = this.#choice();
    if (choice?.unknown) return frameMessage({ glyph: 'warning', says: messages.tile[choice.unknown === 'metric' ? 'unknownMetric' : 'unknownVariant'](choice.text) });
    if (contribution.status === 'loading') {
      const percent = contribution.progress?.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
      return frameSkeleton(percent ? messages.tile.loaded(percent) : messages.state.loading, percent !== undefined);
    }
    if (contribution.status === 'failed') {
      const { code, detail, since } = contribution.reason;
      const zone = this.#source?.zone;
      const lines = [messages.reasons[code], ...(since !== undefined && zone !== undefined ? [messages.state.since(formatClock(since, zone, language))] : [])];
      return frameMessage({ glyph: 'warning', says: messages.state.failed, lines, ...(detail !== undefined && { detail }), hint: messages.trend.retryHint, retry: { text: messages.state.retry, press: this.#onRetry }, isAlert: true });
    }
    const { value } = contribution;
    if (value.refused) {
      const isEmpty = value.refused === 'nothing-now' || value.refused === 'nothing-before';
      return frameMessage({ glyph: isEmpty ? 'no-data' : 'info', says: isEmpty ? messages.state.empty : messages.contribution.refused, lines: [messages.contribution.refusals[value.refused]], hint: messages.contribution.refusalHint });
    }
    const { account } = value;
    const sentence = contributionSentence(value, account, messages, language);
    const layout = waterfall(account, Math.max(1, (value.by === 'slot' ? MOST_SLOTS : this.top) + this.#more));
    const left = layout.rest?.rest.count ?? 0;
    const texts = messages.contribution;
    return html`<p class="sentence">${sentence}</p>
      <div class="scroller focus-inset" tabindex="0" role="region" aria-label=${sentence} @keydown=${this.#onKey}>
        ${rowsTemplate(
          { scope: value, account, layout, caption: sentence, picked: this.#picked, tabIndexOf: (id, ids) => this.#roving.tabIndexOf(id, ids), onPick: this.#onPick, onDrill: this.#onDrill },
          messages,
          language,
        )}
      </div>
      ${left > 0 || this.#more > 0
        ? html`<div class="paging">
            ${left > 0 ? html`<button type="button" class="quiet more-rows" @click=${this.#onMore}>${texts.more(String(Math.min(left, ROWS_A_PAGE)))}</button>` : nothing}
            ${this.#more > 0 ? html`<button type="button" class="quiet" @click=${this.#onFewer}>${texts.fewer}</button>` : nothing}
          </div>`
        : nothing}`;
  }

  #title(messages: Messages): string {
    const metric = this.#value?.metric ?? this.#choice()?.choice?.metric;
    return this.label ?? (metric ? messages.contribution.title(messages.metrics[metric].name) : messages.contribution.columns.contribution);
  }

  /** Of the change asked about while there is one, else the page's. */
  #choice(): ChoiceReading | undefined {
    if (this.change) return choiceOf(this.change.metric, this.change.variant);
    return this.metric === undefined ? undefined : choiceOf(this.metric, this.variant);
  }

  get #scope(): Filters {
    return this.change?.scope ?? pinned(this.#view.view.filters, this.skillGroup, this.channel);
  }

  get #splits(): readonly ContributionBy[] {
    const { dimensions = [], steps = [] } = this.#source ?? {};
    return [...dimensions.filter(({ members }) => members.length > 1).map(({ id }) => id), ...(steps.length > 0 ? ['slot'] : [])];
  }

  get #value(): Contribution | undefined {
    return this.contribution.status === 'ready' || this.contribution.status === 'stale' ? this.contribution.value : undefined;
  }

  /** Shows a change that somebody asked about, and takes the reader there. */
  async #open(change: MetricChange): Promise<void> {
    this.change = change;
    this.hidden = false;
    await this.updateComplete;
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    title?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }

  readonly #onPick = ({ id, slot }: ContributionPart): void => {
    const isPicked = this.#picked.includes(id);
    if (!this.#view.select(isPicked || slot ? {} : { [this.by]: [id] }, isPicked ? undefined : slot)) return;
    this.#picked = isPicked ? [] : [id];
    this.requestUpdate();
  };

  readonly #onDrill = (part: ContributionPart): void => {
    if (this.#value) this.#view.drill(partTarget(this.#value, part, this.#scope, this.change !== undefined));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#roving.onKeydown(event)) event.preventDefault();
  };

  readonly #onToggle = (): void => {
    this.#isTable = !this.#isTable;
    this.requestUpdate();
  };

  readonly #onMore = (): void => {
    this.#more += ROWS_A_PAGE;
    this.requestUpdate();
  };

  readonly #onFewer = (): void => {
    this.#more = 0;
    this.requestUpdate();
  };

  readonly #onLetGo = (): void => {
    this.change = undefined;
  };

  readonly #onRetry = (): void => {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#feed.retry();
  };
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { ListboxController } from '../../controllers/listbox-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import { RovingController } from '../../controllers/roving-controller.js';
import { SourceController } from '../../controllers/source-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { CockpitViewRequest } from '../../controllers/view-request.js';
import type { SourceDescription } from '../../domain/adapter.js';
import { durationMs } from '../../domain/duration.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import { queryKey, type TimeRange } from '../../domain/query.js';
import { isSelected, NOTHING_SELECTED } from '../../domain/selection.js';
import type { View } from '../../domain/view.js';
import { formatAge } from '../../locale/duration.js';
import { formatCount } from '../../locale/format.js';
import { rangeText } from '../../locale/range.js';
import { chipTexts, selectionText } from '../../locale/selection-text.js';
import { selectionChip, selectionChipStyles } from '../../marks/selection-chip.js';
import { stateGlyph, stateGlyphStyles } from '../../marks/state-glyph.js';
import { tokens } from '../../theme/tokens.js';
import { choice } from './choice.js';
import { chipsOf, toggled, withoutChip, type Chip } from './chips.js';
import { messagesFor } from './messages.js';
import { filtersStyles } from './filters.styles.js';

/** Ranges on offer; others a page sets are named but not listed. */
const RANGES: readonly TimeRange[] = [
  { kind: 'day', back: 0 },
  { kind: 'day', back: 1 },
  { kind: 'last', duration: 'PT30M' },
  { kind: 'last', duration: 'PT4H' },
  { kind: 'last', duration: 'P7D' },
  { kind: 'all' },
];

type Member = { readonly id: string; readonly label: string };

/**
 * Chooses what a board looks at: time range, slot length, skill groups, channels.
 *
 * Inside a board it shows the board's view and the source's members. Elsewhere set `source` and `view` by hand and
 * answer `cockpit-view-request`. Offers only what the source has.
 *
 * @summary Time range, interval and filters of a board.
 * @fires {CockpitViewRequest} cockpit-view-request - When the user chooses something.
 * @fires {CockpitRetryRequest} cockpit-retry - When the user asks once more for a source that failed.
 */
export class CockpitFilters extends LitElement {
  static override readonly styles = [tokens, stateGlyphStyles, filtersStyles, selectionChipStyles];

  /** What the source says of itself: its members, steps and zone are what can be chosen. */
  @property({ attribute: false }) source: Loadable<SourceDescription> = LOADING;
  /** What is chosen, where no board says it. */
  @property({ attribute: false }) view: View | undefined;

  readonly #language = new LanguageController(this);
  readonly #board = new ViewController(this);
  readonly #sourceOfBoard = new SourceController(this, (source) => (this.source = source));
  readonly #chips = new RovingController(this, '.chip');
  readonly #dimensions = new Map<string, ListboxController>();
  readonly #range = new ListboxController(this, 'range', () => ({
    options: RANGES.map((range) => ({ id: keyOf(range), label: this.#rangeText(range) })),
    selected: [keyOf(this.#view.range)],
    isMultiple: false,
    choose: (id) => this.#ask({ range: RANGES.find((range) => keyOf(range) === id) ?? this.#view.range }),
  }));
  readonly #step = new ListboxController(this, 'step', () => ({
    options: (this.#described?.steps ?? []).map((step) => ({ id: step, label: formatAge(durationMs(step), this.#language.language) })),
    selected: [this.#view.step],
    isMultiple: false,
    choose: (step) => this.#ask({ step }),
  }));

  override render(): TemplateResult {
    const language = this.#language.language;
    const { filters: texts, dimensions } = messagesFor(language);
    const isWaiting = this.source.status === 'loading';
    const shared = { texts, language };
    return html`<div class="bar" role="group" aria-label=${texts.label}>
        ${choice(this.#range, { ...shared, label: texts.range, text: this.#rangeText(this.#view.range), isDisabled: false, hasSearch: false })}
        ${choice(this.#step, { ...shared, label: texts.step, text: formatAge(durationMs(this.#view.step), language), isDisabled: isWaiting || (this.#described?.steps.length ?? 0) === 0, hasSearch: false })}
        ${isWaiting ? html`<span class="skeleton"></span><span class="skeleton"></span>` : nothing}
        ${this.#offered.map(({ id, members }) => choice(this.#listbox(id), { ...shared, label: dimensions[id] ?? id, text: this.#chosenText(id, members), isDisabled: false, hasSearch: true }))}
        ${this.source.status === 'failed' ? this.#failure() : nothing}
      </div>
      ${this.#renderChips()}`;
  }

  #renderChips(): TemplateResult | typeof nothing {
    const { filters: texts, dimensions } = messagesFor(this.#language.language);
    const { filters, selection } = this.#view;
    const chips = chipsOf(filters, this.#described, dimensions);
    const isPicked = isSelected(selection);
    if (chips.length === 0 && !isPicked) return nothing;
    return html`<div class="chips" role="group" aria-label=${texts.chips} @keydown=${(event: KeyboardEvent) => this.#onChipKey(event, chips)}>
      ${chips.map((chip, index) => {
        const of = chip.dimensionLabel;
        return html`<button type="button" class="chip" tabindex=${this.#chips.tabIndexOf(index)} aria-label=${texts.remove(`${of} ${chip.label}`)} @click=${() => this.#remove(chip, index)}>
          <span class="label">${of}</span> <span class="text" title=${chip.label}>${chip.label}</span>
          <svg class="cross" viewBox="0 0 12 12" aria-hidden="true"><path d="m3 3 6 6M9 3 3 9" /></svg>
        </button>`;
      })}
      ${isPicked ? selectionChip(chipTexts(selectionText(selection, this.#described, texts, this.#language.language), texts), this.#chips.tabIndexOf(chips.length), () => this.#unpick(chips.length)) : nothing}
      <button type="button" class="chip clear" tabindex=${this.#chips.tabIndexOf(chips.length + Number(isPicked))} @click=${() => this.#clear()}>${texts.clear}</button>
    </div>`;
  }

  #failure(): TemplateResult {
    const { filters: texts, reasons, state } = messagesFor(this.#language.language);
    const reason = this.source.status === 'failed' ? reasons[this.source.reason.code] : '';
    return html`<span class="failure" role="status">${stateGlyph('critical')}${texts.failed} · ${reason}</span>
      <button type="button" class="retry" @click=${() => this.#onRetry()}>${state.retry}</button>`;
  }

  get #view(): View {
    return this.view ?? this.#board.board;
  }

  get #described(): SourceDescription | undefined {
    return 'value' in this.source ? this.source.value : undefined;
  }

  /** Agents are searched in their table: a list of thousands is no filter. */
  get #offered(): SourceDescription['dimensions'] {
    return (this.#described?.dimensions ?? []).filter(({ id, members }) => id !== 'agent' && members.length > 0);
  }

  #listbox(dimension: string): ListboxController {
    let box = this.#dimensions.get(dimension);
    if (!box) {
      box = new ListboxController(this, `by-${dimension}`, () => ({
        options: this.#described?.dimensions.find(({ id }) => id === dimension)?.members ?? [],
        selected: this.#view.filters[dimension] ?? [],
        isMultiple: true,
        choose: (id) => this.#ask({ filters: toggled(this.#view.filters, dimension, id) }),
      }));
      this.#dimensions.set(dimension, box);
    }
    return box;
  }

  #rangeText(range: TimeRange): string {
    const language = this.#language.language;
    return rangeText(range, this.#described, messagesFor(language).filters.ranges, language);
  }

  #chosenText(dimension: string, members: readonly Member[]): string {
    const language = this.#language.language;
    const texts = messagesFor(language).filters;
    const chosen = this.#view.filters[dimension];
    if (!chosen || chosen.length === 0) return texts.all;
    if (chosen.length > 1) return texts.chosen(formatCount(chosen.length, language).digits);
    return members.find(({ id }) => id === chosen[0])?.label ?? chosen[0] ?? texts.all;
  }

  #remove(chip: Chip, index: number): void {
    this.#ask({ filters: withoutChip(this.#view.filters, chip) });
    this.#chips.keep(index, () => this.renderRoot.querySelector<HTMLElement>('.opener'));
  }

  #unpick(index: number): void {
    this.#ask({ selection: NOTHING_SELECTED });
    this.#chips.keep(index, () => this.renderRoot.querySelector<HTMLElement>('.opener'));
  }

  #clear(): void {
    this.#ask({ filters: {}, selection: NOTHING_SELECTED });
    this.#chips.keep(0, () => this.renderRoot.querySelector<HTMLElement>('.opener'));
  }

  #onChipKey(event: KeyboardEvent, chips: readonly Chip[]): void {
    const chip = chips[this.#chips.active];
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (chip && isRemoval) this.#remove(chip, this.#chips.active);
    else if (isRemoval && this.#chips.active === chips.length && isSelected(this.#view.selection)) this.#unpick(chips.length);
    else if (!this.#chips.onKeydown(event)) return;
    event.preventDefault();
  }

  #onRetry(): void {
    if (this.dispatchEvent(new CockpitRetryRequest())) this.#sourceOfBoard.retry();
  }

  #ask(patch: Partial<View>): void {
    this.dispatchEvent(new CockpitViewRequest(patch));
  }
}

function keyOf(range: TimeRange): string {
  return queryKey({ kind: 'counts', range });
}

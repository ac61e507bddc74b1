import { html, nothing, type TemplateResult } from 'lit';
import type { FiltersMessages } from '../../locale/filters-messages.js';
import { chipTexts, type SelectionText } from '../../locale/selection-text.js';
import { selectionChip } from '../../marks/selection-chip.js';

/** Names the selection and lets it go, where no filters do; nothing where nothing is selected. */
export function selectionLine(selection: SelectionText, texts: FiltersMessages, letGo: () => void): TemplateResult | typeof nothing {
  return selection.what === '' ? nothing : html`<div class="picks">${selectionChip(chipTexts(selection, texts), 0, letGo)}</div>`;
}

/** Says what was selected, and that it was let go; nothing before anything was. */
export class SelectionVoice {
  #before = '';

  said(selection: SelectionText, texts: FiltersMessages): string {
    if (selection.what === '') return this.#before === '' ? '' : texts.unpicked;
    const { picked, what, where } = chipTexts(selection, texts);
    this.#before = [picked, what, where].filter(Boolean).join(' ');
    return this.#before;
  }
}

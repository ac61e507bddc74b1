import type { SourceDescription } from '../domain/adapter.js';
import type { Selection } from '../domain/selection.js';
import { FLOATING } from '../domain/zone.js';
import type { FiltersMessages } from './filters-messages.js';
import { formatSpan } from './span.js';

/** A selection in words: what was picked, and in which widget, empty where the page itself picked. */
export interface SelectionText {
  readonly what: string;
  readonly where: string;
}

/** Words for the chip that names a selection and lets it go. */
export function chipTexts({ what, where }: SelectionText, texts: FiltersMessages): SelectionText & { readonly picked: string; readonly remove: string } {
  return { what, where, picked: texts.picked, remove: texts.unpick };
}

/**
 * `贷款咨询 · 2月2日周一 10:00–10:30`, `来自 接通率`; ids without a member are shown as they are.
 *
 * @param source - Gives members their names and instants their zone.
 */
export function selectionText({ filters, interval, source: widget }: Selection, source: SourceDescription | undefined, texts: FiltersMessages, language: string): SelectionText {
  const picked = Object.entries(filters).map(([dimension, ids]) => {
    const members = source?.dimensions.find(({ id }) => id === dimension)?.members;
    const [first = '', ...others] = ids;
    const name = members?.find(({ id }) => id === first)?.label ?? first;
    return others.length === 0 ? name : texts.members(name, String(ids.length));
  });
  const stretch = interval ? [formatSpan(interval, source?.zone ?? FLOATING, language)] : [];
  return { what: [...picked, ...stretch].join(' · '), where: widget?.label ? texts.pickedIn(widget.label) : '' };
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Touchpoint } from '../../domain/journey-model.js';
import type { JourneyDraft, JourneyEdit } from '../../journeys/edit-journey.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';

export interface EditView {
  readonly draft: JourneyDraft;
  readonly picked: Touchpoint | undefined;
  readonly onEdit: (edit: JourneyEdit) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAdd: () => void;
  readonly onDone: () => void;
}

/** What can be done to the touchpoint that is picked, and to what was done. */
export function editBarTemplate({ draft, picked, onEdit, onUndo, onRedo, onAdd, onDone }: EditView, messages: JourneyMessages): TemplateResult {
  const button = (label: string, isOff: boolean, run: () => void) => html`<button type="button" class="quiet" ?disabled=${isOff} @click=${run}>${label}</button>`;
  const rename = ({ target }: Event) => {
    if (picked && target instanceof HTMLInputElement) onEdit({ kind: 'rename', id: picked.id, name: target.value });
  };
  return html`<div class="bar" role="toolbar" aria-label=${messages.edit}>
    ${button(messages.undo, draft.past.length === 0, onUndo)} ${button(messages.redo, draft.future.length === 0, onRedo)} ${button(messages.add, false, onAdd)}
    ${picked
      ? html`<label>${messages.name} <input class="name" .value=${picked.name} @change=${rename} /></label>
          ${button(messages.earlier, false, () => onEdit({ kind: 'move', id: picked.id, by: -1 }))} ${button(messages.later, false, () => onEdit({ kind: 'move', id: picked.id, by: 1 }))} ${button(messages.remove, false, () => onEdit({ kind: 'remove', id: picked.id }))}`
      : nothing}
    ${button(messages.done, false, onDone)}
    <span class="note">${messages.editing}</span>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyStage } from '../../domain/journey-model.js';
import type { JourneyDraft, JourneyEdit } from '../../journeys/edit-journey.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';
import type { EditPick } from './journey-editing.js';

export interface EditView {
  readonly draft: JourneyDraft;
  /** The stage or touchpoint that is picked, by name. */
  readonly picked: (EditPick & { readonly name: string }) | undefined;
  /** That holds no touchpoint is no column of the map: here it is picked. */
  readonly onStage: (id: string) => void;
  readonly onEdit: (edit: JourneyEdit) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAdd: () => void;
  readonly onAddStage: () => void;
  readonly onDone: () => void;
}

/** What can be done to the stage or touchpoint that is picked, and to what was done. */
export function editBarTemplate({ draft, picked, onStage, onEdit, onUndo, onRedo, onAdd, onAddStage, onDone }: EditView, messages: JourneyMessages): TemplateResult {
  const button = (label: string, isOff: boolean, run: () => void) => html`<button type="button" class="quiet" ?disabled=${isOff} @click=${run}>${label}</button>`;
  const empty = draft.model.stages.filter(({ touchpoints }) => touchpoints.length === 0);
  return html`<div class="bar" role="toolbar" aria-label=${messages.edit}>
    ${button(messages.undo, draft.past.length === 0, onUndo)} ${button(messages.redo, draft.future.length === 0, onRedo)} ${button(messages.add, false, onAdd)} ${button(messages.addStage, false, onAddStage)}
    ${picked ? pickedTemplate(picked, onEdit, button, messages) : nothing}
    ${empty.length === 0 ? nothing : emptyTemplate(empty, picked?.id, onStage, messages)}
    ${button(messages.done, false, onDone)}
    <span class="note">${messages.editing}</span>
  </div>`;
}

function emptyTemplate(stages: readonly JourneyStage[], picked: string | undefined, onStage: EditView['onStage'], messages: JourneyMessages): TemplateResult {
  return html`<span role="group" aria-label=${messages.emptyStages}>${messages.emptyStages} ${stages.map(({ id, name }) => html`<button type="button" class="quiet" data-stage=${id} aria-pressed=${id === picked} @click=${() => onStage(id)}>${name}</button>`)}</span>`;
}

function pickedTemplate({ kind, id, name }: EditPick & { readonly name: string }, onEdit: EditView['onEdit'], button: (label: string, isOff: boolean, run: () => void) => TemplateResult, messages: JourneyMessages): TemplateResult {
  const isStage = kind === 'stage';
  const rename = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) onEdit({ kind: isStage ? 'rename-stage' : 'rename', id, name: target.value });
  };
  const move = (by: 1 | -1) => onEdit({ kind: isStage ? 'move-stage' : 'move', id, by });
  return html`<label>${isStage ? messages.stageName : messages.name} <input class="name" .value=${name} @change=${rename} /></label>
    ${button(messages.earlier, false, () => move(-1))} ${button(messages.later, false, () => move(1))} ${button(messages.remove, false, () => onEdit({ kind: isStage ? 'remove-stage' : 'remove', id }))}`;
}

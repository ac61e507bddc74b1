import type { JourneyModel } from '../../domain/journey-model.js';
import { draftOf, redone, undone, withEdit, type JourneyDraft, type JourneyEdit } from '../../journeys/edit-journey.js';

/** The model while it is edited, and what keys and buttons do to it. */
export class JourneyEditing {
  draft: JourneyDraft | undefined;
  readonly #changed: (model: JourneyModel) => void;

  /** @param changed - Told of each new model, also of one that is undone. */
  constructor(changed: (model: JourneyModel) => void) {
    this.#changed = changed;
  }

  begin(model: JourneyModel): void {
    this.draft = draftOf(model);
  }

  end(): void {
    this.draft = undefined;
  }

  /** Another model was set from outside: what was done to the one before can no longer be undone. */
  replace(model: JourneyModel | undefined): void {
    if (this.draft && this.draft.model !== model) this.draft = model && draftOf(model);
  }

  readonly edit = (edit: JourneyEdit): void => this.#become(this.draft && withEdit(this.draft, edit));

  readonly undo = (): void => this.#become(this.draft && undone(this.draft));

  readonly redo = (): void => this.#become(this.draft && redone(this.draft));

  /** Adds a touchpoint behind another, or at the end. @returns Its id. */
  add(name: string, behind: string | undefined): string | undefined {
    const { stages = [] } = this.draft?.model ?? {};
    const taken = new Set(stages.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)));
    let number = taken.size + 1;
    while (taken.has(`touchpoint-${number}`)) number++;
    const after = behind !== undefined && taken.has(behind) ? behind : stages.at(-1)?.id;
    if (after === undefined) return undefined;
    this.edit({ kind: 'add', after, touchpoint: { id: `touchpoint-${number}`, name } });
    return `touchpoint-${number}`;
  }

  /** @param picked - Id of the touchpoint that keys move. @returns Whether the key did something. */
  onKeydown({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent, picked: string | undefined): boolean {
    if (!this.draft || target instanceof HTMLInputElement) return false;
    const isControl = ctrlKey || metaKey;
    if (altKey && picked !== undefined && (key === 'ArrowLeft' || key === 'ArrowRight')) this.edit({ kind: 'move', id: picked, by: key === 'ArrowRight' ? 1 : -1 });
    else if (isControl && key.toLowerCase() === 'z' && !shiftKey) this.undo();
    else if (isControl && ['y', 'z'].includes(key.toLowerCase())) this.redo();
    else return false;
    return true;
  }

  #become(draft: JourneyDraft | undefined): void {
    if (!draft || draft.model === this.draft?.model) return;
    this.draft = draft;
    this.#changed(draft.model);
  }
}

import type { JourneyModel } from '../../domain/journey-model.js';
import { draftOf, redone, undone, withEdit, type JourneyDraft, type JourneyEdit } from '../../journeys/edit-journey.js';

/** What is being edited. */
export interface EditPick {
  readonly kind: 'stage' | 'touchpoint';
  readonly id: string;
}

/** The model while it is edited, and what keys and buttons do to it. */
export class JourneyEditing {
  draft: JourneyDraft | undefined;
  readonly #changed: (model: JourneyModel) => void;

  /** @param changed - Told of each new model, also of one that is undone. */
  constructor(changed: (model: JourneyModel) => void) {
    this.#changed = changed;
  }

  /** What is being edited, by name: a stage if one is picked, else a touchpoint. Undefined where the model has it no more. */
  pick(stage: string | undefined, touchpoint: string | undefined): (EditPick & { readonly name: string }) | undefined {
    const { stages = [] } = this.draft?.model ?? {};
    const kind = stage === undefined ? 'touchpoint' : 'stage';
    const found = kind === 'stage' ? stages.find(({ id }) => id === stage) : stages.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === touchpoint);
    return found && { kind, id: found.id, name: found.name };
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

  /** Adds a touchpoint behind another, at the end of a stage, or at the end. @returns Its id. */
  add(name: string, behind: string | undefined): string | undefined {
    const { stages = [] } = this.draft?.model ?? {};
    const taken = new Set(stages.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)));
    const id = freeId('touchpoint', taken);
    const after = behind !== undefined && (taken.has(behind) || stages.some((stage) => stage.id === behind)) ? behind : stages.at(-1)?.id;
    if (after === undefined) return undefined;
    this.edit({ kind: 'add', after, touchpoint: { id, name } });
    return id;
  }

  /**
   * Adds a stage with a touchpoint in it, since one without is no column of the map; behind a stage, or behind the one that
   * holds a touchpoint, or at the end. @returns Its id.
   */
  addStage(name: string, touchpoint: string, picked: EditPick | undefined): string {
    const { stages = [] } = this.draft?.model ?? {};
    const id = freeId('stage', new Set(stages.map((stage) => stage.id)));
    const inside = freeId('touchpoint', new Set(stages.flatMap(({ touchpoints }) => touchpoints.map((each) => each.id))));
    const after = picked?.kind === 'touchpoint' ? stages.find(({ touchpoints }) => touchpoints.some((each) => each.id === picked.id))?.id : picked?.id;
    this.edit({ kind: 'add-stage', after, stage: { id, name, touchpoints: [{ id: inside, name: touchpoint }] } });
    return id;
  }

  /** @param picked - What keys move. @returns Whether the key did something. */
  onKeydown({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent, picked: EditPick | undefined): boolean {
    if (!this.draft || target instanceof HTMLInputElement) return false;
    const isControl = ctrlKey || metaKey;
    if (altKey && picked !== undefined && (key === 'ArrowLeft' || key === 'ArrowRight')) this.edit({ kind: picked.kind === 'stage' ? 'move-stage' : 'move', id: picked.id, by: key === 'ArrowRight' ? 1 : -1 });
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

function freeId(kind: EditPick['kind'], taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}

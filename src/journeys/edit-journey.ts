import type { JourneyModel, JourneyStage, Touchpoint } from '../domain/journey-model.js';

/** One change of a model. Ids that are not there change nothing. */
export type JourneyEdit =
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  /** Behind the touchpoint named, or at the end of the stage named. */
  | { readonly kind: 'add'; readonly after: string; readonly touchpoint: Touchpoint }
  /** Past its neighbour, over the border of its stage where it stands at one. */
  | { readonly kind: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'remove'; readonly id: string }
  /** Behind the stage named, or at the end where none is. */
  | { readonly kind: 'add-stage'; readonly after: string | undefined; readonly stage: JourneyStage }
  | { readonly kind: 'rename-stage'; readonly id: string; readonly name: string }
  /** Past its neighbour, with all that it holds. */
  | { readonly kind: 'move-stage'; readonly id: string; readonly by: 1 | -1 }
  /** With all that it holds. */
  | { readonly kind: 'remove-stage'; readonly id: string };

/** The model after an edit; the same object where nothing changes. */
export function edited(model: JourneyModel, edit: JourneyEdit): JourneyModel {
  const stages = stagesAfter(model.stages, edit);
  return stages === model.stages ? model : { ...model, stages };
}

function stagesAfter(stages: readonly JourneyStage[], edit: JourneyEdit): readonly JourneyStage[] {
  switch (edit.kind) {
    case 'rename': {
      if (edit.name.trim() === '') return stages;
      return mapped(stages, (stage) => withTouchpoints(stage, mapped(stage.touchpoints, (each) => named(each, edit))));
    }
    case 'rename-stage':
      return edit.name.trim() === '' ? stages : mapped(stages, (stage) => named(stage, edit));
    case 'add-stage': {
      const at = stages.findIndex(({ id }) => id === edit.after);
      return stages.toSpliced(at < 0 ? stages.length : at + 1, 0, edit.stage);
    }
    case 'move-stage': {
      const at = stages.findIndex(({ id }) => id === edit.id);
      const [stage, next] = [stages[at], stages[at + edit.by]];
      return stage && next ? stages.with(at, next).with(at + edit.by, stage) : stages;
    }
    case 'remove-stage':
      return stages.some(({ id }) => id === edit.id) ? stages.filter(({ id }) => id !== edit.id) : stages;
    case 'add':
      return mapped(stages, (stage) => {
        const at = stage.touchpoints.findIndex(({ id }) => id === edit.after);
        if (at < 0 && stage.id !== edit.after) return stage;
        return { ...stage, touchpoints: stage.touchpoints.toSpliced(at < 0 ? stage.touchpoints.length : at + 1, 0, edit.touchpoint) };
      });
    case 'remove':
      return mapped(stages, (stage) => withTouchpoints(stage, stage.touchpoints.some(({ id }) => id === edit.id) ? stage.touchpoints.filter(({ id }) => id !== edit.id) : stage.touchpoints));
    case 'move':
      return moved(stages, edit.id, edit.by);
  }
}

function moved(stages: readonly JourneyStage[], id: string, by: 1 | -1): readonly JourneyStage[] {
  const from = stages.findIndex(({ touchpoints }) => touchpoints.some((each) => each.id === id));
  const stage = stages[from];
  if (!stage) return stages;
  const at = stage.touchpoints.findIndex((each) => each.id === id);
  const touchpoint = stage.touchpoints[at];
  if (!touchpoint) return stages;
  const rest = stage.touchpoints.toSpliced(at, 1);
  const isInside = at + by >= 0 && at + by < stage.touchpoints.length;
  if (isInside) return stages.with(from, { ...stage, touchpoints: rest.toSpliced(at + by, 0, touchpoint) });
  const next = stages[from + by];
  if (!next) return stages;
  const joined = by > 0 ? [touchpoint, ...next.touchpoints] : [...next.touchpoints, touchpoint];
  return stages.with(from, { ...stage, touchpoints: rest }).with(from + by, { ...next, touchpoints: joined });
}

function named<T extends { readonly id: string; readonly name: string }>(each: T, { id, name }: { readonly id: string; readonly name: string }): T {
  return each.id === id && each.name !== name ? { ...each, name } : each;
}

function withTouchpoints(stage: JourneyStage, touchpoints: readonly Touchpoint[]): JourneyStage {
  return touchpoints === stage.touchpoints ? stage : { ...stage, touchpoints };
}

/** As `map`, but the same list where no member changed. */
function mapped<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  const after = list.map(change);
  return after.every((each, at) => each === list[at]) ? list : after;
}

/** A model with what was done to it, to be undone and done again. */
export interface JourneyDraft {
  readonly model: JourneyModel;
  readonly past: readonly JourneyModel[];
  readonly future: readonly JourneyModel[];
}

export function draftOf(model: JourneyModel): JourneyDraft {
  return { model, past: [], future: [] };
}

/** The draft after an edit, which leaves nothing to be done again; the same where it changes nothing. */
export function withEdit(draft: JourneyDraft, edit: JourneyEdit): JourneyDraft {
  const model = edited(draft.model, edit);
  return model === draft.model ? draft : { model, past: [...draft.past, draft.model], future: [] };
}

export function undone({ model, past, future }: JourneyDraft): JourneyDraft {
  const before = past.at(-1);
  return before ? { model: before, past: past.slice(0, -1), future: [model, ...future] } : { model, past, future };
}

export function redone({ model, past, future }: JourneyDraft): JourneyDraft {
  const [next, ...rest] = future;
  return next ? { model: next, past: [...past, model], future: rest } : { model, past, future };
}

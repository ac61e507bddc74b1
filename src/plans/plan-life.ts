import type { Plan, PlanPreview, PlanRun } from '../domain/plan.js';
import type { Reason } from '../domain/loadable.js';

/** Where a person stands on the way from a plan to its run. The run itself lives at the source. */
export type PlanLife =
  | { readonly at: 'idle' }
  | { readonly at: 'previewing'; readonly plan: Plan }
  /** Read, and not yet asked for: there is no way round this. */
  | { readonly at: 'previewed'; readonly preview: PlanPreview }
  | { readonly at: 'confirming'; readonly preview: PlanPreview; readonly key: string }
  | { readonly at: 'starting'; readonly preview: PlanPreview; readonly key: string }
  | { readonly at: 'started'; readonly run: PlanRun }
  /** Another plan or person was faster; a fresh preview is the only way on. */
  | { readonly at: 'conflict'; readonly preview: PlanPreview; readonly reason: Reason }
  | { readonly at: 'forbidden'; readonly plan: Plan; readonly reason: Reason }
  /** The answer did not come or was bad. With a key, asking again is safe: it is one run. */
  | { readonly at: 'failed'; readonly plan: Plan; readonly reason: Reason; readonly retry?: { readonly preview: PlanPreview; readonly key: string } };

export type PlanEvent =
  | { readonly on: 'preview'; readonly plan: Plan }
  | { readonly on: 'previewed'; readonly preview: PlanPreview }
  /** @param key - New for every confirmation that is opened, the same for every press of its button. */
  | { readonly on: 'confirm'; readonly key: string }
  | { readonly on: 'run' }
  | { readonly on: 'started'; readonly run: PlanRun }
  | { readonly on: 'refused'; readonly reason: Reason }
  | { readonly on: 'cancel' };

export const IDLE: PlanLife = { at: 'idle' };

/**
 * The state after an event. One that does not belong to the state changes nothing: answers come late, buttons are pressed twice.
 */
export function nextLife(life: PlanLife, event: PlanEvent): PlanLife {
  switch (event.on) {
    case 'cancel':
      return life.at === 'starting' ? life : IDLE;
    case 'preview':
      return life.at === 'starting' ? life : { at: 'previewing', plan: event.plan };
    case 'previewed':
      return life.at === 'previewing' && life.plan.id === event.preview.plan.id ? { at: 'previewed', preview: event.preview } : life;
    case 'confirm':
      return life.at === 'previewed' && isStartable(life.preview) ? { at: 'confirming', preview: life.preview, key: event.key } : life;
    case 'run':
      return ask(life);
    case 'started':
      return life.at === 'starting' && life.key === event.run.key ? { at: 'started', run: event.run } : life;
    case 'refused':
      return refuse(life, event.reason);
  }
}

/** The plan that somebody is on the way with; undefined while idle, and once its run stands for it. */
export function planOf(life: PlanLife): Plan | undefined {
  if ('plan' in life) return life.plan;
  return 'preview' in life ? life.preview.plan : undefined;
}

/** Whether nothing stands in the way of a start. */
export function isStartable({ conflicts, unmet }: PlanPreview): boolean {
  return conflicts.length === 0 && unmet.length === 0;
}

function ask(life: PlanLife): PlanLife {
  if (life.at === 'confirming') return { ...life, at: 'starting' };
  if (life.at === 'failed' && life.retry) return { at: 'starting', ...life.retry };
  return life;
}

function refuse(life: PlanLife, reason: Reason): PlanLife {
  if (life.at !== 'previewing' && life.at !== 'starting') return life;
  const plan = life.at === 'previewing' ? life.plan : life.preview.plan;
  if (reason.code === 'forbidden' || reason.code === 'unauthorised') return { at: 'forbidden', plan, reason };
  if (reason.code === 'conflict' && life.at === 'starting') return { at: 'conflict', preview: life.preview, reason };
  return { at: 'failed', plan, reason, ...(life.at === 'starting' && { retry: { preview: life.preview, key: life.key } }) };
}

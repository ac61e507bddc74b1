import type { EpochMs } from '../../domain/time.js';
import { instant, items, part, word } from './payload.js';

/** Statistics of one task queue, whatever they came in. */
export interface QueueStatistics {
  /** Sid of the queue; `undefined` where the payload is one of a workspace or a workflow. */
  readonly queue: string | undefined;
  readonly cumulative: unknown;
  readonly realtime: unknown;
  /** What the cumulative ones cover, as far as they say. */
  readonly start: EpochMs | undefined;
  readonly end: EpochMs | undefined;
}

/** Out of the list of all queues, out of both kinds of one queue, or out of one kind alone: three shapes for one thing. */
export function queueStatistics(payload: unknown): QueueStatistics[] {
  const list = part(payload, 'task_queues_statistics');
  if (Array.isArray(list)) return list.flatMap(queueStatistics);
  const [both, now] = [part(payload, 'cumulative'), part(payload, 'realtime')];
  const isRealtime = part(payload, 'tasks_by_status') !== undefined || part(payload, 'activity_statistics') !== undefined;
  const cumulative = both ?? (now === undefined && !isRealtime ? payload : undefined);
  return [{ queue: word(payload, 'task_queue_sid'), cumulative, realtime: now ?? (isRealtime ? payload : undefined), start: instant(cumulative, 'start_time'), end: instant(cumulative, 'end_time') }];
}

/** Queues with their names, out of the list of queues. */
export function queueNames(payload: unknown): { readonly id: string; readonly label: string }[] {
  return items(payload, 'task_queues').flatMap((queue) => {
    const id = word(queue, 'sid');
    return id === undefined ? [] : [{ id, label: word(queue, 'friendly_name') ?? id }];
  });
}

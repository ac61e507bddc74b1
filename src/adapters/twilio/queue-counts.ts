import type { CounterId, Counts } from '../../domain/counter.js';
import type { Availability } from './activities.js';
import { availableWorkers } from './activities.js';
import { durationStatistics } from './duration-statistics.js';
import { amount, part } from './payload.js';

export interface Thresholds {
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
}

/**
 * Counters of one task queue over one stretch, out of the cumulative statistics of any shape that Twilio gives them.
 *
 * A task is offered when it enters the queue, answered when a reservation of it is accepted, abandoned when it is cancelled,
 * and flows out when it is moved. The list of all queues has neither waits nor the split by wait: what rests on them is absent.
 */
export function cumulativeCounts(payload: unknown, { serviceThresholdSeconds, shortAbandonSeconds }: Thresholds): Counts {
  const within = (seconds: number, what: string) => amount(payload, 'split_by_wait_time', String(seconds), 'below', what);
  // Of its wait in this queue where that is told apart from that of its whole life.
  const accepted = durationStatistics(part(payload, 'wait_duration_in_queue_until_accepted') ?? part(payload, 'wait_duration_until_accepted'));
  const cancelled = durationStatistics(part(payload, 'wait_duration_until_canceled'));
  return provided({
    offered: amount(payload, 'tasks_entered'),
    answered: amount(payload, 'reservations_accepted'),
    answeredWithin: within(serviceThresholdSeconds, 'reservations_accepted'),
    abandoned: amount(payload, 'tasks_canceled'),
    abandonedShort: within(shortAbandonSeconds, 'tasks_canceled'),
    abandonedWithin: within(serviceThresholdSeconds, 'tasks_canceled'),
    flowOut: amount(payload, 'tasks_moved'),
    waitAnswered: accepted.total,
    waitAbandoned: cancelled.total,
    waitMax: accepted.max === undefined || cancelled.max === undefined ? undefined : Math.max(accepted.max, cancelled.max),
    handled: amount(payload, 'tasks_completed'),
  });
}

/** Counters of one task queue at one instant, out of the real-time statistics. Who is reserved still waits: nobody has taken the task. */
export function realtimeCounts(payload: unknown, known: Availability = new Map()): Counts {
  const [pending, reserved] = [amount(payload, 'tasks_by_status', 'pending'), amount(payload, 'tasks_by_status', 'reserved')];
  return provided({
    waitingNow: pending === undefined || reserved === undefined ? undefined : pending + reserved,
    readyNow: amount(payload, 'total_available_workers') ?? availableWorkers(payload, known),
  });
}

function provided(counters: { readonly [C in CounterId]?: number | undefined }): Counts {
  return Object.fromEntries(Object.entries(counters).filter(([, value]) => value !== undefined));
}

/** A workspace as Twilio serves it, in the shapes of its own payloads, counted from contacts one by one. */
import { countsOfOne, RECOUNTED } from '../../../src/conformance/recount.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { Counts } from '../../../src/domain/counter.js';
import { addCounts } from '../../../src/metrics/add.js';

export const THRESHOLDS = { serviceThresholdSeconds: 20, shortAbandonSeconds: 5 };

export class FakeWorkspace {
  /** Every path that was asked for. */
  readonly asked: string[] = [];
  contacts: readonly Contact[];
  /** Whether nobody waits and nobody works. */
  isQuiet = false;
  readonly queues: readonly string[];

  constructor(contacts: readonly Contact[]) {
    this.contacts = contacts;
    this.queues = [...new Set(contacts.map(({ skillGroup }) => skillGroup))];
  }

  get = async (path: string, signal?: AbortSignal): Promise<unknown> => {
    signal?.throwIfAborted();
    this.asked.push(path);
    const url = new URL(path, 'https://twilio.example/');
    const [, kind, queue = '', what] = url.pathname.split('/').map(decodeURIComponent);
    if (kind === 'Activities') return { activities: [{ sid: 'WA1', friendly_name: '空闲', available: true }, { sid: 'WA2', friendly_name: 'Idle', available: false }], meta: { next_page_url: null } };
    if (kind === 'TaskQueues' && queue === '') return this.#page(Number(url.searchParams.get('Page')));
    if (what === 'RealTimeStatistics') return { task_queue_sid: queue, tasks_by_status: { pending: this.isQuiet ? 0 : 2, reserved: this.isQuiet ? 0 : 1, assigned: 5, wrapping: 1 }, activity_statistics: [{ sid: 'WA1', workers: this.isQuiet ? 0 : 4 }, { sid: 'WA2', workers: 7 }] };
    return this.#cumulative(queue, url.searchParams);
  };

  /** Two queues a page. */
  #page(page: number): object {
    const [from, to] = [page * 2, page * 2 + 2];
    return { task_queues: this.queues.slice(from, to).map((sid) => ({ sid, friendly_name: `队列 ${sid}` })), meta: { next_page_url: to < this.queues.length ? 'https://twilio.example/next' : null } };
  }

  #cumulative(queue: string, asked: URLSearchParams): object {
    const [start, end] = ['StartDate', 'EndDate'].map((name) => Date.parse(asked.get(name) ?? ''));
    const kept = this.contacts.filter(({ skillGroup, offeredAt }) => skillGroup === queue && offeredAt >= (start ?? 0) && offeredAt < (end ?? 0));
    const none = Object.fromEntries(RECOUNTED.map((id) => [id, 0])) as Counts;
    const { offered, answered, abandoned, flowOut, handled, ...counts } = kept.map((contact) => countsOfOne(contact, THRESHOLDS)).reduce(addCounts, { ...none, transferred: 0, surveyed: 0, satisfied: 0 });
    const wait = (total: number | undefined, max: number | undefined) => ({ avg: 0, min: 0, max, total });
    const below = (accepted: number | undefined, cancelled: number | undefined) => ({ below: { reservations_accepted: accepted, tasks_canceled: cancelled }, above: {} });
    return {
      task_queue_sid: queue, start_time: asked.get('StartDate'), end_time: asked.get('EndDate'),
      tasks_entered: offered, reservations_accepted: answered, tasks_canceled: abandoned, tasks_moved: flowOut, tasks_completed: handled, tasks_deleted: 0,
      wait_duration_in_queue_until_accepted: wait(counts.waitAnswered, counts.waitMax), wait_duration_until_canceled: wait(counts.waitAbandoned, counts.waitMax),
      split_by_wait_time: { 5: below(undefined, counts.abandonedShort), 20: below(counts.answeredWithin, counts.abandonedWithin) },
    };
  }
}

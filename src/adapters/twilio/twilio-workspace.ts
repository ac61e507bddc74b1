import { AdapterError } from '../../domain/adapter.js';
import type { Counts } from '../../domain/counter.js';
import type { DimensionMember } from '../../domain/dimension.js';
import { errorText } from '../../domain/error-text.js';
import { MINUTE_MS, SECOND_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { availability, type Availability } from './activities.js';
import { word } from './payload.js';
import { cumulativeCounts, realtimeCounts } from './queue-counts.js';
import { queueNames, queueStatistics } from './queue-statistics.js';
import type { TwilioSettings } from './twilio-options.js';

/** Requests under way at once: Twilio refuses many. */
const MOST_AT_ONCE = 8;
/** After its end a stretch is asked for again for so long, since Twilio may still correct it. */
const SETTLED_MS = MINUTE_MS;
const MOST_KEPT = 20_000;
const MOST_PAGES = 50;

/** What Twilio tells of a workspace, each stretch that is over once. */
export class TwilioWorkspace {
  readonly #settings: TwilioSettings;
  readonly #kept = new Map<string, Counts>();
  #atWork = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(settings: TwilioSettings) {
    this.#settings = settings;
  }

  /** All task queues, page by page. */
  async queues(signal: AbortSignal): Promise<DimensionMember[]> {
    const queues: DimensionMember[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const payload = await this.#get(`TaskQueues?PageSize=100&Page=${page}`, signal);
      queues.push(...queueNames(payload));
      if (word(payload, 'meta', 'next_page_url') === undefined) break;
    }
    return queues;
  }

  async activities(signal: AbortSignal): Promise<Availability> {
    return availability(await this.#get('Activities?PageSize=100', signal));
  }

  /** Counters of a queue over a stretch, which may have begun in the future: then nothing happened in it. */
  async over(queue: string, { start, end }: Interval, signal: AbortSignal): Promise<Counts> {
    const key = JSON.stringify([queue, start, end]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const { serviceThresholdSeconds, shortAbandonSeconds, now } = this.#settings;
    const query = new URLSearchParams({ StartDate: text(start), EndDate: text(end), SplitByWaitTime: `${shortAbandonSeconds},${serviceThresholdSeconds}` });
    const [told] = queueStatistics(await this.#get(`TaskQueues/${encodeURIComponent(queue)}/CumulativeStatistics?${query}`, signal));
    const counts = cumulativeCounts(told?.cumulative, this.#settings);
    if (end + SETTLED_MS <= now()) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(key, counts);
    }
    return counts;
  }

  async atPresent(queue: string, known: Availability, signal: AbortSignal): Promise<Counts> {
    const [told] = queueStatistics(await this.#get(`TaskQueues/${encodeURIComponent(queue)}/RealTimeStatistics`, signal));
    return realtimeCounts(told?.realtime, known);
  }

  async #get(path: string, signal: AbortSignal): Promise<unknown> {
    if (this.#atWork >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#atWork++;
    try {
      signal.throwIfAborted();
      return await this.#settings.get(path, signal);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw error instanceof AdapterError ? error : new AdapterError('unavailable', errorText(error), 5 * SECOND_MS);
    } finally {
      this.#atWork--;
      this.#waiting.shift()?.();
    }
  }
}

function text(at: EpochMs): string {
  return new Date(at).toISOString();
}

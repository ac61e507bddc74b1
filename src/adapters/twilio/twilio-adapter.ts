import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer, CountsAnswer } from '../../domain/answer.js';
import type { CounterId, Counts } from '../../domain/counter.js';
import type { DimensionMember } from '../../domain/dimension.js';
import type { CountsQuery, Query } from '../../domain/query.js';
import { resolveRange } from '../../domain/range.js';
import { slotsOf } from '../../domain/step.js';
import { HOUR_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { addCounts } from '../../metrics/add.js';
import type { Availability } from './activities.js';
import { checkedTwilio, type TwilioOptions, type TwilioSettings } from './twilio-options.js';
import { TwilioWorkspace } from './twilio-workspace.js';

const STEPS = ['PT15M', 'PT30M', 'PT1H', 'P1D'];
const QUEUE = 'skillGroup';
/** Stretches times queues of one answer: each is a request. */
const MOST_PIECES = 5_000;
const SNAPSHOTS: readonly CounterId[] = ['waitingNow', 'readyNow'];

interface Known {
  readonly until: EpochMs;
  readonly queues: readonly DimensionMember[];
  readonly activities: Availability;
  readonly counters: readonly CounterId[];
}

/**
 * Twilio TaskRouter: its task queues as skill groups, by the statistics that it keeps of them.
 *
 * It counts what Twilio counts and nothing else: without agents, contacts, channels, talk or wrap-up, which these statistics do not
 * have. It is polled; behind a gateway once for all who watch.
 */
export class TwilioAdapter implements DataAdapter {
  readonly #settings: TwilioSettings;
  readonly #workspace: TwilioWorkspace;
  #known: Known | undefined;

  /** @throws RangeError as `checkedTwilio`. */
  constructor(options: TwilioOptions) {
    this.#settings = checkedTwilio(options);
    this.#workspace = new TwilioWorkspace(this.#settings);
  }

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    const { queues, counters } = await this.#knowledge(signal);
    const { name, zone, pollMs, serviceThresholdSeconds, shortAbandonSeconds, now } = this.#settings;
    return {
      name, nature: 'live', zone, counters, dimensions: [{ id: QUEUE, members: queues }], entities: [], steps: STEPS, history: this.#history(now()),
      live: true, cadenceMs: pollMs, ownership: 'event', serviceThresholdSeconds, shortAbandonSeconds, plans: false, pageLimit: 1,
    };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    signal.throwIfAborted();
    if (query.kind !== 'counts') throw new AdapterError('unsupported', 'this source counts, and lists nothing');
    return (await this.#counts(query, signal)) as Answer<Q>;
  }

  async #counts({ range: asked, step, by = [], filters = {}, shift, counters: wanted }: CountsQuery, signal: AbortSignal): Promise<CountsAnswer> {
    const unknown = [...by, ...Object.keys(filters)].find((dimension) => dimension !== QUEUE) ?? (step === undefined || STEPS.includes(step) ? undefined : step);
    if (unknown !== undefined) throw new AdapterError('unsupported', `counts by ${unknown}`);
    const { queues, activities, counters: has } = await this.#knowledge(signal);
    const { now, zone } = this.#settings;
    const asOf = now();
    const range = resolveRange(asked, asOf, zone, this.#history(asOf), shift);
    const counters = wanted ?? has;
    const missing = counters.find((id) => !has.includes(id));
    if (missing !== undefined) throw new AdapterError('unsupported', `${missing} is not provided by this source`);

    const kept = queues.filter(({ id }) => filters[QUEUE]?.includes(id) !== false);
    const slots = slotsWithin(range, step === undefined ? undefined : slotsOf(step, zone, range));
    if (slots.length * kept.length > MOST_PIECES) throw new AdapterError('unsupported', `more than ${MOST_PIECES} stretches in one answer`);
    const rows = (await Promise.all(slots.flatMap((slot) => kept.map(async ({ id }) => ({ slot, id, counts: await this.#piece(id, slot, asOf, activities, signal) })))))
      .filter(({ counts }) => Object.values(counts).some((value) => value > 0));
    const told = by.length > 0 ? rows : joined(rows);
    const column = (id: CounterId) => told.map(({ counts }) => counts[id] ?? null);
    // What was described and is missing here: better said than taken for nothing.
    const isWhole = told.every(({ slot, counts }) => counters.every((id) => counts[id] !== undefined || (SNAPSHOTS.includes(id) && slot.end < asOf)));
    return {
      kind: 'counts', asOf, zone, completeness: isWhole ? 'full' : 'partial', revision: 0, range, length: told.length,
      ...(step !== undefined && { start: told.map(({ slot }) => slot.whole.start), end: told.map(({ slot }) => slot.whole.end) }),
      keys: by.length > 0 ? { [QUEUE]: told.map(({ id }) => id) } : {},
      counters: Object.fromEntries(counters.map((id) => [id, column(id)])),
    };
  }

  /** What happens at this very instant belongs to the stretch that ends with it. */
  async #piece(queue: string, slot: Interval, asOf: EpochMs, activities: Availability, signal: AbortSignal): Promise<Counts> {
    const over = await this.#workspace.over(queue, { start: slot.start, end: slot.end }, signal);
    return slot.end < asOf || slot.start > asOf ? over : { ...over, ...(await this.#workspace.atPresent(queue, activities, signal)) };
  }

  async #knowledge(signal: AbortSignal): Promise<Known> {
    signal.throwIfAborted();
    const { now, pollMs } = this.#settings;
    if (this.#known && now() < this.#known.until) return this.#known;
    const [queues, activities] = await Promise.all([this.#workspace.queues(signal), this.#workspace.activities(signal)]);
    const at = now();
    const [first] = queues;
    // One queue tells which counters this account has: Twilio has come to tell more over the years.
    const sample = first && { ...(await this.#workspace.over(first.id, { start: at - HOUR_MS, end: at }, signal)), ...(await this.#workspace.atPresent(first.id, activities, signal)) };
    const counters: readonly CounterId[] = sample ? (Object.keys(sample) as CounterId[]) : ['offered'];
    return (this.#known = { until: at + pollMs, queues, activities, counters });
  }

  #history(now: EpochMs): Interval {
    return { start: now - this.#settings.historyHours * HOUR_MS, end: now };
  }
}

/** As the class's constructor. */
export function twilioAdapter(options: TwilioOptions): TwilioAdapter {
  return new TwilioAdapter(options);
}

interface Slot extends Interval {
  /** As the zone has it; a range may begin or end within. */
  readonly whole: Interval;
}

interface Row {
  readonly slot: Slot;
  readonly id: string;
  readonly counts: Counts;
}

function slotsWithin(range: Interval, slots: readonly Interval[] = range.start < range.end ? [range] : []): Slot[] {
  return slots.map((whole) => ({ start: Math.max(whole.start, range.start), end: Math.min(whole.end, range.end), whole }));
}

/** The queues of each slot together; a counter that one of them lacks is unknown of all. */
function joined(rows: readonly Row[]): Row[] {
  const bySlot = new Map<number, Row>();
  for (const row of rows) {
    const before = bySlot.get(row.slot.start);
    bySlot.set(row.slot.start, before ? { ...before, counts: addCounts(before.counts, row.counts) } : row);
  }
  return [...bySlot.values()];
}

import { AdapterError, type SourceDescription } from '../../domain/adapter.js';
import type { Answer, CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { CounterId, Counts } from '../../domain/counter.js';
import type { Filters } from '../../domain/dimension.js';
import { errorText } from '../../domain/error-text.js';
import type { PlanCommand, PlanReply } from '../../domain/plan.js';
import type { CountsQuery, Query, RowsQuery } from '../../domain/query.js';
import { slotsOf } from '../../domain/step.js';
import { DAY_MS, type EpochMs, type Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { totalCounts } from '../../metrics/total.js';
import { ContactStore } from '../store/contact-store.js';
import { resolveRange } from '../../domain/range.js';
import { agentPage } from './agent-page.js';
import { addAgentTime, agentKeys, TIME_COUNTERS } from './agent-time.js';
import { Centre } from './centre.js';
import type { Deed } from './centre-story.js';
import { ContactHistory } from './contact-history.js';
import { CounterCells } from './counter-cells.js';
import { EventPages } from '../events/event-pages.js';
import { JourneyHistory } from './journey-history.js';
import { PlanOffice } from './plan-office.js';
import { describeSimulation, PAGE_LIMIT } from './description.js';
import { recordOf } from './open-contact.js';
import { CHANNELS, SKILL_GROUPS } from './skill-groups.js';
import { SkillScores } from './skill-scores.js';
import type { Surge } from './surge.js';

/** Everything that decides what will happen. Plain JSON: it crosses to the worker. */
export interface SimulationOptions {
  readonly seed: number;
  readonly zone: Zone;
  readonly agents: number;
  /** When the simulation begins; history starts there. */
  readonly origin: EpochMs;
  /** Remembered at least, in days. */
  readonly historyDays: number;
  /** The first question falls on this instant; `startsInMinutes` of these counts from it. */
  readonly start: EpochMs;
  readonly surges: readonly Surge[];
  /** What was done to it before, oldest first: it is done again on the way. */
  readonly deeds?: readonly Deed[];
  /** Whether `start` was chosen rather than the page's present; said on screen. */
  readonly hasOwnClock?: boolean;
}

const THRESHOLDS = { serviceThresholdSeconds: 20, shortAbandonSeconds: 5 } as const;

const OUR_COUNTERS: readonly CounterId[] = [
  ...(['offered', 'answered', 'answeredWithin', 'abandoned', 'abandonedShort', 'abandonedWithin', 'flowOut'] as const),
  ...(['waitAnswered', 'waitAbandoned', 'waitMax', 'talk', 'hold', 'wrapUp', 'handled', 'transferred', 'surveyed', 'satisfied'] as const),
  ...TIME_COUNTERS,
  ...(['waitingNow', 'readyNow', 'staffedNow'] as const),
];

/**
 * A centre with its memory: lets time pass and answers questions about what has happened by then.
 *
 * A contact in progress counts as offered at once. As soon as it is decided, it counts as answered, abandoned or flowed out
 * in the interval of its offer, however long ago that is; talk, hold and wrap-up count as far as they got. So an
 * interval goes on changing for some minutes after its end. Seconds of agents' time count where they were spent.
 * Rows of contacts are those that are over.
 */
export class Simulation {
  readonly #options: SimulationOptions;
  readonly #centre: Centre;
  readonly #history: ContactHistory;
  readonly #skills: SkillScores;
  readonly #plans: PlanOffice;
  readonly #journeys = new JourneyHistory();
  #inProgress: ContactStore;
  #settledAt = NaN;
  /** How many of the deeds have been done again. */
  #redone = 0;

  constructor(options: SimulationOptions) {
    const { origin, historyDays, start, surges } = options;
    this.#options = options;
    this.#history = new ContactHistory({ ...THRESHOLDS, zone: options.zone }, origin, (historyDays + 1) * DAY_MS);
    this.#inProgress = new ContactStore({ ...THRESHOLDS, zone: options.zone });
    this.#centre = new Centre(options, (contact, journey) => {
      this.#history.append(contact, this.#centre.now);
      this.#journeys.append(contact, journey, this.#centre.now);
    });
    this.#skills = new SkillScores(options.seed, options.zone, this.#centre.desks.map(({ profile }) => profile));
    this.#plans = new PlanOffice(this.#centre, THRESHOLDS.serviceThresholdSeconds, (skillGroup, range) => this.#countsOf(skillGroup, range));
    for (const surge of surges) {
      this.#centre.surge({ ...surge, startsInMinutes: (surge.startsInMinutes ?? 0) + (start - origin) / 60_000 });
    }
  }

  get now(): EpochMs {
    return this.#centre.now;
  }

  /** As `Centre.advance`; does again on the way what was done before, each deed after all that happened by its instant. */
  advance(instant: EpochMs, mostEvents?: number): boolean {
    const { deeds = [] } = this.#options;
    for (let deed = deeds[this.#redone]; deed && deed.at <= instant; deed = deeds[++this.#redone]) {
      if (!this.#centre.advance(deed.at, mostEvents)) return false;
      this.#redo(deed);
    }
    return this.#centre.advance(instant, mostEvents);
  }

  /** As `Centre.surge`. */
  surge(surge: Surge): Interval {
    return this.#centre.surge(surge);
  }

  /** As `PlanOffice.act`. */
  act<C extends PlanCommand>(command: C, locale?: string): PlanReply<C> {
    return this.#plans.act(command, locale);
  }

  describe(locale?: string): SourceDescription {
    const history = { start: this.#history.start, end: this.now };
    const { seed, zone, hasOwnClock = false } = this.#options;
    return describeSimulation({ seed, hasOwnClock, zone, ...THRESHOLDS, history, counters: OUR_COUNTERS, desks: this.#centre.desks }, locale);
  }

  /** @throws AdapterError `unsupported` or `invalid`. */
  answer<Q extends Query>(query: Q): Answer<Q> {
    this.#settle();
    return (query.kind === 'counts' ? this.#counts(query) : this.#rows(query)) as Answer<Q>;
  }

  #redo(deed: Deed): void {
    try {
      if (deed.kind === 'surge') this.surge(deed.surge);
      else this.act(deed.command, deed.locale);
    } catch (error) {
      // A story from elsewhere may tell what cannot be; the centre goes on without.
      if (!(error instanceof AdapterError || error instanceof RangeError)) throw error;
    }
  }

  #counts(query: CountsQuery): CountsAnswer {
    const { by = [], filters = {}, step } = query;
    const { now: asOf } = this;
    const range = this.#resolve(query);
    const fixed: CountsQuery = { kind: 'counts', range: { kind: 'fixed', ...range }, by, filters, ...(step !== undefined && { step }) };
    const slots = step === undefined ? [range] : this.#slots(step, range);
    const cells = new CounterCells(by, range, step !== undefined);
    cells.addAnswer(this.#history.store.counts(fixed, asOf));
    cells.addAnswer(this.#inProgress.counts(fixed, asOf));
    this.#addWaiting(cells, query, range, slots);
    this.#addAgents(cells, query, range, slots);
    const columns = cells.columns(query.counters ? OUR_COUNTERS.filter((id) => query.counters?.includes(id)) : OUR_COUNTERS, this.#isNow(range));
    return { kind: 'counts', ...this.#provenance(), range, ...columns };
  }

  #countsOf(skillGroup: string, range: Interval): Counts {
    this.#settle();
    return totalCounts(this.#counts({ kind: 'counts', range: { kind: 'fixed', ...range }, filters: { skillGroup: [skillGroup] } }));
  }

  #rows(query: RowsQuery): RowsAnswer {
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit}`);
    const range = this.#resolve(query);
    const fixed: RowsQuery = { ...query, range: { kind: 'fixed', ...range } };
    if (query.entity === 'skill-score') return { kind: 'rows', ...this.#provenance(), revision: 0, range, ...this.#skills.page(fixed, this.now) };
    if (query.entity === 'event') return { kind: 'rows', ...this.#provenance(), range, completeness: range.start < this.#journeys.start ? 'partial' : 'full', ...new EventPages(this.#journeys.events).page(query, range) };
    if (query.entity !== 'agent') return { ...this.#history.store.rows(fixed, this.now), ...this.#provenance() };
    const { skillGroup, ...others } = query.filters ?? {};
    const filters: Filters = { ...others, ...(skillGroup && { agent: this.#agentsOf(skillGroup, others['agent']) }) };
    const counts = this.#counts({ kind: 'counts', range: fixed.range, by: ['agent'], filters });
    return { kind: 'rows', ...this.#provenance(), range, ...agentPage(this.#centre.desks, fixed, filters, counts) };
  }

  /** Contacts in the line count as offered, and as waiting now. */
  #addWaiting(cells: CounterCells, { by = [], filters = {} }: CountsQuery, range: Interval, slots: readonly Interval[]): void {
    const present = slots.find(this.#isNow(range));
    for (const { offeredAt, skillGroup, channel, phase } of this.#centre.floor.open) {
      if (phase === 'handled') continue;
      const member: Record<string, string> = { skillGroup: SKILL_GROUPS[skillGroup]?.id ?? '', channel: CHANNELS[channel]?.id ?? '' };
      if (!Object.entries(filters).every(([dimension, members]) => members.includes(member[dimension] ?? ''))) continue;
      const keys = by.map((dimension) => member[dimension] ?? '');
      if (present) cells.at(present, keys).add('waitingNow', 1);
      const slot = slots.find(({ start, end }) => start <= offeredAt && offeredAt < end);
      if (!slot || offeredAt < range.start || offeredAt >= range.end) continue;
      cells.at(slot, keys).add('offered', 1);
      cells.at(slot, keys).add('waitMax', (this.now - offeredAt) / 1000);
    }
  }

  #addAgents(cells: CounterCells, { by = [], filters = {} }: CountsQuery, range: Interval, slots: readonly Interval[]): void {
    const { desks, log } = this.#centre;
    const keysOfAgent = agentKeys(desks, by, filters);
    addAgentTime(cells, log, keysOfAgent, slots, { start: Math.max(range.start, this.#history.start), end: Math.min(range.end, this.now) });
    const present = slots.find(this.#isNow(range));
    if (!present) return;
    for (const { index, isStaffed, state } of desks) {
      const keys = keysOfAgent[index];
      if (!keys || !isStaffed) continue;
      cells.at(present, keys).add('staffedNow', 1);
      if (state === 'ready') cells.at(present, keys).add('readyNow', 1);
    }
  }

  /** Makes visible what has happened since the last answer, and the answered contacts as far as they got. */
  #settle(): void {
    if (this.#settledAt === this.now) return;
    this.#settledAt = this.now;
    this.#history.seal();
    this.#centre.log.forget(this.#history.start);
    this.#inProgress = new ContactStore({ ...THRESHOLDS, zone: this.#options.zone });
    for (const contact of this.#centre.floor.open) {
      const { handling } = contact;
      const agent = handling && this.#centre.desks[handling.agent];
      if (agent) this.#inProgress.append(recordOf(contact, handling, agent.profile.id, this.now));
    }
    this.#inProgress.seal();
  }

  /** Tells the slot that holds the present, or ends just now; none where the range ended before. */
  #isNow(range: Interval): (slot: Interval) => boolean {
    return ({ start, end }) => start <= this.now && this.now <= Math.min(end, range.end);
  }

  #resolve({ range, shift }: Pick<CountsQuery, 'range' | 'shift'>): Interval {
    return resolveRange(range, this.now, this.#options.zone, { start: this.#history.start, end: this.now }, shift);
  }

  #slots(step: string, { start, end }: Interval): Interval[] {
    try {
      return slotsOf(step, this.#options.zone, { start: Math.max(start, this.#history.start), end: Math.min(end, this.now) });
    } catch (error) {
      throw new AdapterError('invalid', errorText(error));
    }
  }

  #agentsOf(groups: readonly string[], among?: readonly string[]): string[] {
    const own = this.#centre.desks.filter(({ profile }) => groups.includes(SKILL_GROUPS[profile.skillGroup]?.id ?? ''));
    return own.map(({ profile }) => profile.id).filter((id) => !among || among.includes(id));
  }

  #provenance() {
    return { asOf: this.now, zone: this.#options.zone, completeness: 'full', revision: this.#history.recorded } as const;
  }
}

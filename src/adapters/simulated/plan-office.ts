import { AdapterError } from '../../domain/adapter.js';
import type { Counts } from '../../domain/counter.js';
import { errorText } from '../../domain/error-text.js';
import { DEFAULT_EXPIRY_MS, type Plan, type PlanBook, type PlanCommand, type PlanPreview, type PlanReply } from '../../domain/plan.js';
import { MINUTE_MS, type EpochMs, type Interval } from '../../domain/time.js';
import { PlanLedger } from '../../plans/plan-ledger.js';
import type { Centre } from './centre.js';
import { planCatalogue } from './plan-catalogue.js';
import { forecast, type GroupLoad } from './plan-forecast.js';
import { SKILL_GROUPS } from './skill-groups.js';

/** Simulated time between two steps of a run. */
const STEP_MS = 5000;
/** A forecast starts from what was measured in the last quarter of an hour. */
const LOOK_BACK_MS = 15 * MINUTE_MS;

/** Counts a skill group over a stretch of time, as any question about it would. */
export type CountGroup = (skillGroup: string, range: Interval) => Counts;

/** Previews and runs plans in the simulated centre. What it says of the future is an estimate; what it says of steps was read back. */
export class PlanOffice {
  readonly #centre: Centre;
  readonly #count: CountGroup;
  readonly #thresholdSeconds: number;
  readonly #ledger: PlanLedger;
  #plannedFor = Infinity;

  constructor(centre: Centre, thresholdSeconds: number, count: CountGroup) {
    this.#centre = centre;
    this.#count = count;
    this.#thresholdSeconds = thresholdSeconds;
    this.#ledger = new PlanLedger(centre.levers, { stepMs: STEP_MS, revertsOnExpiry: true });
  }

  /** @throws AdapterError as `PlanLedger`, and `invalid` for a plan whose skill group is not here. */
  act<C extends PlanCommand>(command: C, locale?: string): PlanReply<C> {
    const reply = () => {
      const { now } = this.#centre;
      switch (command.command) {
        case 'book':
          return this.#book(locale);
        case 'preview':
          return this.#preview(command.plan);
        case 'start': {
          const { now: before, then } = this.#preview(command.plan);
          return this.#ledger.start(command, { now: before, then }, now);
        }
        case 'extend':
          return this.#ledger.extend(command, now);
        case 'revert':
          return this.#ledger.revert(command, now);
      }
    };
    const said = reply() as PlanReply<C>;
    this.#plan();
    return said;
  }

  #book(locale?: string): PlanBook {
    return { asOf: this.#centre.now, catalogue: planCatalogue(locale), runs: this.#ledger.runs, audit: [...this.#ledger.audit], revertsOnExpiry: true };
  }

  #preview(plan: Plan): PlanPreview {
    try {
      for (const { do: { lever } } of plan.steps) this.#centre.levers.read(lever);
    } catch (error) {
      throw new AdapterError('invalid', errorText(error));
    }
    const { now: at } = this.#centre;
    const { divertedPerHour, groups } = forecast(plan, (skillGroup) => this.#loadOf(skillGroup));
    const own = groups.find(({ skillGroup }) => skillGroup === plan.skillGroup);
    const nothing = { answerRate: undefined, serviceLevel: undefined };
    return {
      ...{ plan, at, etag: this.#ledger.etagOf(plan), model: 'erlangA' },
      affected: { skillGroups: groups.map(({ skillGroup }) => skillGroup), waitingNow: this.#standing(plan.skillGroup).waitingNow, divertedPerHour },
      now: own?.now ?? nothing,
      then: own?.then ?? nothing,
      donors: groups.filter((group) => group !== own),
      conflicts: this.#ledger.conflictsOf(plan),
      unmet: (plan.preconditions ?? []).filter(({ metric, skillGroup, atLeast }) => this.#standing(skillGroup)[metric] < atLeast),
      expiresAt: at + (plan.expiresAfterMs ?? DEFAULT_EXPIRY_MS),
      revertsOnExpiry: true,
    };
  }

  #loadOf(skillGroup: string): GroupLoad | undefined {
    const profile = SKILL_GROUPS.find(({ id }) => id === skillGroup);
    if (!profile) return undefined;
    const end: EpochMs = this.#centre.now;
    const counts = this.#count(skillGroup, { start: end - LOOK_BACK_MS, end });
    return { counts, seconds: LOOK_BACK_MS / 1000, patienceSeconds: profile.patienceSeconds, thresholdSeconds: this.#thresholdSeconds };
  }

  /** Seen on the floor at this instant. */
  #standing(skillGroup: string): { readonly waitingNow: number; readonly readyNow: number } {
    const group = SKILL_GROUPS.findIndex(({ id }) => id === skillGroup);
    const waiting = [...this.#centre.floor.open].filter((contact) => contact.skillGroup === group && contact.phase === 'waiting');
    return { waitingNow: waiting.length, readyNow: this.#centre.desks.filter((desk) => desk.skillGroup === group && desk.isFree).length };
  }

  /** Sees to it that what is due happens at its instant, whoever asks when. */
  #plan(): void {
    const due = this.#ledger.nextDue;
    if (due === undefined || due === Infinity || due >= this.#plannedFor) return;
    this.#plannedFor = due;
    this.#centre.at(due, () => {
      this.#plannedFor = Infinity;
      this.#ledger.advance(this.#centre.now);
      this.#plan();
    });
  }
}

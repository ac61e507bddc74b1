import type { Contact } from '../../domain/contact.js';
import { HOUR_MS, type EpochMs, type Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { Demand } from './demand.js';
import { Desk } from './desk.js';
import { EventQueue } from './event-queue.js';
import { Floor } from './floor.js';
import { FloorLevers } from './floor-levers.js';
import { RandomStream } from './random-stream.js';
import { rosterOf } from './roster.js';
import { Shifts } from './shifts.js';
import { SKILL_GROUPS } from './skill-groups.js';
import { checkSurge, surgeInterval, type Surge } from './surge.js';
import { TimeLog } from './time-log.js';

export interface CentreOptions {
  readonly seed: number;
  readonly zone: Zone;
  /** Agents employed, at least 40. */
  readonly agents: number;
  /** When the simulation begins. */
  readonly origin: EpochMs;
}

const LOOK_AHEAD_MS = 48 * HOUR_MS;

/**
 * A contact centre in which everything happens by seeded chance, event by event. Deterministic: the state at an
 * instant depends on the options and the surges alone, not on how the way there was cut into advances.
 */
export class Centre {
  readonly desks: readonly Desk[];
  readonly log: TimeLog;
  readonly floor: Floor;
  readonly levers: FloorLevers;
  readonly #options: CentreOptions;
  readonly #queue: EventQueue;
  readonly #demand: Demand;
  #surges = 0;

  /**
   * @param onRecord - Receives each contact when it is over: left, or wrapped up.
   * @throws RangeError `invalid agents: …` for fewer than a centre of eight groups needs.
   */
  constructor(options: CentreOptions, onRecord: (contact: Contact, journey: string) => void) {
    const { seed, zone, agents, origin } = options;
    if (!(Number.isInteger(agents) && agents >= 40)) throw new RangeError(`invalid agents: ${agents}`);
    const roster = rosterOf(seed, agents);
    const queue = new EventQueue(origin);
    this.#options = options;
    this.#queue = queue;
    this.#demand = new Demand(seed, zone, roster);
    this.log = new TimeLog(agents);
    this.desks = roster.map((profile, index) => new Desk(index, profile, this.log, origin));
    this.floor = new Floor(seed, queue, this.desks, { onRecord, onBreak: (desk, begun) => shifts.plan(desk, begun) });
    this.levers = new FloorLevers(seed, queue, this.desks, this.floor);
    const shifts = new Shifts(seed, zone, queue, this.log, this.desks, (desk) => this.floor.serve(desk));
    SKILL_GROUPS.forEach((_, group) => this.#expect(group, new RandomStream(seed, `arrival/${group}`)));
  }

  get now(): EpochMs {
    return this.#queue.now;
  }

  /**
   * Lets time pass up to `instant`, that included; an instant that has passed changes nothing.
   *
   * @param mostEvents - Stops early after that many.
   * @returns Whether `instant` was reached.
   */
  advance(instant: EpochMs, mostEvents?: number): boolean {
    return this.#queue.advance(instant, mostEvents);
  }

  /**
   * Sends a rush of contacts to one group, on top of the ordinary ones. In quiet hours the factor counts from half of
   * the group's mean volume, so that a rush is one at night too.
   *
   * @returns When it lasts.
   * @throws RangeError as `checkSurge`.
   */
  surge(surge: Surge): Interval {
    checkSurge(surge);
    const { skillGroup, factor } = surge;
    const { start, end } = surgeInterval(surge, this.now);
    const group = SKILL_GROUPS.findIndex(({ id }) => id === skillGroup);
    const floorRate = this.#demand.meanRate(group) / 2;
    const rateAt = (at: EpochMs) => (factor - 1) * Math.max(floorRate, this.#demand.rate(group, at));
    const stream = new RandomStream(this.#options.seed, `surge/${this.#surges++}/${skillGroup}`);
    const expect = (after: EpochMs) => {
      const next = Demand.next(after, end, rateAt, stream);
      if (next === undefined) return;
      this.#queue.at(next, () => {
        this.levers.arrive(group);
        expect(next);
      });
    };
    expect(start);
    return { start, end };
  }

  /** Calls once at an instant that is not past, in its order among what happens. */
  at(instant: EpochMs, run: () => void): void {
    this.#queue.at(instant, run);
  }

  #expect(group: number, stream: RandomStream): void {
    const until = this.now + LOOK_AHEAD_MS;
    const next = Demand.next(this.now, until, (at) => this.#demand.rate(group, at), stream);
    this.#queue.at(next ?? until, () => {
      if (next !== undefined) this.levers.arrive(group);
      this.#expect(group, stream);
    });
  }
}

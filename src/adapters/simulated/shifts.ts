import { DAY_MS, MINUTE_MS, type EpochMs } from '../../domain/time.js';
import { fromWall, toWall, type Zone } from '../../domain/zone.js';
import type { Break, Desk } from './desk.js';
import type { EventQueue } from './event-queue.js';
import { RandomStream } from './random-stream.js';
import type { TimeLog } from './time-log.js';

const ABSENT_SHARE = 0.025;
const LATE_SHARE = 0.12;

/** Brings agents to their desks and home again, with their breaks, day by day. */
export class Shifts {
  readonly #seed: number;
  readonly #zone: Zone;
  readonly #queue: EventQueue;
  readonly #log: TimeLog;
  readonly #desks: readonly Desk[];
  readonly #onFree: (desk: Desk) => void;

  /** @param onFree - An agent has become ready. */
  constructor(seed: number, zone: Zone, queue: EventQueue, log: TimeLog, desks: readonly Desk[], onFree: (desk: Desk) => void) {
    this.#seed = seed;
    this.#zone = zone;
    this.#queue = queue;
    this.#log = log;
    this.#desks = desks;
    this.#onFree = onFree;
    const today = Math.floor(toWall(zone, queue.now) / DAY_MS);
    // The night crew that is here at the beginning came the day before.
    this.#planShifts(today - 1);
    this.#planDay(today);
  }

  /** Whoever begins a break also has to come back. */
  plan(desk: Desk, begun: Break | undefined): void {
    if (!begun) return;
    this.#queue.at(this.#queue.now + begun.ms, () => {
      if (desk.endBreak(begun, this.#queue.now)) this.#onFree(desk);
    });
  }

  #planDay(day: number): void {
    this.#planShifts(day);
    this.#queue.at(fromWall(this.#zone, (day + 1) * DAY_MS), () => this.#planDay(day + 1));
  }

  #planShifts(day: number): void {
    // 1970-01-01 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    const midnight = fromWall(this.#zone, day * DAY_MS);
    for (const desk of this.#desks) if (desk.profile.weekdays[weekday]) this.#planShift(desk, day, midnight);
  }

  #planShift(desk: Desk, day: number, midnight: EpochMs): void {
    const { shiftStart, shiftMinutes, breaks } = desk.profile;
    const start = midnight + shiftStart * MINUTE_MS;
    const end = start + shiftMinutes * MINUTE_MS;
    if (end <= this.#queue.now) return;
    const stream = new RandomStream(this.#seed, `shift/${desk.index}/${day}`);
    const isAbsent = stream.chance(ABSENT_SHARE);
    const lateMs = Math.round(MINUTE_MS * (stream.chance(LATE_SHARE) ? stream.between(1, 9) : stream.between(0, 0.5)));

    this.#queue.at(start, () => {
      for (const kind of ['scheduled', 'lost', 'exception'] as const) this.#log.begin(desk.index, kind, this.#queue.now);
    });
    if (!isAbsent) {
      this.#queue.at(start + lateMs, () => this.#signOn(desk));
      for (const { afterMinutes, minutes } of breaks) {
        const plannedMs = minutes * MINUTE_MS;
        const taken = { plannedMs, ms: Math.round(plannedMs * stream.logNormal(1, 0.08)) };
        this.#queue.at(start + afterMinutes * MINUTE_MS, () => this.plan(desk, desk.startBreak(taken, this.#queue.now)));
      }
    }
    this.#queue.at(end, () => this.#signOff(desk));
  }

  #signOn(desk: Desk): void {
    const { now } = this.#queue;
    for (const kind of ['lost', 'exception'] as const) this.#log.finish(desk.index, kind, now);
    desk.enter('ready', now);
    this.#onFree(desk);
  }

  #signOff(desk: Desk): void {
    const { now } = this.#queue;
    // Open only when absent; on a break they end with the break.
    for (const kind of ['scheduled', 'lost', 'exception'] as const) this.#log.finish(desk.index, kind, now);
    desk.leave(now);
  }
}

import type { AgentState } from '../../domain/agent.js';
import type { EpochMs } from '../../domain/time.js';
import type { OpenContact } from './open-contact.js';
import type { AgentProfile } from './roster.js';
import type { TimeLog } from './time-log.js';

/** A break about to be taken: how long it was planned, and how long it will really be. */
export interface Break {
  readonly plannedMs: number;
  readonly ms: number;
}

/** One agent at work. It is in one state at a time; a break or the end of the shift waits for the contact to end. */
export class Desk {
  readonly index: number;
  readonly profile: AgentProfile;
  state: AgentState = 'offline';
  stateSince: EpochMs;
  /** What rings or is handled here. */
  contact: OpenContact | undefined;
  /** Index of the group that it helps out for the time being. */
  lentTo: number | undefined;
  #wish: Break | 'leave' | undefined;
  #break: Break | undefined;
  readonly #log: TimeLog;

  constructor(index: number, profile: AgentProfile, log: TimeLog, now: EpochMs) {
    this.index = index;
    this.profile = profile;
    this.#log = log;
    this.stateSince = now;
  }

  /** Whether a contact can be given to it. A ringing agent still counts as ready, but is not free. */
  get isFree(): boolean {
    return this.state === 'ready' && !this.contact;
  }

  /** Index of the group whose contacts are its own. */
  get skillGroup(): number {
    return this.lentTo ?? this.profile.skillGroup;
  }

  get isStaffed(): boolean {
    return this.state !== 'offline';
  }

  enter(state: AgentState, at: EpochMs): void {
    if (state === this.state) return;
    if (this.state !== 'offline') this.#log.finish(this.index, this.state, at);
    if (state !== 'offline') this.#log.begin(this.index, state, at);
    this.state = state;
    this.stateSince = at;
  }

  /** Notes a break that is due. @returns Whether it begins now; otherwise it begins after the contact. */
  startBreak(due: Break, at: EpochMs): Break | undefined {
    if (!this.isStaffed || this.state === 'notReady' || this.#wish === 'leave') return undefined;
    this.#wish = due;
    return this.grantWish(at);
  }

  /** Back from that break; false when another began or the agent has left meanwhile. */
  endBreak(ended: Break, at: EpochMs): boolean {
    if (this.#break !== ended) return false;
    this.#closeBreak(at);
    this.enter('ready', at);
    return true;
  }

  /** Signs off, after the contact if there is one. */
  leave(at: EpochMs): void {
    this.#wish = 'leave';
    this.grantWish(at);
  }

  /** Does what had to wait for the contact. @returns The break that begins. */
  grantWish(at: EpochMs): Break | undefined {
    if (!this.#wish || this.contact) return undefined;
    const wish = this.#wish;
    this.#wish = undefined;
    if (this.#break) this.#closeBreak(at);
    if (wish === 'leave') {
      this.enter('offline', at);
      return undefined;
    }
    this.#break = wish;
    this.enter('notReady', at);
    this.#log.begin(this.index, 'lost', at);
    return wish;
  }

  #closeBreak(at: EpochMs): void {
    const overdue = this.stateSince + (this.#break?.plannedMs ?? 0);
    if (overdue < at) this.#log.add(this.index, 'exception', overdue, at);
    this.#log.finish(this.index, 'lost', at);
    this.#break = undefined;
  }
}

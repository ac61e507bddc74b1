import type { Contact } from '../../domain/contact.js';
import type { EpochMs } from '../../domain/time.js';
import type { Desk } from './desk.js';
import type { EventQueue } from './event-queue.js';
import { HandlingDraw } from './handling-draw.js';
import { idOf, lostRecordOf, recordOf, type Handling, type OpenContact } from './open-contact.js';
import { CALL_BACK_SHARE, SKILL_GROUPS } from './skill-groups.js';
import type { Break } from './desk.js';
import { WaitingLine } from './waiting-line.js';

/** Contacts in a line from which on other groups no longer help, lest the rush spread to them. */
const RUSH = 4;

/** Where contacts go that have waited for so long. */
export interface Overflow {
  readonly to: number;
  readonly afterMs: number;
  /** Whether those who wait already are taken in. */
  readonly includesWaiting: boolean;
}

/** What the floor tells the centre. */
export interface FloorEvents {
  /** A contact's record is complete. */
  readonly onRecord: (contact: Contact, journey: string) => void;
  readonly onBreak: (desk: Desk, begun: Break | undefined) => void;
}

/**
 * Brings contacts and agents together.
 *
 * A contact goes to the agent of its group (or generalist) that has been ready longest, else to one with the group
 * as second skill whose own group keeps another agent free, else into the line. An agent who becomes free takes
 * the longest waiting of its own line, else of the shortest other line it serves, so that one group's rush does
 * not starve the others.
 */
export class Floor {
  /** Contacts not yet over, in order of offer. */
  readonly open = new Set<OpenContact>();
  offered = 0;
  answered = 0;
  abandoned = 0;
  flowOut = 0;
  readonly #queue: EventQueue;
  readonly #desks: readonly Desk[];
  readonly #draw: HandlingDraw;
  readonly #events: FloorEvents;
  readonly #lines = SKILL_GROUPS.map(() => new WaitingLine());
  /** Who serves each group: as its own, and as a second skill. */
  #own: readonly (readonly Desk[])[] = [];
  #second: readonly (readonly Desk[])[] = [];
  readonly #overflows = new Map<number, Overflow>();

  constructor(seed: number, queue: EventQueue, desks: readonly Desk[], events: FloorEvents) {
    this.#queue = queue;
    this.#desks = desks;
    this.#draw = new HandlingDraw(seed);
    this.#events = events;
    this.regroup();
  }

  /** Somebody helps out in another group, or no longer does. */
  regroup(): void {
    this.#own = SKILL_GROUPS.map((_, group) => this.#desks.filter((desk) => desk.profile.isGeneralist || desk.skillGroup === group));
    this.#second = SKILL_GROUPS.map((_, group) =>
      this.#desks.filter(({ profile, skillGroup }) => !profile.isGeneralist && skillGroup !== group && profile.skills.includes(group)),
    );
    for (const desk of this.#desks) if (desk.isFree) this.serve(desk);
  }

  /** Sends contacts of a group elsewhere once they have waited; `undefined` no longer does. */
  overflow(group: number, overflow: Overflow | undefined): void {
    if (!overflow) this.#overflows.delete(group);
    else this.#overflows.set(group, overflow);
    if (overflow?.includesWaiting) for (const contact of this.open) if (contact.phase === 'waiting' && contact.skillGroup === group) this.#watch(contact);
  }

  /** A customer turns up, or is handed on. @param from - The contact in which the customer came first. */
  offer(skillGroup: number, from?: number): void {
    const offeredAt = this.#queue.now;
    const channel = this.#draw.channel(skillGroup);
    const contact: OpenContact = { number: ++this.offered, journey: from ?? this.offered, offeredAt, skillGroup, channel, phase: 'waiting' };
    this.open.add(contact);
    this.#queue.at(offeredAt + this.#draw.patienceMs(skillGroup, channel), () => this.#giveUp(contact));
    const desk = this.#deskFor(skillGroup);
    if (desk) this.#ring(contact, desk);
    else {
      this.#line(skillGroup).push(contact);
      this.#watch(contact);
    }
  }

  /** An agent has become ready, and takes who waits. */
  serve(desk: Desk): void {
    const contact = this.#nextFor(desk)?.take();
    if (contact) this.#ring(contact, desk);
  }

  #deskFor(group: number): Desk | undefined {
    const own = longestReady(this.#own[group] ?? []);
    if (own || this.#line(group).size >= RUSH) return own;
    return longestReady((this.#second[group] ?? []).filter((desk) => desk.isFree && this.#canBeSpared(desk)));
  }

  #canBeSpared({ skillGroup }: Desk): boolean {
    let free = 0;
    for (const desk of this.#own[skillGroup] ?? []) if (desk.isFree && ++free > 1) return true;
    return false;
  }

  #nextFor(desk: Desk): WaitingLine | undefined {
    const { skillGroup, profile: { skills, isGeneralist } } = desk;
    const own = this.#line(skillGroup);
    if (!isGeneralist && (own.size > 0 || !this.#canBeSpared(desk))) return own;
    const lines = skills.map((group) => this.#line(group));
    return lines.reduce<WaitingLine | undefined>((best, line) => {
      const isOurs = line.size > 0 && (isGeneralist || line.size < RUSH);
      return isOurs && (!best || line.size < best.size) ? line : best;
    }, undefined);
  }

  #ring(contact: OpenContact, desk: Desk): void {
    contact.phase = 'ringing';
    desk.contact = contact;
    this.#queue.at(this.#queue.now + this.#draw.ringMs(), () => {
      if (contact.phase === 'ringing') this.#answer(contact, desk);
    });
  }

  #answer(contact: OpenContact, desk: Desk): void {
    const { now } = this.#queue;
    const handling = this.#draw.handling(contact, desk, now);
    contact.phase = 'handled';
    contact.handling = handling;
    this.answered++;
    desk.enter('talking', now);
    if (handling.holdEnd > handling.holdStart) {
      this.#queue.at(handling.holdStart, () => desk.enter('holding', this.#queue.now));
      this.#queue.at(handling.holdEnd, () => desk.enter('talking', this.#queue.now));
    }
    this.#queue.at(handling.talkEnd, () => {
      desk.enter('wrapUp', this.#queue.now);
      if (handling.isTransferred) this.offer(SKILL_GROUPS[contact.skillGroup]?.transferTo ?? 0, contact.journey);
    });
    this.#queue.at(handling.wrapUpEnd, () => this.#finish(contact, handling, desk));
  }

  #finish(contact: OpenContact, handling: Handling, desk: Desk): void {
    const { now } = this.#queue;
    this.#close(contact, recordOf(contact, handling, desk.profile.id, now));
    desk.enter('ready', now);
    this.#release(desk, now);
  }

  #giveUp(contact: OpenContact): void {
    if (contact.phase !== 'waiting' && contact.phase !== 'ringing') return;
    const { now } = this.#queue;
    const isFlowOut = contact.phase === 'waiting' && this.#draw.chance(CALL_BACK_SHARE);
    const desk = contact.phase === 'ringing' ? this.#desks.find((ringing) => ringing.contact === contact) : undefined;
    if (contact.phase === 'waiting') this.#line(contact.skillGroup).leave();
    if (isFlowOut) this.flowOut++;
    else this.abandoned++;
    this.#close(contact, lostRecordOf(contact, isFlowOut ? 'flowOut' : 'abandoned', now));
    if (desk) this.#release(desk, now);
  }

  /** Moves the contact on when its time has come, unless it is served by then or the overflow is over. */
  #watch(contact: OpenContact): void {
    const overflow = this.#overflows.get(contact.skillGroup);
    if (!overflow) return;
    this.#queue.at(Math.max(this.#queue.now, contact.offeredAt + overflow.afterMs), () => {
      if (contact.phase !== 'waiting' || this.#overflows.get(contact.skillGroup) !== overflow) return;
      this.#line(contact.skillGroup).leave();
      this.flowOut++;
      this.#close(contact, lostRecordOf(contact, 'flowOut', this.#queue.now));
      this.offer(overflow.to, contact.journey);
    });
  }

  #close(contact: OpenContact, record: Contact): void {
    contact.phase = 'gone';
    this.open.delete(contact);
    this.#events.onRecord(record, idOf(contact.journey));
  }

  #release(desk: Desk, at: EpochMs): void {
    desk.contact = undefined;
    this.#events.onBreak(desk, desk.grantWish(at));
    if (desk.isFree) this.serve(desk);
  }

  #line(group: number): WaitingLine {
    const line = this.#lines[group];
    if (!line) throw new RangeError(`invalid skill group: ${group}`);
    return line;
  }
}

function longestReady(desks: readonly Desk[]): Desk | undefined {
  let best: Desk | undefined;
  for (const desk of desks) if (desk.isFree && (!best || desk.stateSince < best.stateSince)) best = desk;
  return best;
}

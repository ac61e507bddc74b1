import type { EpochMs } from './time.js';

/**
 * One step of one case, such as a call's stay in a menu. Instants of a graph may be in any one unit; rows of the entity
 * `event` have them as epoch ms, in columns of these names.
 */
export interface JourneyEvent {
  /** Which journey it belongs to: a contact, a customer, a ticket. */
  readonly case: string;
  readonly step: string;
  readonly start: EpochMs;
  /** When it was over; undefined while it goes on or where nobody recorded it, the start itself for a step that takes no time. */
  readonly end: EpochMs | undefined;
  /** The source's own number of the event; two with one number are counted as such. */
  readonly id?: string | undefined;
  readonly channel?: string | undefined;
  /** Who or which group did it. */
  readonly resource?: string | undefined;
  /** On the source's declared scale; undefined where nobody measured it. */
  readonly sentiment?: number | undefined;
  /** 0..1, how sure the source is of the sentiment. */
  readonly confidence?: number | undefined;
}

/** What a case is made of, for sums over cases. */
export type TimedStep = Pick<JourneyEvent, 'step' | 'start' | 'end'>;

/** The events of one case, in the order in which the source gave them. */
export interface JourneyCase<E extends TimedStep = JourneyEvent> {
  readonly id: string;
  readonly events: readonly E[];
}

/** Odd events that were counted all the same, by how many there are of each. */
export interface EventOddities {
  /** Stood in the source after one of the same case that began later. */
  readonly outOfOrder: number;
  readonly withoutEnd: number;
  /** Ended before they began: time travel. Their length and the wait behind them are not measured. */
  readonly endBeforeStart: number;
  /** Began before the one ahead of them in the case was over; the wait between counts as none. */
  readonly overlapping: number;
  /** Steps that follow themselves. */
  readonly selfLoops: number;
  readonly casesOfOne: number;
  readonly longestCase: number;
}

/** What was odd about events beyond their order and their times. All of these are counted in but those told twice and the unreadable. */
export interface EventFaults {
  /** Told twice, and ids borne by two events that differ. */
  readonly repeated: number;
  readonly idsTwice: number;
  /** Rows without case, step or start. */
  readonly unreadable: number;
  /** In a channel that the source does not know, and in none where others have one. */
  readonly unknownChannel: number;
  readonly withoutChannel: number;
  /** Moods that are not on the declared scale: the event counts, its mood does not. */
  readonly offScale: number;
  /** Records that the source set aside, and rows beyond what was taken. */
  readonly setAside: number;
  readonly beyond: number;
}

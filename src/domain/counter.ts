/**
 * Additive counters: what a source delivers per interval and dimension values.
 * Units and roll-up by domain.md section 1; seconds are whole or fractional, counts whole.
 */

/** How values of one thing combine over intervals and groups. */
export type RollUp = 'sum' | 'ratio' | 'max' | 'snapshot' | 'quantile' | 'distinct' | 'never';

export interface CounterDefinition {
  readonly unit: 'contacts' | 'seconds' | 'surveys' | 'agents' | 'points';
  readonly rollUp: 'sum' | 'max' | 'snapshot';
}

const contacts = { unit: 'contacts', rollUp: 'sum' } as const;
const seconds = { unit: 'seconds', rollUp: 'sum' } as const;
const surveys = { unit: 'surveys', rollUp: 'sum' } as const;

export const COUNTERS = {
  /** Contacts that entered the queue in the interval. */
  offered: contacts,
  /** Of those, connected to an agent. */
  answered: contacts,
  /** Answered with a wait of at most the service threshold. */
  answeredWithin: contacts,
  /** Left before an answer. */
  abandoned: contacts,
  /** Left within the short-abandon limit. */
  abandonedShort: contacts,
  /** Left within the service threshold. */
  abandonedWithin: contacts,
  /** Left the queue another way: transfer, callback, overflow. */
  flowOut: contacts,
  /** Wait of the answered. */
  waitAnswered: seconds,
  /** Wait of the abandoned. */
  waitAbandoned: seconds,
  /** The longest wait: a maximum, not a sum. */
  waitMax: { unit: 'seconds', rollUp: 'max' },
  talk: seconds,
  hold: seconds,
  /** After-call work, ACW. */
  wrapUp: seconds,
  handled: contacts,
  transferred: contacts,
  reopened: contacts,
  /** Agent seconds by state. */
  ready: seconds,
  notReady: seconds,
  staffed: seconds,
  scheduled: seconds,
  /** Scheduled seconds lost to breaks, training, absence. */
  lost: seconds,
  /** Seconds out of line with the schedule. */
  exception: seconds,
  /** Paid and productive seconds. */
  paid: seconds,
  productive: seconds,
  surveyed: surveys,
  satisfied: surveys,
  promoters: surveys,
  detractors: surveys,
  resolvedFirst: contacts,
  firstContacts: contacts,
  /** Weighted quality points won and possible; a critical failure wins none. */
  qualityPoints: { unit: 'points', rollUp: 'sum' },
  qualityPossible: { unit: 'points', rollUp: 'sum' },
  /** Contacts in the queue at one instant. */
  waitingNow: { unit: 'contacts', rollUp: 'snapshot' },
  /** Agents ready at one instant. */
  readyNow: { unit: 'agents', rollUp: 'snapshot' },
  /** Agents signed in at one instant. */
  staffedNow: { unit: 'agents', rollUp: 'snapshot' },
} as const satisfies Record<string, CounterDefinition>;

export type CounterId = keyof typeof COUNTERS;

export const COUNTER_IDS = Object.keys(COUNTERS) as readonly CounterId[];

/** Counters of one scope. An absent counter is one the source does not provide, never 0. */
export type Counts = { readonly [C in CounterId]?: number };

export function isCounterId(id: string): id is CounterId {
  return Object.hasOwn(COUNTERS, id);
}

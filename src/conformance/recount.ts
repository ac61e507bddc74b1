/**
 * The slow twin of every store: counts contacts one by one, straight from the definitions of the counters.
 */
import type { CountsAnswer } from '../domain/answer.js';
import type { Contact } from '../domain/contact.js';
import { COUNTERS, COUNTER_IDS, type CounterId, type Counts } from '../domain/counter.js';
import type { Filters } from '../domain/dimension.js';
import type { CountsQuery } from '../domain/query.js';
import { slotOf } from '../domain/step.js';
import type { Interval } from '../domain/time.js';
import { addCounts } from '../metrics/add.js';
import { expect, expectSame } from './expect.js';

/** Counters that a list of contacts can be recounted into. */
export const RECOUNTED: readonly CounterId[] = ['offered', 'answered', 'answeredWithin', 'abandoned', 'abandonedShort', 'abandonedWithin', 'flowOut', 'waitAnswered', 'waitAbandoned', 'waitMax', 'talk', 'hold', 'wrapUp', 'handled'];

export interface Limits {
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
}

/** Counters of a single contact, 0 where it adds nothing. */
export function countsOfOne(contact: Contact, { serviceThresholdSeconds, shortAbandonSeconds }: Limits): Counts {
  const { outcome, waitSeconds, talkSeconds, holdSeconds, wrapUpSeconds, transferred, satisfied } = contact;
  const answered = Number(outcome === 'answered');
  const abandoned = Number(outcome === 'abandoned');
  return {
    offered: 1,
    answered,
    answeredWithin: answered * Number(waitSeconds <= serviceThresholdSeconds),
    abandoned,
    abandonedShort: abandoned * Number(waitSeconds <= shortAbandonSeconds),
    abandonedWithin: abandoned * Number(waitSeconds <= serviceThresholdSeconds),
    flowOut: Number(outcome === 'flowOut'),
    waitAnswered: answered * waitSeconds,
    waitAbandoned: abandoned * waitSeconds,
    waitMax: waitSeconds,
    talk: answered * (talkSeconds ?? 0),
    hold: answered * (holdSeconds ?? 0),
    wrapUp: answered * (wrapUpSeconds ?? 0),
    handled: answered,
    transferred: answered * Number(transferred ?? false),
    surveyed: Number(satisfied !== undefined),
    satisfied: Number(satisfied ?? false),
  };
}

/** The member of a contact in a dimension; the empty id where it has none. */
export function memberOf(contact: Contact, dimension: string): string {
  return (contact as unknown as Record<string, string | undefined>)[dimension] ?? '';
}

export function isKept(contact: Contact, filters: Filters = {}): boolean {
  return Object.entries(filters).every(([dimension, members]) => members.includes(memberOf(contact, dimension)));
}

/** Counters by slot start and members, keyed by the JSON of both. */
export function recount(contacts: readonly Contact[], limits: Limits, query: CountsQuery, range: Interval, zone: string): Map<string, Counts> {
  const rows = new Map<string, Counts>();
  for (const contact of contacts) {
    if (contact.offeredAt < range.start || contact.offeredAt >= range.end || !isKept(contact, query.filters)) continue;
    const slot = query.step === undefined ? undefined : slotOf(query.step, zone, contact.offeredAt);
    const key = JSON.stringify([slot?.start ?? null, ...(query.by ?? []).map((dimension) => memberOf(contact, dimension))]);
    const one = countsOfOne(contact, limits);
    const known = rows.get(key);
    rows.set(key, known ? addCounts(known, one) : one);
  }
  return rows;
}

/** The rows of an answer under the keys of `recount`. @throws Nonconformity when two have one key. */
export function rowsByKey(answer: CountsAnswer, query: CountsQuery): Map<string, Counts> {
  const rows = new Map<string, Counts>();
  for (let row = 0; row < answer.length; row++) {
    const key = JSON.stringify([answer.start?.[row] ?? null, ...(query.by ?? []).map((dimension) => answer.keys[dimension]?.[row])]);
    expect(!rows.has(key), () => `two rows of ${key}`);
    rows.set(key, Object.fromEntries(COUNTER_IDS.flatMap((id) => (answer.counters[id] ? [[id, answer.counters[id][row]]] : []))));
  }
  return rows;
}

/** Compares counts exactly, seconds to a millionth, of `counters` only. @throws Nonconformity. */
export function expectSameRows(actual: ReadonlyMap<string, Counts>, expected: ReadonlyMap<string, Counts>, counters: readonly CounterId[]): void {
  expectSame([...actual.keys()].sort(), [...expected.keys()].sort(), 'rows');
  for (const [key, counts] of expected) {
    for (const id of counters) {
      const got = actual.get(key)?.[id];
      const want = counts[id] ?? NaN;
      const slack = COUNTERS[id].unit === 'seconds' ? 1e-6 * Math.max(1, want) : 0;
      expect(got !== undefined && Math.abs(got - want) <= slack, () => `${id} of ${key}: ${got}, recounted ${want}`);
    }
  }
}

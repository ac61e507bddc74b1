/**
 * The slow twin of every store: counts contacts one by one, straight from the definitions of domain.md section 1.
 */
import assert from 'node:assert/strict';
import type { CountsAnswer } from '../../src/domain/answer.js';
import type { Contact } from '../../src/domain/contact.js';
import { COUNTERS, COUNTER_IDS, type CounterId, type Counts } from '../../src/domain/counter.js';
import type { Filters } from '../../src/domain/dimension.js';
import type { CountsQuery } from '../../src/domain/query.js';
import { slotOf } from '../../src/domain/step.js';
import type { Interval } from '../../src/domain/time.js';
import { addCounts } from '../../src/metrics/add.js';

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

/** The rows of an answer under the keys of `recount`. */
export function rowsByKey(answer: CountsAnswer, query: CountsQuery): Map<string, Counts> {
  const rows = new Map<string, Counts>();
  for (let row = 0; row < answer.length; row++) {
    const key = JSON.stringify([answer.start?.[row] ?? null, ...(query.by ?? []).map((dimension) => answer.keys[dimension]?.[row])]);
    assert.ok(!rows.has(key), `two rows of ${key}`);
    rows.set(key, Object.fromEntries(COUNTER_IDS.flatMap((id) => (answer.counters[id] ? [[id, answer.counters[id][row]]] : []))));
  }
  return rows;
}

/** Fails where the two differ: counts exactly, seconds by more than a millionth. Only counters of `counters` are compared. */
export function assertSameRows(actual: Map<string, Counts>, expected: Map<string, Counts>, counters: readonly CounterId[]): void {
  assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
  for (const [key, counts] of expected) {
    for (const id of counters) {
      const got = actual.get(key)?.[id];
      const want = counts[id] ?? NaN;
      const slack = COUNTERS[id].unit === 'seconds' ? 1e-6 * Math.max(1, want) : 0;
      assert.ok(got !== undefined && Math.abs(got - want) <= slack, `${id} of ${key}: ${got}, recounted ${want}`);
    }
  }
}

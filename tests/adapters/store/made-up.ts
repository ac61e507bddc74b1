/** Contacts out of nothing, for properties. */
import fc from 'fast-check';
import type { Contact } from '../../../src/domain/contact.js';
import { DAY_MS, MINUTE_MS, type EpochMs } from '../../../src/domain/time.js';
import { ContactStore } from '../../../src/adapters/store/contact-store.js';

/** Zones with half hours, quarter hours, days of 23 and 25 hours, and one whose clock moves by half an hour. */
export const ZONES = ['floating', 'UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Beirut'];

/** Instants round which those zones change their clocks. */
const CHANGES = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-04-04T15:00Z', '2026-10-03T15:30Z', '2017-10-15T03:00Z', '2026-03-28T22:00Z'].map(Date.parse);

export const LIMITS = { serviceThresholdSeconds: 20, shortAbandonSeconds: 5 };

export const anyInstant: fc.Arbitrary<EpochMs> = fc.oneof(
  ...CHANGES.map((change) => fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }).map((away) => change + away)),
  fc.integer({ min: -200, max: 200 }).map((quarters) => Date.parse('2026-03-29T01:00Z') + quarters * 15 * MINUTE_MS),
);

const anySeconds = fc.oneof(
  fc.constantFrom(0, 5, 20, 21),
  fc.integer({ min: 0, max: 200_000 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((ms) => ms / 1000),
  // Finer than milliseconds, but not so fine that sums in another order tie otherwise.
  fc.double({ min: 0, max: 5000, noNaN: true }).map((seconds) => Math.round(seconds * 1e5) / 1e5),
);

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    id: fc.oneof(fc.nat().map((n) => `c-${n}`), fc.nat().map((n) => `${n}`.padStart(8, '0')), fc.uuid(), fc.string({ unit: 'grapheme' })),
    offeredAt: anyInstant,
    skillGroup: fc.constantFrom('账单', '投诉', 'sales', 'Sales', ''),
    channel: maybe(fc.constantFrom('voice', 'chat')),
    outcome: fc.constantFrom('answered' as const, 'abandoned' as const, 'flowOut' as const),
    waitSeconds: anySeconds,
    talkSeconds: maybe(anySeconds),
    holdSeconds: maybe(anySeconds),
    wrapUpSeconds: maybe(anySeconds),
    agent: maybe(fc.constantFrom('王伟', '李娜', '张敏', 'zoe')),
    transferred: maybe(fc.boolean()),
    satisfied: maybe(fc.boolean()),
  })
  .map((contact) => Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined)) as unknown as Contact);

export const anyContacts = fc.array(anyContact, { maxLength: 60, size: 'max' });

export function storeOf(contacts: readonly Contact[], zone = 'UTC'): ContactStore {
  const store = new ContactStore({ zone, ...LIMITS });
  for (const contact of contacts) store.append(contact);
  store.seal();
  return store;
}

/** A contact answered at once, with what is given changed. */
export function contact(changes: Partial<Contact> = {}): Contact {
  return { id: '1', offeredAt: Date.UTC(2026, 0, 5, 9), skillGroup: 'sales', outcome: 'answered', waitSeconds: 0, ...changes };
}

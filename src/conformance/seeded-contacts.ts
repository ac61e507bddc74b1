import type { Contact, Outcome } from '../domain/contact.js';
import { MINUTE_MS, type EpochMs } from '../domain/time.js';
import { Dice } from './dice.js';

/** The zone of the data set, whose clock goes forward in the middle of it. */
export const SEEDED_ZONE = 'Europe/Berlin';
const FIRST: EpochMs = Date.UTC(2026, 2, 27, 22);
const DAYS = 4;

/**
 * The data set that a vendor loads into a source to have it recounted: four days round a change of the clock, offers at
 * midnight and on the limits of slots, waits on the limits of "within", channels missing here and there, names that want quoting.
 */
export function seededContacts(count = 1_000, seed = 20_260_329): Contact[] {
  const dice = new Dice(seed);
  const contacts = Array.from({ length: count }, (_, index): Contact => {
    const minute = dice.whole(0, DAYS * 24 * 60 - 1);
    const outcome = dice.one<Outcome>(['answered', 'answered', 'answered', 'abandoned', 'flowOut']);
    const isAnswered = outcome === 'answered';
    const channel = dice.one(['voice', 'chat', undefined]);
    return {
      id: `c${String(index).padStart(6, '0')}`,
      // Every third on the minute, so on the limits of slots as well.
      offeredAt: FIRST + minute * MINUTE_MS + (index % 3 === 0 ? 0 : dice.whole(0, 59) * 1_000),
      skillGroup: dice.one(['card', 'loan', '投诉', 'card; drop', 'O\'Neil "VIP", east']),
      outcome,
      waitSeconds: dice.one([0, 5, 6, 20, 21, dice.whole(0, 300)]),
      ...(channel !== undefined && { channel }),
      ...(isAnswered && { talkSeconds: dice.whole(0, 900), holdSeconds: dice.whole(0, 60), wrapUpSeconds: dice.whole(0, 120), agent: `a${dice.whole(1, 25)}`, transferred: dice.share() < 0.1 }),
    };
  });
  return contacts.sort((a, b) => a.offeredAt - b.offeredAt || (a.id < b.id ? -1 : 1));
}

const FIELDS = ['id', 'offeredAt', 'skillGroup', 'channel', 'outcome', 'waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds', 'agent', 'transferred'] as const;

/** The same as CSV: instants in ms, an empty field for what is not there. */
export function seededCsv(contacts: readonly Contact[] = seededContacts()): string {
  const field = (value: Contact[(typeof FIELDS)[number]]) => (typeof value === 'string' && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? ''));
  return [FIELDS.join(','), ...contacts.map((contact) => FIELDS.map((name) => field(contact[name])).join(','))].join('\n').concat('\n');
}

/** One good message of each kind, and the ways in which a message is damaged. */
import fc from 'fast-check';
import type { SourceDescription } from '../../src/domain/adapter.js';
import type { CountsAnswer, RowsAnswer } from '../../src/domain/answer.js';
import type { Plan, PlanBook, PlanPreview, PlanRun } from '../../src/domain/plan.js';
import type { MessageName } from '../../src/protocol/message-shapes.js';

export const counts: CountsAnswer = {
  kind: 'counts',
  asOf: 1_000,
  zone: 'Asia/Shanghai',
  completeness: 'full',
  revision: 3,
  range: { start: 0, end: 1_000 },
  length: 2,
  start: [0, 500],
  end: [500, 1_000],
  keys: { skillGroup: ['card', ''] },
  counters: { offered: [3, 0], waitMax: [12.5, null] },
};

export const rows: RowsAnswer = { kind: 'rows', asOf: 1_000, zone: 'UTC', completeness: 'partial', revision: 0, range: { start: 0, end: 1_000 }, total: 5, offset: 2, length: 2, columns: { id: ['a', 'b'], talk: [4, null] } };

const description: SourceDescription = {
  name: 'a centre',
  nature: 'live',
  zone: 'UTC',
  counters: ['offered', 'waitMax'],
  dimensions: [{ id: 'skillGroup', members: [{ id: 'card', label: '信用卡', serviceThresholdSeconds: 30 }] }],
  entities: ['agent'],
  steps: ['PT5M'],
  history: { start: 0, end: 10 },
  live: true,
  cadenceMs: 1_000,
  ownership: 'enqueue',
  serviceThresholdSeconds: 20,
  shortAbandonSeconds: 5,
  plans: true,
  people: 'masked',
  sentimentScale: { name: '1..5', min: 1, max: 5 },
  pageLimit: 500,
};

const plan: Plan = { id: 'p', name: 'Plan', skillGroup: 'card', risk: 'high', queued: 'finish', preconditions: [{ metric: 'waitingNow', skillGroup: 'card', atLeast: 3 }], steps: [{ id: 's', do: { lever: { kind: 'transfer', skillGroup: 'tech', to: 'card' }, value: 2 }, undo: 'captured' }] };
const predicted = { answerRate: 0.5, serviceLevel: undefined };
const run: PlanRun = { id: 'r', key: 'k', plan, state: 'active', steps: [{ id: 's', lever: { kind: 'divert', skillGroup: 'card' }, value: 0.5, state: 'done', captured: 0, probed: 0.5 }], by: 'li', reason: 'peak', startedAt: 1, expiresAt: 2, now: predicted, then: predicted };
const preview: PlanPreview = { plan, at: 1, etag: 'e', model: undefined, affected: { skillGroups: ['card'], waitingNow: 0, divertedPerHour: 1 }, now: predicted, then: predicted, donors: [], conflicts: [], unmet: [], expiresAt: 2, revertsOnExpiry: true };
const book: PlanBook = { asOf: 1, catalogue: [plan], runs: [run], audit: [{ number: 1, at: 1, by: 'li', deed: 'start', run: 'r', plan: 'p', detail: { value: 1, ok: true }, previous: '', hash: 'h' }], revertsOnExpiry: true };

const query = { kind: 'counts', range: { kind: 'last', duration: 'PT30M' }, by: ['skillGroup'], filters: { channel: ['phone'] }, counters: ['offered'] };
const page = { kind: 'rows', entity: 'agent', range: { kind: 'day', back: 0 }, order: [{ column: 'talk', descending: true }, { metric: 'answerRate' }], where: [{ column: 'id', contains: 'a' }, { column: 'id', anyOf: ['a'] }, { metric: 'answerRate', least: 0.5 }], offset: 0, limit: 5 };

/** As values; what is undefined in them is not on the wire. */
export const GOOD: Readonly<Record<MessageName, readonly unknown[]>> = {
  DescribeReply: [{ protocol: 1, source: description, can: { live: true, act: true } }],
  QueryRequest: [{ queries: [{ id: '1', query, priority: 'soon' }, { id: '2', query: page }, { id: '3', query: { ...query, range: { kind: 'fixed', start: 0, end: 5 } } }, { id: '4', query: { kind: 'counts', range: { kind: 'all' }, step: 'PT5M', shift: 'P7D' } }] }],
  QueryLine: [{ id: '1', answer: counts }, { id: '2', answer: rows }, { id: '3', error: { code: 'rate-limited', detail: 'slow down', retryAfterMs: 500 } }],
  LiveRequest: [{ watches: [{ id: '1', query, after: 'abc-12' }, { id: '2', query: page }] }],
  Greeting: [{ protocol: 1, heartbeatMs: 10_000 }],
  LiveChange: [
    { watch: '1', at: 'abc-13', change: { kind: 'reset', answer: counts } },
    { watch: '1', at: 'abc-14', after: 'abc-13', change: { kind: 'merge', answer: rows } },
    { watch: '1', change: { kind: 'beat', asOf: 5 } },
    { watch: '1', at: 'abc-15', after: 'abc-14', change: { kind: 'gap' } },
  ],
  LiveFailure: [{ error: { code: 'unauthorised', detail: '' } }, { watch: '1', error: { code: 'unsupported', detail: 'no' } }],
  ActRequest: [
    { command: { command: 'book' } },
    { command: { command: 'preview', plan } },
    { command: { command: 'start', key: 'k', plan, etag: 'e', by: 'li', reason: 'peak' } },
    { command: { command: 'extend', key: 'k', run: 'r', byMs: 1, by: 'li' } },
    { command: { command: 'revert', key: 'k', run: 'r', by: 'li', reason: 'over' } },
  ],
  ActReply: [{ reply: book }, { reply: preview }, { reply: run }],
  NoteRequest: [{ deed: { deed: 'acknowledge', key: 'low|skillGroup=card', by: 'li', note: 'seen' } }, { deed: { deed: 'snooze', key: 'low', until: 5 } }, { deed: { deed: 'assign', key: 'low', to: undefined } }, { deed: { deed: 'mute', rule: 'low', by: 'li' } }, { deed: { deed: 'unmute', rule: 'low' } }],
  NotesReply: [{ notes: { alerts: { 'low|skillGroup=card': { acknowledged: { at: 1, by: 'li' }, snoozedUntil: 5, assignee: 'han' } }, muted: { low: { at: 1, by: 'li' } } } }],
  FailureReply: [{ error: { code: 'invalid', detail: 'no' } }],
};

export const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A good message in which one thing, anywhere, has become another, or has gone. */
export const damaged: fc.Arbitrary<readonly [MessageName, unknown]> = fc
  .tuple(fc.constantFrom(...(Object.keys(GOOD) as MessageName[])), fc.nat(), fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, 0, -1, 1.5, '', 'counts', 'fixed', [], {}), fc.constant(undefined)))
  .map(([name, which, where, instead]) => {
    const good = GOOD[name];
    const message = onWire(good[which % good.length]);
    const places = placesIn(message);
    const place = places[where % places.length];
    if (place) set(place.inside, place.key, instead);
    return [name, onWire(message)] as const;
  });

interface Spot {
  readonly inside: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Record<string, unknown>;
  return Object.keys(inside).flatMap((key) => [{ inside, key }, ...placesIn(inside[key])]);
}

function set(inside: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) inside[key] = value;
  else if (Array.isArray(inside)) inside.splice(Number(key), 1);
  else delete inside[key];
}

/**
 * Questions that the conformance kit puts to an adapter, made from what the adapter says of itself.
 */
import fc from 'fast-check';
import type { DataAdapter, SourceDescription } from '../../src/domain/adapter.js';
import type { Answer } from '../../src/domain/answer.js';
import type { Contact } from '../../src/domain/contact.js';
import { durationMs } from '../../src/domain/duration.js';
import type { CountsQuery, RowsQuery } from '../../src/domain/query.js';
import type { Interval } from '../../src/domain/time.js';

const RUNS = 60;
/** Contacts that are recounted at most, so that the kit stays quick with a large source. */
const MOST_CONTACTS = 5000;

export interface Subject {
  readonly adapter: DataAdapter;
  readonly description: SourceDescription;
  readonly history: Interval;
}

/** Random questions that the source says it can answer, of few enough slots. */
export async function eachQuery({ description, history }: Subject, check: (query: CountsQuery) => Promise<void>): Promise<void> {
  const filters = Object.fromEntries(description.dimensions.map(({ id, members }) => [id, fc.subarray(['', ...members.slice(0, 6).map((member) => member.id)])]));
  const span = Math.max(1, history.end - history.start);
  const queries = fc
    .record({
      range: fc.oneof(
        fc.constant({ kind: 'all' as const }),
        fc.tuple(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: 0, max: 700 })).map(([from, length]) => {
          const start = history.start + Math.round((from * span) / 1000);
          return { kind: 'fixed' as const, start, end: start + Math.round((length * span) / 1000) };
        }),
        fc.constantFrom('PT30M', 'PT24H', 'P7D').map((duration) => ({ kind: 'last' as const, duration })),
        fc.integer({ min: 0, max: 2 }).map((back) => ({ kind: 'day' as const, back })),
      ),
      step: fc.option(fc.constantFrom(...description.steps.filter((step) => span / durationMs(step) < 20_000)), { nil: undefined }),
      by: fc.option(fc.subarray(description.dimensions.map(({ id }) => id)), { nil: undefined }),
      filters: fc.option(fc.record(filters, { requiredKeys: [] }), { nil: undefined }),
    })
    .map((parts) => ({ kind: 'counts', ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) }) as CountsQuery);
  await fc.assert(fc.asyncProperty(queries, check), { numRuns: RUNS });
}

/** Every contact that the source lists; `undefined` when it lists none or too many. */
export async function allContacts({ description }: Subject, read: (query: RowsQuery) => Promise<Answer<RowsQuery>>): Promise<Contact[] | undefined> {
  if (!description.entities.includes('contact')) return undefined;
  const query: RowsQuery = { kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: Math.min(500, description.pageLimit) };
  const contacts: Contact[] = [];
  for (let total = 1; contacts.length < total; ) {
    const page = await read({ ...query, offset: contacts.length });
    total = page.total;
    if (total > MOST_CONTACTS) return undefined;
    for (let row = 0; row < page.length; row++) {
      contacts.push(Object.fromEntries(Object.entries(page.columns).flatMap(([name, cells]) => (cells[row] === null ? [] : [[name, cells[row]]]))) as unknown as Contact);
    }
    if (page.length === 0) break;
  }
  return contacts;
}

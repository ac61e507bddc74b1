import { AdapterError } from '../domain/adapter.js';
import type { Query } from '../domain/query.js';
import { REASON_CODES } from '../protocol/message-shapes.js';
import type { Check } from './check.js';
import { expect } from './expect.js';
import { settled } from './settled.js';

const ALL = { kind: 'all' } as const;
/** An adapter that heeds its signal rejects at once; so long is not at once any more. */
const AT_ONCE_MS = 1_000;

export const refusing: Check = {
  id: 'refusals',
  title: 'refuses what it does not have, in its closed set of codes',
  async run({ adapter, description, context }) {
    const asked: unknown[] = [
      { kind: 'counts', range: ALL, by: ['no such dimension'] },
      { kind: 'counts', range: ALL, filters: { 'no such dimension': ['x'] } },
      { kind: 'counts', range: ALL, step: 'half an hour' },
      { kind: 'counts', range: { kind: 'fixed', start: 2, end: 1 } },
      { kind: 'rows', entity: 'no such entity', range: ALL, limit: 1 },
      ...description.entities.flatMap((entity) => [
        { kind: 'rows', entity, range: ALL, limit: 1, columns: ['no such column'] },
        { kind: 'rows', entity, range: ALL, limit: 1, order: [{ column: 'no such column' }] },
        { kind: 'rows', entity, range: ALL, limit: description.pageLimit + 1 },
        { kind: 'rows', entity, range: ALL, limit: 1, offset: -1 },
      ]),
    ];
    for (const query of asked) {
      const { error } = await settled(adapter.read(query as Query, context));
      expect(error !== undefined, () => `it answers ${JSON.stringify(query)}`);
      expect(error instanceof AdapterError && REASON_CODES.includes(error.code), () => `it refuses ${JSON.stringify(query)} with ${error.message}, which is no AdapterError of a known code`);
      expect(error.retryAfterMs === undefined, () => `it would be asked again, in vain: ${JSON.stringify(query)}`);
    }
  },
};

export const cancelling: Check = {
  id: 'cancellation',
  title: 'rejects with the reason of a signal that is aborted, before or in the middle',
  async run({ adapter, description }) {
    const reason = new Error('enough');
    const [entity = ''] = description.entities;
    const query: Query = description.counters.length > 0 ? { kind: 'counts', range: ALL } : { kind: 'rows', entity, range: ALL, limit: 1 };
    for (const ask of [(signal: AbortSignal) => adapter.read(query, { signal }), (signal: AbortSignal) => adapter.describe({ signal })]) {
      const before = await settled<unknown>(ask(AbortSignal.abort(reason)));
      expect(before.error === reason, () => `aborted before: ${before.error?.message ?? 'it answers'}`);
      const aborter = new AbortController();
      const asked = settled<unknown>(ask(aborter.signal), AT_ONCE_MS);
      aborter.abort(reason);
      const middle = await asked;
      // Quick ones may have answered already.
      expect(!middle.isLate && (middle.error === undefined || middle.error === reason), () => `aborted in the middle: ${middle.isLate ? 'it goes on' : middle.error?.message}`);
    }
  },
};

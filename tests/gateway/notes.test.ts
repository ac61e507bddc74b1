import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { noted, NO_NOTES } from '../../src/alerts/notes.js';
import { AdapterError, type DataAdapter } from '../../src/domain/adapter.js';
import type { AlertDeed, StoredNotes } from '../../src/domain/alert-book.js';
import { Gateway } from '../../src/gateway/gateway.js';
import type { GatewayOptions } from '../../src/gateway/gateway-options.js';
import { NumberedSource } from './numbered-source.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const signal = new AbortController().signal;

function keeping(): DataAdapter {
  let notes: StoredNotes = NO_NOTES;
  return Object.assign(new NumberedSource(), { notes: async () => notes, note: async (deed: AlertDeed) => (notes = noted(notes, deed, 7)) });
}

async function served(adapter: DataAdapter, options: Partial<GatewayOptions> = {}) {
  const gateway = new Gateway({ adapter, ...options });
  const url = await gateway.listen();
  ends.push(() => gateway.close(100));
  const page = new HttpAdapter({ url, attempts: 1 });
  return { url, page };
}

const offers = ({ notes, note }: DataAdapter) => notes !== undefined || note !== undefined;

describe('notes about alerts, over the wire', () => {
  it('are offered by a page’s adapter once the source has said that it keeps them', async () => {
    const { page } = await served(keeping());
    assert.equal(offers(page), false);
    await page.describe({ signal });
    assert.deepEqual(await page.notes?.({ signal }), NO_NOTES);
    const after = await page.note?.({ deed: 'acknowledge', key: 'low|skillGroup=card', by: 'li', note: '已致电' }, { signal });
    assert.deepEqual(after?.alerts, { 'low|skillGroup=card': { acknowledged: { at: 7, by: 'li', note: '已致电' } } });
    await page.note?.({ deed: 'assign', key: 'low|skillGroup=card', to: 'han' }, { signal });
    await page.note?.({ deed: 'assign', key: 'low|skillGroup=card', to: undefined }, { signal });
    await page.note?.({ deed: 'mute', rule: 'low', by: 'li' }, { signal });
    assert.deepEqual(await page.notes?.({ signal }), { ...after, muted: { low: { at: 7, by: 'li' } } });
  });

  it('are the page’s own where the source keeps none, and the doors say so', async () => {
    const { url, page } = await served(new NumberedSource());
    await page.describe({ signal });
    assert.equal(offers(page), false);
    assert.equal((await fetch(new URL('/v1/notes', url))).status, 422);
    const note = (body: unknown) => fetch(new URL('/v1/note', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    assert.equal((await note({ deed: { deed: 'unmute', rule: 'low' } })).status, 422);
    assert.equal((await note({ deed: { deed: 'erase', rule: 'low' } })).status, 400);
  });

  it('are read and written by whoever is let in, in his name and within his groups', async () => {
    const { page } = await served(keeping(), { authenticate: async () => ({ name: '李雷', skillGroups: ['card'] }) });
    await page.describe({ signal });
    const notes = await page.note?.({ deed: 'acknowledge', key: 'low|skillGroup=card', by: 'somebody else' }, { signal });
    assert.equal(notes?.alerts['low|skillGroup=card']?.acknowledged?.by, '李雷');
    await assert.rejects(async () => page.note?.({ deed: 'snooze', key: 'low|skillGroup=loan', until: 9 }, { signal }), (error) => error instanceof AdapterError && error.code === 'forbidden');
  });
});

/** The fair order of DuckDB, held against the table's own estimator by the conformance kit. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { CHECKS, runCheck, seededContacts, seededCsv, SEEDED_ZONE } from '../../../src/conformance/conformance.js';
import type { DataAdapter } from '../../../src/domain/adapter.js';
import type { Contact } from '../../../src/domain/contact.js';
import { DuckSource } from '../../../src/gateway/duck/duck-source.js';

const check = CHECKS.find(({ id }) => id === 'fair');
const signal = new AbortController().signal;
let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'cockpit-fair-'))));
after(() => rmSync(folder, { recursive: true }));

type Answered = Readonly<Record<string, readonly [within: number, answered: number]>>;

/** So many contacts answered by each agent, so many of them within the threshold. */
const answered = (counts: Answered): Contact[] =>
  Object.entries(counts).flatMap(([agent, [within, of]]) =>
    Array.from({ length: of }, (_, at): Contact => ({ id: `${agent} ${at}`, offeredAt: Date.UTC(2026, 0, 5, 9) + at * 1_000, skillGroup: 'card', channel: 'voice', outcome: 'answered', waitSeconds: at < within ? 1 : 600, talkSeconds: 60, holdSeconds: at % 3, wrapUpSeconds: 5, agent })));

let opened = 0;
async function asked<T>(contacts: readonly Contact[], ask: (source: DataAdapter) => Promise<T>): Promise<T> {
  const path = join(folder, `${++opened}.csv`);
  writeFileSync(path, seededCsv(contacts));
  const source = await DuckSource.open({
    name: 'fair', file: path, zone: SEEDED_ZONE,
    columns: { id: 'id', offeredAt: 'offeredAt', skillGroup: 'skillGroup', channel: 'channel', outcome: 'outcome', waitSeconds: 'waitSeconds', talkSeconds: 'talkSeconds', holdSeconds: 'holdSeconds', wrapUpSeconds: 'wrapUpSeconds', agent: 'agent' },
    outcomes: { answered: ['answered'], abandoned: ['abandoned'], flowOut: ['flowOut'] },
  }, path);
  try {
    return await ask(source);
  } finally {
    source.close();
  }
}

/** How the source keeps the check when it gives so many rows at once; nothing where it does. */
const brokenBy = (contacts: readonly Contact[], pageLimit: number) =>
  asked(contacts, async (source) => {
    assert.ok(check);
    const { outcome, words } = await runCheck(check, { describe: async (context) => ({ ...(await source.describe(context)), pageLimit }), read: (query, context) => source.read(query, context) });
    return outcome === 'kept' ? undefined : `${outcome}: ${words}`;
  });

describe('agents in DuckDB in the fair order', () => {
  for (const [what, counts] of [['nobody', {}], ['one', { a: [3, 9] }], ['all of all', { a: [9, 9], b: [20, 20], c: [5, 5] }], ['none of any', { a: [0, 9], b: [0, 20] }], ['too few of each', { a: [1, 4], b: [4, 4], c: [2, 4] }], ['too few of some', { a: [4, 4], b: [5, 5], c: [95, 100], d: [60, 100] }], ['agents whose order turns when anything is summed up otherwise', { a: [4, 7], b: [4, 5], c: [0, 5], d: [91, 97], e: [1, 119], f: [106, 113] }]] as const satisfies readonly (readonly [string, Answered])[])
    it(`is that of the table: ${what}`, async () => assert.equal(await brokenBy(answered(counts), 2), undefined));

  it('puts 95 of 100 before 5 of 5, and too few last', async () => {
    const order = [{ metric: 'serviceLevel', fair: true, descending: true }] as const;
    const { columns } = await asked(answered({ few: [4, 4], small: [5, 5], large: [95, 100], poor: [60, 100] }), (source) => source.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, order, limit: 9 }, { signal }));
    assert.deepEqual(columns['agent'], ['large', 'small', 'poor', 'few']);
  });

  it('is that of the table for any agents, page by page', async () => {
    const anyAgents = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { minLength: 2, maxLength: 12 });
    await fc.assert(fc.asyncProperty(anyAgents, fc.integer({ min: 1, max: 5 }), async (agents, limit) => {
      assert.equal(await brokenBy(answered(Object.fromEntries(agents.map((counts, at) => [`a${at}`, counts]))), limit), undefined);
    }), { numRuns: 8 });
    assert.equal(await brokenBy(seededContacts(400), 7), undefined);
  });
});

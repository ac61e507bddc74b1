import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CountsLedger } from '../../src/alerts/counts-ledger.js';
import type { SourceDescription } from '../../src/domain/adapter.js';
import type { CountsRecord } from '../../src/domain/alert.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { DESCRIPTION } from '../runtime/desk-adapter.js';

const SLOT = 300_000;
const SOURCE: SourceDescription = { ...DESCRIPTION, zone: 'UTC', history: { start: 0, end: 100 * SLOT }, dimensions: [{ id: 'skillGroup', members: [{ id: 'sales', label: '销售' }] }] };

/** An answer of rows `[slot, group, offered]` from a slot to a slot. */
function answer(from: number, to: number, rows: readonly (readonly [slot: number, group: string, offered: number])[], patch: Partial<CountsAnswer> = {}): CountsAnswer {
  return {
    kind: 'counts', range: { start: from * SLOT, end: to * SLOT }, asOf: to * SLOT, zone: 'UTC', completeness: 'full', revision: 3, length: rows.length,
    start: rows.map(([slot]) => slot * SLOT), end: rows.map(([slot]) => (slot + 1) * SLOT), keys: { skillGroup: rows.map(([, group]) => group) },
    counters: { offered: rows.map(([, , offered]) => offered), waitMax: rows.map(() => null) }, ...patch,
  };
}
const brief = (records: readonly CountsRecord[] | undefined) => records?.map(({ start, revision, counts, isPartial }) => `${start / SLOT}: ${JSON.stringify(counts)} r${revision}${isPartial ? ' partial' : ''}`);

describe('alerts/counts-ledger', () => {
  it('has one scope for all together, and nothing in it without a closed slot', () => {
    assert.deepEqual([...new CountsLedger('PT5M').take(answer(1, 1, []), SOURCE)], [['', []]]);
    assert.deepEqual([...new CountsLedger('PT5M').take(answer(1, 1.9, []), SOURCE)], [['', []]]);
  });
  it('writes a slot without a row down as one without contacts, which is not a missing one', () => {
    const ledger = new CountsLedger('PT5M', { by: 'skillGroup' });
    const news = ledger.take(answer(1, 4, [[2, 'loan', 7]]), SOURCE);
    assert.deepEqual([...news.keys()], ['sales', 'loan']);
    assert.deepEqual(brief(news.get('loan')), ['2: {"offered":7} r3', '1: {"offered":0} r3', '3: {"offered":0} r3']);
    assert.deepEqual(brief(news.get('sales')), ['1: {"offered":0} r3', '2: {"offered":0} r3', '3: {"offered":0} r3']);
  });
  it('tells only what is new or other than before, as a newer revision', () => {
    const ledger = new CountsLedger('PT5M');
    ledger.take(answer(1, 3, [[1, '', 5]]), SOURCE);
    assert.deepEqual(brief(ledger.take(answer(1, 3, [[1, '', 5]]), SOURCE).get('')), []);
    assert.deepEqual(brief(ledger.take(answer(1, 3, [[1, '', 6], [2, '', 2]], { revision: 9 }), SOURCE).get('')), ['1: {"offered":6} r9', '2: {"offered":2} r9']);
    assert.deepEqual(brief(ledger.take(answer(1, 3, [[2, '', 2]], { revision: 9 }), SOURCE).get('')), ['1: {"offered":0} r10']);
  });
  it('passes over slots that the range cuts in two, and those still open', () => {
    const rows = [[1, '', 5], [2, '', 6], [3, '', 7]] as const;
    assert.deepEqual(brief(new CountsLedger('PT5M').take(answer(1.5, 3.5, rows), SOURCE).get('')), ['2: {"offered":6} r3']);
  });
  it('counts the cut slot where the source holds nothing beyond the cut', () => {
    const source = { ...SOURCE, live: false, history: { start: 1.5 * SLOT, end: 3.5 * SLOT } };
    const all = answer(1.5, 3.5, [[1, '', 5], [3, '', 7]], { asOf: Infinity });
    assert.deepEqual(brief(new CountsLedger('PT5M').take(all, source).get('')), ['1: {"offered":5} r3', '3: {"offered":7} r3', '2: {"offered":0} r3']);
  });
  it('knows nothing of what the source does not remember', () => {
    const source = { ...SOURCE, history: { start: 3 * SLOT, end: 4 * SLOT } };
    assert.deepEqual(brief(new CountsLedger('PT5M').take(answer(1, 5, []), source).get('')), ['3: {"offered":0} r3', '4: {"offered":0} r3']);
    assert.deepEqual(brief(new CountsLedger('PT5M').take(answer(1, 5, []), { ...source, live: false }).get('')), ['3: {"offered":0} r3']);
    assert.deepEqual(brief(new CountsLedger('PT5M').take(answer(1, 4, [[2, '', 1]]), { ...SOURCE, history: undefined }).get('')), ['2: {"offered":1} r3', '3: {"offered":0} r3']);
  });
  it('takes part of the truth as such: nothing is silent in it, and it replaces nothing whole', () => {
    const ledger = new CountsLedger('PT5M');
    ledger.take(answer(1, 2, [[1, '', 5]]), SOURCE);
    const partial = answer(1, 4, [[1, '', 2], [2, '', 3]], { completeness: 'partial' });
    assert.deepEqual(brief(ledger.take(partial, SOURCE).get('')), ['2: {"offered":3} r3 partial']);
    assert.deepEqual(brief(ledger.take(answer(1, 4, [[1, '', 5], [2, '', 3]]), SOURCE).get('')), ['2: {"offered":3} r4', '3: {"offered":0} r3']);
  });
  it('keeps to the members that the filters let pass', () => {
    const ledger = new CountsLedger('PT5M', { by: 'skillGroup', filters: { skillGroup: ['loan'] } });
    assert.deepEqual([...ledger.take(answer(1, 2, [[1, 'loan', 1], [1, 'sales', 1], [1, '', 1]]), SOURCE).keys()], ['loan']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isFilters, narrowed, type Filters } from '../../src/domain/dimension.js';
import { isSelected, NOTHING_SELECTED, patched, viewFor, type Selection } from '../../src/domain/selection.js';
import { readSelection } from '../../src/domain/selection-text.js';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.js';

const members = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
const filters = fc.dictionary(fc.constantFrom('skillGroup', 'channel', 'agent'), members) as fc.Arbitrary<Filters>;
const keeps = (by: Filters, row: Readonly<Record<string, string>>) => Object.entries(by).every(([dimension, ids]) => ids.includes(row[dimension] ?? ''));
const row = fc.record({ skillGroup: fc.constantFrom('a', 'b', 'c'), channel: fc.constantFrom('a', 'b', 'c'), agent: fc.constantFrom('a', 'b', 'c') });

const BRUSH: Selection = { filters: { channel: ['chat'] }, interval: { start: 10, end: 20 }, source: { id: 'trend', label: '趋势图' } };
const VIEW: View = { ...DEFAULT_VIEW, filters: { channel: ['chat', 'phone'], skillGroup: ['a'] }, selection: BRUSH };

describe('narrowed', () => {
  it('keeps a row if and only if both keep it', () => {
    fc.assert(fc.property(filters, filters, row, (one, other, contact) => {
      assert.equal(keeps(narrowed(one, other), contact), keeps(one, contact) && keeps(other, contact));
    }));
  });
  it('is the same whichever comes first, and changes nothing the second time', () => {
    fc.assert(fc.property(filters, filters, row, (one, other, contact) => {
      assert.equal(keeps(narrowed(one, other), contact), keeps(narrowed(other, one), contact));
      assert.deepEqual(narrowed(narrowed(one, other), other), narrowed(one, other));
    }));
  });
});

describe('viewFor', () => {
  it('is the view itself while nothing is selected', () => {
    assert.equal(viewFor(DEFAULT_VIEW, 'tile'), DEFAULT_VIEW);
    assert.equal(isSelected(NOTHING_SELECTED), false);
  });
  it('never filters a widget by its own selection, which it keeps to mark', () => assert.equal(viewFor(VIEW, 'trend'), VIEW));
  it('filters every other by it, in members and in time, and leaves them nothing to mark', () => {
    const { range, filters: kept, selection } = viewFor(VIEW, 'tile');
    assert.deepEqual(range, { kind: 'fixed', start: 10, end: 20 });
    assert.deepEqual(kept, { channel: ['chat'], skillGroup: ['a'] });
    assert.deepEqual(selection, NOTHING_SELECTED);
  });
  it('filters everybody by what the page itself selects', () => {
    const byPage: View = { ...DEFAULT_VIEW, selection: { filters: { channel: ['chat'] } } };
    assert.deepEqual(viewFor(byPage, '').filters, { channel: ['chat'] });
  });
  it('keeps the range where only members were picked', () => {
    assert.deepEqual(viewFor({ ...VIEW, selection: { filters: { channel: ['chat'] } } }, 'tile').range, VIEW.range);
  });
});

describe('patched', () => {
  it('lets go of a stretch that was picked within another range, and of nothing else', () => {
    const { source, filters: picked } = BRUSH;
    assert.deepEqual(patched(VIEW, { range: { kind: 'all' } }).selection, { filters: picked, source });
    assert.deepEqual(patched({ ...VIEW, selection: { ...BRUSH, filters: {} } }, { range: { kind: 'all' } }).selection, NOTHING_SELECTED);
    assert.equal(patched(VIEW, { step: 'PT1H' }).selection, BRUSH);
    assert.equal(patched(DEFAULT_VIEW, { range: { kind: 'all' }, selection: BRUSH }).selection, BRUSH);
  });
});

describe('readSelection', () => {
  it('takes the thing itself, bare filters, and either as JSON', () => {
    assert.deepEqual(readSelection(BRUSH, 'UTC'), BRUSH);
    assert.deepEqual(readSelection(JSON.stringify(BRUSH), 'UTC'), BRUSH);
    assert.deepEqual(readSelection('{"channel":["chat"]}', 'UTC'), { filters: { channel: ['chat'] } });
    for (const nothing of ['', ' ', '{}', {}]) assert.equal(readSelection(nothing, 'UTC'), NOTHING_SELECTED);
  });
  it('reads a stretch as ranges are written, on the source’s clock', () => {
    const { interval } = readSelection('{"interval":"2026-02-01T10:00/2026-02-01T10:30"}', 'Asia/Shanghai');
    assert.deepEqual(interval, { start: Date.UTC(2026, 1, 1, 2), end: Date.UTC(2026, 1, 1, 2, 30) });
  });
  it('refuses everything else', () => {
    const wrong = ['null', '3', '[]', '{"channel":"chat"}', '{"interval":"today"}', '{"interval":{"start":2,"end":2}}', '{"filters":{},"source":"x"}', '{', null, 5];
    for (const value of wrong) assert.throws(() => readSelection(value, 'UTC'));
  });
  it('tells filters from selections', () => {
    assert.equal(isFilters({ filters: ['a'] }), true);
    assert.equal(isFilters({ filters: {} }), false);
  });
});

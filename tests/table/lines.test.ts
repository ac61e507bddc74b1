import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Lines, type Line, type LineSettings } from '../../src/table/lines.js';

const group = (id: string, start: number, end: number) => ({ id, start, end });
const written = (line: Line | undefined) => (line === undefined ? '-' : line.kind === 'group' ? `[${line.group.id}]` : line.kind === 'row' ? String(line.at) : `d${line.at}`);
const all = (lines: Lines) => Array.from({ length: lines.count }, (_, line) => written(lines.at(line))).join(' ');

/** The slow twin: the lines written out one by one. */
function slow({ count, groups, folded = new Set(), expanded = [], detailLines = 5 }: LineSettings): string[] {
  const rows = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, at) => start + at).flatMap((at) => [String(at), ...(expanded.includes(at) ? Array<string>(detailLines).fill(`d${at}`) : [])]);
  if (!groups || groups.length === 0) return rows(0, count);
  return groups.flatMap(({ id, start, end }) => [`[${id}]`, ...(folded.has(id) ? [] : rows(start, end))]);
}

describe('table/lines', () => {
  it('has no line without rows', () => {
    const lines = new Lines({ count: 0 });
    assert.equal(lines.count, 0);
    assert.equal(lines.at(0), undefined);
    assert.equal(lines.at(-1), undefined);
  });
  it('has a line a row, a million without keeping one', () => {
    const lines = new Lines({ count: 1_000_000 });
    assert.deepEqual(lines.at(999_999), { kind: 'row', at: 999_999 });
    assert.equal(lines.lineOf(77), 77);
  });
  it('puts a line above each group and none for rows that are folded away', () => {
    const groups = [group('a', 0, 2), group('b', 2, 3), group('c', 3, 5)];
    assert.equal(all(new Lines({ count: 5, groups })), '[a] 0 1 [b] 2 [c] 3 4');
    const folded = new Lines({ count: 5, groups, folded: new Set(['a', 'c']) });
    assert.equal(all(folded), '[a] [b] 2 [c]');
    assert.equal(folded.lineOf(1), -1);
    assert.equal(folded.lineOf(2), 2);
  });
  it('puts lines below an expanded row, none where it is folded away', () => {
    assert.equal(all(new Lines({ count: 3, expanded: [1], detailLines: 2 })), '0 1 d1 d1 2');
    assert.equal(all(new Lines({ count: 2, groups: [group('a', 0, 2)], folded: new Set(['a']), expanded: [1] })), '[a]');
    assert.equal(all(new Lines({ count: 2, expanded: [7, -1], detailLines: 2 })), '0 1');
  });
  it('agrees with the lines written out, both ways', () => {
    const settings = fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
      isGrouped: fc.boolean(),
      folded: fc.uniqueArray(fc.constantFrom('g0', 'g1', 'g2', 'g3')),
      expanded: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }),
      detailLines: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(settings, ({ sizes, isGrouped, folded, expanded, detailLines }) => {
        let start = 0;
        const groups = sizes.map((size, at) => group(`g${at}`, start, (start += size)));
        const given: LineSettings = { count: start, ...(isGrouped && { groups }), folded: new Set(folded), expanded, detailLines };
        const lines = new Lines(given);
        const wanted = slow(given);
        assert.equal(all(lines), wanted.join(' '));
        for (let at = 0; at < start; at++) assert.equal(lines.lineOf(at), wanted.indexOf(String(at)));
      }),
      { numRuns: 300 },
    );
  });
});

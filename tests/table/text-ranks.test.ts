import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '../../src/domain/answer.js';
import { atOnce } from '../../src/domain/steps.js';
import { forgetRanks, orderingTexts, rankingRows } from '../../src/table/text-ranks.js';

/** So many that they are of many texts, from a few that differ. */
const MANY = 600;
const many = (texts: readonly Cell[]): Cell[] => Array.from({ length: MANY }, (_, row) => texts[row] ?? `${String.fromCharCode(0x4e00 + ((row * 7919) % 9000))}${row}`);

/** The slow twin: rows compared by the collator, those without a text last. */
function slowOrder(cells: readonly Cell[], language: string, descending: boolean): number[] {
  const { compare } = new Intl.Collator(language);
  const turn = descending ? -1 : 1;
  const has = (row: number) => (cells[row] ?? null) !== null;
  return cells
    .map((_, row) => row)
    .sort((a, b) => (has(a) && has(b) ? turn * compare(String(cells[a]), String(cells[b])) : Number(has(b)) - Number(has(a))) || a - b);
}

function check(cells: readonly Cell[], language = 'zh'): void {
  for (const descending of [false, true]) assert.deepEqual([...(atOnce(orderingTexts(cells, cells.length, language, descending)) ?? [])], slowOrder(cells, language, descending));
}

describe('table/text-ranks', () => {
  it('leaves columns of few rows or few texts to their dictionary', () => {
    assert.equal(atOnce(orderingTexts([], 0, 'zh', false)), undefined);
    assert.equal(atOnce(orderingTexts(['王'], 1, 'zh', false)), undefined);
    assert.equal(atOnce(orderingTexts(new Array<Cell>(MANY).fill('王'), MANY, 'zh', false)), undefined);
  });
  it('puts rows without a text last in both directions, empty texts first or next to last', () => check(many([null, '王', '', null, '王', ''])));
  it('keeps rows as they come whose texts the collator calls equal, though they are others', () => {
    check(many(['e\u0301', 'é', 'e\u0301', 'a', 'a\u0000', 'a', 'é']));
    check(many(['ab', 'a\u0000b', 'ab', 'a\u0000b', '王', '王\u0000', '王']), 'en');
  });
  it('takes numbers for their texts', () => check(many([10, 9, '10', 1])));
  it('tells the same by ranks as by the order', () => {
    const cells = many(['e\u0301', null, 'é', '', 'B', 'b']);
    const keys = atOnce(rankingRows(cells, new Float64Array(MANY), 'zh', undefined));
    const order = [...(atOnce(orderingTexts(cells, MANY, 'zh', false)) ?? [])];
    assert.deepEqual(order, cells.map((_, row) => row).sort((a, b) => (Number.isNaN(keys[a]) ? 1 : 0) - (Number.isNaN(keys[b]) ? 1 : 0) || (keys[a] ?? 0) - (keys[b] ?? 0) || a - b));
  });
  it('gives an order that may be written to, and knows another once the column was written to', () => {
    const cells = many([]);
    atOnce(orderingTexts(cells, MANY, 'zh', false))?.fill(0);
    check(cells);
    cells[7] = '阿';
    forgetRanks(cells);
    check(cells);
    check(cells, 'zh-Hant');
  });
  it('keeps no order that was found while a text changed, however far the sort was', () => {
    for (let before = 0; ; before++) {
      const cells = many(['王', '李']);
      const sort = orderingTexts(cells, MANY, 'zh', false);
      let isDone = false;
      for (let step = 0; step < before && !isDone; step++) isDone = sort.next().done ?? false;
      cells[1] = '阿';
      cells[9] = '阿￥';
      forgetRanks(cells);
      const order = isDone ? undefined : atOnce(sort);
      // Wherever the text stood when it was read, no row is lost and none is there twice.
      if (order) assert.deepEqual([...order].sort((a, b) => a - b), cells.map((_, row) => row));
      check(cells);
      if (!isDone) continue;
      assert.ok(before > 5, `the sort had only ${before} steps`);
      return;
    }
  });
  it('keeps what the last of two sorts of a column found, the one that was overtaken by a change and then by the other', () => {
    const cells = many(['王', '李']);
    const [first, second] = [orderingTexts(cells, MANY, 'zh', false), orderingTexts(cells, MANY, 'zh', false)];
    first.next();
    cells[1] = '阿';
    forgetRanks(cells);
    second.next();
    atOnce(first);
    assert.deepEqual([...(atOnce(second) ?? [])], slowOrder(cells, 'zh', false));
    check(cells);
  });
  it('orders whatever texts there are as the collator does', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.string({ unit: fc.constantFrom(...'王李张阿aAbé１1 -'), minLength: 1, maxLength: 7 }), fc.constant(null));
    let ordered = 0;
    fc.assert(fc.property(fc.array(text, { minLength: MANY, maxLength: MANY, size: 'max' }), (cells) => {
      for (const descending of [false, true]) {
        const found = atOnce(orderingTexts(cells, cells.length, 'zh', descending));
        // Where chance gave the same texts again and again, there is a dictionary.
        if (!found) continue;
        ordered++;
        assert.deepEqual([...found], slowOrder(cells, 'zh', descending));
      }
    }), { numRuns: 20 });
    assert.ok(ordered > 20, `only ${ordered} orders`);
  });
});

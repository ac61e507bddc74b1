import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collationRanks } from '../../src/table/collation.js';

/** The slow twin: every comparison made by the collator itself. */
function slowRanks(texts: readonly string[], language: string): number[] {
  const { compare } = new Intl.Collator(language);
  const sorted = [...texts].sort(compare);
  const groups: string[] = [];
  for (const text of sorted) if (groups.length === 0 || compare(groups.at(-1) ?? '', text) !== 0) groups.push(text);
  return texts.map((text) => groups.findIndex((group) => compare(group, text) === 0));
}

const check = (texts: readonly string[], language = 'zh') => assert.deepEqual([...collationRanks(texts, language)], slowRanks(texts, language));

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const surname = fc.constantFrom(...'王李张刘陈杨黄赵吴周重长行乐曾单');
const name = fc.tuple(surname, fc.string({ unit: fc.oneof(surname, han), maxLength: 3 })).map((parts) => parts.join(''));

describe('table/collation', () => {
  it('ranks nothing and one', () => {
    check([]);
    check(['']);
  });
  it('orders Chinese names by pinyin, and by strokes where the language does', () => {
    const names = ['张伟', '李娜', '王芳', '阿强', '赵敏'];
    const inOrder = (language: string) => {
      const ranks = collationRanks(names, language);
      return [...names].sort((a, b) => (ranks[names.indexOf(a)] ?? 0) - (ranks[names.indexOf(b)] ?? 0)).join(' ');
    };
    assert.equal(inOrder('zh'), '阿强 李娜 王芳 张伟 赵敏');
    assert.equal(inOrder('zh-Hant'), [...names].sort(new Intl.Collator('zh-Hant').compare).join(' '));
  });
  it('puts a text before those it begins', () => check(['王芳', '王', '', '王芳芳', '王 芳', '王1']));
  it('gives texts that the collator calls equal one rank', () => check(['é', 'e\u0301', 'e', 'a\u0000', 'a']));
  it('ranks capitals, accents, brackets, emoji and kana as the collator does', () => {
    check(['aB', 'Ab', 'AB', 'ab', 'a', 'A', 'b', 'é', '王（一）', '王', '👩🏽‍💻', 'カナ', 'かな', '張', '张', '１', '1', '-', 'co-op', 'coop']);
  });
  it('ranks texts longer than it spells as the collator does', () => {
    check(['王'.repeat(40), '王'.repeat(39) + '芳', '王'.repeat(23), '王'.repeat(24), '王'.repeat(25), 'x'.repeat(10_000)]);
  });
  it('agrees with the collator for any Chinese names', () => {
    fc.assert(fc.property(fc.array(name, { maxLength: 60 }), (names) => check(names)), { numRuns: 150 });
  });
  it('agrees with the collator for so many names that their first characters tell nearly all of them apart', () => {
    const rare = fc.constantFrom(' Wang wei', ' Wang Wei', ' wáng', '（二）', '', ' 2');
    const many = fc.array(fc.tuple(han, han, han, rare), { minLength: 600, maxLength: 620 }).map((parts) => parts.map((part) => part.join('')));
    fc.assert(fc.property(many, (names) => check([...names, ...names.slice(0, 20).map((name) => `${name}甲`)])), { numRuns: 6 });
    fc.assert(fc.property(fc.array(fc.tuple(name, rare), { minLength: 520, maxLength: 540 }), (names) => check(names.map((parts) => parts.join('')))), { numRuns: 6 });
    check(Array.from({ length: 600 }, (_, at) => `Agent ${String(at * 7919).slice(-4)}`));
  });
  it('agrees with the collator where runs of texts that begin alike are longer than a step, some of them the same throughout and some not', () => {
    const texts = ['王小芳芳芳 甲', '李小芳芳芳 甲', '王小芳芳芳 乙', '张小芳芳芳 甲', '（王）', '王小芳芳芳 甲'];
    // Runs begin, end and go on where steps of 32,768 do.
    for (const length of [65_536, 65_537, 98_310]) {
      const many = Array.from({ length }, (_, at) => texts[at % (at < length / 2 ? 2 : texts.length)] ?? '');
      const ranks = collationRanks(many, 'zh');
      const few = slowRanks(texts, 'zh');
      const wrong = many.findIndex((text, at) => ranks[at] !== few[texts.indexOf(text)]);
      assert.equal(wrong, -1);
    }
    // The same texts alone: nothing differs from the first of its run.
    const same = collationRanks(Array.from({ length: 70_000 }, (_, at) => texts[at % 2] ?? ''), 'zh');
    assert.deepEqual([same[0], same[1], same[69_998], same[69_999]], [1, 0, 1, 0]);
  });
  it('agrees with the collator for names beside Latin letters and digits', () => {
    const mixed = fc.string({ unit: fc.oneof(surname, fc.constantFrom(...'abzABZ019 ')), maxLength: 9 });
    for (const language of ['zh', 'zh-Hant', 'en']) fc.assert(fc.property(fc.array(mixed, { maxLength: 60 }), (names) => check(names, language)), { numRuns: 100 });
  });
  it('agrees with the collator for any text at all', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 40 }), (texts) => check(texts)), { numRuns: 150 });
  });
});

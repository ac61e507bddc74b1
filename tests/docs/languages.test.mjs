/** Guides and reference pages say everything in English and in Chinese: paragraph beside paragraph, code once. Single decisions are engineers' notes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DOCUMENTS } from './snippets.mjs';

const ROOT = new URL('../../', import.meta.url);
const PAGES = [...DOCUMENTS.filter((file) => file.endsWith('.mdx')), 'stories/decisions/decisions.mdx'];
/** Headings that are a name in every language. */
const NAMES = /^(cockpit-[a-z]+(, cockpit-[a-z]+)*|Vue 3|Svelte 5)$/;

const count = (text, sign) => (text.match(sign) ?? []).length;
const words = (text) => text.replace(/`[^`]*`|\*\*|https?:\S+/g, '');
const han = (text) => count(words(text), /\p{Script=Han}/gu);
const latin = (text) => count(words(text), /[A-Za-z]{2,}/g);
/** A Chinese paragraph has names in Latin letters, an English one may quote a Chinese word. */
const isChinese = (text) => han(text) > latin(text);

/** What of a page is there in one language only. */
function oneSided(text) {
  const faults = [];
  const prose = text
    .replace(/^```[^\n]*\n[\s\S]*?\n```$/gm, '')
    .replace(/^(import|<Meta|\{\/\*).*$/gm, '');
  for (const section of prose.split(/^(?=#+ )/m)) {
    const [, heading = ''] = /^#+ (.*)/.exec(section) ?? [];
    const [english = '', chinese = ''] = heading.split(' · ');
    if (heading !== '' && !NAMES.test(heading) && (latin(english) === 0 || han(chinese) === 0)) faults.push(`heading: ${heading}`);
    const blocks = section.replace(/^#+ .*\n/, '').split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== '');
    const tables = blocks.filter((block) => block.startsWith('|'));
    for (const row of tables.flatMap((table) => table.split('\n'))) if (latin(row) > 2 && han(row) === 0) faults.push(`row: ${row}`);
    const lists = blocks.filter((block) => block.startsWith('- ')).flatMap((list) => list.split(/^- /m).filter((item) => item !== ''));
    const paragraphs = blocks.filter((block) => !/^(\||- )/.test(block));
    for (const [kind, texts] of [['paragraphs', paragraphs], ['points', lists]]) {
      const inChinese = texts.filter(isChinese).length;
      if (inChinese * 2 !== texts.length) faults.push(`${texts.length - inChinese} English ${kind} and ${inChinese} Chinese under "${heading}"`);
    }
  }
  return faults;
}

describe('guides in two languages', () => {
  it('finds what is there in one language only', () => {
    assert.deepEqual(oneSided('# One · 一\n\nWords of `code`.\n\n文字与 `code`。\n\n```js\nconst x = 1;\n```\n\n| a | 甲 |\n| --- | --- |\n'), []);
    assert.deepEqual(oneSided('# One\n\nSome words.\n\n- a point\n\n| one | or two | or three |\n'), ['heading: One', 'row: | one | or two | or three |', '1 English paragraphs and 0 Chinese under "One"', '1 English points and 0 Chinese under "One"']);
    assert.equal(oneSided('# 一\n\n只有中文。').length, 2);
  });
  it('looks at every guide and reference page', () => {
    assert.ok(PAGES.length > 9);
  });
  for (const page of PAGES)
    it(`says all of it in English and in Chinese: ${page}`, () => {
      assert.deepEqual(oneSided(readFileSync(new URL(page, ROOT), 'utf8')), []);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnLetters, sheetRows, sheetStart, workbookParts } from '../../src/table/sheet-text.js';

describe('table/sheet-text', () => {
  it('writes nothing for no rows, an empty row for one without cells, and no cell for nothing', () => {
    assert.equal(sheetRows([], 1), '');
    assert.equal(sheetRows([[]], 1), '<row r="1"></row>');
    assert.equal(sheetRows([[null, '', NaN, Infinity]], 3), '<row r="3"></row>');
  });
  it('writes numbers as numbers and texts as texts, a formula’s too', () => {
    assert.equal(sheetRows([[0, -1.5, '=1+1']], 2), '<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>-1.5</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>');
    assert.match(sheetRows([['名']], 1, true), /<c r="A1" s="1" t="inlineStr">/);
  });
  it('escapes markup, writes what XML cannot hold as the format does, and keeps pairs of surrogates', () => {
    const written = (text: string) => /<t[^>]*>(.*)<\/t>/s.exec(sheetRows([[text]], 1))?.[1];
    assert.equal(written('<b>&"'), '&#60;b&#62;&#38;&#34;');
    assert.equal(written('a\u0000\rb\n'), 'a_x0000__x000D_b\n');
    assert.equal(written('_x0041_'), '_x005F_x0041_');
    assert.equal(written('👩\ud800'), '👩_xD800_');
  });
  it('keeps every sign that XML has but for a carriage return, which a reader would take for a line feed, and no other', () => {
    const isKept = (code: number) => code === 0x9 || code === 0xa || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
    for (let code = 0; code <= 0xffff; code++) {
      const sign = String.fromCharCode(code);
      if ('&<>"'.includes(sign)) continue;
      const cell = sheetRows([[`a${sign}b`]], 1);
      assert.equal(cell.includes(isKept(code) ? `a${sign}b` : `a_x${code.toString(16).toUpperCase().padStart(4, '0')}_b`), true, code.toString(16));
    }
  });
  it('counts columns by letters', () => assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']));
  it('names the sheets within what the format allows, and lists each of them', () => {
    const parts = workbookParts(['坐席', `a/b:${'x'.repeat(40)}`]);
    assert.ok(parts.find(({ path }) => path === 'xl/workbook.xml')?.text.includes(`name="a b ${'x'.repeat(27)}"`));
    assert.equal(parts.filter(({ text }) => text.includes('sheet2.xml')).length, 2);
    assert.match(sheetStart(true), /frozen/);
  });
});

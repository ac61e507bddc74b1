import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { csvLines, harmless, htmlText, stampRows, tsvText } from '../../src/table/export-text.js';

describe('table/export-text', () => {
  it('writes nothing for nothing', () => {
    assert.equal(csvLines([]), '');
    assert.deepEqual(stampRows({ head: ['a'], stamp: [] }), []);
    assert.equal(tsvText({ head: [], rows: [], stamp: [] }), '');
  });
  it('quotes what needs it, and ends each line by CR LF', () => {
    assert.equal(csvLines([['a,b', 'say "no"', 'two\nlines', '', null, 1.5]]), '"a,b","say ""no""","two\nlines",,,1.5\r\n');
  });
  it('lets no text become a formula, and leaves numbers as they are', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－1', "=cmd|' /C calc'!A0"]) assert.equal(harmless(text), `'${text}`);
    assert.equal(harmless(-5), '-5');
    assert.equal(harmless(NaN), '');
    assert.equal(harmless('a=1'), 'a=1');
  });
  it('says what the rows are of below them, in lines as long as the header', () => {
    assert.deepEqual(stampRows({ head: ['a', 'b', 'c'], stamp: [['as of', '10:30']] }), [
      [null, null, null],
      ['as of', '10:30', null],
    ]);
    assert.deepEqual(stampRows({ head: ['a'], stamp: [['as of', '10:30']] })[1], ['as of', '10:30']);
  });
  it('writes a table that can be pasted, with markup as text', () => {
    assert.equal(htmlText({ head: ['a'], rows: [['<b>&"'], [3], [null]], stamp: [['n', '3']] }), '<table><caption>n: 3</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>&#60;b&#62;&#38;&#34;</td></tr><tr><td>3</td></tr><tr><td></td></tr></tbody></table>');
    assert.ok(htmlText({ head: ['=1'], rows: [['=1+1', -1]], stamp: [] }).includes("<th>'=1</th></tr></thead><tbody><tr><td>'=1+1</td><td>-1</td>"));
    assert.equal(tsvText({ head: ['a', 'b'], rows: [['x\ty', 2]], stamp: [] }), 'a\tb\nx y\t2');
  });
  it('is read back as it was by another program', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant('"a",\r\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = csvParse(csvLines([['first', 'second'], ...rows]));
        assert.deepEqual(read.map(({ first, second }) => [first, second]), rows.map((row) => row.map(harmless)));
      }),
    );
  });
});

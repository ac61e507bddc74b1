import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { lineOf, RecordTexts, type BrokenRecord, type RecordBlock } from '../../../src/adapters/records/record-block.js';
import { RecordSplitter, type SplitterLimits } from '../../../src/adapters/records/record-splitter.js';

interface Split {
  readonly records: { readonly line: number; readonly text: string }[];
  readonly broken: BrokenRecord[];
  readonly lines: number;
}

/** Splits pieces of text, quoted fields allowed unless there is no delimiter to stand before them. */
function split(pieces: readonly string[], quotes: ',' | '' = ',', limits?: SplitterLimits): Split {
  const delimiter = quotes === '' ? undefined : quotes;
  const records: Split['records'] = [];
  const broken: BrokenRecord[] = [];
  const texts = new RecordTexts();
  const sink = {
    block: (block: RecordBlock) => {
      const rows = delimiter === undefined ? block.text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/) : csvParseRows(block.text);
      for (const index of rows.keys()) records.push({ line: lineOf(block, index), text: texts.of(block, index) });
    },
    broken: (record: BrokenRecord) => void broken.push(record),
  };
  const splitter = limits ? new RecordSplitter(delimiter, sink, limits) : new RecordSplitter(delimiter, sink);
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return { records, broken, lines: splitter.lines };
}

const textsOf = ({ records }: Split) => records.map(({ text }) => text);
const linesOf = ({ records }: Split) => records.map(({ line }) => line);

describe('adapters/records splitting', () => {
  it('finds nothing in nothing', () => {
    assert.deepEqual(split([]), { records: [], broken: [], lines: 0 });
    assert.deepEqual(split(['', '']), { records: [], broken: [], lines: 0 });
  });
  it('takes a last line without an end', () => {
    assert.deepEqual(textsOf(split(['a,b\nc,d'])), ['a,b', 'c,d']);
  });
  it('knows feeds, returns, and both together, wherever a piece ends', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = ['a', 'b,c', 'd'].join(end) + end;
      for (let at = 0; at <= text.length; at++) assert.deepEqual(split([text.slice(0, at), text.slice(at)]), split(['a\nb,c\nd\n']), JSON.stringify([end, at]));
    }
  });
  it('keeps line ends in quotes, and counts lines as an editor does', () => {
    const found = split(['a,"x\ny"\nb,"p""q"\n"r\r\ns",c\nd']);
    assert.deepEqual(textsOf(found), ['a,"x\ny"', 'b,"p""q"', '"r\r\ns",c', 'd']);
    assert.deepEqual(linesOf(found), [1, 3, 4, 6]);
  });
  it('takes a quote within a field for itself', () => {
    assert.deepEqual(textsOf(split(['a,5" pipe\nb,c\n'])), ['a,5" pipe', 'b,c']);
  });
  it('takes quotes for themselves where they mean nothing', () => {
    assert.deepEqual(textsOf(split(['a,"b\nc,d\n'], '')), ['a,"b', 'c,d']);
  });
  it('sets a line with text behind a closing quote aside, and goes on with the next', () => {
    const found = split(['a,b\n"c"d,e\nf,g\n']);
    assert.deepEqual(textsOf(found), ['a,b', 'f,g']);
    assert.deepEqual(found.broken, [{ line: 2, reason: 'broken-quote', detail: '6', text: '"c"d,e' }]);
  });
  it('sets a line whose quote is never closed aside, and goes on with the next', () => {
    const found = split(['a,b\nc,"d\ne,f\ng,h']);
    assert.deepEqual(textsOf(found), ['a,b', 'e,f', 'g,h']);
    assert.deepEqual(found.broken, [{ line: 2, reason: 'unclosed-quote', detail: '4', text: 'c,"d' }]);
  });
  it('gives a quote up that stays open for too long', () => {
    const rows = Array.from({ length: 50 }, (_, row) => `${row},x`);
    const found = split([`"a\n${rows.join('\n')}\n"b",c\n`], ',', { record: 1000, quoted: 100 });
    assert.deepEqual(textsOf(found), [...rows, '"b",c']);
    assert.deepEqual(found.broken.map(({ line, reason }) => [line, reason]), [[1, 'unclosed-quote']]);
  });
  it('skips a line too long without holding it, and goes on with the next', () => {
    const found = split(['a\n', ...Array.from({ length: 1000 }, () => 'x'.repeat(100)), '\nb\n'], ',', { record: 500, quoted: 100 });
    assert.deepEqual(found.records, [{ line: 1, text: 'a' }, { line: 3, text: 'b' }]);
    assert.deepEqual(found.broken.map(({ line, reason, detail }) => [line, reason, detail]), [[2, 'line-too-long', '100000']]);
  });
  it('sets a last line too long aside even when it never ends', () => {
    const found = split(['a\n', 'x'.repeat(600)], ',', { record: 500, quoted: 100 });
    assert.deepEqual(found.broken.map(({ line, detail }) => [line, detail]), [[2, '600']]);
  });
  it('finds the same records and the same broken lines however the text is cut', () => {
    const alphabet = fc.constantFrom('a', 'b', ',', '"', '\n', '\r', '\r\n', '""', 'long'.repeat(8), '中');
    const text = fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(''));
    const limits = { record: 40, quoted: 25 };
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 8 }), fc.constantFrom(',' as const, '' as const), (whole, cuts, delimiter) => {
        const marks = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const pieces = marks.slice(1).map((mark, index) => whole.slice(marks[index], mark));
        assert.deepEqual(split(pieces, delimiter, limits), split([whole], delimiter, limits));
      }),
      { numRuns: 3000, examples: [[`aa${'long'.repeat(8)}a""a""\ra`, [41], ',']] },
    );
  });
  it('reads what d3-dsv writes, cut at every character', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r\n', '中'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = csvFormatRows(rows);
        assert.deepEqual(csvParseRows(textsOf(split([...text])).join('\n')), csvParseRows(text));
        assert.deepEqual(split([...text]).broken, []);
      }),
    );
  });
});

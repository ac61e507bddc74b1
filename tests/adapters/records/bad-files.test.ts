import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadRecords } from '../../../src/adapters/records/load-records.js';
import { messagesFor } from '../../../src/locale/index.js';
import { fileProblemText } from '../../../src/locale/records-messages.js';
import type { FileProblem } from '../../../src/domain/file-problem.js';
import { bytesOf, contactsOf, CSV, HEADER, load, problemOf, ROW } from './reading.js';

const GOOD = `${HEADER}\n${ROW}\n`;
const row = (id: number, at = '2026-03-02 09:00:05') => `${id},${at},sales,answered,4,60,Li`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index)).join('\n');

describe('adapters/records files that cannot be used', () => {
  it('says that a file is empty, blank, or nothing but a byte order mark', async () => {
    for (const file of ['', '\n', ' \r\n\n', '\ufeff']) assert.deepEqual(await problemOf(file), { code: 'empty' }, JSON.stringify(file));
  });
  it('says that a file has a header only', async () => {
    for (const file of [HEADER, `${HEADER}\n`, `\ufeff${HEADER}\r\n\r\n`]) assert.deepEqual(await problemOf(file), { code: 'header-only' });
  });
  it('says which delimiter a file seems to have', async () => {
    for (const looksLike of ['\t', ';', '|']) {
      assert.deepEqual(await problemOf(GOOD.replaceAll(',', looksLike)), { code: 'wrong-delimiter', expected: ',', looksLike });
    }
    assert.deepEqual(await problemOf(GOOD, { ...CSV, delimiter: ';' }), { code: 'wrong-delimiter', expected: ';', looksLike: ',' });
    assert.deepEqual(await problemOf('"id";"at"\n1;2'), { code: 'wrong-delimiter', expected: ',', looksLike: ';' });
  });
  it('names the columns that are missing, and those that are there', async () => {
    const problem = await problemOf(GOOD.replace('wait', 'waited').replace('at,', 'begun,'));
    assert.deepEqual(problem, { code: 'missing-column', columns: ['at', 'wait'], found: ['id', 'begun', 'group', 'outcome', 'waited', 'talk', 'agent'] });
  });
  it('names the columns that are there twice', async () => {
    assert.deepEqual(await problemOf(GOOD.replace('talk', 'wait').replace('agent', 'talk,agent')), { code: 'duplicate-column', columns: ['wait'] });
  });
  it('does not mind a column twice that it does not read', async () => {
    assert.equal((await load(`${HEADER},note,note\n${ROW},x,y\n`)).report.contacts, 1);
  });
  it('says what a file is that is no text', async () => {
    const files: readonly (readonly [string, number[] | string])[] = [
      ['excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
      ['excel', 'PK\u0003\u0004....[Content_Types].xml'],
      ['zip', 'PK\u0003\u0004....notes.txt'],
      ['gzip', [0x1f, 0x8b, 8, 0]],
      ['pdf', '%PDF-1.7'],
      ['image', [0x89, 0x50, 0x4e, 0x47]],
      ['unknown', Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)],
    ];
    for (const [kind, file] of files) {
      const bytes = typeof file === 'string' ? bytesOf(file) : Uint8Array.from(file);
      assert.deepEqual(await problemOf(bytes), { code: 'binary', kind });
    }
  });
  it('says which clock a column has when most rows have another than the mapping', async () => {
    const file = [HEADER, row(1), row(2, '02/03/2026 09:00:05'), row(3, '02/03/2026 09:10:05'), ''].join('\n');
    assert.deepEqual(await problemOf(file), {
      code: 'wrong-clock',
      column: 'at',
      expected: 'YYYY-MM-DD HH:mm:ss',
      example: '02/03/2026 09:00:05',
      line: 3,
      looksLike: 'D/M/YYYY H:mm:ss',
      rows: 3,
      unreadable: 2,
    });
  });
  it('names the most frequent reason when most rows are unreadable for others', async () => {
    const file = [HEADER, ...[1, 2, 3].map((id) => row(id).replace('answered', 'lost')), row(4)].join('\n');
    assert.deepEqual(await problemOf(file), { code: 'mostly-unreadable', reason: 'outcome', detail: 'outcome: lost', line: 2, rows: 4, unreadable: 3 });
  });
  it('says that the header is too long, where a file is one endless line', async () => {
    const problem = await problemOf(bytesOf(`x${'y'.repeat(2 << 20)}`));
    assert.deepEqual(problem, { code: 'mostly-unreadable', reason: 'line-too-long', detail: String(1 + (2 << 20)), line: 1, rows: 1, unreadable: 1 });
  });
  it('has words for every problem in every language', async () => {
    const problems: FileProblem[] = await Promise.all(['', HEADER, '%PDF-1.7', GOOD.replaceAll(',', '\t'), GOOD.replace('talk', 'wait'), `${HEADER}\n${row(1, 'now')}`, GOOD.replace('answered', 'lost')].map((file) => problemOf(file)));
    problems.push({ code: 'not-a-queue-log', line: 'hello' }, { code: 'bad-mapping', detail: 'zone' }, { code: 'missing-column', columns: ['at'], found: ['id'] });
    for (const tag of ['zh-CN', 'en', 'zh-TW']) {
      const texts = problems.map((problem) => fileProblemText(problem, messagesFor(tag).records));
      assert.equal(new Set(texts).size, problems.length);
      for (const text of texts) assert.doesNotMatch(text, /undefined|\[object/);
    }
    assert.match(fileProblemText(problems[3] as FileProblem, messagesFor('zh-CN').records), /制表符/);
  });
});

describe('adapters/records rows that cannot be read', () => {
  it('skips a line of more than 2 GB in bounded memory and reads on with the next', async () => {
    const megabyte = new Uint8Array(1 << 20).fill(120);
    // More than a string or a signed 32-bit length can hold.
    const MEGABYTES = 2100;
    async function* pieces() {
      yield bytesOf(`${HEADER}\n${row(1)}\n`);
      for (let count = 0; count < MEGABYTES; count++) yield megabyte;
      yield bytesOf(`\n${row(2)}\n`);
    }
    let most = 0;
    const held = () => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const onProgress = () => (most = Math.max(most, held()));
    const before = held();
    const loaded = await loadRecords({ pieces: pieces(), totalBytes: undefined }, { name: 'long', mapping: CSV, onProgress });
    assert.deepEqual(contactsOf(loaded).map(({ id }) => id), ['1', '2']);
    assert.deepEqual(loaded.report.samples.map(({ line, reason, detail }) => [line, reason, detail]), [[3, 'line-too-long', String(MEGABYTES * 2 ** 20)]]);
    assert.ok(most - before < 200 << 20, `held ${most - before} bytes`);
  });
  it('sets each aside with its line, reason and text, and uses the others', async () => {
    const bad: readonly (readonly [reason: string, row: string])[] = [
      ['clock', row(1, '02/03/2026 09:00')],
      ['outcome', row(2).replace('answered', 'lost')],
      ['duration', row(3).replace(',4,', ',-4,')],
      ['duration', row(4).replace(',60,', ',long,')],
      ['empty-field', row(5).replace(',4,', ',,')],
      ['empty-field', row(6).replace('sales', ' ')],
      ['field-count', '7,2026-03-02 09:00:05,sales'],
      ['field-count', `${row(8)},more`],
      ['repeated-header', HEADER],
      ['binary-bytes', row(9).replace('Li', 'L\0i')],
      ['broken-quote', `"10"x,2026-03-02 09:00:05,sales,answered,4,60,Li`],
      ['unclosed-quote', row(11).replace('sales', '"sales')],
    ];
    const { report, setAside } = await load([HEADER, rows(20), ...bad.map(([, text]) => text), row(99)].join('\n'));
    assert.deepEqual(report.samples.map(({ line, reason, text }) => [line, reason, text]), bad.map(([reason, text], index) => [index + 22, reason, text]));
    assert.equal(report.contacts, 21);
    const lines = (await setAside.text()).replaceAll('\0', '?').split('\n');
    assert.equal(lines[0], 'line,reason,detail,text');
    assert.equal(lines.length, 1 + bad.length);
    assert.equal(lines[1], `22,clock,at: 02/03/2026 09:00,"${bad[0]?.[1]}"`);
  });
  it('keeps all of many for the download, and a few for the screen', async () => {
    const lost = Array.from({ length: 2500 }, (_, id) => row(id).replace('answered', 'lost'));
    const { report, setAside } = await load([HEADER, rows(2600), ...lost].join('\n'));
    assert.equal(report.setAside.outcome, 2500);
    assert.equal(report.samples.length, 50);
    const lines = (await setAside.text()).split('\n');
    assert.equal(lines.length, 2501);
    assert.match(lines.at(-1) ?? '', /^5101,outcome,outcome: lost,"2499,/);
  });
  it('sets the fewer rows of a mixed clock aside', async () => {
    const { report } = await load([HEADER, rows(5), row(6, '1772413205'), row(7, '2026-03-02T09:00:05Z')].join('\n'));
    assert.deepEqual([report.contacts, report.setAside], [5, { clock: 2 }]);
  });
});

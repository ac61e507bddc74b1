import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import type { Mapping } from '../../../src/domain/mapping.js';
import { bytesOf, contactsOf, CSV, HEADER, load, ROW } from './reading.js';

const AT = Date.UTC(2026, 2, 2, 1, 0, 5);
const ONE = { id: '1', offeredAt: AT, skillGroup: 'sales', agent: 'Li', outcome: 'answered', waitSeconds: 4, talkSeconds: 60 };
const picked = (row: Record<string, unknown> | undefined, like: object) => Object.fromEntries(Object.keys(like).map((name) => [name, row?.[name]]));

describe('adapters/records reading', () => {
  it('reads a record as a contact, its clock in the zone of the mapping', async () => {
    const [contact] = contactsOf(await load(`${HEADER}\n${ROW}\n`));
    assert.deepEqual(picked(contact, ONE), ONE);
  });
  it('reads the same with a byte order mark, CRLF, blank lines, blanks around fields, and no last line end', async () => {
    for (const file of [`\ufeff${HEADER}\r\n${ROW}\r\n`, `\n${HEADER}\n\n${ROW}`, ` ${HEADER.replaceAll(',', ' , ')}\n ${ROW.replaceAll(',', ' , ')} `, `${HEADER}\r${ROW}\r`]) {
      const loaded = await load(file);
      assert.deepEqual(picked(contactsOf(loaded)[0], ONE), ONE, JSON.stringify(file));
      assert.equal(loaded.report.rows, 1);
    }
  });
  it('reads semicolons, tabs, and quoted fields with delimiters and line ends in them', async () => {
    for (const delimiter of [';', '\t']) {
      const loaded = await load(`${HEADER}\n${ROW}`.replaceAll(',', delimiter), { ...CSV, delimiter });
      assert.equal(loaded.report.contacts, 1);
    }
    const [contact] = contactsOf(await load(`${HEADER}\n${ROW.replace('sales', '"sales, ""north""\neast"')}`));
    assert.equal(contact?.['skillGroup'], 'sales, "north"\neast');
  });
  it('reads UTF-16 and GB18030, cut at every byte', async () => {
    const text = `${HEADER}\n${ROW.replace('Li', '张伟')}\n`;
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8])]);
    const chinese = Uint8Array.from([...bytesOf(`${HEADER}\n${ROW.replace('Li', '')}`), 0xd5, 0xc5, 0xce, 0xb0, 0x0a]);
    for (const [file, encoding] of [[wide, 'utf-16le'], [chinese, 'gb18030']] as const) {
      for (const pieceBytes of [1, 2, 3, 50, Infinity]) {
        const loaded = await load(file, CSV, pieceBytes);
        assert.equal(loaded.report.encoding, encoding);
        assert.equal(contactsOf(loaded)[0]?.['agent'], '张伟');
      }
    }
  });
  it('reads a file without a header by position', async () => {
    const columns = { id: 1, offeredAt: { column: [2, 3] }, skillGroup: { value: 'all' }, wait: { column: 4, unit: 'clock' } } as const;
    const mapping: Mapping = { ...CSV, header: false, columns, outcome: { answeredWhenFilled: 5 } };
    const loaded = await load('7,2026-03-02,09:00:05,1:02,Li\n8,2026-03-02,09:01:05,0:05,\n', mapping);
    assert.deepEqual(
      contactsOf(loaded).map(({ id, skillGroup, waitSeconds, outcome }) => [id, skillGroup, waitSeconds, outcome]),
      [['7', 'all', 62, 'answered'], ['8', 'all', 5, 'abandoned']],
    );
  });
  it('takes what passed between two instants for seconds', async () => {
    const mapping: Mapping = {
      ...CSV,
      clock: 'epoch-s',
      columns: { offeredAt: 'in', skillGroup: 'group', wait: { from: 'in', to: ['picked', 'out'] }, talk: { from: 'picked', to: 'out' } },
      outcome: { answeredWhenFilled: 'picked' },
    };
    const loaded = await load('in,picked,out,group\n1772413205,1772413215,1772413275,a\n1772413206,,1772413209,a\n', mapping);
    assert.deepEqual(contactsOf(loaded).map(({ waitSeconds, talkSeconds }) => [waitSeconds, talkSeconds]), [[10, 60], [3, null]]);
  });
  it('reads the sample of the mapping for contacts as CSV', async () => {
    const mapping = JSON.parse(readFileSync(new URL('../../../demo/mappings/contacts-csv.json', import.meta.url), 'utf8')) as Mapping;
    const { store, report } = await load(readFileSync(new URL('contacts-sample.csv', import.meta.url)), mapping);
    assert.deepEqual([report.rows, report.contacts, report.ignored, report.setAside], [7, 5, { 'test call': 1 }, { clock: 1 }]);
    const { counters } = store.counts({ kind: 'counts', range: { kind: 'all' } }, store.span?.end ?? 0);
    assert.deepEqual(
      [counters.offered, counters.answered, counters.abandoned, counters.flowOut, counters.talk, counters.hold, counters.wrapUp, counters.transferred, counters.surveyed, counters.satisfied],
      [[5], [3], [1], [1], [660], [15], [75], [1], [2], [1]],
    );
  });
  it('accounts for every row, however bad, and reads the same however the bytes are cut', async () => {
    const field = fc.oneof(fc.constantFrom('', 'answered', 'abandoned', 'test', 'sales', '5', '-5', '2026-03-02 09:00:05', 'a,b', 'x"y', 'p\nq'), fc.string({ maxLength: 4 }));
    const record = fc.oneof(fc.constant(ROW.split(',')), fc.tuple(fc.constant('1'), fc.constant('2026-03-02 09:00:05'), field, field, field, field, field), fc.array(field, { minLength: 2, maxLength: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (records, pieceBytes) => {
        // Good rows enough that the file as a whole is of use.
        const good = Array.from({ length: records.length + 1 }, () => ROW.split(','));
        const file = csvFormatRows([HEADER.split(','), ...good, ...records.map((fields) => fields.map((text) => text.replace(/\p{Surrogate}/gu, '').replaceAll('\r', '').replaceAll('\0', '')))]);
        const [whole, cut] = await Promise.all([load(file), load(file, CSV, pieceBytes)]);
        const { report } = whole;
        const sum = (counts: object) => Object.values(counts).reduce((total: number, count: number) => total + count, 0);
        assert.equal(report.rows, good.length + records.length);
        assert.equal(report.rows, report.used + sum(report.ignored) + sum(report.setAside));
        assert.equal(report.contacts, whole.store.length);
        assert.deepEqual(cut.report, report);
        assert.deepEqual(contactsOf(cut), contactsOf(whole));
      }),
    );
  });
});

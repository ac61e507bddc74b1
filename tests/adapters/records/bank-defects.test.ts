import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import bank from '../../../demo/mappings/anonymous-bank.mjs';
import type { MappingModule } from '../../../src/domain/mapping-module.js';
import { contactsOf, load, problemOf } from './reading.js';

const HEADER = 'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver';
const QUEUED = ['AA0101', '1', '7', '2', 'PS', '990901', '11:45:33', '11:45:39', '6', '11:45:39', '11:46:58', '79', 'AGENT', '11:46:57', '11:51:00', '243', 'DORIT'];
const DIRECT = ['AA0101', '2', '0', '0', 'NW', '990901', '11:50:00', '11:50:10', '10', '0:00:00', '0:00:00', '0', 'AGENT', '11:50:09', '11:50:20', '11', 'NO_SERVER'];
const AT = { vru_entry: 6, vru_exit: 7, vru_time: 8, q_start: 9, q_exit: 10, q_time: 11, outcome: 12, ser_time: 15, server: 16, type: 4, date: 5, priority: 3 };
type Changes = { readonly [Name in keyof typeof AT]?: string };

const changed = (fields: readonly string[], changes: Changes) => {
  const copy = [...fields];
  for (const [name, text] of Object.entries(changes)) copy[AT[name as keyof typeof AT]] = text;
  return copy;
};
const read = (...records: readonly (readonly string[])[]) => load([HEADER, ...records.map((fields) => fields.join('\t'))].join('\n'), bank as MappingModule);
const clockOf = (value: unknown) => new Date(Number(value)).toISOString().slice(0, 19).replace('T', ' ');

async function only(fields: readonly string[], changes: Changes = {}) {
  const loaded = await read(changed(fields, changes));
  const [contact = {}] = contactsOf(loaded);
  return { ...contact, offered: clockOf(contact['offeredAt']), report: loaded.report } as Record<string, unknown> & { report: typeof loaded.report };
}

describe('demo/mappings/anonymous-bank', () => {
  it('reads a call that waited and one that went straight to an agent', async () => {
    const queued = await only(QUEUED);
    assert.deepEqual([queued['offered'], queued['waitSeconds'], queued['talkSeconds'], queued['agent'], queued['outcome']], ['1999-09-01 11:45:39', 79, 243, 'DORIT', 'answered']);
    const direct = await only(DIRECT);
    assert.deepEqual([direct['offered'], direct['waitSeconds'], direct['talkSeconds'], direct['agent'] ?? null, direct['outcome']], ['1999-09-01 11:50:10', 0, 11, null, 'answered']);
  });
  it('splits priority and type where they have run together', async () => {
    const run = [...QUEUED.slice(0, 3), '0       TT', ...QUEUED.slice(5)];
    assert.deepEqual([(await only(run))['skillGroup'], (await only(run)).report.setAside], ['TT', {}]);
  });
  it('sets a row aside whose sixteen fields cannot be told apart', async () => {
    const { report } = await read(QUEUED, DIRECT, QUEUED.slice(1));
    assert.deepEqual([report.contacts, report.setAside], [2, { 'field-count': 1 }]);
  });
  it('trims padded fields, and keeps types it does not know', async () => {
    const padded = await only(QUEUED.map((field) => ` ${field}  `), { type: ' TT ', server: 'DORIT   ' });
    assert.deepEqual([padded['skillGroup'], padded['agent'], padded['waitSeconds']], ['TT', 'DORIT', 79]);
    assert.equal((await only(QUEUED, { type: 'AA' }))['skillGroup'], 'AA');
  });
  it('offers a call the next day that entered before midnight and queued behind it', async () => {
    const late = await only(QUEUED, { vru_entry: '23:59:55', vru_exit: '0:00:05', q_start: '0:00:05', q_exit: '0:01:00', q_time: '55' });
    assert.equal(late['offered'], '1999-09-02 00:00:05');
    assert.equal((await only(DIRECT, { date: '990930', vru_entry: '23:59:55', vru_exit: '0:00:05' }))['offered'], '1999-10-01 00:00:05');
  });
  it('takes times past midnight for the next day', async () => {
    assert.equal((await only(QUEUED, { vru_entry: '23:59:50', q_start: '24:05:10' }))['offered'], '1999-09-02 00:05:10');
    assert.equal((await only(DIRECT, { vru_entry: '24:59:50', vru_exit: '25:00:10' }))['offered'], '1999-09-02 01:00:10');
  });
  it('takes "none", an empty field and 0 for no time at all', async () => {
    for (const none of ['none', 'NONE', 'None', '', '0', '0:00:00', '00:00:00']) {
      const direct = await only(DIRECT, { q_start: none, q_exit: none, q_time: none === '' || none === '0' ? none : '0' });
      assert.deepEqual([direct['waitSeconds'], direct['offered']], [0, '1999-09-01 11:50:10'], none);
      const { report } = await read(QUEUED, changed(DIRECT, { outcome: 'HANG', q_start: none, q_exit: none }));
      assert.deepEqual(report.ignored, { vru_hangup: 1 }, none);
    }
    assert.equal((await only(QUEUED, { q_start: 'none' }))['offered'], '1999-09-01 11:45:39', 'queued without its start: the moment it left the voice menu');
  });
  it('leaves out phantoms and those who never reached a queue, by name', async () => {
    const { report } = await read(QUEUED, changed(QUEUED, { outcome: 'PHANTOM' }), changed(DIRECT, { outcome: 'HANG' }), changed(QUEUED, { outcome: 'HANG' }));
    assert.deepEqual([report.contacts, report.ignored], [2, { phantom: 1, vru_hangup: 1 }]);
  });
  it('keeps negative and odd numbers as the source has them', async () => {
    const odd = await only(QUEUED, { q_time: '-4', ser_time: '-10', vru_time: '-362' });
    assert.deepEqual([odd['waitSeconds'], odd['talkSeconds'], odd.report.notes], [-4, -10, { 'vru_time negative': 1 }]);
    assert.equal((await only(QUEUED, { q_time: '100000' }))['waitSeconds'], 100_000);
  });
  it('notes the defects that the data is known to have', async () => {
    const { report } = await read(changed(QUEUED, { ser_time: '0' }), changed(QUEUED, { ser_time: '3601' }), DIRECT, changed(QUEUED, { vru_time: '-1' }));
    assert.deepEqual(report.notes, { 'AGENT with ser_time 0': 1, 'AGENT with ser_time over 1 h': 1, 'AGENT without agent name': 1, 'vru_time negative': 1 });
  });
  it('sets aside what is neither a time, a number, an outcome nor a date, in its words', async () => {
    const bad = [{ q_start: 'noon' }, { q_time: 'long' }, { outcome: 'LOST' }, { date: '991301' }] as const;
    const { report } = await read(...Array.from({ length: 5 }, () => QUEUED), ...bad.map((changes) => changed(QUEUED, changes)));
    assert.deepEqual(report.samples.map(({ line, reason, detail }) => [line, reason, detail]), [
      [7, 'mapping', 'q_start: noon'],
      [8, 'mapping', 'q_time: long'],
      [9, 'mapping', 'outcome: LOST'],
      [10, 'mapping', 'date: 991301'],
    ]);
  });
  it('needs its own header', async () => {
    assert.equal((await problemOf(`${HEADER.replace('q_time', 'queue_time')}\n${QUEUED.join('\t')}`, bank as MappingModule)).code, 'missing-column');
    assert.deepEqual(await problemOf(`${HEADER}\n${QUEUED.join('\t')}`.replaceAll('\t', ','), bank as MappingModule), { code: 'wrong-delimiter', expected: '\t', looksLike: ',' });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import { loadEvents } from '../../../src/adapters/events/event-log-loader.js';
import { checkedEventMapping } from '../../../src/adapters/events/event-mapping-check.js';
import { FileProblemError } from '../../../src/adapters/records/file-problem-error.js';
import type { EventMapping } from '../../../src/domain/event-mapping.js';
import { conformance } from '../conformance.js';

const CSV: EventMapping = {
  name: 'test',
  format: 'delimited',
  zone: 'Europe/Brussels',
  clock: 'yyyy-MM-dd HH:mm:ss',
  columns: { case: 'case', step: 'step', start: 'from', end: 'to', channel: 'channel', sentiment: 'mood', confidence: 'sure' },
  sentimentScale: { name: '-1..1', min: -1, max: 1 },
  empty: ['NULL'],
};
const HEADER = 'case,step,from,to,channel,mood,sure';
const signal = new AbortController().signal;

async function* pieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const load = (text: string, mapping: EventMapping = CSV, size = Infinity) => loadEvents(pieces(text, size), { mapping, name: 'log' });
const told = async (text: string, mapping?: EventMapping) => (await load(text, mapping)).events.map(({ case: journey, step, start, end }) => [journey, step, start, end]);

const JOURNEYS = Array.from({ length: 40 }, (_, at) => `C${at % 12},${['Open', 'Work', 'Close'][at % 3]},2024-07-0${1 + (at % 5)} 1${at % 10}:00:00,,${at % 2 ? 'phone' : 'web'},,`);
// An event log lists, and counts nothing.
conformance('an event log', () => eventLogAdapter({ source: new Blob([[HEADER, ...JOURNEYS].join('\n')]), name: 'log', mapping: CSV, onPage: true }), {
  leavesOut: ['columns', 'slots', 'sums', 'filters', 'clock', 'skew', 'recount', 'order', 'inserts', 'watch', 'changes', 'gaps', 'tokens', 'plans', 'notes', 'partial', 'where', 'fair', 'groups'],
});

describe('adapters/events', () => {
  it('reads a delimited log, and knows an end that is empty for one that has not come', async () => {
    assert.deepEqual(await told(`${HEADER}\nC1,Open,2024-07-01 10:00:00,2024-07-01 10:05:00,phone,,\nC1,Work,2024-07-01 10:06:00,NULL,phone,,\n`), [
      ['C1', 'Open', Date.UTC(2024, 6, 1, 8), Date.UTC(2024, 6, 1, 8, 5)],
      ['C1', 'Work', Date.UTC(2024, 6, 1, 8, 6), undefined],
    ]);
  });
  it('loses no row: each is used, ignored by a rule or set aside with line and reason', async () => {
    const mapping: EventMapping = { ...CSV, ignored: { tests: { column: 'channel', values: ['test'] } } };
    const rows = ['C1,Open,2024-07-01 10:00:00,,phone,0.5,0.9', ',Open,2024-07-01 10:00:00,,phone,,', 'C2,,2024-07-01 10:00:00,,phone,,', 'C3,Open,yesterday,,phone,,', 'C4,Open,2024-07-01 10:00:00,never,phone,,', 'C5,Open,2024-07-01 10:00:00,,test,,', HEADER, 'C6,Open', 'C7,Open,2024-07-01 10:00:00,,phone,7,0.9', ...Array.from({ length: 9 }, (_, at) => `D${at},Open,2024-07-01 10:00:00,,phone,,`)];
    const { report, events } = await load([HEADER, ...rows].join('\n'), mapping);
    assert.deepEqual(report.samples.map(({ line, reason }) => [line, reason]), [[3, 'empty-field'], [4, 'empty-field'], [5, 'clock'], [6, 'clock'], [8, 'repeated-header'], [9, 'field-count']]);
    assert.deepEqual([report.ignored, report.notes, report.used, report.rows], [{ tests: 1 }, { 'sentiment-off-scale': 1 }, 11, 18]);
    assert.deepEqual([events[0]?.sentiment, events[1]?.sentiment], [0.5, undefined]);
  });
  it('puts beginnings and ends together, even where the file is out of order, and counts those alone', async () => {
    const mapping: EventMapping = { ...CSV, clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at' }, lifecycle: { column: 'part', start: ['start'], complete: ['complete'], ignored: ['suspend'] } };
    const { events, report } = await load('case,step,at,part\nC,A,20,COMPLETE\nC,A,10,start\nC,A,12,suspend\nC,B,30,complete\nC,D,40,start\nC,E,41,resume\n', mapping);
    assert.deepEqual(events.map(({ step, start, end }) => [step, start, end]), [['A', 10_000, 20_000], ['B', 30_000, 30_000], ['D', 40_000, undefined]]);
    assert.deepEqual(report.notes, { 'complete-without-start': 1, 'start-without-complete': 1 });
    assert.deepEqual([report.ignored, report.setAside], [{ 'part: suspend': 1 }, { lifecycle: 1 }]);
  });
  it('composes cases and steps of several columns, takes the first filled one, and a text that is always the same', async () => {
    const mapping: EventMapping = {
      name: 'test', format: 'delimited', delimiter: ';', zone: 'UTC', clock: ['dd/MM/yyyy HH:mm:ss', 'epoch-ms'],
      columns: { case: { first: ['ticket', 'call'] }, step: { columns: ['status', 'sub'], separator: '+' }, start: 'at', duration: { column: 'took', unit: 'min' }, channel: { value: 'mail' } },
    };
    const { events } = await load('ticket;call;status;sub;at;took\n;7;Accepted;In Progress;31/12/2023 23:00:00;2\nT1;;Closed;;1704063600000;0\n', mapping);
    assert.deepEqual(events.map(({ case: journey, step, start, end, channel }) => [journey, step, start, end, channel]), [
      ['7', 'Accepted+In Progress', Date.UTC(2023, 11, 31, 23), Date.UTC(2023, 11, 31, 23, 2), 'mail'],
      ['T1', 'Closed', 1_704_063_600_000, 1_704_063_600_000, 'mail'],
    ]);
  });
  it('reads times with offset and fraction, whoever wrote the pattern', async () => {
    const at = Date.UTC(2012, 3, 3, 14, 55, 39, 123);
    for (const [clock, text] of [['iso', '2012-04-03T16:55:39.123456+02:00'], ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2012-04-03T16:55:39.123+02:00'], ['%d.%m.%Y %H:%M:%S.%f', '03.04.2012 16:55:39.123'], ['epoch-ms', String(at)], ['epoch-s', String(at / 1000)]] as const)
      assert.deepEqual(await told(`case,step,at\nC,A,"${text}"`, { ...CSV, clock, columns: { case: 'case', step: 'step', start: 'at' } }), [['C', 'A', at, at]], clock);
  });

  const TRACE = { name: 'xes', format: 'json', zone: 'UTC', columns: { case: 'case:concept:name', step: 'concept:name', start: 'time:timestamp' } } as const;
  const attribute = (key: string, value: string) => ({ '@key': key, '@value': value });
  const day = '2011-10-01T00:38:44.546+02:00';
  const at = Date.parse(day);
  it('reads XES whichever way it was put into JSON, in pieces of any size', async () => {
    const shapes = [
      { log: { extension: [{ '@name': 'Concept' }], trace: [{ string: attribute('concept:name', '1'), event: [{ string: [attribute('concept:name', 'A "[x')], date: attribute('time:timestamp', day) }] }] } },
      { log: { trace: { string: [attribute('concept:name', '1')], event: { string: [attribute('concept:name', 'A "[x')], date: attribute('time:timestamp', day) } } } },
      { traces: [{ attributes: { 'concept:name': '1' }, events: [{ 'concept:name': 'A "[x', 'time:timestamp': day }] }] },
      [{ 'concept:name': '1', events: [{ attributes: { 'concept:name': 'A "[x', 'time:timestamp': day } }] }],
      [{ 'case:concept:name': '1', 'concept:name': 'A "[x', 'time:timestamp': day }],
      { events: [{ 'case:concept:name': '1', 'concept:name': 'A "[x', 'time:timestamp': day }] },
    ];
    for (const shape of shapes)
      for (const size of [1, 7, Infinity])
        for (const space of [0, 2]) {
          const { events, report } = await load(JSON.stringify(shape, undefined, space), TRACE, size);
          assert.deepEqual(events.map(({ case: journey, step, start }) => [journey, step, start]), [['1', 'A "[x', at]], JSON.stringify(shape));
          assert.equal(report.rows, 1);
        }
  });
  it('reads an event a line, and sets aside a line that is broken without losing the next', async () => {
    const line = (step: string) => JSON.stringify({ 'case:concept:name': '1', 'concept:name': step, 'time:timestamp': day });
    const { events, report } = await load([line('A'), '{"concept:name": "B"', line('C'), line('D'), '{"concept:name": "E", "'].join('\n'), TRACE);
    assert.deepEqual(events.map(({ step }) => step), ['A', 'C', 'D']);
    assert.deepEqual(report.samples.map(({ line: number, reason }) => [number, reason]), [[2, 'json'], [5, 'json']]);
  });
  it('refuses what is no log, in words of a code', async () => {
    for (const [text, mapping, code] of [['', CSV, 'empty'], [HEADER, CSV, 'header-only'], ['a,b\n1,2', CSV, 'missing-column'], [HEADER.replaceAll(',', ';'), CSV, 'wrong-delimiter'], ['[]', TRACE, 'header-only'], ['%PDF-1.4', CSV, 'binary']] as const)
      await assert.rejects(load(text, mapping), (error) => error instanceof FileProblemError && error.problem.code === code, `${text} is ${code}`);
  });
  it('names what is wrong with a mapping', () => {
    const { sentimentScale, ...rest } = CSV;
    assert.equal(sentimentScale?.max, 1);
    for (const [mapping, words] of [[null, /no object/], [{ ...CSV, format: 'xml' }, /format is/], [{ ...CSV, zone: 'Mars' }, /zone .*Mars/], [{ ...CSV, clock: ['iso', 'HH'] }, /clock .*HH/], [{ ...CSV, columns: { case: 'a', step: 'b' } }, /columns.start/], [rest, /sentimentScale is missing/], [{ ...CSV, lifecycle: { column: 'x', start: [] } }, /lifecycle.complete/], [{ ...CSV, columns: { ...CSV.columns, id: 0 } }, /names no column/]] as const)
      assert.throws(() => checkedEventMapping(mapping), words);
  });
  it('answers pages of events, filtered, searched and ordered, and no counters', async () => {
    const text = [HEADER, 'C1,Open,2024-07-01 10:00:00,,phone,0.5,', 'C2,Open,2024-07-01 11:00:00,,chat,,', 'C1,Close,2024-07-01 12:00:00,,phone,-1,'].join('\n');
    const adapter = eventLogAdapter({ source: new Blob([text]), name: 'log', mapping: CSV });
    const description = await adapter.describe({ signal });
    assert.deepEqual([description.entities, description.counters, description.dimensions[0]?.members.length], [['event'], [], 2]);
    const page = await adapter.read({ kind: 'rows', entity: 'event', range: { kind: 'all' }, columns: ['case', 'sentiment'], filters: { channel: ['phone'] }, order: [{ column: 'sentiment' }], limit: 1 }, { signal });
    assert.deepEqual([page.total, page.columns], [2, { case: ['C1'], sentiment: [-1] }]);
    const missing = await adapter.read({ kind: 'rows', entity: 'event', range: { kind: 'all' }, order: [{ column: 'sentiment', descending: true }], search: 'c', limit: 9 }, { signal });
    assert.deepEqual(missing.columns['sentiment'], [0.5, -1, null]);
    await assert.rejects(adapter.read({ kind: 'counts', range: { kind: 'all' } }, { signal }), /unsupported/);
    await assert.rejects(adapter.read({ kind: 'rows', entity: 'event', range: { kind: 'all' }, columns: ['mood'], limit: 1 }, { signal }), /unsupported: column mood/);
    assert.equal(adapter.report?.used, 3);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import bank from '../../../demo/mappings/anonymous-bank.mjs';
import { FileProblemError } from '../../../src/adapters/records/file-problem-error.js';
import { recordsAdapter, type RecordsAdapterOptions } from '../../../src/adapters/records/records-adapter.js';
import type { LoadProgress } from '../../../src/domain/load-report.js';
import type { MappingModule } from '../../../src/domain/mapping-module.js';
import { conformance } from '../conformance.js';
import { CSV, HEADER, ROW } from './reading.js';

const context = { signal: new AbortController().signal };
const ALL = { kind: 'counts', range: { kind: 'all' } } as const;
const file = (...rows: string[]) => new Blob([[HEADER, ...rows].join('\n')]);
const adapterOf = (options: Partial<RecordsAdapterOptions>) => recordsAdapter({ source: file(ROW), name: 'contacts.csv', ...(options.mappingUrl ? {} : { mapping: CSV }), ...options });

conformance('records', () => {
  const rows = Array.from({ length: 300 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 2, 1) + index * 1_234_567).toISOString().slice(0, 19).replace('T', ' ');
    const isAnswered = index % 4 !== 0;
    return [index, at, ['sales', 'help', '售后'][index % 3], isAnswered ? 'answered' : 'abandoned', (index * 7) % 50, isAnswered ? (index * 13) % 400 : '', isAnswered ? `agent ${index % 7}` : ''].join(',');
  });
  return adapterOf({ source: file(...rows) });
}, { watches: false });

describe('adapters/records/records-adapter', () => {
  it('refuses to be made without a mapping, or with two', () => {
    const source = file(ROW);
    assert.throws(() => recordsAdapter({ source, name: 'x' }), { name: 'RangeError', message: /invalid mapping/ });
    assert.throws(() => recordsAdapter({ source, name: 'x', mapping: CSV, mappingUrl: new URL('file:///m.json') }), { name: 'RangeError' });
  });
  it('describes a recording in its own zone', async () => {
    const description = await adapterOf({}).describe(context);
    assert.deepEqual([description.name, description.nature, description.live, description.zone], ['contacts.csv', 'recorded', false, 'Asia/Shanghai']);
    assert.deepEqual(description.entities, ['agent', 'contact']);
  });
  it('says how many of its rows it could not use, and nothing where it used them all', async () => {
    assert.equal('setAside' in (await adapterOf({}).describe(context)), false);
    const rows = [ROW, ROW, ROW, ROW, ROW, ROW.replace(/^[^,]*,[^,]*/, 'x,no time'), ROW.replace('answered', 'voicemail')];
    const description = await adapterOf({ source: file(...rows) }).describe(context);
    assert.equal(description.setAside, 2);
  });
  it('offers no agents where the file has none', async () => {
    const description = await adapterOf({ source: file(ROW.replace('Li', '')) }).describe(context);
    assert.deepEqual([description.entities, description.dimensions.map(({ id }) => id)], [['contact'], ['skillGroup']]);
  });
  it('ends with the half hour of the last offer, so that none of its intervals is open', async () => {
    const { history } = await adapterOf({}).describe(context);
    assert.deepEqual(history, { start: Date.UTC(2026, 2, 2, 1, 0, 5), end: Date.UTC(2026, 2, 2, 1, 30) });
  });
  it('may end at midnight, and its last day is still today', async () => {
    const adapter = adapterOf({ source: file(ROW.replace('09:00:05', '23:40:00')) });
    const { history } = await adapter.describe(context);
    assert.equal(history?.end, Date.UTC(2026, 2, 2, 16));
    const { counters } = await adapter.read({ kind: 'counts', range: { kind: 'day', back: 0 } }, context);
    assert.deepEqual(counters.offered, [1]);
  });
  it('answers as the file stood at any instant of its own clock', async () => {
    const adapter = adapterOf({ source: file(ROW, ROW.replace('09:00:05', '10:00:00')) });
    const at = async (asOf: number) => (await adapter.readAt({ query: ALL, asOf, knownAt: 'decided' }, context)).counters.offered;
    assert.deepEqual([await at(Date.UTC(2026, 2, 2, 1, 0, 8)), await at(Date.UTC(2026, 2, 2, 1, 0, 10)), await at(Date.UTC(2026, 2, 2, 3))], [[], [1], [2]]);
  });
  it('tells how far it has come, until nobody listens', async () => {
    const adapter = adapterOf({});
    const listening = new AbortController();
    const told: LoadProgress[] = [];
    adapter.onProgress((progress) => told.push(progress), listening.signal);
    await adapter.describe(context);
    const { size } = file(ROW);
    assert.deepEqual(told.at(-1), { bytes: size, totalBytes: size, rows: 1 });
    assert.equal(adapter.report?.rows, 1);
  });
  it('reads the file once, however many ask', async () => {
    let opened = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        opened++;
        controller.enqueue(new TextEncoder().encode(`${HEADER}\n${ROW}\n`));
        controller.close();
      },
    });
    const adapter = adapterOf({ source: stream });
    const answers = await Promise.all([adapter.read(ALL, context), adapter.read(ALL, context), adapter.describe(context)]);
    assert.deepEqual([opened, answers[0].counters.offered], [1, [1]]);
  });
  it('rejects with the problem of the file, in the words of the page where it gives some', async () => {
    const source = new Blob(['']);
    await assert.rejects(adapterOf({ source }).describe(context), (error) => error instanceof FileProblemError && error.code === 'invalid' && error.problem.code === 'empty');
    await assert.rejects(adapterOf({ source, words: ({ code }) => `das ist ${code}` }).read(ALL, context), { name: 'AdapterError', detail: 'das ist empty' });
  });
  it('rejects with what is wrong with the mapping', async () => {
    for (const [mapping, detail] of [[{ ...CSV, zone: 'Mars' }, /zone "Mars"/], [{ ...CSV, clock: 'HH:mm' }, /clock "HH:mm"/], [{ ...CSV, delimiter: ',,' }, /delimiter/], [{ ...CSV, encoding: 'ebcdic' }, /encoding/], [{ ...CSV, outcome: undefined }, /outcome is missing/]] as const) {
      await assert.rejects(adapterOf({ mapping: mapping as typeof CSV }).describe(context), (error) => error instanceof FileProblemError && error.problem.code === 'bad-mapping' && detail.test(error.problem.detail));
    }
  });
  it('loads a mapping by its address', async () => {
    const mappingUrl = new URL('../../../demo/mappings/anonymous-bank.mjs', import.meta.url);
    await assert.rejects(adapterOf({ mappingUrl }).describe(context), (error) => error instanceof FileProblemError && error.problem.code === 'wrong-delimiter');
    const missing = new URL('../../../demo/mappings/nothing.mjs', import.meta.url);
    await assert.rejects(adapterOf({ mappingUrl: missing }).describe(context), (error) => error instanceof FileProblemError && error.problem.code === 'bad-mapping');
  });
  it('says that a source cannot be read', async () => {
    const source = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('unplugged')) });
    await assert.rejects(adapterOf({ source }).describe(context), { name: 'AdapterError', code: 'unavailable', detail: 'unplugged' });
  });
  it('lets go of a question whose signal aborts, and answers the others', async () => {
    const adapter = adapterOf({});
    const asking = new AbortController();
    const left = adapter.read(ALL, { signal: asking.signal });
    const stayed = adapter.read(ALL, context);
    asking.abort(new Error('left'));
    await assert.rejects(left, { message: 'left' });
    assert.deepEqual((await stayed).counters.offered, [1]);
    await assert.rejects(adapter.read(ALL, { signal: asking.signal }), { message: 'left' });
  });
  it('rejects whatever is asked once it is closed, while reading too', async () => {
    const adapter = adapterOf({});
    await adapter.describe(context);
    adapter.close();
    await assert.rejects(adapter.read(ALL, context), { name: 'AbortError' });
    const reading = adapterOf({});
    const asked = reading.describe(context);
    reading.close();
    await assert.rejects(asked, { name: 'AbortError' });
  });
  it('hands out the rows it set aside', async () => {
    const adapter = adapterOf({ source: file(ROW, ROW, ROW.replace('answered', 'lost')) });
    assert.match(await (await adapter.setAsideBlob()).text(), /^line,reason,detail,text\n4,outcome,outcome: lost,"1,2026/);
  });

  describe('with names of people', () => {
    const header = 'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver';
    const call = (server: string) => `AA0101\t1\t0\t0\tPS\t990901\t11:45:33\t11:45:39\t6\t0:00:00\t0:00:00\t0\tAGENT\t11:46:57\t11:51:00\t243\t${server}`;
    const source = new Blob([[header, call('DORIT'), call('AVI'), call('DORIT'), call('NO_SERVER'), call('MOTI').replace('AGENT', 'LOST')].join('\n')]);
    const mapping = bank as MappingModule;

    it('shows agents by number, in the language of the page, and lets no name out', async () => {
      const adapter = recordsAdapter({ source, name: 'bank', mapping });
      const agents = async (locale?: string) => (await adapter.describe({ ...context, ...(locale ? { locale } : {}) })).dimensions.find(({ id }) => id === 'agent')?.members;
      assert.deepEqual(await agents('zh-CN'), [{ id: 'agent-01', label: '坐席 01' }, { id: 'agent-02', label: '坐席 02' }]);
      assert.deepEqual((await agents('en-GB'))?.map(({ label }) => label), ['Agent 01', 'Agent 02']);
      const rows = await adapter.read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 10 }, { ...context, locale: 'en' });
      assert.deepEqual([rows.columns['name'], rows.columns['answered']], [['Agent 01', 'Agent 02'], [2, 1]]);
      for (const answer of [rows, await adapter.describe(context), adapter.report]) assert.doesNotMatch(JSON.stringify(answer), /DORIT|AVI|MOTI/);
      assert.match(await (await adapter.setAsideBlob()).text(), /MOTI/);
    });
    it('shows them where the page asks for it', async () => {
      const adapter = recordsAdapter({ source, name: 'bank', mapping, reveal: true });
      const { keys } = await adapter.read({ ...ALL, by: ['agent'], filters: { agent: ['DORIT', 'AVI'] } }, context);
      assert.deepEqual([...(keys['agent'] ?? [])].sort(), ['AVI', 'DORIT']);
    });
  });
});

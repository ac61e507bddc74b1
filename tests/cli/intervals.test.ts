import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { csvParseRows } from 'd3-dsv';
import { run } from '../../src/cli/run.js';
import { sharedUrl, withoutShared } from '../adapters/records/reading.js';
import { truth } from '../adapters/records/truth.js';
import { program } from '../program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BANK = 'demo/mappings/anonymous-bank.mjs';
const CONTACTS = join(ROOT, 'demo/mappings/contacts-csv.json');
const SAMPLE = 'tests/adapters/records/contacts-sample.csv';
const COLUMNS = 'skillGroup,start,offered,answered,abandoned,answeredWithin,abandonedWithin,waitAnswered,waitAbandoned,talk,answerRate,serviceLevel,averageSpeedOfAnswer,averageHandleTime';

/** Runs a command line as the program does, but in this process. */
async function cockpit(words: readonly string[], folder = ROOT) {
  const [output, messages] = [new PassThrough(), new PassThrough()];
  const read = Promise.all([text(output), text(messages)]);
  const code = await run(words, { output, messages, folder });
  output.end();
  messages.end();
  const [out, err] = await read;
  return { code, out, err };
}

/** Runs the program itself; `most` ends the reading of its output after so many bytes. */
function cli(words: readonly string[], most = Infinity): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...program('src/cli/contact-cockpit.ts'), ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    if (out.length >= most) child.stdout.destroy();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('cli intervals', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'cockpit-'))));
  after(() => rmSync(folder, { recursive: true }));
  const fileOf = (content: string, name = 'file.csv') => {
    writeFileSync(join(folder, name), content);
    return name;
  };

  it('prints a line for all groups and one a group, and accounts for the rows beside it', async () => {
    const { code, out, err } = await cockpit(['intervals', SAMPLE, '--mapping', CONTACTS, '--step', 'PT30M', '--by', 'skillGroup']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      COLUMNS,
      'ALL,2026-03-02 09:00,3,2,1,2,0,16,35,420,0.6666666667,0.6666666667,8,242.5',
      'ALL,2026-03-02 09:30,2,1,0,1,0,0,0,240,0.5,0.5,0,265',
      '售前咨询,2026-03-02 09:00,2,1,1,1,0,4,35,180,0.5,0.5,4,220',
      '售前咨询,2026-03-02 09:30,1,1,0,1,0,0,0,240,1,1,0,265',
      '"售后, 退换",2026-03-02 09:00,1,1,0,1,0,12,0,240,1,1,12,265',
      '"售后, 退换",2026-03-02 09:30,1,0,0,0,0,0,0,0,0,0,,',
      '',
    ]);
    for (const line of ['7 rows read', '5 rows used, 5 contacts', '1 rows ignored by rule: test call', '1 rows set aside', '1 time in another format', 'line 8: time in another format: offered_at: 03/02/2026 09:45']) assert.ok(err.includes(line), `${line} in ${err}`);
  });
  it('takes other steps and dimensions', async () => {
    const lines = async (...words: string[]) => (await cockpit(['intervals', SAMPLE, '--mapping', CONTACTS, ...words])).out.trimEnd().split('\n').map((line) => line.split(',').slice(0, 3).join(','));
    assert.deepEqual(await lines('--step', 'P1D', '--by', 'none'), ['skillGroup,start,offered', 'ALL,2026-03-02 00:00,5']);
    assert.deepEqual(await lines('--step', 'P1D', '--by', 'channel'), ['channel,start,offered', 'ALL,2026-03-02 00:00,5', 'chat,2026-03-02 00:00,2', 'phone,2026-03-02 00:00,3']);
    assert.deepEqual(await lines('--step', 'P1D', '--by', 'agent'), ['agent,start,offered', 'ALL,2026-03-02 00:00,5', ',2026-03-02 00:00,2', '张伟,2026-03-02 00:00,2', '李娜,2026-03-02 00:00,1']);
  });
  it('writes the rows it set aside where it is told to', async () => {
    const { code } = await cockpit(['intervals', join(ROOT, SAMPLE), '--mapping', CONTACTS, '--set-aside', 'aside.csv'], folder);
    assert.equal(code, 0);
    assert.match(readFileSync(join(folder, 'aside.csv'), 'utf8'), /^\ufeffline,reason,detail,text\n8,clock,/);
  });
  it('ends with 1 and says what is wrong with the file', async () => {
    const sample = readFileSync(join(ROOT, SAMPLE), 'utf8');
    const files: readonly (readonly [string, RegExp])[] = [
      ['', /is empty/],
      [sample.split('\n')[0] ?? '', /header but no rows/],
      [sample.replaceAll(',', ';'), /separated by semicolon, but the mapping says comma/],
      [sample.replace('wait_seconds', 'waiting'), /Missing column: wait_seconds/],
      [sample.replace('channel', 'outcome'), /twice: outcome|Missing column: channel/],
      ['%PDF-1.7', /is a PDF, not text/],
    ];
    for (const [content, words] of files) {
      const { code, out, err } = await cockpit(['intervals', fileOf(content), '--mapping', CONTACTS], folder);
      assert.deepEqual([code, out], [1, ''], err);
      assert.match(err, words);
    }
    const { code, err } = await cockpit(['intervals', 'nothing.csv', '--mapping', CONTACTS], folder);
    assert.equal(code, 1);
    assert.match(err, /nothing\.csv/);
  });
  it('ends with 2 and tells how it is called, when it was called otherwise', async () => {
    const json = fileOf('{"name":"x"}', 'x.json');
    const calls: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /no command/],
      [['interval'], /unknown command: interval/],
      [['intervals', SAMPLE], /--mapping is missing/],
      [['intervals', '--mapping', CONTACTS], /FILE is missing/],
      [['intervals', SAMPLE, SAMPLE, '--mapping', CONTACTS], /one word too many/],
      [['intervals', SAMPLE, '--mapping', CONTACTS, '--metric', 'csat'], /Unknown option '--metric'/],
      [['intervals', SAMPLE, '--mapping', CONTACTS, '--by', 'city'], /unknown dimension: city; --by takes skillGroup, channel, agent, none/],
      [['intervals', SAMPLE, '--mapping', CONTACTS, '--step', '30'], /invalid duration: 30/],
      [['intervals', SAMPLE, '--mapping', 'nothing.json'], /mapping nothing\.json/],
      [['intervals', SAMPLE, '--mapping', join(folder, json)], /format is missing/],
    ];
    for (const [words, message] of calls) {
      const { code, out, err } = await cockpit(words);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.match(err, message);
      assert.match(err, /usage: contact-cockpit/);
    }
  });
  it('tells how it is called when asked', async () => {
    assert.match((await cockpit(['--help'])).out, /intervals/);
    const { code, out, err } = await cockpit(['intervals', '--help']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /--mapping MAPPING/);
  });
});

describe('cli intervals of the bank', { skip: withoutShared('data/bank-calls/truth/intervals.csv') }, () => {
  const file = fileURLToPath(sharedUrl('data/bank-calls/february.txt'));

  it('prints the truth of February, line by line', async () => {
    const { code, out } = await cli(['intervals', file, '--mapping', BANK, '--step', 'PT30M', '--by', 'skillGroup']);
    assert.equal(code, 0);
    const [header = [], ...lines] = csvParseRows(out);
    assert.equal(header.join(','), COLUMNS);
    const rows = truth('intervals');
    assert.equal(lines.length, rows.length);
    const names = ['type', 'interval_start', 'offered', 'answered', 'abandoned', 'answered_within_20s', 'abandoned_within_20s', 'wait_s_sum_answered', 'wait_s_sum_abandoned', 'handle_s_sum', 'answer_rate', 'service_level_80_20', 'asa_s', 'aht_s'];
    for (const [index, row] of rows.entries()) {
      for (const [at, name] of names.entries()) {
        const [printed = '', expected = ''] = [lines[index]?.[at], row[name]];
        const isSame = at < 10 || expected === '' ? printed === expected : printed !== '' && Math.abs(Number(printed) - Number(expected)) <= 1e-6;
        assert.ok(isSame, `line ${index + 2}, ${name}: ${printed}, not ${expected}`);
      }
    }
  });
  it('prints all of it through a pipe, and ends quietly when its reader has had enough', async () => {
    const whole = await cli(['intervals', file, '--mapping', BANK, '--step', 'PT5M', '--by', 'agent']);
    assert.ok(whole.out.length > 1 << 20 && whole.out.endsWith('\n'), `${whole.out.length} bytes`);
    const short = await cli(['intervals', file, '--mapping', BANK, '--step', 'PT5M', '--by', 'agent'], 100);
    assert.equal(short.code, 0);
    assert.doesNotMatch(short.err, /EPIPE|Error/);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/cli/run.js';

const LOG = ['Case ID;Activity;Start;lifecycle', '1;Open;2010/03/31 15:00:00.000;complete', '1;Work;2010/03/31 15:10:00.000;start', '1;Work;2010/03/31 15:30:00.000;complete', '1;Open;2010/03/31 15:30:30.500;complete', '2;Open;soon;complete', '2;Open;2010/04/01 09:00:00.000;complete', '2;Open;2010/04/01 09:00:00.000;paused'];
const MAPPING = {
  name: 'desk', format: 'delimited', delimiter: ';', zone: 'Europe/Brussels', clock: 'yyyy/MM/dd HH:mm:ss.SSS',
  columns: { case: 'Case ID', step: 'Activity', start: 'Start' },
  lifecycle: { column: 'lifecycle', start: ['start'], complete: ['complete'] },
};

describe('cli flow', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'flow-'));
    writeFileSync(join(folder, 'log.csv'), LOG.join('\r\n'));
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function flow(...words: readonly string[]) {
    const [output, messages] = [new PassThrough(), new PassThrough()];
    const read = Promise.all([text(output), text(messages)]);
    const code = await run(['flow', ...words], { output, messages, folder });
    output.end();
    messages.end();
    const [out, err] = await read;
    return { code, out, err };
  }

  it('prints steps, edges, variants, rework, bottlenecks and what was set aside, in seconds', async () => {
    const { code, out, err } = await flow('log.csv', '--mapping', 'mapping.json', '--set-aside', 'aside.csv');
    const graph = JSON.parse(out) as { readonly steps: object[]; readonly [part: string]: unknown };
    assert.equal(code, 0);
    assert.deepEqual(graph.steps, [
      { step: 'Open', count: 3, cases: 2, serviceTotal: 0, serviceMean: 0, measured: 3, reworkCount: 1, selfLoops: 0, loops: 1 },
      { step: 'Work', count: 1, cases: 1, serviceTotal: 1200, serviceMean: 1200, measured: 1, reworkCount: 0, selfLoops: 0, loops: 0 },
    ]);
    assert.deepEqual(graph['edges'], [
      { from: 'Open', to: 'Work', count: 1, waitTotal: 600, waitMean: 600, waitMedian: 600, waitShare: 600 / 630.5, measured: 1 },
      { from: 'Work', to: 'Open', count: 1, waitTotal: 30.5, waitMean: 30.5, waitMedian: 30.5, waitShare: 30.5 / 630.5, measured: 1 },
    ]);
    assert.deepEqual(graph['variants'], [{ steps: ['Open'], cases: 1, share: 0.5 }, { steps: ['Open', 'Work', 'Open'], cases: 1, share: 0.5 }]);
    assert.deepEqual(graph['rework'], { cases: 1, rate: 0.5, events: 1, selfLoops: 0 });
    assert.deepEqual(graph['pingPong'], [{ between: ['Open', 'Work'], returns: 1, cases: 1 }]);
    const { samples, ...aside } = graph['setAside'] as { readonly samples: object[] };
    assert.deepEqual(aside, { rows: 7, lines: 8, used: 5, ignored: {}, total: 2, reasons: { clock: 1, lifecycle: 1 } });
    assert.deepEqual(samples, [{ line: 6, reason: 'clock', detail: 'Start: soon' }, { line: 8, reason: 'lifecycle', detail: 'lifecycle: paused' }]);
    assert.match(err, /2 rows set aside/);
    assert.equal(readFileSync(join(folder, 'aside.csv'), 'utf8').split('\n').length, 3);
  });
  it('says which file or mapping is at fault, and ends with its code', async () => {
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...MAPPING, zone: 'Mars' }));
    assert.deepEqual([(await flow('log.csv', '--mapping', 'bad.json')).code, (await flow('gone.csv', '--mapping', 'mapping.json')).code, (await flow('log.csv')).code], [2, 1, 2]);
    writeFileSync(join(folder, 'other.csv'), 'a;b\n1;2\n');
    const { code, err } = await flow('other.csv', '--mapping', 'mapping.json');
    assert.equal(code, 1);
    assert.match(err, /Case ID/);
  });
});

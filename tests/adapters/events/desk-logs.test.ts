import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';
import { run } from '../../../src/cli/run.js';
import { DESK_LOGS } from './desk-logs.js';

const { signal } = new AbortController();
const iso = (at: unknown) => (typeof at === 'number' ? new Date(at).toISOString() : undefined);

describe('logs of real service desks, by mapping alone', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'desk-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, { file, text: log, mapping, told, setAside = {}, ignored = {} }] of Object.entries(DESK_LOGS)) {
    it(`reads ${name}, through the adapter`, async () => {
      const adapter = eventLogAdapter({ source: new Blob([log]), name: file, mapping });
      const { columns, length } = await adapter.read({ kind: 'rows', entity: 'event', range: { kind: 'all' }, limit: 100 }, { signal });
      const rows = Array.from({ length }, (_, row) => [columns['case']?.[row], columns['step']?.[row], iso(columns['start']?.[row]), iso(columns['end']?.[row])]);
      assert.deepEqual(rows, told);
      assert.deepEqual([adapter.report?.setAside, adapter.report?.ignored], [setAside, ignored]);
      adapter.close();
    });
    it(`reads ${name}, on the command line`, async () => {
      writeFileSync(join(folder, file), log);
      writeFileSync(join(folder, `${file}.mapping`), JSON.stringify(mapping));
      const [output, messages] = [new PassThrough(), new PassThrough()];
      const read = Promise.all([text(output), text(messages)]);
      const code = await run(['flow', file, '--mapping', `${file}.mapping`], { output, messages, folder });
      output.end();
      messages.end();
      const [out, problems] = await read;
      assert.equal(code, 0, problems);
      const graph = JSON.parse(out) as { readonly cases: number; readonly events: number; readonly steps: readonly { readonly step: string; readonly count: number }[]; readonly setAside: { readonly reasons: object; readonly ignored: object } };
      assert.deepEqual([graph.cases, graph.events], [new Set(told.map(([journey]) => journey)).size, told.length]);
      assert.deepEqual(new Set(graph.steps.map(({ step }) => step)), new Set(told.map(([, step]) => step)));
      assert.deepEqual([graph.setAside.reasons, graph.setAside.ignored], [setAside, ignored]);
    });
  }
});

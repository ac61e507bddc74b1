import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countsThrough, lineOf, plus } from '../counts.mjs';

test('the last line names skipped tests only where there are any', () => {
  assert.equal(lineOf({ passed: 0, failed: 0, skipped: 0 }), '0 passed, 0 failed');
  assert.equal(lineOf(plus({ passed: 1, failed: 2, skipped: 0 }, { passed: 10, failed: 0, skipped: 3 })), '11 passed, 2 failed, 3 skipped');
});

test('a runner that ends without counting is one failure, and so is one that ends badly although nothing failed', async (context) => {
  context.mock.method(console, 'error', () => {});
  const counted = (counts, code) => countsThrough((file) => (counts && writeFileSync(file, JSON.stringify(counts)), code));
  assert.deepEqual(await counted(undefined, 0), { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(await counted({ passed: 3, failed: 0, skipped: 1 }, 0), { passed: 3, failed: 0, skipped: 1 });
  assert.deepEqual(await counted({ passed: 3, failed: 0, skipped: 0 }, 1), { passed: 3, failed: 1, skipped: 0 });
  assert.deepEqual(await counted({ passed: 3, failed: 2, skipped: 0 }, 1), { passed: 3, failed: 2, skipped: 0 });
});

test("Node's own events are counted once: a failing child not again in its parent, an empty or broken file as a failure", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
  try {
    const write = (name, text) => writeFileSync(path.join(folder, name), text);
    write('mixed.test.mjs', `import { describe, it, test } from 'node:test';
      describe('outer', () => { it('passes', () => {}); it('fails', () => { throw new Error('no'); }); });
      test('parent', async (t) => { await t.test('child passes', () => {}); await t.test('child fails', () => { throw new Error('no'); }); });
      test('skips', { skip: 'because' }, () => {}); test.todo('later');`);
    write('empty.test.mjs', 'export {};');
    write('broken.test.mjs', 'no such syntax');
    const reporter = fileURLToPath(new URL('../node-reporter.mjs', import.meta.url));
    const counts = path.join(folder, 'counts.json');
    const env = { ...process.env, COCKPIT_COUNTS: counts };
    // A test runner inside a test runner would report to the outer one.
    delete env.NODE_TEST_CONTEXT;
    const files = ['mixed', 'empty', 'broken'].map((name) => `${name}.test.mjs`);
    const run = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files], { cwd: folder, encoding: 'utf8', env });
    assert.equal(run.status, 1);
    assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), { passed: 2, failed: 4, skipped: 2 });
    assert.match(run.stdout, /outer > fails/);
    assert.match(run.stdout, /skips \(because\)/);
    assert.match(run.stdout, /it defines no test/);
    assert.doesNotMatch(run.stdout, /^\d+ passed/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

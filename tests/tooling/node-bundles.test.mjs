import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { nodeBundles } from '../node-bundles.mjs';

test('a bundled test has the address of its source, and what fails in it is told by the file and the line of its source', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'bundles-'));
  try {
    mkdirSync(path.join(root, 'tests'));
    writeFileSync(path.join(root, 'tsconfig.json'), '{}');
    writeFileSync(path.join(root, 'tests/helper.ts'), "interface Unseen {\n  a: number;\n}\nexport function fail(what: Unseen): never {\n  throw new Error(`no ${what.a}`);\n}\n");
    // In two pieces: a bundler that looks for it in texts would write an address into this one.
    const address = ['import', 'meta', 'url'].join('.');
    writeFileSync(path.join(root, 'tests/one.test.ts'), `import { test } from 'node:test';\nimport { fail } from './helper.js';\ntest('knows its place', () => { if (!${address}.endsWith('/tests/one.test.ts')) throw new Error(${address}); });\ntest('fails', () => fail({ a: 7 }));\n`);
    const { bundles, end } = await nodeBundles(root, ['tests/one.test.ts']);
    const env = { ...process.env };
    // A test runner inside a test runner would report to the outer one; its counts are not ours either.
    delete env.NODE_TEST_CONTEXT;
    delete env.COCKPIT_COUNTS;
    const reporter = new URL('../node-reporter.mjs', import.meta.url).href;
    const { status, stdout } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...bundles], { cwd: root, encoding: 'utf8', env });
    assert.equal(status, 1, stdout);
    assert.match(stdout, /FAIL tests\/one\.test\.ts {2}1 ok, 1 failed/);
    assert.match(stdout, /FAIL tests\/one\.test\.ts:4 {2}fails\n/);
    assert.match(stdout, /tests\/helper\.ts:5/);
    end();
    assert.equal(existsSync(bundles[0]), false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

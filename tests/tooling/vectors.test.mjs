import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firstDifference, plain } from '../vectors-compare.mjs';
import { casesIn, runCase } from '../vectors-run.mjs';

const CLOSE = { rel: 1e-9, abs: 1e-12 };
const EXACT = { exact: true };
const pathOf = (expected, actual, tolerance = CLOSE) => firstDifference(expected, actual, tolerance)?.path;

test('nothing agrees with nothing: undefined, null and an absent key say the same', () => {
  assert.equal(pathOf(null, undefined), undefined);
  assert.equal(pathOf({ a: null }, {}), undefined);
  assert.equal(pathOf({}, { a: undefined }, EXACT), undefined);
  assert.equal(pathOf({ a: 0 }, {}), 'a');
  assert.equal(pathOf({}, { a: 0 }), 'a');
  assert.equal(pathOf(null, 0), '(result)');
  assert.equal(pathOf(0, null), '(result)');
});

test('empty lists and objects agree with themselves and with nothing else', () => {
  assert.equal(pathOf([], []), undefined);
  assert.equal(pathOf({}, {}), undefined);
  assert.equal(pathOf([], {}), '(result)');
  assert.equal(pathOf({}, []), '(result)');
  assert.equal(pathOf([1], []), '.length');
  assert.equal(pathOf({ list: [1] }, { list: [1, 2] }), 'list.length');
});

test('a number may be off by the larger of the two tolerances, and no more', () => {
  assert.equal(pathOf(100, 100.5, { rel: 0.01, abs: 0 }), undefined);
  assert.equal(pathOf(100, 101.5, { rel: 0.01, abs: 0 }), '(result)');
  assert.equal(pathOf(100, 101.5, { rel: 0.01, abs: 2 }), undefined);
  assert.equal(pathOf(0, 1e-13), undefined);
  assert.equal(pathOf(0, 1e-11), '(result)');
  assert.equal(pathOf(-100, -100.5, { rel: 0.01, abs: 0 }), undefined);
});

test('an exact case accepts no other number, but has only one zero', () => {
  assert.equal(pathOf(0.3, 0.1 + 0.2, EXACT), '(result)');
  assert.equal(pathOf(0.3, 0.3, EXACT), undefined);
  assert.equal(pathOf(0, -0, EXACT), undefined);
});

test('a number that is not finite agrees only with its own name', () => {
  assert.equal(pathOf('Infinity', Infinity), undefined);
  assert.equal(pathOf('NaN', NaN), undefined);
  assert.equal(pathOf('Infinity', -Infinity), '(result)');
  assert.equal(pathOf('Infinity', 1e308), '(result)');
  assert.equal(pathOf(1, NaN), '(result)');
  assert.equal(pathOf(1, Infinity, { rel: 1, abs: Infinity }), '(result)');
});

test('a text is not a number, and true is not 1', () => {
  assert.equal(pathOf(1, '1'), '(result)');
  assert.equal(pathOf(true, 1), '(result)');
  assert.equal(pathOf('a', 'b'), '(result)');
});

test('the first difference is told with its path, what was expected and what came', () => {
  assert.deepEqual(firstDifference({ rows: [{ rate: 1 }, { rate: 2 }] }, { rows: [{ rate: 1 }, { rate: 3 }] }, CLOSE), { path: 'rows[1].rate', expected: '2', actual: '3' });
});

test('a tolerance may single out a key that is to be equal', () => {
  const tolerance = { rel: 0.1, abs: 0, bins: 'exact' };
  assert.equal(pathOf({ mean: 1, bins: [[3, 10]] }, { mean: 1.05, bins: [[3, 10]] }, tolerance), undefined);
  assert.equal(pathOf({ mean: 1, bins: [[3, 10]] }, { mean: 1, bins: [[3, 10.1]] }, tolerance), 'bins[0][1]');
});

test('typed arrays, maps and sets are read as plain lists', () => {
  assert.deepEqual(plain({ a: new Float64Array([1, NaN]), b: new Map([['k', 1]]), c: new Set([2]) }), { a: [1, 'NaN'], b: [['k', 1]], c: [2] });
});

test('a function that is missing skips its case, one that throws fails it', async () => {
  const one = { id: '1', fn: 'f', input: 2, expected: 4, tol: CLOSE };
  assert.equal((await runCase(one, {})).outcome, 'skipped');
  assert.equal((await runCase(one, { f: (n) => n * 2 })).outcome, 'passed');
  assert.equal((await runCase(one, { f: (n) => n * 3 })).outcome, 'failed');
  assert.equal((await runCase(one, { f: () => { throw new RangeError('invalid n: 2'); } })).error, 'RangeError: invalid n: 2');
  assert.equal((await runCase({ ...one, tol: { sim: 'by eye' } }, { f: (n) => n * 3 })).outcome, 'skipped');
});

test('the command prints what fails, what is missing, and ends with the counts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vectors-'));
  try {
    const command = fileURLToPath(new URL('../vectors.mjs', import.meta.url));
    const cases = [{ id: 'x/1', fn: 'noSuchFunction', input: 'Infinity', expected: 1, tol: CLOSE }];
    writeFileSync(path.join(folder, 'x.json'), JSON.stringify({ cases }));
    assert.equal(casesIn(folder)[0].input, Infinity);
    const run = spawnSync(process.execPath, [command, '.'], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
    assert.equal(run.status, 0, run.stderr);
    assert.deepEqual(run.stdout.trim().split('\n'), ['skipped noSuchFunction (not implemented): x/1', '0 passed, 0 failed, 1 skipped']);
    assert.equal(spawnSync(process.execPath, [command, 'no-such-folder'], { env: { ...process.env, INIT_CWD: folder } }).status, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

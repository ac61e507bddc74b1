import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { casesIn, runCase } from '../vectors-run.mjs';
import { functions } from './functions.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/vectors', import.meta.url));
const present = existsSync(FOLDER);

test('the reference values are at hand', { skip: !present && process.env.CI !== 'true' && 'needs ../shared/vectors beside the project' }, () => {
  assert.ok(present, '../shared/vectors is missing');
});

const cases = present ? casesIn(FOLDER) : [];

test('every function of the table is named by a reference case', { skip: !present && 'needs ../shared/vectors' }, () => {
  const named = new Set(cases.map(({ fn }) => fn));
  assert.deepEqual(Object.keys(functions).filter((name) => !named.has(name)), []);
});

for (const one of cases.filter(({ fn }) => Object.hasOwn(functions, fn)))
  test(`${one.fn} agrees with ${one.id}`, async (context) => {
    const { outcome, reason, difference, error } = await runCase(one, functions);
    if (outcome === 'skipped') return context.skip(reason);
    assert.equal(error, undefined);
    assert.equal(difference, undefined, difference && `at ${difference.path}: expected ${difference.expected}, actual ${difference.actual}`);
  });

/**
 * `npm run vectors -- DIR`: every `*.json` of reference cases in DIR against the functions named in tests/oracle/functions.ts.
 * Prints the ids that fail, with the first difference, and those not implemented, by function; ends with `N passed, N failed, N skipped`.
 */
import path from 'node:path';
import { statSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';

const [folder] = process.argv.slice(2);
const from = process.env.INIT_CWD ?? process.cwd();
const directory = folder && path.resolve(from, folder);
if (!directory || !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(folder ? `invalid folder: ${folder}` : 'usage: npm run vectors -- DIR');
  process.exit(2);
}

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { functions } = await import('./oracle/functions.ts');
const { runFolder } = await import('./vectors-run.mjs');
const results = await runFolder(directory, functions);
const of = (outcome) => results.filter((result) => result.outcome === outcome);

for (const { id, fn, difference, error } of of('failed')) {
  console.log(`FAIL ${id} (${fn})`);
  console.log(error ? `     threw ${error}` : `     at ${difference.path}: expected ${difference.expected}, actual ${difference.actual}`);
}
const groups = new Map();
for (const { id, fn, reason } of of('skipped')) groups.set(`${fn} (${reason})`, [...(groups.get(`${fn} (${reason})`) ?? []), id]);
for (const [name, ids] of groups) console.log(`skipped ${name}: ${ids.join(' ')}`);

console.log(`${of('passed').length} passed, ${of('failed').length} failed, ${of('skipped').length} skipped`);
process.exitCode = of('failed').length > 0 ? 1 : 0;

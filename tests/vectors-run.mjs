/** Runs files of reference cases against a table of functions by the names the cases use. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { firstDifference, isComparable } from './vectors-compare.mjs';

/** A non-finite number is written as a string in the reference files; a function is given the number. */
const WRITTEN = { NaN, Infinity, '-Infinity': -Infinity };
const revive = (_key, value) => (typeof value === 'string' && Object.hasOwn(WRITTEN, value) ? WRITTEN[value] : value);

/** Every case of every `*.json` in a folder, in order. Throws `invalid vectors: …` where a file holds no list of cases. */
export function casesIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const content = JSON.parse(readFileSync(path.join(folder, file), 'utf8'), revive);
      const cases = Array.isArray(content) ? content : content?.cases;
      if (!Array.isArray(cases)) throw new Error(`invalid vectors: ${file} holds no list of cases`);
      return cases;
    });
}

/**
 * One case: `{ id, fn, outcome: 'passed' }`, or `failed` with the difference or the error, or `skipped` with the reason.
 * A function that the table lacks, and a case without a numeric tolerance, are skipped; a function that throws has failed.
 */
export async function runCase({ id, fn, input, expected, tol }, functions) {
  if (!Object.hasOwn(functions, fn)) return { id, fn, outcome: 'skipped', reason: 'not implemented' };
  if (!isComparable(tol)) return { id, fn, outcome: 'skipped', reason: 'no numeric tolerance' };
  try {
    const difference = firstDifference(expected, await functions[fn](input), tol);
    return difference ? { id, fn, outcome: 'failed', difference } : { id, fn, outcome: 'passed' };
  } catch (error) {
    return { id, fn, outcome: 'failed', error: `${error.name}: ${error.message}` };
  }
}

/** All cases of a folder, one after the other. */
export async function runFolder(folder, functions) {
  const results = [];
  for (const one of casesIn(folder)) results.push(await runCase(one, functions));
  return results;
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What follows `node` to run a program of ours, by its path from the project: `npm test` has it bundled (tests/node-bundles.mjs), which
 * starts in a quarter of the time; where a test runs by itself it is run from its source.
 */
export function program(file: string): readonly string[] {
  const bundles = process.env.COCKPIT_BUNDLES;
  return bundles === undefined ? ['--import', import.meta.resolve('tsx'), join(ROOT, file)] : [join(bundles, file.replace(/\.ts$/, '.mjs'))];
}

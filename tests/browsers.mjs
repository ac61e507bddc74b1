/**
 * `node tests/browsers.mjs firefox webkit WORDS`: the page tests in other browsers than Chromium. Words keep only the files whose
 * path contains one of them. A browser that is not on this machine is a failure: nobody asks for it by chance.
 *
 * What such a browser has no means for (feigned media, windows narrower than its frame) is left out, counted, and runs in
 * Chromium; more than one test in twenty left out is a failure too. Files that told of no test, as where the browser crashed, are run
 * once more in a new one, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsThrough, lineOf, NONE, plus } from './counts.mjs';
import { ensureInstalled } from './install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KNOWN = ['firefox', 'webkit'];
const MOST_LEFT_OUT = 1 / 20;

const asked = process.argv.slice(2);
const words = asked.filter((word) => !KNOWN.includes(word));
const browsers = asked.filter((word) => KNOWN.includes(word));
const files = readdirSync(path.join(ROOT, 'tests'), { recursive: true })
  .map((file) => `tests/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.page.test.ts') && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();

/** WebKitGTK's MiniBrowser needs a display. */
function run(browser, chosen, counts) {
  const runner = [process.execPath, 'node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs', ...chosen.flatMap((file) => ['--files', file])];
  const [command, ...args] = browser === 'webkit' ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...runner] : runner;
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, COCKPIT_COUNTS: counts, COCKPIT_BROWSER: browser } });
  if (error) console.error(`${command}: ${error.message}`);
  return status;
}

async function countsIn(browser) {
  const first = await countsThrough((file) => run(browser, files, file));
  const again = first.unfinished ?? [];
  if (again.length === 0) return first;
  console.log(`${browser}: ${again.length} files told of no test and are run again in a new browser: ${again.join(' ')}`);
  return plus({ ...first, failed: first.failed - again.length }, await countsThrough((file) => run(browser, again, file)));
}

ensureInstalled();
let total = NONE;
for (const browser of browsers.length > 0 ? browsers : KNOWN) {
  const began = Date.now();
  console.log(`\n${files.length} files in ${browser}`);
  const counts = await countsIn(browser);
  const isThin = counts.skipped > MOST_LEFT_OUT * (counts.passed + counts.failed + counts.skipped);
  if (isThin) console.error(`${browser}: ${counts.skipped} tests were left out, too many`);
  console.log(`${browser}: ${lineOf(counts)}${counts.skipped > 0 ? ' here, run in Chromium' : ''}, ${Math.round((Date.now() - began) / 1000)} s`);
  total = plus(total, { ...counts, failed: counts.failed + (isThin ? 1 : 0) });
}
console.log(`\n${lineOf(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

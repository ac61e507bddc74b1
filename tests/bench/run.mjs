/**
 * `npm run bench`, or `npm run bench -- store agents`: prints the machine, then runs each `tests/bench/*.bench.mjs` in a process
 * of its own, with the garbage collector at hand. A bench exports `run()` and prints its own figures.
 * `npm run bench -- peers J2 …` measures our elements beside other libraries (peers.mjs).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Runs in the child: a bench that is also a program of its own must not run twice, so it is imported, never the entry. */
const CHILD = 'const { run } = await import(process.argv[1]); if (typeof run !== "function") throw new TypeError("invalid bench: it exports no run()"); await run();';

const words = process.argv.slice(2);
const isAgainstPeers = words[0] === 'peers';
const benches = (isAgainstPeers ? [] : readdirSync(HERE))
  .filter((file) => file.endsWith('.bench.mjs') && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();
if (benches.length === 0 && !isAgainstPeers) {
  console.error(`no bench matches ${words.join(' ')}`);
  process.exit(1);
}

ensureInstalled();
const { ensureBrowser, versionOf } = await import('../browser.mjs');
const browser = await ensureBrowser().then(
  ({ executablePath, env }) => versionOf(executablePath, env) ?? executablePath,
  (error) => `none (${error.message})`,
);
const [core] = cpus();
const load = (() => {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
  } catch {
    return 'unknown';
  }
})();
console.log(`machine: ${cpus().length} cores, ${core?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB memory, load ${load}`);
console.log(`node ${process.versions.node}, v8 ${process.versions.v8}; ${browser}`);

if (isAgainstPeers) {
  const { peers } = await import('./peers.mjs');
  process.exit(await peers(words.slice(1)));
}

const failed = [];
for (const file of benches) {
  console.log(`\n== ${file.replace('.bench.mjs', '')}`);
  const address = pathToFileURL(`${HERE}${file}`).href;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--expose-gc', '--input-type=module', '--eval', CHILD, address], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) failed.push(file);
}
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

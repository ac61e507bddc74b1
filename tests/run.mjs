/**
 * `npm test`: installs what is needed, finds or fetches a browser, then runs the Node tests and the page tests.
 * Words after `--` keep only the test files whose path contains one of them: `npm test -- metrics tile`.
 * Ends with one line, `N passed, N failed` over both; the exit code is 1 where a test failed or none ran.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countsThrough, lineOf, NONE, plus, strict } from './counts.mjs';
import { ensureInstalled } from './install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const wanted = (file) => words.length === 0 || words.some((word) => file.includes(word));
const began = Date.now();

/** Test files under tests/, as paths from the project with forward slashes, sorted. */
function testFiles(pattern) {
  return readdirSync(path.join(ROOT, 'tests'), { recursive: true })
    .map((file) => `tests/${file.split(path.sep).join('/')}`)
    .filter((file) => pattern.test(file) && wanted(file))
    .sort();
}

function start(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? `signal ${signal}`));
  });
}

async function nodeTests(files) {
  if (files.length === 0) return NONE;
  console.log(`\nNode tests: ${files.length} files\n`);
  // Only now is it sure that esbuild is installed.
  const { nodeBundles } = await import('./node-bundles.mjs');
  const { bundles, folder, end } = await nodeBundles(ROOT, files);
  try {
    return await countsThrough((counts) =>
      start(['--test', '--test-concurrency=2', '--test-reporter=./tests/node-reporter.mjs', '--test-reporter-destination=stdout', ...bundles], { COCKPIT_COUNTS: counts, COCKPIT_BUNDLES: folder }),
    );
  } finally {
    end();
  }
}

async function pageTests(files) {
  if (files.length === 0) return NONE;
  const { ensureBrowser, versionOf } = await import('./browser.mjs');
  console.log('\nPage tests: looking for a browser …');
  const { executablePath, env, kind } = await ensureBrowser();
  console.log(`Page tests: ${files.length} files in ${versionOf(executablePath, env) ?? executablePath} (${kind})\n`);
  const runner = path.join(ROOT, 'node_modules/@web/test-runner/dist/bin.js');
  return countsThrough((counts) => start([runner, '--config', 'tests/web-test-runner.config.mjs', ...files.flatMap((file) => ['--files', file])], { COCKPIT_COUNTS: counts }));
}

async function attempt(name, run) {
  try {
    return await run();
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    return { ...NONE, failed: 1 };
  }
}

ensureInstalled();
const inPages = testFiles(/\.page\.test\.ts$/);
const inNode = testFiles(/\.test\.(ts|mjs)$/).filter((file) => !inPages.includes(file));
const node = strict(await attempt('Node tests', () => nodeTests(inNode)));
const pages = strict(await attempt('Page tests', () => pageTests(inPages)));
const total = plus(node, pages);

console.log(`\nNode tests: ${lineOf(node)}`);
console.log(`Page tests: ${lineOf(pages)}`);
if (process.env.CI === 'true') console.log('CI=true: a skipped test counts as failed.');
console.log(`${Math.round((Date.now() - began) / 1000)} s`);
if (total.passed + total.failed === 0) console.log('no test ran');
console.log(`\n${lineOf(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

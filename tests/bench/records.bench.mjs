/**
 * Speed of reading a file of a million contact records (about 80 bytes each), roll-up included: on a Node thread, and in a
 * real page with what its main thread feels of it. Run by `npm run bench -- records`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { recordsFile } from './records-file.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RECORDS = 1_000_000;
const REPETITIONS = 5;
/** In a page, where a virtual machine's neighbours take a third off one run in three. */
const PAGE_REPETITIONS = 9;
const MAPPING = { ...JSON.parse(readFileSync(path.join(ROOT, 'demo/mappings/contacts-csv.json'), 'utf8')) };
const QUERY = { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'] };

/** Prints what was measured. */
export async function run(print = console.log) {
  print(`records: ${RECORDS.toLocaleString('en')} contacts as CSV; ${cpus().length} cores, Node ${process.versions.node}`);
  const [first, again] = touches();
  print(`  160 MB of memory take ${first.toFixed(0)} ms to touch for the first time, ${again.toFixed(0)} ms again: where the first is over 100, a page that grows waits for its machine`);
  await onNode(print);
  await inPage(print);
}

/** Milliseconds to write to every page of fresh memory, and to do so again. */
function touches() {
  const numbers = new Float64Array(20_000_000);
  return [0, 1].map((value) => {
    const start = performance.now();
    for (let at = 0; at < numbers.length; at += 512) numbers[at] = value;
    return performance.now() - start;
  });
}

async function onNode(print) {
  // Bundled, as it is shipped: a loader that rewrites modules would be measured as well.
  const { loadRecords } = await import(await bundled('src/adapters/records/load-records.ts'));
  const pieces = [...recordsFile(RECORDS)];
  const totalBytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const rates = [];
  const cpuRates = [];
  let bytes = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const { store } = await loadRecords({ pieces: each(pieces), totalBytes }, { name: 'bench', mapping: MAPPING });
    const { counters } = store.counts(QUERY, store.span.end);
    rates.push((RECORDS / (performance.now() - start)) * 1000);
    cpuRates.push((RECORDS / process.cpuUsage(cpu).user) * 1e6);
    bytes = store.bytes / RECORDS;
    const offered = counters.offered.reduce((sum, count) => sum + count, 0);
    if (offered !== RECORDS) throw new Error(`counted ${offered} of ${RECORDS}`);
  }
  // On a busy machine the wall says more about the others than about this.
  print(`  Node thread: ${rate(median(rates))} by the wall, ${rate(median(cpuRates))} by the processor, ${(totalBytes / 1e6).toFixed(0)} MB, ${bytes.toFixed(1)} bytes a contact resident`);
}

/** Reads a file from the disk as somebody does who drops one, each time in a page of its own. */
async function inPage(print) {
  const scripts = {
    '/page.js': await script('tests/bench/records-page.ts', 'iife'),
    '/records.worker.js': await script('src/adapters/records/records.worker.ts', 'esm'),
  };
  const server = createServer(({ url }, response) => {
    const body = scripts[url];
    response.setHeader('content-type', body ? 'text/javascript' : 'text/html');
    response.end(body ?? '<!doctype html><meta charset="utf-8"><input type="file"><script src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(path.join(tmpdir(), 'cockpit-bench-'));
  const file = path.join(folder, 'contacts.csv');
  writeFileSync(file, Buffer.concat([...recordsFile(RECORDS)]));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const onPage of [false, true]) {
      const runs = [];
      for (let repetition = 0; repetition < PAGE_REPETITIONS; repetition++) runs.push(await readIn(browser, `http://127.0.0.1:${server.address().port}/`, file, onPage));
      const rates = runs.map(({ ms }) => (RECORDS / ms) * 1000);
      const tasks = runs.map(({ longTasks }) => longTasks);
      const felt = Math.max(...tasks) === 0 ? 'no main-thread task above 50 ms (the limit)' : `main-thread tasks above 50 ms in each run: ${tasks.join(', ')}, the longest ${Math.max(...runs.map(({ longest }) => longest)).toFixed(0)} ms`;
      print(`  page, ${onPage ? 'in slices ' : 'in a worker'}: median ${rate(median(rates))} of ${runs.length} runs, from ${rate(Math.min(...rates))} to ${rate(Math.max(...rates))}, ${felt}`);
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function readIn(browser, address, file, onPage) {
  const page = await browser.newPage();
  await page.goto(address);
  const input = await page.$('input');
  await input.uploadFile(file);
  const run = await page.evaluate((...words) => globalThis.bench.read(...words), MAPPING, onPage);
  if (run.offered !== RECORDS) throw new Error(`counted ${run.offered} of ${RECORDS}`);
  await page.close();
  return run;
}

async function* each(pieces) {
  yield* pieces;
}

async function bundled(entry) {
  return `data:text/javascript;base64,${Buffer.from(await script(entry, 'esm')).toString('base64')}`;
}

async function script(entry, format) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    define: format === 'iife' ? { 'import.meta.url': 'document.baseURI' } : {},
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

function rate(perSecond) {
  return `${Math.round(perSecond).toLocaleString('en')} contacts/s`;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();

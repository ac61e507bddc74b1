/**
 * Speed of reading a file of a million contact records (about 80 bytes each), roll-up included: on a Node thread, and in a
 * real page with what its main thread feels of it. Run by `npm run bench -- records`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { recordsFile } from './records-file.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RECORDS = 1_000_000;
const REPETITIONS = 3;
const MAPPING = { ...JSON.parse(readFileSync(path.join(ROOT, 'demo/mappings/contacts-csv.json'), 'utf8')) };
const QUERY = { kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'] };

/** Prints what was measured. */
export async function run(print = console.log) {
  print(`records: ${RECORDS.toLocaleString('en')} contacts as CSV; ${cpus().length} cores, Node ${process.versions.node}`);
  await onNode(print);
  await inPage(print);
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

async function inPage(print) {
  const scripts = {
    '/page.js': await script('tests/bench/records-page.ts', 'iife'),
    '/records.worker.js': await script('src/adapters/records/records.worker.ts', 'esm'),
  };
  const server = createServer(({ url }, response) => {
    const body = scripts[url];
    response.setHeader('content-type', body ? 'text/javascript' : 'text/html');
    response.end(body ?? '<!doctype html><meta charset="utf-8"><script src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const onPage of [false, true]) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const { ms, offered, longTasks, longest } = await page.evaluate((...words) => globalThis.bench.read(...words), RECORDS, MAPPING, onPage);
      if (offered !== RECORDS) throw new Error(`counted ${offered} of ${RECORDS}`);
      const felt = longTasks === 0 ? 'no main-thread task above 50 ms (the limit)' : `${longTasks} main-thread tasks above 50 ms, the longest ${longest.toFixed(0)} ms`;
      print(`  page, ${onPage ? 'in slices ' : 'in a worker'}: ${rate((RECORDS / ms) * 1000)}, ${felt}`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
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

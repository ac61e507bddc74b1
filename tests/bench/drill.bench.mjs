/**
 * From a click to the painted next level of the way down, on the embedded engine with a million records: tile to skill groups,
 * to half hours, to single contacts, over one day and over the whole month. Run by `npm run bench -- drill`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RECORDS = 1_000_000;
const REPETITIONS = 9;
const LIMIT_MS = 100;
const MAPPING = JSON.parse(readFileSync(path.join(ROOT, 'demo/mappings/contacts-csv.json'), 'utf8'));
const RANGES = { 'one day': { kind: 'fixed', start: Date.UTC(2026, 4, 20, 16), end: Date.UTC(2026, 4, 21, 16) }, 'a month': { kind: 'all' } };

/** Prints what was measured. */
export async function run(print = console.log) {
  const scripts = { '/page.js': await script('tests/bench/drill-page.ts', 'iife'), '/records.worker.js': await script('src/adapters/records/records.worker.ts', 'esm') };
  const server = createServer(({ url }, response) => {
    const body = scripts[url];
    response.setHeader('content-type', body ? 'text/javascript' : 'text/html');
    response.end(body ?? '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="margin:0"><script src="/page.js"></script></body></html>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate((...words) => globalThis.bench.open(...words), RECORDS, MAPPING);
    print(`drill: ${RECORDS.toLocaleString('en')} records in a worker, ms from a click to the painted next level (first, median of ${REPETITIONS}, longest; at most ${LIMIT_MS})`);
    for (const [name, range] of Object.entries(RANGES)) {
      await page.evaluate((chosen) => globalThis.bench.choose(chosen), range);
      const walks = [];
      for (let repetition = 0; repetition <= REPETITIONS; repetition++) walks.push(await page.evaluate(() => globalThis.bench.walk()));
      for (const level of Object.keys(walks[0])) {
        const [first, ...rest] = walks.map((walk) => walk[level]);
        const sorted = rest.sort((one, other) => one - other);
        print(`  ${name.padEnd(8)} ${level.padEnd(9)} ${[first, sorted[sorted.length >> 1], sorted.at(-1)].map((ms) => ms.toFixed(0).padStart(6)).join(' ')}`);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
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
    define: { 'process.env.NODE_ENV': '"production"', ...(format === 'iife' && { 'import.meta.url': 'document.baseURI' }) },
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

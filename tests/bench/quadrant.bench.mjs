/**
 * The matrix in a real browser at 1,000, 10,000 and 100,000 points: first paint, re-render (the first one apart), hover, box
 * and lasso; ours beside a bare canvas with d3-delaunay that draws the same picture, and beside ECharts, Plotly and chart.js
 * where the peers' packages are installed (`npm run bench -- peers J4` does that). Wall ms to the painted frame and ms of
 * processor time of the main thread; medians of interleaved repetitions, each on a page of its own. Run by
 * `npm run bench -- quadrant`, or of some sizes and contestants by `node tests/bench/quadrant.bench.mjs 10000 ours floor`.
 * Compare ratios, not machines.
 */
import esbuild from 'esbuild';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PEERS = path.join(ROOT, 'node_modules/.cache/peers');
const OURS = path.join(ROOT, 'tests/bench/contestants');
const FILES = {
  ours: path.join(OURS, 'J4.ts'),
  floor: path.join(OURS, 'floor-matrix.J4.ts'),
  echarts: path.join(PEERS, 'contestants/echarts/J4.js'),
  plotly: path.join(PEERS, 'contestants/plotly/J4.js'),
  'chart.js': path.join(PEERS, 'contestants/chartjs/J4.js'),
};
const SIZES = [1000, 10_000, 100_000];
const REPETITIONS = 5;
const DEEDS = ['mount', 'first update', 'update', 'hover', 'box', 'lasso'];
/** What is live is drawn again and again: the first time, when no script is compiled yet, has a column of its own. */
const UPDATES = 13;
const HOVERS = 12;

/** Prints what was measured. */
export async function run(print = console.log, words = []) {
  const sizes = words.map(Number).filter((size) => size > 0);
  const asked = words.filter((word) => word in FILES);
  const names = (asked.length > 0 ? asked : Object.keys(FILES)).filter((name) => existsSync(FILES[name]) && (FILES[name].startsWith(OURS) || existsSync(path.join(PEERS, 'node_modules/echarts'))));
  const scripts = new Map();
  for (const name of names) scripts.set(name, await bundled(FILES[name]));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      const figures = Object.fromEntries(names.map((name) => [name, {}]));
      for (let repetition = 0; repetition < REPETITIONS; repetition++)
        for (const name of repetition % 2 ? [...names].reverse() : names) await once(browser, scripts.get(name), size, (deed, wall, main) => (figures[name][deed] ??= []).push({ wall, main }));
      report(size, names, figures, print);
    }
  } finally {
    await browser.close();
  }
}

async function bundled(file) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import * as contestant from ${JSON.stringify(file)}; import { benchOf } from './quadrant-page.js'; globalThis.bench = benchOf(contestant);`, resolveDir: path.join(ROOT, 'tests/bench'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

async function once(browser, script, size, note) {
  // A context each: first painted means that nothing is warm.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 900, height: 700 });
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0;overflow:hidden"></body></html>');
  await page.addScriptTag({ content: script });
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mainMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const measured = async (deed, step) => {
    const before = await mainMs();
    const wall = await step();
    note(deed, wall, (await mainMs()) - before);
  };
  await page.evaluate((count) => globalThis.bench.prepare(count), size);
  await measured('mount', () => page.evaluate(() => globalThis.bench.mount()));
  for (let turn = 0; turn < UPDATES; turn++) await measured(turn === 0 ? 'first update' : 'update', () => page.evaluate((at) => globalThis.bench.update(at), turn));
  await page.evaluate(() => globalThis.bench.painted());
  for (let turn = 0; turn < HOVERS; turn++) {
    const [x, y] = await page.evaluate((at) => globalThis.bench.placeOf(at), turn);
    await measured('hover', async () => {
      const wait = page.evaluate(() => globalThis.bench.awaitHover());
      await page.evaluate(() => undefined);
      await page.mouse.move(x, y);
      return wait;
    });
  }
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate((at) => globalThis.bench.aimAtBox(at), turn);
    await measured('box', () => page.evaluate((at) => globalThis.bench.brush(at), turn));
  }
  if (await page.evaluate(() => globalThis.bench.canLasso()))
    for (let turn = 0; turn < 3; turn++) {
      await page.evaluate(() => globalThis.bench.aimAtLine());
      await measured('lasso', () => page.evaluate(() => globalThis.bench.lasso()));
    }
  await context.close();
}

function report(size, names, figures, print) {
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const of = (name, deed, kind) => figures[name][deed] && median(figures[name][deed].map((figure) => figure[kind]));
  print(`\n${size} points: wall ms to the painted frame / ms of the main thread's processor time (times the floor)`);
  print(`  ${''.padEnd(9)}${DEEDS.map((deed) => deed.padStart(30)).join('')}`);
  for (const name of names)
    print(
      `  ${name.padEnd(9)}${DEEDS.map((deed) => {
        const text = (kind) => {
          const [value, floor] = [of(name, deed, kind), figures.floor && of('floor', deed, kind)];
          return value === undefined ? '' : `${value.toFixed(1)}${floor ? ` (${(value / floor).toFixed(2)})` : ''}`;
        };
        return `${text('wall')} / ${text('main')}`.padStart(30);
      }).join('')}`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(console.log, process.argv.slice(2));

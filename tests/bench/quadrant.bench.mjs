/**
 * The matrix in a real browser at 1,000, 10,000 and 100,000 points: first paint, re-render (the first one apart), hover, box
 * and lasso; ours beside a bare canvas with d3-delaunay that draws the same picture, and beside ECharts, Plotly and chart.js
 * where the peers' packages are installed (`npm run bench -- peers J4` does that). ECharts and Plotly draw with their own
 * brush and drag modes; chart.js has none.
 *
 * Wall ms to the painted frame and ms of processor time of the main thread; medians of interleaved repetitions, each on a page
 * of its own. Hover, box and lasso are those of a real mouse: a stroke is 40 moves, its wall ms run from letting go until what
 * it encloses is picked and painted, its main-thread ms are those of the whole stroke. What is not there in time (a stroke
 * within 15 s, everything else within 5 s) is told so. Run by `npm run bench -- quadrant`, or
 * of some sizes and contestants by `node tests/bench/quadrant.bench.mjs 10000 ours floor`. `REPETITIONS` in the
 * environment asks for fewer or more. Compare ratios, not machines.
 */
import esbuild from 'esbuild';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PEERS = path.join(ROOT, 'node_modules/.cache/peers/node_modules');
const OURS = path.join(ROOT, 'tests/bench/contestants');
const FILES = {
  ours: path.join(OURS, 'J4.ts'),
  floor: path.join(OURS, 'floor-matrix.J4.ts'),
  echarts: path.join(OURS, 'peers/echarts.mjs'),
  'echarts-plain': path.join(OURS, 'peers/echarts-plain.mjs'),
  plotly: path.join(OURS, 'peers/plotly.mjs'),
  'chart.js': path.join(OURS, 'peers/chartjs.mjs'),
};
const SIZES = [1000, 10_000, 100_000];
const REPETITIONS = Number(process.env.REPETITIONS ?? 5);
const DEEDS = ['mount', 'first update', 'update', 'hover', 'box', 'lasso'];
/** What is live is drawn again and again: the first time, when no script is compiled yet, has a column of its own. */
const UPDATES = 13;
const HOVERS = 12;
const STROKES = 3;
/** A stroke that takes a contestant longer is given up, and the contestant is not asked for another. */
const MOST_STROKE_MS = 15_000;
/** From so many points on ECharts is also asked without its large mode. */
const LARGE_FROM = 50_000;

/** Prints what was measured. */
export async function run(print = console.log, words = []) {
  const sizes = words.map(Number).filter((size) => size > 0);
  const asked = words.filter((word) => word in FILES);
  const names = (asked.length > 0 ? asked : Object.keys(FILES)).filter((name) => !FILES[name].startsWith(path.join(OURS, 'peers')) || existsSync(path.join(PEERS, 'echarts')));
  const scripts = new Map();
  for (const name of names) scripts.set(name, await bundled(FILES[name]));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      const here = names.filter((name) => name !== 'echarts-plain' || size > LARGE_FROM);
      const figures = Object.fromEntries(here.map((name) => [name, {}]));
      const missing = Object.fromEntries(here.map((name) => [name, new Set()]));
      for (let repetition = 0; repetition < REPETITIONS; repetition++)
        for (const name of repetition % 2 ? [...here].reverse() : here) await once(browser, scripts.get(name), size, missing[name], (deed, wall, main) => (figures[name][deed] ??= []).push({ wall, main }));
      report(size, here, figures, print);
    }
  } finally {
    await browser.close();
  }
}

async function bundled(file) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `import * as contestant from ${JSON.stringify(file)}; import { benchOf } from './quadrant-page.js'; globalThis.bench = benchOf(contestant);`, resolveDir: path.join(ROOT, 'tests/bench'), loader: 'ts' },
    bundle: true,
    nodePaths: [PEERS],
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

async function once(browser, script, size, missing, note) {
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
    return wall;
  };
  await page.evaluate((count) => globalThis.bench.prepare(count), size);
  await measured('mount', () => page.evaluate(() => globalThis.bench.mount()));
  for (let turn = 0; turn < UPDATES; turn++) await measured(turn === 0 ? 'first update' : 'update', () => page.evaluate((at) => globalThis.bench.update(at), turn));
  await page.evaluate(() => globalThis.bench.painted());
  for (let turn = 0; turn < HOVERS; turn++) {
    const [x, y] = await page.evaluate((at) => globalThis.bench.placeOf(at), turn);
    const wall = await measured('hover', async () => {
      const wait = page.evaluate(() => globalThis.bench.awaitHover());
      await page.evaluate(() => undefined);
      await page.mouse.move(x, y);
      return wait;
    });
    if (Number.isNaN(wall)) break;
  }
  if (await page.evaluate(() => globalThis.bench.canDraw()))
    for (const tool of ['box', 'lasso'].filter((each) => !missing.has(each)))
      for (let turn = 0; turn < STROKES; turn++) {
        const [[x, y], ...line] = await page.evaluate((which, at) => globalThis.bench.strokeFor(which, at), tool, turn);
        await page.mouse.move(x, y);
        await page.evaluate(() => globalThis.bench.painted());
        const wall = await measured(tool, async () => {
          const wait = page.evaluate((which, at) => globalThis.bench.awaitPicked(which, at), tool, turn).catch(() => NaN);
          const from = Date.now();
          await page.mouse.down();
          for (const place of line) if (Date.now() - from < MOST_STROKE_MS) await page.mouse.move(...place);
          await page.mouse.up();
          return Date.now() - from < MOST_STROKE_MS ? wait : NaN;
        });
        if (Number.isNaN(wall)) {
          // What is not there once is not waited for again, on this page or another.
          missing.add(tool);
          break;
        }
      }
  await context.close();
}

function report(size, names, figures, print) {
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const found = (name, deed) => (figures[name][deed] ?? []).filter(({ wall }) => !Number.isNaN(wall));
  const of = (name, deed, kind) => (found(name, deed).length > 0 ? median(found(name, deed).map((figure) => figure[kind])) : undefined);
  const text = (name, deed, kind) => {
    const [value, floor] = [of(name, deed, kind), figures.floor && of('floor', deed, kind)];
    return `${value.toFixed(1)}${floor ? ` (${(value / floor).toFixed(2)})` : ''}`;
  };
  const cell = (name, deed) => {
    const all = figures[name][deed]?.length ?? 0;
    const missed = all - found(name, deed).length;
    if (all === missed) return all === 0 ? 'has none' : 'not in time';
    return `${text(name, deed, 'wall')} / ${text(name, deed, 'main')}${missed > 0 ? `, ${missed} missed` : ''}`;
  };
  print(`\n${size} points: wall ms to the painted frame / ms of the main thread's processor time (times the floor)`);
  print(`  ${''.padEnd(14)}${DEEDS.map((deed) => deed.padStart(32)).join('')}`);
  for (const name of names) print(`  ${name.padEnd(14)}${DEEDS.map((deed) => cell(name, deed).padStart(32)).join('')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(console.log, process.argv.slice(2));

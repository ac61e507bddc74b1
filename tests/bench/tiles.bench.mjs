/**
 * A thousand tiles that all change once a second, in a real browser, beside a floor of bare DOM.
 * Run by `npm run bench -- tiles`. Medians of interleaved repetitions; compare ratios, not machines.
 */
import esbuild from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TILES = 1000;
const REPETITIONS = 5;
const UPDATES = 4;
const CONTESTANTS = ['ours', 'wall', 'floor'];

/** Prints what was measured. */
export async function run(print = console.log) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(ROOT, 'tests/bench/tiles-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
    await page.addScriptTag({ content: outputFiles[0].text });
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const cost = async (work) => {
      const before = await taskMs();
      for (let time = 0; time < UPDATES; time++) await work();
      return ((await taskMs()) - before) / UPDATES;
    };
    const figures = Object.fromEntries(CONTESTANTS.map((name) => [name, { mount: [], update: [] }]));
    for (let repetition = 0; repetition < REPETITIONS; repetition++)
      for (const name of repetition % 2 ? CONTESTANTS.slice().reverse() : CONTESTANTS) {
        figures[name].mount.push(await page.evaluate((which, tiles) => globalThis.bench.mount(which, tiles), name, TILES));
        await page.evaluate(() => globalThis.bench.update());
        const made = await cost(() => page.evaluate(() => globalThis.bench.make()));
        figures[name].update.push((await cost(() => page.evaluate(() => globalThis.bench.update()))) - made);
      }
    for (const job of ['mount', 'update']) {
      const [ours, wall, floor] = CONTESTANTS.map((name) => median(figures[name][job]));
      const what = job === 'mount' ? `${TILES} tiles, first picture` : `${TILES} tiles, all once a second`;
      print(`${what}: bare DOM ${floor.toFixed(0)} ms; ours ${ours.toFixed(0)} ms, ratio ${(ours / floor).toFixed(2)}; with --cockpit-tile-visibility: auto ${wall.toFixed(0)} ms, ratio ${(wall / floor).toFixed(2)}`);
    }
  } finally {
    await browser.close();
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

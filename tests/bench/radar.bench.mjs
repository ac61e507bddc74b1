/**
 * 200 skill radars as small multiples, first painted, in a real browser: ours, and ECharts where the peers' packages are
 * installed (`npm run bench -- peers J4` does that). Run by `npm run bench -- radar`. Wall ms to the painted frame and ms of
 * processor time of the main thread; medians of interleaved repetitions; compare ratios, not machines.
 *
 * ECharts is asked in both of the ways its users go: an instance an agent, as its documentation shows a chart and as every
 * wrapper for a framework makes one, which is the like of our 200 elements; and one instance with 200 radars of its own on a
 * grid worked out by hand, which is the least it can do.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ECHARTS = path.join(ROOT, 'node_modules/.cache/peers/node_modules/echarts/dist/echarts.min.js');
const COUNT = 200;
const REPETITIONS = 7;

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('radar');
  const hasPeer = existsSync(ECHARTS);
  const names = ['ours', ...(hasPeer ? ['echarts, one chart', 'echarts, one each'] : [])];
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++)
      for (const name of repetition % 2 ? [...names].reverse() : names) {
        // A context each: first painted means that nothing is warm, and no page before it is still being put away.
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport({ width: 1840, height: 940 });
        await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
        // A page of ours has no other library on it.
        if (name !== 'ours') await page.addScriptTag({ content: readFileSync(ECHARTS, 'utf8') });
        await page.addScriptTag({ content: script });
        const client = await page.createCDPSession();
        await client.send('Performance.enable', { timeDomain: 'threadTicks' });
        const mainMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name: metric }) => metric === 'TaskDuration').value * 1000;
        const before = await mainMs();
        const wall = await page.evaluate((which, count) => globalThis.bench.mount(which, count), name, COUNT);
        if (repetition > 0) figures[name].push({ wall, main: (await mainMs()) - before });
        await context.close();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
  } finally {
    await browser.close();
  }
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const of = (name, kind) => median(figures[name].map((figure) => figure[kind]));
  const text = (name, kind) => `${of(name, kind).toFixed(0).padStart(6)} (${(of(name, kind) / of('ours', kind)).toFixed(2)} of ours)`;
  print(`${COUNT} radars of 8 skills, first painted: wall ms / ms of the main thread's processor time`);
  for (const name of names) print(`  ${name.padEnd(20)} ${text(name, 'wall')} / ${text(name, 'main')}`);
  if (!hasPeer) print('  ECharts is not installed: `npm run bench -- peers J4` installs it');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();

/**
 * 200 skill radars as small multiples, first painted, in a real browser: ours, and ECharts where the peers' packages are
 * installed (`npm run bench -- peers J4` does that). Run by `npm run bench -- radar`. Medians of interleaved repetitions;
 * compare ratios, not machines.
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
const REPETITIONS = 6;

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
        // A page each: first painted means that nothing is warm.
        const page = await browser.newPage();
        await page.setViewport({ width: 1840, height: 940 });
        await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
        if (hasPeer) await page.addScriptTag({ content: readFileSync(ECHARTS, 'utf8') });
        await page.addScriptTag({ content: script });
        const ms = await page.evaluate((which, count) => globalThis.bench.mount(which, count), name, COUNT);
        if (repetition > 0) figures[name].push(ms);
        await page.close();
      }
  } finally {
    await browser.close();
  }
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  print(`${COUNT} radars of 8 skills, first painted (ms)`);
  for (const name of names) print(`  ${name.padEnd(20)} ${median(figures[name]).toFixed(0).padStart(6)}  ${(median(figures[name]) / median(figures.ours)).toFixed(2)} of ours`);
  if (!hasPeer) print('  ECharts is not installed: `npm run bench -- peers J4` installs it');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();

/**
 * Speed of the agent table in a real browser, beside a floor of bare DOM: first rows, a scrolled frame, a fling, sorts.
 * Run by `npm run bench -- table`. Times are medians of interleaved repetitions; compare ratios, not machines.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const SIZES = [100_000, 1_000_000];
const REPETITIONS = 3;
const FRAMES = 90;
const NUMBER = { column: 'talk', descending: true };
const TEXT = { column: 'name' };

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('table');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const rows of SIZES) await measure(browser, script, rows, print);
  } finally {
    await browser.close();
  }
}

async function measure(browser, script, rows, print) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
  await page.addScriptTag({ content: script });
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const busy = async (step) => {
    const before = await taskMs();
    await page.evaluate((frames, by) => globalThis.bench.scroll(frames, by), FRAMES, step);
    return ((await taskMs()) - before) / FRAMES;
  };

  await page.evaluate((count) => globalThis.bench.prepare(count), rows);
  const figures = { ours: {}, floor: {} };
  const note = (name, key, value) => (figures[name][key] ??= []).push(value);
  for (let repetition = 0; repetition < REPETITIONS; repetition++)
    for (const name of repetition % 2 ? ['floor', 'ours'] : ['ours', 'floor']) {
      note(name, 'first rows', await page.evaluate((which) => globalThis.bench.mount(which), name));
      note(name, 'scroll, a frame', await busy(40));
      note(name, 'fling, a frame', await busy(1700));
      note(name, 'elements', await page.evaluate(() => globalThis.bench.nodes()));
      // The floor compares with a comparator and the collator: a million names would take it minutes.
      if (name === 'ours' || rows <= 100_000) {
        note(name, 'sort numbers', await page.evaluate((order) => globalThis.bench.sort(order), NUMBER));
        if (name === 'ours' || repetition === 0) note(name, 'sort 中文', await page.evaluate((order) => globalThis.bench.sort(order), TEXT));
      }
      await page.evaluate(() => globalThis.bench.remove());
    }
  await page.close();

  print(`${rows.toLocaleString('en')} rows x 14 columns in 1,200 x 800 (ms; ours, floor of bare DOM, ratio)`);
  for (const key of Object.keys(figures.ours)) {
    const [ours, floor] = [median(figures.ours[key]), median(figures.floor[key] ?? [])];
    print(`  ${key.padEnd(18)} ${format(ours)} ${format(floor)} ${floor ? (ours / floor).toFixed(2).padStart(7) : ''}`);
  }
}

const format = (value) => (value === undefined ? '–' : value.toFixed(value < 20 ? 2 : 0)).padStart(9);

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();

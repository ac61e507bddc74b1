/**
 * Speed of the trend in a real browser, beside a floor of one raw canvas: first lines, other numbers, appended slots,
 * and what reading a point costs. Run by `npm run bench -- trend`. Times are medians of interleaved repetitions;
 * compare ratios, not machines.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const SHAPES = [
  [12, 1_440],
  [1, 100_000],
];
const REPETITIONS = 7;
const FRAMES = 90;

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('trend');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const [series, points] of SHAPES) await measure(browser, script, series, points, print);
  } finally {
    await browser.close();
  }
}

async function measure(browser, script, series, points, print) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1240, height: 600 });
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
  await page.addScriptTag({ content: script });
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const busy = async (step) => {
    const before = await taskMs();
    const value = await step();
    return { value, ms: (await taskMs()) - before };
  };

  await page.evaluate((of, by) => globalThis.bench.prepare(of, by), series, points);
  const figures = { ours: {}, floor: {} };
  const note = (name, key, value) => (figures[name][key] ??= []).push(value);
  for (let repetition = 0; repetition < REPETITIONS; repetition++)
    for (const name of repetition % 2 ? ['floor', 'ours'] : ['ours', 'floor']) {
      const mount = await busy(() => page.evaluate((which) => globalThis.bench.mount(which), name));
      const rerender = await busy(() => page.evaluate(() => globalThis.bench.rerender(1)));
      const stream = await busy(() => page.evaluate((frames) => globalThis.bench.stream(frames), FRAMES));
      const hover = await busy(() => page.evaluate((frames) => globalThis.bench.hover(frames), FRAMES));
      // The first repetition warms the compiler and belongs to nobody.
      if (repetition > 0) {
        note(name, 'first lines', mount.value);
        note(name, 'first lines, main', mount.ms);
        note(name, 're-render', rerender.value);
        note(name, 're-render, main', rerender.ms);
        note(name, 'append, a frame', stream.ms / FRAMES);
        if (name === 'ours') note(name, 'hover, a frame', hover.ms / FRAMES);
      }
      await page.evaluate(() => globalThis.bench.remove());
    }
  await page.close();

  print(`${series} x ${points.toLocaleString('en')} points in 1,200 x 400 (ms; ours, floor of one raw canvas, ratio)`);
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

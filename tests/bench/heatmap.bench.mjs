/**
 * Speed of the heat map in a real browser, 400 x 96 cells all in view, beside a bare canvas: first cells, other numbers,
 * and what reading a cell costs. Run by `npm run bench -- heatmap`. Times are medians of interleaved repetitions;
 * compare ratios, not machines.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const [ROWS, COLUMNS] = [400, 96];
const REPETITIONS = 7;
/** Not a multiple of three, the number of maps: the last differs from the first. */
const TIMES = 31;
const FRAMES = 60;
const NAMES = ['ours', 'floor', 'image'];

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('heatmap');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    await measure(browser, script, print);
  } finally {
    await browser.close();
  }
}

async function measure(browser, script, print) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1240, height: 1900 });
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

  await page.evaluate((rows, columns) => globalThis.bench.prepare(rows, columns), ROWS, COLUMNS);
  const figures = Object.fromEntries(NAMES.map((name) => [name, {}]));
  const note = (name, key, value) => (figures[name][key] ??= []).push(value);
  for (let repetition = 0; repetition < REPETITIONS; repetition++)
    for (const name of repetition % 2 ? [...NAMES].reverse() : NAMES) {
      const mount = await busy(() => page.evaluate((which) => globalThis.bench.mount(which), name));
      const rerender = await busy(() => page.evaluate((times) => globalThis.bench.rerender(times), TIMES));
      const hover = name === 'ours' ? await busy(() => page.evaluate((frames) => globalThis.bench.hover(frames), FRAMES)) : undefined;
      // The first repetition warms the compiler and belongs to nobody.
      if (repetition === 0) continue;
      note(name, 'first cells', mount.value);
      note(name, 'first cells, main', mount.ms);
      note(name, 're-render', median(rerender.value));
      note(name, 're-render, main', rerender.ms / TIMES);
      if (hover) note(name, 'hover, a frame', hover.ms / FRAMES);
    }
  await page.close();

  print(`${ROWS} x ${COLUMNS} cells in 1,200 px, all in view (ms; ours, floor of a rectangle a cell, ratio, least of one image)`);
  for (const key of Object.keys(figures.ours)) {
    const [ours, floor, image] = NAMES.map((name) => median(figures[name][key] ?? []));
    print(`  ${key.padEnd(18)} ${format(ours)} ${format(floor)} ${floor ? (ours / floor).toFixed(2).padStart(7) : ' '.repeat(7)} ${format(image)}`);
  }
}

const format = (value) => (value === undefined ? '–' : value.toFixed(value < 20 ? 2 : 0)).padStart(9);

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();

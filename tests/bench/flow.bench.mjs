/**
 * The pictures of journeys in a page: a graph of 200 steps and 1,000 edges laid out, shown, and dragged by a real mouse with every
 * frame watched; a map of 12 by 8 drawn again with new figures in every cell. Beside clocks stands what the main thread itself worked, which
 * says more where the machine has other things to do. Run by `npm run bench -- flow`.
 */
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const REPETITIONS = 3;
const MOVES = 180;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const shown = (values) => `first ${values[0].toFixed(1)}, median ${median(values).toFixed(1)}, slowest ${Math.max(...values).toFixed(1)} ms`;

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('journeys');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  const runs = { 'at rest': [], dragged: [] };
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
      await page.addScriptTag({ content: script });
      const client = await page.createCDPSession();
      await client.send('Performance.enable');
      const [firstLayout, firstWork] = await worked(client, () => page.evaluate(() => globalThis.bench.layOut(1)));
      const [layouts, work] = await worked(client, () => page.evaluate(() => globalThis.bench.layOut(15)));
      await page.evaluate(() => globalThis.bench.redraw(5));
      const [redraws, redrawWork] = await worked(client, () => page.evaluate(() => globalThis.bench.again(40)));
      const box = await page.evaluate(() => globalThis.bench.mount());
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const name of ['at rest', 'dragged', 'dragged']) runs[name].push(await watched(page, client, box, name === 'dragged'));
      print(`  12 x 8 map drawn again: main thread ${(redrawWork / redraws.length).toFixed(1)} ms with paint and commit; by the clock without them ${shown(redraws)} (wanted: 16.7)`);
      print(`  ${box.steps} steps, ${box.edges} edges: laid out first in ${firstWork.toFixed(0)} ms of work (${firstLayout[0].toFixed(0)} by the clock), then ${(work / layouts.length).toFixed(0)} (wanted: 200); flow to pixels ${box.shown.toFixed(0)} ms`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  for (const [name, all] of Object.entries(runs)) {
    const frames = all.flatMap((one) => one.frames).sort((a, b) => a - b);
    const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))].toFixed(1).padStart(6);
    const late = frames.filter((ms) => ms > 25).length;
    const main = all.reduce((sum, one) => sum + one.main, 0) / all.reduce((sum, one) => sum + one.frames.length, 0);
    const tasks = all.flatMap((one) => one.tasks);
    print(`  ${name.padEnd(8)} median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}; ${late} of ${frames.length} frames late; main thread ${main.toFixed(1)} ms a frame; ${tasks.length} tasks above 50 ms; ${all.at(-1).moved} px moved`);
  }
}

/** What a promise gives, and what the main thread worked meanwhile, ms. */
async function worked(client, run) {
  const threadMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  const before = await threadMs();
  const value = await run();
  return [value, (await threadMs()) - before];
}

async function watched(page, client, box, isDragging) {
  const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  // There and back, along both ways, as a hand that looks around.
  const place = (move) => [box.x + box.width * (0.5 + 0.45 * Math.cos(move / 14)), box.y + box.height * (0.5 + 0.4 * Math.sin(move / 11))];
  await page.mouse.move(...place(0));
  if (isDragging) await page.mouse.down();
  const before = await taskMs();
  let moved = 0;
  let [left, top] = [0, 0];
  await page.evaluate(() => globalThis.bench.watch());
  for (let move = 0; move < MOVES; move++) {
    const next = new Promise((resolve) => setTimeout(resolve, 14));
    if (isDragging) await page.mouse.move(...place(move));
    await next;
  }
  const result = await page.evaluate(() => globalThis.bench.stop());
  moved = Math.hypot(result.left - left, result.top - top);
  [left, top] = [result.left, result.top];
  const main = (await taskMs()) - before;
  if (isDragging) await page.mouse.up();
  if (isDragging && moved === 0) throw new Error('the graph was not dragged');
  await new Promise((resolve) => setTimeout(resolve, 600));
  return { ...result, main, moved: Math.round(moved) };
}

/**
 * The sandbox while a hand draws: a real mouse over sixteen intervals, every frame watched, the first stroke of a page apart from
 * the next. Beside it the frames of the same page at rest, which no element can better. Run by `npm run bench -- sandbox`.
 */
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const REPETITIONS = 5;
const MOVES = 180;

/** Prints what was measured. */
export async function run(print = console.log) {
  const script = await pageScript('sandbox');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  const runs = { 'at rest': [], 'first stroke': [], 'next strokes': [] };
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1240, height: 900 });
      await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
      await page.addScriptTag({ content: script });
      const box = await page.evaluate(() => globalThis.bench.mount());
      const client = await page.createCDPSession();
      await client.send('Performance.enable');
      for (const name of ['at rest', 'first stroke', 'next strokes', 'next strokes']) runs[name].push(await watched(page, client, box, name !== 'at rest'));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  print(`16 intervals, 3 strategies and a donor drawn by a mouse, ${MOVES} moves a stroke (frames in ms; 16.7 is 60 a second)`);
  for (const [name, all] of Object.entries(runs)) {
    const frames = all.flatMap((one) => one.frames).sort((a, b) => a - b);
    const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))].toFixed(1).padStart(6);
    const late = frames.filter((ms) => ms > 25).length;
    const tasks = all.flatMap((one) => one.tasks);
    const main = all.reduce((sum, one) => sum + one.main, 0) / all.reduce((sum, one) => sum + one.frames.length, 0);
    print(`  ${name.padEnd(13)} median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}; ${late} of ${frames.length} frames late; main thread ${main.toFixed(1)} ms a frame; ${tasks.length} tasks above 50 ms`);
  }
}

async function watched(page, client, box, isDrawing) {
  const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const place = (move) => [box.x + (box.width * ((move * 7) % MOVES)) / MOVES + 1, box.y + box.height * (0.3 + 0.25 * Math.sin(move / 9))];
  await page.mouse.move(...place(0));
  if (isDrawing) await page.mouse.down();
  const before = await taskMs();
  await page.evaluate(() => globalThis.bench.watch());
  for (let move = 0; move < MOVES; move++) {
    const next = new Promise((resolve) => setTimeout(resolve, 14));
    if (isDrawing) await page.mouse.move(...place(move));
    await next;
  }
  const result = await page.evaluate(() => globalThis.bench.stop());
  const main = (await taskMs()) - before;
  if (isDrawing && result.model !== 'fluid') throw new Error(`drawn with ${result.model}`);
  if (isDrawing) await page.mouse.up();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { ...result, main };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();

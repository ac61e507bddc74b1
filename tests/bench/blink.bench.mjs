/**
 * A hundred tiles of one board blink, all on screen, until somebody stops them: what each second costs the main thread and
 * the whole browser, and what a trace counts, beside one overlay's opacity (the floor) and `background-color` keyframes.
 * Run by `npm run bench -- blink`. Medians of interleaved repetitions.
 */
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { countBlinks, cpuMs } from './blink-trace.mjs';
import { pageScript } from './page-script.mjs';
import { median, openPage } from './tiles.bench.mjs';

const BLINKING = 100;
const REPETITIONS = 3;
const SECONDS = 4;
const NAMES = { ours: 'ours', 'one layer': "one overlay's opacity", keyframes: 'background-color keyframes' };

/** Prints what was measured. */
export async function run(print = console.log) {
  const content = await pageScript('tiles');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    const figures = {};
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const names = Object.keys(NAMES);
      for (const which of repetition % 2 ? names.reverse() : names) (figures[which] ??= []).push(await measure(browser, content, which));
    }
    for (const [which, all] of Object.entries(figures)) {
      const of = (what) => median(all.map((figure) => figure[what]));
      const worst = (what) => Math.max(...all.map((figure) => figure[what]));
      print(`${BLINKING} tiles blink, ${NAMES[which]}: main thread ${of('main').toFixed(1)} ms/s, whole browser ${of('whole').toFixed(0)} ms/s; at worst in ${SECONDS} s scripts ${worst('script')} (one is the bench's own timer), styles ${worst('style')}, layouts ${worst('layout')}, paints ${worst('paint')}`);
    }
  } finally {
    await browser.close();
  }
}

async function measure(browser, content, which) {
  const { page, client, taskMs } = await openPage(browser, content, { width: 1920, height: 1200 });
  await page.evaluate((name, tiles) => globalThis.bench.mount(name, tiles, true), which, BLINKING);
  await page.evaluate(() => globalThis.bench.blink());
  const sleep = (ms) => page.evaluate((time) => globalThis.bench.sleep(time), ms);
  await sleep(2500);
  const [task, cpu] = [await taskMs(), await cpuMs(browser)];
  await sleep(SECONDS * 1000);
  const main = ((await taskMs()) - task) / SECONDS;
  const whole = ((await cpuMs(browser)) - cpu) / SECONDS;
  const counts = await countBlinks(client, () => sleep(SECONDS * 1000));
  await page.close();
  return { main, whole, ...counts };
}

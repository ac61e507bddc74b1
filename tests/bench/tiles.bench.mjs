/**
 * A thousand tiles with small lines of 60 points, in a real browser, beside floors of bare DOM.
 * Run by `npm run bench -- tiles`. Medians of interleaved repetitions; compare ratios, not machines.
 *
 * Two screens: one of 1920 x 1080, where most tiles are off screen and wait, as the floor's never do; and a wall on which
 * every tile is seen, which is the harder comparison.
 */
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { pageScript } from './page-script.mjs';

const TILES = 1000;
const REPETITIONS = 5;
const SECONDS = 2;
const SCREENS = [
  { name: '1920 x 1080', width: 1920, height: 1080, isCompact: false },
  { name: 'a wall, all seen', width: 5760, height: 3400, isCompact: true },
];

/** Prints what was measured. */
export async function run(print = console.log) {
  const content = await pageScript('tiles');
  const browser = await puppeteer.launch({ ...(await launchOptions()), protocolTimeout: 300_000 });
  try {
    for (const screen of SCREENS) await measureScreen(browser, content, screen, print);
  } finally {
    await browser.close();
  }
}

async function measureScreen(browser, content, screen, print) {
  const made = await measureMaking(browser, content, screen);
  const figures = {};
  for (let repetition = 0; repetition < REPETITIONS; repetition++)
    for (const which of repetition % 2 ? ['floor', 'ours'] : ['ours', 'floor']) {
      const { page, taskMs } = await openPage(browser, content, screen);
      const mount = await page.evaluate((name, tiles, isCompact) => globalThis.bench.mount(name, tiles, isCompact), which, TILES, screen.isCompact);
      await page.evaluate(() => globalThis.bench.tick(1, true));
      const cost = async (work) => {
        const before = await taskMs();
        const result = await work();
        return { ms: ((await taskMs()) - before) / SECONDS, result };
      };
      const tick = await cost(() => page.evaluate((seconds) => globalThis.bench.tick(seconds, true), SECONDS));
      const burst = await cost(() => page.evaluate((seconds) => globalThis.bench.burst(seconds, true), SECONDS));
      const row = (figures[which] ??= { mount: [], tick: [], tickP99: [], burst: [], burstP99: [], burstFps: [], sent: [] });
      row.mount.push(mount);
      row.tick.push(tick.ms - made.tick);
      row.tickP99.push(p99(tick.result));
      row.burst.push(burst.ms - made.burst * (burst.result.sent / made.sent));
      row.burstP99.push(p99(burst.result.gaps));
      row.burstFps.push(burst.result.gaps.length / SECONDS);
      row.sent.push(burst.result.sent / SECONDS);
      await page.close();
    }
  const compare = (what, job, unit) => {
    const [ours, floor] = [median(figures.ours[job]), median(figures.floor[job])];
    print(`${screen.name}: ${what}: ours ${ours.toFixed(0)} ${unit}, bare DOM ${floor.toFixed(0)} ${unit}, ratio ${(ours / floor).toFixed(2)}`);
  };
  compare(`${TILES} tiles, first picture`, 'mount', 'ms');
  compare(`${TILES} tiles, all once a second, main thread`, 'tick', 'ms/s');
  compare('  frame p99 meanwhile', 'tickP99', 'ms');
  compare(`${Math.round(median(figures.ours.sent))} single updates a second taken, main thread`, 'burst', 'ms/s');
  compare('  frame p99 meanwhile', 'burstP99', 'ms');
  compare('  frames a second', 'burstFps', 'fps');
}

/** What making the readings alone costs: taken off the figures of both. */
async function measureMaking(browser, content, screen) {
  const { page, taskMs } = await openPage(browser, content, screen);
  await page.evaluate((tiles) => globalThis.bench.mount('floor', tiles, true), TILES);
  await page.evaluate(() => globalThis.bench.tick(1, false));
  const start = await taskMs();
  await page.evaluate((seconds) => globalThis.bench.tick(seconds, false), SECONDS);
  const middle = await taskMs();
  const { sent } = await page.evaluate((seconds) => globalThis.bench.burst(seconds, false), SECONDS);
  const end = await taskMs();
  await page.close();
  return { tick: (middle - start) / SECONDS, burst: (end - middle) / SECONDS, sent };
}

export async function openPage(browser, content, { width, height }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:0"></body></html>');
  await page.addScriptTag({ content });
  const client = await page.createCDPSession();
  // Time that the main thread really ran: on a busy machine it waits for others as well.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  return { page, client, taskMs };
}

function p99(gaps) {
  return [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.99)] ?? 0;
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

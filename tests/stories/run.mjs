/**
 * Opens every story of the static Storybook (`npm run build:storybook` first) in a browser. A story passes when it renders,
 * its play function runs through, axe finds nothing, the console stays silent and nothing outside is asked for.
 * Pages of prose must render, silently. Words choose stories by id: `node tests/stories/run.mjs tile--`.
 * The name of a story sets its stage: Dark, ForcedColors, ReducedMotion, Narrow (320 px), RTL. Ends with `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';

const STATIC = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PATIENCE = 20_000;

/** What the browser pretends, by the name of the story as design.md lists them. */
export function stageOf(name) {
  const is = (word) => name.replace(/\s+/g, '').toLowerCase().includes(word);
  const features = [
    { name: 'prefers-color-scheme', value: is('dark') ? 'dark' : 'light' },
    ...(is('forcedcolors') ? [{ name: 'forced-colors', value: 'active' }] : []),
    ...(is('reducedmotion') ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
  ];
  const globals = [is('dark') && 'theme:dark', is('rtl') && 'dir:rtl'].filter(Boolean).join(';');
  return { features, globals, width: is('narrow') ? 320 : 1280 };
}

/** Runs in the page before anything else: keeps what Storybook announces. */
function listen() {
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException', 'docsRendered'];
  window.__announced = [];
  const waiting = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    for (const name of ends) channel.on(name, (detail) => window.__announced.push({ name, status: detail?.status, message: detail?.message ?? detail?.description ?? '' }));
  }, 1);
}

async function openStory(browser, origin, { id, type, name }) {
  const { features, globals, width } = stageOf(name);
  const wrong = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) => wrong.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && wrong.push(`console.${line.type()}: ${line.text()}`));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(`${origin}/`) && !['data:', 'blob:'].includes(protocol)) wrong.push(`asked outside: ${request.url()}`);
  });
  try {
    await page.setViewport({ width, height: 900 });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', { features });
    await page.evaluateOnNewDocument(listen);
    const view = type === 'docs' ? 'docs' : 'story';
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${view}${globals ? `&globals=${globals}` : ''}`);
    const ended = view === 'docs' ? 'docsRendered' : 'storyFinished';
    await page
      .waitForFunction((end) => window.__announced.some(({ name: heard }) => heard === end || /Exception|Errored|Missing/.test(heard)), { timeout: PATIENCE }, ended)
      .catch(() => wrong.push(`did not finish in ${PATIENCE / 1000} s`));
    for (const { name: heard, status, message } of await page.evaluate(() => window.__announced))
      if (heard !== ended) wrong.push(`${heard} ${message}`);
      else if (status === 'error') wrong.push('its play function or the accessibility addon failed');
    if (view === 'story') {
      if (await page.evaluate(() => document.querySelector('#storybook-root')?.childElementCount === 0)) wrong.push('rendered nothing');
      await page.evaluate(AXE);
      const found = await page.evaluate((values) => window.axe.run('#storybook-root', { runOnly: { type: 'tag', values } }).then(({ violations }) => violations.map(({ id: rule, nodes }) => `axe ${rule}: ${nodes[0].html.slice(0, 120)} ${nodes[0].any[0]?.message ?? ''}`)), STANDARDS);
      wrong.push(...found);
    }
  } catch (error) {
    wrong.push(String(error));
  } finally {
    await page.close();
  }
  return wrong;
}

async function main(words) {
  if (!existsSync(path.join(STATIC, 'index.json'))) throw new Error('storybook-static is missing; run `npm run build:storybook`');
  const entries = Object.values(JSON.parse(readFileSync(path.join(STATIC, 'index.json'), 'utf8')).entries)
    .filter(({ type, tags }) => type === 'story' || tags?.includes('unattached-mdx'))
    .filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const entry of entries) {
      const wrong = [...new Set(await openStory(browser, origin, entry))];
      console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${entry.id}`);
      for (const line of wrong.slice(0, 8)) console.log(`       ${line.slice(0, 400)}`);
      counts[wrong.length > 0 ? 'failed' : 'passed'] += 1;
    }
  } finally {
    await browser.close();
    await close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));

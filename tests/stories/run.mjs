/**
 * Opens every story of the static Storybook (`npm run build:storybook` first) in a browser. A story passes when it renders,
 * its play function runs through, the accessibility addon (axe, to the standards of preview.ts) and IBM's engine find nothing, the console
 * stays silent and nothing outside is asked for. With `PICTURES=1` it must also look as its sheet of pictures does; `UPDATE=1` writes the sheets.
 * Pages of prose must render, silently. Words choose stories by id: `node tests/stories/run.mjs tile--`.
 * The name of a story sets its stage: Dark, ForcedColors, ReducedMotion, Narrow (320 px), RTL. Ends with `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';
import { announced, listen } from './announced.mjs';
import { StoryPictures } from './pictures.mjs';
import { SecondOpinion } from './second-engine.mjs';

const STATIC = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const PATIENCE = 20_000;
/** Pictures are taken where they are asked for: they hold for Debian's chromium with Noto CJK alone. */
const PICTURED = Boolean(process.env.UPDATE || process.env.PICTURES);
/** Browsers side by side. */
const LANES = 2;

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

/** Runs in the page: asks for another story, as a click in Storybook's sidebar does. */
function choose(storyId, viewMode) {
  window.__announced = [];
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode });
}

/** A tab that shows one story after another. Storybook is loaded once for each theme and direction, not for each story. */
async function openTab(browser, origin, opinion, pictures) {
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  let wrong = [];
  let loaded;
  page.on('pageerror', (error) => wrong.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && wrong.push(`console.${line.type()}: ${line.text()}`));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(`${origin}/`) && !['data:', 'blob:'].includes(protocol)) wrong.push(`asked outside: ${request.url()}`);
  });
  await page.evaluateOnNewDocument(listen);

  /** Resolves to what is wrong with a story, a line each. */
  return async function show({ id, type, name }) {
    const stage = stageOf(name);
    const { features, globals, width } = stage;
    const view = type === 'docs' ? 'docs' : 'story';
    const ended = view === 'docs' ? 'docsRendered' : 'storyFinished';
    wrong = [];
    try {
      await page.mouse.move(0, 0);
      await page.setViewport({ width, height: 900 });
      // What comes of another width must not reach into the next story, whose menus would close.
      if (loaded !== undefined) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      if (loaded === globals) await page.evaluate(choose, id, view);
      else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${view}${globals ? `&globals=${globals}` : ''}&still`);
      loaded = globals;
      await announced(page, ended, PATIENCE).catch(() => wrong.push(`did not finish in ${PATIENCE / 1000} s`));
      for (const { name: heard, status, message, looked, axe } of await page.evaluate(() => window.__announced)) {
        if (heard !== ended) wrong.push(`${heard} ${message}`);
        else if (view === 'story' && !looked) wrong.push('axe did not look at it');
        else if (status === 'error' && axe.length === 0) wrong.push('its play function failed');
        wrong.push(...axe);
      }
      if (view === 'story' && (await page.evaluate(() => document.querySelector('#storybook-root')?.childElementCount === 0))) wrong.push('rendered nothing');
      // A story that failed is no picture to keep.
      if (view === 'story') wrong.push(...(PICTURED && wrong.length === 0 ? await pictures.of(page, devtools, id, stage, () => opinion.of(page)) : await opinion.of(page)));
    } catch (error) {
      wrong.push(String(error));
    }
    // What hangs or breaks must not reach into the next story.
    if (wrong.length > 0) loaded = undefined;
    return [...new Set(wrong)];
  };
}

/** Takes stories from the front of `queue`, in a browser of its own, so that its page is always the one in front. */
async function showAll(queue, origin, opinion, pictures, counts) {
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  try {
    const show = await openTab(browser, origin, opinion, pictures);
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const wrong = await show(entry);
      console.log(`${wrong.length > 0 ? 'FAIL' : 'ok  '} ${entry.id}`);
      for (const line of wrong.slice(0, 8)) console.log(`       ${line.slice(0, 400)}`);
      counts[wrong.length > 0 ? 'failed' : 'passed'] += 1;
    }
  } finally {
    await browser.close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
}

async function main(words) {
  if (!existsSync(path.join(STATIC, 'index.json'))) throw new Error('storybook-static is missing; run `npm run build:storybook`');
  const queue = Object.values(JSON.parse(readFileSync(path.join(STATIC, 'index.json'), 'utf8')).entries)
    .filter(({ type, tags }) => type === 'story' || tags?.includes('unattached-mdx'))
    .filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)))
    .sort((one, other) => stageOf(one.name).globals.localeCompare(stageOf(other.name).globals));
  const stories = queue.filter(({ type }) => type === 'story').map(({ id }) => id);
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
  const opinion = new SecondOpinion();
  const pictures = new StoryPictures();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    await Promise.all(Array.from({ length: LANES }, () => showAll(queue, origin, opinion, pictures, counts)));
  } finally {
    await close();
  }
  // A part of the stories cannot tell.
  const idle = words.length === 0 ? [...opinion.idle, ...(PICTURED ? pictures.left(stories) : [])] : [];
  for (const line of idle) console.log(`FAIL ${line}`);
  counts.failed += idle.length;
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));

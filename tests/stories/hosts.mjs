/**
 * Every element in the pages that hosts make (`npm run build:storybook` first): under hostile style sheets, a small root font, in
 * closed shadow roots, at 125 % scaling, in 320 px, from right to left. The element's first story stands for it; what is inside
 * must stay where it was, to the pixel. Ends with `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';
import { elementTags, STATIC, storyIds } from './element-stories.mjs';

/** Browsers side by side. */
const LANES = 2;

/** What a page written without us in mind does to everything on it. */
const HOSTILE = `
  *, ::before, ::after { margin: 0; padding: 0; border: 0 solid lime; box-sizing: content-box; color: rgb(1, 2, 3); font-family: cursive; letter-spacing: 3px; line-height: 3; text-transform: uppercase; text-align: right; word-spacing: 9px; white-space: pre; text-indent: 20px; text-shadow: 1px 1px red; font-style: italic; font-weight: 700; }
  button, input, select, table { display: none !important; }
  div, span, p, td, th, svg, canvas, section, header, h2, h3, ul, li { margin: 7px !important; padding: 7px !important; border: 3px solid red !important; color: red !important; font-size: 31px !important; }
  html, body, #storybook-root { all: unset; display: block; }`;

/** Runs in the page: where everything inside the element stands, and how it looks. */
function inside(tag) {
  const host = [...document.querySelectorAll('#storybook-root *')].find((element) => element.localName === tag);
  if (!host) return undefined;
  const from = host.getBoundingClientRect();
  const seen = [];
  const visit = (node, trail) => {
    for (const child of node.children) {
      if (['STYLE', 'SCRIPT', 'SLOT'].includes(child.tagName)) continue;
      const { x, y, width, height } = child.getBoundingClientRect();
      const { color, fontSize, fontWeight, fontStyle, letterSpacing, textTransform, textAlign, display, lineHeight, position } = getComputedStyle(child);
      // What sticks to the edge of the screen stands where the page puts that edge.
      if (position === 'sticky') continue;
      const name = `${trail}/${child.localName}${child.classList.length > 0 ? `.${[...child.classList].join('.')}` : ''}`;
      if (display !== 'none' && width + height > 0) seen.push([name, [x - from.x, y - from.y, width, height].map((px) => Math.round(px)).join(' '), [color, fontSize, fontWeight, fontStyle, letterSpacing, textTransform, textAlign, lineHeight].join(' ')]);
      visit(child, name);
      if (child.shadowRoot) visit(child.shadowRoot, `${name}#`);
    }
  };
  if (host.shadowRoot) visit(host.shadowRoot, tag);
  return { seen, width: Math.round(from.width), height: Math.round(from.height), over: host.scrollWidth - host.clientWidth, wide: document.scrollingElement.scrollWidth - innerWidth };
}

function differences(before, after) {
  const later = new Map(after.seen.map(([name, place, look], i) => [`${name} ${i}`, [place, look]]));
  const lines = [];
  if (before.seen.length !== after.seen.length) lines.push(`${before.seen.length} parts were there, ${after.seen.length} are`);
  if (before.width !== after.width || before.height !== after.height) lines.push(`${before.width} x ${before.height} became ${after.width} x ${after.height}`);
  if (before.seen.length === after.seen.length)
    for (const [i, [name, place, look]] of before.seen.entries()) {
      const now = later.get(`${name} ${i}`);
      if (!now) lines.push(`${name} is gone`);
      else if (now[0] !== place) lines.push(`${name}: at ${place}, now ${now[0]}`);
      else if (now[1] !== look) lines.push(`${name}: ${look}, now ${now[1]}`);
    }
  return lines;
}

const counts = { passed: 0, failed: 0, skipped: 0 };
function verdict(name, lines) {
  counts[lines.length > 0 ? 'failed' : 'passed'] += 1;
  console.log(`${lines.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
  for (const line of lines.slice(0, 5)) console.log(`       ${line.slice(0, 300)}`);
}

/** Runs in the page before anything else: keeps which stories came to their end. */
function listen() {
  window.__ended = [];
  const waiting = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    for (const name of ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) channel.on(name, () => window.__ended.push(name));
  }, 1);
}

/** Runs in the page: shows another story, or the same one made anew. */
function choose(storyId) {
  const isSame = window.__shows === storyId;
  Object.assign(window, { __shows: storyId, __ended: [] });
  window.__STORYBOOK_ADDONS_CHANNEL__.emit(isSame ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
}

/**
 * A tab that shows stories one after another: Storybook is loaded once, which takes longer than all that is looked at. `show` opens a
 * story at a width and hands what the console said to `look`. Axe stays away: it looks at every story elsewhere.
 */
async function openTab(browser, origin, { before, globals = '' }) {
  const page = await browser.newPage();
  let lines = [];
  let isLoaded = false;
  page.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && lines.push(`console.${line.type()}: ${line.text()}`));
  await page.evaluateOnNewDocument(listen);
  if (before) await page.evaluateOnNewDocument(before);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);

  async function show(id, { width = 1280, scale = 1 }, look) {
    lines = [];
    await page.setViewport({ width, height: 900, deviceScaleFactor: scale });
    if (isLoaded) await page.evaluate(choose, id);
    else {
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true${globals}`, { waitUntil: 'load' });
      // Storybook's own margin is in rem.
      await page.evaluate((storyId) => {
        window.__shows = storyId;
        document.querySelector('#storybook-root').style.setProperty('padding', '0', 'important');
        document.body.style.setProperty('padding', '16px', 'important');
      }, id);
      isLoaded = true;
    }
    await page.waitForFunction(() => window.__ended.length > 0 && document.querySelector('#storybook-root')?.childElementCount > 0, { timeout: 30_000 });
    lines.push(...(await page.evaluate(() => window.__ended)).filter((name) => name !== 'storyFinished'));
    await settle(page);
    return await look(page, lines);
  }
  return { show, close: () => page.close() };
}

/** Two frames without a change of size anywhere, and nothing that says how far its work is: that goes away by itself. */
const settle = (page) => page.evaluate(async () => {
  let last = '';
  const isWorking = () => [...document.querySelectorAll('#storybook-root *')].some((element) => element.shadowRoot?.querySelector('progress'));
  for (let turn = 0; turn < 600; turn += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    const { width, height } = document.querySelector('#storybook-root').getBoundingClientRect();
    const now = `${width} ${height}`;
    if (turn > 6 && now === last && !isWorking()) return;
    if (turn > 60 && !isWorking()) return;
    last = now;
  }
});

function closeRoots() {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    return attachShadow.call(this, { ...options, mode: this.localName.startsWith('cockpit-') ? 'closed' : options.mode });
  };
}

/** Under attack: a small root font, a hostile sheet. Answers the size of the element before that. */
async function attack(page, tag) {
  const before = await page.evaluate(inside, tag);
  if (!before) return undefined;
  await page.evaluate(() => (document.documentElement.style.fontSize = '62.5%'));
  await settle(page);
  verdict(`${tag}: a root font of 62.5 % changes nothing`, differences(before, await page.evaluate(inside, tag)));
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  // How wide the element is remains the page's business: the boxes around it are under attack too.
  await page.evaluate((name, px) => document.querySelector(`#storybook-root ${name}`).style.setProperty('width', `${px}px`, 'important'), tag, before.width);
  await page.evaluate((css) => document.head.append(Object.assign(document.createElement('style'), { id: 'hostile', textContent: css })), HOSTILE);
  await settle(page);
  verdict(`${tag}: a hostile page changes nothing inside`, differences(before, await page.evaluate(inside, tag)));
  await page.evaluate(() => document.querySelector('#hostile').remove());
  return before;
}

function narrow(tag, name) {
  return async (page, lines) => {
    const { over, wide } = await page.evaluate(inside, tag);
    verdict(`${tag}: in ${name} nothing stands out`, [...lines, ...(over > 1 ? [`${over} px over`] : []), ...(wide > 1 ? [`the page is ${wide} px too wide`] : [])]);
  };
}

/** Elements by tag and story, in three tabs of one browser, one after another, so that the one that is looked at is in front. */
async function walk(elements, origin) {
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  const sizes = new Map();
  async function inTab(settings, look) {
    const { show, close } = await openTab(browser, origin, settings);
    for (const [tag, id] of elements)
      try {
        await look(tag, (stage, see) => show(id, stage, see));
      } catch (error) {
        verdict(`${tag}: can be looked at`, [String(error)]);
      }
    await close();
  }
  try {
    await inTab({}, async (tag, show) => {
      const size = await show({}, (page) => attack(page, tag));
      if (!size) return verdict(`${tag}: stands in its story`, ['it does not']);
      sizes.set(tag, size);
      await show({ scale: 1.25 }, async (page, lines) => {
        const { width, height } = await page.evaluate(inside, tag);
        // A line of one px may be one of 0.8.
        const isSame = Math.abs(width - size.width) <= 1 && Math.abs(height - size.height) <= 1;
        verdict(`${tag}: at 125 % it draws the same, silently`, [...lines, ...(isSame ? [] : [`${size.width} x ${size.height} became ${width} x ${height}`])]);
      });
      await show({ width: 320 }, narrow(tag, '320 px'));
    });
    await inTab({ before: closeRoots }, async (tag, show) => {
      const size = sizes.get(tag);
      if (!size) return;
      await show({}, async (page, lines) => {
        const now = await page.evaluate(inside, tag);
        verdict(`${tag}: in closed roots it draws the same, silently`, [...lines, ...(now.seen.length > 0 ? ['a root is open'] : []), ...(now.width !== size.width || now.height !== size.height ? [`${size.width} x ${size.height} became ${now.width} x ${now.height}`] : [])]);
      });
    });
    await inTab({ globals: ';dir:rtl' }, async (tag, show) => {
      if (sizes.has(tag)) await show({ width: 320 }, narrow(tag, '320 px, right to left'));
    });
  } finally {
    await browser.close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
}

async function main(words) {
  const stories = storyIds();
  const tags = elementTags();
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
  const elements = [];
  for (const tag of tags.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))) {
    const of = stories.filter((id) => id.startsWith(`widgets-${tag.slice(8)}--`));
    const story = of.find((id) => id.endsWith('--default')) ?? of[0];
    if (story) elements.push([tag, story]);
    else verdict(`${tag}: has a story`, ['none']);
  }
  try {
    await Promise.all(Array.from({ length: LANES }, (_, lane) => walk(elements.filter((element, index) => index % LANES === lane), origin)));
  } finally {
    await close();
  }
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));

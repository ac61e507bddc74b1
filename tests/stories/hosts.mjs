/**
 * Every element in the pages that hosts make (`npm run build:storybook` first): under hostile style sheets, a small root font, in
 * closed shadow roots, at 125 % scaling, in 320 px, from right to left. The element's first story stands for it; what is inside
 * must stay where it was, to the pixel. Ends with `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';

const STATIC = fileURLToPath(new URL('../../storybook-static', import.meta.url));

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

/** Opens a story at a width; hands the page and what its console said to `look`. */
async function visit(browser, address, { width = 1280, scale = 1, before }, look) {
  const page = await browser.newPage();
  const lines = [];
  page.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && lines.push(`console.${line.type()}: ${line.text()}`));
  try {
    if (before) await page.evaluateOnNewDocument(before);
    await page.setViewport({ width, height: 900, deviceScaleFactor: scale });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(address, { waitUntil: 'load' });
    // Storybook's own margin is in rem.
    await page.evaluate(() => document.querySelector('#storybook-root').style.setProperty('padding', '0', 'important'));
    await page.evaluate(() => document.body.style.setProperty('padding', '16px', 'important'));
    await page.waitForFunction(() => document.querySelector('#storybook-root')?.childElementCount > 0, { timeout: 20_000 });
    await settle(page);
    return await look(page, lines);
  } finally {
    await page.close();
  }
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

async function main(words) {
  const entries = Object.values(JSON.parse(readFileSync(path.join(STATIC, 'index.json'), 'utf8')).entries).filter(({ type }) => type === 'story');
  const tags = [...new Set(readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8').match(/(?<=')cockpit-[a-z-]+(?=')/g))].sort();
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  try {
    for (const tag of tags) {
      if (words.length > 0 && !words.some((word) => tag.includes(word))) continue;
      const story = entries.find(({ id }) => id === `widgets-${tag.slice(8)}--default`) ?? entries.find(({ id }) => id.startsWith(`widgets-${tag.slice(8)}--`));
      if (!story) {
        verdict(`${tag}: has a story`, ['none']);
        continue;
      }
      const address = `${origin}/iframe.html?id=${story.id}&viewMode=story`;
      const size = await visit(browser, address, {}, async (page) => {
        const before = await page.evaluate(inside, tag);
        if (!before) return undefined;
        await page.evaluate(() => (document.documentElement.style.fontSize = '62.5%'));
        await settle(page);
        verdict(`${tag}: a root font of 62.5 % changes nothing`, differences(before, await page.evaluate(inside, tag)));
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        // How wide the element is remains the page's business: the boxes around it are under attack too.
        await page.evaluate((name, px) => document.querySelector(`#storybook-root ${name}`).style.setProperty('width', `${px}px`, 'important'), tag, before.width);
        await page.evaluate((css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css })), HOSTILE);
        await settle(page);
        verdict(`${tag}: a hostile page changes nothing inside`, differences(before, await page.evaluate(inside, tag)));
        return before;
      });
      if (!size) {
        verdict(`${tag}: stands in its story`, ['it does not']);
        continue;
      }
      await visit(browser, address, { before: closeRoots }, async (page, lines) => {
        const now = await page.evaluate(inside, tag);
        verdict(`${tag}: in closed roots it draws the same, silently`, [...lines, ...(now.seen.length > 0 ? ['a root is open'] : []), ...(now.width !== size.width || now.height !== size.height ? [`${size.width} x ${size.height} became ${now.width} x ${now.height}`] : [])]);
      });
      await visit(browser, address, { scale: 1.25 }, async (page, lines) => {
        const { width, height } = await page.evaluate(inside, tag);
        // A line of one px may be one of 0.8.
        const isSame = Math.abs(width - size.width) <= 1 && Math.abs(height - size.height) <= 1;
        verdict(`${tag}: at 125 % it draws the same, silently`, [...lines, ...(isSame ? [] : [`${size.width} x ${size.height} became ${width} x ${height}`])]);
      });
      for (const [name, globals] of [['320 px', ''], ['320 px, right to left', '&globals=dir:rtl']])
        await visit(browser, address + globals, { width: 320 }, async (page, lines) => {
          const { over, wide } = await page.evaluate(inside, tag);
          verdict(`${tag}: in ${name} nothing stands out`, [...lines, ...(over > 1 ? [`${over} px over`] : []), ...(wide > 1 ? [`the page is ${wide} px too wide`] : [])]);
        });
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

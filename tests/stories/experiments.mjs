/**
 * What the pictures of stories catch, tried on real stories (`npm run build:storybook` first): nothing changed is no difference
 * at all; two px, a little of a colour, a word, an icon, a cut text each are one. Ends with `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';
import { announced, listen } from './announced.mjs';
import { takePicture, WIDE } from './pictures.mjs';
import { difference, readSheet, sheetOf } from './sheet.mjs';

const STATIC = fileURLToPath(new URL('../../storybook-static', import.meta.url));
/** A small one, a dense one, one of prose and buttons, a drawing, a dark one. */
const STORIES = ['widgets-tile--below-target', 'widgets-agents--default', 'widgets-plans--preview', 'widgets-journey--default', 'widgets-tile--dark'];

/** Runs in the page: does one thing to the story, and takes it back where `isBack`. Says whether there was something to do it to. */
function change(what, isBack) {
  const story = document.querySelector('#storybook-root');
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const isShown = (element) => {
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return width > 3 && height > 3 && top >= 0 && left >= 0 && bottom <= 900 && right <= 1280 && element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && document.elementsFromPoint(left + width / 2, top + height / 2).length > 0 && getComputedStyle(element).clipPath === 'none' && !element.closest('[class*=heard], [hidden]');
  };
  const words = all(story).flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3 && /\p{Script=Han}{2}/u.test(node.data))).filter((node) => isShown(node.parentElement) && node.parentElement.getBoundingClientRect().height < 40);
  const small = words.sort((a, b) => parseFloat(getComputedStyle(a.parentElement).fontSize) - parseFloat(getComputedStyle(b.parentElement).fontSize))[0];
  const icon = all(story).find((element) => element.localName === 'svg' && isShown(element) && element.getBoundingClientRect().width <= 24);
  const style = (element, property, value) => (isBack ? element.style.removeProperty(property) : element.style.setProperty(property, value, 'important'));
  const nudge = (name, levels) => {
    const [r, g, b] = window.__colours[name];
    style(document.documentElement, `--cockpit-${name}`, `rgb(${r + levels}, ${g + levels}, ${b + levels})`);
    return true;
  };
  const move = (side) => {
    if (!isBack) window.__moved = small.parentElement;
    style(window.__moved, 'position', 'relative');
    style(window.__moved, side, '2px');
    return true;
  };
  /** Without the last 8 px of its letters. */
  const cut = () => {
    if (!isBack) {
      window.__moved = small.parentElement;
      const text = document.createRange();
      text.selectNodeContents(small);
      window.__cut = window.__moved.getBoundingClientRect().right - text.getBoundingClientRect().right + 8;
    }
    style(window.__moved, 'clip-path', `inset(0 ${window.__cut}px 0 0)`);
    return true;
  };
  switch (what) {
    case 'a word':
      if (isBack) window.__word[0].data = window.__word[1];
      else {
        window.__word = [small, small.data];
        small.data = small.data.replace(/\p{Script=Han}{2}/u, (word) => (word === '待办' ? '今日' : '待办'));
      }
      return true;
    case 'two px to the side': return move('left');
    case 'two px lower': return move('top');
    case 'two px of room above': return style(story, 'padding-block-start', '18px'), true;
    case 'a cut text': return cut();
    case 'an icon': return icon || isBack ? (style(isBack ? window.__moved : (window.__moved = icon), 'visibility', 'hidden'), true) : false;
    case 'four levels of the surface': return nudge('surface', -4);
    case 'sixteen levels of the ink': return nudge('ink', 16);
    case 'sixteen levels of the second ink': return nudge('ink-2', 16);
    default: throw new Error(`invalid change: ${what}`);
  }
}

/** Runs in the page: the public colours as they are, in levels. */
function colours(names) {
  const probe = document.createElement('cockpit-tile');
  document.body.append(probe);
  const levels = (name) => {
    const part = document.createElement('i');
    part.style.color = `var(--_${name}, var(--cockpit-${name}))`;
    probe.shadowRoot.append(part);
    const found = getComputedStyle(part).color.match(/[\d.]+/g).slice(0, 3).map(Number);
    part.remove();
    return found;
  };
  window.__colours = Object.fromEntries(names.map((name) => [name, levels(name)]));
  probe.remove();
  return window.__colours;
}

const CHANGES = ['a word', 'two px to the side', 'two px lower', 'two px of room above', 'a cut text', 'an icon', 'four levels of the surface', 'sixteen levels of the ink', 'sixteen levels of the second ink'];

const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
const options = await launchOptions();
const browser = await puppeteer.launch(options);
const counts = { passed: 0, failed: 0, skipped: 0 };
const verdict = (name, isRight, more = '') => {
  counts[isRight ? 'passed' : 'failed'] += 1;
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${name}${more && `: ${more}`}`);
};

async function open(id) {
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await page.evaluateOnNewDocument(listen);
  await page.setViewport(WIDE);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&still&globals=a11y.manual:!true${id.endsWith('dark') ? ';theme:dark' : ''}`);
  await announced(page, 'storyFinished', 60_000);
  await new Promise((resolve) => setTimeout(resolve, 600));
  return { page, devtools };
}
/** A picture after a moment: what was changed may be drawn a few frames later. */
async function picture({ page, devtools }) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return takePicture(page, devtools, WIDE);
}
const keptOf = (taken) => readSheet(sheetOf(new Map([['own', taken]]))).get('own');

try {
  const sheets = new Map();
  for (const id of STORIES) {
    const first = await open(id);
    const taken = await picture(first);
    await first.page.close();
    const kept = keptOf(taken);
    sheets.set(id, kept);
    const story = await open(id);
    const again = await picture(story);
    verdict(`${id}: opened twice differs by no pixel and no level`, again.width === taken.width && again.height === taken.height && again.pixels.every((rgb, i) => rgb === taken.pixels[i]));
    verdict(`${id}: a level more or less of everything, as another machine may draw it, is nothing`, !difference(kept, { ...taken, pixels: taken.pixels.map((rgb, i) => ((rgb & 255) > 0 && (rgb & 255) < 255 ? rgb + (i % 2 ? 1 : -1) : rgb)) }));
    await story.page.evaluate(colours, ['surface', 'ink', 'ink-2']);
    for (const what of CHANGES) {
      if (!(await story.page.evaluate(change, what, false))) {
        console.log(`     ${id} has nothing for ${what}`);
        continue;
      }
      const found = difference(kept, await picture(story));
      verdict(`${id}: ${what} is seen`, found !== undefined, found && `${found.pixels} pixels, ${(found.share * 100).toFixed(2)} %`);
      await story.page.evaluate(change, what, true);
    }
    verdict(`${id}: with all of that taken back it is as it was`, difference(kept, await picture(story)) === undefined);
    await story.page.close();
  }
  verdict('one story is not taken for another', [...sheets].every(([id, kept]) => [...sheets].every(([other, { width, height, indexes, palette, ground }]) => id === other || difference(kept, { width, height, pixels: indexes.map((index) => palette[index]), ground: palette[ground] }) !== undefined)));
} finally {
  await browser.close();
  await close();
  rmSync(options.userDataDir, { recursive: true, force: true });
}
console.log(`\n${lineOf(counts)}`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

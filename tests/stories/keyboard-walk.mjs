/**
 * Every element by keyboard alone, with real keys over the static Storybook (`npm run build:storybook` first): the tab key
 * enters it, goes through it in the order in which it is read and leaves it, Shift+Tab goes back the same way, the focus is
 * always drawn, what a pointer can use is reached by Tab or by arrows, Enter and Space do what a click does, Escape closes what
 * was opened and the focus is back where it was. The stops are written down in `keyboard-walk.json`; `UPDATE=1` writes it.
 * Words choose elements: `node tests/stories/keyboard-walk.mjs tile`. Ends with `N passed, N failed`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';
import { announced, listen } from './announced.mjs';
import { elementTags, STATIC, storyIds } from './element-stories.mjs';
import { hear, install } from './keyboard-page.mjs';

const WRITTEN = new URL('keyboard-walk.json', import.meta.url);
/** More stops than that are a trap. */
const MOST = 150;
/** How far an arrow is followed. */
const FAR = 30;
/** What arrows change the value of: what they reach is not asked there. */
const VALUES = new Set(['select', 'text', 'search', 'number', 'range', 'date', 'time', 'textarea']);
/** What a click is tried on. */
const PRESSED = new Set(['button', 'summary', 'menuitem', 'tab', 'switch']);

/** The story of an element, where that is not its first; and parts that no key reaches, by a piece of their markup, and why. */
const WALKS = {
  'cockpit-agents': { unreached: { 'class="more-menu"': 'Alt and an arrow down on the header of a column opens its menu, and the header says so.' } },
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const named = ({ role, name }) => `${role} ${name}`.slice(0, 60).trim();

/** Runs in the page: shows a story, anew where it is shown already. */
function choose(storyId) {
  window.__announced = [];
  const isShown = new URLSearchParams(location.search).get('id') === storyId || window.__shown === storyId;
  window.__shown = storyId;
  window.__STORYBOOK_ADDONS_CHANNEL__.emit(...(isShown ? ['forceRemount', { storyId }] : ['setCurrentStory', { storyId, viewMode: 'story' }]));
}

/** A tab that shows stories one after the other, for keys. */
async function openTab(browser, origin) {
  const page = await browser.newPage();
  let wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && wrong.push(`console.${line.type()}: ${line.text()}`));
  await page.evaluateOnNewDocument(listen);
  await page.evaluateOnNewDocument(hear);
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  let isLoaded = false;
  /** Calls one of `__walk`'s. */
  const ask = (what, ...words) => page.evaluate((name, args) => window.__walk[name](...args), what, words);
  /** Nothing says any more how far its work is: that has a button that goes away with it. */
  const rested = () => page.waitForFunction(() => ![...document.querySelectorAll('#storybook-root *')].some((element) => element.shadowRoot?.querySelector('progress')), { timeout: 60_000 });
  return {
    ask,
    rested,
    /** Shows a story as it is at first. */
    async show(id) {
      // axe has looked at it elsewhere.
      if (isLoaded) await page.evaluate(choose, id);
      else await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&still&globals=a11y.manual:!true`);
      isLoaded = true;
      await announced(page, 'storyFinished', 60_000);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
      await rested();
      await page.evaluate(install);
    },
    /** Presses a key; resolves to where the focus is once what it does is drawn. */
    async press(key, wait = 0) {
      await page.keyboard.press(key);
      return ask('step', wait);
    },
    async back() {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      return ask('step');
    },
    /** What the page said since it was last asked. */
    noise: () => wrong.splice(0),
  };
}

/** Goes by `key` from one button beside the story until the other has the focus; resolves to the stops and what is wrong. */
async function through({ ask }, from, to, key) {
  const [stops, wrong] = [[], []];
  await ask(from);
  await ask('step');
  for (;;) {
    const here = await key();
    const last = stops.at(-1);
    if (!here.wasDrawn) wrong.push(`the focus is not drawn on ${last ? named(last) : from}`);
    if (!here.inside) {
      if (here.id !== `walk-${to}`) wrong.push(`the focus is lost after ${last ? named(last) : from}`);
      return { stops, wrong };
    }
    if (stops.length === MOST) return { stops, wrong: [...wrong, `trapped at ${named(here)}`] };
    stops.push(here);
  }
}

/** Above the one before and not beside it, or left of it in the same line. */
function isBackwards(one, next) {
  const middle = (next.top + next.bottom) / 2;
  if (next.bottom <= one.top + 1) return next.left < one.right - 1;
  return middle > one.top && middle < one.bottom && (one.top + one.bottom) / 2 > next.top && (one.top + one.bottom) / 2 < next.bottom && next.right <= one.left + 1;
}

/** What arrows reach from each stop, by key: once around, then straight to the right and down. */
async function byArrows({ ask, press }, stops) {
  const reached = new Set();
  const run = async (arrow) => {
    for (let turn = 0, last = ''; turn < FAR; turn += 1) {
      const here = await press(arrow);
      const now = `${here.key} ${here.active}`;
      if (!here.inside || now === last) return turn > 1;
      for (const key of [here.key, here.active]) if (key !== undefined) reached.add(key);
      last = now;
    }
    return true;
  };
  for (const stop of stops) {
    if (VALUES.has(stop.role) || !(await ask('focus', stop.key))) continue;
    const went = [];
    for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) went.push(await run(arrow));
    if (!went.includes(true)) continue;
    for (const arrow of ['ArrowRight', 'ArrowDown']) {
      await ask('focus', stop.key);
      await run(arrow);
    }
  }
  return reached;
}

/** What Enter on a stop opens, Escape closes, and the focus is on the stop again. */
async function opened({ ask, press }, stops) {
  const [names, wrong] = [[], []];
  for (const stop of stops.filter(({ popup }) => popup !== '')) {
    if (!(await ask('focus', stop.key))) continue;
    const before = await ask('open');
    await press('Enter', 120);
    if ((await ask('open')) <= before) continue;
    names.push(named(stop));
    const here = await press('Escape', 120);
    if ((await ask('open')) > before) wrong.push(`Escape does not close what ${named(stop)} opened`);
    else if (here.key !== stop.key) wrong.push(`after Escape the focus is on ${named(here)}, not on ${named(stop)}`);
  }
  return { names, wrong };
}

/** What the story is after `act` on the first control of that name. */
async function after(tab, id, control, act) {
  await tab.show(id);
  const part = (await tab.ask('parts')).find((candidate) => named(candidate) === named(control));
  if (!part) return ['is gone'];
  await tab.ask('focus', part.key);
  await act(part);
  await pause(300);
  await tab.rested();
  return tab.ask('state');
}

/** Keys on the first of `controls` on which a click does anything: that control, and what is wrong. */
async function pressed(tab, id, controls) {
  const differ = (one, other) => one.length !== other.length || one.some((line, i) => line !== other[i]);
  for (const control of controls.slice(0, 6)) {
    const nothing = await after(tab, id, control, () => undefined);
    const clicked = await after(tab, id, control, ({ key }) => tab.ask('click', key));
    // What is chosen already is chosen again.
    if (!differ(nothing, clicked)) continue;
    const wrong = [];
    for (const key of ['Enter', 'Space']) {
      const state = await after(tab, id, control, () => tab.press(key));
      const at = Math.max(0, state.findIndex((line, i) => line !== clicked[i]));
      if (differ(state, clicked)) wrong.push(`${key} on ${named(control)} does not do what a click does: ${state[at]?.slice(0, 120)} where a click leaves ${clicked[at]?.slice(0, 120)}`);
    }
    return { control: named(control), wrong };
  }
  return { control: null, wrong: controls.length > 0 ? [`a click does nothing on ${controls.map(named).join(', ')}`] : [] };
}

async function main(words) {
  const stories = storyIds();
  const tags = elementTags();
  const written = JSON.parse(readFileSync(WRITTEN, 'utf8'));
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '' } });
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const verdict = (name, lines) => {
    counts[lines.length > 0 ? 'failed' : 'passed'] += 1;
    console.log(`${lines.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
    for (const line of lines.slice(0, 12)) console.log(`       ${line.slice(0, 400)}`);
  };
  try {
    const visit = await openTab(browser, origin);
    for (const tag of tags) {
      if (words.length > 0 && !words.some((word) => tag.includes(word))) continue;
      const { story = 'default', unreached = {} } = WALKS[tag] ?? {};
      const id = `widgets-${tag.slice(8)}--${story}`;
      if (!stories.includes(id)) {
        verdict(`${tag} has a story to walk through`, [`there is no ${id}`]);
        continue;
      }
      await visit.show(id);
      const parts = await visit.ask('parts');
      const forth = await through(visit, 'before', 'after', () => visit.press('Tab'));
      const { stops } = forth;
      verdict(`${tag}: Tab enters it, shows where it is, and leaves it`, [...(stops.length === 0 ? ['nothing in it has the focus'] : []), ...forth.wrong]);
      verdict(`${tag}: Tab goes as one reads`, stops.slice(1).filter((stop, i) => isBackwards(stops[i].box, stop.box)).map((stop) => `${named(stop)} comes after ${named(stops[stops.indexOf(stop) - 1])}`));
      const back = await through(visit, 'after', 'before', () => visit.back());
      const [there, again] = [stops.map(named), back.stops.map(named).reverse()];
      verdict(`${tag}: Shift+Tab goes back the same way`, [...back.wrong, ...(there.join('\n') === again.join('\n') ? [] : [`forth ${there.join(', ')}`, `back  ${again.join(', ')}`])]);
      const popups = await opened(visit, stops);
      verdict(`${tag}: Escape closes what was opened and gives the focus back`, popups.wrong);
      const reached = new Set(stops.map(({ key }) => key));
      if (parts.some(({ key }) => !reached.has(key))) for (const key of await byArrows(visit, stops)) reached.add(key);
      const needed = new Set();
      const missing = new Set(await visit.ask('missed', parts.map(({ key }) => key), [...reached]));
      const missed = parts.filter(({ key }) => missing.has(key)).filter(({ html }) => {
        const exception = Object.keys(unreached).find((piece) => html.includes(piece));
        if (exception) needed.add(exception);
        return !exception;
      });
      verdict(`${tag}: every part that a pointer can use is reached`, [...missed.map((part) => `${named(part)}: ${part.html}`), ...Object.keys(unreached).filter((piece) => !needed.has(piece)).map((piece) => `the exception ${piece} is not needed`)]);
      const { control, wrong } = await pressed(visit, id, stops.filter(({ role }) => PRESSED.has(role)));
      verdict(`${tag}: Enter and Space do what a click does`, wrong);
      verdict(`${tag}: is silent meanwhile`, visit.noise());
      const walk = { story: id, stops: there, pressed: control, opened: popups.names };
      if (process.env.UPDATE) written[tag] = walk;
      else verdict(`${tag}: its stops are those written down`, JSON.stringify(walk) === JSON.stringify(written[tag]) ? [] : [`now ${JSON.stringify(walk)}`, `was ${JSON.stringify(written[tag])}`]);
    }
  } finally {
    await browser.close();
    await close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
  if (process.env.UPDATE) writeFileSync(WRITTEN, `${JSON.stringify(Object.fromEntries(Object.entries(written).filter(([tag]) => tags.includes(tag)).sort()), null, 1)}\n`);
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));

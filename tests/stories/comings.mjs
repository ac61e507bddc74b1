/**
 * Every element come and gone 200 times (`npm run build:storybook` first): taken out of its page and put back, moved between two
 * parents, drawn each time. Whatever it started is ended when it is away: nodes, listeners, documents, timers and observers are as
 * many as after the first rounds, exactly; objects of any class may be a few more, since what is on its way is kept a while, but
 * not one more for every eighth time. Before that the stage proves on an element that feigns leaks that it sees each kind.
 * Words choose elements: `node tests/stories/comings.mjs tile`. Ends with `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { lineOf } from '../counts.mjs';
import { serve } from '../server.mjs';
import { announced, listen } from './announced.mjs';
import { classify, count, feign, install } from './comings-page.mjs';
import { elementTags, STATIC, storyIds } from './element-stories.mjs';

/** Browsers side by side: what is counted is counted for a whole process. */
const LANES = 2;
/** Until what is made once is made: styles, caches, formats. */
const WARM = 12;
const ROUNDS = 200;
/** For all elements at once, in two boards. */
const LIVE_ROUNDS = 16;
const LIVE_TURNS = 4;
/** For each feigned leak. */
const FEIGNED = 32;
/** One object more for so many rounds is a leak: each of the four ways to come is a fourth of the rounds. */
const SLACK = 8;

/** How what is not here yet is said in the stories. */
const LOADING = '加载中';

/** What stands for all elements at once. */
const LIVE = 'live boards';

const counts = { passed: 0, failed: 0, skipped: 0 };
function verdict(name, lines) {
  counts[lines.length > 0 ? 'failed' : 'passed'] += 1;
  console.log(`${lines.length > 0 ? 'FAIL' : 'ok  '} ${name}`);
  for (const line of lines.slice(0, 12)) console.log(`       ${line.slice(0, 400)}`);
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the page: asks for another story, as a click in Storybook's sidebar does. */
function choose(storyId) {
  window.__announced = [];
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** A tab whose nodes, listeners, timers, observers and objects can be counted. */
async function openTab(browser) {
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  let lines = [];
  page.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  page.on('console', (line) => ['warn', 'error', 'warning'].includes(line.type()) && lines.push(`console.${line.type()}: ${line.text()}`));
  await page.evaluateOnNewDocument(listen);
  await page.evaluateOnNewDocument(count);
  await page.setViewport({ width: 1280, height: 900 });
  return {
    page,
    ask: (what, ...words) => page.evaluate((name, args) => window.__comings[name](...args), what, words),
    noise: () => lines.splice(0),
    /** What there is once the garbage is gone: looking for objects collects it. */
    async usage() {
      const prototype = await page.evaluateHandle('Object.prototype');
      const all = await page.queryObjects(prototype);
      const objects = await all.evaluate(classify);
      await all.dispose();
      await prototype.dispose();
      await devtools.send('HeapProfiler.collectGarbage');
      const { Nodes: nodes, JSEventListeners: listeners, Documents: documents, JSHeapUsedSize: heap } = Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
      const work = await page.evaluate(() => ({ ...window.__work.timers(), ...window.__work.observed() }));
      return { exact: { nodes, listeners, documents, ...work }, objects, heap };
    },
  };
}

/** What there is more of than before, a line each. */
function growth(before, after, rounds) {
  const more = (kind, most) => Object.keys(after[kind]).filter((name) => after[kind][name] - (before[kind][name] ?? 0) > most).map((name) => `${name}: ${before[kind][name] ?? 0} became ${after[kind][name]}`);
  return [...more('exact', 0), ...more('objects', rounds / SLACK)];
}

/** What is left behind after so many rounds; what goes by itself in these seconds is not: a board asks on for a moment, for whoever is back at once. */
async function left(tab, before, rounds, seconds) {
  for (let turn = 0; ; turn += 1) {
    const after = await tab.usage();
    const lines = growth(before, after, rounds);
    if (lines.length === 0 || turn === 2 * seconds) return { lines, after };
    await pause(500);
  }
}

/** Every kind of leak, feigned: this stage sees it, and nothing where there is nothing. */
async function prove(browser, origin) {
  const tab = await openTab(browser);
  await tab.page.goto(`${origin}/feigned.html`);
  const kinds = await tab.page.evaluate(feign);
  await tab.page.evaluate(install);
  for (const kind of kinds) {
    await tab.page.evaluate((leaks) => {
      document.querySelector('#storybook-root').innerHTML = '<div id="home"><feigned-leak></feigned-leak></div>';
      window.__comings.take('feigned-leak');
      document.querySelector('feigned-leak').leaks = leaks;
    }, kind);
    await tab.ask('rounds', 4);
    const before = await tab.usage();
    await tab.ask('rounds', FEIGNED);
    const lines = growth(before, await tab.usage(), FEIGNED);
    const named = kind.replace(/ .*/, '');
    const isSeen = kind === 'nothing' ? lines.length === 0 : lines.some((line) => line.startsWith(`${named}: `));
    verdict(`a feigned leak of ${kind} is ${kind === 'nothing' ? 'none' : 'seen'}`, isSeen ? [] : ['it is said:', ...lines]);
  }
  await tab.page.close();
}

/** Two texts from shortly before they part. */
function unlike(first, last) {
  const at = Math.max(0, [...first].findIndex((letter, i) => letter !== last[i]) - 40);
  return [`at first …${first.slice(at, at + 160)}`, `at last  …${last.slice(at, at + 160)}`];
}

/** What an element says once its numbers are here: all of them came, and nothing changes any more. */
async function settled(tab) {
  let said = await tab.ask('said');
  for (let turn = 0; turn < 60; turn += 1) {
    await pause(200);
    const before = said;
    said = await tab.ask('said');
    if (said === before && !said.includes(LOADING)) break;
  }
  return said;
}

async function comeAndGo(tab, tag) {
  if (!(await tab.ask('take', tag))) return verdict(`${tag}: stands in its story`, ['it does not']);
  const said = await settled(tab);
  await tab.ask('rounds', WARM);
  await pause(300);
  const before = await tab.usage();
  const began = performance.now();
  await tab.ask('rounds', ROUNDS);
  const { lines, after } = await left(tab, before, ROUNDS, 2);
  console.log(`     ${tag}: ${Math.round(performance.now() - began)} ms, ${Object.values(before.objects).reduce((sum, of) => sum + of, 0)} objects, heap ${Math.round((after.heap - before.heap) / ROUNDS)} bytes more a time`);
  verdict(`${tag}: come and gone ${ROUNDS} times, it leaves nothing behind`, lines);
  // A board that is back asks its source again.
  let again = await tab.ask('said');
  for (let turn = 0; again !== said && turn < 40; turn += 1) {
    await pause(250);
    again = await tab.ask('said');
  }
  verdict(`${tag}: says then what it said at first`, said !== '' && again === said ? [] : unlike(said, again));
  verdict(`${tag}: is silent meanwhile`, tab.noise());
}

/**
 * All elements in two boards whose source is alive: made anew for every fourth time, moved from one board to the other between.
 * Then the boards go too, so that nothing at all is on the page. Live data show some states for the first time, whose templates
 * are made then and kept: what is left must be none in one of a few turns, where a leak leaves something in every one.
 */
async function inBoards(tab, tags) {
  const guests = tags.filter((tag) => tag !== 'cockpit-board');
  const turn = async (rounds) => {
    await tab.ask('board', guests);
    const said = await tab.ask('said');
    await tab.ask('rounds', rounds, guests);
    await tab.ask('clear');
    return said;
  };
  verdict('all elements stand in a live board', (await turn(LIVE_ROUNDS)) === '' ? ['they say nothing'] : []);
  await pause(3000);
  const grown = [];
  for (let turns = 0, before = await tab.usage(); turns < LIVE_TURNS; turns += 1) {
    await turn(LIVE_ROUNDS);
    const { lines, after } = await left(tab, before, LIVE_ROUNDS, 8);
    if (lines.length === 0) {
      grown.length = 0;
      break;
    }
    grown.push(`turn ${turns + 1}: ${lines.join('; ')}`);
    before = after;
  }
  verdict(`all elements, made anew and moved between two live boards ${LIVE_ROUNDS} times, leave nothing behind`, grown);
  verdict('all elements are silent in live boards', tab.noise());
}

/** Elements from the front of `queue`, one after another in a browser of its own. */
async function walk(queue, origin, tags, isFirst) {
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  try {
    if (isFirst) await prove(browser, origin);
    const tab = await openTab(browser);
    let isLoaded = false;
    for (let element = queue.shift(); element; element = queue.shift()) {
      const [tag, id] = element;
      try {
        if (isLoaded) await tab.page.evaluate(choose, id);
        // Axe has looked at it elsewhere.
        else await tab.page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&still&globals=a11y.manual:!true`);
        if (!isLoaded) await tab.page.evaluate(install);
        isLoaded = true;
        await announced(tab.page, 'storyFinished', 30_000);
        if (tag === LIVE) await inBoards(tab, tags);
        else await comeAndGo(tab, tag);
      } catch (error) {
        verdict(`${tag}: can come and go`, [String(error)]);
      }
    }
  } finally {
    await browser.close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
}

async function main(words) {
  const stories = storyIds();
  const tags = elementTags();
  const { origin, close } = await serve({ folders: [STATIC], pages: { '/favicon.ico': '', '/feigned.html': '<!doctype html><title>Leaks</title><div id="storybook-root"></div>' } });
  const queue = [];
  for (const tag of tags.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))) {
    const id = `widgets-${tag.slice(8)}--default`;
    if (stories.includes(id)) queue.push([tag, id]);
    else verdict(`${tag}: has a story to come from`, [`there is no ${id}`]);
  }
  if (words.length === 0 || words.some((word) => LIVE.includes(word))) queue.unshift([LIVE, 'widgets-board--empty']);
  try {
    await Promise.all(Array.from({ length: LANES }, (_, lane) => walk(queue, origin, tags, lane === 0)));
  } finally {
    await close();
  }
  console.log(`\n${lineOf(counts)}`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));

/**
 * Loads the built drop-in bundle (`npm run build` first) into pages of a strict host: a content security policy that allows
 * nothing but the host's own files, with Trusted Types. Every tag of src/define.ts must be defined and draw its shadow root,
 * whether the drop-in brings it at once or fetches it when it is seen; no rule may be broken, the console must stay silent. Ends with `N passed, N failed`.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browser.mjs';
import { check, sum } from '../checks.mjs';
import { serve } from '../server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = path.join(ROOT, 'dist/bundle');
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const tags = [...new Set(readFileSync(path.join(ROOT, 'src/define.ts'), 'utf8').match(/(?<=['"])cockpit-[a-z-]+(?=['"])/g) ?? [])].sort();
const workers = existsSync(BUNDLE) ? readdirSync(BUNDLE).filter((file) => file.endsWith('.worker.js')) : [];

const collect = `
  window.broken = [];
  addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', (event) => broken.push('error ' + event.message));
  addEventListener('unhandledrejection', (event) => broken.push('rejection ' + event.reason));`;
const classic = '<script src="/contact-cockpit.min.js"></script>';
const modular = '<script type="module" src="/contact-cockpit.min.mjs"></script>';
const whole = '<script src="/contact-cockpit.all.min.js"></script>';
const bare = tags.map((tag) => `<${tag}></${tag}>`).join('\n');
const inBoard = `<cockpit-board>${tags.filter((tag) => tag !== 'cockpit-board').map((tag) => `<${tag}></${tag}>`).join('')}</cockpit-board>`;
const page = (head, body) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>host</title><script src="/collect.js"></script>${head}</head><body>${body}</body></html>`;

/** The demo's page without a build, as a strict host serves it. */
const intranet = readFileSync(path.join(ROOT, 'demo/intranet.html'), 'utf8')
  .replace(/<link rel="icon".*/, '')
  .replace('../dist/bundle/', '/')
  .replace('<script src', '<script src="/collect.js"></script><script src')
  .replace('"source": {', '"source": { "worker": false,');

const PAGES = {
  '/intranet.html': intranet,
  '/calls.csv': readFileSync(path.join(ROOT, 'demo/calls.csv')),
  '/cockpit.css': readFileSync(path.join(ROOT, 'demo/cockpit.css')),
  '/prefix.html': page(classic.replace('<script', '<script data-prefix="acme"'), bare.replaceAll('cockpit-', 'acme-')),
  '/classic.html': page(classic, bare),
  '/module.html': page(modular, bare),
  '/board.html': page(modular, inBoard),
  '/all.html': page(whole, bare),
  '/few.html': page(classic, '<cockpit-board><cockpit-filters slot="filters"></cockpit-filters><cockpit-tile metric="answerRate"></cockpit-tile><cockpit-alerts></cockpit-alerts></cockpit-board>'),
  '/shadow.html': page(classic.replace('<script', '<script data-elements="funnel trend"'), ''),
  '/mixed.html': page(classic + whole, bare),
  '/late.html': page('', `${bare}${classic}`),
  '/twice.html': page(classic + modular, bare),
  '/other.html': page(`${classic}<script src="/older.js"></script>${modular}`, bare),
  '/older.js': "globalThis[Symbol.for('contact-cockpit')].version = '0.0.1';",
  '/empty.html': page(classic, ''),
  '/nothing.html': page('', ''),
  '/collect.js': collect,
  '/favicon.ico': '',
};

/** Opens an address, lets the elements draw, and hands page, console lines and asked addresses to `look`. */
async function visit(browser, address, look) {
  const tab = await browser.newPage();
  const lines = [];
  const asked = [];
  tab.on('console', (line) => lines.push(`console.${line.type()}: ${line.text()}`));
  tab.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  tab.on('request', (request) => asked.push(request.url()));
  try {
    await tab.goto(address, { waitUntil: 'load' });
    await tab.evaluate(async (names) => {
      const missing = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
      await Promise.all(missing.filter((name) => /^(cockpit|acme)-/.test(name)).map((name) => customElements.whenDefined(name)));
      const all = names.flatMap((name) => [...document.querySelectorAll(name)]);
      await Promise.all(all.map((element) => element.updateComplete));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, tags);
    await look(tab, { lines, asked });
  } finally {
    await tab.close();
  }
}

const none = (what, list) => {
  if (list.length > 0) throw new Error(`${what}: ${list.join(' | ')}`);
};

async function everythingDraws(tab) {
  const found = await tab.evaluate(
    (names) =>
      names.flatMap((name) => {
        if (!customElements.get(name)) return [`${name} is not defined`];
        const [element] = document.querySelectorAll(name);
        if (!element?.shadowRoot) return [`${name} has no shadow root`];
        return element.shadowRoot.childElementCount > 0 ? [] : [`${name} draws nothing`];
      }),
    tags,
  );
  none('not drawn', found);
}

async function main() {
  for (const file of ['contact-cockpit.min.js', 'contact-cockpit.min.mjs', 'contact-cockpit.all.min.js']) if (!existsSync(path.join(BUNDLE, file))) throw new Error(`dist/bundle/${file} is missing; run \`npm run build\``);
  if (tags.length === 0) throw new Error('src/define.ts names no tag');
  const { origin, close } = await serve({ folders: [BUNDLE], pages: PAGES, headers: { 'content-security-policy': POLICY } });
  const options = await launchOptions();
  const browser = await puppeteer.launch(options);
  try {
    await check('the policy itself is at work: a style attribute is refused', () =>
      visit(browser, `${origin}/nothing.html`, async (tab) => {
        const broken = await tab.evaluate(async () => {
          document.createElement('p').setAttribute('style', 'color: red');
          const refused = [];
          try {
            document.createElement('p').innerHTML = '<b></b>';
          } catch {
            refused.push('innerHTML');
          }
          await new Promise((done) => setTimeout(done, 50));
          return [...window.broken, ...refused];
        });
        if (!broken.some((line) => line.startsWith('style-src')) || !broken.includes('innerHTML')) throw new Error(`only ${broken.join(' | ')}`);
      }),
    );
    for (const name of ['classic', 'module', 'board', 'late', 'all', 'mixed'])
      await check(`${name}.html: ${tags.length} tags are drawn, no rule is broken, the console is silent, nothing outside is asked for`, () =>
        visit(browser, `${origin}/${name}.html`, async (tab, { lines, asked }) => {
          none('broken', await tab.evaluate(() => window.broken));
          await everythingDraws(tab);
          none('console', lines);
          none('asked outside', asked.filter((address) => !address.startsWith(`${origin}/`)));
        }),
      );
    await check('intranet.html: tags, a file and JSON are a whole cockpit: numbers and a red tile, no rule broken, a silent console', () =>
      visit(browser, `${origin}/intranet.html`, async (tab, { lines }) => {
        const [group, whole] = ['[skill-group]', ':not([skill-group])'].map((pinned) => `document.querySelector('cockpit-tile[metric="answerRate"]${pinned}').renderRoot`);
        await tab.waitForFunction(`/^78\\.1/.test(${group}.querySelector('[part~="value"]')?.textContent.trim())`, { timeout: 30_000 });
        await tab.waitForFunction(`/低于 80 %/.test(${group}.querySelector('[part~="why"]')?.textContent)`, { timeout: 30_000 });
        await tab.waitForFunction(`/^88\\.1/.test(${whole}.querySelector('[part~="value"]')?.textContent.trim())`, { timeout: 30_000 });
        none('broken', await tab.evaluate(() => window.broken));
        none('console', lines);
      }),
    );
    await check('prefix.html: a classic script with data-prefix makes tags of that prefix, and no others', () =>
      visit(browser, `${origin}/prefix.html`, async (tab, { lines }) => {
        const wrong = await tab.evaluate((names) => names.filter((name) => customElements.get(name) || !document.querySelector(name.replace('cockpit', 'acme'))?.shadowRoot?.childElementCount), tags);
        none('not under the prefix alone', wrong);
        none('console', lines);
      }),
    );
    await check('few.html: board, filters, tile and alerts need no file but the script', () =>
      visit(browser, `${origin}/few.html`, async (tab, { lines, asked }) => {
        none('asked too much', asked.filter((address) => address.includes('contact-cockpit') && !address.endsWith('/contact-cockpit.min.js')));
        none('console', lines);
      }),
    );
    await check('an element that is made and filled before its part is fetched keeps what it was given', () =>
      visit(browser, `${origin}/few.html`, async (tab, { lines }) => {
        const found = await tab.evaluate(async () => {
          const trend = document.createElement('cockpit-trend');
          const wasDefined = customElements.get('cockpit-trend') !== undefined;
          trend.metric = 'serviceLevel';
          trend.setAttribute('by', 'channel');
          document.querySelector('cockpit-board').append(trend);
          await customElements.whenDefined('cockpit-trend');
          await trend.updateComplete;
          return [wasDefined, trend.metric, trend.by, trend.shadowRoot.childElementCount > 0, Object.hasOwn(trend, 'metric')];
        });
        const wanted = [false, 'serviceLevel', 'channel', true, false];
        if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(JSON.stringify(found));
        none('console', lines);
      }),
    );
    await check('shadow.html: data-elements fetches elements at once, for roots that nobody can look into', () =>
      visit(browser, `${origin}/shadow.html`, async (tab, { lines }) => {
        await tab.evaluate(async () => {
          const root = document.body.attachShadow({ mode: 'closed' });
          root.append(document.createElement('cockpit-funnel'));
          await Promise.all(['cockpit-trend', 'cockpit-funnel'].map((name) => customElements.whenDefined(name)));
          await root.firstElementChild.updateComplete;
        });
        none('fetched without being asked for', await tab.evaluate(() => ['cockpit-agents', 'cockpit-heatmap'].filter((name) => customElements.get(name))));
        none('console', lines);
      }),
    );
    await check('a part that cannot be fetched is said in one line, and the rest of the page stands', async () => {
      const tab = await browser.newPage();
      const lines = [];
      tab.on('console', (line) => lines.push(`${line.type()}: ${line.text()}`));
      await tab.setRequestInterception(true);
      tab.on('request', (request) => void (request.url().endsWith('contact-cockpit.heatmap.mjs') ? request.abort() : request.continue()));
      await tab.goto(`${origin}/few.html`, { waitUntil: 'load' });
      await tab.evaluate(() => document.body.append(document.createElement('cockpit-heatmap'), document.createElement('cockpit-funnel')));
      await tab.evaluate(() => customElements.whenDefined('cockpit-funnel'));
      const own = lines.filter((line) => line.startsWith('warn'));
      if (own.length !== 1 || !own[0].includes('heatmap')) throw new Error(lines.join(' | '));
      await tab.close();
    });
    await check('twice.html: a second copy breaks nothing, and says nothing where it is the same version', () =>
      visit(browser, `${origin}/twice.html`, async (tab, { lines }) => {
        none('broken', await tab.evaluate(() => window.broken));
        await everythingDraws(tab);
        none('console', lines);
      }),
    );
    await check('other.html: a copy that finds another version leaves it in place and says so in one line', () =>
      visit(browser, `${origin}/other.html`, async (tab, { lines }) => {
        none('broken', await tab.evaluate(() => window.broken));
        await everythingDraws(tab);
        if (lines.length !== 1 || !/0\.0\.1/.test(lines[0])) throw new Error(`console: ${lines.join(' | ')}`);
      }),
    );
    await check('the classic script leaves one global, ContactCockpit, with the elements in it', async () => {
      const globalsOf = async (name) => {
        let found;
        await visit(browser, `${origin}/${name}`, async (tab) => (found = await tab.evaluate(() => Object.getOwnPropertyNames(window))));
        return found;
      };
      const before = new Set(await globalsOf('nothing.html'));
      none('more globals', (await globalsOf('empty.html')).filter((name) => !before.has(name) && name !== 'ContactCockpit' && !/^(lit|reactiveElement)/.test(name)));
      const strangersOf = (tab) => tab.evaluate((names) => names.filter((name) => customElements.get(name) && !Object.values(window.ContactCockpit ?? {}).includes(customElements.get(name))), tags);
      for (const name of ['empty', 'all']) await visit(browser, `${origin}/${name}.html`, async (tab) => none(`${name}: not among the exports`, await strangersOf(tab)));
    });
    for (const file of workers)
      await check(`${file} starts as a worker under the policy`, () =>
        visit(browser, `${origin}/nothing.html`, async (tab) => {
          const wrong = await tab.evaluate(
            (address) =>
              new Promise((done) => {
                const policy = window.trustedTypes.createPolicy('lit-html', { createScriptURL: (text) => text });
                const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
                worker.onerror = (event) => done([`error ${event.message}`]);
                setTimeout(() => (worker.terminate(), done(window.broken)), 300);
              }),
            `/${file}`,
          );
          none('broken', wrong);
        }),
      );
    await check('the classic script works from a file, without a server', () =>
      visit(browser, pathToFileURL(path.join(ROOT, 'tests/hosts/file.html')).href, async (tab, { lines }) => {
        await tab.evaluate((markup) => {
          for (const name of markup) document.body.append(document.createElement(name));
        }, tags);
        await tab.evaluate((names) => Promise.all(names.map((name) => document.querySelector(name).updateComplete)), tags);
        await everythingDraws(tab);
        none('console', lines);
      }),
    );
  } finally {
    await browser.close();
    await close();
    rmSync(options.userDataDir, { recursive: true, force: true });
  }
  sum();
}

await main();

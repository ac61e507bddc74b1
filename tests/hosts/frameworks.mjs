/**
 * The built package in pages of React 19, Vue 3 and Svelte 5, each type-checked and built by its own tools (`npm run build`
 * first), under a policy that allows the host's own files alone. Every page must show a number read from a file, keep it when
 * the framework moves nodes, take back an attribute, hear an event, and leave nothing on the console. Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { launchOptions } from '../browser.mjs';
import { check, sum } from '../checks.mjs';
import { serve } from '../server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = path.join(ROOT, 'tests/hosts/frameworks');
const OUT = path.join(ROOT, 'node_modules/.cache/frameworks');
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";
const HOSTS = {
  react: { entry: 'react.tsx', plugins: [], check: ['tsc', '-p', path.join(HERE, 'tsconfig.react.json'), '--noEmit'] },
  vue: { entry: 'vue.ts', plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cockpit-') } } })], check: ['vue-tsc', '-p', HERE, '--noEmit'] },
  svelte: { entry: 'svelte.ts', plugins: [svelte({ configFile: false })], check: ['svelte-check', '--workspace', HERE, '--tsconfig', 'tsconfig.svelte.json', '--output', 'human'] },
};
function typed([tool, ...words]) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...words], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

async function built(name, { entry, plugins }) {
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    plugins,
    build: { outDir: path.join(OUT, name), emptyOutDir: true, target: 'es2022', lib: { entry: path.join(HERE, entry), formats: ['es'], fileName: 'page' }, rollupOptions: { output: { codeSplitting: false } } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(path.join(OUT, name, 'index.html'), `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title><script src="/collect.js"></script></head><body><main id="app"></main><script type="module" src="./page.js"></script></body></html>`);
}

const tile = (metric) => `document.querySelector('cockpit-tile[metric="${metric}"], cockpit-tile')?.closest('cockpit-board') && [...document.querySelectorAll('cockpit-tile')].find((one) => one.metric === '${metric}')`;
const value = (metric) => `(${tile(metric)})?.shadowRoot?.querySelector('[part~="value"]')?.textContent.trim() ?? ''`;

async function walk(page) {
  const until = (expression, what) =>
    page.waitForFunction(expression, { timeout: 15_000 }).catch(async () => {
      throw new Error(`${what}; the page has: ${await page.evaluate(() => document.querySelector('#app').innerHTML.slice(0, 600))}`);
    });
  await until(`/^75/.test(${value('answerRate')}) && /^4/.test(${value('offered')})`, 'three of four calls are answered');
  await until(`(${tile('answerRate')}).label === 'Ours' && (${tile('offered')}).compact === true && (${tile('answerRate')}).compact === false`, 'texts and booleans arrive');
  await page.evaluate(`window.before = ${tile('answerRate')}`);
  await page.click('#swap');
  await until(`document.querySelector('cockpit-tile').metric === 'offered' && (${tile('answerRate')}) === window.before`, 'the nodes themselves are moved');
  await until(`/^75/.test(${value('answerRate')})`, 'a moved tile keeps its number');
  await page.click('#clear');
  await until(`!(${tile('answerRate')}).label && /接通率/.test((${tile('answerRate')}).shadowRoot.querySelector('[part~="caption"]').textContent)`, 'a label that is taken back gives way to the metric\'s name');
  await page.evaluate(`(${tile('answerRate')}).shadowRoot.querySelector('button, [role="button"], [tabindex="0"]').focus()`);
  await page.keyboard.press('Enter');
  await until(`/answerRate/.test(document.querySelector('output').textContent)`, 'the event is heard');
  await page.click('#away');
  await until(`document.querySelector('cockpit-board') === null`, 'the board is gone');
  await page.click('#away');
  await until(`/^75/.test(${value('answerRate')})`, 'a board that comes back has its number again');
}

async function visit(browser, address) {
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (line) => lines.push(`${line.type()}: ${line.text()}`));
  page.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  try {
    await page.goto(address, { waitUntil: 'load' });
    await walk(page);
    lines.push(...(await page.evaluate(() => window.broken)));
    if (lines.length > 0) throw new Error(`not silent: ${lines.join(' | ')}`);
  } finally {
    await page.close();
  }
}

mkdirSync(OUT, { recursive: true });
const options = await launchOptions();
const browser = await puppeteer.launch(options);
const collect = "window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective + ' ' + event.blockedURI));";
const { origin, close } = await serve({ folders: [OUT], pages: { '/collect.js': collect, '/favicon.ico': '' }, headers: { 'content-security-policy': POLICY } });
try {
  for (const [name, host] of Object.entries(HOSTS)) {
    await check(`${name}: its own checker takes tags, properties, attributes and events by their types`, () => typed(host.check));
    await check(`${name}: built by its own tools, the page shows the number, moves nodes, takes back an attribute and hears an event`, async () => {
      await built(name, host);
      await visit(browser, `${origin}/${name}/index.html`);
    });
  }
} finally {
  await browser.close();
  await close();
  rmSync(options.userDataDir, { recursive: true, force: true });
}
sum();

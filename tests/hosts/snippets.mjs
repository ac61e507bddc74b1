/**
 * The pages that README and the host guides write out, made as a reader makes them (`npm run build` first): the package is packed
 * and unpacked, each page's files are written as they stand, type-checked and built by the framework's own tools where it has any,
 * and opened in a browser. In each a red tile must blink, and the console must say no more than the guide says it does.
 * Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { launchOptions } from '../browser.mjs';
import { check, sum } from '../checks.mjs';
import { fileIn, snippets } from '../docs/snippets.mjs';
import { serve } from '../server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORK = path.join(ROOT, 'node_modules/.cache/snippets');
const PACKAGE = path.join(WORK, 'node_modules/contact-cockpit');
const BUNDLE = path.join(PACKAGE, 'dist/bundle');
const PLAIN = 'A tile that blinks, without a build';
const STRICT = 'Under a strict policy';
const FRAMEWORKS = 'In React, Vue and Svelte';
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

const calls = Object.fromEntries(['calls.csv', 'calls.mapping.json'].map((file) => [file, fileIn('README.md', file, PLAIN)]));
const filesOf = (document, heading) => Object.fromEntries(snippets(document).filter((one) => one.file !== '' && (heading === undefined || one.heading === heading)).map(({ file, text }) => [file, text]));

function run(command, words, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Where the package lies as one that was installed; its dependencies are found above it. */
function unpack() {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(path.dirname(PACKAGE), { recursive: true });
  const tarball = run('npm', ['pack', '--silent', '--pack-destination', WORK]).trim().split('\n').at(-1);
  run('tar', ['-xzf', path.join(WORK, tarball), '-C', WORK]);
  renameSync(path.join(WORK, 'package'), PACKAGE);
}

function write(name, files) {
  const folder = path.join(WORK, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** A page of files alone, with the drop-in beside it. */
function plain(name, files) {
  const folder = write(name, { ...calls, ...files });
  cpSync(BUNDLE, path.join(folder, 'cockpit'), { recursive: true });
  return folder;
}

/** A page that its framework's tools check, where it has any, and build: from `main` into one script beside the two files of calls. */
async function framed(name, files, { main, into = 'app', check: [tool, ...words] = [], include = [], plugins = [] }) {
  const folder = write(name, files);
  const compilerOptions = { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', strict: true, verbatimModuleSyntax: true, skipLibCheck: true, noEmit: true, types: [] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
  if (tool) run('npx', ['--no-install', tool, ...words.map((word) => word.replace('FOLDER', folder))]);
  const outDir = path.join(folder, 'out');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins,
    build: { outDir, emptyOutDir: true, target: 'es2022', lib: { entry: path.join(folder, main), formats: ['es'], fileName: 'page' }, rollupOptions: { output: { codeSplitting: false } } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const [file, text] of Object.entries(calls)) writeFileSync(path.join(outDir, file), text);
  writeFileSync(path.join(outDir, 'index.html'), `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"></head><body><div id="${into}"></div><script type="module" src="page.js"></script></body></html>`);
  return outDir;
}

/** Opens a folder's index.html; answers what its console said and which rules it broke. `look` runs in between. */
async function visit(browser, folder, { headers = {} }, look) {
  const { origin, close } = await serve({ folders: [folder], headers });
  const page = await browser.newPage();
  const lines = [];
  page.on('console', (line) => lines.push(line.text()));
  page.on('pageerror', (error) => lines.push(`error: ${error.message ?? error}`));
  try {
    await page.evaluateOnNewDocument(() => {
      globalThis.broken = [];
      addEventListener('securitypolicyviolation', (event) => globalThis.broken.push(`${event.effectiveDirective} ${event.blockedURI}`));
      // What stands in closed roots is seen by the test alone.
      const { attachShadow } = Element.prototype;
      globalThis.roots = [document];
      Element.prototype.attachShadow = function (options) {
        const root = attachShadow.call(this, options);
        globalThis.roots.push(root);
        return root;
      };
    });
    await page.goto(`${origin}/index.html`, { waitUntil: 'load' });
    await look(page);
    return [...lines, ...(await page.evaluate(() => globalThis.broken))];
  } finally {
    await page.close();
    await close();
  }
}

/** A tile in the page is red and blinks: 3 of 6 calls were answered, both half hours below the limit. */
async function blinks(page) {
  const state = () => {
    const tile = globalThis.roots.flatMap((root) => [...root.querySelectorAll('.tile.firing.critical')])[0];
    const value = tile?.querySelector('[part~="value"]')?.textContent.trim() ?? '';
    return { value, isBlinking: document.getAnimations().concat(globalThis.roots.flatMap((root) => root.getAnimations())).some(({ effect }) => effect?.target?.classList.contains('blink')) };
  };
  await page.waitForFunction(`(${state})().isBlinking && /^50/.test((${state})().value)`, { timeout: 30_000, polling: 100 }).catch(async () => {
    throw new Error(`no tile blinks: ${JSON.stringify(await page.evaluate(state))}; ${await page.evaluate(() => document.body.innerText.slice(0, 500))}`);
  });
}

const silent = (lines) => {
  if (lines.length > 0) throw new Error(`not silent: ${lines.join(' | ')}`);
};

unpack();
const options = await launchOptions();
const browser = await puppeteer.launch(options);
try {
  await check('README, a plain page: three files beside the drop-in are a tile that blinks', async () => {
    silent(await visit(browser, plain('plain', filesOf('README.md', PLAIN)), {}, blinks));
  });
  await check('README, a strict policy: with the header as it is written, the tile blinks and no rule is broken', async () => {
    const { headers, 'tag.html': tag } = filesOf('README.md', STRICT);
    const [name, value] = headers.trim().split(/: (.*)/);
    const page = filesOf('README.md', PLAIN)['index.html'].replace(/<cockpit-board[\s\S]*<\/cockpit-board>/, () => tag);
    silent(await visit(browser, plain('strict', { 'index.html': page }), { headers: { [name]: value } }, blinks));
  });
  await check('README, React: type-checked and built by its own tools, the tile blinks', async () => {
    const files = filesOf('README.md', FRAMEWORKS);
    const folder = await framed('react', files, { main: 'main.tsx', into: 'root', include: ['main.tsx'], check: ['tsc', '-p', 'FOLDER'] });
    silent(await visit(browser, folder, {}, blinks));
  });
  await check('Vue: type-checked and built by its own tools with the settings as they are written, the tile blinks', async () => {
    const files = filesOf('stories/hosts/vue.mdx');
    if (!files['vite.config.ts'].includes("vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cockpit-') } } })")) throw new Error('the settings are not those that were tried');
    const plugins = [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cockpit-') } } })];
    const folder = await framed('vue', files, { main: 'main.ts', include: ['main.ts', 'Console.vue'], check: ['vue-tsc', '-p', 'FOLDER'], plugins });
    silent(await visit(browser, folder, {}, blinks));
  });
  await check('Svelte: type-checked and built by its own tools, the tile blinks', async () => {
    const files = filesOf('stories/hosts/svelte.mdx');
    const folder = await framed('svelte', files, { main: 'main.ts', include: ['main.ts', 'Console.svelte'], check: ['svelte-check', '--workspace', 'FOLDER', '--tsconfig', 'tsconfig.json', '--output', 'human'], plugins: [svelte({ configFile: false })] });
    silent(await visit(browser, folder, {}, blinks));
  });
  await check('Shadow roots: a board in a closed root and its tile in another, inside it', async () => {
    silent(
      await visit(browser, plain('roots', filesOf('stories/hosts/roots.mdx')), {}, async (page) => {
        await blinks(page);
        await page.waitForFunction(() => globalThis.roots.some((root) => root.host?.localName === 'cockpit-trend' && root.querySelector('canvas')), { timeout: 15_000 });
      }),
    );
  });
  await check('Several copies: of two versions the first stays, and one line names both', async () => {
    const folder = plain('copies', filesOf('stories/hosts/copies.mdx'));
    cpSync(BUNDLE, path.join(folder, 'older'), { recursive: true });
    const script = path.join(folder, 'older/contact-cockpit.min.js');
    const older = readFileSync(script, 'utf8').replaceAll(JSON.stringify(version), '"0.0.9"');
    if (!older.includes('"0.0.9"')) throw new Error('the bundle does not say its version');
    writeFileSync(script, older);
    const lines = await visit(browser, folder, {}, async (page) => {
      await blinks(page);
      const used = await page.evaluate(() => globalThis[Symbol.for('contact-cockpit')].version);
      if (used !== '0.0.9') throw new Error(`${used} is in use`);
    });
    if (lines.length !== 1 || !lines[0].includes('0.0.9') || !lines[0].includes(version)) throw new Error(`console: ${lines.join(' | ')}`);
  });
  for (const [file, tag] of [['prefix.js', 'acme-tile'], ['registry.js', 'cockpit-tile']])
    await check(`Several copies: ${file} makes a ${tag} that draws`, async () => {
      const files = filesOf('stories/hosts/copies.mdx');
      const folder = await framed(file, { 'main.js': files[file] }, { main: 'main.js' });
      silent(
        await visit(browser, folder, {}, (page) =>
          page.waitForFunction((name) => globalThis.roots.some((root) => [...root.querySelectorAll(name)].some((tile) => tile.shadowRoot?.childElementCount > 0)) && (name !== 'cockpit-tile' || !customElements.get(name)), { timeout: 10_000 }, tag),
        ),
      );
    });
  await check('README, the command line: its programs run over its files', () => {
    const folder = write('commands', { ...calls, ...filesOf('README.md', 'On the command line'), 'answer-rate.json': fileIn('README.md', 'answer-rate.json') });
    const programs = snippets('README.md').filter(({ language, heading }) => language === 'sh' && heading === 'On the command line');
    const said = programs.map(({ text }) => run(process.execPath, [path.join(PACKAGE, 'dist/cli/contact-cockpit.js'), ...text.trim().split(/\s+/).slice(2)], folder));
    const [intervals, alerts, flow] = said;
    if (said.length !== 3 || !/Loans/.test(intervals) || !alerts.split('\n').every((line) => line === '' || JSON.parse(line).rule === 'answer-rate-low') || JSON.parse(flow).variants.length !== 2) throw new Error(said.join('\n---\n'));
  });
} finally {
  await browser.close();
  rmSync(options.userDataDir, { recursive: true, force: true });
  rmSync(WORK, { recursive: true, force: true });
}
sum();

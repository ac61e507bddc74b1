/**
 * What a page loads (`npm run build` first), as gzip of minified files, kB = 1000 bytes, against the budgets of the table below.
 * Where the budget that was wished for is not met, `most` holds today's figure, rounded up, so that it cannot grow in silence,
 * and `because` says what holds it. A figure that falls far below its `most` asks for a lower one. Ends with `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { check, sum } from '../checks.mjs';
import { BUDGETS, FURTHER, FURTHER_WISHED } from './budgets.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = path.join(ROOT, 'dist/bundle');
/** A budget that is more than this share above its figure guards nothing. */
const SLACK = 0.06;

const kB = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;
const shown = (value) => value.toFixed(1);

/** A page of these modules of the package, as a host's bundler makes it. */
async function bundled(contents) {
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir: ROOT }, bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', charset: 'utf8', outdir: 'x', write: false, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
  // What a person's action fetches later is a file of its own.
  return kB(outputFiles.find(({ path: file }) => file.endsWith('stdin.js')).contents) + staticParts(outputFiles).reduce((all, file) => all + kB(file.contents), 0);
}

function staticParts(files) {
  const byName = new Map(files.map((file) => [path.basename(file.path), file]));
  const found = new Set();
  const walk = (name) => {
    for (const [, next] of (byName.get(name)?.text ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) if (byName.has(next) && !found.has(next)) walk((found.add(next), next));
  };
  walk('stdin.js');
  return [...found].map((name) => byName.get(name));
}

/** A chunk of the drop-in with all that it imports; the core is there already. */
function added(name) {
  const found = new Set();
  const walk = (file) => {
    if (found.has(file) || file === 'contact-cockpit.core.mjs') return;
    found.add(file);
    for (const [, next] of readFileSync(path.join(BUNDLE, file), 'utf8').matchAll(/(?:from|import)"\.\/(contact-cockpit\.[^"]+)"/g)) walk(next);
  };
  walk(`contact-cockpit.${name}.mjs`);
  return [...found].reduce((all, file) => all + kB(readFileSync(path.join(BUNDLE, file))), 0);
}

const language = (suffix) => readdirSync(path.join(ROOT, 'dist/locale')).filter((file) => file.endsWith(`-${suffix}.js`)).map((file) => `export * from './dist/locale/${file}';`).join('\n');
const FIGURES = {
  'a tile set by hand': () => bundled("import './dist/page/define/tile.js';"),
  'board, runtime, alerts, HTTP adapter and a tile': () => bundled("import './dist/page/define/board.js'; import './dist/page/define/alerts.js'; import './dist/page/define/tile.js'; export { httpAdapter } from './dist/adapters/http/http-adapter.js';"),
  'the drop-in': () => kB(readFileSync(path.join(BUNDLE, 'contact-cockpit.min.js'))) + kB(readFileSync(path.join(BUNDLE, 'contact-cockpit.core.mjs'))),
  'the drop-in in one file': () => kB(readFileSync(path.join(BUNDLE, 'contact-cockpit.all.min.js'))),
  'a language': () => bundled(language('en')),
};

function hold(figure, { wished, most, because }) {
  const text = `${shown(figure)} kB`;
  assert.ok(figure <= most, `${text}, at most ${most} kB`);
  if (wished !== undefined && figure <= wished) return assert.equal(most, wished, `${text} keeps ${wished} kB: hold it to that`);
  assert.ok(because?.length > 20, `${text} is above the ${wished} kB that were wished for, and nobody says why`);
  assert.ok(most <= figure * (1 + SLACK) + 0.5, `${text}: ${most} kB is more than it takes; lower it`);
}

for (const [name, budget] of Object.entries(BUDGETS)) {
  const figure = await FIGURES[name]();
  const of = budget.wished === undefined ? '' : figure <= budget.wished ? ` of ${budget.wished}` : `, ${budget.wished} wished for: ${budget.because}`;
  await check(`${name}: ${shown(figure)} kB${of}`, () => hold(figure, budget));
}
for (const [name, budget] of Object.entries(FURTHER)) {
  const figure = added(name);
  await check(`${name} adds ${shown(figure)} kB${figure <= FURTHER_WISHED ? ` of ${FURTHER_WISHED}` : `, ${FURTHER_WISHED} wished for: ${budget.because}`}`, () => hold(figure, { wished: FURTHER_WISHED, ...budget }));
}
await check('every part of the drop-in has a budget', () => {
  const parts = readdirSync(BUNDLE).map((file) => file.match(/^contact-cockpit\.([a-z]+)\.mjs$/)?.[1]).filter((name) => name && !['min', 'core'].includes(name));
  assert.deepEqual(parts.sort(), Object.keys(FURTHER).sort());
});
sum();

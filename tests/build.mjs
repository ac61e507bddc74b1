/**
 * `npm run build`: writes dist/ in parts. Words after `--` choose parts: `npm run build -- cli workers`.
 *
 * modules  one ES module a source file; lit, @lit/* and d3-* stay imports, virtual-core comes along in vendor/
 * workers  each <name>.worker.ts under src/adapters and src/controllers as one self-contained file, beside its module and beside the bundle
 * bundle   for a page without a build, as classic script with the global ContactCockpit and as module, workers beside them:
 *          `contact-cockpit.min` and the chunks that it fetches when a tag is seen, `contact-cockpit.all.min` everything in one file
 * cli      the command line and the gateway's program, each as one executable file for Node
 * gateway  the gateway as a library for Node, and the schema of the wire protocol
 * types    declarations, by the compiler
 * papers   SHA-384 of each file of the drop-in (integrity.json), and what the package is made of (sbom.cdx.json, CycloneDX)
 * manifest the custom-elements manifest, editors' data, and the elements' types for the templates of React, Vue and Svelte
 *
 * What can be built is built; an entry that is missing, or an output that package.json promises and that is not there, ends with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';
import { buildDropIn } from './drop-in.mjs';
import { squeezeCss } from './squeeze-css.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = path.join(ROOT, 'src');
const DIST = path.join(ROOT, 'dist');
const PACKAGE = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const KEY = `Symbol.for(${JSON.stringify(PACKAGE.name)})`;
const VENDORED = '@tanstack/virtual-core';
const ENTRIES = { index: 'src/index.ts', define: 'src/define.ts', dropIn: 'src/drop-in.ts', cli: 'src/cli/contact-cockpit.ts', gatewayCli: 'src/cli/contact-cockpit-gateway.ts', gateway: 'src/gateway/gateway.ts' };
const inNode = { platform: 'node', target: 'node20', sourcemap: false };

const settings = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  sourcemap: true,
  logLevel: 'warning',
  logLimit: 0,
  legalComments: 'eof',
  tsconfig: path.join(ROOT, 'tsconfig.json'),
};
const inBrowser = { platform: 'browser', define: { 'process.env.NODE_ENV': '"production"' } };
const licence = `/*! ${PACKAGE.name} ${PACKAGE.version} | ${PACKAGE.license} */`;

const has = (entry) => existsSync(path.join(ROOT, entry));
const slashes = (file) => file.split(path.sep).join('/');
const sources = () => readdirSync(SRC, { recursive: true }).map(slashes).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).sort();
const workers = () => sources().filter((file) => /^(adapters|controllers)\/.*\.worker\.ts$/.test(file));

/** Leaves every import where it is, save that of virtual-core, which is built once into vendor/. */
const oneToOne = {
  name: 'one-to-one',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path: specifier, kind, importer }) => {
      if (kind === 'entry-point') return undefined;
      if (specifier !== VENDORED) return { path: specifier, external: true };
      const toVendor = slashes(path.relative(path.dirname(path.relative(SRC, importer)), 'vendor/virtual-core.js'));
      return { path: toVendor.startsWith('.') ? toVendor : `./${toVendor}`, external: true };
    });
  },
};

async function buildModules() {
  const files = sources().filter((file) => !file.startsWith('cli/') && !file.startsWith('gateway/') && !file.endsWith('.worker.ts'));
  await esbuild.build({ ...settings, ...inBrowser, entryPoints: files.map((file) => `src/${file}`), outbase: 'src', outdir: 'dist', sourcemap: false, plugins: [oneToOne, squeezeCss] });
  if (!files.some((file) => readFileSync(path.join(SRC, file), 'utf8').includes(`'${VENDORED}'`))) return;
  await esbuild.build({ ...settings, ...inBrowser, stdin: { contents: `export * from '${VENDORED}';`, resolveDir: ROOT }, sourcemap: false, outfile: 'dist/vendor/virtual-core.js' });
}

/** Builds the workers only; exported as the bundle is. */
export async function buildWorkers() {
  for (const file of workers()) {
    const outfile = `dist/${file.replace(/\.ts$/, '.js')}`;
    await esbuild.build({ ...settings, ...inBrowser, entryPoints: [`src/${file}`], outfile, minify: true, sourcemap: false, banner: { js: licence } });
    copyWorker(file);
  }
}

function copyWorker(file) {
  const built = file.replace(/\.ts$/, '.js');
  mkdirSync(path.join(DIST, 'bundle'), { recursive: true });
  copyFileSync(path.join(DIST, built), path.join(DIST, 'bundle', path.basename(built)));
}

/**
 * A second copy of the bundle on a page takes the first one's library instead of running itself: two Lits would ask for
 * the same Trusted Types policy, which a strict page grants once. Where the versions differ, one console line names both.
 */
function onlyOnce(address, exported) {
  const version = JSON.stringify(PACKAGE.version);
  const key = KEY;
  const note = `\`${PACKAGE.name} \${${version}} finds \${contactCockpitCopy.version} on this page and leaves it in place\``;
  const notice = `if(contactCockpitCopy.version!==${version})console.info(${note});`;
  return {
    banner: `${licence}\nvar ContactCockpit=(contactCockpitAddress=>{const contactCockpitCopy=globalThis[${key}]??={version:${version},library:(()=>{`,
    footer: `return contactCockpitLibrary})()};${notice}return contactCockpitCopy.library})(${address});${exported}`,
  };
}

/** Builds the drop-in only; exported because the demo's page without a build does that where it is out of date. */
export async function buildBundle() {
  if (!has(ENTRIES.index) || !has(ENTRIES.define) || !has(ENTRIES.dropIn)) return;
  rmSync(path.join(DIST, 'bundle'), { recursive: true, force: true });
  const inPieces = { ...settings, ...inBrowser, minify: true, banner: { js: licence }, plugins: [squeezeCss] };
  await buildDropIn(inPieces, ROOT, KEY, (contents, plugins) => buildForms('contact-cockpit.min', contents, plugins));
  await buildForms('contact-cockpit.all.min', "import './src/define.ts'; export * from './src/index.ts';");
  for (const file of workers().filter((name) => has(`dist/${name.replace(/\.ts$/, '.js')}`))) copyWorker(file);
}

/** Builds the same library as a classic script and as a module. */
async function buildForms(name, contents, plugins = []) {
  const all = { ...settings, ...inBrowser, stdin: { contents, resolveDir: ROOT, sourcefile: 'contact-cockpit.ts' }, outfile: `dist/bundle/${name}.mjs`, minify: true, plugins: [...plugins, squeezeCss] };
  const { metafile } = await esbuild.build({ ...all, write: false, metafile: true });
  const names = metafile.outputs[`dist/bundle/${name}.mjs`].exports.filter((exported) => exported !== 'inner');
  // A classic script has no import.meta; its own address, which only exists while it first runs, stands in for it.
  const forms = {
    [`${name}.mjs`]: onlyOnce('import.meta.url', `export const{${names.join(',')}}=ContactCockpit;`),
    [`${name}.js`]: onlyOnce('document.currentScript&&document.currentScript.src||document.baseURI', ''),
  };
  for (const [file, { banner, footer }] of Object.entries(forms))
    await esbuild.build({
      ...all,
      format: 'iife',
      globalName: 'contactCockpitLibrary',
      define: { ...inBrowser.define, 'import.meta.url': 'contactCockpitAddress' },
      banner: { js: banner },
      footer: { js: footer },
      outfile: `dist/bundle/${file}`,
    });
}

/** Builds the command line only; exported because `npm run cockpit` does that where it is out of date. */
export async function buildCli() {
  for (const entry of [ENTRIES.cli, ENTRIES.gatewayCli].filter(has)) {
    const outfile = path.join(DIST, 'cli', `${path.basename(entry, '.ts')}.js`);
    await esbuild.build({ ...settings, ...inNode, entryPoints: [entry], outfile, banner: { js: '#!/usr/bin/env node' } });
    chmodSync(outfile, 0o755);
  }
}

async function buildGateway() {
  if (!has(ENTRIES.gateway)) return;
  await esbuild.build({ ...settings, ...inNode, entryPoints: [ENTRIES.gateway], outfile: 'dist/gateway/gateway.js' });
  await esbuild.build({ ...settings, ...inNode, entryPoints: ['src/gateway/duck/duck-source.ts'], outfile: 'dist/gateway/duckdb.js' });
  await esbuild.build({ ...settings, ...inNode, entryPoints: ['src/gateway/clickhouse/click-house-source.ts'], outfile: 'dist/gateway/clickhouse.js' });
  await esbuild.build({ ...settings, ...inNode, entryPoints: ['src/gateway/redis/redis-log.ts'], outfile: 'dist/gateway/redis.js' });
  await esbuild.build({ ...settings, ...inNode, entryPoints: ['src/gateway/jwt/jwt-authentication.ts'], outfile: 'dist/gateway/jwt.js' });
  await esbuild.build({ ...settings, ...inNode, entryPoints: ['src/gateway/twilio-door.ts'], outfile: 'dist/gateway/twilio.js' });
  mkdirSync(path.join(DIST, 'protocol'), { recursive: true });
  copyFileSync(path.join(ROOT, 'stories/protocol-v1.schema.json'), path.join(DIST, 'protocol/v1.schema.json'));
}

/** What the compiler learns is kept for `npm run typecheck`; forgotten before, since it writes nothing that it has written once. */
function buildTypes() {
  const learned = path.join(ROOT, 'node_modules/.cache/tsc/src.json');
  rmSync(learned, { force: true });
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', ROOT, '--emitDeclarationOnly', '--sourceMap', 'false', '--incremental', '--tsBuildInfoFile', learned, '--outDir', path.join(DIST, 'types')], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  // What compiles is still written; the exit code tells.
  if (run.status !== 0) process.exitCode = 1;
}

/** What package.json promises, as file paths; a pattern is answered by the bundle's names. */
function promises() {
  const inExports = Object.values(PACKAGE.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  const bundle = ['min.js', 'min.mjs', 'all.min.js', 'all.min.mjs'].map((form) => `dist/bundle/contact-cockpit.${form}`);
  return [...inExports.filter((file) => !file.includes('*')), ...Object.values(PACKAGE.bin), ...bundle, ...workers().map((file) => `dist/bundle/${path.basename(file, '.ts')}.js`)];
}

/** Hashes for `<script integrity>`, and the list of parts that a host's security team asks for. */
function buildPapers() {
  const bundle = path.join(DIST, 'bundle');
  const files = existsSync(bundle) ? readdirSync(bundle).filter((file) => !file.endsWith('.map')).sort() : [];
  const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(path.join(bundle, file))).digest('base64')}`;
  mkdirSync(DIST, { recursive: true });
  writeFileSync(path.join(DIST, 'integrity.json'), `${JSON.stringify(Object.fromEntries(files.map((file) => [`bundle/${file}`, hash(file)])), null, 2)}\n`);
  writeFileSync(path.join(DIST, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}

const manifest = async () => (await import('./manifest.mjs')).buildManifest();

const PARTS = { modules: buildModules, workers: buildWorkers, bundle: buildBundle, cli: buildCli, gateway: buildGateway, types: buildTypes, manifest, papers: buildPapers };

async function main(words) {
  const chosen = words.length > 0 ? words : Object.keys(PARTS);
  const unknown = chosen.find((part) => !(part in PARTS));
  if (unknown) throw new RangeError(`invalid part: ${unknown}`);
  if (words.length === 0) rmSync(DIST, { recursive: true, force: true });
  for (const part of chosen) {
    const began = performance.now();
    try {
      await PARTS[part]();
      console.log(`${part}: ${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      console.error(`${part}: ${error.message}`);
      process.exitCode = 1;
    }
  }
  if (words.length > 0) return;
  const missing = [...Object.values(ENTRIES).filter((entry) => !has(entry)), ...promises().filter((file) => !has(file))];
  for (const file of promises().filter((name) => /bundle\/|cli\/|gateway\/gateway/.test(name) && has(name))) {
    const bytes = readFileSync(path.join(ROOT, file));
    console.log(`${file}  ${(bytes.length / 1000).toFixed(1)} kB, ${(gzipSync(bytes).length / 1000).toFixed(1)} kB gzip`);
  }
  if (missing.length === 0) return;
  console.error(`missing: ${[...new Set(missing)].join(', ')}`);
  process.exitCode = 1;
}

/** The newest change under a folder of sources, in milliseconds. */
export const newestSource = () => Math.max(...sources().map((file) => statSync(path.join(SRC, file)).mtimeMs));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));

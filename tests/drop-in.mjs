/**
 * The drop-in in pieces: a core that is one file, as a classic script and as a module, and a chunk for everything that src/drop-in.ts
 * fetches later. A chunk is an ES module beside the core for both of them, so it cannot import the core's file: what it takes from
 * there it takes from the copy that runs on the page, by way of `contact-cockpit.core.mjs`. So there is one of each module, whichever
 * script a page has, and where two copies of the library meet, each has its own chunks.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const ENTRY = 'src/drop-in.ts';
const OUT = 'dist/bundle';
const CORE = './contact-cockpit.core.mjs';
const slashes = (file) => file.split(path.sep).join('/');

/** Leaves what `isElsewhere` says to another file: `to` names it. */
const elsewhere = (root, isElsewhere, to) => ({
  name: 'elsewhere',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path: specifier, pluginData, kind, importer, resolveDir }) => {
      if (pluginData === 'resolving' || kind === 'entry-point') return undefined;
      const found = await build.resolve(specifier, { kind, importer, resolveDir, pluginData: 'resolving' });
      const file = slashes(path.relative(root, found.path));
      return found.errors.length === 0 && isElsewhere(file, kind) ? { path: to(file), external: true } : undefined;
    });
  },
});

const isLater = (_, kind) => kind === 'dynamic-import';
const chunkOf = (file) => `contact-cockpit.${path.basename(file, '.ts').replace(/-maker$/, '')}`;

/** The modules of the core, and those that it fetches later. A package that only hands on others has no bytes of its own. */
async function plan(settings, root) {
  const later = new Set();
  const note = (file) => `./${chunkOf((later.add(file), file))}.mjs`;
  const { metafile } = await esbuild.build({ ...settings, entryPoints: [ENTRY], outdir: OUT, write: false, metafile: true, plugins: [elsewhere(root, isLater, note), ...settings.plugins] });
  const [{ inputs }] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint === ENTRY);
  const core = Object.keys(metafile.inputs).filter((file) => file.startsWith('node_modules/') || inputs[file]?.bytesInOutput > 0);
  return { core: new Map(core.map((file, place) => [file, place])), later };
}

const FROM_CORE = /import \{([^}]*)\} from "core:([^"]+)"/g;

/** The module of the core that a file is, or hands on: `lit` only hands on `lit-html`, and an `export *` of what stands elsewhere names nothing that could be linked. */
const inCore = (core, file) => [file, file.replace(/^node_modules\/lit\//, 'node_modules/lit-html/')].find((name) => core.has(name));

/** Builds the chunks, and says which names of which module they take from the core. */
async function buildChunks(settings, root, { core, later }) {
  const names = new Map();
  const { outputFiles } = await esbuild.build({
    ...settings,
    entryPoints: [...later].map((file) => ({ in: file, out: chunkOf(file) })),
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'contact-cockpit.[hash]',
    splitting: true,
    write: false,
    sourcemap: 'inline',
    minify: false,
    minifyIdentifiers: true,
    minifySyntax: true,
    plugins: [elsewhere(root, (file) => inCore(core, file) !== undefined, (file) => `core:${inCore(core, file)}`), ...settings.plugins],
  });
  mkdirSync(path.join(root, OUT), { recursive: true });
  for (const { path: file, text } of outputFiles) {
    const linked = text.replace(FROM_CORE, (_, list, from) => {
      const links = list.replace(/([\w$]+)( as [\w$]+)?/g, (found, name, as) => {
        if (name === 'as') return found;
        const given = `${name}_${core.get(from)}`;
        names.set(given, { name, from });
        return `${given}${as ?? ` as ${name}`}`;
      });
      return `import {${links}} from "${CORE}"`;
    });
    if (linked.includes('"core:')) throw new Error(`${path.basename(file)} takes something from the core that has no name: ${linked.match(/.*"core:.*/)?.[0]}`);
    const { code, map } = await esbuild.transform(linked, { minify: true, format: 'esm', target: settings.target, charset: 'utf8', legalComments: 'inline', sourcemap: 'external', sourcefile: path.basename(file) });
    writeFileSync(file, `${code.trimEnd()}\n//# sourceMappingURL=${path.basename(file)}.map\n`);
    writeFileSync(`${file}.map`, map);
  }
  return names;
}

/**
 * Builds chunks and core.
 *
 * @param settings - Of esbuild: an ES module, bundled and minified.
 * @param key - JavaScript for the place of the running copy.
 * @param buildForms - Builds the forms of the core from its text, leaving to `plugins` what comes later.
 */
export async function buildDropIn(settings, root, key, buildForms) {
  const parts = await plan(settings, root);
  const names = await buildChunks(settings, root, parts);
  const list = [...names.keys()].sort();
  writeFileSync(path.join(root, OUT, CORE), `${settings.banner.js}\nexport const {${list.join(',')}}=globalThis[${key}].library.inner;\n`);
  const imports = [...names].map(([given, { name, from }]) => `import { ${name} as ${given} } from './${from}';`);
  const later = elsewhere(root, isLater, (file) => `./${chunkOf(file)}.mjs`);
  await buildForms(`${imports.join('\n')}\nexport * from './${ENTRY}';\nexport const inner = { ${list.join(', ')} };`, [later]);
}

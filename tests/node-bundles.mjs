/**
 * The Node tests and what they import, bundled once: a test then starts in a third of the time that a loader of TypeScript takes in each
 * process. What several of them import stands in files of its own. Every module keeps its own `import.meta.url`.
 */
import esbuild from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Tests that import at run time what they name themselves, from source: texts of the guides, and a second copy of a module. */
const FROM_SOURCE = /^tests\/(docs\/|gateway\/gateway\.test)/;

/** What tests start as a program of its own, by tests/program.ts. */
const PROGRAMS = ['src/cli/contact-cockpit.ts', 'src/cli/contact-cockpit-gateway.ts', 'tests/gateway/numbered-gateway.ts'];

/** In pieces, since this file is bundled itself where it is tested. */
const ADDRESS = ['import', 'meta', 'url'].join('.');

const asInItsFile = {
  name: 'as-in-its-file',
  setup(build) {
    build.onLoad({ filter: /[\\/](src|tests|demo|stories)[\\/].*\.(ts|mjs)$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(ADDRESS, JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

const runsFromSource = (root, file) => `import { register } from 'tsx/esm/api';\nregister();\nawait import(${JSON.stringify(pathToFileURL(path.join(root, file)).href)});\n`;

/** Bundles test files, by their paths from `root`; answers the files to run instead, in their order, the folder they stand in, and what takes it away. */
export async function nodeBundles(root, files) {
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'node-tests-'));
  const bundleOf = (file) => path.join(folder, file.replace(/\.\w+$/, '.mjs'));
  const end = () => rmSync(folder, { recursive: true, force: true });
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [...files.filter((file) => !FROM_SOURCE.test(file)), ...PROGRAMS.filter((file) => existsSync(path.join(root, file)))],
      bundle: true,
      splitting: true,
      outdir: folder,
      outbase: root,
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunks/[hash]',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      // Read by the reporter, where a test fails.
      sourcemap: true,
      packages: 'external',
      tsconfig: path.join(root, 'tsconfig.json'),
      plugins: [asInItsFile],
      logLevel: 'error',
    });
    for (const file of files.filter((name) => FROM_SOURCE.test(name))) {
      mkdirSync(path.dirname(bundleOf(file)), { recursive: true });
      writeFileSync(bundleOf(file), runsFromSource(root, file));
      writeFileSync(`${bundleOf(file)}.map`, JSON.stringify({ version: 3, sources: [path.join(root, file)], names: [], mappings: '' }));
    }
  } catch (error) {
    end();
    throw error;
  }
  return { bundles: files.map(bundleOf), folder, end };
}

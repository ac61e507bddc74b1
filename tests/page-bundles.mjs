/**
 * A plugin of @web/test-runner: the test files, what they import and the workers are bundled once, so that a page loads a few dozen
 * files instead of several hundred. What several tests import stands in files of its own, under /bundled/. Every module keeps its
 * own `import.meta.url`, and whatever is not bundled (an address put together by a test) is served from source as ever.
 */
import esbuild from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = /\.(page\.test|visual)\.ts$/;
const WORKERS = /\.worker\.ts$/;
const slashes = (file) => file.split(path.sep).join('/');

/** Loads silence.ts before every test file, on its first line so that line numbers stay true. */
const asInItsFile = (root) => ({
  name: 'as-in-its-file',
  setup(build) {
    build.onLoad({ filter: /[\\/](src|tests|demo)[\\/].*\.ts$/ }, ({ path: file }) => {
      const address = `/${slashes(path.relative(root, file))}`;
      const text = readFileSync(file, 'utf8').replaceAll('import.meta.url', `new URL(${JSON.stringify(address)}, location.origin).href`);
      return { contents: PAGES.test(file) ? `import ${JSON.stringify(path.join(root, 'tests/silence.ts'))}; ${text}` : text, loader: 'ts' };
    });
  },
});

/** What a test waits for is no claim on pace: it may come late on a busy machine, so that `waitUntil` gives up after five seconds, not after one. */
const patient = {
  name: 'patient',
  setup(build) {
    build.onLoad({ filter: /[\\/]@open-wc[\\/]testing-helpers[\\/]src[\\/]helpers\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('timeout = 1000')) throw new Error('waitUntil has another patience now');
      return { contents: text.replace('timeout = 1000', 'timeout = 5000'), loader: 'js' };
    });
  },
};

const under = (root, folder, pattern) =>
  readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${slashes(file)}`).filter((file) => pattern.test(file));

/** What each address holds. */
async function bundled(root) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...under(root, 'tests', PAGES), ...under(root, 'src', WORKERS)],
    bundle: true,
    splitting: true,
    write: false,
    outdir: root,
    outbase: root,
    chunkNames: 'bundled/[hash]',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'linked',
    tsconfig: path.join(root, 'tsconfig.json'),
    conditions: ['browser', 'development'],
    // @tanstack/virtual-core reads it, which no browser has.
    define: { 'process.env.NODE_ENV': '"development"' },
    external: ['/__*', '/bundled/*'],
    plugins: [asInItsFile(root), patient],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path: file, text }) => [`/${slashes(path.relative(root, file))}`, text]));
}

export function pageBundles(root) {
  let files;
  return {
    name: 'page-bundles',
    // Before the first page is opened, which is waited for only so long.
    async serverStart() {
      files = await bundled(root);
    },
    serve({ path: asked }) {
      const address = asked.replace(/\.ts$/, '.js');
      const body = files.get(address);
      return body === undefined ? undefined : { body, type: address.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/** The same plugin, which leaves alone what is bundled already. */
export function fromSource(plugin) {
  const transform = plugin.transform.bind(plugin);
  const isBundled = ({ path: asked }) => asked.startsWith('/bundled/') || PAGES.test(asked) || WORKERS.test(asked) || asked.endsWith('.map');
  plugin.transform = (context) => (isBundled(context) ? undefined : transform(context));
  return plugin;
}

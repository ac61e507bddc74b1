import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { numberStream } from './adapters/http/number-stream.mjs';
import { launchOptions } from './browser.mjs';
import { firefoxLauncher } from './browsers/firefox.mjs';
import { WebKitLauncher } from './browsers/webkit.mjs';
import { fromSource, pageBundles } from './page-bundles.mjs';
import { pageCounts } from './page-counts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = path.join(ROOT, '../shared');

/** @tanstack/virtual-core reads process.env.NODE_ENV, which no browser has. */
const nodeEnvironment = {
  name: 'node-environment',
  transform(context) {
    if (context.path.includes('/@tanstack/') && context.response.is('js')) return { body: context.body.replaceAll('process.env.NODE_ENV', '"development"') };
  },
};

/** `/shared/…` is the folder beside the project where it exists, else 404: a test that needs it asks first. */
async function serveShared(context, next) {
  if (!context.path.startsWith('/shared/')) return next();
  const file = path.join(SHARED, path.normalize(decodeURIComponent(context.path.slice('/shared/'.length))));
  if (!file.startsWith(SHARED + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
    context.status = 404;
    return;
  }
  context.type = path.extname(file) || 'application/octet-stream';
  context.body = createReadStream(file);
}

/** `new URL('./x.worker.js', import.meta.url)` names the built file; from source it is the TypeScript beside it. */
async function sourceOfScript(context, next) {
  const source = context.path.replace(/\.js$/, '.ts');
  if (source !== context.path && /^\/(src|tests|demo)\//.test(source) && !existsSync(path.join(ROOT, context.path)) && existsSync(path.join(ROOT, source))) context.path = source;
  return next();
}

/** The command `forced-colors`, `active` or `none`: the runner's own emulateMedia does not know them. */
const forcedColours = {
  name: 'forced-colours',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
    return true;
  },
};

/** `chromium`, `firefox` or `webkit`. */
const BROWSER = process.env.COCKPIT_BROWSER ?? 'chromium';

async function launcher() {
  if (BROWSER === 'webkit') return new WebKitLauncher();
  if (BROWSER === 'firefox') return firefoxLauncher();
  const { executablePath, env, headless, args } = await launchOptions();
  return chromeLauncher({ launchOptions: { executablePath, env, headless, args } });
}

export default {
  rootDir: ROOT,
  files: 'tests/**/*.page.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 1,
  concurrentBrowsers: 1,
  // The other browsers run beside other things on CI, where what takes a second alone may take several.
  browserStartTimeout: BROWSER === 'chromium' ? 30_000 : 120_000,
  testsFinishTimeout: BROWSER === 'chromium' ? 120_000 : 400_000,
  testFramework: { config: { timeout: BROWSER === 'chromium' ? 10_000 : 30_000 } },
  filterBrowserLogs: ({ args: words }) => !String(words[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), pageCounts()],
  middleware: [numberStream, serveShared, sourceOfScript],
  plugins: [pageBundles(ROOT), nodeEnvironment, forcedColours, fromSource(esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(ROOT, 'tsconfig.json') }))],
  browsers: [await launcher()],
};

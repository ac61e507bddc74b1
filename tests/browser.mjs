/**
 * Finds a Chromium-family browser for the tests, and gets one where the machine has none.
 * Order: CHROME_PATH, an installed Chrome, Chromium or Edge, the copy kept under node_modules/.cache,
 * (Linux x64) the npm package that carries a headless Chromium, the system's apt as root, Playwright's download.
 * BROWSER_FROM (`installed,npm,apt,playwright`) shortens or reorders that list.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const CACHE = path.join(ROOT, 'node_modules/.cache/chromium', VERSION);

/** Switches that keep a test browser quiet, off the network and alive in a container. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const say = (line) => console.error(`browser: ${line}`);

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The version line of a browser that starts, or undefined. */
export function versionOf(executablePath, env = {}) {
  const run = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 20_000, env: { ...process.env, ...env } });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

const onPath = (name) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find(runnable);

function installedPath() {
  if (process.env.CHROME_PATH) {
    if (runnable(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Error(`invalid CHROME_PATH: ${process.env.CHROME_PATH}`);
  }
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge']
      .flatMap((name) => ['/Applications', `${homedir()}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`))
      .find(runnable);
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) => path.join(folder, file)))
      .find(existsSync);
  return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'].map(onPath).find(Boolean);
}

function fromInstalled() {
  const executablePath = installedPath();
  return executablePath && { executablePath, env: {}, kind: 'installed' };
}

async function unpack(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(`${to}.part`));
  renameSync(`${to}.part`, to);
}

/** The Chromium inside the npm package; its nss libraries go beside it, for machines without them. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = path.join(CACHE, 'chrome-headless-shell');
  const withLibraries = { LD_LIBRARY_PATH: [path.join(CACHE, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  if (!existsSync(path.join(CACHE, 'ready'))) {
    say(`no browser on this machine; fetching ${PACKAGE} ${VERSION} through npm (about 70 MB, once) …`);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path.join(CACHE, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `${PACKAGE}@${VERSION}`], { cwd: CACHE, stdio: ['ignore', 2, 2] });
    say('unpacking it …');
    const bin = path.join(CACHE, 'node_modules', PACKAGE, 'bin');
    await unpack(path.join(bin, 'chromium.br'), executablePath);
    chmodSync(executablePath, 0o755);
    for (const name of ['al2023', 'fonts']) {
      await unpack(path.join(bin, `${name}.tar.br`), path.join(CACHE, `${name}.tar`));
      mkdirSync(path.join(CACHE, name), { recursive: true });
      execFileSync('tar', ['-xf', path.join(CACHE, `${name}.tar`), '-C', path.join(CACHE, name)]);
    }
    writeFileSync(path.join(CACHE, 'ready'), '');
  }
  // The system's own nss fits better where the system has it.
  for (const env of [{}, withLibraries]) if (versionOf(executablePath, env)) return { executablePath, env, kind: 'npm' };
  return undefined;
}

function fromApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  say('installing chromium with apt-get …');
  const apt = (...words) => spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  if (!install()) {
    apt('update');
    install();
  }
  const executablePath = onPath('chromium');
  return executablePath && { executablePath, env: {}, kind: 'apt' };
}

function fromPlaywright() {
  say('fetching a browser with Playwright …');
  const folder = path.join(CACHE, '../playwright');
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
  const words = ['--yes', 'playwright', 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), '--only-shell', 'chromium'];
  if (spawnSync('npx', words, { stdio: ['ignore', 2, 2], env, shell: process.platform === 'win32' }).status !== 0) return undefined;
  const found = execFileSync(process.execPath, ['-e', `
    const { readdirSync } = require('node:fs'); const { join, basename } = require('node:path');
    const all = readdirSync(process.argv[1], { recursive: true }).filter((f) => /^(chrome-)?headless[-_]shell(\\.exe)?$|^chrome-headless-shell(\\.exe)?$/.test(basename(f)));
    if (all[0]) process.stdout.write(join(process.argv[1], all[0]));`, folder], { encoding: 'utf8' });
  return found ? { executablePath: found, env: {}, kind: 'npm' } : undefined;
}

const SOURCES = { installed: fromInstalled, npm: fromNpm, apt: fromApt, playwright: fromPlaywright };

/**
 * A browser that starts: `{ executablePath, env, kind }`, where `env` must be added to its environment and
 * `kind` is `npm` for a headless shell. Throws where none was found and none could be had.
 */
export async function ensureBrowser() {
  for (const source of (process.env.BROWSER_FROM ?? 'installed,npm,apt,playwright').split(',')) {
    try {
      const found = await SOURCES[source]?.();
      if (found) return found;
    } catch (error) {
      say(`${source}: ${error.message}`);
    }
  }
  throw new Error('no Chromium-family browser was found or could be fetched; set CHROME_PATH to one');
}

/** Options of `puppeteer.launch` for that browser, with a profile folder of its own. */
export async function launchOptions() {
  const { executablePath, env, kind } = await ensureBrowser();
  return {
    executablePath,
    env: { ...process.env, ...env },
    headless: kind === 'npm' ? 'shell' : true,
    args: [...BROWSER_FLAGS, ...(kind === 'npm' ? ['--no-zygote'] : [])],
    userDataDir: mkdtempSync(path.join(tmpdir(), 'cockpit-browser-')),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath, env, kind } = await ensureBrowser();
  console.log(`${kind}: ${executablePath} (${versionOf(executablePath, env)})`);
}

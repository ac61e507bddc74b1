/** Installs the project's dependencies where they are missing or are not the ones the lockfile names. Plain Node: it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Why an installation is needed, as a phrase, or undefined where what is installed is what is locked.
 * Versions are compared, not file times: a fresh checkout or a copied folder has times of its own.
 * An optional package may be absent, since it may belong to another platform.
 */
export function staleness(locked, installed) {
  if (!installed) return 'nothing is installed yet';
  for (const [name, entry] of Object.entries(locked)) {
    if (name === '' || entry.link) continue;
    const found = installed[name];
    if (!found && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (!found) return `${name.replace(/^node_modules\//, '')} is missing`;
    if (found.version !== entry.version) return `${name.replace(/^node_modules\//, '')} is ${found.version}, the lockfile wants ${entry.version}`;
  }
  return undefined;
}

/** Runs npm with these words in the project; its output goes to standard error. Answers the exit code. */
export function npm(...words) {
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const run = viaNode
    ? spawnSync(process.execPath, [cli, ...words], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', words, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.error) throw run.error;
  return run.status ?? 1;
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}. / 需要 Node 20.19 或更高版本,当前为 ${process.versions.node}。`);
  process.exit(1);
}

/** Makes the dependencies present, saying so; ends the process where that fails. */
export function ensureInstalled() {
  refuseOldNode();
  const reason = staleness(packagesOf('package-lock.json') ?? {}, packagesOf('node_modules/.package-lock.json'));
  if (!reason) return;
  console.error(`Installing dependencies with npm ci (${reason}) … / 正在安装依赖……`);
  const began = Date.now();
  if (npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error') !== 0) {
    console.error('npm ci failed: see above. Is the package registry reachable? / 依赖安装失败,请检查能否访问软件包源。');
    process.exit(1);
  }
  console.error(`Installed in ${Math.round((Date.now() - began) / 1000)} s. / 依赖已安装。`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureInstalled();

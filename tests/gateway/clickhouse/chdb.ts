/** Today's dialect of ClickHouse, from the package chdb: 543 MB for few platforms, so that it is no dependency and comes when a test wants it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const VERSION = '3.4.0';
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/chdb', import.meta.url));
const SERVER = fileURLToPath(new URL('chdb-server.mjs', import.meta.url));

/** Why tests with chdb are left out; they never are on CI, which installs it. */
export function withoutChdb(): string | false {
  return process.env.CI === 'true' || isInstalled() ? false : `chdb is not installed: npm install --no-save --prefix node_modules/.cache/chdb chdb@${VERSION}`;
}

function isInstalled(): boolean {
  const file = join(FOLDER, 'node_modules/chdb/package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === VERSION;
}

async function install(): Promise<void> {
  const { npm } = (await import(new URL('../../install.mjs', import.meta.url).href)) as { npm: (...words: readonly string[]) => number };
  mkdirSync(FOLDER, { recursive: true });
  if (npm('install', '--no-save', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel=error', `chdb@${VERSION}`) !== 0) throw new Error('chdb cannot be installed');
}

export class Chdb {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #data: string;

  private constructor(url: string, child: ChildProcess, data: string) {
    this.url = url;
    this.#child = child;
    this.#data = data;
  }

  static async start(): Promise<Chdb> {
    if (!isInstalled()) await install();
    const data = mkdtempSync(join(tmpdir(), 'cockpit-chdb-'));
    const child = spawn(process.execPath, [SERVER, FOLDER, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('chdb does not start')));
    const [port] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
    ended.catch(() => undefined);
    return new Chdb(`http://127.0.0.1:${port}`, child, data);
  }

  async ask(sql: string, body = ''): Promise<string> {
    const response = await fetch(body === '' ? this.url : `${this.url}/?query=${encodeURIComponent(sql)}`, { method: 'POST', body: body === '' ? sql : body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL');
      await once(this.#child, 'exit');
    }
    rmSync(this.#data, { recursive: true, force: true });
  }
}

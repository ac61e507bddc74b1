/** A real Redis on this machine, for one test: on a port of its own, with nothing on disk but what it is told to keep. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from '../free-ports.js';

/** Why tests with Redis are left out here, which under CI they never are; `false` where it is installed. */
export const redisIsMissing: string | false =
  spawnSync('redis-server', ['--version']).status === 0 || process.env.CI === 'true' ? false : 'left out: there is no redis-server on this machine (apt-get install redis-server)';

export class RedisServer {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'cockpit-redis-'));
  readonly #keeps: boolean;
  #port = 0;
  #child: ChildProcess | undefined;

  /** @param keeps - Whether a restart finds what was written before, as far as the disk had it. */
  constructor(keeps = false) {
    this.#keeps = keeps;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#port ||= (await freePorts(1))[0] ?? 0;
    const kept = this.#keeps ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
    const child = spawn('redis-server', ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--dir', this.#folder, ...kept], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`redis-server has ended: ${said}`)));
      child.stdout.on('data', (piece: Buffer) => {
        said += piece.toString();
        if (said.includes('Ready to accept connections')) resolve();
      });
    });
  }

  /** Ends it as a machine that fails does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Lets it stand still: its connections are open, and nothing answers. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Keys of boards that there are. */
  async boards(): Promise<string[]> {
    const { createClient } = await import('redis');
    const client = createClient({ url: this.url });
    await client.connect();
    const keys = await client.keys('*');
    client.destroy();
    return keys.filter((key) => key.endsWith('}'));
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

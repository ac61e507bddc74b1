import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import { numbersTo, pause, until, Watcher } from './watcher.js';
import { program } from '../program.js';

const STEP_MS = 10;

async function start(port: number, since: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [...program('tests/gateway/numbered-gateway.ts'), String(port), String(since), String(STEP_MS)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(line.toString().trim()) };
}

describe('a gateway that is killed in mid-stream', () => {
  it('loses no event and doubles none, three times over', async () => {
    const since = Date.now();
    let running = await start(0, since);
    const watchers = Array.from({ length: 5 }, () => new Watcher(new HttpAdapter({ url: `http://127.0.0.1:${running.port}`, patienceMs: 60_000 })));
    try {
      for (let kill = 0; kill < 3; kill++) {
        const before = watchers.map(({ members }) => members.length);
        // In mid-stream: each has had news since the last time, and more is on its way.
        await until(() => watchers.every(({ members }, index) => members.length > (before[index] ?? 0) + 20), 30_000);
        running.child.kill('SIGKILL');
        await once(running.child, 'exit');
        await pause(200);
        running = await start(running.port, since);
      }
      const target = Math.floor((Date.now() - since) / STEP_MS);
      await until(() => watchers.every(({ members }) => members.length >= target), 30_000);
      for (const watching of watchers) {
        assert.equal(watching.error, undefined);
        assert.deepEqual(watching.members, numbersTo(watching.members.length));
        assert.deepEqual(watching.doubled, []);
        assert.ok(watching.answer?.counters.offered?.every((offered) => offered === 1));
        assert.ok(watching.kinds().filter((kind) => kind === 'reset').length >= 4, 'each life begins with a reset');
      }
    } finally {
      await Promise.all(watchers.map((watching) => watching.stop()));
      running.child.kill('SIGKILL');
    }
  });
});

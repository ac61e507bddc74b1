/** A page whose network is cut for five minutes, and a laptop that sleeps for two hours: real lines, and a board's clock that moves by hand. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { HttpAdapter } from '../../src/adapters/http/http-adapter.js';
import type { HttpOptions } from '../../src/adapters/http/http-options.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import type { Loadable } from '../../src/domain/loadable.js';
import { AdapterError } from '../../src/domain/adapter.js';
import { Gateway } from '../../src/gateway/gateway.js';
import type { GatewayOptions } from '../../src/gateway/gateway-options.js';
import { CockpitRuntime } from '../../src/runtime/cockpit-runtime.js';
import { FakeClock } from '../runtime/fake-clock.js';
import { ALL, NumberedSource } from './numbered-source.js';
import { numbersTo, pause } from './watcher.js';
import { Wire } from './wire.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const MINUTE = 60_000;

class Board {
  readonly clock = new FakeClock();
  readonly runtime = new CockpitRuntime(this.clock);
  readonly said: Loadable<CountsAnswer>[] = [];
  readonly #leaving = new AbortController();

  constructor(adapter: HttpAdapter) {
    this.runtime.adapter = adapter;
    this.runtime.watch(ALL, (state) => void this.said.push(state), this.#leaving.signal);
    ends.push(() => this.#leaving.abort());
  }

  get last(): Loadable<CountsAnswer> | undefined {
    return this.said.at(-1);
  }

  get members(): readonly string[] {
    return this.last && 'value' in this.last ? (this.last.value.keys.skillGroup ?? []) : [];
  }

  /** Lets the board's time pass in steps, and the lines do meanwhile what lines do. */
  async pass(ms: number, stepMs = 5_000): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      await this.clock.pass(stepMs);
      await pause(8);
    }
  }

  /** Until something holds; minutes of the board's time, seconds of ours. */
  async until(holds: () => unknown): Promise<void> {
    for (let steps = 0; !holds(); steps++) {
      if (steps > 1_000) throw new Error(`not in time: ${String(holds)}; last said: ${JSON.stringify(this.last)?.slice(0, 300)}`);
      await this.clock.pass(500);
      await pause(5);
    }
  }
}

async function set(gatewayOptions: Partial<GatewayOptions> = {}, options: Partial<HttpOptions> = {}) {
  const source = new NumberedSource();
  const gateway = new Gateway({ adapter: source, heartbeatMs: 2_000, ...gatewayOptions });
  ends.push(() => gateway.close(100));
  const wire = new Wire(await gateway.listen());
  ends.push(() => wire.close());
  const adapter = new HttpAdapter({ url: await wire.open(), patienceMs: 100, attempts: 1, ...options });
  return { source, gateway, wire, adapter, board: new Board(adapter) };
}

/** Whether a board shows as fresh what it cannot know. */
function isFresh({ last }: Board): boolean {
  return last?.status === 'ready';
}

describe('a network that is cut for five minutes', () => {
  it('leaves what was known on screen, called old, and comes back by itself with everything, once', async () => {
    const { source, wire, board } = await set();
    source.happen(3);
    await board.until(() => isFresh(board) && board.members.length === 3);
    const before = wire.connections;
    wire.isCut = true;
    wire.cut();
    await board.until(() => !isFresh(board));
    source.happen(4);
    for (let minute = 0; minute < 5; minute++) {
      await board.pass(MINUTE);
      assert.ok(board.last?.status === 'stale', 'neither fresh nor gone');
      assert.equal(board.last.reason?.code, 'disconnected');
      assert.deepEqual(board.members, numbersTo(3));
    }
    assert.ok(wire.connections - before < 60, `${wire.connections - before} attempts in five minutes`);
    wire.isCut = false;
    source.happen(2);
    await board.until(() => isFresh(board) && board.members.length === 9);
    assert.deepEqual(board.members, numbersTo(9));
    source.happen();
    await board.until(() => board.members.length === 10);
  });
});

describe('a laptop that sleeps for two hours', () => {
  it('wakes to everything that happened, once, with one new token for all that asks', async () => {
    const valid = new Set(['t1']);
    let issued = 0;
    const authenticate = async (token: string | undefined) => {
      if (token === undefined || !valid.has(token)) throw new AdapterError('unauthorised', 'the token has expired');
      return { name: 'li' };
    };
    const token = async () => {
      await pause(20);
      const name = `t${++issued}`;
      return { token: name, expiresInMs: 60 * MINUTE };
    };
    const { source, wire, adapter, board } = await set({ authenticate, lingerMs: 30 }, { token, attempts: 2 });
    source.happen(3);
    await board.until(() => isFresh(board) && board.members.length === 3);
    assert.equal(issued, 1);

    // Asleep: no timer runs, the line is torn by whoever is in between, and the token's hour goes by.
    wire.isCut = true;
    wire.cut();
    source.happen(40);
    await pause(100);
    board.clock.jump(board.clock.now() + 120 * MINUTE);
    valid.clear();
    valid.add('t2');

    wire.isCut = false;
    const asked = Array.from({ length: 8 }, (_, index) => adapter.read({ ...ALL, filters: { channel: [String(index)] } }, { signal: new AbortController().signal }));
    await board.until(() => isFresh(board) && board.members.length === 43);
    await Promise.all(asked);
    assert.deepEqual(board.members, numbersTo(43));
    assert.equal(issued, 2, 'renewed once');
    source.happen();
    await board.until(() => board.members.length === 44);
  });

  it('shows what it knew as old while it finds no network, however its clock has jumped', async () => {
    const { source, wire, board } = await set();
    source.happen(3);
    await board.until(() => isFresh(board) && board.members.length === 3);
    wire.isCut = true;
    wire.cut();
    board.clock.jump(board.clock.now() + 120 * MINUTE);
    await board.pass(10 * MINUTE, 10_000);
    assert.equal(board.last?.status, 'stale');
    assert.deepEqual(board.members, numbersTo(3));
    wire.isCut = false;
    source.happen();
    await board.until(() => isFresh(board) && board.members.length === 4);
  });
});

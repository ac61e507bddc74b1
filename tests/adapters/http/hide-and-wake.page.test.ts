import { expect } from '@open-wc/testing';
import { httpAdapter } from '../../../src/adapters/http/http-adapter.js';
import type { CountsAnswer } from '../../../src/domain/answer.js';
import { merge } from '../../../src/domain/merge.js';
import type { CountsQuery } from '../../../src/domain/query.js';

const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'] };

interface Lines {
  readonly opened: number;
  readonly open: number;
  readonly asked: readonly (readonly string[])[];
}

async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 400) throw new Error(`not in time: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** As the browser does when the tab is put behind another, or the lid is shut. */
function show(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}

let pages = 0;

function followed() {
  const url = new URL(`/numbers/page-${++pages}-${Date.now()}`, location.href).href;
  const stop = new AbortController();
  const told = { answer: undefined as CountsAnswer | undefined, kinds: [] as string[] };
  const following = (async () => {
    for await (const change of httpAdapter({ url }).watch(ALL, { signal: stop.signal })) {
      told.kinds.push(change.kind);
      if (change.kind === 'reset') told.answer = change.answer;
      if (change.kind === 'merge' && told.answer) told.answer = merge(told.answer, change.answer);
    }
  })();
  const lines = async (): Promise<Lines> => (await fetch(`${url}/lines`)).json() as Promise<Lines>;
  const happen = (count: number) => fetch(`${url}/happen?count=${count}`, { method: 'POST' });
  const members = () => told.answer?.keys['skillGroup'] ?? [];
  return { told, lines, happen, members, end: async () => (stop.abort(), following) };
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('adapters/http, hidden and shown', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });

  it('lets its line go when the page is hidden, opens none meanwhile, and goes on from its place when somebody looks', async () => {
    const { told, lines, happen, members, end } = followed();
    await until(() => told.answer);
    await happen(3);
    await until(() => members().length === 3);
    show('hidden');
    await until(async () => (await lines()).open === 0);
    await happen(4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await lines()).opened).to.equal(1);
    expect(members()).to.deep.equal(numbersTo(3));
    show('visible');
    await until(() => members().length === 7);
    expect(members()).to.deep.equal(numbersTo(7));
    expect(told.kinds).to.deep.equal(['reset', 'merge', 'merge']);
    expect((await lines()).asked).to.deep.equal([[''], ['life-3']]);
    await end();
    await until(async () => (await lines()).open === 0);
  });

  it('connects at once when the network is back, and loses nothing when it is hidden and shown again and again', async () => {
    const { told, lines, happen, members, end } = followed();
    await until(() => told.answer);
    for (let turn = 1; turn <= 5; turn++) {
      show('hidden');
      await happen(2);
      show('visible');
      if (turn % 2 === 0) window.dispatchEvent(new Event('online'));
      await happen(1);
      await until(() => members().length === turn * 3);
    }
    expect(members()).to.deep.equal(numbersTo(15));
    expect(told.kinds.filter((kind) => kind === 'reset').length).to.equal(1);
    expect((await lines()).open).to.equal(1);
    await end();
  });
});

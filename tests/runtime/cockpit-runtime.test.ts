import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AdapterError } from '../../src/domain/adapter.js';
import type { Loadable } from '../../src/domain/loadable.js';
import type { AnyAnswer } from '../../src/domain/adapter.js';
import { CockpitRuntime } from '../../src/runtime/cockpit-runtime.js';
import type { Freshness } from '../../src/runtime/freshness.js';
import { answer, DeskAdapter, QUESTION, WatchAdapter } from './desk-adapter.js';
import { FakeClock, settle } from './fake-clock.js';

/** A widget's side of things: what it was given, and a way to leave. */
class Reader {
  readonly heard: Loadable<AnyAnswer>[] = [];
  readonly leaving = new AbortController();
  readonly deliver = (state: Loadable<AnyAnswer>) => void this.heard.push(state);

  get last(): Loadable<AnyAnswer> | undefined {
    return this.heard.at(-1);
  }

  /** `ready 3`, `stale 3 late`, `failed timeout`, `loading`. */
  get says(): string[] {
    return this.heard.map((state) => [state.status, 'value' in state && state.value.kind === 'counts' ? state.value.counters.offered?.[0] : '', 'reason' in state ? state.reason.code : ''].filter((word) => word !== '').join(' '));
  }
}

function set<A extends DeskAdapter>(adapter: A) {
  const clock = new FakeClock();
  const runtime = new CockpitRuntime(clock);
  runtime.adapter = adapter;
  return { clock, runtime, adapter };
}

describe('a cockpit without an adapter', () => {
  it('keeps everybody loading and asks nothing', async () => {
    const clock = new FakeClock();
    const runtime = new CockpitRuntime(clock);
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await clock.pass(60_000);
    assert.deepEqual(reader.says, ['loading']);
    await assert.rejects(runtime.read(QUESTION, reader.leaving.signal), AdapterError);
  });

  it('refuses what is no adapter', () => {
    const runtime = new CockpitRuntime(new FakeClock());
    for (const wrong of [{}, { read() {} }, 'adapter', null, 5]) assert.throws(() => (runtime.adapter = wrong as never), /^TypeError: invalid adapter: /);
  });
});

describe('asking', () => {
  it('asks nothing for a client that had left before', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    reader.leaving.abort();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await clock.pass(10_000);
    assert.deepEqual(reader.heard, []);
    assert.equal(adapter.requests.length, 0);
    assert.equal(clock.waiting, 0);
  });

  it('asks an equal question once, however it is written and however many ask', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const readers = [new Reader(), new Reader(), new Reader()];
    for (const reader of readers) runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    const same = new Reader();
    runtime.watch({ step: 'PT1M', range: { kind: 'all' }, kind: 'counts' }, same.deliver, same.leaving.signal);
    await settle();
    assert.equal(adapter.requests.length, 1);
    assert.equal(adapter.described, 1);
    adapter.last.give(answer(3, 1_000));
    await clock.draw();
    for (const reader of [...readers, same]) assert.deepEqual(reader.says, ['loading', 'ready 3']);
  });

  it('gives a newcomer the current answer at once, without a frame', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const [early, late] = [new Reader(), new Reader()];
    runtime.watch(QUESTION, early.deliver, early.leaving.signal);
    await settle();
    adapter.last.give(answer(3, 1_000));
    await clock.draw();
    runtime.watch(QUESTION, late.deliver, late.leaving.signal);
    assert.deepEqual(late.says, ['ready 3']);
  });

  it('asks a source once where no newer data will come', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter({ live: false }));
    const reader = new Reader();
    const subscription = runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(3, 1_000));
    await clock.pass(86_400_000);
    subscription.sleep();
    await clock.pass(5_000);
    subscription.wake();
    await clock.pass(5_000);
    assert.equal(adapter.requests.length, 1);
    assert.deepEqual(reader.says, ['loading', 'ready 3']);
  });

  it('polls a live source at its cadence, counted from the answer', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.pass(4_999);
    assert.equal(adapter.requests.length, 1);
    await clock.pass(1);
    assert.equal(adapter.requests.length, 2);
    await clock.pass(60_000);
    assert.equal(adapter.requests.length, 2, 'one request at a time');
  });

  it('does not ask again when a client is back in a moment, as when it is moved', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const [before, after] = [new Reader(), new Reader()];
    runtime.watch(QUESTION, before.deliver, before.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    before.leaving.abort();
    await clock.pass(500);
    runtime.watch(QUESTION, after.deliver, after.leaving.signal);
    assert.deepEqual(after.says, ['ready 1']);
    await clock.pass(2_000);
    assert.equal(adapter.requests.length, 1);
  });

  it('calls the source off when the last client has been gone for a while, and rests', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const [one, two] = [new Reader(), new Reader()];
    runtime.watch(QUESTION, one.deliver, one.leaving.signal);
    runtime.watch(QUESTION, two.deliver, two.leaving.signal);
    await settle();
    one.leaving.abort();
    await clock.pass(5_000);
    assert.equal(adapter.last.signal.aborted, false);
    two.leaving.abort();
    await clock.pass(5_000);
    assert.equal(adapter.last.signal.aborted, true);
    assert.equal(clock.waiting, 0);
    adapter.last.give(answer(9, 1_000));
    await clock.draw();
    assert.deepEqual(two.says, ['loading']);
  });

  it('delivers once a frame, the newest of what came', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    for (let offered = 1; offered <= 5; offered++) adapter.say({ kind: 'reset', answer: answer(offered, offered) });
    await settle();
    assert.deepEqual(reader.says, ['loading']);
    await clock.draw();
    assert.deepEqual(reader.says, ['loading', 'ready 5']);
  });

  it('delivers to the others when one client throws, and does not hide the mistake', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const good = new Reader();
    let calls = 0;
    runtime.watch(QUESTION, () => { if (calls++ > 0) throw new Error('mine'); }, new AbortController().signal);
    runtime.watch(QUESTION, good.deliver, good.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await assert.rejects(clock.draw(), /mine/);
    assert.deepEqual(good.says, ['loading', 'ready 1']);
  });
});

describe('watching', () => {
  it('merges what changed, keeps the rest, and moves the time on a beat', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    adapter.say({ kind: 'reset', answer: answer(1, 1_000) });
    adapter.say({ kind: 'merge', answer: { ...answer(7, 2_000), start: [60_000], end: [120_000] } });
    adapter.say({ kind: 'beat', asOf: 3_000 });
    await clock.draw();
    const state = reader.last;
    assert.ok(state?.status === 'ready' && state.value.kind === 'counts');
    assert.deepEqual(state.value.counters.offered, [1, 7]);
    assert.equal(state.value.asOf, 3_000);
  });

  it('reads anew after a gap, saying that it catches up, and ignores what is older than that', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    adapter.say({ kind: 'reset', answer: answer(1, 1_000) });
    await clock.draw();
    adapter.say({ kind: 'gap' });
    adapter.say({ kind: 'merge', answer: answer(2, 4_000) });
    await clock.draw();
    assert.deepEqual(reader.says.at(-1), 'stale 1 catching-up');
    adapter.last.give(answer(5, 9_000));
    await clock.draw();
    assert.deepEqual(reader.says.at(-1), 'ready 5');
  });

  it('leaves the iterator when nobody listens any more', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    reader.leaving.abort();
    await clock.pass(2_000);
    assert.equal(adapter.left, 1);
    assert.equal(clock.waiting, 0);
  });

  it('watches again when a live source ends the watch', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    adapter.say({ kind: 'reset', answer: answer(1, 1_000) });
    await clock.draw();
    adapter.break(new AdapterError('disconnected', 'bye', 0));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'stale 1 disconnected');
    await clock.pass(1_000);
    assert.equal(adapter.watched, 2);
    adapter.say({ kind: 'reset', answer: answer(2, 2_000) });
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 2');
  });
});

describe('failing', () => {
  it('fails with the reason and gives up when another attempt is not worth while', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.fail(new AdapterError('forbidden', 'no'));
    await clock.pass(3_600_000);
    assert.deepEqual(reader.says, ['loading', 'failed forbidden']);
    assert.equal(adapter.requests.length, 1);
    runtime.retry();
    await settle();
    adapter.last.give(answer(4, 1_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 4');
  });

  it('keeps the old value through failures, since when the first of them was', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(4, 50_000));
    await clock.pass(5_000);
    adapter.last.fail(new AdapterError('timeout', 'slow', 2_000));
    await clock.pass(2_000);
    adapter.last.fail(new AdapterError('timeout', 'slow', 2_000));
    await clock.draw();
    const state = reader.last;
    assert.ok(state?.status === 'stale');
    assert.deepEqual(state.reason, { code: 'timeout', detail: 'slow', since: 55_000 });
  });

  it('backs off further with every failure in a row', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      const before = adapter.requests.length;
      const start = clock.now();
      adapter.last.fail(new AdapterError('unavailable', 'down', 0));
      while (adapter.requests.length === before) await clock.pass(500);
      waits.push((clock.now() - start) / 1_000);
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('asks again by a retry what was not answered for five seconds, calls the old request off, and leaves alone what was asked just now', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    runtime.retry();
    await clock.pass(4_999);
    runtime.retry();
    await settle();
    assert.equal(adapter.requests.length, 1);
    await clock.pass(1);
    const [hanging] = adapter.requests;
    runtime.retry();
    await settle();
    assert.equal(hanging?.signal.aborted, true);
    assert.equal(adapter.requests.length, 2);
    adapter.last.give(answer(3, 1_000));
    await clock.draw();
    assert.deepEqual(reader.says, ['loading', 'ready 3']);
  });

  it('asks again by a retry what a source is that has not said so for five seconds', async () => {
    const adapter = new DeskAdapter();
    const describe = adapter.describe.bind(adapter);
    adapter.describe = () => new Promise(() => adapter.described++);
    const { clock, runtime } = set(adapter);
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await clock.pass(5_000);
    assert.equal(adapter.described, 1);
    adapter.describe = describe;
    runtime.retry();
    await settle();
    adapter.last.give(answer(3, 1_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 3');
  });

  it('fails every question when the source cannot even be described, and recovers with it', async () => {
    const adapter = new DeskAdapter();
    adapter.refusal = new AdapterError('unauthorised', 'sign in');
    const { clock, runtime } = set(adapter);
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await clock.draw();
    assert.equal(reader.says.at(-1), 'failed unauthorised');
    runtime.retry();
    await clock.draw();
    assert.equal(reader.says.at(-1), 'failed unauthorised', 'and not loading for ever');
    adapter.refusal = undefined;
    runtime.retry();
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 1');
  });
});

describe('the description', () => {
  it('is asked for again now and then where the source is live, and keeps its word through a failure', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const heard: string[] = [];
    const leaving = new AbortController();
    runtime.describe((state) => heard.push(state.status === 'ready' ? state.value.name : state.status), leaving.signal);
    await clock.draw();
    await clock.pass(60_000);
    adapter.description = { ...adapter.description, name: 'desk with a new group' };
    await clock.pass(60_000);
    adapter.refusal = new AdapterError('timeout', 'slow');
    await clock.pass(120_000);
    assert.deepEqual(heard, ['loading', 'desk', 'desk with a new group']);
    leaving.abort();
    await clock.pass(10_000);
    assert.equal(clock.waiting, 0);
  });

  it('is asked for once where nothing new will come', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter({ live: false }));
    runtime.describe(() => undefined, new AbortController().signal);
    await clock.pass(3_600_000);
    assert.equal(adapter.described, 1);
  });
});

describe('ageing', () => {
  it('becomes late one cadence and one step after it was last confirmed, and recovers by itself', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    adapter.say({ kind: 'reset', answer: answer(1, 500_000) });
    await clock.pass(60_000);
    adapter.say({ kind: 'beat', asOf: 560_000 });
    await clock.pass(64_999);
    assert.equal(reader.says.at(-1), 'ready 1');
    await clock.pass(1);
    assert.ok(reader.last?.status === 'stale');
    assert.deepEqual(reader.last.reason, { code: 'late', since: 625_000 });
    adapter.say({ kind: 'beat', asOf: 630_000 });
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 1');
  });

  it('is not fooled by a browser clock that is years off', async () => {
    for (const jump of [0, 946_684_800_000, 5_000_000_000_000]) {
      const { clock, runtime, adapter } = set(new WatchAdapter());
      const reader = new Reader();
      clock.jump(jump);
      runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
      adapter.say({ kind: 'reset', answer: answer(1, 500_000) });
      await clock.pass(64_999);
      assert.equal(reader.says.at(-1), 'ready 1');
      await clock.pass(1);
      assert.equal(reader.says.at(-1), 'stale 1 late');
    }
  });

  it('sees an answer that comes again and again without getting any newer', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    for (let poll = 0; poll < 13; poll++) {
      await settle();
      adapter.last.give(answer(1, 500_000));
      await clock.pass(5_000);
    }
    assert.equal(reader.says.at(-1), 'stale 1 late');
  });

  it('does not call a replay at 600 times the speed late while it flows, nor when it begins again', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const [one, two] = [new Reader(), new Reader()];
    runtime.watch(QUESTION, one.deliver, one.leaving.signal);
    await clock.pass(2_500);
    runtime.watch({ ...QUESTION, by: ['skillGroup'] }, two.deliver, two.leaving.signal);
    await settle();
    const [first, second] = adapter.requests;
    assert.ok(first && second);
    first.give(answer(0, 0));
    second.give(answer(0, 0));
    let asOf = 0;
    for (let poll = 0; poll < 20; poll++) {
      const before = adapter.requests.length;
      await clock.pass(5_000);
      asOf = poll === 12 ? 0 : asOf + 3_000_000;
      for (const request of adapter.requests.slice(before)) request.give(answer(poll, asOf));
      await clock.draw();
    }
    assert.equal([...one.says, ...two.says].filter((says) => says.startsWith('stale')).length, 0);
  });

  it('never calls a range late that was over long ago', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    adapter.say({ kind: 'reset', answer: { ...answer(1, 90_000_000), range: { start: 0, end: 1_000 } } });
    await clock.pass(3_600_000);
    assert.deepEqual(reader.says, ['loading', 'ready 1']);
  });
});

describe('sleeping', () => {
  it('asks nothing for a client that goes to sleep at once', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal).sleep();
    await clock.pass(10_000);
    assert.equal(adapter.requests.length, 0);
  });

  it('delivers nothing to a sleeper, lets the source go, and catches up on waking', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    const subscription = runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    subscription.sleep();
    await clock.pass(120_000);
    assert.equal(adapter.requests.length, 1);
    assert.deepEqual(reader.says, ['loading', 'ready 1']);
    subscription.wake();
    await clock.draw();
    assert.equal(reader.says.at(-1), 'stale 1 catching-up');
    adapter.last.give(answer(2, 121_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 2');
  });

  it('is not loading for who sleeps below the fold and has asked nothing, until it is looked at', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const [seen, below] = [new Reader(), new Reader()];
    const judged: Freshness[] = [];
    runtime.judge((freshness) => judged.push(freshness), seen.leaving.signal);
    runtime.watch(QUESTION, seen.deliver, seen.leaving.signal);
    const subscription = runtime.watch({ ...QUESTION, step: 'PT15M' }, below.deliver, below.leaving.signal);
    subscription.sleep();
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    assert.deepEqual([judged.at(-1)?.total, judged.at(-1)?.ready, judged.at(-1)?.loading], [1, 1, 0]);
    subscription.wake();
    await clock.draw();
    assert.deepEqual([judged.at(-1)?.total, judged.at(-1)?.ready, judged.at(-1)?.loading], [2, 1, 1]);
  });

  it('does not go late for sleeping', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    const judged: Freshness[] = [];
    runtime.judge((freshness) => judged.push(freshness), reader.leaving.signal);
    const subscription = runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    subscription.sleep();
    await clock.pass(3_600_000);
    assert.equal(judged.at(-1)?.stale, 0);
  });

  it('lets the source go while nobody looks at the page', async () => {
    const { clock, runtime, adapter } = set(new WatchAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    runtime.sleep();
    await clock.pass(2_000);
    assert.equal(adapter.left, 1);
    assert.equal(clock.waiting, 0);
    runtime.wake();
    await settle();
    assert.equal(adapter.watched, 2);
  });
});

describe('another adapter', () => {
  it('is asked everything anew, and what the old one still says is dropped', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.pass(5_000);
    const next = new DeskAdapter({ name: 'next' });
    runtime.adapter = next;
    adapter.last.give(answer(99, 9_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'loading');
    next.last.give(answer(2, 1_000));
    await clock.draw();
    assert.equal(reader.says.at(-1), 'ready 2');
  });

  it('does not make a widget blink that it answers within the frame', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter());
    const reader = new Reader();
    runtime.watch(QUESTION, reader.deliver, reader.leaving.signal);
    await settle();
    adapter.last.give(answer(1, 1_000));
    await clock.draw();
    const next = new DeskAdapter();
    runtime.adapter = next;
    await settle();
    next.last.give(answer(2, 1_000));
    await clock.draw();
    assert.deepEqual(reader.says, ['loading', 'ready 1', 'ready 2']);
  });
});

describe('the freshness summary', () => {
  it('counts a widget with several questions once, by the worst of them', async () => {
    const { clock, runtime, adapter } = set(new DeskAdapter({ live: false }));
    const [tile, trend, watcher] = [new Reader(), new Reader(), new AbortController()];
    const judged: Freshness[] = [];
    runtime.judge((freshness) => judged.push(freshness), watcher.signal);
    runtime.watch(QUESTION, tile.deliver, tile.leaving.signal);
    runtime.watch({ ...QUESTION, shift: 'P7D' }, tile.deliver, tile.leaving.signal);
    runtime.watch(QUESTION, trend.deliver, trend.leaving.signal);
    await settle();
    adapter.requests[0]?.give(answer(1, 1_000));
    adapter.requests[1]?.fail(new AdapterError('not-found', 'no last week'));
    await clock.draw();
    assert.deepEqual(judged.at(-1), { total: 2, loading: 0, ready: 1, stale: 0, failed: 1, asOf: 1_000, zone: 'Asia/Shanghai' });
    tile.leaving.abort();
    await clock.draw();
    assert.equal(judged.at(-1)?.total, 1);
    const before = judged.length;
    await clock.pass(60_000);
    assert.equal(judged.length, before, 'says nothing while nothing changes');
  });
});

describe('any interleaving', () => {
  type Step = { do: 'join' | 'leave' | 'give' | 'fail' | 'frame' | 'pass' | 'sleep' | 'wake' | 'swap'; at: number };
  const steps = fc.array(fc.record<Step>({ do: fc.constantFrom('join', 'leave', 'give', 'fail', 'frame', 'pass', 'sleep', 'wake', 'swap'), at: fc.nat(20) }), { maxLength: 40 });

  it('delivers the last answer last, and nothing after a client has left', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const clock = new FakeClock();
        const runtime = new CockpitRuntime(clock);
        let adapter = new DeskAdapter();
        runtime.adapter = adapter;
        const present: { reader: Reader; subscription: ReturnType<CockpitRuntime['watch']> }[] = [];
        const gone: { reader: Reader; heard: number }[] = [];
        const retired: DeskAdapter[] = [];
        let given = 0;
        for (const { do: what, at } of script) {
          const chosen = present[at % Math.max(1, present.length)];
          if (what === 'join') {
            const reader = new Reader();
            present.push({ reader, subscription: runtime.watch(QUESTION, reader.deliver, reader.leaving.signal) });
          } else if (what === 'leave' && chosen) {
            present.splice(present.indexOf(chosen), 1);
            chosen.reader.leaving.abort();
            gone.push({ reader: chosen.reader, heard: chosen.reader.heard.length });
          } else if (what === 'sleep') chosen?.subscription.sleep();
          else if (what === 'wake') chosen?.subscription.wake();
          else if (what === 'frame') await clock.draw();
          else if (what === 'pass') await clock.pass(at * 500);
          else if (what === 'give') {
            // Whoever was ever asked may answer, also those whose answer nobody wants any more.
            for (const old of retired) old.requests[at % Math.max(1, old.requests.length)]?.give(answer(-1, 1));
            adapter.requests[at % Math.max(1, adapter.requests.length)]?.give(answer(++given, given));
          } else if (what === 'fail') adapter.requests.at(-1)?.fail(new AdapterError('timeout', 'slow', 0));
          else if (what === 'swap') {
            retired.push(adapter);
            runtime.adapter = adapter = new DeskAdapter();
          }
        }
        for (const { subscription } of present) subscription.wake();
        await clock.pass(70_000);
        adapter.requests.at(-1)?.give(answer(1_000, 1_000));
        await clock.draw();
        for (const { reader } of present) {
          assert.equal(reader.says.at(-1), 'ready 1000');
          assert.ok(!reader.says.includes('ready -1'), 'a late answer of a source that was exchanged');
        }
        for (const { reader, heard } of gone) assert.equal(reader.heard.length, heard);
        for (const { reader } of present) reader.leaving.abort();
        await clock.pass(10_000);
        assert.equal(clock.waiting, 0);
      }),
      { numRuns: 150 },
    );
  });
});

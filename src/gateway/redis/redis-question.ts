import type { Change } from '../../domain/adapter.js';
import { together } from '../../domain/change.js';
import type { Follower, Logged } from '../live-log.js';
import { wait } from '../wait.js';
import type { RedisLine } from './redis-line.js';
import { APPEND, BEAT, KEEP, LEAD, LEAVE, LOAD } from './scripts.js';

/** What a log goes by. */
export interface RedisPace {
  /** Changes of one question that are kept. */
  readonly keptChanges: number;
  /** How long the gateway that asks the source may be silent before another one does, ms. */
  readonly leaseMs: number;
}

/** How long the log of a question outlives its last leader. */
const KEEP_MS = 300_000;
/** A whole answer is kept anew after so many UTF-16 units of changes. */
const MOST_UNITS = 2 ** 21;

/** One question of a shared log as this gateway sees it: follows what is told, and asks the source itself while no other gateway does. */
export class RedisQuestion {
  readonly #line: RedisLine;
  readonly #name: string;
  readonly #follower: Follower;
  readonly #pace: RedisPace;
  /** In which this gateway leads, or led last. */
  #term = '';
  #last: number | undefined;
  #isStale = false;
  #refreshing: Promise<void> | undefined;
  /** Ends the pause before the next look at who leads. */
  #hurry: () => void = () => undefined;

  constructor(line: RedisLine, name: string, follower: Follower, pace: RedisPace) {
    this.#line = line;
    this.#name = name;
    this.#follower = follower;
    this.#pace = pace;
  }

  /** Until the signal aborts. @throws What the source failed with, or why the line is lost. */
  async follow(signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const either = AbortSignal.any([signal, this.#line.over, over.signal]);
    either.addEventListener('abort', () => this.#hurry(), { once: true });
    this.#line.listen(this.#name, (words) => void this.#hear(words).catch((error: unknown) => over.abort(error)), either);
    await this.#refresh();
    // A source that fails is asked again by whoever watches next, here or elsewhere.
    await this.#standBy(either, (error) => over.abort(error));
    if (!this.#line.over.aborted) await this.#run(LEAVE, this.#term, [this.#line.channel, this.#name]);
    if (signal.aborted) return;
    this.#line.over.throwIfAborted();
    over.signal.throwIfAborted();
  }

  /** Asks the source whenever nobody else does, until the signal aborts. */
  async #standBy(signal: AbortSignal, fail: (error: unknown) => void): Promise<void> {
    const { leaseMs } = this.#pace;
    let leading: AbortController | undefined;
    let done: Promise<unknown> = Promise.resolve();
    while (!signal.aborted) {
      const next = crypto.randomUUID();
      const reply = await this.#run(LEAD, this.#term, [leaseMs, KEEP_MS, next]);
      if (reply !== 'mine') {
        leading?.abort();
        leading = undefined;
      }
      if (reply === 'taken') this.#term = next;
      if (reply !== 'other' && !leading) {
        const stop = (leading = new AbortController());
        const failed = (error: unknown) => stop.signal.aborted || fail(error);
        const led = this.#lead(this.#term, AbortSignal.any([signal, stop.signal])).catch(failed).finally(() => {
          if (leading === stop) leading = undefined;
        });
        done = Promise.all([done, led]);
      }
      await this.#pause(leaseMs / 3, signal);
    }
    await done;
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    const hurry = new AbortController();
    this.#hurry = () => hurry.abort();
    return wait(ms, hurry.signal);
  }

  async #lead(term: string, signal: AbortSignal): Promise<void> {
    let whole: Change | undefined;
    let [entries, units] = [0, 0];
    for await (const change of this.#follower.lead(signal)) {
      if (change.kind !== 'gap') whole = together(whole, change);
      if (change.kind === 'beat') {
        await this.#run(BEAT, term, [this.#line.channel, this.#name, change.asOf]);
        continue;
      }
      const isReset = change.kind === 'reset';
      const text = this.#follower.text(change);
      const reply = await this.#run(APPEND, term, [text, this.#pace.keptChanges, isReset ? 1 : 0, KEEP_MS, this.#line.channel, this.#name]);
      // The term has run out: this gateway has been silent for too long.
      if (reply === 'lead') return;
      [entries, units] = isReset ? [0, 0] : [entries + 1, units + text.length];
      if (!isReset && whole && 'answer' in whole && (entries >= this.#pace.keptChanges / 2 || units > MOST_UNITS)) {
        await this.#run(KEEP, term, [String(reply), this.#follower.text({ kind: 'reset', answer: whole.answer }), KEEP_MS]);
        [entries, units] = [0, 0];
      }
    }
  }

  async #hear([what, asOf]: readonly string[]): Promise<void> {
    if (what === 'beat') this.#follower.beat(Number(asOf));
    else if (what === 'free') this.#hurry();
    else await this.#refresh();
  }

  /** Takes what is new, once for all that is called out meanwhile. */
  #refresh(): Promise<void> {
    this.#isStale = true;
    return (this.#refreshing ??= (async () => {
      try {
        while (this.#isStale) {
          this.#isStale = false;
          await this.#load();
        }
      } finally {
        this.#refreshing = undefined;
      }
    })());
  }

  async #load(): Promise<void> {
    if (this.#last !== undefined) {
      const [, kept] = await this.#read(`(${this.#last}-0`);
      const [next] = kept;
      if (!next) return;
      if (next.after === undefined || next.after === this.#last) {
        for (const logged of kept) this.#follower.take(logged);
        this.#last = kept.at(-1)?.number;
        return;
      }
      // This gateway was so slow that what came next is no longer kept.
    }
    const [whole, kept] = await this.#read('-');
    this.#last = kept.at(-1)?.number ?? whole?.number;
    this.#follower.load(whole, kept);
  }

  async #read(after: string): Promise<readonly [Logged | undefined, readonly Logged[]]> {
    const [whole, entries] = (await this.#line.run(LOAD, this.#name, [after])) as [string, readonly [string, string, string][]];
    const space = whole.indexOf(' ');
    return [
      whole === '' ? undefined : loggedOf(Number(whole.slice(0, space)), '', whole.slice(space + 1)),
      entries.map(([id, before, text]) => loggedOf(parseInt(id, 10), before, text)),
    ];
  }

  #run(script: string, term: string, words: readonly (string | number)[]): Promise<unknown> {
    return this.#line.run(script, this.#name, [term, ...words]);
  }
}

function loggedOf(number: number, before: string, text: string): Logged {
  return { number, ...(before !== '' && { after: Number(before) }), change: JSON.parse(text) as Change, text };
}

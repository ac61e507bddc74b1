import type { Change } from '../domain/adapter.js';
import type { CountsAnswer } from '../domain/answer.js';
import { merge } from '../domain/merge.js';
import type { CountsQuery } from '../domain/query.js';
import { LeftOut, type Check, type ConformanceOptions } from './check.js';
import { expect, expectPlain, expectSame } from './expect.js';
import { rowsByKey } from './recount.js';
import { settled } from './settled.js';
import type { Subject } from './subject.js';

/** The longest that a change may take to come, beyond the source's own cadence. */
const PATIENCE_MS = 10_000;
const ATTEMPTS = 30;

/** A watch, followed as the runtime does. */
class Follower {
  readonly kinds: string[] = [];
  answer: CountsAnswer | undefined;
  readonly #stop = new AbortController();
  readonly #changes: AsyncIterator<Change<CountsQuery>>;

  constructor({ adapter, description }: Subject, query: CountsQuery) {
    if (!adapter.watch) throw new LeftOut('it has no watch: it is polled');
    this.patienceMs = (description.cadenceMs ?? 0) * 2 + PATIENCE_MS;
    this.#changes = adapter.watch(query, { signal: this.#stop.signal })[Symbol.asyncIterator]();
  }

  readonly patienceMs: number;

  /** Takes the next change. @returns Whether the watch has ended. */
  async next(): Promise<boolean> {
    const { value, error, isLate } = await settled(this.#changes.next(), this.patienceMs);
    expect(!isLate, () => `no change within ${this.patienceMs} ms`);
    if (error !== undefined) throw error;
    if (!value || value.done) return true;
    const change = expectPlain(value.value, 'the change');
    this.kinds.push(change.kind);
    if (change.kind === 'reset') this.answer = change.answer;
    if (change.kind === 'merge' && this.answer) this.answer = merge(this.answer, change.answer);
    if (change.kind === 'beat' && this.answer) this.answer = { ...this.answer, asOf: change.asOf };
    return false;
  }

  /** Stops, and tells what comes of it. */
  async stop(): Promise<Change<CountsQuery> | undefined> {
    const next = settled(this.#changes.next(), PATIENCE_MS);
    this.#stop.abort(new Error('enough'));
    const { value, isLate } = await next;
    expect(!isLate, () => 'the watch does not end when its signal aborts');
    return value?.done ? undefined : value?.value;
  }

  async end(): Promise<void> {
    this.#stop.abort(new Error('enough'));
    await settled(this.#changes.next(), PATIENCE_MS);
  }
}

export const watching: Check = {
  id: 'watch',
  isOfCounts: true,
  title: 'watches: first the whole answer, and nothing more once the signal is aborted',
  async run(subject) {
    const follower = new Follower(subject, { kind: 'counts', range: { kind: 'all' } });
    await follower.next();
    expectSame(follower.kinds, ['reset'], 'the first change');
    // One that was under way may still come; another may not.
    if ((await follower.stop()) === undefined) return;
    const after = await settled(follower.next(), PATIENCE_MS);
    expect(after.value === true || after.error !== undefined, () => 'the watch goes on after its signal was aborted');
  },
};

/** Asks and watches until both speak of one instant. @throws Nonconformity where they then differ. */
async function expectUpToDate(subject: Subject, query: CountsQuery, follower: Follower): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await subject.read(query);
    for (let taken = 0; taken < ATTEMPTS && (!follower.answer || follower.answer.asOf < read.asOf); taken++) if (await follower.next()) break;
    if (follower.answer?.asOf !== read.asOf) continue;
    const [watched, asked] = [follower.answer, read].map((answer) => [...rowsByKey(answer, query)].sort(([a], [b]) => (a < b ? -1 : 1)));
    expectSame(watched, asked, 'what was watched beside what was asked for');
    return;
  }
  throw new LeftOut('its clock never stood still between a change and an answer');
}

const BY_ALL = ({ description }: Subject): CountsQuery => ({ kind: 'counts', range: { kind: 'all' }, by: description.dimensions.slice(0, 1).map(({ id }) => id) });

/** Watches while something disturbs, so many times, and is held against what is asked for after each. @throws Nonconformity. */
export async function keepsUp(subject: Subject, disturb: ConformanceOptions['happen'], times: number): Promise<Follower> {
  const query = BY_ALL(subject);
  const follower = new Follower(subject, query);
  try {
    await follower.next();
    for (let time = 0; time < times; time++) {
      await disturb?.();
      await expectUpToDate(subject, query, follower);
    }
  } finally {
    await follower.end();
  }
  return follower;
}

export const changing: Check = {
  id: 'changes',
  isOfCounts: true,
  title: 'tells changes that add up to the answer that is asked for',
  async run(subject, { happen }) {
    await keepsUp(subject, happen, happen ? 5 : 1);
  },
};

export const interrupting: Check = {
  id: 'gaps',
  isOfCounts: true,
  title: 'loses nothing when its line is cut: it goes on, tells a gap, or begins anew',
  async run(subject, { interrupt, happen }) {
    if (!interrupt) throw new LeftOut('needs `interrupt`: a way to cut the line to the source');
    const disturb = async () => {
      await interrupt();
      await happen?.();
    };
    await keepsUp(subject, disturb, 3);
  },
};

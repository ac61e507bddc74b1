import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import { durationParts, type Duration } from '../../domain/duration.js';
import type { Query } from '../../domain/query.js';
import type { EpochMs } from '../../domain/time.js';
import type { RecordedSource } from '../recorded-source.js';
import { ReplayClock } from './replay-clock.js';
import { isSameNews } from './same-news.js';
import { Ticker } from './ticker.js';
import { beginningOf, WeekShift, weeksBetween } from './week-shift.js';

export interface ReplayOptions {
  /** The clock on the wall; for a `floating` recording preferably the wall's own fields read as UTC. */
  readonly now: () => EpochMs;
  /** Where to begin, on the recording's time line; see `beginningOf` when absent. */
  readonly startAt?: EpochMs;
  /** 1 to 600; 1 when absent. */
  readonly speed?: number;
  /** How often watchers are told, ms of the wall; a second when absent. */
  readonly cadenceMs?: number;
}

/**
 * Plays a recording as if it were live: contacts become known when their outcome was decided, at 1 to 600 times
 * their speed, on dates moved near the present by whole weeks.
 */
export class ReplayAdapter implements DataAdapter {
  readonly #source: RecordedSource;
  readonly #clock: ReplayClock;
  readonly #shift: WeekShift;
  readonly #ticker: Ticker;
  readonly #cadenceMs: number;
  /** A jump takes back what was said, which the source itself does not know. */
  #jumps = 0;

  /** Asks a recording what it holds and makes a replay of it. Rejects as its `describe` does. */
  static async open(source: RecordedSource, options: ReplayOptions, context: RequestContext): Promise<ReplayAdapter> {
    return new ReplayAdapter(source, await source.describe(context), options);
  }

  /** @param description - What `source` says of itself. */
  constructor(source: RecordedSource, description: SourceDescription, options: ReplayOptions) {
    const { now, startAt, speed = 1, cadenceMs = 1000 } = options;
    const wall = now();
    const span = description.history ?? { start: wall, end: wall };
    const beginning = startAt === undefined ? beginningOf(span, wall) : { start: startAt, weeks: weeksBetween(startAt, wall) };
    this.#source = source;
    this.#clock = new ReplayClock(now, span, beginning.start, speed);
    this.#shift = new WeekShift(beginning.weeks, description.zone);
    this.#ticker = new Ticker();
    this.#cadenceMs = cadenceMs;
  }

  /** The replay's clock, as its answers tell it. */
  get asOf(): EpochMs {
    return this.#shift.toReplayed(this.#clock.at);
  }

  get speed(): number {
    return this.#clock.speed;
  }

  get isPaused(): boolean {
    return this.#clock.isPaused;
  }

  /** @throws RangeError `invalid speed: …` outside 1 to 600. */
  setSpeed(speed: number): void {
    this.#clock.setSpeed(speed);
    this.#ticker.ring();
  }

  pause(): void {
    this.#clock.pause();
    this.#ticker.ring();
  }

  resume(): void {
    this.#clock.resume();
    this.#ticker.ring();
  }

  /** Goes to an instant of the replay's clock, or to the nearest end of the recording. */
  seek(asOf: EpochMs): void {
    this.#clock.seek(this.#shift.toOriginal(asOf));
    this.#jumps++;
    this.#ticker.ring();
  }

  async describe(context: RequestContext): Promise<SourceDescription> {
    context.signal.throwIfAborted();
    const recorded = await this.#source.describe(context);
    const { history } = recorded;
    return {
      ...recorded,
      nature: 'replayed',
      replay: { weeks: this.#shift.weeks, speed: this.#clock.speed, isPaused: this.#clock.isPaused, originalAt: this.#clock.at },
      steps: recorded.steps.filter((step) => canShift(step)),
      history: history && { start: this.#shift.toReplayed(history.start), end: this.asOf },
      live: true,
      cadenceMs: this.#cadenceMs,
    };
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    context.signal.throwIfAborted();
    if (query.kind === 'counts' && query.step !== undefined && !canShift(query.step)) {
      throw new AdapterError('unsupported', `step ${query.step} of a replay`);
    }
    const revised = this.#jumps;
    const question = { query: this.#shift.questionOf(query), asOf: this.#clock.at, knownAt: 'decided' } as const;
    const answer = this.#shift.answerOf<Q>(await this.#source.readAt(question, context));
    context.signal.throwIfAborted();
    return { ...answer, revision: answer.revision + revised };
  }

  /** Ends without a word when the signal aborts. */
  async *watch<Q extends Query>(query: Q, context: RequestContext): AsyncGenerator<Change<Q>, void, undefined> {
    const { signal } = context;
    // Ends the last nap also when the watcher just walks away.
    const done = new AbortController();
    signal.addEventListener('abort', () => done.abort(), { once: true, signal: done.signal });
    let said: Answer<Q> | undefined;
    try {
      while (!signal.aborted) {
        // Whatever rings while an answer is under way must not be missed.
        const tick = this.#ticker.next(this.#cadenceMs, done.signal);
        const answer = await this.read(query, context);
        if (said && isSameNews(query, said, answer)) yield { kind: 'beat', asOf: answer.asOf };
        else yield { kind: 'reset', answer: (said = answer) };
        await tick;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      done.abort();
    }
  }
}

/** Whether slots of the step stay where they are when everything moves by weeks: not those that count in twos of days. */
function canShift(step: Duration): boolean {
  try {
    const { days } = durationParts(step);
    return days === 0 || days === 1 || days === 7;
  } catch (error) {
    if (error instanceof RangeError) return true; // The recording refuses it in its own words.
    throw error;
  }
}

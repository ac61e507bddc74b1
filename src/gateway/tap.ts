import type { Change, DataAdapter, RequestContext } from '../domain/adapter.js';
import { together } from '../domain/change.js';
import type { Query } from '../domain/query.js';
import { encode } from '../protocol/encode.js';
import { positionText, readPosition } from '../protocol/position.js';
import { ChangeLog, type Told } from './change-log.js';
import type { Gauges } from './gauges.js';
import type { Follower, Logged, LiveLog } from './live-log.js';
import { toldText } from './told-text.js';
import { upstream } from './upstream.js';

/** Who watches a question. */
export interface Seat {
  tell(told: Told): void;
  fail(error: unknown): void;
}

/** What all taps of one gateway share. */
export interface TapSurroundings {
  /** This life of the log; positions of another one mean nothing here. */
  readonly life: string;
  readonly nextNumber: () => number;
  readonly latestNumber: () => number;
  readonly keptChanges: number;
  readonly answerLength: number;
  readonly gauges: Gauges;
  /** Where other gateways tell the same; each keeps its own when absent. */
  readonly liveLog?: LiveLog | undefined;
}

/** One live question, kept up with the source once, for however many watch it. */
export class Tap implements Follower {
  readonly #adapter: DataAdapter;
  readonly #around: TapSurroundings;
  readonly #query: Query;
  readonly #context: Omit<RequestContext, 'signal'>;
  readonly #cadenceMs: number;
  readonly #stop = new AbortController();
  readonly seats = new Set<Seat>();
  #log: ChangeLog;
  /** The whole answer by now; `undefined` before the first. */
  #whole: Change | undefined;
  #last: number | undefined;
  /** Who came before it was known what a shared log holds, and where each stood. */
  #early: Map<Seat, string | undefined> | undefined;

  constructor(adapter: DataAdapter, query: Query, context: Omit<RequestContext, 'signal'>, cadenceMs: number, around: TapSurroundings) {
    this.#adapter = adapter;
    this.#query = query;
    this.#context = context;
    this.#cadenceMs = cadenceMs;
    this.#around = around;
    this.#log = new ChangeLog(around.keptChanges);
    if (around.liveLog) this.#early = new Map();
  }

  /** Keeps up with the source until it is closed. @throws What the source failed with. */
  async run(question: string): Promise<void> {
    const { liveLog } = this.#around;
    if (liveLog) return liveLog.follow(question, this, this.#stop.signal);
    for await (const change of this.lead(this.#stop.signal)) {
      if (change.kind === 'beat') this.beat(change.asOf);
      else this.take({ number: this.#around.nextNumber(), ...(change.kind !== 'reset' && this.#last !== undefined && { after: this.#last }), change, text: this.text(change) });
    }
  }

  text(change: Change): string {
    return toldText(change, this.#around.answerLength);
  }

  async *lead(signal: AbortSignal): AsyncGenerator<Change, void, undefined> {
    const { gauges } = this.#around;
    gauges.add('upstream_questions_total');
    for await (const change of upstream(this.#adapter, this.#query, { ...this.#context, signal }, this.#cadenceMs)) {
      gauges.add('changes_total');
      yield change;
    }
  }

  close(): void {
    this.#stop.abort(new DOMException('nobody watches any more', 'AbortError'));
  }

  /** Seats a watcher: with what came after his position where that is still known, else with the whole answer, now or as soon as there is one. */
  seat(seat: Seat, after: string | undefined): void {
    this.seats.add(seat);
    if (this.#early) this.#early.set(seat, after);
    else this.#place(seat, after);
  }

  load(whole: Logged | undefined, kept: readonly Logged[]): void {
    this.#log = new ChangeLog(this.#around.keptChanges);
    for (const logged of kept) this.#log.add(this.#told(logged));
    this.#whole = whole && asReset(whole.change);
    for (const { number, change } of kept) if (whole && number > whole.number && change.kind !== 'gap') this.#whole = asReset(together(this.#whole, change));
    this.#last = kept.at(-1)?.number ?? whole?.number;
    const early = this.#early;
    this.#early = undefined;
    for (const seat of this.seats) if (early) this.#place(seat, early.get(seat)); else this.#tellWhole(seat);
  }

  take(logged: Logged): void {
    const { change } = logged;
    // A gap says nothing of the answer, which the reset after it replaces.
    if (change.kind !== 'gap') this.#whole = asReset(together(this.#whole, change));
    this.#last = logged.number;
    const told = this.#told(logged);
    this.#log.add(told);
    for (const seat of this.seats) if (!this.#early?.has(seat)) seat.tell(told);
  }

  beat(asOf: number): void {
    if (!this.#whole) return;
    const change = { kind: 'beat', asOf } as const;
    this.#whole = asReset(together(this.#whole, change));
    const told: Told = { change, tail: encode({ change }).slice(1) };
    for (const seat of this.seats) seat.tell(told);
  }

  #place(seat: Seat, after: string | undefined): void {
    const { life, latestNumber, gauges } = this.#around;
    const position = readPosition(after);
    const isOurs = position?.life === life && position.number <= latestNumber();
    const missing = isOurs ? this.#log.since(position.number) : undefined;
    gauges.add('joins_total', 1, { from: missing ? 'log' : 'reset' });
    if (missing) for (const told of missing) seat.tell(told);
    else this.#tellWhole(seat);
  }

  #tellWhole(seat: Seat): void {
    if (this.#whole && this.#last !== undefined) seat.tell(this.#told({ number: this.#last, change: this.#whole, text: encode(this.#whole) }));
  }

  #told({ number, after, change, text }: Logged): Told & { readonly number: number } {
    const place = (of: number) => JSON.stringify(positionText({ life: this.#around.life, number: of }));
    const tail = `"at":${place(number)},${after === undefined ? '' : `"after":${place(after)},`}"change":${text}}`;
    return { change, number, ...(after !== undefined && { after }), tail };
  }
}

function asReset(change: Change): Change {
  return change.kind === 'merge' ? { kind: 'reset', answer: change.answer } : change;
}

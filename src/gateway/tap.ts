import { AdapterError, type Change, type DataAdapter, type RequestContext } from '../domain/adapter.js';
import { together } from '../domain/change.js';
import type { Query } from '../domain/query.js';
import { encode } from '../protocol/encode.js';
import { positionText, readPosition } from '../protocol/position.js';
import { ChangeLog, type Told } from './change-log.js';
import type { Gauges } from './gauges.js';

/** Who watches a question. */
export interface Seat {
  tell(told: Told): void;
  fail(error: unknown): void;
}

/** What all taps of one gateway share. */
export interface TapSurroundings {
  readonly adapter: DataAdapter;
  /** This life of the gateway; positions of another one mean nothing here. */
  readonly life: string;
  readonly nextNumber: () => number;
  readonly latestNumber: () => number;
  readonly keptChanges: number;
  readonly gauges: Gauges;
}

/** One live question, kept up with the source once, for however many watch it. */
export class Tap {
  readonly #around: TapSurroundings;
  readonly #query: Query;
  readonly #context: Omit<RequestContext, 'signal'>;
  readonly #log: ChangeLog;
  readonly #stop = new AbortController();
  readonly seats = new Set<Seat>();
  /** The whole answer by now; `undefined` before the first. */
  #whole: Change | undefined;
  #last: number | undefined;

  constructor(query: Query, context: Omit<RequestContext, 'signal'>, around: TapSurroundings) {
    this.#query = query;
    this.#context = context;
    this.#around = around;
    this.#log = new ChangeLog(around.keptChanges);
  }

  /** Keeps up with the source until it is closed. @throws What the source failed with. */
  async run(cadenceMs: number, wait: (ms: number, signal: AbortSignal) => Promise<void>): Promise<void> {
    const { adapter } = this.#around;
    const context = { ...this.#context, signal: this.#stop.signal };
    if (!adapter.watch) return this.#poll(context, cadenceMs, wait);
    for await (const change of adapter.watch(this.#query, context)) {
      if (this.#stop.signal.aborted) return;
      this.#hear(change);
      // What was missed is read here, once, and not by each who watches.
      if (change.kind === 'gap') this.#hear({ kind: 'reset', answer: await adapter.read(this.#query, context) });
    }
    if (!this.#stop.signal.aborted) throw new AdapterError('disconnected', 'the source ended the watch', 0);
  }

  close(): void {
    this.#stop.abort(new DOMException('nobody watches any more', 'AbortError'));
  }

  /** Seats a watcher: with what came after his position where that is still known, else with the whole answer, now or as soon as there is one. */
  seat(seat: Seat, after: string | undefined): void {
    this.seats.add(seat);
    const position = readPosition(after);
    const isOurs = position?.life === this.#around.life && position.number <= this.#around.latestNumber();
    const missing = isOurs ? this.#log.since(position.number) : undefined;
    this.#around.gauges.add('joins_total', 1, { from: missing ? 'log' : 'reset' });
    if (missing) for (const told of missing) seat.tell(told);
    else if (this.#whole && this.#last !== undefined) seat.tell(this.#told(this.#whole, this.#last, undefined));
  }

  async #poll(context: RequestContext, cadenceMs: number, wait: (ms: number, signal: AbortSignal) => Promise<void>): Promise<void> {
    let said: string | undefined;
    while (!context.signal.aborted) {
      const answer = await this.#around.adapter.read(this.#query, context);
      const news = encode({ ...answer, asOf: 0, revision: 0 });
      this.#hear(news === said ? { kind: 'beat', asOf: answer.asOf } : { kind: 'reset', answer });
      said = news;
      await wait(cadenceMs, context.signal);
    }
  }

  #hear(change: Change): void {
    const { gauges, nextNumber } = this.#around;
    gauges.add('changes_total');
    if (!this.#whole && change.kind !== 'reset') return;
    // A gap says nothing of the answer, which the reset after it replaces.
    if (change.kind !== 'gap') this.#whole = asReset(together(this.#whole, change));
    if (change.kind === 'beat') return this.#tell(this.#told(change, undefined, undefined));
    const before = change.kind === 'reset' ? undefined : this.#last;
    const number = (this.#last = nextNumber());
    const told = this.#told(change, number, before);
    this.#log.add({ ...told, number });
    this.#tell(told);
  }

  #tell(told: Told): void {
    for (const seat of this.seats) seat.tell(told);
  }

  #told(change: Change, number: number | undefined, after: number | undefined): Told {
    const { life } = this.#around;
    const at = (of: number | undefined) => (of === undefined ? undefined : positionText({ life, number: of }));
    return { change, ...(number !== undefined && { number }), ...(after !== undefined && { after }), tail: encode({ at: at(number), after: at(after), change }).slice(1) };
  }
}

function asReset(change: Change): Change {
  return change.kind === 'merge' ? { kind: 'reset', answer: change.answer } : change;
}

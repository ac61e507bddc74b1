import type { EpochMs } from '../../domain/time.js';

/** What agents' time is spent on. The first five exclude each other and make up the time staffed; the others run beside them. */
export const TIME_KINDS = ['ready', 'talking', 'holding', 'wrapUp', 'notReady', 'scheduled', 'lost', 'exception'] as const;

export type TimeKind = (typeof TIME_KINDS)[number];

/** Longer than any stretch; what began earlier than that before an instant has ended by then. */
const LONGEST_MS = 16 * 3_600_000;

/** Stretches of agents' time: closed ones as columns in the order in which they ended, open ones by agent and kind. */
export class TimeLog {
  #length = 0;
  #agent = new Uint32Array(1024);
  #kind = new Uint8Array(1024);
  #start = new Float64Array(1024);
  #end = new Float64Array(1024);
  readonly #open: Float64Array;

  constructor(agents: number) {
    this.#open = new Float64Array(agents * TIME_KINDS.length).fill(NaN);
  }

  get length(): number {
    return this.#length;
  }

  begin(agent: number, kind: TimeKind, at: EpochMs): void {
    this.#open[agent * TIME_KINDS.length + TIME_KINDS.indexOf(kind)] = at;
  }

  /** Ends the open stretch of that kind; nothing when none is open. */
  finish(agent: number, kind: TimeKind, at: EpochMs): void {
    const index = agent * TIME_KINDS.length + TIME_KINDS.indexOf(kind);
    const start = this.#open[index] ?? NaN;
    this.#open[index] = NaN;
    if (start < at) this.add(agent, kind, start, at);
  }

  /** Logs a stretch that ends now. */
  add(agent: number, kind: TimeKind, start: EpochMs, end: EpochMs): void {
    if (this.#length === this.#agent.length) this.#resize(Math.ceil(this.#length * 1.5));
    this.#agent[this.#length] = agent;
    this.#kind[this.#length] = TIME_KINDS.indexOf(kind);
    this.#start[this.#length] = start;
    this.#end[this.#length] = end;
    this.#length++;
  }

  /** Every stretch that touches `[from, to)`, clipped to it. An open one lasts until `to`. */
  each(from: EpochMs, to: EpochMs, visit: (agent: number, kind: number, start: EpochMs, end: EpochMs) => void): void {
    const last = this.#firstEndingAfter(to + LONGEST_MS);
    for (let i = this.#firstEndingAfter(from); i < last; i++) {
      const start = Math.max(this.#start[i] ?? 0, from);
      const end = Math.min(this.#end[i] ?? 0, to);
      if (start < end) visit(this.#agent[i] ?? 0, this.#kind[i] ?? 0, start, end);
    }
    for (const [index, begun] of this.#open.entries()) {
      const start = Math.max(begun, from);
      if (start < to) visit(Math.floor(index / TIME_KINDS.length), index % TIME_KINDS.length, start, to);
    }
  }

  /** Forgets stretches that ended before `instant`. */
  forget(instant: EpochMs): void {
    const first = this.#firstEndingAfter(instant);
    for (const column of [this.#agent, this.#kind, this.#start, this.#end]) column.copyWithin(0, first, this.#length);
    this.#length -= first;
  }

  #firstEndingAfter(instant: EpochMs): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#end[middle] ?? 0) > instant) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #resize(capacity: number): void {
    const grown = <A extends Uint32Array | Uint8Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#agent = grown(this.#agent, new Uint32Array(capacity));
    this.#kind = grown(this.#kind, new Uint8Array(capacity));
    this.#start = grown(this.#start, new Float64Array(capacity));
    this.#end = grown(this.#end, new Float64Array(capacity));
  }
}

import type { StepEdge, StepGraph } from '../domain/step-graph.js';
import type { CaseTable } from './case-table.js';

/** Counts which steps follow which, some cases at a time. */
export class StepCounter {
  readonly #cases: CaseTable;
  readonly #count: Float64Array;
  readonly #inCases: Float64Array;
  readonly #service: Float64Array;
  readonly #measured: Float64Array;
  readonly #selfLoops: Float64Array;
  readonly #loops: Float64Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  /** The case that had a step last, so that the next event knows whether its case had it before. */
  readonly #lastCase: Int32Array;
  /** Edges by their two steps as one number, in order of appearance. */
  readonly #edges = new Map<number, number>();
  readonly #follows: number[] = [];
  readonly #sums: number[] = [];
  readonly #known: number[] = [];
  /** Each wait that is known, and its edge: a median cannot be added. */
  readonly #waits: Float64Array;
  readonly #waitOf: Uint32Array;
  #waiting = 0;
  readonly #odd = { withoutEnd: 0, endBeforeStart: 0, overlapping: 0, selfLoops: 0, casesOfOne: 0, longestCase: 0 };
  #full = 0;
  #reworkCases = 0;

  constructor(cases: CaseTable) {
    this.#cases = cases;
    const steps = cases.table.steps.size;
    [this.#count, this.#inCases, this.#service, this.#measured] = [column(steps), column(steps), column(steps), column(steps)];
    [this.#selfLoops, this.#loops, this.#starts, this.#ends] = [column(steps), column(steps), column(steps), column(steps)];
    this.#lastCase = new Int32Array(steps).fill(-1);
    this.#waits = column(cases.order.length);
    this.#waitOf = new Uint32Array(cases.order.length);
  }

  /** Cases from one to before another. */
  take(from: number, to: number): void {
    for (let index = from; index < to; index++) this.#case(index);
  }

  graph(): StepGraph {
    const { table, outOfOrder } = this.#cases;
    const { texts } = table.steps;
    const ranks = table.steps.ranks();
    const rank = (code: number) => ranks[code] ?? 0;
    const codes = Array.from(texts.keys()).sort((a, b) => rank(a) - rank(b));
    const byStep = (counts: Float64Array) => Object.fromEntries(texts.flatMap((step, code) => (counts[code] ? [[step, counts[code]]] : [])));
    const wait = this.#sums.reduce((sum, each) => sum + each, 0);
    return {
      steps: codes.map((code) => {
        const [selfLoops, loops] = [this.#selfLoops[code] ?? 0, this.#loops[code] ?? 0];
        return { step: texts[code] ?? '', count: this.#count[code] ?? 0, cases: this.#inCases[code] ?? 0, service: this.#service[code] ?? 0, measured: this.#measured[code] ?? 0, rework: selfLoops + loops, selfLoops, loops };
      }),
      edges: this.#edgeList(wait, rank),
      starts: byStep(this.#starts),
      ends: byStep(this.#ends),
      cases: this.#full,
      events: table.length,
      reworkCases: this.#reworkCases,
      reworkCaseRate: this.#full === 0 ? undefined : this.#reworkCases / this.#full,
      wait,
      oddities: { outOfOrder, ...this.#odd },
    };
  }

  #case(index: number): void {
    const { order, from: starts, table } = this.#cases;
    const { stepOf, start, end } = table;
    const [from, to] = [starts[index] as number, starts[index + 1] as number];
    if (from === to) return;
    let before = -1;
    let over = NaN;
    let hasRework = false;
    for (let at = from; at < to; at++) {
      const row = order[at] as number;
      const step = stepOf[row] as number;
      const began = start[row] as number;
      const ended = end[row] as number;
      if (this.#step(step, index, step === before)) hasRework = true;
      if (before >= 0) this.#follow(before, step, began, over);
      if (ended >= began) {
        this.#service[step] = (this.#service[step] as number) + ended - began;
        this.#measured[step] = (this.#measured[step] as number) + 1;
        over = ended;
      } else {
        // Not a number where nobody recorded an end.
        if (ended < began) this.#odd.endBeforeStart++;
        else this.#odd.withoutEnd++;
        over = NaN;
      }
      before = step;
    }
    const first = stepOf[order[from] as number] as number;
    this.#starts[first] = (this.#starts[first] as number) + 1;
    this.#ends[before] = (this.#ends[before] as number) + 1;
    this.#full++;
    if (hasRework) this.#reworkCases++;
    if (to - from === 1) this.#odd.casesOfOne++;
    if (to - from > this.#odd.longestCase) this.#odd.longestCase = to - from;
  }

  /** @returns Whether the case had the step before. */
  #step(step: number, index: number, isAtOnce: boolean): boolean {
    this.#count[step] = (this.#count[step] as number) + 1;
    const isAgain = this.#lastCase[step] === index;
    if (!isAgain) this.#inCases[step] = (this.#inCases[step] as number) + 1;
    else if (isAtOnce) this.#selfLoops[step] = (this.#selfLoops[step] as number) + 1;
    else this.#loops[step] = (this.#loops[step] as number) + 1;
    if (isAtOnce) this.#odd.selfLoops++;
    this.#lastCase[step] = index;
    return isAgain;
  }

  /** @param over - When the step before was over; `NaN` where that is not known. */
  #follow(before: number, step: number, began: number, over: number): void {
    const key = before * this.#count.length + step;
    let edge = this.#edges.get(key);
    if (edge === undefined) {
      edge = this.#edges.size;
      this.#edges.set(key, edge);
      this.#follows.push(0);
      this.#sums.push(0);
      this.#known.push(0);
    }
    this.#follows[edge] = (this.#follows[edge] as number) + 1;
    if (Number.isNaN(over)) return;
    if (began < over) this.#odd.overlapping++;
    const wait = began > over ? began - over : 0;
    this.#sums[edge] = (this.#sums[edge] as number) + wait;
    this.#known[edge] = (this.#known[edge] as number) + 1;
    this.#waits[this.#waiting] = wait;
    this.#waitOf[this.#waiting++] = edge;
  }

  #edgeList(all: number, rank: (code: number) => number): StepEdge[] {
    const { texts } = this.#cases.table.steps;
    const medians = this.#medians();
    const list = Array.from(this.#edges, ([key, edge]) => ({ from: Math.floor(key / texts.length), to: key % texts.length, edge }));
    list.sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
    return list.map(({ from, to, edge }) => {
      const [wait, measured] = [this.#sums[edge] ?? 0, this.#known[edge] ?? 0];
      return {
        from: texts[from] ?? '', to: texts[to] ?? '', count: this.#follows[edge] ?? 0, wait, measured,
        waitMean: measured === 0 ? undefined : wait / measured,
        waitMedian: medians[edge],
        waitShare: all > 0 ? wait / all : undefined,
      };
    });
  }

  /** By edge; undefined where no wait is known. */
  #medians(): (number | undefined)[] {
    const next = new Uint32Array(this.#known.length + 1);
    for (const [edge, count] of this.#known.entries()) next[edge + 1] = (next[edge] as number) + count;
    const from = next.slice();
    const grouped = new Float64Array(this.#waiting);
    for (let at = 0; at < this.#waiting; at++) {
      const edge = this.#waitOf[at] as number;
      const place = next[edge] as number;
      grouped[place] = this.#waits[at] as number;
      next[edge] = place + 1;
    }
    return this.#known.map((count, edge) => {
      const sorted = grouped.subarray(from[edge], from[edge + 1]).sort();
      const [lower, upper] = [sorted[(count - 1) >> 1], sorted[count >> 1]];
      return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
    });
  }
}

function column(length: number): Float64Array {
  return new Float64Array(length);
}

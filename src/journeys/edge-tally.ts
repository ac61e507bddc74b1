import type { StepEdge } from '../domain/step-graph.js';

/** The sums of one edge while cases are added; every wait is kept, since a median cannot be added. */
export class EdgeTally {
  count = 0;
  wait = 0;
  readonly #waits: number[] = [];

  constructor(
    readonly from: string,
    readonly to: string,
  ) {}

  addWait(wait: number): void {
    this.wait += wait;
    this.#waits.push(wait);
  }

  /** @param all - Wait of all edges. */
  edge(all: number): StepEdge {
    const { from, to, count, wait } = this;
    const measured = this.#waits.length;
    const waitMean = measured === 0 ? undefined : wait / measured;
    return { from, to, count, wait, measured, waitMean, waitMedian: this.#median(), waitShare: all > 0 ? wait / all : undefined };
  }

  #median(): number | undefined {
    const sorted = Float64Array.from(this.#waits).sort();
    const upper = sorted[sorted.length >> 1];
    const lower = sorted[(sorted.length - 1) >> 1];
    return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
  }
}

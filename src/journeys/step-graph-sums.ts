import type { TimedStep } from '../domain/journey-event.js';
import type { StepGraph } from '../domain/step-graph.js';
import { caseOrder } from './case-order.js';
import { EdgeTally } from './edge-tally.js';
import { StepTally } from './step-tally.js';
import { textOrder } from './text-order.js';

/** A directly-follows graph that grows case by case, so that long work can be done in slices. */
export class StepGraphSums {
  readonly #steps = new Map<string, StepTally>();
  /** By the two steps. Not by a text put together from both: that would be made for every event. */
  readonly #edges = new Map<StepTally, Map<StepTally, EdgeTally>>();
  readonly #starts = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #odd = { outOfOrder: 0, withoutEnd: 0, endBeforeStart: 0, overlapping: 0, selfLoops: 0, casesOfOne: 0, longestCase: 0 };
  #cases = 0;
  #events = 0;
  #reworkCases = 0;

  /** Adds a whole case. One without events is none. @throws RangeError as `caseOrder`. */
  add(events: readonly TimedStep[]): void {
    const ordered = caseOrder(events);
    const [first] = ordered;
    const last = ordered.at(-1);
    if (!first || !last) return;
    this.#countOrder(events);
    let before: StepTally | undefined;
    let over: number | undefined;
    let hasRework = false;
    for (const event of ordered) {
      const tally = this.#tally(event.step);
      const isAgain = tally.lastCase === this.#cases;
      if (isAgain) hasRework = true;
      this.#count(tally, isAgain, tally === before);
      const length = this.#length(event);
      if (length !== undefined) tally.service += length;
      if (length !== undefined) tally.measured++;
      if (before) this.#follow(before, tally, event.start, over);
      before = tally;
      over = length === undefined ? undefined : event.end;
    }
    bump(this.#starts, first.step);
    bump(this.#ends, last.step);
    if (hasRework) this.#reworkCases++;
    if (ordered.length === 1) this.#odd.casesOfOne++;
    this.#odd.longestCase = Math.max(this.#odd.longestCase, ordered.length);
    this.#events += ordered.length;
    this.#cases++;
  }

  /** The graph of all cases so far. */
  graph(): StepGraph {
    const tallies = [...this.#edges.values()].flatMap((edges) => [...edges.values()]);
    const wait = tallies.reduce((sum, edge) => sum + edge.wait, 0);
    return {
      steps: [...this.#steps.values()].map((tally) => tally.node()).sort((a, b) => textOrder(a.step, b.step)),
      edges: tallies.map((tally) => tally.edge(wait)).sort((a, b) => textOrder(a.from, b.from) || textOrder(a.to, b.to)),
      starts: Object.fromEntries(this.#starts),
      ends: Object.fromEntries(this.#ends),
      cases: this.#cases,
      events: this.#events,
      reworkCases: this.#reworkCases,
      reworkCaseRate: this.#cases === 0 ? undefined : this.#reworkCases / this.#cases,
      wait,
      oddities: { ...this.#odd },
    };
  }

  #tally(step: string): StepTally {
    let tally = this.#steps.get(step);
    if (!tally) this.#steps.set(step, (tally = new StepTally(step)));
    return tally;
  }

  #count(tally: StepTally, isAgain: boolean, isAtOnce: boolean): void {
    tally.count++;
    if (!isAgain) tally.cases++;
    else if (isAtOnce) tally.selfLoops++;
    else tally.loops++;
    if (isAtOnce) this.#odd.selfLoops++;
    tally.lastCase = this.#cases;
  }

  /** Length of an event; undefined where it is not known, which is counted. */
  #length({ start, end }: TimedStep): number | undefined {
    if (end === undefined) this.#odd.withoutEnd++;
    else if (end < start) this.#odd.endBeforeStart++;
    else return end - start;
    return undefined;
  }

  /** @param over - When the step before was over, where that is known. */
  #follow(from: StepTally, to: StepTally, start: number, over: number | undefined): void {
    let edges = this.#edges.get(from);
    if (!edges) this.#edges.set(from, (edges = new Map<StepTally, EdgeTally>()));
    let edge = edges.get(to);
    if (!edge) edges.set(to, (edge = new EdgeTally(from.step, to.step)));
    edge.count++;
    if (over === undefined) return;
    if (start < over) this.#odd.overlapping++;
    edge.addWait(Math.max(0, start - over));
  }

  #countOrder(events: readonly TimedStep[]): void {
    let latest = -Infinity;
    for (const { start } of events) {
      if (start < latest) this.#odd.outOfOrder++;
      else latest = start;
    }
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

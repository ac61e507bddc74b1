/**
 * The slow twin of the columns in `src/journeys`: an object an event, a list a case, a text a path. What it says of any
 * log is what the fast one has to say.
 */
import type { JourneyCase, JourneyEvent, TimedStep } from '../../src/domain/journey-event.js';
import type { StepEdge, StepGraph, StepNode, Variant } from '../../src/domain/step-graph.js';

const textOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Cases {
  readonly cases: readonly JourneyCase[];
  /** Events that were there before in every part, left out; and those that bear another one's id but say something else, kept. */
  readonly repeated: number;
  readonly idsTwice: number;
}

/**
 * Puts events together by case, cases in order of appearance and their events as they came. What has the same id and
 * says the same is one event told twice; without ids nothing is, since two steps may well look alike.
 */
function casesOf(events: Iterable<JourneyEvent>): Cases {
  const byCase = new Map<string, JourneyEvent[]>();
  const byId = new Map<string, JourneyEvent>();
  let repeated = 0;
  let idsTwice = 0;
  for (const event of events) {
    const known = event.id === undefined ? undefined : byId.get(event.id);
    if (known && isSame(known, event)) {
      repeated++;
      continue;
    }
    if (known) idsTwice++;
    else if (event.id !== undefined) byId.set(event.id, event);
    const list = byCase.get(event.case);
    if (list) list.push(event);
    else byCase.set(event.case, [event]);
  }
  return { cases: [...byCase].map(([id, list]) => ({ id, events: list })), repeated, idsTwice };
}

function isSame(one: JourneyEvent, other: JourneyEvent): boolean {
  return one.case === other.case && one.step === other.step && one.start === other.start && one.end === other.end;
}

/**
 * Events of one case in order of their starts, those of one instant as they stood; the list itself where it already is.
 *
 * @throws RangeError `invalid event: …` for a start or end that is no finite number.
 */
function caseOrder<E extends TimedStep>(events: readonly E[]): readonly E[] {
  let isSorted = true;
  let previous = -Infinity;
  for (const { step, start, end } of events) {
    if (!Number.isFinite(start) || (end !== undefined && !Number.isFinite(end))) throw new RangeError(`invalid event: ${step} from ${start} to ${end}`);
    if (start < previous) isSorted = false;
    previous = start;
  }
  return isSorted ? events : events.toSorted((a, b) => a.start - b.start);
}

/** The sums of one kind of step while cases are added. */
class StepTally {
  count = 0;
  cases = 0;
  service = 0;
  measured = 0;
  selfLoops = 0;
  loops = 0;
  /** The case that had it last, so that the next event knows whether its case had it before. */
  lastCase = -1;

  constructor(readonly step: string) {}

  node(): StepNode {
    const { step, count, cases, service, measured, selfLoops, loops } = this;
    return { step, count, cases, service, measured, rework: selfLoops + loops, selfLoops, loops };
  }
}

/** The sums of one edge while cases are added; every wait is kept, since a median cannot be added. */
class EdgeTally {
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

/** A directly-follows graph that grows case by case, so that long work can be done in slices. */
class StepGraphSums {
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

const ARROW = '>';

/** Cases by the path they took, growing case by case. */
class VariantSums {
  readonly #cases = new Map<string, { readonly steps: readonly string[]; readonly key: string; cases: number }>();

  add(events: readonly TimedStep[]): void {
    if (events.length === 0) return;
    const steps = caseOrder(events).map(({ step }) => step);
    // A step's name may hold anything, so that paths are told apart by more than the arrow between their steps.
    const key = JSON.stringify(steps);
    const known = this.#cases.get(key);
    if (known) known.cases++;
    else this.#cases.set(key, { steps, key: steps.join(ARROW), cases: 1 });
  }

  /** Most frequent first, of equals in order of their text. */
  variants(): Variant[] {
    return [...this.#cases.values()].sort((a, b) => b.cases - a.cases || textOrder(a.key, b.key)).map(({ steps, cases }) => ({ steps, cases }));
  }
}

/** Which paths cases took and how many took each: most frequent first, of equals in order of `A>B>C`. */
function variants(cases: Iterable<readonly TimedStep[]>): Variant[] {
  const sums = new VariantSums();
  for (const events of cases) sums.add(events);
  return sums.variants();
}

/** Graph and variants of events, one after the other. */
export function slowFlow(events: Iterable<JourneyEvent>): { readonly graph: StepGraph; readonly variants: readonly Variant[]; readonly repeated: number; readonly idsTwice: number } {
  const { cases, repeated, idsTwice } = casesOf(events);
  const graph = new StepGraphSums();
  for (const each of cases) graph.add(each.events);
  return { graph: graph.graph(), variants: variants(cases.map((each) => each.events)), repeated, idsTwice };
}

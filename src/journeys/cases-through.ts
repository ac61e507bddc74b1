import type { JourneyEvent } from '../domain/journey-event.js';
import type { CaseTable } from './case-table.js';

/** A case that took some steps. Its events are put together when they are asked for: of thousands found, few are looked at. */
export class CaseThrough {
  #events: readonly JourneyEvent[] | undefined;

  /** @param wait - The longest it waited between the steps, in the unit of its events; undefined where that is not known. */
  constructor(
    readonly cases: CaseTable,
    readonly index: number,
    readonly wait: number | undefined,
  ) {}

  get id(): string {
    return this.cases.id(this.index);
  }

  /** In order. */
  get events(): readonly JourneyEvent[] {
    return (this.#events ??= this.cases.events(this.index));
  }
}

/** Cases in which these steps follow each other directly, those that waited longest first; for a single step, the longest in it. */
export function casesThrough(cases: CaseTable, steps: readonly string[]): CaseThrough[] {
  return found(cases, steps, () => true);
}

/** Cases that took exactly this path. */
export function casesOfVariant(cases: CaseTable, steps: readonly string[]): CaseThrough[] {
  return found(cases, steps, (length) => length === steps.length);
}

function found(cases: CaseTable, steps: readonly string[], isWanted: (length: number) => boolean): CaseThrough[] {
  const { table, order, from, size } = cases;
  const codes = steps.map((step) => table.steps.codeOf(step) ?? -1);
  if (codes.includes(-1)) return [];
  const all: CaseThrough[] = [];
  for (let index = 0; index < size; index++) {
    const [first, end] = [from[index] as number, from[index + 1] as number];
    if (first === end || !isWanted(end - first)) continue;
    let wait: number | undefined;
    let isThrough = false;
    for (let at = first; at + codes.length <= end; at++) {
      if (!codes.every((code, offset) => table.stepOf[order[at + offset] as number] === code)) continue;
      isThrough = true;
      const length = codes.length === 1 ? lengthOf(cases, at) : waitIn(cases, at, codes.length);
      if (length !== undefined) wait = Math.max(wait ?? 0, length);
    }
    if (isThrough) all.push(new CaseThrough(cases, index, wait));
  }
  return all.sort((a, b) => (b.wait ?? -1) - (a.wait ?? -1));
}

function lengthOf({ table, order }: CaseTable, at: number): number | undefined {
  const row = order[at] as number;
  const length = (table.end[row] as number) - (table.start[row] as number);
  return length >= 0 ? length : undefined;
}

function waitIn(cases: CaseTable, from: number, length: number): number | undefined {
  const { table, order } = cases;
  let sum: number | undefined;
  for (let at = from + 1; at < from + length; at++) {
    const before = order[at - 1] as number;
    const over = table.end[before] as number;
    if (over >= (table.start[before] as number)) sum = (sum ?? 0) + Math.max(0, (table.start[order[at] as number] as number) - over);
  }
  return sum;
}

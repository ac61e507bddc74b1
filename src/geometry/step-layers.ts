import type { StepEdge } from '../domain/step-graph.js';

type Link = Pick<StepEdge, 'from' | 'to' | 'count'>;

/** Steps in columns from left to right, and the edges that run against them. */
export interface StepLayers {
  /** Steps of each column, from top to bottom. */
  readonly columns: readonly (readonly string[])[];
  /** Edges that lead to an earlier column, or to the same: where a circle was cut so that the rest has a direction. */
  readonly backward: ReadonlySet<Link>;
}

/** Times that columns are put in order by their neighbours, there and back. */
const SWEEPS = 6;

/**
 * Puts the steps of a graph in columns so that most of what happens runs from left to right and few edges cross.
 * Deterministic. Circles are cut at the edges that cost the least, by how often they were taken.
 *
 * @see Eades, Lin, Smyth 1993 for the cut; Sugiyama, Tagawa, Toda 1981 for columns and order.
 */
export function stepLayers(steps: readonly string[], edges: readonly Link[]): StepLayers {
  const links = edges.filter(({ from, to }) => from !== to);
  const rank = new Map(mainDirection(steps, links).map((step, at) => [step, at]));
  const rankOf = (step: string) => rank.get(step) ?? 0;
  const backward = new Set(links.filter(({ from, to }) => rankOf(from) > rankOf(to)));
  const column = new Map<string, number>();
  const forward = links.filter((link) => !backward.has(link)).sort((a, b) => rankOf(a.from) - rankOf(b.from));
  for (const { from, to } of forward) column.set(to, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1));
  const columns: string[][] = [];
  for (const step of steps.toSorted((a, b) => rankOf(a) - rankOf(b))) (columns[column.get(step) ?? 0] ??= []).push(step);
  return { columns: untangled(columns, links), backward };
}

/** An order of all steps in which little weight runs backwards: what only leads on comes first, what only ends comes last. */
function mainDirection(steps: readonly string[], links: readonly Link[]): string[] {
  const left = new Set(steps);
  const out = new Map(steps.map((step) => [step, 0]));
  const into = new Map(steps.map((step) => [step, 0]));
  const of = new Map<string, Link[]>(steps.map((step) => [step, []]));
  for (const link of links) {
    out.set(link.from, (out.get(link.from) ?? 0) + link.count);
    into.set(link.to, (into.get(link.to) ?? 0) + link.count);
    of.get(link.from)?.push(link);
    of.get(link.to)?.push(link);
  }
  const [first, last]: [string[], string[]] = [[], []];
  const take = (step: string, list: string[]) => {
    list.push(step);
    left.delete(step);
    for (const { from, to, count } of of.get(step) ?? []) {
      if (from === step) into.set(to, (into.get(to) ?? 0) - count);
      else out.set(from, (out.get(from) ?? 0) - count);
    }
  };
  while (left.size > 0) {
    let best: string | undefined;
    let most = -Infinity;
    for (const step of left) {
      if (out.get(step) === 0) take(step, last);
      else if (into.get(step) === 0) take(step, first);
    }
    for (const step of left) {
      const gain = (out.get(step) ?? 0) - (into.get(step) ?? 0);
      if (gain > most) [best, most] = [step, gain];
    }
    if (best !== undefined) take(best, first);
  }
  return [...first, ...last.reverse()];
}

/** Each column by the mean place of its neighbours in the one before, then in the one behind, again and again. */
function untangled(columns: readonly (readonly string[])[], links: readonly Link[]): string[][] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links)
    for (const [one, other] of [[from, to], [to, from]] as const) {
      const list = neighbours.get(one);
      if (list) list.push(other);
      else neighbours.set(one, [other]);
    }
  const ordered = columns.map((steps) => [...steps]);
  const place = new Map<string, number>();
  const columnOf = new Map<string, number>();
  const note = (steps: readonly string[], column: number) => {
    for (const [at, step] of steps.entries()) {
      place.set(step, (at + 0.5) / steps.length);
      columnOf.set(step, column);
    }
  };
  ordered.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isForward = sweep % 2 === 0;
    for (let turn = 0; turn < ordered.length; turn++) {
      const at = isForward ? turn : ordered.length - 1 - turn;
      const mean = new Map((ordered[at] ?? []).map((step) => [step, meanPlace(step, at, isForward)]));
      ordered[at]?.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      note(ordered[at] ?? [], at);
    }
  }
  return ordered;

  function meanPlace(step: string, at: number, isForward: boolean): number {
    const asked = (neighbours.get(step) ?? []).filter((other) => (isForward ? (columnOf.get(other) ?? 0) < at : (columnOf.get(other) ?? 0) > at));
    return asked.length === 0 ? (place.get(step) ?? 0) : asked.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / asked.length;
  }
}

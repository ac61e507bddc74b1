import type { StepGraph } from '../domain/step-graph.js';
import { stepLayers } from './step-layers.js';

export interface StepPlace {
  /** Upper left corner, px. */
  readonly x: number;
  readonly y: number;
  readonly column: number;
}

/** Where the steps of a graph stand. Kept while a graph grows, so that nothing moves under the eye. */
export interface StepPlaces {
  readonly places: ReadonlyMap<string, StepPlace>;
  readonly width: number;
  readonly height: number;
}

export const STEP_WIDTH = 148;
export const STEP_HEIGHT = 44;
const COLUMN_GAP = 92;
const ROW_GAP = 26;
/** Room around all of it, for edges that run back. */
export const MARGIN = 40;
/** Times that steps are drawn towards their neighbours. */
const PULLS = 8;

/**
 * Places the steps of a graph. Steps that `before` placed stay where they are; a new one comes to stand in the column
 * behind the step that leads to it most, below what is there.
 */
export function stepPlaces(graph: Pick<StepGraph, 'steps' | 'edges'>, before?: StepPlaces): StepPlaces {
  const steps = graph.steps.map(({ step }) => step);
  const known = steps.filter((step) => before?.places.has(step));
  // Where less than half is known it is another graph.
  if (!before || known.length * 2 < steps.length) return placedAnew(steps, graph.edges);
  if (known.length === steps.length) return before;
  const places = new Map(before.places);
  for (const step of steps) {
    if (places.has(step)) continue;
    const leading = graph.edges.filter(({ from, to }) => to === step && places.has(from)).sort((a, b) => b.count - a.count)[0];
    const column = leading ? (places.get(leading.from)?.column ?? -1) + 1 : 0;
    const lowest = Math.max(MARGIN - STEP_HEIGHT - ROW_GAP, ...[...places.values()].filter((place) => place.column === column).map(({ y }) => y));
    places.set(step, { x: xOf(column), y: lowest + STEP_HEIGHT + ROW_GAP, column });
  }
  return bounded(places);
}

function placedAnew(steps: readonly string[], edges: StepGraph['edges']): StepPlaces {
  const { columns } = stepLayers(steps, edges);
  const centre = new Map<string, number>();
  const tallest = Math.max(0, ...columns.map(({ length }) => length));
  for (const column of columns) column.forEach((step, at) => centre.set(step, at + (tallest - column.length) / 2));
  const weights = new Map<string, { readonly other: string; readonly count: number }[]>();
  for (const { from, to, count } of edges) {
    if (from === to) continue;
    for (const [one, other] of [[from, to], [to, from]] as const) {
      const list = weights.get(one);
      if (list) list.push({ other, count });
      else weights.set(one, [{ other, count }]);
    }
  }
  for (let pull = 0; pull < PULLS; pull++)
    for (const column of pull % 2 ? columns.toReversed() : columns) {
      const wished = column.map((step) => {
        const others = weights.get(step) ?? [];
        const all = others.reduce((sum, { count }) => sum + count, 0);
        return all === 0 ? (centre.get(step) ?? 0) : others.reduce((sum, { other, count }) => sum + count * (centre.get(other) ?? 0), 0) / all;
      });
      apart(wished).forEach((at, index) => centre.set(column[index] ?? '', at));
    }
  const top = Math.min(0, ...centre.values());
  const places = new Map<string, StepPlace>();
  for (const [column, list] of columns.entries())
    for (const step of list) places.set(step, { x: xOf(column), y: Math.round(MARGIN + ((centre.get(step) ?? 0) - top) * (STEP_HEIGHT + ROW_GAP)), column });
  return bounded(places);
}

/** The places nearest to those wished, in the same order and at least 1 apart: neighbours that crowd share the way. */
function apart(wished: readonly number[]): number[] {
  const groups: { sum: number; length: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    let group = { sum: wish - at, length: 1 };
    for (let last = groups.at(-1); last && last.sum / last.length > group.sum / group.length; last = groups.at(-1)) {
      groups.pop();
      group = { sum: last.sum + group.sum, length: last.length + group.length };
    }
    groups.push(group);
  }
  return groups.flatMap(({ sum, length }) => Array.from({ length }, () => sum / length)).map((start, at) => start + at);
}

function xOf(column: number): number {
  return MARGIN + column * (STEP_WIDTH + COLUMN_GAP);
}

function bounded(places: ReadonlyMap<string, StepPlace>): StepPlaces {
  const all = [...places.values()];
  return { places, width: Math.max(0, ...all.map(({ x }) => x + STEP_WIDTH)) + MARGIN, height: Math.max(0, ...all.map(({ y }) => y + STEP_HEIGHT)) + MARGIN };
}

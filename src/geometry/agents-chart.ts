import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../domain/metric.js';
import { textWidth } from './text-width.js';
import { valueAxis } from './value-axis.js';

/** Curves over numbers of agents, from left to right one agent apart. */
export interface AgentsQuestion {
  readonly agents: readonly number[];
  readonly curves: readonly { readonly id: string; readonly values: readonly (number | undefined)[] }[];
  readonly unit: Unit;
  /** Drawn across, in the curves' unit. */
  readonly target?: number;
  /** Numbers of agents to be marked, each with its words. */
  readonly marks: readonly { readonly id: string; readonly agents: number; readonly text: string }[];
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
}

export interface AgentsMark {
  readonly id: string;
  readonly text: string;
  /** Px from the plot's left edge; at an edge where the number lies beyond it. */
  readonly x: number;
  /** -1 left of the plot, 1 right of it. */
  readonly beyond: -1 | 0 | 1;
  /** Px where its words begin, and their row from the top. */
  readonly textX: number;
  readonly row: number;
}

/** What is to be drawn; px, the origin at the plot's upper left corner. */
export interface AgentsChart {
  readonly width: number;
  readonly height: number;
  /** Room above the plot for the words of the marks. */
  readonly rows: number;
  /** Of each number of agents. */
  readonly x: readonly number[];
  readonly y: (value: number) => number;
  readonly paths: readonly { readonly id: string; readonly d: string; readonly endY: number | undefined }[];
  readonly marks: readonly AgentsMark[];
  readonly xTicks: readonly { readonly x: number; readonly agents: number }[];
  readonly yTicks: readonly { readonly y: number; readonly value: number }[];
  readonly targetY: number | undefined;
  readonly isCut: boolean;
}

const TICK_APART = 56;
const GAP = 8;
/** A wait of an hour says as much as one of a day, and leaves room for the curve. */
const LONGEST_WAIT = 600;

/** Places of the curves, ticks and marks. What is not finite is left out, and waits beyond ten minutes leave the plot at its top. */
export function agentsChart({ agents, curves, unit, target, marks, width, height, textSize }: AgentsQuestion): AgentsChart {
  const most = unit === 'seconds' ? LONGEST_WAIT : Infinity;
  const shown = curves.flatMap(({ values }) => values.filter((value) => value !== undefined && Number.isFinite(value)) as number[]).map((value) => Math.min(value, most));
  const axis = valueAxis(target === undefined ? shown : [...shown, target], unit, unit === 'ratio');
  const [first = 0] = agents;
  const last = agents.at(-1) ?? first;
  const scaleX = scaleLinear([first, Math.max(last, first + 1)], [0, width]);
  const scaleY = scaleLinear(axis.domain, [height, 0]);
  const x = agents.map((count) => scaleX(count));
  const isDrawn = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value) && value <= axis.domain[1];
  const paths = curves.map(({ id, values }) => {
    const path = line<number | undefined>((_, index) => x[index] ?? 0, (value) => scaleY(value ?? 0)).defined(isDrawn);
    const end = values.findLast(isDrawn);
    return { id, d: path(values) ?? '', endY: end === undefined ? undefined : scaleY(end) };
  });
  const placed = placeMarks(marks, first, last, (count) => scaleX(count), width, textSize);
  return {
    width,
    height,
    rows: placed.reduce((most, { row }) => Math.max(most, row + 1), 0),
    x,
    y: (value) => Math.max(0, Math.min(height, scaleY(Math.min(value, axis.domain[1])))),
    paths,
    marks: placed,
    xTicks: scaleX.ticks(Math.max(2, Math.floor(width / TICK_APART))).filter(Number.isInteger).map((count) => ({ x: scaleX(count), agents: count })),
    yTicks: axis.ticks.map((value) => ({ y: scaleY(value), value })),
    targetY: target === undefined ? undefined : scaleY(target),
    isCut: axis.isCut,
  };
}

/** Words centred over their lines, in the first row that has room for them, inside the plot where they fit. */
function placeMarks(marks: AgentsQuestion['marks'], first: number, last: number, xOf: (agents: number) => number, width: number, size: number): AgentsMark[] {
  const taken: number[][] = [];
  return [...marks]
    .sort((a, b) => a.agents - b.agents)
    .map(({ id, agents, text }) => {
      const beyond = agents < first ? -1 : agents > last ? 1 : 0;
      const at = xOf(Math.min(Math.max(agents, first), last));
      const wide = textWidth(text, size);
      const textX = Math.max(0, Math.min(at - wide / 2, width - wide));
      let row = 0;
      while ((taken[row] ?? []).some((end) => textX < end + GAP)) row++;
      (taken[row] ??= []).push(textX + wide);
      return { id, text, x: at, beyond, textX, row };
    });
}

/** Index of the number of agents nearest to `x` px. */
export function nearestAgents({ x }: Pick<AgentsChart, 'x'>, px: number): number {
  let best = 0;
  x.forEach((at, index) => {
    if (Math.abs(at - px) < Math.abs((x[best] ?? 0) - px)) best = index;
  });
  return best;
}

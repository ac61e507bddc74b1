import type { StepEdge } from '../domain/step-graph.js';
import { STEP_HEIGHT, STEP_WIDTH, type StepPlace, type StepPlaces } from './step-places.js';

/** How an edge is drawn. */
export interface EdgeShape {
  readonly edge: StepEdge;
  /** An SVG path. */
  readonly path: string;
  /** Stroke, px. */
  readonly weight: number;
  /** Whether it leads back to an earlier column, to the same column, or to itself. */
  readonly isBack: boolean;
  /** The arrow head, a path to be filled. A `marker` an edge would be painted anew with every frame that moves. */
  readonly tip: string;
  /** Middle of the path, for a mark. */
  readonly x: number;
  readonly y: number;
}

/** Thickest and thinnest stroke. */
const WEIGHTS = [1, 9] as const;

/** Curves for edges between places, as thick as the root of how often they were taken. Edges with a missing end are left out. */
export function edgeShapes(edges: readonly StepEdge[], { places }: StepPlaces): EdgeShape[] {
  const most = Math.max(1, ...edges.map(({ count }) => count));
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) return [];
    const weight = WEIGHTS[0] + (WEIGHTS[1] - WEIGHTS[0]) * Math.sqrt(edge.count / most);
    const curve = from === to ? loop(from) : to.column > from.column ? onward(from, to) : back(from, to);
    return [{ edge, weight, ...curve }];
  });
}

type Curve = Pick<EdgeShape, 'path' | 'tip' | 'isBack' | 'x' | 'y'>;

/** Of an arrow head, px. */
const TIP = 7;

/** A triangle that ends at a point, along a direction of length 1. */
function tipAt(x: number, y: number, along: readonly [x: number, y: number]): string {
  const [dx, dy] = along;
  const side = TIP / 2;
  const [left, top] = [x - TIP * dx, y - TIP * dy];
  return `M${round(left - side * dy)} ${round(top + side * dx)}L${round(x + dx)} ${round(y + dy)}L${round(left + side * dy)} ${round(top - side * dx)}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function onward(from: StepPlace, to: StepPlace): Curve {
  const [x0, y0, x1, y1] = [from.x + STEP_WIDTH, from.y + STEP_HEIGHT / 2, to.x, to.y + STEP_HEIGHT / 2];
  const reach = (x1 - x0) / 2;
  return { path: `M${x0} ${y0}C${x0 + reach} ${y0} ${x1 - reach} ${y1} ${x1} ${y1}`, tip: tipAt(x1, y1, [1, 0]), isBack: false, x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** Around below: out of the lower edge and in at the lower edge. */
function back(from: StepPlace, to: StepPlace): Curve {
  const [x0, y0, x1, y1] = [from.x + STEP_WIDTH * 0.35, from.y + STEP_HEIGHT, to.x + STEP_WIDTH * 0.65, to.y + STEP_HEIGHT];
  const low = Math.max(y0, y1) + 22 + Math.min(60, Math.abs(x1 - x0) / 16);
  return { path: `M${x0} ${y0}C${x0} ${low} ${x1} ${low} ${x1} ${y1}`, tip: tipAt(x1, y1, [0, -1]), isBack: true, x: (x0 + x1) / 2, y: (y0 + 6 * low + y1) / 8 };
}

function loop({ x, y }: StepPlace): Curve {
  const [left, right] = [x + STEP_WIDTH - 44, x + STEP_WIDTH - 18];
  return { path: `M${left} ${y}C${left - 6} ${y - 26} ${right + 6} ${y - 26} ${right} ${y}`, tip: tipAt(right, y, [-0.22, 0.975]), isBack: true, x: (left + right) / 2, y: y - 20 };
}

import type { StepEdge, StepGraph } from '../domain/step-graph.js';

/** Edges at which anybody waited, the largest share of all waiting first; of equal ones, the order of the graph. */
export function bottlenecks({ edges }: Pick<StepGraph, 'edges'>): StepEdge[] {
  return edges.filter(({ wait }) => wait > 0).sort((a, b) => b.wait - a.wait);
}

import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { edgeShapes, type EdgeShape } from '../../geometry/step-edges.js';
import { stepPlaces, type StepPlaces } from '../../geometry/step-places.js';
import { bottlenecks } from '../../journeys/bottlenecks.js';
import type { StepEdge } from '../../domain/step-graph.js';

/** Bottlenecks that are marked in the picture. */
const MARKED = 3;

/** What of a flow is drawn where. */
export interface FlowPicture {
  readonly flow: JourneyFlow;
  readonly places: StepPlaces;
  readonly shapes: readonly EdgeShape[];
  readonly worst: readonly StepEdge[];
  /** Rank from 1 of the edges that are marked. */
  readonly ranks: ReadonlyMap<StepEdge, number>;
}

/** Lays flows out, each where the one before stood, and the same one only once. */
export class PictureMemory {
  #picture: FlowPicture | undefined;

  of(flow: JourneyFlow | undefined): FlowPicture | undefined {
    if (!flow) return undefined;
    if (this.#picture?.flow !== flow) {
      const places = stepPlaces(flow.graph, this.#picture?.places);
      const worst = bottlenecks(flow.graph);
      this.#picture = { flow, places, shapes: edgeShapes(flow.graph.edges, places), worst, ranks: new Map(worst.slice(0, MARKED).map((edge, at) => [edge, at + 1])) };
    }
    return this.#picture;
  }
}

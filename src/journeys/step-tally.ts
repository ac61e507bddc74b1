import type { StepNode } from '../domain/step-graph.js';

/** The sums of one kind of step while cases are added. */
export class StepTally {
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

import type { JourneyModel } from '../domain/journey-model.js';
import { textOrder } from './text-order.js';
import type { TouchpointFacts } from './touchpoint-facts.js';

/** A map of the steps that events have, where nobody drew one: a stage a step, in order of their mean place in their cases. */
export function journeyFromEvents(facts: ReadonlyMap<string, TouchpointFacts>, name: string): JourneyModel {
  const steps = [...facts].sort(([a, one], [b, other]) => one.place - other.place || textOrder(a, b)).map(([step]) => step);
  return { name, stages: steps.map((step) => ({ id: step, name: step, touchpoints: [{ id: step, name: step }] })) };
}

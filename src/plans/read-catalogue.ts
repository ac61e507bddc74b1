import type { Plan } from '../domain/plan.js';
import { readPlan, type PlanProblem } from './read-plan.js';

/** What of a catalogue can be offered, and what is wrong with the rest. */
export interface CatalogueReading {
  readonly plans: readonly Plan[];
  readonly troubles: readonly PlanTrouble[];
}

export interface PlanTrouble {
  /** The plan's id, else its place in the catalogue from 1; empty for the catalogue itself. */
  readonly plan: string;
  readonly problems: readonly PlanProblem[];
}

/** Reads a catalogue of plans from JSON: each plan by itself, so that a bad one spoils no other. @param skillGroups - As `readPlan`. */
export function readCatalogue(json: unknown, skillGroups?: readonly string[]): CatalogueReading {
  if (!Array.isArray(json)) return { plans: [], troubles: [{ plan: '', problems: [{ field: '', code: 'missing' }] }] };
  const plans = new Map<string, Plan>();
  const troubles: PlanTrouble[] = [];
  json.forEach((item: unknown, index) => {
    const { plan, problems } = readPlan(item, skillGroups);
    const id: unknown = (item as { readonly id?: unknown } | null | undefined)?.id;
    const name = typeof id === 'string' && id !== '' ? id : String(index + 1);
    if (!plan) troubles.push({ plan: name, problems });
    else if (plans.has(plan.id)) troubles.push({ plan: name, problems: [{ field: 'id', code: 'twice', value: plan.id }] });
    else plans.set(plan.id, plan);
  });
  return { plans: [...plans.values()], troubles };
}

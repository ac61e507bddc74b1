import type { PlanRun } from '../../domain/plan.js';
import type { Messages } from './messages.js';

/** Says each change of a run's state once: not what was there when the page opened, and nothing again on a refresh. */
export class RunVoice {
  #states: ReadonlyMap<string, PlanRun['state']> | undefined;
  #text = '';

  said(runs: readonly PlanRun[], { plans }: Messages): string {
    const before = this.#states;
    const changed = before ? runs.filter(({ id, state }) => before.get(id) !== state) : [];
    this.#states = new Map(runs.map(({ id, state }) => [id, state]));
    if (changed.length > 0) this.#text = changed.map(({ plan, state }) => plans.said(plan.name, plans.states[state])).join(' · ');
    return this.#text;
  }
}

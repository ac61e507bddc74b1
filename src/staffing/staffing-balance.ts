import type { ServiceLevelVariant, StaffingInputs, StaffingModel } from '../domain/staffing.js';
import { costFrontier, type FrontierRow } from './cost-frontier.js';
import { loadOf } from './demand.js';
import type { QueueRates } from './erlang-a.js';
import { requiredAgents, requiredAgentsErlangA } from './required-agents.js';
import { scheduledHeadcount } from './scheduled-headcount.js';

/** What is worth saying about a case beside its numbers. */
export type BalanceNote = 'overload' | 'no-agents' | 'no-calls' | 'never-hang-up' | 'never-wait' | 'optimum-below-target';

/** Cost against speed around what a case needs. */
export interface StaffingBalance {
  /** Ascending, one agent apart, at most `MOST_ROWS`. */
  readonly rows: readonly FrontierRow[];
  readonly model: StaffingModel;
  readonly variant: ServiceLevelVariant;
  /** Offered load, erlangs. */
  readonly load: number;
  /** Fewest agents that meet the target. */
  readonly required: number;
  /** People to schedule for them. */
  readonly scheduled: number;
  /** The cheapest number; undefined where more is always cheaper. */
  readonly optimum: number | undefined;
  readonly current: number | undefined;
  readonly notes: readonly BalanceNote[];
}

export const MOST_ROWS = 200;

/**
 * The frontier around the agents required, with the current and the cheapest number among its rows where they are near enough.
 *
 * Erlang B and C are Erlang A with no patience and with patience without end, so one set of inputs serves all three.
 *
 * @param inputs - As `checkInputs` passes them.
 * @throws RangeError `invalid …: …` for inputs that it does not pass.
 */
export function staffingBalance(inputs: StaffingInputs, model: StaffingModel = 'erlangA', variant: ServiceLevelVariant = 'offered'): StaffingBalance {
  const { calls, periodSeconds, handleSeconds, thresholdSeconds, target, shrinkage, agents: current } = inputs;
  const demand = { calls, periodSeconds, handleSeconds };
  const load = loadOf(demand);
  const patienceSeconds = patienceOf(inputs, model);
  const question = { ...demand, thresholdSeconds, patienceSeconds, variant, prices: inputs };
  const rates: QueueRates = { arrivalRate: calls / periodSeconds, serviceRate: 1 / handleSeconds, patienceRate: 1 / patienceSeconds };
  const goals = { thresholdSeconds, serviceLevel: target, variant };
  const required = patienceSeconds === Infinity ? requiredAgents(demand, goals) : requiredAgentsErlangA(rates, goals);
  // Where agents cost nothing, one more always pays a little.
  const optimum = inputs.agentHour === 0 ? undefined : cheapest((from, to) => costFrontier({ ...question, from, to }).rows, Math.ceil(load));
  const [from, to] = windowAround(load, required, [current, optimum]);
  const { rows } = costFrontier({ ...question, from, to });
  const notes: BalanceNote[] = [];
  if (calls === 0) notes.push('no-calls');
  if (current === 0) notes.push('no-agents');
  else if (current !== undefined && load >= current) notes.push('overload');
  if (model === 'erlangA' && patienceSeconds === Infinity) notes.push('never-hang-up');
  if (model === 'erlangA' && patienceSeconds === 0) notes.push('never-wait');
  if (optimum !== undefined && optimum < required) notes.push('optimum-below-target');
  return { rows, model, variant, load, required, scheduled: scheduledHeadcount(required, shrinkage), optimum, current, notes };
}

function patienceOf({ patienceSeconds }: StaffingInputs, model: StaffingModel): number {
  return model === 'erlangC' ? Infinity : model === 'erlangB' ? 0 : patienceSeconds;
}

/**
 * The number of agents after which one more costs more than it saves, found by halving: what waiting and hanging up cost falls
 * ever slower with each agent. Undefined where that is beyond reach, since agents cost next to nothing.
 */
function cheapest(rowsOf: (from: number, to: number) => readonly FrontierRow[], load: number): number | undefined {
  const isPast = (agents: number) => {
    const [here, next] = rowsOf(agents, agents + 1);
    return here !== undefined && next !== undefined && Number.isFinite(here.totalCost) && next.totalCost >= here.totalCost;
  };
  let below = -1;
  let past = load + 4;
  for (const limit = 4 * load + 1000; !isPast(past); past *= 2) {
    if (past > limit) return undefined;
    below = past;
  }
  while (past - below > 1) {
    const middle = Math.floor((below + past) / 2);
    if (isPast(middle)) past = middle;
    else below = middle;
  }
  return past;
}

/** Where the curves move, and the marks that are not too far away. */
function windowAround(load: number, required: number, marks: readonly (number | undefined)[]): readonly [from: number, to: number] {
  const spread = Math.ceil(Math.sqrt(load)) + 2;
  let from = Math.max(0, Math.min(Math.floor(load) - 2 * spread, required - spread));
  let to = Math.max(Math.ceil(load) + 3 * spread, required + spread);
  for (const mark of marks) {
    if (mark === undefined) continue;
    if (mark < from && to - mark + 2 < MOST_ROWS) from = Math.max(0, mark - 2);
    if (mark > to && mark + 2 - from < MOST_ROWS) to = mark + 2;
  }
  if (to - from >= MOST_ROWS) {
    from = Math.max(0, required - MOST_ROWS / 2);
    to = from + MOST_ROWS - 1;
  }
  return [from, to];
}

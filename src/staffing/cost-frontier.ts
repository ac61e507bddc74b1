import type { ServiceLevelVariant } from '../domain/staffing.js';
import { quantity, wholeNumber } from './argument.js';
import { loadOf, type Demand } from './demand.js';
import { erlangA } from './erlang-a.js';
import { erlangB, oneMore } from './erlang-b.js';
import { standing } from './erlang-c.js';
import { serviceLevelOf } from './service-level-of.js';

/** Money an hour, in one currency. */
export interface Prices {
  readonly agentHour: number;
  /** One contact waiting for one hour. */
  readonly waitHour: number;
  /** One contact that hung up; counts only where callers hang up. */
  readonly abandoned?: number;
}

/** What one number of agents gives and costs an hour. */
export interface FrontierRow {
  readonly agents: number;
  /** By the question's variant; undefined where that has nobody to count. */
  readonly serviceLevel: number | undefined;
  /** Mean wait of those answered, s; undefined where nobody is. */
  readonly averageSpeedOfAnswer: number | undefined;
  readonly occupancy: number | undefined;
  /** Absent where nobody hangs up. */
  readonly abandonProbability?: number;
  readonly staffCost: number;
  readonly waitCost: number;
  readonly abandonCost?: number;
  readonly totalCost: number;
}

export interface Frontier {
  readonly rows: readonly FrontierRow[];
  /** The cheapest number of agents, the smallest among equals; undefined where no row has a finite cost. */
  readonly optimum: number | undefined;
}

export interface FrontierQuestion extends Demand {
  readonly thresholdSeconds: number;
  readonly prices: Prices;
  /** First and last number of agents. */
  readonly from: number;
  readonly to: number;
  /** Mean patience, s: absent or Infinity where everybody waits until answered. */
  readonly patienceSeconds?: number;
  /** Which service level; of all offered when absent. */
  readonly variant?: ServiceLevelVariant;
}

/**
 * Cost against speed for every number of agents from `from` to `to`: the whole frontier, since its knee and the price of a
 * target say more than the cheapest number alone. Erlang A where callers hang up, Erlang C where they do not.
 *
 * @throws RangeError `invalid …: …`.
 */
export function costFrontier(question: FrontierQuestion): Frontier {
  const { from, to, prices, patienceSeconds = Infinity } = question;
  wholeNumber('from', from);
  wholeNumber('to', to);
  quantity('patienceSeconds', patienceSeconds);
  quantity('agentHour', prices.agentHour);
  quantity('waitHour', prices.waitHour);
  quantity('abandoned', prices.abandoned ?? 0);
  const rows = patienceSeconds === Infinity ? rowsWithoutHangUps(question) : rowsWithHangUps(question, patienceSeconds);
  const finite = rows.filter(({ totalCost }) => Number.isFinite(totalCost));
  const cheapest = finite.reduce<FrontierRow | undefined>((best, row) => (best && best.totalCost <= row.totalCost ? best : row), undefined);
  return { rows, optimum: cheapest?.agents };
}

function rowsWithoutHangUps({ from, to, prices, thresholdSeconds, ...demand }: FrontierQuestion): FrontierRow[] {
  const load = loadOf(demand);
  const rows: FrontierRow[] = [];
  for (let agents = from, blocking = erlangB(from, load); agents <= to; blocking = oneMore(blocking, ++agents, load)) {
    const queue = standing(load, demand.handleSeconds, agents, thresholdSeconds, blocking);
    const { serviceLevel, averageSpeedOfAnswer, occupancy } = queue;
    const staffCost = prices.agentHour * agents;
    const waitCost = prices.waitHour === 0 ? 0 : prices.waitHour * queue.queueLength;
    rows.push({ agents, serviceLevel, averageSpeedOfAnswer, occupancy, staffCost, waitCost, totalCost: staffCost + waitCost });
  }
  return rows;
}

function rowsWithHangUps({ from, to, prices, thresholdSeconds, variant, ...demand }: FrontierQuestion, patienceSeconds: number): FrontierRow[] {
  const { calls, periodSeconds, handleSeconds } = demand;
  const load = loadOf(demand);
  const rates = { arrivalRate: calls / periodSeconds, serviceRate: 1 / handleSeconds, patienceRate: 1 / patienceSeconds };
  const rows: FrontierRow[] = [];
  for (let agents = from, blocking = erlangB(from, load); agents <= to; blocking = oneMore(blocking, ++agents, load)) {
    const queue = erlangA(rates, agents, thresholdSeconds, blocking);
    const staffCost = prices.agentHour * agents;
    const waitCost = prices.waitHour * queue.queueLength;
    const abandonCost = (prices.abandoned ?? 0) * rates.arrivalRate * 3600 * queue.abandonProbability;
    rows.push({
      agents,
      serviceLevel: serviceLevelOf(queue, variant),
      averageSpeedOfAnswer: queue.meanWaitServed,
      occupancy: queue.occupancy,
      abandonProbability: queue.abandonProbability,
      staffCost,
      waitCost,
      abandonCost,
      totalCost: staffCost + waitCost + abandonCost,
    });
  }
  return rows;
}

/** Functions of queueing that reference cases name: the case's shape in, the case's shape out. */
import { costFrontier, type Frontier } from '../../src/staffing/cost-frontier.js';
import { erlangA } from '../../src/staffing/erlang-a.js';
import { erlangB, erlangBMaxLoad, erlangBServers } from '../../src/staffing/erlang-b.js';
import { erlangC, erlangCWaitQuantile } from '../../src/staffing/erlang-c.js';
import { fluidStep } from '../../src/staffing/fluid-queue.js';
import { fluidSurge } from '../../src/staffing/fluid-surge.js';
import { requiredAgents, requiredAgentsErlangA } from '../../src/staffing/required-agents.js';
import { scheduledHeadcount } from '../../src/staffing/scheduled-headcount.js';
import { halfinWhittDelay } from '../../src/staffing/square-root-rule.js';
import { stationaryBacklog } from '../../src/staffing/stationary-backlog.js';
import { transientQueue } from '../../src/staffing/transient-queue.js';

interface Calls {
  readonly calls: number;
  readonly periodSec: number;
  readonly ahtSec: number;
  readonly thresholdSec: number;
}

const demand = ({ calls, periodSec, ahtSec }: Calls) => ({ calls, periodSeconds: periodSec, handleSeconds: ahtSec });

interface Costs extends Calls {
  readonly patienceSec?: number;
  readonly agentCostPerHour: number;
  readonly waitCostPerCustomerHour: number;
  readonly costPerAbandon?: number;
  readonly from: number;
  readonly to: number;
}

function frontier(input: Costs): Frontier {
  const { thresholdSec, patienceSec, agentCostPerHour, waitCostPerCustomerHour, costPerAbandon, from, to } = input;
  const prices = { agentHour: agentCostPerHour, waitHour: waitCostPerCustomerHour, ...(costPerAbandon !== undefined && { abandoned: costPerAbandon }) };
  return costFrontier({ ...demand(input), thresholdSeconds: thresholdSec, prices, from, to, ...(patienceSec !== undefined && { patienceSeconds: patienceSec }) });
}

interface Plan {
  readonly intervalSec: number;
  readonly stepSec: number;
  readonly calls: readonly number[];
  readonly agents: readonly number[];
  readonly ahtSec: number;
  readonly patienceSec: number | null;
  readonly initialInSystem: number;
  readonly extraAgents?: readonly number[];
  readonly extraAhtSec?: number;
  readonly ivr?: { readonly from: number; readonly to: number; readonly divert: number; readonly containment: number; readonly reentryDelaySec: number };
  readonly callback?: { readonly waitSec: number; readonly accept: number; readonly delaySec: number };
  readonly overflow?: { readonly waitSec: number; readonly fraction: number };
}

function planSpikeFluid({ intervalSec, stepSec, ahtSec, patienceSec, extraAhtSec, ivr, callback, overflow, ...rest }: Plan) {
  const flows = fluidSurge(
    {
      ...rest,
      intervalSeconds: intervalSec,
      handleSeconds: ahtSec,
      ...(patienceSec !== null && { patienceSeconds: patienceSec }),
      ...(extraAhtSec !== undefined && { extraHandleSeconds: extraAhtSec }),
      ...(ivr && { diversion: { from: ivr.from, to: ivr.to, share: ivr.divert, containment: ivr.containment, reentrySeconds: ivr.reentryDelaySec } }),
      ...(callback && { callback: { waitSeconds: callback.waitSec, accept: callback.accept, delaySeconds: callback.delaySec } }),
      ...(overflow && { overflow: { waitSeconds: overflow.waitSec, share: overflow.fraction } }),
    },
    stepSec,
  );
  return { intervals: flows.map(({ waitEnd, ...flow }) => ({ ...flow, waitEndSec: waitEnd })) };
}

interface Transient {
  readonly calls: readonly number[];
  readonly agents: readonly number[];
  readonly ahtSec: number;
  readonly patienceSec: number | null;
  readonly intervalSec: number;
  readonly thresholdSec: number;
  readonly maxInSystem: number;
  readonly initialInSystem: number;
  readonly serviceRates: readonly number[] | null;
  readonly divertAboveWaitSec: number | null;
  readonly divertFraction: number;
}

export const staffingFunctions: Readonly<Record<string, (input: never) => unknown>> = {
  erlangB: ({ servers, load }: { readonly servers: number; readonly load: number }) => erlangB(servers, load),
  erlangBMaxLoad: ({ servers, blocking }: { readonly servers: number; readonly blocking: number }) => erlangBMaxLoad(servers, blocking),
  erlangBServers: ({ load, blocking }: { readonly load: number; readonly blocking: number }) => erlangBServers(load, blocking),
  erlangCMetrics: (input: Calls & { readonly agents: number }) => {
    const { averageSpeedOfAnswer, ...rest } = erlangC(demand(input), input.agents, input.thresholdSec);
    return { ...rest, asa: averageSpeedOfAnswer };
  },
  erlangCWaitQuantile: (input: { readonly agents: number; readonly load: number; readonly ahtSec: number; readonly p: number }) =>
    erlangCWaitQuantile(input.agents, input.load, input.ahtSec, input.p),
  erlangAMetrics: ({ agents, thresholdSec, ...rates }: { readonly arrivalRate: number; readonly serviceRate: number; readonly patienceRate: number; readonly agents: number; readonly thresholdSec: number }) => {
    // The reference cases know three of the four service levels.
    const { slCountingShort: _, ...queue } = erlangA(rates, agents, thresholdSec);
    return queue;
  },
  requiredAgents: (input: Calls & { readonly targetServiceLevel: number; readonly maxOccupancy?: number; readonly maxAsaSec?: number; readonly shrinkage: number }) => {
    const agents = requiredAgents(demand(input), {
      thresholdSeconds: input.thresholdSec,
      serviceLevel: input.targetServiceLevel,
      ...(input.maxOccupancy !== undefined && { maxOccupancy: input.maxOccupancy }),
      ...(input.maxAsaSec !== undefined && { maxAverageSpeedOfAnswer: input.maxAsaSec }),
    });
    return { agents, scheduled: scheduledHeadcount(agents, input.shrinkage) };
  },
  requiredAgentsErlangA: ({ thresholdSec, targetServiceLevel, maxAbandon, ...rates }: { readonly arrivalRate: number; readonly serviceRate: number; readonly patienceRate: number; readonly thresholdSec: number; readonly targetServiceLevel: number; readonly maxAbandon?: number }) =>
    requiredAgentsErlangA(rates, { thresholdSeconds: thresholdSec, serviceLevel: targetServiceLevel, ...(maxAbandon !== undefined && { maxAbandon }) }),
  scheduledHeadcount: ({ agents, shrinkage }: { readonly agents: number; readonly shrinkage: number }) => scheduledHeadcount(agents, shrinkage),
  costFrontierErlangC: (input: Costs) => {
    const { rows, optimum } = frontier(input);
    return { optimalAgents: optimum, rows: rows.map(({ averageSpeedOfAnswer, ...row }) => ({ ...row, asa: averageSpeedOfAnswer })) };
  },
  costFrontierErlangA: (input: Costs) => {
    const { rows, optimum } = frontier(input);
    return { optimalAgents: optimum, rows: rows.map(({ averageSpeedOfAnswer: _, ...row }) => row) };
  },
  fluidStep: ({ durationSec, ...step }: { readonly inSystem: number; readonly agents: number; readonly arrivalRate: number; readonly serviceRate: number; readonly patienceRate: number; readonly durationSec: number }) =>
    fluidStep({ ...step, seconds: durationSec }),
  halfinWhittDelay: ({ beta }: { readonly beta: number }) => halfinWhittDelay(beta),
  planSpikeFluid,
  sbc: ({ ahtSec, intervalSec, periodSec, ...rest }: { readonly calls: readonly number[]; readonly agents: readonly number[]; readonly ahtSec: number; readonly intervalSec: number; readonly periodSec: number }) => ({
    intervals: stationaryBacklog({ ...rest, handleSeconds: ahtSec, intervalSeconds: intervalSec, periodSeconds: periodSec }).map(({ arrivalRateEnd, ...interval }) => ({ ...interval, marEnd: arrivalRateEnd })),
  }),
  transientQueue: ({ ahtSec, patienceSec, intervalSec, thresholdSec, serviceRates, divertAboveWaitSec, divertFraction, ...rest }: Transient) => ({
    intervals: transientQueue({
      ...rest,
      intervalSeconds: intervalSec,
      thresholdSeconds: thresholdSec,
      serviceRates: serviceRates ?? rest.calls.map(() => 1 / ahtSec),
      patienceRate: patienceSec === null ? 0 : 1 / patienceSec,
      divertShare: divertFraction,
      offShift: 'drop',
      ...(divertAboveWaitSec !== null && { divertAboveSeconds: divertAboveWaitSec }),
    }),
  }),
};

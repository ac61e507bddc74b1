import { quantity, wholeNumber } from './argument.js';
import { erlangB } from './erlang-b.js';
import { standing } from './erlang-c.js';

/** Rates a second. */
export interface QueueRates {
  /** Contacts a second. */
  readonly arrivalRate: number;
  /** Handlings an agent ends a second: 1 / mean handling time. */
  readonly serviceRate: number;
  /** Hang-ups a waiting contact a second: 1 / mean patience. 0 waits for ever (Erlang C), Infinity not at all (Erlang B). */
  readonly patienceRate: number;
}

/** How a queue with hang-ups stands in the long run (M/M/N+M). */
export interface ErlangA {
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Mean wait, s, of all contacts, those who hang up among them. */
  readonly meanWait: number;
  /** Mean wait of those answered, s; undefined where nobody is. */
  readonly meanWaitServed: number | undefined;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Share of the agents' time spent handling; undefined without agents. */
  readonly occupancy: number | undefined;
  /** Answered within the threshold, of all offered: the library's default service level. */
  readonly slOffered: number;
  /** … of all answered; undefined where nobody is. */
  readonly slAnswered: number | undefined;
  /** … of offered without those who hung up within the threshold; undefined where that leaves nobody. */
  readonly slExcludingShort: number | undefined;
  /** Answered or hung up within the threshold, of all offered: who gives up soon counts as well served. */
  readonly slCountingShort: number;
}

/**
 * Erlang A (Palm 1957; Garnett, Mandelbaum & Reiman 2002), the default: it stays finite where Erlang C explodes, which is
 * when a supervisor needs it.
 *
 * @param blocking - What Erlang B says of these agents, where a loop over agents knows it already.
 * @throws RangeError `invalid …: …` for negative numbers and NaN, agents that are no whole number, and a service rate of 0.
 */
export function erlangA(rates: QueueRates, agents: number, thresholdSeconds: number, blocking?: number): ErlangA {
  const { arrivalRate, serviceRate, patienceRate } = rates;
  quantity('arrivalRate', arrivalRate);
  quantity('patienceRate', patienceRate);
  quantity('thresholdSeconds', thresholdSeconds);
  wholeNumber('agents', agents);
  if (!(serviceRate > 0)) throw new RangeError(`invalid serviceRate: ${serviceRate}`);
  const load = arrivalRate / serviceRate;
  const blocked = blocking ?? erlangB(agents, load);
  if (patienceRate === 0) return withoutHangUps(rates, load, agents, thresholdSeconds, blocked);
  if (patienceRate === Infinity) return withoutPatience(load, agents, blocked);
  if (agents === 0) return withoutAgents(rates, thresholdSeconds);

  const x = (agents * serviceRate) / patienceRate;
  const y = arrivalRate / patienceRate;
  const queue = queueSums(x, y);
  const logFull = Math.log(blocked) - logSum(Math.log1p(-blocked), Math.log(blocked) + queue.log);
  const scale = Math.exp(logFull + queue.log);
  const waitProbability = scale;
  const abandonProbability = scale * queue.abandoned;
  const served = 1 - abandonProbability;

  // Tails of the virtual wait, in logarithms: its factors overflow where their product is a probability.
  const fade = -Math.expm1(-patienceRate * thresholdSeconds);
  const left = y * (1 - fade);
  const grown = y * fade;
  const logLater = queueLog(x + 1, left);
  const servedLate = Math.exp(logFull + Math.log(x / (x + 1)) + grown - patienceRate * thresholdSeconds * (x + 1) + logLater);
  // F(x, y) = 1 + y / (x + 1) · F(x + 1, y): one sum serves both.
  const waitsLonger = Math.exp(logFull + grown - x * patienceRate * thresholdSeconds + logSum(0, Math.log(left / (x + 1)) + logLater));
  const servedWithin = Math.max(0, served - servedLate);
  const abandonedWithin = abandonProbability - (waitsLonger * (1 - fade) - servedLate);
  return {
    waitProbability,
    abandonProbability,
    meanWait: abandonProbability / patienceRate,
    meanWaitServed: served > 0 ? (scale * queue.waitServed) / patienceRate / served : undefined,
    queueLength: (arrivalRate * abandonProbability) / patienceRate,
    occupancy: (load * served) / agents,
    slOffered: servedWithin,
    slAnswered: served > 0 ? servedWithin / served : undefined,
    slExcludingShort: abandonedWithin < 1 ? servedWithin / (1 - abandonedWithin) : undefined,
    slCountingShort: Math.min(1, servedWithin + Math.max(0, abandonedWithin)),
  };
}

/**
 * Sums over the number waiting: `log` of F(x, y) = Σ yʲ / ((x+1)…(x+j)), and of the same weights, the share that will hang up
 * and the wait of the rest in units of patience. A contact with k ahead is answered with probability x / (x + k + 1), after
 * 1/(x+1) + … + 1/(x+k+1) on average: every term is positive, so nothing cancels where hang-ups are rare.
 */
function queueSums(x: number, y: number): { readonly log: number; readonly abandoned: number; readonly waitServed: number } {
  let term = 1;
  let sum = 1;
  // One division a term: it is what a loop that has not been compiled yet waits for.
  let inverse = 1 / (x + 1);
  let wait = inverse;
  let abandoned = inverse;
  let waitServed = x * inverse * wait;
  let log = 0;
  for (let k = 1; ; k++) {
    const ratio = y * inverse;
    term *= ratio;
    sum += term;
    inverse = 1 / (x + k + 1);
    wait += inverse;
    const part = term * inverse;
    abandoned += part * (k + 1);
    waitServed += part * x * wait;
    if (sum > 1e200) {
      log += Math.log(sum);
      term /= sum;
      abandoned /= sum;
      waitServed /= sum;
      sum = 1;
    }
    // Past the peak the rest is less than a geometric series.
    if (ratio < 1 && term * ratio < 1e-17 * sum * (1 - ratio)) break;
  }
  return { log: log + Math.log(sum), abandoned: abandoned / sum, waitServed: waitServed / sum };
}

/** `log` of `queueSums` alone. */
function queueLog(x: number, y: number): number {
  let term = 1;
  let sum = 1;
  let log = 0;
  for (let k = 1; ; k++) {
    const ratio = y / (x + k);
    term *= ratio;
    sum += term;
    if (sum > 1e200) {
      log += Math.log(sum);
      term /= sum;
      sum = 1;
    }
    if (ratio < 1 && term * ratio < 1e-17 * sum * (1 - ratio)) break;
  }
  return log + Math.log(sum);
}

function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high));
}

function withoutHangUps({ arrivalRate, serviceRate }: QueueRates, load: number, agents: number, thresholdSeconds: number, blocked: number): ErlangA {
  const queue = standing(load, 1 / serviceRate, agents, thresholdSeconds, blocked);
  const isIdle = arrivalRate === 0;
  const serviceLevel = isIdle ? 1 : queue.serviceLevel;
  const wait = isIdle ? 0 : queue.averageSpeedOfAnswer;
  return {
    waitProbability: queue.waitProbability,
    abandonProbability: 0,
    meanWait: wait,
    meanWaitServed: wait,
    queueLength: isIdle ? 0 : queue.queueLength,
    occupancy: queue.occupancy,
    slOffered: serviceLevel,
    slAnswered: serviceLevel,
    slExcludingShort: serviceLevel,
    slCountingShort: serviceLevel,
  };
}

function withoutPatience(load: number, agents: number, lost: number): ErlangA {
  const answered = lost < 1 ? 1 : undefined;
  return {
    waitProbability: lost,
    abandonProbability: lost,
    meanWait: 0,
    meanWaitServed: answered && 0,
    queueLength: 0,
    occupancy: agents === 0 ? undefined : (load * (1 - lost)) / agents,
    slOffered: 1 - lost,
    slAnswered: answered,
    slExcludingShort: answered,
    slCountingShort: 1,
  };
}

function withoutAgents({ arrivalRate, patienceRate }: QueueRates, thresholdSeconds: number): ErlangA {
  return {
    waitProbability: 1,
    abandonProbability: 1,
    meanWait: 1 / patienceRate,
    meanWaitServed: undefined,
    queueLength: arrivalRate / patienceRate,
    occupancy: undefined,
    slOffered: 0,
    slAnswered: undefined,
    slExcludingShort: Math.exp(-patienceRate * thresholdSeconds) > 0 ? 0 : undefined,
    slCountingShort: -Math.expm1(-patienceRate * thresholdSeconds),
  };
}

import { quantity, share, wholeNumber } from './argument.js';
import { queueChain, type ChainShape, type Crew, type QueueChain } from './queue-chain.js';
import { randomise } from './randomise.js';
import { changeShift, promptAcross, type ShiftChange } from './shift-change.js';

export interface TransientQuestion {
  readonly intervalSeconds: number;
  /** Contacts of each interval. */
  readonly calls: readonly number[];
  /** Agents of each interval, whole numbers. */
  readonly agents: readonly number[];
  /** Handlings an agent ends a second, of each interval. */
  readonly serviceRates: readonly number[];
  /** Helpers from another group, of each interval: they take what the agents cannot, and end `rate` handlings a second. */
  readonly helpers?: { readonly agents: readonly number[]; readonly rate: number };
  /** Hang-ups a waiting contact a second; 0 for none. */
  readonly patienceRate: number;
  readonly thresholdSeconds: number;
  /** Contacts waiting and in handling at the beginning. */
  readonly initialInSystem: number;
  /** Most contacts followed; arrivals beyond are lost, so it must be out of reach. */
  readonly maxInSystem: number;
  /** Arrivals that would wait longer than this … s */
  readonly divertAboveSeconds?: number;
  /** … stay away in this share. */
  readonly divertShare?: number;
  /** Agents going off shift `finish` what they have (default), or `drop` it back into the queue, as simpler models assume. */
  readonly offShift?: 'finish' | 'drop';
}

/** What is to be expected of one interval. Counts of contacts. */
export interface TransientInterval {
  readonly meanQueue: number;
  readonly queueEnd: number;
  readonly abandoned: number;
  readonly served: number;
  /** Share of the time, and so of all arrivals, that finds every agent busy. */
  readonly waitProbability: number;
  /** Of those who join, the share answered within the threshold; undefined where nobody joins. */
  readonly serviceLevel: number | undefined;
  readonly divertedByWait: number;
  readonly entered: number;
}

/**
 * The chances of every queue length through intervals of unlike load, exactly: a birth-and-death chain by randomisation
 * (Jensen 1953; Ingolfsson et al. 2007). What waits at an interval's end waits in the next, and rules that look at the wait are
 * judged in each state, where a mean would hide them.
 *
 * Yields interval by interval, so that a caller can tell progress and stop.
 *
 * @throws RangeError `invalid …: …`.
 */
export function* transientIntervals(question: TransientQuestion): Generator<TransientInterval, void, undefined> {
  check(question);
  const { calls, intervalSeconds, maxInSystem, initialInSystem, offShift = 'finish' } = question;
  let shape: ChainShape = { most: maxInSystem, mostAside: 0 };
  let chances = new Float64Array(maxInSystem + 1);
  chances[initialInSystem] = 1;
  let areTooMany = false;
  for (let interval = 0; interval < calls.length; interval++) {
    const crew = crewOf(question, interval);
    if (interval === 0) ({ chances, ...shape } = begun(changeShift(chances, shape, { ...crew, helpers: 0 }, crew)));
    const chain = chainOf(question, interval, crew, shape, areTooMany);
    const next = interval + 1 < calls.length ? crewOf(question, interval + 1) : crew;
    // The last moments are walked apart where another crew follows: who joins then is answered by both.
    const last = offShift === 'finish' && !isSame(crew, next) ? Math.min(question.thresholdSeconds, intervalSeconds) : 0;
    const total = new Tally();
    chances = walk(chain, chances, intervalSeconds - last, chain.prompt, total);
    for (let slice = 0; last > 0 && slice < SLICES; slice++) {
      const left = (last * (SLICES - slice - 0.5)) / SLICES;
      chances = walk(chain, chances, last / SLICES, promptAcross(crew, next, question.patienceRate, question.thresholdSeconds, left, maxInSystem + 1), total);
    }
    yield total.interval(chain, chances, intervalSeconds);
    if (offShift === 'finish') ({ chances, ...shape } = begun(changeShift(chances, shape, crew, next)));
    if (crew.agents !== next.agents || crew.helpers !== next.helpers) areTooMany = next.agents < crew.agents && next.helpers >= crew.helpers;
  }
}

/** All intervals at once. */
export function transientQueue(question: TransientQuestion): TransientInterval[] {
  return [...transientIntervals(question)];
}

/** Pieces of the last moments before a change of crew. */
const SLICES = 4;

function crewOf({ agents, serviceRates, helpers }: TransientQuestion, interval: number): Crew {
  const serviceRate = serviceRates[interval] ?? 0;
  return { agents: agents[interval] ?? 0, serviceRate, helpers: helpers?.agents[interval] ?? 0, helperRate: helpers?.rate ?? serviceRate };
}

function isSame(a: Crew, b: Crew): boolean {
  return a.agents === b.agents && a.serviceRate === b.serviceRate && a.helpers === b.helpers;
}

function begun({ chances, most, mostAside }: ShiftChange) {
  return { chances: Float64Array.from(chances), most, mostAside };
}

function chainOf(question: TransientQuestion, interval: number, crew: Crew, shape: ChainShape, areTooMany: boolean): QueueChain {
  return queueChain({
    ...crew,
    ...shape,
    areTooMany,
    arrivalRate: (question.calls[interval] ?? 0) / question.intervalSeconds,
    patienceRate: question.patienceRate,
    thresholdSeconds: question.thresholdSeconds,
    divertAboveSeconds: question.divertAboveSeconds ?? Infinity,
    divertShare: question.divertShare ?? 0,
  });
}

/** @param prompt - Chance to be answered in time, by how many are ahead. */
function walk(chain: QueueChain, chances: Float64Array, seconds: number, prompt: Float64Array, total: Tally): Float64Array<ArrayBuffer> {
  const { end, mean } = randomise(chances, chain.moves, seconds);
  total.add(chain, mean, prompt, seconds);
  return Float64Array.from(end);
}

/** Sums over the pieces of an interval. */
class Tally {
  #queued = 0;
  #served = 0;
  #abandoned = 0;
  #joined = 0;
  #arrived = 0;
  #busy = 0;
  #prompt = 0;

  add({ ahead, queue, served, abandoned, joining, arriving }: QueueChain, mean: Float64Array, prompt: Float64Array, seconds: number): void {
    for (let state = 0; state < mean.length; state++) {
      const time = (mean[state] as number) * seconds;
      if (time === 0) continue;
      const joined = time * (joining[state] as number);
      const before = ahead[state] as number;
      this.#queued += time * (queue[state] as number);
      this.#served += time * (served[state] as number);
      this.#abandoned += time * (abandoned[state] as number);
      this.#arrived += time * (arriving[state] as number);
      this.#joined += joined;
      this.#prompt += joined * (before < 0 ? 1 : (prompt[before] ?? 0));
      if (before >= 0) this.#busy += time;
    }
  }

  interval({ queue }: QueueChain, end: Float64Array, seconds: number): TransientInterval {
    return {
      meanQueue: this.#queued / seconds,
      queueEnd: end.reduce((sum, chance, state) => sum + chance * (queue[state] as number), 0),
      served: this.#served,
      abandoned: this.#abandoned,
      waitProbability: this.#busy / seconds,
      serviceLevel: this.#joined > 0 ? this.#prompt / this.#joined : undefined,
      divertedByWait: this.#arrived - this.#joined,
      entered: this.#joined,
    };
  }
}

function check({ calls, agents, serviceRates, helpers, divertShare = 0, ...question }: TransientQuestion): void {
  for (const [name, list] of Object.entries({ agents, serviceRates, ...(helpers && { helpers: helpers.agents }) }))
    if (list.length !== calls.length) throw new RangeError(`invalid ${name}: ${list.length} intervals against ${calls.length} of calls`);
  for (const count of calls) quantity('calls', count);
  for (const count of agents) wholeNumber('agents', count);
  for (const count of helpers?.agents ?? []) wholeNumber('helpers', count);
  quantity('helpers', helpers?.rate ?? 0);
  for (const rate of serviceRates) quantity('serviceRates', rate);
  if (!(question.intervalSeconds > 0)) throw new RangeError(`invalid intervalSeconds: ${question.intervalSeconds}`);
  quantity('patienceRate', question.patienceRate);
  quantity('thresholdSeconds', question.thresholdSeconds);
  quantity('divertAboveSeconds', question.divertAboveSeconds ?? 0);
  share('divertShare', divertShare);
  wholeNumber('maxInSystem', question.maxInSystem);
  if (wholeNumber('initialInSystem', question.initialInSystem) > question.maxInSystem) throw new RangeError(`invalid initialInSystem: ${question.initialInSystem} above maxInSystem`);
}

import { toWall, type Zone } from '../../domain/zone.js';
import { DAY_MS, MINUTE_MS, type EpochMs } from '../../domain/time.js';
import { carriedRate } from './erlang.js';
import { RandomStream } from './random-stream.js';
import type { AgentProfile } from './roster.js';
import { CHANNELS, SKILL_GROUPS, type SkillGroupProfile } from './skill-groups.js';

const HALF_HOUR_MS = 30 * MINUTE_MS;
const HALF_HOURS = 48;
const WEEK_HALF_HOURS = 7 * HALF_HOURS;
/** Seconds an agent's telephone rings, on average; it is busy meanwhile. */
const RING_SECONDS = 3.5;

/**
 * How many customers turn up, by skill group, weekday and half hour.
 *
 * A real centre plans its roster from the demand. Here the demand follows from the roster, so that an ordinary
 * hour is staffed as it ought to be whatever the number of agents: each group is offered what its agents
 * carry with just its ordinary share of hang-ups.
 */
export class Demand {
  readonly #seed: number;
  readonly #zone: Zone;
  /** Contacts a millisecond, by group and half hour of the week. */
  readonly #rates: readonly Float64Array[];
  readonly #means: readonly number[];
  readonly #days = new Map<string, number>();

  constructor(seed: number, zone: Zone, roster: readonly AgentProfile[]) {
    this.#seed = seed;
    this.#zone = zone;
    const crew = SKILL_GROUPS.map(() => new Float64Array(WEEK_HALF_HOURS));
    const generalists = presence(roster.filter(({ isGeneralist }) => isGeneralist));
    const carriedByAll = carriedBy(averageGroup());
    for (const [index, present] of generalists.entries()) {
      const rate = carriedByAll(present);
      SKILL_GROUPS.forEach(({ share }, group) => void (crew[group] as Float64Array).fill(rate * share, index, index + 1));
    }
    this.#rates = SKILL_GROUPS.map((profile, group) => {
      const own = presence(roster.filter((agent) => !agent.isGeneralist && agent.skillGroup === group));
      const carried = carriedBy(profile);
      return own.map((present, index) => (pooling(present) * carried(present) + (crew[group]?.[index] ?? 0)) / 1000);
    });
    this.#means = this.#rates.map((rates) => rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
  }

  /** Contacts a millisecond on an ordinary day, at `instant`; days differ by some percent. */
  rate(group: number, instant: EpochMs): number {
    const wall = toWall(this.#zone, instant);
    const day = Math.floor(wall / DAY_MS);
    // 1970-01-01 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    const half = Math.floor((wall - day * DAY_MS) / HALF_HOUR_MS);
    return (this.#rates[group]?.[weekday * HALF_HOURS + half] ?? 0) * this.#dayFactor(group, day);
  }

  /** Mean over the week, contacts a millisecond. */
  meanRate(group: number): number {
    return this.#means[group] ?? 0;
  }

  /**
   * The next arrival of a Poisson process whose rate is constant within half hours: its integral grows by an
   * exponential of mean 1.
   *
   * @param rateAt - Contacts a millisecond.
   * @returns `undefined` when nothing comes before `until`.
   */
  static next(after: EpochMs, until: EpochMs, rateAt: (instant: EpochMs) => number, stream: RandomStream): EpochMs | undefined {
    let wanted = stream.exponential(1);
    for (let at = after; at < until; ) {
      // Every zone's offset is a multiple of a quarter of an hour.
      const end = Math.min(until, (Math.floor(at / (HALF_HOUR_MS / 2)) + 1) * (HALF_HOUR_MS / 2));
      const rate = rateAt(at);
      const here = rate * (end - at);
      if (here >= wanted) return Math.min(end, Math.ceil(at + wanted / rate));
      wanted -= here;
      at = end;
    }
    return undefined;
  }

  #dayFactor(group: number, day: number): number {
    const key = `${group}/${day}`;
    let factor = this.#days.get(key);
    if (factor === undefined) {
      if (this.#days.size > 200) this.#days.clear();
      factor = new RandomStream(this.#seed, `day/${key}`).logNormal(1, 0.03);
      this.#days.set(key, factor);
    }
    return factor;
  }
}

/** Agents at work and not on a break, on average, by half hour of the week; a sudden fall is foreseen half an hour before. */
function presence(agents: readonly AgentProfile[]): Float64Array {
  const minutes = new Float64Array(WEEK_HALF_HOURS);
  for (const { weekdays, shiftStart, shiftMinutes, breaks } of agents) {
    weekdays.forEach((isOn, weekday) => {
      if (!isOn) return;
      const start = weekday * 24 * 60 + shiftStart;
      add(minutes, start, shiftMinutes, 1);
      for (const { afterMinutes, minutes: length } of breaks) add(minutes, start + afterMinutes, length, -1);
    });
  }
  const present = minutes.map((sum) => (sum * SHOWING_UP) / 30);
  return present.map((here, index) => {
    const next = present[(index + 1) % WEEK_HALF_HOURS] ?? here;
    const before = present[(index + WEEK_HALF_HOURS - 1) % WEEK_HALF_HOURS] ?? here;
    return Math.min(here, (before + here + next) / 3);
  });
}

/** Share of planned time that agents are there: some are absent, some late. */
const SHOWING_UP = 0.955;

function add(minutes: Float64Array, start: number, length: number, sign: 1 | -1): void {
  for (let at = start; at < start + length; ) {
    const index = Math.floor(at / 30);
    const end = Math.min((index + 1) * 30, start + length);
    const slot = index % WEEK_HALF_HOURS;
    minutes[slot] = (minutes[slot] ?? 0) + sign * (end - at);
    at = end;
  }
}

/** What second skills let a group carry beyond its own agents' steady state, most where these are few; found by trial. */
function pooling(agents: number): number {
  return 1 + 0.5 / Math.sqrt(Math.max(1, agents));
}

/** Contacts a second that so many agents of a group carry; a fraction of an agent is interpolated. */
function carriedBy(group: SkillGroupProfile): (agents: number) => number {
  const weights = group.channels.reduce((sum, weight) => sum + weight, 0);
  const mean = (factor: 'talk' | 'patience') => CHANNELS.reduce((sum, channel, i) => sum + channel[factor] * (group.channels[i] ?? 0), 0) / weights;
  const service = RING_SECONDS + group.talkSeconds * mean('talk') + group.holdShare * group.holdSeconds + group.wrapUpSeconds;
  const known: number[] = [];
  const carried = (agents: number) => (known[agents] ??= carriedRate(agents, group.abandonShare, service, group.patienceSeconds * mean('patience')));
  return (agents) => {
    const whole = Math.floor(agents);
    const rate = carried(whole);
    return whole === agents ? rate : rate + (carried(whole + 1) - rate) * (agents - whole);
  };
}

/** What the generalists see: all groups by their shares. */
function averageGroup(): SkillGroupProfile {
  const mean = (value: (group: SkillGroupProfile) => number) => SKILL_GROUPS.reduce((sum, group) => sum + group.share * value(group), 0);
  return {
    ...(SKILL_GROUPS[0] as SkillGroupProfile),
    talkSeconds: mean(({ talkSeconds }) => talkSeconds),
    wrapUpSeconds: mean(({ wrapUpSeconds }) => wrapUpSeconds),
    patienceSeconds: mean(({ patienceSeconds }) => patienceSeconds),
    abandonShare: mean(({ abandonShare }) => abandonShare),
  };
}

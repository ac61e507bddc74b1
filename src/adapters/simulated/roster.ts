import { fictionalNames } from './names.js';
import { SKILL_GROUPS } from './skill-groups.js';
import { RandomStream } from './random-stream.js';

/** A planned break, in minutes from the start of the shift. */
export interface PlannedBreak {
  readonly afterMinutes: number;
  readonly minutes: number;
}

/** One agent: who it is, what it can, and when it is meant to be here. */
export interface AgentProfile {
  readonly id: string;
  readonly name: string;
  /** Index of the group it belongs to. */
  readonly skillGroup: number;
  /** Indexes of the groups it serves, its own first. */
  readonly skills: readonly number[];
  /** Index of its main channel. Contacts of any channel reach it; its time counts for this one. */
  readonly channel: number;
  /** Serves every group alike: the late and the night crew. */
  readonly isGeneralist: boolean;
  /** Minutes of the shift from local midnight; the night crew's ends on the next day. */
  readonly shiftStart: number;
  readonly shiftMinutes: number;
  readonly breaks: readonly PlannedBreak[];
  /** Whether it works on each weekday, from Sunday. */
  readonly weekdays: readonly boolean[];
  /** Factor on talk and wrap-up times. */
  readonly pace: number;
  /** Added to the share of satisfied customers. */
  readonly charm: number;
}

/** Share of agents on the late and on the night crew, each. */
const CREW_SHARE = 0.08;
/** Share of day agents who also serve one of the next three groups: a chain of skills pools nearly as well as everybody knowing everything. */
const SECOND_SKILL_SHARE = 0.7;
const SHIFT_MINUTES = 510;
const LATE_START = 16 * 60;
const NIGHT_START = 23.5 * 60;

/** Starts of day shifts with the share of agents. */
const DAY_STARTS: readonly (readonly [minutes: number, share: number])[] = [
  [7.5 * 60, 0.14],
  [8 * 60, 0.2],
  [8.5 * 60, 0.16],
  [9 * 60, 0.16],
  [10 * 60, 0.08],
  [11.5 * 60, 0.08],
  [13 * 60, 0.18],
];

/** Weekdays off, from Sunday: most have the weekend, some two days within the week. */
const DAYS_OFF: readonly (readonly number[])[] = [[0, 6], [2, 3], [0, 6], [0, 1], [4, 5], [0, 6], [5, 6], [1, 2], [0, 6], [3, 4]];

/** Everybody who works here. Each group has its share, and each its people on every kind of shift. */
export function rosterOf(seed: number, count: number): AgentProfile[] {
  const names = fictionalNames(seed, count);
  const stream = new RandomStream(seed, 'roster');
  return names.map((name, index) => {
    const place = (index + 0.5) / count;
    const { skillGroup, rank } = memberOf(place);
    // A low-discrepancy order spreads shifts, days off and breaks evenly within each group.
    const spread = (rank * count * 0.6180339887 + skillGroup * 0.37) % 1;
    const crew = index % Math.round(1 / CREW_SHARE);
    const isGeneralist = crew < 2;
    const shiftStart = crew === 0 ? NIGHT_START : crew === 1 ? LATE_START : dayStart(spread);
    const off = DAYS_OFF[index % DAYS_OFF.length] ?? [];
    const second = stream.chance(SECOND_SKILL_SHARE) ? [(skillGroup + 1 + Math.floor(3 * stream.next())) % SKILL_GROUPS.length] : [];
    const others = SKILL_GROUPS.map((_, group) => group).filter((group) => group !== skillGroup);
    return {
      id: `A${1001 + index}`,
      name,
      skillGroup,
      skills: [skillGroup, ...(isGeneralist ? others : second)],
      channel: channelOf(skillGroup, (rank * count * 0.5698402910) % 1),
      isGeneralist,
      shiftStart,
      shiftMinutes: SHIFT_MINUTES,
      breaks: breaksOf((rank * count * 0.7548776662) % 1),
      weekdays: Array.from({ length: 7 }, (_, weekday) => !off.includes(weekday)),
      pace: stream.between(0.86, 1.16),
      charm: stream.between(-0.07, 0.05),
    };
  });
}

function memberOf(place: number): { readonly skillGroup: number; readonly rank: number } {
  let before = 0;
  for (const [skillGroup, { share }] of SKILL_GROUPS.entries()) {
    if (place < before + share || skillGroup === SKILL_GROUPS.length - 1) return { skillGroup, rank: place - before };
    before += share;
  }
  return { skillGroup: 0, rank: place };
}

/** Main channels have the shares of the group's contacts. */
function channelOf(skillGroup: number, spread: number): number {
  const weights = SKILL_GROUPS[skillGroup]?.channels ?? [1];
  let rest = spread * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => (rest -= weight) < 0);
}

function dayStart(spread: number): number {
  let before = 0;
  for (const [minutes, share] of DAY_STARTS) if (spread < (before += share)) return minutes;
  return DAY_STARTS.at(-1)?.[0] ?? 0;
}

/** A quarter, a meal of three quarters and another quarter, staggered over an hour and a half. */
function breaksOf(spread: number): PlannedBreak[] {
  return [
    { afterMinutes: 75 + Math.round(60 * spread), minutes: 15 },
    { afterMinutes: 180 + Math.round(90 * spread), minutes: 45 },
    { afterMinutes: 345 + Math.round(75 * ((spread + 0.5) % 1)), minutes: 15 },
  ];
}

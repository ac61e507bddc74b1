import type { AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { AlertTrack } from './alert-track.js';
import { judgedMeasure, tellingCondition } from './window-measure.js';

/** One time that a rule would have fired. */
export interface Firing {
  /** Member of the rule's dimension, or the empty text for all together. */
  readonly scope: string;
  /** Start of the breach. */
  readonly since: EpochMs;
  readonly firedAt: EpochMs;
  /** Absent where it still fires at the end of the history. */
  readonly resolvedAt?: EpochMs;
  /** From firing to resolving, or to the end of the history. */
  readonly durationMs: number;
  /** The furthest from good that it was judged by, from its beginning to its end. */
  readonly worst: number | undefined;
}

/** A rule played over a history. */
export interface RuleSimulation {
  readonly rule: AlertRule;
  /** In order of time. */
  readonly firings: readonly Firing[];
  readonly count: number;
  readonly totalMs: number;
  readonly longestMs: number;
}

/**
 * Plays a rule over loaded history: when it would have fired, how often, for how long.
 *
 * @param histories - Records of each scope, as a `CountsLedger` tells them.
 * @param now - The source's clock; without one every interval counts as closed.
 */
export function simulateRule(rule: AlertRule, histories: Iterable<readonly [scope: string, records: Iterable<CountsRecord>]>, zone: Zone, now: EpochMs = Infinity): RuleSimulation {
  const firings = [...histories].flatMap(([scope, records]) => firingsOf(rule, scope, records, zone, now)).sort((a, b) => a.firedAt - b.firedAt || (a.scope < b.scope ? -1 : 1));
  const durations = firings.map(({ durationMs }) => durationMs);
  return { rule, firings, count: firings.length, totalMs: durations.reduce((sum, ms) => sum + ms, 0), longestMs: Math.max(0, ...durations) };
}

function firingsOf(rule: AlertRule, scope: string, records: Iterable<CountsRecord>, zone: Zone, now: EpochMs): Firing[] {
  const track = new AlertTrack(rule, zone);
  const { transitions } = track.follow(records, now);
  const lastEnd = track.slots.at(-1)?.end ?? 0;
  const firings: Firing[] = [];
  for (const [index, { reason, at: firedAt, since = firedAt }] of transitions.entries()) {
    if (reason !== 'sustained') continue;
    const resolvedAt = transitions.slice(index).find((later) => later.reason === 'resolved')?.at;
    const until = resolvedAt ?? lastEnd;
    firings.push({ scope, since, firedAt, durationMs: until - firedAt, worst: worstOf(track, since, until), ...(resolvedAt !== undefined && { resolvedAt }) });
  }
  return firings;
}

function worstOf({ slots, rule }: AlertTrack, since: EpochMs, until: EpochMs): number | undefined {
  let worst: number | undefined;
  for (const [index, slot] of slots.entries()) {
    // A breach counted from its evaluation begins with the end of its first slot.
    if (slot.end < since || slot.start >= until || (slot.end === since && rule.anchor === 'intervalStart')) continue;
    const { value } = judgedMeasure(slots, index, rule);
    if (value === undefined) continue;
    const isBelow = tellingCondition(rule, slot).is === 'below';
    worst = worst === undefined ? value : isBelow ? Math.min(worst, value) : Math.max(worst, value);
  }
  return worst;
}

/** What each of two versions of a rule found. */
export interface SimulationComparison {
  /** Found by both: firings of one scope that overlap. */
  readonly both: readonly (readonly [one: Firing, other: Firing])[];
  readonly onlyOne: readonly Firing[];
  readonly onlyOther: readonly Firing[];
}

/** Sets two versions of a rule against each other: what each found that the other did not. */
export function compareSimulations(one: RuleSimulation, other: RuleSimulation): SimulationComparison {
  const both = one.firings.flatMap((firing) => other.firings.filter((rival) => overlaps(firing, rival)).map((rival) => [firing, rival] as const));
  const shared = new Set(both.flat());
  return { both, onlyOne: one.firings.filter((firing) => !shared.has(firing)), onlyOther: other.firings.filter((firing) => !shared.has(firing)) };
}

function overlaps(a: Firing, b: Firing): boolean {
  return a.scope === b.scope && a.since < b.firedAt + b.durationMs && b.since < a.firedAt + a.durationMs;
}

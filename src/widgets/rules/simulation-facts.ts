import { compareSimulations, type Firing, type RuleSimulation, type SimulationComparison } from '../../alerts/rule-simulation.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { Loadable } from '../../domain/loadable.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { stripBars, stripDays, type StripBar } from '../../geometry/firing-strip.js';
import type { Played, SimulationMemory } from './simulation-memory.js';

/** A draft played over history, and the saved rule beside it. */
export interface SimulationFacts {
  readonly rule: AlertRule;
  readonly draft: RuleSimulation;
  /** Absent for a new rule, and while the draft says the same. */
  readonly saved: RuleSimulation | undefined;
  readonly comparison: SimulationComparison | undefined;
  readonly scopes: readonly string[];
  readonly span: Interval;
  readonly zone: Zone;
}

/** What can be said of a rule and a history. */
export type SimulationState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'none' }
  /** The history lacks the slots or the dimension that the rule asks. */
  | { readonly kind: 'other' }
  | { readonly kind: 'ready'; readonly facts: SimulationFacts };

/** What is played: the last rule that could be read, and what is known. */
export interface SimulationInput {
  readonly rule: AlertRule;
  readonly saved: AlertRule | undefined;
  readonly history: Loadable<CountsAnswer> | undefined;
  /** Where the saved rule asks for other intervals. */
  readonly savedHistory: Loadable<CountsAnswer> | undefined;
  readonly source: SourceDescription | undefined;
}

/** Plays draft and saved rule. The memories spare what was played before. */
export function simulationState(input: SimulationInput, memory: SimulationMemory, savedMemory: SimulationMemory): SimulationState {
  const { rule, saved, history, savedHistory, source } = input;
  if (!history) return { kind: 'none' };
  if (history.status === 'loading') return { kind: 'loading' };
  if (history.status === 'failed') return { kind: 'failed', reason: history.reason.code };
  const answer = history.value;
  if (answer.length === 0) return { kind: 'none' };
  const played = memory.play(rule, answer, source);
  if (!played) return { kind: 'other' };
  const before = saved && isOther(rule, saved) ? playedSaved(saved, savedHistory, answer, source, savedMemory) : undefined;
  const draft = played.simulation;
  return {
    kind: 'ready',
    facts: {
      rule,
      draft,
      saved: before?.simulation,
      comparison: before && compareSimulations(draft, before.simulation),
      scopes: [...new Set([...played.scopes, ...(before?.scopes ?? [])])],
      span: answer.range,
      zone: answer.zone,
    },
  };
}

function playedSaved(saved: AlertRule, history: Loadable<CountsAnswer> | undefined, answer: CountsAnswer, source: SourceDescription | undefined, memory: SimulationMemory): Played | undefined {
  if (history === undefined) return memory.play(saved, answer, source);
  return 'value' in history ? memory.play(saved, history.value, source) : undefined;
}

/** Whether two versions of a rule are judged otherwise; what a rule is called is no part of that. */
function isOther(a: AlertRule, b: AlertRule): boolean {
  const judged = ({ when, step, for: hold, keepFiring, reading, guard, maxNeutral, maxGap, anchor, scope, schedule }: AlertRule) =>
    JSON.stringify([when, step, hold, keepFiring, reading, guard, maxNeutral, maxGap, anchor, scope, schedule?.active, schedule?.zone]);
  return judged(a) !== judged(b);
}

/** One scope's strip. */
export interface Lane {
  readonly scope: string;
  readonly count: number;
  readonly savedCount: number | undefined;
  readonly bars: readonly StripBar[];
  readonly others: readonly StripBar[] | undefined;
}

/** Strips of the scopes that fired by either version, the most often first, and where days begin. */
export function lanesOf({ draft, saved, scopes, span, zone }: SimulationFacts): { readonly lanes: readonly Lane[]; readonly days: readonly number[]; readonly silent: number } {
  const of = (simulation: RuleSimulation, scope: string) => simulation.firings.filter((firing) => firing.scope === scope);
  const lanes = scopes
    .map((scope): Lane => {
      const [mine, theirs] = [of(draft, scope), saved && of(saved, scope)];
      return { scope, count: mine.length, savedCount: theirs?.length, bars: stripBars(mine.map(stretchOf), span), others: theirs && stripBars(theirs.map(stretchOf), span) };
    })
    .filter(({ count, savedCount = 0 }) => count + savedCount > 0)
    .sort((a, b) => b.count - a.count || (b.savedCount ?? 0) - (a.savedCount ?? 0));
  return { lanes, days: stripDays(span, zone), silent: scopes.length - lanes.length };
}

function stretchOf({ firedAt, durationMs }: Firing): Interval {
  return { start: firedAt, end: firedAt + durationMs };
}

/** A firing and which version found it. */
export interface FiringRow extends Firing {
  readonly version: 'both' | 'draft' | 'saved';
}

/** Every firing of either version in order of time; what both found stands once, as the draft found it. */
export function firingRows({ draft, comparison }: SimulationFacts): FiringRow[] {
  if (!comparison) return draft.firings.map((firing) => ({ ...firing, version: 'draft' }));
  const onlyDraft = new Set(comparison.onlyOne);
  const rows = draft.firings.map((firing): FiringRow => ({ ...firing, version: onlyDraft.has(firing) ? 'draft' : 'both' }));
  return [...rows, ...comparison.onlyOther.map((firing): FiringRow => ({ ...firing, version: 'saved' }))].sort((a, b) => a.firedAt - b.firedAt);
}

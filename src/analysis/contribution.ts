import type { SourceDescription } from '../domain/adapter.js';
import type { CountsAnswer } from '../domain/answer.js';
import type { Contribution, ContributionAccount, ContributionBy, ContributionPart, ContributionRefusal, ContributionScope } from '../domain/contribution.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import type { Filters } from '../domain/dimension.js';
import type { Interval } from '../domain/time.js';
import { toWall } from '../domain/zone.js';
import { isProportion, proportionZ } from '../metrics/delta.js';
import { METRICS } from '../metrics/index.js';
import { formulaOf, measure } from '../metrics/measure.js';
import { rollUp, type Part } from '../metrics/roll-up.js';
import { totalCounts } from '../metrics/total.js';
import { areThresholdsUnlike } from '../metrics/unlike-thresholds.js';
import { usesThreshold } from '../metrics/uses-threshold.js';
import { ratioDecomposition } from './ratio-decomposition.js';

/** Chance alone exceeds this in one case of twenty. */
const SIGNIFICANT_Z = 1.96;

/**
 * Takes the change of a metric between two answers apart, member by member: ratios into rate and mix, sums into
 * differences. What does not add up is refused with the reason, never guessed.
 *
 * @param now - Counters split by `by`; for `slot`, by step.
 * @param before - The same of the stretch compared with.
 * @param filters - Under which both were counted.
 */
export function contributionOf(choice: MetricChoice, by: ContributionBy, now: CountsAnswer, before: CountsAnswer, source?: SourceDescription, filters: Filters = {}): Contribution {
  const scope: ContributionScope = {
    ...choice,
    by,
    rangeBefore: before.range,
    rangeNow: now.range,
    asOf: now.asOf,
    zone: now.zone,
    completeness: now.completeness === 'full' ? before.completeness : now.completeness,
    ...(source && { source: source.name, serviceThresholdSeconds: source.serviceThresholdSeconds }),
  };
  const members = membersOf(choice, by, now, before, source);
  const whole = { before: measure(choice, totalCounts(before)), now: measure(choice, totalCounts(now)) };
  const refused = areThresholdsUnlike(choice, filters, source, by) ? 'unlike-thresholds' : refusalOf(choice, by, members, whole, { before, now }, source);
  if (refused) return { ...scope, refused };
  return { ...scope, account: accountOf(choice, by, members, whole) };
}

interface Member {
  readonly id: string;
  readonly label: string;
  readonly slot?: Interval;
  readonly serviceThresholdSeconds?: number;
  readonly before: Measure;
  readonly now: Measure;
}

interface Whole {
  readonly before: Measure;
  readonly now: Measure;
}

function membersOf(choice: MetricChoice, by: ContributionBy, now: CountsAnswer, before: CountsAnswer, source: SourceDescription | undefined): readonly Member[] {
  const known = new Map((source?.dimensions.find(({ id }) => id === by)?.members ?? []).map((member) => [member.id, member]));
  const [rowsNow, rowsBefore] = [rowsById(by, now), rowsById(by, before)];
  const measured = (answer: CountsAnswer, rows: readonly number[] | undefined) => measure(choice, totalCounts(answer, rows ?? []));
  return [...new Set([...rowsNow.keys(), ...rowsBefore.keys()])].map((id): Member => {
    const member = known.get(id);
    const slot = by === 'slot' ? slotAt(now, rowsNow.get(id)?.[0]) ?? movedSlot(now, before, rowsBefore.get(id)?.[0]) : undefined;
    return {
      id,
      label: member?.label ?? id,
      before: measured(before, rowsBefore.get(id)),
      now: measured(now, rowsNow.get(id)),
      ...(slot && { slot }),
      ...(member?.serviceThresholdSeconds !== undefined && { serviceThresholdSeconds: member.serviceThresholdSeconds }),
    };
  });
}

/**
 * Rows of each member. Slots of the two stretches belong together that lie equally far from the start on the clock,
 * so that the repeated hour of a long day is counted to its like.
 */
function rowsById(by: ContributionBy, answer: CountsAnswer): ReadonlyMap<string, readonly number[]> {
  const origin = toWall(answer.zone, answer.range.start);
  const found = new Map<string, number[]>();
  for (let row = 0; row < answer.length; row++) {
    const id = by === 'slot' ? String(toWall(answer.zone, answer.start?.[row] ?? answer.range.start) - origin) : (answer.keys[by]?.[row] ?? 'all');
    const rows = found.get(id);
    if (rows) rows.push(row);
    else found.set(id, [row]);
  }
  return found;
}

function slotAt({ start, end }: CountsAnswer, row: number | undefined): Interval | undefined {
  const [from, to] = row === undefined ? [] : [start?.[row], end?.[row]];
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** Where a slot of the stretch before would lie now. */
function movedSlot(now: CountsAnswer, before: CountsAnswer, row: number | undefined): Interval | undefined {
  const slot = slotAt(before, row);
  const shift = now.range.start - before.range.start;
  return slot && { start: slot.start + shift, end: slot.end + shift };
}

function refusalOf(choice: MetricChoice, by: ContributionBy, members: readonly Member[], whole: Whole, answers: Readonly<Record<'before' | 'now', CountsAnswer>>, source: SourceDescription | undefined): ContributionRefusal | undefined {
  const kind = METRICS[choice.metric].rollUp;
  // Groups of one instant add up, instants of one group do not.
  if (kind !== 'sum' && kind !== 'ratio' && (kind !== 'snapshot' || by === 'slot')) return 'not-mergeable';
  if (source?.history && answers.before.range.start < source.history.start) return 'not-remembered';
  const formula = formulaOf(choice);
  const isJudged = usesThreshold(choice);
  const parts = members.map(({ now, serviceThresholdSeconds = source?.serviceThresholdSeconds }): Part => ({
    ...choice,
    ...now,
    ...(isJudged && serviceThresholdSeconds !== undefined && { serviceThresholdSeconds }),
  }));
  if (rollUp(parts).refused === 'unlike-thresholds') return 'unlike-thresholds';
  for (const period of ['before', 'now'] as const) {
    const { numerator, denominator } = whole[period];
    const nothing = period === 'before' ? 'nothing-before' : 'nothing-now';
    if (numerator === undefined) return answers[period].length > 0 ? 'not-provided' : nothing;
    if (formula.denominator && !(denominator !== undefined && denominator > 0)) return nothing;
    if (formula.floor !== undefined && ((formula.scale ?? 1) * numerator) / (denominator ?? 1) < formula.floor) return 'floored';
  }
  return undefined;
}

function accountOf(choice: MetricChoice, by: ContributionBy, members: readonly Member[], { before, now }: Whole): ContributionAccount {
  const { denominator, scale = 1 } = formulaOf(choice);
  const split = denominator ? bySegments(members, scale) : byDifference(members);
  const parts = [...split.parts].sort(by === 'slot' ? (a, b) => (a.slot?.start ?? 0) - (b.slot?.start ?? 0) : (a, b) => Math.abs(b.total) - Math.abs(a.total) || (a.id < b.id ? -1 : 1));
  const z = isProportion(choice) ? proportionZ(now, before) : undefined;
  return {
    before,
    now,
    delta: (now.value ?? 0) - (before.value ?? 0),
    rate: split.rate,
    mix: split.mix,
    parts,
    ...(isProportion(choice) && { isChance: z === undefined || Math.abs(z) < SIGNIFICANT_Z }),
  };
}

interface Split {
  readonly rate: number;
  readonly mix: number;
  readonly parts: readonly ContributionPart[];
}

function bySegments(members: readonly Member[], scale: number): Split {
  const segmentsOf = (period: 'before' | 'now') => members.map((member) => ({ key: member.id, num: scale * (member[period].numerator ?? 0), den: member[period].denominator ?? 0 }));
  const split = ratioDecomposition(segmentsOf('before'), segmentsOf('now'));
  const effects = new Map(split?.segments.map((segment) => [segment.key, segment]));
  const parts = members.map((member): ContributionPart => {
    const effect = effects.get(member.id);
    return { ...faceOf(member), shareBefore: effect?.share0 ?? 0, shareNow: effect?.share1 ?? 0, rate: effect?.rateEffect ?? 0, mix: effect?.mixEffect ?? 0, total: effect?.total ?? 0 };
  });
  return { rate: split?.rateTotal ?? 0, mix: split?.mixTotal ?? 0, parts };
}

function byDifference(members: readonly Member[]): Split {
  const parts = members.map((member): ContributionPart => {
    const total = (member.now.value ?? 0) - (member.before.value ?? 0);
    return { ...faceOf(member), rate: total, mix: 0, total };
  });
  return { rate: parts.reduce((sum, { total }) => sum + total, 0), mix: 0, parts };
}

function faceOf({ id, label, slot, before, now }: Member) {
  return { id, label, before, now, ...(slot && { slot }) };
}

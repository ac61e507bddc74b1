import { gapParts, type GapKind, type GapPart } from '../../analysis/gap-parts.js';
import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { Completeness, CountsAnswer } from '../../domain/answer.js';
import type { Filters } from '../../domain/dimension.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Duration } from '../../domain/duration.js';
import { LOADING, type Loadable } from '../../domain/loadable.js';
import type { Measure } from '../../domain/reading.js';
import { shift } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { countsAt } from '../../metrics/counts-at.js';
import { METRICS } from '../../metrics/index.js';
import { measure } from '../../metrics/measure.js';
import { isRemembered } from '../../metrics/reading.js';
import { slotMeasures } from '../../metrics/slot-measures.js';
import { totalCounts } from '../../metrics/total.js';
import { areThresholdsUnlike } from '../../metrics/unlike-thresholds.js';
import { barInterval } from './drill-questions.js';

/** One group or one slot. */
export interface DrillRow extends Measure {
  /** The group's id, or the start of the slot. */
  readonly key: string;
  /** The group's name; of a slot, its stretch says it. */
  readonly label: string;
  /** What its contacts are asked for by; absent for a group. */
  readonly slot?: Interval;
  /** Contacts behind it; undefined where the source does not count them. */
  readonly volume: number | undefined;
  /** Of the gap of the whole, in the metric's unit. */
  readonly effect: number | undefined;
}

/** What one level shows: its rows, the worst contribution first, and what they are parts of. */
export interface DrillList {
  readonly path: DrillPath;
  readonly rows: readonly DrillRow[];
  readonly whole: Measure;
  readonly volume: number | undefined;
  readonly gap: { readonly kind: GapKind; readonly total: number } | undefined;
  readonly range: Interval;
  /** With what it is compared; absent where the source does not remember that far. */
  readonly before?: Interval;
  readonly asOf: number;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Whether its groups are judged by different thresholds, so that together they have no value. */
  readonly isRefused?: boolean;
}

const OFFERED = { metric: 'offered' } as const;

/** Folds a level's two answers into its list, as fresh as the first; the second is only a comparison. */
export function drillList(
  path: DrillPath,
  step: Duration,
  compare: Duration,
  [now, then]: readonly Loadable<AnyAnswer>[],
  source: SourceDescription | undefined,
  filters: Filters = {},
): Loadable<DrillList> {
  if (!now || now.status === 'loading') return LOADING;
  if (now.status === 'failed') return now;
  if (now.value.kind !== 'counts') return { status: 'failed', reason: { code: 'invalid' } };
  const answer = now.value;
  const earlier = then && 'value' in then && then.value.kind === 'counts' && isRemembered(then.value, source) ? then.value : undefined;
  // Groups have values of their own even where together they have none.
  const isRefused = areThresholdsUnlike(path, filters, source);
  const parts = partsOf(path, step, answer, source, isRefused);
  const before = earlier && partsOf(path, step, earlier, source, isRefused).map((part) => (part.slot ? { ...part, key: String(shift(part.slot.start, compare, 1, answer.zone)) } : part));
  const gap = parts.length > 0 && !isRefused ? gapParts(path, parts.map(gapPart), before?.map(gapPart), path.target) : undefined;
  // What is not there any more has moved the whole as well.
  const gone = (before ?? []).filter(({ key, slot }) => !slot && gap?.kind === 'change' && !parts.some((part) => part.key === key));
  const all = [...parts, ...gone.map(({ key, label }): Part => ({ key, label, value: undefined, volume: 0 }))];
  const rows = all.map((part): DrillRow => ({ ...part, ...(part.slot && { slot: barInterval(part.slot, answer.range, answer.asOf) }), effect: gap?.effects.get(part.key) }));
  return {
    ...now,
    value: {
      path,
      rows: [...(path.level === 'slots' ? trimmed(rows) : rows)].sort(worstFirst(path)),
      whole: isRefused ? { value: undefined } : measure(path, totalCounts(answer)),
      volume: measure(OFFERED, totalCounts(answer)).value,
      gap: gap && { kind: gap.kind, total: gap.total },
      range: answer.range,
      ...(earlier && { before: earlier.range }),
      asOf: answer.asOf,
      zone: answer.zone,
      completeness: answer.completeness,
      isRefused,
    },
  };
}

/** What stands together in one row, without its contribution. */
type Part = Omit<DrillRow, 'effect'>;

function partsOf(path: DrillPath, step: Duration, answer: CountsAnswer, source: SourceDescription | undefined, isRefused: boolean): readonly Part[] {
  if (path.level === 'contacts') return [];
  if (path.level === 'slots') {
    const volumes = slotMeasures(OFFERED, answer, step);
    return slotMeasures(path, answer, step).map(({ start, end, ...known }, at) => ({ ...(isRefused ? { value: undefined } : known), key: String(start), label: '', slot: { start, end }, volume: volumes[at]?.value }));
  }
  const names = new Map(source?.dimensions.find(({ id }) => id === 'skillGroup')?.members.map(({ id, label }) => [id, label]));
  return (answer.keys['skillGroup'] ?? []).map((key, row) => {
    const counts = countsAt(answer, row);
    return { key, label: names.get(key) ?? key, ...measure(path, counts), volume: measure(OFFERED, counts).value };
  });
}

/** Without the night: slots at either end in which nothing came in, now or before, so that there is nothing to say of them. */
function trimmed(rows: readonly DrillRow[]): readonly DrillRow[] {
  const isBusy = ({ value, volume, effect }: DrillRow) => Boolean(value) || volume !== 0 || Boolean(effect);
  const first = rows.findIndex(isBusy);
  return first < 0 ? rows : rows.slice(first, rows.findLastIndex(isBusy) + 1);
}

function gapPart({ key, numerator, denominator }: Part): GapPart {
  return { key, numerator, denominator };
}

/** The largest contribution to what is worse first; where no side is worse, the largest to either; then the larger volume. */
function worstFirst({ metric }: DrillPath): (one: DrillRow, other: DrillRow) => number {
  const { direction } = METRICS[metric];
  const badness = ({ effect }: DrillRow) => (effect === undefined ? -Infinity : direction === 'up' ? -effect : direction === 'down' ? effect : Math.abs(effect));
  return (one, other) => {
    const [a, b] = [badness(one), badness(other)];
    return a === b ? (other.volume ?? 0) - (one.volume ?? 0) : b - a;
  };
}

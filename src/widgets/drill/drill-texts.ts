import type { SourceDescription } from '../../domain/adapter.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Unit } from '../../domain/metric.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { comparisonText, deltaText } from '../../locale/delta-text.js';
import { formatCount, formatText, formatValue, NOTHING, type ValueText } from '../../locale/format.js';
import { formatSlotIn, formatTick, hasSeveralDays } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import { METRICS } from '../../metrics/index.js';
import { isBreached } from '../../metrics/target.js';
import type { DrillList, DrillRow } from './drill-list.js';
import type { Messages } from './messages.js';

/** What people read for a member; its id where the source has no name for it. */
export function memberName(source: SourceDescription | undefined, dimension: string, id: string, messages: Messages): string {
  const label = source?.dimensions.find((known) => known.id === dimension)?.members.find((member) => member.id === id)?.label ?? id;
  return label === '' ? messages.drill.unnamed : label;
}

/** A slot in words, with its day where the range has several. */
export function slotName(slot: Interval, range: Interval | undefined, zone: Zone, language: string): string {
  return formatSlotIn(slot, zone, language, range === undefined || hasSeveralDays(range, zone));
}

export function rowName({ label, slot }: DrillRow, { range, zone }: DrillList, messages: Messages, language: string): string {
  if (slot) return formatSlotIn(slot, zone, language, hasSeveralDays(range, zone));
  return label === '' ? messages.drill.unnamed : label;
}

/** A contribution with its sign, an em dash where there is none to speak of. */
export function effectText(effect: number | undefined, { metric }: DrillPath, messages: Messages, language: string): string {
  if (effect === undefined) return NOTHING;
  const { unit } = METRICS[metric];
  const text = deltaText(effect, unit, messages, language);
  // A part that is too small to be told contributes nothing; it is not level with anything.
  return joined(text.digits === messages.tile.level ? { digits: formatValue(0, unit, language).digits, unit: unit === 'ratio' ? messages.tile.points : '' } : text);
}

export function countText(count: number | undefined, language: string): string {
  return count === undefined ? NOTHING : joined(formatCount(count, language));
}

/** What the contributions add up to, in one line. */
export function gapText({ path, gap, range, before }: DrillList, messages: Messages, language: string): string {
  const { gaps } = messages.drill;
  if (gap?.kind === 'change' && before) return gaps.change(comparisonText(range, before, messages, language));
  if (gap?.kind === 'target' && path.target !== undefined) return gaps.target(targetText(path.target, METRICS[path.metric].unit, language));
  return gap ? gaps.average : gaps.none;
}

/** The sentence of a level: where it stands, how it moved or stands to its target, and who contributes most to what is worse. */
export function summaryText(list: DrillList, subject: string, messages: Messages, language: string): string {
  const { path, whole, gap, rows, volume, isRefused } = list;
  if (isRefused) return messages.reasons['unlike-thresholds'];
  const { unit } = METRICS[path.metric];
  const isWorse = gap !== undefined && gap.kind !== 'average' && isBad(gap.total, path);
  const [worst] = rows;
  const first = isWorse && worst?.effect !== undefined && isBad(worst.effect, path) ? worst : undefined;
  return messages.drill.summary({
    subject,
    metric: messages.metrics[path.metric].name,
    value: formatText(whole.value, unit, language),
    volume: countText(volume, language),
    goal: goalFact(list, messages, language),
    change: changeFact(list, messages, language),
    first: first && {
      of: gap?.kind === 'change' ? 'change' : 'goal',
      label: rowName(first, list, messages, language),
      effect: effectText(first.effect, path, messages, language),
      share: gap && shareText(first.effect, gap.total, language),
    },
  });
}

/** How far the whole is from its target: where it misses it, as the tile says, and where nothing else is told. */
function goalFact(list: DrillList, messages: Messages, language: string) {
  const { path, whole, gap } = list;
  const { target } = path;
  const { unit, direction } = METRICS[path.metric];
  if (target === undefined || whole.value === undefined || !(gap?.kind === 'target' || isBreached(whole, target, direction))) return undefined;
  const by = distanceText(whole.value - target, unit, messages, language);
  return by === undefined ? undefined : { target: targetText(target, unit, language), by, isUp: whole.value > target, since: isBreached(whole, target, direction) ? sinceText(list, language) : undefined };
}

/** Since when every slot that is over has missed the target; undefined where the last one meets it, or there are no slots. */
function sinceText({ rows, path, range, zone, asOf }: DrillList, language: string): string | undefined {
  const { target } = path;
  const { direction } = METRICS[path.metric];
  let since: Interval | undefined;
  for (const { slot, value } of [...rows].sort((one, other) => (other.slot?.start ?? 0) - (one.slot?.start ?? 0))) {
    if (!slot || slot.end > asOf || value === undefined) continue;
    if (!isBreached({ value }, target, direction)) break;
    since = slot;
  }
  return since && slotStart(since, range, zone, language);
}

function slotStart({ start }: Interval, range: Interval, zone: Zone, language: string): string {
  const clock = formatClock(start, zone, language);
  return hasSeveralDays(range, zone) ? `${formatTick(start, 'date', zone, language)} ${clock}` : clock;
}

function changeFact({ path, gap, range, before }: DrillList, messages: Messages, language: string) {
  if (gap?.kind !== 'change' || gap.total === 0 || !before) return undefined;
  const by = distanceText(gap.total, METRICS[path.metric].unit, messages, language);
  return by === undefined ? undefined : { from: comparisonText(range, before, messages, language), by, isUp: gap.total > 0 };
}

/** Without its sign, which words say; undefined where it is too small to be told. */
function distanceText(distance: number, unit: Unit, messages: Messages, language: string): string | undefined {
  const text = deltaText(Math.abs(distance), unit, messages, language);
  return text.digits === messages.tile.level ? undefined : joined({ ...text, digits: text.digits.replace(/^[+−]/, '') });
}

/** Whether a change is for the worse; of a metric without a better side, any is worth a word. */
function isBad(change: number, { metric }: DrillPath): boolean {
  const { direction } = METRICS[metric];
  return direction === 'up' ? change < 0 : direction === 'down' ? change > 0 : change !== 0;
}

/** More than all of it says nothing to people: the others made up for the rest. */
function shareText(part: number | undefined, whole: number, language: string): string | undefined {
  const share = part === undefined ? NaN : part / whole;
  return share > 0 && share <= 1 ? share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 }).replace('%', ' %') : undefined;
}

function joined({ digits, unit }: ValueText): string {
  return unit ? `${digits} ${unit}` : digits;
}

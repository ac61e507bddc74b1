import type { SourceDescription } from '../../domain/adapter.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Interval } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { comparisonText, deltaText } from '../../locale/delta-text.js';
import { formatCount, formatText, formatValue, NOTHING, type ValueText } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import { formatSlotIn, hasSeveralDays } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import { METRICS } from '../../metrics/index.js';
import type { DrillList, DrillRow } from './drill-list.js';

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
    gap: gapFact(list, messages, language),
    first: first && {
      label: rowName(first, list, messages, language),
      effect: effectText(first.effect, path, messages, language),
      share: gap && shareText(first.effect, gap.total, language),
    },
  });
}

function gapFact({ path, gap, range, before }: DrillList, messages: Messages, language: string) {
  if (!gap || gap.total === 0 || gap.kind === 'average') return undefined;
  const { unit } = METRICS[path.metric];
  const text = deltaText(Math.abs(gap.total), unit, messages, language);
  if (text.digits === messages.tile.level) return undefined;
  const by = joined({ ...text, digits: text.digits.replace(/^[+−]/, '') });
  const isUp = gap.total > 0;
  if (gap.kind === 'target') return path.target === undefined ? undefined : ({ kind: 'target', target: targetText(path.target, unit, language), by, isUp } as const);
  return before && ({ kind: 'change', from: comparisonText(range, before, messages, language), by, isUp } as const);
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

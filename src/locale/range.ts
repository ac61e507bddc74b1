import type { SourceDescription } from '../domain/adapter.js';
import { durationMs } from '../domain/duration.js';
import type { TimeRange } from '../domain/query.js';
import { FLOATING, type Zone } from '../domain/zone.js';
import { formatDateTime } from './clock.js';
import { formatAge } from './duration.js';
import type { RangeMessages } from './filters-messages.js';

/** Whose clock a range is told on. */
export type Teller = Pick<SourceDescription, 'nature' | 'zone'>;

/**
 * A range in words: `今天`, `近 4 小时`, `1999/02/01 00:00 – 1999/02/02 00:00`.
 *
 * @param source - A recorded one stands still, so its days are counted from the end of its data, not from anybody's today.
 */
export function rangeText(range: TimeRange, source: Teller | undefined, texts: RangeMessages, language: string): string {
  const isOver = source?.nature === 'recorded';
  switch (range.kind) {
    case 'all':
      return texts.everything;
    case 'last':
      return (isOver ? texts.lastOfData : texts.last)(formatAge(durationMs(range.duration), language));
    case 'day':
      if (range.back === 0) return isOver ? texts.lastDay : texts.today;
      if (range.back === 1) return isOver ? texts.dayBefore : texts.yesterday;
      return (isOver ? texts.daysBefore : texts.daysAgo)(String(range.back));
    case 'fixed': {
      const zone: Zone = source?.zone ?? FLOATING;
      return `${formatDateTime(range.start, zone, language)} – ${formatDateTime(range.end, zone, language)}`;
    }
  }
}

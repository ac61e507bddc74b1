import { measureAt } from '../../domain/slot-columns.js';
import type { Interval } from '../../domain/time.js';
import { METRICS } from '../../metrics/index.js';
import type { Place } from './cursor.js';
import { messagesFor } from './messages.js';
import { markersIn } from './reading-facts.js';
import type { TrendPicture } from './trend-picture.js';
import { pointText, slotText } from './trend-texts.js';

/** What is said of a point that was reached by keyboard, and of what happened in its slot; nothing without one. */
export function spokenPoint(picture: TrendPicture | undefined, { slot, line }: Place, language: string): string {
  const series = picture?.layout.lines[line];
  const at = picture?.layout.slots.at(slot);
  if (!picture || !series || !at) return '';
  const messages = messagesFor(language);
  const { trend } = picture;
  const point = pointText(series, at, measureAt(series.columns, slot), trend, METRICS[trend.metric], messages, language);
  return [point, ...markersIn(picture, slot, messages, language).map(({ text }) => text)].join(messages.trend.comma);
}

/** What is said of a stretch that Enter selects. */
export function spokenStretch(picture: TrendPicture | undefined, stretch: Interval, language: string): string {
  return picture ? messagesFor(language).trend.stretch(slotText(stretch, picture.trend, language)) : '';
}

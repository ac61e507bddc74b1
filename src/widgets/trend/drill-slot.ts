import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Place } from './cursor.js';
import { choiceIn } from './trend-answer.js';
import type { TrendPicture } from './trend-picture.js';
import { CockpitDrillSlotEvent } from './trend.events.js';

/** Asks what lies behind a point; nothing where no point is. */
export function drillSlotEvent(picture: TrendPicture | undefined, { slot, line }: Place, by: DimensionId, scope: Filters): CockpitDrillSlotEvent | undefined {
  const series = picture?.layout.lines[line];
  const at = picture?.layout.slots.at(slot);
  if (!picture || !series || !at) return undefined;
  return new CockpitDrillSlotEvent(choiceIn(picture.trend), by ? { ...scope, [by]: [series.id] } : scope, { start: at.start, end: at.end }, series.id);
}

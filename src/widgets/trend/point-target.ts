import type { DrillRequest } from '../../controllers/view-controller.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import { METRICS } from '../../metrics/index.js';
import { targetOf } from '../../metrics/target.js';
import type { Place } from './cursor.js';
import { choiceIn } from './trend-answer.js';
import type { TrendPicture } from './trend-picture.js';

/** What lies behind a point: one line in one slot; nothing where no point is. */
export function pointTarget(picture: TrendPicture | undefined, { slot, line }: Place, by: DimensionId, scope: Filters, goal: string | number | undefined): DrillRequest | undefined {
  const series = picture?.layout.lines[line];
  const at = picture?.layout.slots.at(slot);
  if (!picture || !series || !at) return undefined;
  const choice = choiceIn(picture.trend);
  const stretch = { start: at.start, end: at.end };
  return {
    choice,
    scope: by ? { ...scope, [by]: [series.id] } : scope,
    range: stretch,
    slot: stretch,
    target: targetOf(goal, METRICS[choice.metric].unit),
    ...(by && { member: { by, id: series.id } }),
  };
}

import type { Filters } from '../../domain/dimension.js';
import { MOOD_SCALE } from '../../domain/event-mapping.js';
import type { TimeRange } from '../../domain/query.js';
import type { View } from '../../domain/view.js';
import { eventQuestion } from '../../journeys/event-question.js';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';

/** Another part of the centre, over the same time. */
export interface JourneySegment {
  /** For people. */
  readonly label: string;
  /** In place of the board's own filters of the same dimensions. */
  readonly filters: Filters;
}

/** The period compared with moves in steps, so that a live range asks no new question every second. */
const STEP_MS = 300_000;

/** What is asked to compare with: a segment over the same time, or the stretch of equal length before. */
export function comparedQuestion(flow: JourneyFlow | undefined, compare: string | undefined, segment: JourneySegment | undefined, { range, filters }: View): ReturnType<typeof eventQuestion> | undefined {
  if (segment) return eventQuestion({ range, filters: { ...filters, ...segment.filters } });
  if (compare !== 'previous' || !flow) return undefined;
  const end = Math.floor(flow.range.start / STEP_MS) * STEP_MS;
  const before: TimeRange = { kind: 'fixed', start: end - Math.max(STEP_MS, Math.round((flow.range.end - flow.range.start) / STEP_MS) * STEP_MS), end };
  return eventQuestion({ range: before, filters });
}

/** Whether moods of one may stand beside those of the other. */
export function isOneScale({ scale: one = MOOD_SCALE }: Pick<JourneyFlow, 'scale'>, { scale: other = MOOD_SCALE }: Pick<JourneyFlow, 'scale'>): boolean {
  return one.name === other.name && one.min === other.min && one.max === other.max;
}

/** The scale of a flow in words. @param name - In place of the one that the source tells. */
export function scaleText({ scale = MOOD_SCALE }: Pick<JourneyFlow, 'scale'>, name: string | undefined, messages: JourneyMessages): string {
  const isOwn = scale.min === MOOD_SCALE.min && scale.max === MOOD_SCALE.max;
  return messages[isOwn ? 'scale' : 'scaled'](name ?? scale.name);
}

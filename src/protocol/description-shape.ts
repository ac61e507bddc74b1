import type { ReplayNotice, SourceDescription } from '../domain/adapter.js';
import type { DimensionMember } from '../domain/dimension.js';
import type { SentimentScale } from '../domain/event-mapping.js';
import { intervalShape } from './answer-shape.js';
import { choice, either, flag, list, name, number, open, optional, text, whole, type Shape } from './shape.js';

const member = open<DimensionMember>({ id: text, label: text, serviceThresholdSeconds: optional(number) });

/** As `SourceDescription`. A counter that this library does not know is dropped by `decode`, not refused: a newer source may have more. */
export const descriptionShape: Shape = open<SourceDescription>({
  name,
  nature: choice('live', 'recorded', 'replayed', 'simulated'),
  notice: optional(text),
  replay: optional(open<ReplayNotice>({ weeks: number, speed: number, isPaused: flag, originalAt: number })),
  zone: name,
  counters: list(name),
  dimensions: list(open<SourceDescription['dimensions'][number]>({ id: name, members: list(member) })),
  entities: list(name),
  steps: list(name),
  history: optional(intervalShape),
  live: flag,
  cadenceMs: optional(number),
  ownership: choice('enqueue', 'event'),
  serviceThresholdSeconds: number,
  shortAbandonSeconds: number,
  plans: flag,
  people: optional(choice('named', 'masked', 'team')),
  filtersRows: optional(either(flag, list(name))),
  groupsRows: optional(either(flag, list(name))),
  ordersFairly: optional(either(flag, list(name))),
  sentimentScale: optional(open<SentimentScale>({ name: text, min: number, max: number })),
  setAside: optional(whole()),
  pageLimit: whole(1),
});

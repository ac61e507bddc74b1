import type { EventFaults, EventOddities } from '../domain/journey-event.js';

/** Texts of the relation graph. Counts, shares and lengths arrive as text. */
export interface FlowMessages {
  readonly title: string;
  readonly views: Readonly<Record<'graph' | 'channels' | 'table', string>>;
  readonly viewsLabel: string;
  readonly facts: (cases: string, events: string, variants: string) => string;
  readonly graph: string;
  readonly instructions: string;
  readonly least: string;
  readonly hidden: (edges: string) => string;
  readonly allShown: string;
  readonly bottlenecks: string;
  readonly noWait: string;
  /** Of all waiting. */
  readonly ofWait: (share: string) => string;
  readonly median: (length: string) => string;
  readonly times: (count: string) => string;
  readonly variants: string;
  readonly variant: (number: string) => string;
  readonly caseCount: (count: string) => string;
  readonly rework: string;
  readonly reworkRate: (share: string, cases: string) => string;
  readonly noRework: string;
  readonly pingPong: string;
  readonly noPingPong: string;
  readonly returns: (count: string, cases: string) => string;
  readonly oddities: string;
  readonly oddity: Readonly<Record<Exclude<keyof EventOddities, 'longestCase'> | keyof EventFaults, string>>;
  readonly longest: (events: string) => string;
  readonly columns: Readonly<Record<'step' | 'count' | 'cases' | 'service' | 'rework' | 'from' | 'to' | 'wait' | 'waitMean' | 'waitMedian' | 'waitShare', string>>;
  readonly steps: string;
  readonly edges: string;
  readonly step: (name: string, count: string, cases: string, service: string) => string;
  readonly edge: (from: string, to: string, count: string, wait: string) => string;
  readonly cutNote: (count: string) => string;
  readonly casesThrough: (name: string) => string;
  readonly replay: string;
  readonly replayOf: (name: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  readonly close: string;
  readonly position: (at: string, of: string) => string;
  readonly unknownLength: string;
  readonly ended: (count: string) => string;
  readonly beyond: (count: string) => string;
  readonly channels: string;
  readonly noChannels: string;
  /** Name of the channel of events that tell none. */
  readonly noChannel: string;
  readonly emptyHint: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly more: (count: string) => string;
}

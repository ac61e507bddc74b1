import type { AlertDeed, StoredNotes } from './alert-book.js';
import type { Answer, CountsAnswer, RowsAnswer } from './answer.js';
import type { CounterId } from './counter.js';
import type { DimensionId, DimensionMember } from './dimension.js';
import type { Duration } from './duration.js';
import type { ReasonCode } from './loadable.js';
import type { PlanCommand, PlanReply } from './plan.js';
import type { Privacy } from './privacy.js';
import type { EntityId, Query } from './query.js';
import type { SentimentScale } from './event-mapping.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** What a source really has. Widgets offer nothing it does not. */
export interface SourceDescription {
  /** Name for people, such as the file's. */
  readonly name: string;
  /** Where the numbers come from; anything but `recorded` and `live` is said on screen. */
  readonly nature: 'live' | 'recorded' | 'replayed' | 'simulated';
  /** One sentence on screen about the nature, in the source's words, such as by how many weeks a replay is shifted. */
  readonly notice?: string;
  /** How a replay departs from its recording, for the interface to put into words. */
  readonly replay?: ReplayNotice;
  readonly zone: Zone;
  readonly counters: readonly CounterId[];
  readonly dimensions: readonly { readonly id: DimensionId; readonly members: readonly DimensionMember[] }[];
  readonly entities: readonly EntityId[];
  /** Steps it can serve, shortest first. */
  readonly steps: readonly Duration[];
  /** What it remembers; `undefined` when it holds nothing. */
  readonly history: Interval | undefined;
  /** Whether newer data will come. */
  readonly live: boolean;
  /** How often new data is due, ms; readings older than that plus one step are stale. Absent for a source that is not live. */
  readonly cadenceMs?: number;
  /** Which interval owns a contact: that of its offer (default), or that of each event. */
  readonly ownership: 'enqueue' | 'event';
  /** Seconds behind `answeredWithin` and `abandonedShort`. */
  readonly serviceThresholdSeconds: number;
  readonly shortAbandonSeconds: number;
  /** Whether `act` previews, starts and reverts plans. */
  readonly plans: boolean;
  /** How closely whoever asks may look at persons, by their role; as the page wishes when absent. A widget never shows more. */
  readonly people?: Privacy;
  /** Whether rows queries may say `where`, of every entity or of these; filters over pages are offered only then. */
  readonly filtersRows?: boolean | readonly EntityId[];
  /** Whether rows queries may say `groupBy`, of every entity or of these; pages are grouped only then. */
  readonly groupsRows?: boolean | readonly EntityId[];
  /** Whether an order by a metric may say `fair`, of every entity or of these; others refuse it as `unsupported`. */
  readonly ordersFairly?: boolean | readonly EntityId[];
  /** The scale that sentiments of its events are on; -1 to 1 when absent. One source has one. */
  readonly sentimentScale?: SentimentScale;
  /** Records that it could not use and set aside, said on screen beside what was made of the others. */
  readonly setAside?: number;
  /** Largest `limit` of a rows query. */
  readonly pageLimit: number;
}

/** What a source may do with the rows of some entities. */
export type RowSkill = 'filtersRows' | 'groupsRows' | 'ordersFairly';

/** Whether the source does this with the rows of an entity. */
export function canWithRows(source: SourceDescription, skill: RowSkill, entity: EntityId): boolean {
  const { [skill]: offered = false } = source;
  return typeof offered === 'boolean' ? offered : offered.includes(entity);
}

/** A recording played as if live, its dates moved by whole weeks so that weekdays and clock times stay. */
export interface ReplayNotice {
  /** How many weeks later than recorded everything seems to happen. */
  readonly weeks: number;
  /** Seconds of the recording a second, such as 60; what it will be again while paused. */
  readonly speed: number;
  readonly isPaused: boolean;
  /** Where in the recording the replay stands, on the recording's own clock. */
  readonly originalAt: EpochMs;
}

export type Priority = 'visible' | 'soon' | 'idle';

export interface RequestContext {
  readonly signal: AbortSignal;
  readonly priority?: Priority;
  /** BCP 47 language of texts that the source makes. */
  readonly locale?: string;
  /** A fresh token for each use; renewal is the page's affair. */
  readonly auth?: () => Promise<string>;
}

export type WatchContext = RequestContext;

/** What a watched answer does next. */
export type Change<Q extends Query = Query> =
  /** Forget what was said; this is the whole answer. */
  | { readonly kind: 'reset'; readonly answer: Answer<Q> }
  /** These rows replace those of the same slot and keys; rows not named stay. */
  | { readonly kind: 'merge'; readonly answer: Answer<Q> }
  /** Proof of life at this instant of the source's clock: no change is not no data. */
  | { readonly kind: 'beat'; readonly asOf: EpochMs }
  /** Something was missed; the runtime reads again and shows "catching up" meanwhile. */
  | { readonly kind: 'gap' };

/** The one door to the outside world. Everything that crosses it is plain JSON, but for the signal and `auth`. */
export interface DataAdapter {
  /** Counters, dimensions, entities, steps, history depth, zone, liveness and limits: what this source really has. */
  describe(context: RequestContext): Promise<SourceDescription>;
  /** One answer; rejects with `AdapterError`, or with the signal's reason once it is aborted. */
  read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>>;
  /** The current answer, then changes until the signal aborts. Absent: the runtime polls `read`. */
  watch?<Q extends Query>(query: Q, context: WatchContext): AsyncIterable<Change<Q>>;
  /** Tells of plans, previews, starts, extends and reverts them. Absent: nothing can be done from here. Rejects with `AdapterError`. */
  act?<C extends PlanCommand>(command: C, context: RequestContext): Promise<PlanReply<C>>;
  /** What people noted about alerts, for everybody who uses the source. Absent, as `note` is then: the page keeps notes for itself. */
  notes?(context: RequestContext): Promise<StoredNotes>;
  /** Keeps what somebody did, dated by the source's clock; resolves to all notes after it. */
  note?(deed: AlertDeed, context: RequestContext): Promise<StoredNotes>;
}

/** A failure of the world, never of the programmer: shown to the user with its reason. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';

  /** Also of another copy of this library: the gateway, its engines and a page's own adapter are packages of their own, each with a copy. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // A kind of its own that is made of it is one only by birth.
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    return this === AdapterError && value instanceof Error && value.name === 'AdapterError' && 'code' in value && 'detail' in value;
  }

  /**
   * @param code - One of a closed set, so that the interface has words for each.
   * @param detail - The source's own words.
   * @param retryAfterMs - When another attempt is worth while; absent when none is.
   */
  constructor(
    readonly code: ReasonCode,
    readonly detail: string,
    readonly retryAfterMs?: number,
  ) {
    super(`${code}: ${detail}`);
  }

  get isRetryable(): boolean {
    return this.retryAfterMs !== undefined;
  }
}

export type AnyAnswer = CountsAnswer | RowsAnswer;

import type { MetricId } from './metric.js';
import type { EpochMs } from './time.js';
import { MINUTE_MS } from './time.js';

/** What of the running centre a plan may set. Its value 0 is "off". */
export const LEVER_KINDS = [
  'divert', // share, 0..1, of a skill group's new contacts that are led to self-service
  'callback', // share, 0..1, of its new contacts that are offered a call back instead of waiting
  'transfer', // agents that `skillGroup` lends to `to`
  'overtime', // agents of a skill group that stay beyond their shift
  'overflow', // seconds after which a waiting contact of `skillGroup` moves to `to`
] as const;

export type LeverKind = (typeof LEVER_KINDS)[number];

/** One thing that can be set: of a skill group and, where contacts or agents move, towards another. */
export interface Lever {
  readonly kind: LeverKind;
  readonly skillGroup: string;
  readonly to?: string;
}

/** A lever written out, equal for equal levers: `transfer|tech|card`. */
export function leverKey({ kind, skillGroup, to }: Lever): string {
  return [kind, skillGroup, ...(to === undefined ? [] : [to])].join('|');
}

/** The lever that `leverKey` wrote out; `undefined` for any other text. */
export function leverOf(key: string): Lever | undefined {
  const [given, skillGroup, to] = key.split('|');
  const kind = LEVER_KINDS.find((known) => known === given);
  return kind && skillGroup !== undefined ? { kind, skillGroup, ...(to !== undefined && { to }) } : undefined;
}

/** One step of a plan. Its probe reads the lever back: what is shown is what was read, not what was wished. */
export interface PlanStep {
  readonly id: string;
  readonly do: { readonly lever: Lever; readonly value: number };
  /** What takes it back: the value found at the start (default), or a fixed one. */
  readonly undo?: 'captured' | number;
}

/** Something that must hold before a plan may start. */
export interface Precondition {
  readonly metric: 'waitingNow' | 'readyNow';
  readonly skillGroup: string;
  readonly atLeast: number;
}

/** A contingency plan, as data. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  /** The skill group that it helps. */
  readonly skillGroup: string;
  /** `high` asks for a second person, or a held button. */
  readonly risk: 'ordinary' | 'high';
  /** Alerts that it is meant for; of any metric when absent. */
  readonly metrics?: readonly MetricId[];
  readonly preconditions?: readonly Precondition[];
  /** What happens to contacts that already wait; those in progress always finish where they are. */
  readonly queued: 'finish' | 'include';
  /** How long a run lasts unless it is extended, ms. */
  readonly expiresAfterMs?: number;
  /** In their order; taken back in the reverse of it. */
  readonly steps: readonly PlanStep[];
}

export const DEFAULT_EXPIRY_MS = 60 * MINUTE_MS;

/** What is expected of a skill group, by the model named in the preview. */
export interface PredictedState {
  readonly answerRate: number | undefined;
  readonly serviceLevel: number | undefined;
}

/** What a plan would do if it were started now. An estimate, and called one. */
export interface PlanPreview {
  readonly plan: Plan;
  readonly at: EpochMs;
  /** Version of every lever that the plan sets; a start refers to it, so that nothing is started on a view that has passed. */
  readonly etag: string;
  readonly model: 'erlangA' | undefined;
  readonly affected: {
    readonly skillGroups: readonly string[];
    readonly waitingNow: number;
    /** Contacts an hour that would be led elsewhere. */
    readonly divertedPerHour: number;
  };
  readonly now: PredictedState;
  readonly then: PredictedState;
  /** Who pays for it: the groups that lend or take over. */
  readonly donors: readonly { readonly skillGroup: string; readonly now: PredictedState; readonly then: PredictedState }[];
  /** Runs that hold a lever of this plan. */
  readonly conflicts: readonly string[];
  readonly unmet: readonly Precondition[];
  readonly expiresAt: EpochMs;
  /** Whether the source promises to take it back when it expires. */
  readonly revertsOnExpiry: boolean;
}

export type RunState =
  | 'running' // steps are being done
  | 'active' // all are done
  | 'expiring' // the end has come; it is about to be taken back
  | 'reverting' // steps are being taken back
  | 'reverted'
  | 'failed' // a step could not be done or taken back; the others stand as shown
  | 'conflict'; // not taken back: somebody else has set the levers since

/** One step of a run. */
export interface RunStep {
  readonly id: string;
  readonly lever: Lever;
  readonly value: number;
  readonly state: 'waiting' | 'done' | 'failed' | 'reverted' | 'kept';
  /** What the lever read before the step. */
  readonly captured?: number;
  /** What it was last seen to read; absent where it could not be read. */
  readonly probed?: number;
  /** The source's own words. */
  readonly problem?: string;
}

/** A plan at work, or over. */
export interface PlanRun {
  readonly id: string;
  /** As the start named it: equal keys are one run. */
  readonly key: string;
  readonly plan: Plan;
  readonly state: RunState;
  readonly steps: readonly RunStep[];
  readonly by: string;
  readonly seconded?: string;
  readonly reason: string;
  /** Key of the alert that it answers. */
  readonly alert?: string;
  readonly startedAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly now: PredictedState;
  readonly then: PredictedState;
}

/** Over: nothing of it will change. */
export function isOver({ state }: PlanRun): boolean {
  return state === 'reverted';
}

export type AuditDeed = 'start' | 'step' | 'active' | 'extend' | 'expire' | 'revert' | 'undo' | 'end' | 'fail' | 'conflict';

/** One line of the audit log. `hash` covers all of the others, that of the line before among them. */
export interface AuditEntry {
  readonly number: number;
  readonly at: EpochMs;
  readonly by: string;
  readonly deed: AuditDeed;
  readonly run: string;
  readonly plan: string;
  /** What was done, in plain JSON. */
  readonly detail: { readonly [name: string]: string | number | boolean };
  readonly previous: string;
  readonly hash: string;
}

/** Everything about plans that a source knows at one instant of its clock. */
export interface PlanBook {
  readonly asOf: EpochMs;
  readonly catalogue: readonly Plan[];
  /** Newest first. */
  readonly runs: readonly PlanRun[];
  /** Oldest first. */
  readonly audit: readonly AuditEntry[];
  readonly revertsOnExpiry: boolean;
}

/** What is asked of a source. Every one but the first two carries a key: the same key twice is one deed. */
export type PlanCommand =
  | { readonly command: 'book' }
  | { readonly command: 'preview'; readonly plan: Plan }
  | {
      readonly command: 'start';
      readonly key: string;
      readonly plan: Plan;
      readonly etag: string;
      readonly by: string;
      readonly seconded?: string;
      readonly reason: string;
      readonly alert?: string;
    }
  | { readonly command: 'extend'; readonly key: string; readonly run: string; readonly byMs: number; readonly by: string }
  | { readonly command: 'revert'; readonly key: string; readonly run: string; readonly by: string; readonly reason: string };

export interface PlanReplies {
  readonly book: PlanBook;
  readonly preview: PlanPreview;
  readonly start: PlanRun;
  readonly extend: PlanRun;
  readonly revert: PlanRun;
}

export type PlanReply<C extends PlanCommand> = PlanReplies[C['command']];

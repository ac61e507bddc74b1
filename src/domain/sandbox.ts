import type { EpochMs } from './time.js';
import type { Zone } from './zone.js';

/** A skill group over the intervals of a scene, whole agents. */
export interface SandboxGroup {
  readonly id: string;
  readonly name: string;
  /** Contacts of each interval. */
  readonly calls: readonly number[];
  readonly agents: readonly number[];
  readonly handleSeconds: number;
  /** Absent where nobody hangs up. */
  readonly patienceSeconds?: number;
}

/** What a peak is played with. Money an hour or a contact, in one currency. */
export interface SandboxScene {
  readonly group: SandboxGroup;
  /** Who could help; absent where nobody can. */
  readonly donor?: SandboxGroup;
  /** How long the donor's people take for a contact of the group, s. */
  readonly donorHandleSeconds?: number;
  readonly intervalSeconds: number;
  /** When the first interval begins. */
  readonly start: EpochMs;
  readonly zone: Zone;
  readonly thresholdSeconds: number;
  /** Share to be answered within the threshold. */
  readonly target: number;
  readonly agentHour: number;
  readonly waitHour: number;
  readonly abandoned: number;
}

/** Nothing, or one of three strategies. */
export type StrategyId = 'nothing' | 'people' | 'divert' | 'overflow';

export const STRATEGIES = ['nothing', 'people', 'divert', 'overflow'] as const satisfies readonly StrategyId[];

/** How hard each strategy is pulled. Shares 0..1. */
export interface StrategySettings {
  /** Agents of the group who stay longer. */
  readonly overtime: number;
  /** Agents whom the donor lends. */
  readonly transfer: number;
  /** Share of arrivals sent to self-service. */
  readonly divertShare: number;
  /** Share of those who need nobody afterwards. */
  readonly containment: number;
  /** Share of those who would wait longer that takes a call back. */
  readonly callbackAccept: number;
  /** Share of those who would wait longer that overflows. */
  readonly overflowShare: number;
  /** Wait above which both happen, s. */
  readonly waitSeconds: number;
}

export const STRATEGY_DEFAULTS: StrategySettings = { overtime: 3, transfer: 3, divertShare: 0.2, containment: 0.6, callbackAccept: 0.4, overflowShare: 0.5, waitSeconds: 20 };

/** What a strategy comes to. Counts of contacts, times in s. */
export interface StrategyOutcome {
  readonly id: StrategyId;
  /** By interval; undefined where nobody joined. */
  readonly serviceLevels: readonly (number | undefined)[];
  readonly queues: readonly number[];
  /** Largest mean queue of an interval. */
  readonly peakQueue: number;
  readonly meanWait: number;
  readonly serviceLevel: number | undefined;
  readonly abandoned: number;
  readonly callbacks: number;
  readonly diverted: number;
  readonly overflowed: number;
  readonly cost: number;
  /** From the first interval below the target to the last; 0 where there is none, undefined where the last one still is. */
  readonly recoverySeconds: number | undefined;
  /** What the donor loses against doing nothing: points of service level as a share, and hang-ups. */
  readonly donorLoss?: { readonly serviceLevel: number; readonly abandoned: number };
}

export interface SandboxResult {
  /** The flow that follows a hand, or the chain that has the figures. */
  readonly model: 'fluid' | 'chain';
  readonly outcomes: readonly StrategyOutcome[];
}

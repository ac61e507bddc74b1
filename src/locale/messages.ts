import type { AgentState } from '../domain/agent.js';
import type { CounterId } from '../domain/counter.js';
import type { ReasonCode } from '../domain/loadable.js';
import type { MetricId } from '../domain/metric.js';

/** What a metric is called, in full and where there is little room. */
export interface MetricName {
  readonly name: string;
  readonly short: string;
}

/**
 * Every text of the interface. One object a language; the compiler insists that each is complete.
 * A text with values is a function, so that each language orders them as it must.
 */
export interface Messages {
  readonly metrics: Readonly<Record<MetricId, MetricName>>;
  /** Names of counters as they stand in a printed formula. */
  readonly counters: Readonly<Record<CounterId, string>>;
  /** Names of formula variants, `metric.variant`; the default variant needs none. */
  readonly variants: Readonly<Record<string, string>>;
  readonly agentStates: Readonly<Record<AgentState, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<'answered' | 'abandoned' | 'flowOut', string>>;
  readonly state: StateMessages;
  readonly tile: TileMessages;
  readonly trend: TrendMessages;
  readonly agents: AgentsMessages;
  readonly board: BoardMessages;
  readonly filters: FiltersMessages;
}

/** States that every widget has. */
export interface StateMessages {
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly stale: string;
  readonly partial: string;
  readonly sampled: string;
  readonly provisional: string;
  readonly noData: string;
  readonly retry: string;
  readonly since: (clock: string) => string;
  readonly age: (duration: string) => string;
  /** A zone nobody stated. */
  readonly sourceClock: string;
}

// Each widget's texts; its author adds what it shows.
export interface TileMessages {
  readonly formula: string;
}
export interface TrendMessages {
  readonly all: string;
}
export interface AgentsMessages {
  readonly agent: string;
}
export interface BoardMessages {
  readonly title: string;
}
export interface FiltersMessages {
  readonly range: string;
}

import type { AgentState } from '../domain/agent.js';
import type { CounterId } from '../domain/counter.js';
import type { ReasonCode } from '../domain/loadable.js';
import type { MetricId } from '../domain/metric.js';
import type { RollUpRefusal } from '../metrics/roll-up.js';
import type { AlertsMessages } from './alerts-messages.js';
import type { BoardMessages } from './board-messages.js';
import type { ContributionMessages } from './contribution-messages.js';
import type { DecayMessages } from './decay-messages.js';
import type { DrillMessages } from './drill-messages.js';
import type { FiltersMessages } from './filters-messages.js';
import type { HeatmapMessages } from './heatmap-messages.js';
import type { QuadrantMessages } from './quadrant-messages.js';
import type { FunnelMessages } from './funnel-messages.js';
import type { PageMessages } from './page-messages.js';
import type { PeopleMessages } from './people-messages.js';
import type { RadarMessages } from './radar-messages.js';
import type { FlowMessages } from './flow-messages.js';
import type { JourneyMessages } from './journey-messages.js';
import type { RecordsMessages } from './records-messages.js';
import type { GroupsMessages } from './groups-messages.js';
import type { RowsMessages } from './rows-messages.js';
import type { RulesMessages } from './rules-messages.js';
import type { SandboxMessages } from './sandbox-messages.js';
import type { StaffingMessages } from './staffing-messages.js';
import type { PlansMessages } from './plans-messages.js';
import type { SwingsMessages } from './swings-messages.js';
import type { TableMessages } from './table-messages.js';
import type { TrendMessages } from './trend-messages.js';

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
  /** Why values of several groups or intervals cannot be put together. */
  readonly rollUpRefusals: Readonly<Record<RollUpRefusal, string>>;
  readonly outcomes: Readonly<Record<'answered' | 'abandoned' | 'flowOut', string>>;
  /** Short words for units of time, as they stand behind a number. */
  readonly units: Readonly<Record<'day' | 'hour' | 'minute' | 'second', string>>;
  readonly state: StateMessages;
  readonly tile: TileMessages;
  readonly trend: TrendMessages;
  readonly agents: AgentsMessages;
  readonly groups: GroupsMessages;
  readonly rows: RowsMessages;
  readonly alerts: AlertsMessages;
  readonly board: BoardMessages;
  readonly contribution: ContributionMessages;
  readonly decay: DecayMessages;
  readonly drill: DrillMessages;
  readonly filters: FiltersMessages;
  readonly heatmap: HeatmapMessages;
  readonly funnel: FunnelMessages;
  readonly page: PageMessages;
  readonly people: PeopleMessages;
  readonly radar: RadarMessages;
  readonly quadrant: QuadrantMessages;
  readonly flow: FlowMessages;
  readonly journey: JourneyMessages;
  readonly records: RecordsMessages;
  readonly rules: RulesMessages;
  readonly sandbox: SandboxMessages;
  readonly staffing: StaffingMessages;
  readonly plans: PlansMessages;
  /** The way from what is wrong to the plan that answers it. */
  readonly remedy: { readonly answer: string; readonly answerWith: (plan: string) => string };
  readonly swings: SwingsMessages;
  readonly table: TableMessages;
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
  /** Name of the button that opens the details card. */
  readonly details: (name: string) => string;
  readonly numerator: string;
  readonly denominator: string;
  readonly variant: string;
  readonly standardVariant: string;
  readonly threshold: string;
  readonly sample: string;
  readonly target: string;
  readonly previous: string;
  readonly range: string;
  readonly zone: string;
  readonly source: string;
  readonly asOf: string;
  readonly completeness: string;
  readonly full: string;
  /** The values at the bottom and the top of the sparkline. */
  readonly window: string;
  readonly asOfClock: (clock: string) => string;
  /** @param age - Such as `34 分钟前`. */
  readonly lastData: (age: string) => string;
  readonly below: (target: string) => string;
  readonly above: (target: string) => string;
  /** What a forecast says of a limit, and the forecast: about when, and between which two instants. */
  readonly fallsBelow: (limit: string) => string;
  readonly risesAbove: (limit: string) => string;
  readonly forecast: (clock: string, passes: string, band: string) => string;
  /** Names the forecast in the details card. */
  readonly outlook: string;
  readonly unreadableTarget: string;
  readonly unknownMetric: (text: string) => string;
  readonly unknownVariant: (text: string) => string;
  /** Unit of a difference of two percentages. */
  readonly points: string;
  readonly level: string;
  readonly better: string;
  readonly worse: string;
  readonly lastWeek: string;
  readonly yesterday: string;
  /** @param age - Such as `3 小时`. */
  readonly earlier: (age: string) => string;
  readonly loaded: (percent: string) => string;
  /** What a rule judged at last. */
  readonly lately: (duration: string, value: string) => string;
  /** What people did about an alert, the most telling word first: a tile is narrow. */
  readonly acknowledged: (name: string) => string;
  readonly muted: string;
  /** One part of what the tile measures has an alert, or several have. */
  readonly partAlert: (name: string) => string;
  readonly partAlerts: (count: string, dimension: string) => string;
  /** Asks why an alert stands where it stands. */
  readonly why: string;
  readonly stopBlinking: string;
}
export interface AgentsMessages {
  readonly agent: string;
  /** Titles of columns that are no metric, by key. */
  readonly columns: Readonly<Record<'name' | 'skillGroup' | 'state', string>>;
  readonly table: string;
  readonly search: string;
  readonly clear: string;
  readonly total: (count: string) => string;
  readonly found: (count: string) => string;
  readonly sorted: (column: string, direction: 'ascending' | 'descending') => string;
  /** Follows `sorted` for each key that orders what is equal so far. */
  readonly thenSorted: (column: string, direction: 'ascending' | 'descending') => string;
  /** Of a header whose column is not the most important key. */
  readonly sortKey: (rank: number, direction: 'ascending' | 'descending') => string;
  readonly unsorted: string;
  readonly totals: string;
  readonly nobody: string;
  readonly nobodyFound: (text: string) => string;
  readonly sample: (count: string) => string;
  readonly unknownState: string;
  readonly cellFailed: (detail: string) => string;
}

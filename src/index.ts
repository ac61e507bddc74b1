/** Everything public: elements, events, types, and what an adapter's author needs. Importing it registers nothing. */
export { CockpitAgents } from './widgets/agents/agents.js';
export { CockpitAgentSelect } from './widgets/agents/agents.events.js';
export { CockpitAlerts } from './widgets/alerts/alerts.js';
export { CockpitAlertDeedEvent } from './widgets/alerts/alerts.events.js';
export { CockpitBoard } from './widgets/board/board.js';
export { CockpitFilters } from './widgets/filters/filters.js';
export { CockpitTile } from './widgets/tile/tile.js';
export { CockpitTrend } from './widgets/trend/trend.js';
export { CockpitViewChange } from './widgets/board/board.events.js';
export { CockpitDrillEvent } from './widgets/tile/tile.events.js';
export { CockpitDrillSlotEvent } from './widgets/trend/trend.events.js';
export { CockpitRetryRequest } from './controllers/retry-request.js';
export { CockpitViewRequest } from './controllers/view-request.js';

export { AdapterError } from './domain/adapter.js';
export type { AnyAnswer, Change, DataAdapter, Priority, RequestContext, SourceDescription, WatchContext } from './domain/adapter.js';
export type { Answer, Cell, Completeness, CountsAnswer, Provenance, RowsAnswer } from './domain/answer.js';
export type { Contact, Outcome } from './domain/contact.js';
export { AGENT_STATES, type AgentState } from './domain/agent.js';
export { COUNTERS, type CounterId, type Counts } from './domain/counter.js';
export type { DimensionId, DimensionMember, Filters } from './domain/dimension.js';
export type { Duration } from './domain/duration.js';
export { LOADING, type Loadable, type Reason, type ReasonCode } from './domain/loadable.js';
export { METRIC_IDS, type MetricChoice, type MetricId } from './domain/metric.js';
export { queryKey, type CountsQuery, type Query, type RowsQuery, type TimeRange } from './domain/query.js';
export type { Measure, Reading, SlotMeasure } from './domain/reading.js';
export type { EpochMs, Interval } from './domain/time.js';
export type { Trend, TrendSeries } from './domain/trend.js';
export { DEFAULT_VIEW, type View } from './domain/view.js';
export type { Zone } from './domain/zone.js';
export { METRICS } from './metrics/index.js';

export { recordsAdapter, type RecordsAdapter, type RecordsAdapterOptions } from './adapters/records/records-adapter.js';
export { ReplayAdapter, type ReplayOptions } from './adapters/replay/replay-adapter.js';
export { simulatedAdapter, type SimulatedAdapter, type SimulatedOptions } from './adapters/simulated/simulated-adapter.js';
export type { Mapping } from './domain/mapping.js';
export type { MappingModule } from './domain/mapping-module.js';

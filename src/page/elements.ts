import { CockpitAgents } from '../widgets/agents/agents.js';
import { CockpitAlerts } from '../widgets/alerts/alerts.js';
import { CockpitBoard } from '../widgets/board/board.js';
import { CockpitContribution } from '../widgets/contribution/contribution.js';
import { CockpitDrill } from '../widgets/drill/drill.js';
import { CockpitFilters } from '../widgets/filters/filters.js';
import { CockpitFlow } from '../widgets/flow/flow.js';
import { CockpitFunnel } from '../widgets/funnel/funnel.js';
import { CockpitHeatmap } from '../widgets/heatmap/heatmap.js';
import { CockpitJourney } from '../widgets/journey/journey.js';
import { CockpitPlans } from '../widgets/plans/plans.js';
import { CockpitQuadrant } from '../widgets/quadrant/quadrant.js';
import { CockpitRadar } from '../widgets/radar/radar.js';
import { CockpitRules } from '../widgets/rules/rules.js';
import { CockpitSandbox } from '../widgets/sandbox/sandbox.js';
import { CockpitStaffing } from '../widgets/staffing/staffing.js';
import { CockpitTile } from '../widgets/tile/tile.js';
import { CockpitTrend } from '../widgets/trend/trend.js';

/**
 * Every element of the library, by its name without the prefix. The board comes first, so that it stands ready when the
 * widgets inside it ask for a cockpit.
 */
export const ELEMENTS = {
  board: CockpitBoard,
  filters: CockpitFilters,
  tile: CockpitTile,
  trend: CockpitTrend,
  contribution: CockpitContribution,
  heatmap: CockpitHeatmap,
  agents: CockpitAgents,
  journey: CockpitJourney,
  flow: CockpitFlow,
  alerts: CockpitAlerts,
  rules: CockpitRules,
  plans: CockpitPlans,
  radar: CockpitRadar,
  quadrant: CockpitQuadrant,
  funnel: CockpitFunnel,
  drill: CockpitDrill,
  staffing: CockpitStaffing,
  sandbox: CockpitSandbox,
} as const;

export type ElementName = keyof typeof ELEMENTS;

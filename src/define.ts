/**
 * Registers every element of the library under its own name: the one place that touches `customElements`.
 * The board comes first, so that it stands ready when the widgets inside it ask for a cockpit.
 * A second copy of the library on the page leaves the first one's elements as they are.
 */
import { CockpitAgents } from './widgets/agents/agents.js';
import { CockpitAlerts } from './widgets/alerts/alerts.js';
import { CockpitBoard } from './widgets/board/board.js';
import { CockpitContribution } from './widgets/contribution/contribution.js';
import { CockpitDrill } from './widgets/drill/drill.js';
import { CockpitFilters } from './widgets/filters/filters.js';
import { CockpitHeatmap } from './widgets/heatmap/heatmap.js';
import { CockpitPlans } from './widgets/plans/plans.js';
import { CockpitQuadrant } from './widgets/quadrant/quadrant.js';
import { CockpitFunnel } from './widgets/funnel/funnel.js';
import { CockpitRadar } from './widgets/radar/radar.js';
import { CockpitFlow } from './widgets/flow/flow.js';
import { CockpitJourney } from './widgets/journey/journey.js';
import { CockpitRules } from './widgets/rules/rules.js';
import { CockpitSandbox } from './widgets/sandbox/sandbox.js';
import { CockpitStaffing } from './widgets/staffing/staffing.js';
import { CockpitTile } from './widgets/tile/tile.js';
import { CockpitTrend } from './widgets/trend/trend.js';

const ELEMENTS = {
  'cockpit-board': CockpitBoard,
  'cockpit-filters': CockpitFilters,
  'cockpit-tile': CockpitTile,
  'cockpit-trend': CockpitTrend,
  'cockpit-contribution': CockpitContribution,
  'cockpit-heatmap': CockpitHeatmap,
  'cockpit-agents': CockpitAgents,
  'cockpit-journey': CockpitJourney,
  'cockpit-flow': CockpitFlow,
  'cockpit-alerts': CockpitAlerts,
  'cockpit-rules': CockpitRules,
  'cockpit-plans': CockpitPlans,
  'cockpit-radar': CockpitRadar,
  'cockpit-quadrant': CockpitQuadrant,
  'cockpit-funnel': CockpitFunnel,
  'cockpit-drill': CockpitDrill,
  'cockpit-staffing': CockpitStaffing,
  'cockpit-sandbox': CockpitSandbox,
} as const;

for (const [tag, element] of Object.entries(ELEMENTS)) if (!customElements.get(tag)) customElements.define(tag, element);

declare global {
  interface HTMLElementTagNameMap {
    'cockpit-rules': CockpitRules;
    'cockpit-plans': CockpitPlans;
    'cockpit-radar': CockpitRadar;
    'cockpit-quadrant': CockpitQuadrant;
    'cockpit-funnel': CockpitFunnel;
    'cockpit-board': CockpitBoard;
    'cockpit-contribution': CockpitContribution;
    'cockpit-drill': CockpitDrill;
    'cockpit-filters': CockpitFilters;
    'cockpit-heatmap': CockpitHeatmap;
    'cockpit-sandbox': CockpitSandbox;
    'cockpit-staffing': CockpitStaffing;
    'cockpit-tile': CockpitTile;
    'cockpit-agents': CockpitAgents;
    'cockpit-alerts': CockpitAlerts;
    'cockpit-trend': CockpitTrend;
    'cockpit-flow': CockpitFlow;
    'cockpit-journey': CockpitJourney;
  }
}

/**
 * Registers every element of the library: the drop-in. A classic script may choose another first part of the tags,
 * `<script src="contact-cockpit.min.js" data-prefix="acme">`; a page with modules calls `registerCockpit`.
 * A second copy of the library on the page leaves the first one's elements as they are.
 */
import { registerCockpit } from './page/register-cockpit.js';
import type { CockpitAgents } from './widgets/agents/agents.js';
import type { CockpitAlerts } from './widgets/alerts/alerts.js';
import type { CockpitBoard } from './widgets/board/board.js';
import type { CockpitContribution } from './widgets/contribution/contribution.js';
import type { CockpitDrill } from './widgets/drill/drill.js';
import type { CockpitFilters } from './widgets/filters/filters.js';
import type { CockpitHeatmap } from './widgets/heatmap/heatmap.js';
import type { CockpitPlans } from './widgets/plans/plans.js';
import type { CockpitQuadrant } from './widgets/quadrant/quadrant.js';
import type { CockpitFunnel } from './widgets/funnel/funnel.js';
import type { CockpitRadar } from './widgets/radar/radar.js';
import type { CockpitFlow } from './widgets/flow/flow.js';
import type { CockpitJourney } from './widgets/journey/journey.js';
import type { CockpitRules } from './widgets/rules/rules.js';
import type { CockpitSandbox } from './widgets/sandbox/sandbox.js';
import type { CockpitStaffing } from './widgets/staffing/staffing.js';
import type { CockpitTile } from './widgets/tile/tile.js';
import type { CockpitTrend } from './widgets/trend/trend.js';

registerCockpit({ prefix: document.currentScript?.dataset.prefix });

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

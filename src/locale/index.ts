import { agentStatesPart } from './parts/agent-states.js';
import { agentsPart } from './parts/agents.js';
import { alertsPart } from './parts/alerts.js';
import { boardPart } from './parts/board.js';
import { contributionPart } from './parts/contribution.js';
import { countersPart } from './parts/counters.js';
import { decayPart } from './parts/decay.js';
import { dimensionsPart } from './parts/dimensions.js';
import { drillPart } from './parts/drill.js';
import { filtersPart } from './parts/filters.js';
import { flowPart } from './parts/flow.js';
import { funnelPart } from './parts/funnel.js';
import { groupsPart } from './parts/groups.js';
import { heatmapPart } from './parts/heatmap.js';
import { journeyPart } from './parts/journey.js';
import { metricsPart } from './parts/metrics.js';
import { outcomesPart } from './parts/outcomes.js';
import { pagePart } from './parts/page.js';
import { peoplePart } from './parts/people.js';
import { plansPart } from './parts/plans.js';
import { quadrantPart } from './parts/quadrant.js';
import { radarPart } from './parts/radar.js';
import { reasonsPart } from './parts/reasons.js';
import { recordsPart } from './parts/records.js';
import { remedyPart } from './parts/remedy.js';
import { rollUpRefusalsPart } from './parts/roll-up-refusals.js';
import { rowsPart } from './parts/rows.js';
import { rulesPart } from './parts/rules.js';
import { sandboxPart } from './parts/sandbox.js';
import { staffingPart } from './parts/staffing.js';
import { statePart } from './parts/state.js';
import { swingsPart } from './parts/swings.js';
import { tablePart } from './parts/table.js';
import { tilePart } from './parts/tile.js';
import { trendPart } from './parts/trend.js';
import { unitsPart } from './parts/units.js';
import { variantsPart } from './parts/variants.js';
import { textsOf } from './texts.js';

/** Every text for a BCP 47 tag: what a translator starts from, and what tests compare with. An element imports the parts that it shows. */
export const messagesFor = textsOf(
  metricsPart,
  countersPart,
  variantsPart,
  agentStatesPart,
  reasonsPart,
  dimensionsPart,
  rollUpRefusalsPart,
  outcomesPart,
  unitsPart,
  statePart,
  tilePart,
  trendPart,
  agentsPart,
  groupsPart,
  rowsPart,
  alertsPart,
  boardPart,
  contributionPart,
  decayPart,
  drillPart,
  filtersPart,
  heatmapPart,
  funnelPart,
  pagePart,
  peoplePart,
  radarPart,
  quadrantPart,
  flowPart,
  journeyPart,
  recordsPart,
  rulesPart,
  sandboxPart,
  staffingPart,
  plansPart,
  remedyPart,
  swingsPart,
  tablePart,
);

import { agentStatesPart } from '../../locale/parts/agent-states.js';
import { agentsPart } from '../../locale/parts/agents.js';
import { countersPart } from '../../locale/parts/counters.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { peoplePart } from '../../locale/parts/people.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { groupsPart } from '../../locale/parts/groups.js';
import { rowsPart } from '../../locale/parts/rows.js';
import { statePart } from '../../locale/parts/state.js';
import { tablePart } from '../../locale/parts/table.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, countersPart, agentStatesPart, reasonsPart, statePart, agentsPart, rowsPart, groupsPart, peoplePart, tablePart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

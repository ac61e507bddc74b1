import { drillPart } from '../../locale/parts/drill.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { outcomesPart } from '../../locale/parts/outcomes.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { tilePart } from '../../locale/parts/tile.js';
import { trendPart } from '../../locale/parts/trend.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, reasonsPart, outcomesPart, statePart, tilePart, trendPart, drillPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

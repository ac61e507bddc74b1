import { flowPart } from '../../locale/parts/flow.js';
import { journeyPart } from '../../locale/parts/journey.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { trendPart } from '../../locale/parts/trend.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, reasonsPart, statePart, trendPart, flowPart, journeyPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

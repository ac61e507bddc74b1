import { alertsPart } from '../../locale/parts/alerts.js';
import { countersPart } from '../../locale/parts/counters.js';
import { decayPart } from '../../locale/parts/decay.js';
import { dimensionsPart } from '../../locale/parts/dimensions.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { plansPart } from '../../locale/parts/plans.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { tilePart } from '../../locale/parts/tile.js';
import { trendPart } from '../../locale/parts/trend.js';
import { variantsPart } from '../../locale/parts/variants.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, countersPart, variantsPart, reasonsPart, dimensionsPart, statePart, tilePart, trendPart, alertsPart, decayPart, plansPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

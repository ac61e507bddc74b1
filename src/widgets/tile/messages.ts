import { alertsPart } from '../../locale/parts/alerts.js';
import { countersPart } from '../../locale/parts/counters.js';
import { dimensionsPart } from '../../locale/parts/dimensions.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { remedyPart } from '../../locale/parts/remedy.js';
import { statePart } from '../../locale/parts/state.js';
import { swingsPart } from '../../locale/parts/swings.js';
import { tilePart } from '../../locale/parts/tile.js';
import { variantsPart } from '../../locale/parts/variants.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, countersPart, variantsPart, reasonsPart, dimensionsPart, statePart, tilePart, alertsPart, remedyPart, swingsPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

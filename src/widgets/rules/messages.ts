import { alertsPart } from '../../locale/parts/alerts.js';
import { boardPart } from '../../locale/parts/board.js';
import { dimensionsPart } from '../../locale/parts/dimensions.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { rulesPart } from '../../locale/parts/rules.js';
import { statePart } from '../../locale/parts/state.js';
import { variantsPart } from '../../locale/parts/variants.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, variantsPart, reasonsPart, dimensionsPart, statePart, alertsPart, boardPart, rulesPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

import { reasonsPart } from '../../locale/parts/reasons.js';
import { staffingPart } from '../../locale/parts/staffing.js';
import { statePart } from '../../locale/parts/state.js';
import { trendPart } from '../../locale/parts/trend.js';
import { variantsPart } from '../../locale/parts/variants.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(variantsPart, reasonsPart, statePart, trendPart, staffingPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

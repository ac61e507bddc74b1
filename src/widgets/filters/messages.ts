import { dimensionsPart } from '../../locale/parts/dimensions.js';
import { filtersPart } from '../../locale/parts/filters.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(reasonsPart, dimensionsPart, statePart, filtersPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

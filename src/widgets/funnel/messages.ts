import { funnelPart } from '../../locale/parts/funnel.js';
import { peoplePart } from '../../locale/parts/people.js';
import { quadrantPart } from '../../locale/parts/quadrant.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { trendPart } from '../../locale/parts/trend.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(reasonsPart, statePart, trendPart, funnelPart, peoplePart, quadrantPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

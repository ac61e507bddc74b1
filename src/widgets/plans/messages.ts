import { alertsPart } from '../../locale/parts/alerts.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { plansPart } from '../../locale/parts/plans.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { tilePart } from '../../locale/parts/tile.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, reasonsPart, statePart, tilePart, alertsPart, plansPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

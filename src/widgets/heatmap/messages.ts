import { dimensionsPart } from '../../locale/parts/dimensions.js';
import { heatmapPart } from '../../locale/parts/heatmap.js';
import { metricsPart } from '../../locale/parts/metrics.js';
import { reasonsPart } from '../../locale/parts/reasons.js';
import { statePart } from '../../locale/parts/state.js';
import { tilePart } from '../../locale/parts/tile.js';
import { trendPart } from '../../locale/parts/trend.js';
import { textsOf } from '../../locale/texts.js';

export const messagesFor = textsOf(metricsPart, reasonsPart, dimensionsPart, statePart, tilePart, trendPart, heatmapPart);

/** What this element says. A part that is missing here is missing in the type. */
export type Messages = ReturnType<typeof messagesFor>;

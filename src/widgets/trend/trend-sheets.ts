import { axisStyles } from '../../marks/axis.js';
import { formulaCardStyles } from '../../marks/formula-card.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { trendMarkerStyles } from '../../marks/trend-marker.js';
import { tokens } from '../../theme/tokens.js';
import { trendLegendStyles } from './trend-legend.styles.js';
import { trendPlotStyles } from './trend-plot.styles.js';
import { trendReadingStyles } from './trend-reading.styles.js';
import { trendStyles } from './trend.styles.js';
import { trendTableStyles } from './trend-table.styles.js';

/** The look of a trend, in the order in which later sheets may change what earlier ones say. */
export const TREND_SHEETS = [tokens, stateGlyphStyles, axisStyles, trendMarkerStyles, formulaCardStyles, trendStyles, trendLegendStyles, trendPlotStyles, trendReadingStyles, trendTableStyles];

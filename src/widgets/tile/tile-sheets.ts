import type { CSSResult } from 'lit';
import { alertGlyphStyles } from '../../marks/alert-glyph.js';
import { formulaCardStyles } from '../../marks/formula-card.js';
import { sparklineStyles } from '../../marks/sparkline.styles.js';
import { stateGlyphStyles } from '../../marks/state-glyph.js';
import { whyCardStyles } from '../../marks/why-card.styles.js';
import { tokens } from '../../theme/tokens.js';
import { tileAlertStyles } from './tile-alert.styles.js';
import { tileFaceStyles } from './tile-face.styles.js';
import { tileLayoutStyles } from './tile-layout.styles.js';
import { tileRemedyStyles } from './tile-remedy.styles.js';
import { tileStyles } from './tile.styles.js';

/** Everything that a tile looks like, the general first. */
export const tileSheets: CSSResult[] = [
  tokens, stateGlyphStyles, alertGlyphStyles, sparklineStyles, formulaCardStyles, whyCardStyles,
  tileFaceStyles, tileStyles, tileLayoutStyles, tileAlertStyles, tileRemedyStyles,
];

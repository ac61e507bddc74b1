/** Registers `cockpit-heatmap` alone. */
import { CockpitHeatmap } from '../../widgets/heatmap/heatmap.js';
import { registerElement } from '../register-element.js';

registerElement('heatmap', CockpitHeatmap);

/** Registers `cockpit-trend` alone. */
import { CockpitTrend } from '../../widgets/trend/trend.js';
import { registerElement } from '../register-element.js';

registerElement('trend', CockpitTrend);

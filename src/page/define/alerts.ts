/** Registers `cockpit-alerts` alone. */
import { CockpitAlerts } from '../../widgets/alerts/alerts.js';
import { registerElement } from '../register-element.js';

registerElement('alerts', CockpitAlerts);
